// Loops of `for` and of comprehensions over what inference knows: range(), lists, enumerate() and zip() of them. Everything else goes through py::Iter.
//
// The iterable's operands are lowered first (for a comprehension in the scope around it); then the loop is made around a body.
#include <algorithm>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::ExprKind;

/// `name(…)` of the built-in, with plain positional arguments.
const syntax::CallExpr* FunctionLowering::builtin_call(const syntax::Expr& e, std::string_view name) {
  const syntax::CallExpr* c = e.try_as<syntax::CallExpr>();
  const syntax::Name* n = c ? c->callee->try_as<syntax::Name>() : nullptr;
  if (!n || text(n->id) != name || !c->keywords.empty() || has_stars(*c)) return nullptr;
  Target t = static_name(n->id);
  bool builtin = t.kind == Target::Kind::kStubClass || t.kind == Target::Kind::kStubFunction;
  return builtin && t.stub_module == &program_.stubs.builtins() ? c : nullptr;
}

/// The targets of `for a, b in …` if there are `count` and none is starred.
static const std::vector<syntax::Expr*>* plain_targets(const syntax::Expr& target, std::size_t count) {
  const std::vector<syntax::Expr*>* list = target.kind == ExprKind::kTuple ? &target.as<syntax::TupleExpr>()->elements
                                           : target.kind == ExprKind::kList ? &target.as<syntax::ListExpr>()->elements : nullptr;
  if (!list || list->size() != count) return nullptr;
  for (const syntax::Expr* t : *list) {
    if (t->kind == ExprKind::kStarred) return nullptr;
  }
  return list;
}

FunctionLowering::ItemLoop FunctionLowering::items_of(const syntax::Expr& iterable) {
  if (program_.options.types && !in_generator()) {
    if (is_range_call(iterable)) return range_items(*iterable.as<syntax::CallExpr>());
    if (is_array(iterable)) return array_items(iterable);
    if (is_list(iterable)) {
      Expr* list = value(iterable);
      if (list->effect != Effect::kPure) list = spill(list, "list");
      Holds of_items = holds(program_.options.types->element(program_.options.types->of(&iterable)));
      return [this, list, of_items](const std::function<void(Expr*)>& body, const Around& around) {
        inside(add(StmtKind::kScope)->body, [&] {
          Var* each = start_list(list);
          around([&] {
            ir::Stmt* w = add(StmtKind::kWhile, method_of(each, "next", {}, false, Rep::kBool));
            inside(w->body, [&] {
              Expr* item = method_of(each, "item", {}, false, Rep::kValue);
              item->holds = of_items;
              body(item);
            });
          });
        });
      };
    }
  }
  if (program_.options.types && !in_generator() && is_str(iterable)) {
    Expr* text = value(iterable);
    if (text->effect != Effect::kPure) text = spill(text, "text");
    return [this, text](const std::function<void(Expr*)>& body, const Around& around) {
      inside(add(StmtKind::kScope)->body, [&] {
        Var* each = new_var("each", VarKind::kStrIter);
        add(StmtKind::kExpr, method_of(each, "start", {text}, false));
        around([&] {
          ir::Stmt* w = add(StmtKind::kWhile, method_of(each, "next", {}, false, Rep::kBool));
          inside(w->body, [&] { body(method_of(each, "item", {}, false, Rep::kValue)); });
        });
      });
    };
  }
  std::uint32_t at = line(iterable.span);
  Expr* source = iterated(iterable);
  if (source->effect != Effect::kPure) source = spill(source, "iterable");
  return [this, source, at](const std::function<void(Expr*)>& body, const Around& around) {
    line_ = at;
    loop_over(source, "item", body, around);
  };
}

/// enumerate() and zip() keep what they gave out until they have the next: objects may not die before. What holds it is made before the loop.
FunctionLowering::Held FunctionLowering::hold(std::string_view name, Rep rep) {
  if (rep != Rep::kValue) return [this, name](Expr* item) { return item->effect == Effect::kPure ? item : spill(item, name); };
  Var* holder = new_var(name);
  add_assign(holder, empty());
  return [this, holder, name](Expr* item) {
    if (item->effect == Effect::kPure) return item;
    if (item->rep != Rep::kValue) return spill(item, name);
    add_assign(holder, item);
    return read(holder);
  };
}

/// How the target of an assignment holds what is stored in it, if that is a local variable.
Rep FunctionLowering::target_rep(const syntax::Expr& target) {
  const syntax::Name* n = target.try_as<syntax::Name>();
  if (!n) return Rep::kValue;
  names::Resolution r = names::lookup(*scope_, n->id, program_.names);
  return r.kind == names::Reference::kLocal && !r.symbol->captured ? rep_of_kind(kind_of(r.symbol)) : Rep::kValue;
}

Var* FunctionLowering::start_list(Expr* list) {
  Var* each = new_var("each", VarKind::kListIter);
  add(StmtKind::kExpr, method_of(each, "start", {list}, false));
  return each;
}

