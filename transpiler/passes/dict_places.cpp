// d[k] = d.get(k, c) + x and d[k] += x: the key is hashed and looked for once.
//
//                                                         py::DictPlace place;
//   d[k] = box(int(d.get(k, 0)) + 1)             ->       place.find(d, k);
//                                                         place.set(d, k, place.get_or<py::Int>(0) + 1);
//
// Only where nothing runs code of the program between the two: not the keys' __hash__ and __eq__ (Expr::is_plain), not what is computed, not what dies.
#include "ir/build.h"
#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Placer {
 public:
  Placer(Function& function, Program& program) : function_(function), program_(program) { visit(function.body); }

 private:
  void visit(Body& body) {
    Body result;
    for (Stmt* s : body) {
      visit(s->body);
      visit(s->other);
      if (s->kind == StmtKind::kExpr && s->value->op == Op::kCall && s->value->text == "py::set_dict_item" && s->value->is_plain) {
        if (Stmt* find = rewrite(*s)) result.push_back(find);
      }
      result.push_back(s);
    }
    body = std::move(result);
  }

  /// The statement that comes before; null if this is another kind of assignment.
  Stmt* rewrite(Stmt& s) {
    Expr& set = *s.value;
    if (!is_place(set)) return nullptr;
    // d[k] += x takes the old value into a variable if x has effects: that stands in a statement of its own.
    std::vector<Expr*> reads;
    if (!only_computes(*set.args[2], set, reads) || reads.size() != 1) return nullptr;
    Var* place = add_var(function_, "place", VarKind::kDictPlace);
    Expr* find = method(place, "find", {copy(*set.args[0]), copy(*set.args[1])}, set.line);
    replace(set.args[2], reads[0], place);
    set.op = Op::kMethodOf;
    set.text = "set";
    set.var = place;
    set.may_raise = false;
    if (set.args[2]->op == Op::kBox) set.args[2] = set.args[2]->args[0];
    Stmt* before = program_.arena.make<Stmt>();
    before->kind = StmtKind::kExpr;
    before->line = s.line;
    before->value = find;
    return before;
  }

  /// Do dict and key stand in variables, so that they are the same for both?
  static bool is_place(const Expr& e) { return is_simple(*e.args[0]) && is_simple(*e.args[1]); }
  static bool is_simple(const Expr& e) {
    if (e.op == Op::kBox) return is_simple(*e.args[0]);
    return e.op == Op::kStr || (e.op == Op::kVar && e.rep != Rep::kVoid);
  }
  static bool same(const Expr& a, const Expr& b) {
    if (a.op != b.op) return false;
    return a.op == Op::kBox ? same(*a.args[0], *b.args[0]) : a.op == Op::kStr ? a.text == b.text : a.op == Op::kVar && a.var == b.var;
  }
  static bool reads(const Expr& e, const Expr& set) {
    return e.op == Op::kCall && (e.text == "py::dict_get_or" || e.text == "py::dict_item") && same(*e.args[0], *set.args[0]) && same(*e.args[1], *set.args[1]);
  }
  /// Nothing in it runs code or changes a dict. Finds what reads the place, if that is surely evaluated.
  bool only_computes(Expr& e, const Expr& set, std::vector<Expr*>& found) {
    if (reads(e, set)) {
      found.push_back(&e);
      return e.text == "py::dict_item" || is_constant(*e.args[2]);
    }
    switch (e.op) {
      case Op::kAnd: case Op::kOr: case Op::kSelect: case Op::kTruth: case Op::kMethodOf: case Op::kDirect: case Op::kFunctionValue: return false;
      case Op::kCall: case Op::kTemplateCall:
        if (!runs_no_code(e, program_)) return false;
        break;
      default: break;
    }
    for (Expr* a : e.args) {
      if (!only_computes(*a, set, found)) return false;
    }
    return true;
  }
  static bool is_constant(const Expr& e) {
    return e.op == Op::kInt || e.op == Op::kFloat || e.op == Op::kStr || e.op == Op::kNone || e.op == Op::kTrue || e.op == Op::kFalse;
  }

  void replace(Expr*& e, const Expr* read, Var* place) {
    bool unboxed = e->op == Op::kUnbox && e->args[0] == read;
    if (!unboxed && e != read) {
      for (Expr*& a : e->args) replace(a, read, place);
      return;
    }
    Rep rep = unboxed ? e->rep : Rep::kValue;
    const char* as = rep == Rep::kInt ? "<py::Int>" : rep == Rep::kDouble ? "<double>" : rep == Rep::kBool ? "<bool>" : "";
    bool may_fail = read->text == "py::dict_item";
    std::vector<Expr*> args = may_fail ? std::vector<Expr*>{read->args[0], read->args[1]} : std::vector<Expr*>{read->args[0], read->args[2]};
    if (!may_fail && unboxed) args[1] = unbox(read->args[2], rep);
    Expr* get = method(place, std::string(may_fail ? "item" : "get_or") + as, std::move(args), read->line);
    get->rep = rep;
    get->holds = read->holds;
    get->may_raise = may_fail;
    e = get;
  }
  Expr* unbox(Expr* constant, Rep rep) {
    constexpr std::size_t kShort = 18;   // digits that fit
    if (constant->op == Op::kInt && rep == Rep::kInt && constant->text.size() <= kShort) return Builder(program_.arena).raw_int(std::stoll(constant->text));
    Expr* e = program_.arena.make<Expr>(*constant);
    e->rep = rep;
    if (constant->op == Op::kFloat && rep == Rep::kDouble) return e;
    if ((constant->op == Op::kTrue || constant->op == Op::kFalse) && rep == Rep::kBool) {
      e->op = Op::kRawBool;
      e->integer = constant->op == Op::kTrue;
      return e;
    }
    e->op = Op::kUnbox;
    e->args = {constant};
    return e;
  }
  Expr* copy(const Expr& e) {
    Expr* c = program_.arena.make<Expr>(e);
    for (Expr*& a : c->args) a = copy(*a);
    return c;
  }
  Expr* method(Var* place, std::string name, std::vector<Expr*> args, std::uint32_t line) {
    Expr* e = program_.arena.make<Expr>();
    e->op = Op::kMethodOf;
    e->rep = Rep::kVoid;
    e->effect = Effect::kWrites;
    e->line = line;
    e->text = std::move(name);
    e->var = place;
    e->args = std::move(args);
    return e;
  }

  Function& function_;
  Program& program_;
};

}  // namespace

void dict_places(Program& program) {
  if (dropping_runs_code(program)) return;
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) {
      if (!function->is_generator) Placer(*function, program);
    }
  }
}

}  // namespace pyx::passes
