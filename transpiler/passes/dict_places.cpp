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
#include "passes/uses.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Placer {
 public:
  Placer(Function& function, Program& program) : function_(function), program_(program), uses_(uses_in(function.body)) { visit(function.body); }

 private:
  void visit(Body& body) {
    Body result;
    for (Stmt* s : body) {
      visit(s->body);
      visit(s->other);
      result.push_back(s);
      if (s->kind == StmtKind::kExpr && s->value->op == Op::kCall && s->value->text == "py::set_dict_item" && s->value->is_plain) rewrite(result);
    }
    body = std::move(result);
  }

  /// The last of these statements sets an item of a dict. What it is set to may stand in the statement before.
  void rewrite(Body& body) {
    Stmt& s = *body.back();
    Expr& set = *s.value;
    Stmt* before = body.size() >= 2 ? body[body.size() - 2] : nullptr;
    const Expr& item = *set.args[2];
    bool is_apart = before && before->kind == StmtKind::kAssign && (item.op == Op::kVar || item.op == Op::kMove) && item.var == before->var && !item.var->is_python &&
                    uses_[item.var].assigned == 1 && uses_[item.var].read == 1 && uses_[item.var].other == 0;
    Expr* value = is_apart ? before->value : set.args[2];
    std::vector<Expr*> found;
    if (!is_simple(*set.args[1]) || !only_computes(*value, set, found) || found.size() != 1) return;
    Expr* dict = found[0]->args[0];
    // What is looked for is there before anything that may fail: so it has to be in Python, too.
    if (!is_simple(*dict) && first_to_raise(*value) != dict) return;
    body.pop_back();
    if (is_apart) body.pop_back();
    if (!is_simple(*dict)) {
      Var* object = add_var(function_, "object", VarKind::kValue);
      object->holds = Holds::kDict;
      body.push_back(Builder(program_.arena).assign(object, dict, dict->line));
      dict = Builder(program_.arena).read(object, dict->line);
    }
    Var* place = add_var(function_, "place", VarKind::kDictPlace);
    Stmt* find = program_.arena.make<Stmt>();
    find->kind = StmtKind::kExpr;
    find->line = s.line;
    find->value = method(place, "find", {copy(*dict), copy(*set.args[1])}, set.line);
    body.push_back(find);
    found[0]->args[0] = copy(*dict);
    replace(value, found[0], place);
    set.op = Op::kMethodOf;
    set.text = "set";
    set.var = place;
    set.may_raise = false;
    set.args = {dict, set.args[1], value->op == Op::kBox ? value->args[0] : value};
    body.push_back(&s);
  }

  /// Does it stand in a variable that nothing changes meanwhile?
  static bool is_simple(const Expr& e) {
    if (e.op == Op::kBox) return is_simple(*e.args[0]);
    return e.op == Op::kStr || e.op == Op::kGlobal || (e.op == Op::kVar && e.rep != Rep::kVoid);
  }
  /// The same value, when no code runs between the two.
  static bool same(const Expr& a, const Expr& b) {
    if (a.op == Op::kBox || b.op == Op::kBox) return a.op == b.op && same(*a.args[0], *b.args[0]);
    if (a.op == Op::kVar || b.op == Op::kVar) return a.op == b.op && a.var == b.var;
    if (a.op == Op::kStr || b.op == Op::kStr) return a.op == b.op && a.text == b.text;
    if (a.op == Op::kGlobal || b.op == Op::kGlobal) return a.op == b.op && a.global == b.global;
    auto is_field = [](const Expr& e) { return e.op == Op::kTemplateCall && (e.text == "py::field" || e.text == "py::lent_field"); };
    if (is_field(a) && is_field(b)) return a.name == b.name && is_simple(*a.args[0]) && same(*a.args[0], *b.args[0]);
    auto is_bound = [](const Expr& e) { return e.op == Op::kCall && e.text == "py::bound_global"; };
    return is_bound(a) && is_bound(b) && same(*a.args[0], *b.args[0]);
  }
  static const Expr* first_to_raise(const Expr& e) {
    for (const Expr* a : e.args) {
      if (const Expr* first = first_to_raise(*a)) return first;
    }
    return e.may_raise ? &e : nullptr;
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
  UsesOfVars uses_;
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