/// for i in range(start, stop, step): a loop of C++.
FunctionLowering::ItemLoop FunctionLowering::range_items(const syntax::CallExpr& c) {
  std::vector<const syntax::Expr*> bounds(c.args.begin(), c.args.end());
  std::int64_t step = literal_step(c);
  if (bounds.size() == 3 && step != 0) bounds.pop_back();
  std::vector<Expr*> ends = typed_operands(bounds);
  line_ = line(c.span);
  for (Expr*& e : ends) {
    if (e->rep != Rep::kInt64) e = to_int(e);
    if (e->effect == Effect::kWrites) e = spill(e, "end");
  }
  Expr* start = ends.size() >= 2 ? ends[0] : raw_int(0);
  Expr* stop = ends.size() >= 2 ? ends[1] : ends[0];
  Expr* stride = ends.size() == 3 ? ends[2] : nullptr;
  if (stride) add(StmtKind::kExpr, call("py::check_range_step", {to_int(stride)}, Rep::kVoid));
  return [this, start, stop, stride, step](const std::function<void(Expr*)>& body, const Around& around) {
    around([&] {
      ir::Stmt* f = add(StmtKind::kFor, start);
      f->limit = stop;
      f->stride = stride;
      f->integer = step;
      f->var = new_var("next", VarKind::kInt);
      inside(f->body, [&] {
        Expr* item = read(f->var);
        item->effect = Effect::kPure;
        body(item);
      });
    });
  };
}

/// for target in iterable: body. inner: the scope of a comprehension, entered when the operands of its first iterable have been lowered. around: see
/// ItemLoop.
void FunctionLowering::each(const syntax::Expr& iterable, const syntax::Expr& target, names::Scope* inner, const std::function<void()>& body, const Around& around) {
  bool known = program_.options.types && !in_generator();
  const std::vector<syntax::Expr*>* pair = plain_targets(target, 2);
  if (const syntax::CallExpr* c = known && pair ? builtin_call(iterable, "enumerate") : nullptr; c && c->args.size() == 1) {
    ItemLoop loop = items_of(*c->args[0]);
    if (inner) scope_ = inner;
    inside(add(StmtKind::kScope)->body, [&] {
      Var* counter = new_var("position", VarKind::kInt64);
      counter->low = 0;
      counter->high = farthest();
      add_assign(counter, raw_int(0));
      Held held = hold("item", target_rep(*(*pair)[1]));
      loop([&](Expr* item) {
        item = held(coerce(item, target_rep(*(*pair)[1])));
        Expr* position = spill(read(counter), "index");
        Expr* next = arithmetic("+", Rep::kInt64, {position, raw_int(1)});
        add_assign(counter, next);
        store(*(*pair)[0], position);
        store(*(*pair)[1], item);
        body();
      }, around);
    });
    return;
  }
  if (const syntax::CallExpr* c = known ? builtin_call(iterable, "zip") : nullptr; c && !c->args.empty()) {
    const std::vector<syntax::Expr*>* targets = plain_targets(target, c->args.size());
    bool lists = targets != nullptr;
    for (const syntax::Expr* a : c->args) lists = lists && is_list(*a);
    if (lists) {
      std::vector<Expr*> sources = operands(std::vector<const syntax::Expr*>(c->args.begin(), c->args.end()));
      if (inner) scope_ = inner;
      inside(add(StmtKind::kScope)->body, [&] {
        std::vector<Var*> iterators;
        std::vector<Held> held;
        for (Expr* s : sources) iterators.push_back(start_list(s));
        for (std::size_t i = 0; i < sources.size(); ++i) held.push_back(hold("item", target_rep(*(*targets)[i])));
        around([&] {
          ir::Stmt* w = add(StmtKind::kWhile, raw_bool(true));
          inside(w->body, [&] {
            std::vector<Expr*> items;
            for (Var* i : iterators) {
              add_if(negate(method_of(i, "next", {}, false, Rep::kBool)), [&] { add(StmtKind::kBreak); });
              Rep rep = target_rep(*(*targets)[items.size()]);
              items.push_back(held[items.size()](coerce(method_of(i, "item", {}, false, Rep::kValue), rep)));
            }
            for (std::size_t i = 0; i < items.size(); ++i) store(*(*targets)[i], items[i]);
            body();
          });
        });
      });
      return;
    }
  }
  if (known && each_of_dict(iterable, target, inner, body, around)) return;
  ItemLoop loop = items_of(iterable);
  if (inner) scope_ = inner;
  loop([&](Expr* item) {
    store(target, item);
    body();
  }, around);
}

/// for key in d, for value in d.values(), for key, value in d.items(); d.keys(). False if it is none of them.
bool FunctionLowering::each_of_dict(const syntax::Expr& iterable, const syntax::Expr& target, names::Scope* inner, const std::function<void()>& body, const Around& around) {
  const syntax::CallExpr* call = iterable.try_as<syntax::CallExpr>();
  const syntax::AttributeExpr* view = call && call->args.empty() && call->keywords.empty() ? call->callee->try_as<syntax::AttributeExpr>() : nullptr;
  std::string part = view ? text(view->name) : "keys";
  const syntax::Expr& dict = view ? *view->object : iterable;
  const std::vector<syntax::Expr*>* pair = part == "items" ? plain_targets(target, 2) : nullptr;
  if (!is_dict(dict) || (part != "keys" && part != "values" && !pair)) return false;
  Expr* source = value(dict);
  if (source->effect != Effect::kPure) source = spill(source, "dict");
  std::uint32_t at = line(iterable.span);
  if (inner) scope_ = inner;
  inside(add(StmtKind::kScope)->body, [&] {
    Var* each = new_var("each", VarKind::kDictIter);
    line_ = at;
    add(StmtKind::kExpr, method_of(each, "start", {source}, false));
    around([&] {
      ir::Stmt* w = add(StmtKind::kWhile, method_of(each, pair ? "next_item" : "next", {}, true, Rep::kBool));
      inside(w->body, [&] {
        auto entry = [&](const char* what) { return method_of(each, what, {}, false, Rep::kValue); };
        if (part == "keys") store(target, entry("key"));
        if (part == "values") store(target, entry("value"));
        if (pair) {
          store(*(*pair)[0], entry("item_key"));
          store(*(*pair)[1], entry("item_value"));
        }
        body();
      });
    });
  });
  return true;
}

}  // namespace pyx::lower
