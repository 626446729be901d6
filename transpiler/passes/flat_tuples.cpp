// Short tuples of numbers and texts that are made only to be put into a list lie in it flat, and are taken apart there (py/flat_tuples.h):
//
//   list_add(xs, tuple_of(a, b))         ->  list_add_tuple(xs, a, b)
//   unpack(list_item(xs, i), 2, parts)   ->  unpack_list_item(xs, i, 2, parts)
//
// A list says itself how it keeps its items, so that these are right for all lists, and everything else that gets such a list finds objects in it when it
// looks. But it is a new object then, which is why a program that may compare identities of tuples has none of this.
#include <algorithm>
#include <array>

#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool is_call(const Expr& e, std::string_view name) { return e.op == Op::kCall && e.text == name; }

const Expr& without_own(const Expr& e) { return e.op == Op::kOwn ? *e.args[0] : e; }

bool is_plain_constant(const Expr& e) {
  static constexpr std::array kPlain = {Op::kNone, Op::kTrue, Op::kFalse, Op::kInt, Op::kFloat, Op::kStr, Op::kRawInt, Op::kRawBool};
  return std::find(kPlain.begin(), kPlain.end(), e.op) != kPlain.end();
}

constexpr std::size_t kShortest = 2, kLongest = 4;   // as ListLayout has them

class FlatTuples {
 public:
  explicit FlatTuples(Program& program) : program_(program) {}

  void run() {
    if (program_.sees_identity) return;
    each_body([this](Body& body) { make(body); });
    // Without a list that keeps its tuples flat the rest changes nothing.
    if (made_) each_body([this](Body& body) { take_apart(body); });
  }

 private:
  template <class Visit> void each_body(const Visit& visit) {
    for (const auto& module : program_.modules) {
      for (const auto& f : module->functions) visit(f->body);
    }
  }

  Expr* boxed(Expr* e) {
    if (e->rep == Rep::kValue) return e;
    Expr* box = program_.arena.make<Expr>();
    box->op = Op::kBox;
    box->line = e->line;
    box->args = {e};
    return box;
  }
  Expr* raw_int(std::int64_t value) {
    Expr* e = program_.arena.make<Expr>();
    e->op = Op::kRawInt;
    e->rep = Rep::kInt64;
    e->integer = e->low = e->high = value;
    return e;
  }

  /// The items of a tuple that can lie flat; none for anything else.
  static const std::vector<Expr*>& items_of(const Expr& value) {
    static const std::vector<Expr*> kNone;
    const Expr& e = without_own(value);
    const Expr* tuple = nullptr;
    if (is_call(e, "py::tuple_of") && e.is_plain) {
      tuple = &e;
    } else if (is_call(e, "py::kept_display") && e.args[0]->text == "tuple" &&
               std::all_of(e.args[0]->args.begin(), e.args[0]->args.end(), [](const Expr* item) { return is_plain_constant(*item); })) {
      tuple = e.args[0];
    }
    return tuple && tuple->args.size() >= kShortest && tuple->args.size() <= kLongest ? tuple->args : kNone;
  }

  void make(Body& body) {
    for (Stmt* s : body) {
      // Its result, None, is of another kind when it is done here.
      if (s->kind == StmtKind::kExpr && is_call(*s->value, "py::_heapq_heappush")) put(*s->value, "py::heap_push_tuple");
      for (Expr* e : {s->value, s->limit, s->stride}) {
        if (e) make(*e);
      }
      make(s->body);
      make(s->other);
    }
  }
  void make(Expr& e) {
    for (Expr* a : e.args) make(*a);
    if (is_call(e, "py::list_add")) put(e, "py::list_add_tuple");
    if (is_call(e, "py::list_of")) make_list(e);
  }
  /// call(list, tuple) -> name(list, items…)
  void put(Expr& call, const char* name) {
    const std::vector<Expr*>& items = items_of(*call.args[1]);
    if (items.empty()) return;
    std::vector<Expr*> args = {call.args[0]};
    for (Expr* item : items) args.push_back(boxed(item));
    call.text = name;
    call.rep = Rep::kVoid;
    call.args = args;
    made_ = true;
  }
  void make_list(Expr& list) {
    std::vector<Expr*> args;
    std::size_t length = list.args.empty() ? 0 : items_of(*list.args[0]).size();
    if (length == 0) return;
    args.push_back(raw_int(static_cast<std::int64_t>(length)));
    for (const Expr* tuple : list.args) {
      const std::vector<Expr*>& items = items_of(*tuple);
      if (items.size() != length) return;
      for (Expr* item : items) args.push_back(boxed(item));
    }
    list.text = "py::list_of_tuples";
    list.args = args;
    made_ = true;
  }

  void take_apart(Body& body) {
    for (Stmt* s : body) {
      if (s->kind == StmtKind::kExpr && is_call(*s->value, "py::unpack")) take_apart(*s->value);
      take_apart(s->body);
      take_apart(s->other);
    }
  }
  /// unpack(where the tuple comes from, count, out)
  void take_apart(Expr& unpack) {
    const Expr& source = without_own(*unpack.args[0]);
    std::size_t count = static_cast<std::size_t>(unpack.args[1]->integer);
    if (count < kShortest || count > kLongest) return;   // no layout keeps such tuples
    if (source.may_raise && source.line != unpack.line) return;   // a traceback names one line
    std::vector<Expr*> args = source.args;
    if (source.op == Op::kMethodOf && source.var->kind == VarKind::kListIter && source.text == "item") {
      unpack.text = "py::unpack_next";
      Expr* each = program_.arena.make<Expr>();
      each->op = Op::kVar;
      each->rep = Rep::kVoid;
      each->var = source.var;
      args = {each};
    } else if (source.op == Op::kListItem && !source.var) {
      unpack.text = "py::unpack_list_item";
    } else if (is_call(source, "py::list_pop") && args[1]->op == Op::kEmpty) {
      unpack.text = "py::unpack_last";
      args.pop_back();
    } else if (is_call(source, "py::_heapq_heappop")) {
      unpack.text = "py::unpack_heap_first";
    } else {
      return;
    }
    args.insert(args.end(), unpack.args.begin() + 1, unpack.args.end());
    unpack.args = args;
  }

  Program& program_;
  bool made_ = false;
};

}  // namespace

void flat_tuples(Program& program) { FlatTuples(program).run(); }

}  // namespace pyx::passes
