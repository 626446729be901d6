// Lists, strings, dicts and sets whose class is known: operations without dispatch, items outside their boxes.
#include <algorithm>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using infer::Atom;
using syntax::CompareOp;

constexpr std::int64_t kLongest = std::int64_t{1} << 48;    // no container has more elements

/// How items of this representation are asked for: "item<double>".
std::string FunctionLowering::item_function(std::string_view function, Rep rep) {
  const char* type = rep == Rep::kDouble ? "<double>" : rep == Rep::kBool ? "<bool>" : rep == Rep::kInt ? "<py::Int>" : "";
  return std::string(function) + type;
}

bool FunctionLowering::is_builtin(const syntax::Expr& e, std::string_view class_name) const {
  return program_.options.types && program_.options.types->is_builtin(program_.options.types->of(&e), class_name);
}
std::string_view FunctionLowering::item_getter(const syntax::SubscriptExpr& e) const { return is_dict(*e.object) ? "py::dict_item" : "py::get_item"; }
std::string_view FunctionLowering::item_setter(const syntax::SubscriptExpr& e) const { return is_dict(*e.object) ? "py::set_dict_item" : "py::set_item"; }

Expr* FunctionLowering::set_item(const syntax::SubscriptExpr& e, Expr* object, Expr* index, Expr* item) {
  Expr* set = call(item_setter(e), {object, index, item}, Rep::kVoid);
  set->is_plain = program_.options.types && program_.options.types->has_plain_keys(program_.options.types->of(e.object));
  return set;
}

/// list[index], known to be of the representation.
Expr* FunctionLowering::list_item(Expr* list, Expr* index, Rep rep) {
  Expr* item = make(Op::kListItem, rep, Effect::kWrites);
  item->may_raise = true;
  item->args = {borrowed(list), index};
  return item;
}
/// An item or a field that is only looked into: not counted. What it is passed to may not run other code before it is done with it.
Expr* FunctionLowering::borrowed(Expr* e) {
  // Of a temporary, whose last read takes its value, nothing would be left to borrow.
  auto lasts = [](const Expr* holder) { return (holder->op == Op::kVar && (holder->var->is_python || holder->var->is_param)) || holder->op == Op::kLentListItem || holder->text == "py::lent_field"; };
  if (e->op == Op::kListItem && e->rep == Rep::kValue && lasts(e->args[0])) e->op = Op::kLentListItem;
  // __getattr__ would make something that nobody holds.
  if (e->op == Op::kTemplateCall && e->text == "py::field" && lasts(e->args[0]) && !program_.defines("__getattr__")) e->text = "py::lent_field";
  return e;
}
/// list[index] = item.
Expr* FunctionLowering::set_list_item(Expr* list, Expr* index, Expr* item) {
  // What is replaced may be the last of an object, whose end may run anything: then the list must be held.
  if (item->rep != Rep::kValue) list = borrowed(list);
  Expr* set = make(Op::kSetListItem, Rep::kVoid, Effect::kWrites);
  set->may_raise = true;
  set->args = {list, index, item};
  return set;
}

/// Do the two surely give the same value when one is evaluated right after the other? Of names, literals, and sums of them.
static bool same_simple(const syntax::Expr& a, const syntax::Expr& b) {
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case syntax::ExprKind::kName: return a.as<syntax::Name>()->id == b.as<syntax::Name>()->id;
    case syntax::ExprKind::kInt: return a.as<syntax::IntLiteral>()->decimal == b.as<syntax::IntLiteral>()->decimal;
    case syntax::ExprKind::kUnary:
      return a.as<syntax::UnaryExpr>()->op == b.as<syntax::UnaryExpr>()->op && same_simple(*a.as<syntax::UnaryExpr>()->operand, *b.as<syntax::UnaryExpr>()->operand);
    case syntax::ExprKind::kBinary: {
      const syntax::BinaryExpr &x = *a.as<syntax::BinaryExpr>(), &y = *b.as<syntax::BinaryExpr>();
      return x.op == y.op && same_simple(*x.left, *y.left) && same_simple(*x.right, *y.right);
    }
    default: return false;
  }
}

static bool same_simple_subscripts(const std::vector<syntax::Expr*>& targets, const std::vector<syntax::Expr*>& values) {
  for (std::size_t i = 0; i < 2; ++i) {
    const syntax::SubscriptExpr *target = targets[i]->try_as<syntax::SubscriptExpr>(), *value = values[1 - i]->try_as<syntax::SubscriptExpr>();
    if (!target || !value || !same_simple(*target->object, *value->object) || !same_simple(*target->index, *value->index)) return false;
  }
  return same_simple(*targets[0]->as<syntax::SubscriptExpr>()->object, *targets[1]->as<syntax::SubscriptExpr>()->object);
}

/// a[i], a[j] = a[j], a[i] in a list: once both items are there, nothing can fail any more, and no item is counted.
bool FunctionLowering::swap_items(const std::vector<syntax::Expr*>& targets, const std::vector<syntax::Expr*>& values) {
  if (targets.size() != 2 || !same_simple_subscripts(targets, values)) return false;
  const syntax::SubscriptExpr &first = *values[0]->as<syntax::SubscriptExpr>(), &second = *values[1]->as<syntax::SubscriptExpr>();
  if (!is_list(*first.object) || inferred(*first.index) != Rep::kInt || inferred(*second.index) != Rep::kInt) return false;
  Expr* swap = make(Op::kSwapListItems, Rep::kVoid, Effect::kWrites);
  swap->may_raise = true;
  swap->item = inferred(first);
  swap->args = typed_operands({first.object, first.index, second.index});
  swap->args[0] = borrowed(to_value(swap->args[0]));
  add(StmtKind::kExpr, swap);
  return true;
}

Expr* FunctionLowering::list_length(Expr* list) {
  Expr* n = safe_call("py::list_length", {borrowed(list)}, Rep::kInt64);
  n->effect = std::max(list->effect, Effect::kReads);
  n->low = 0;
  n->high = kLongest;
  return n;
}

/// The representation in which a list keeps items that are all of it: see py::ListLayout. kValue: in boxes.
Rep FunctionLowering::raw_items(const std::vector<const syntax::Expr*>& items) {
  Rep rep = items.empty() ? Rep::kValue : inferred(*items[0]);
  if (rep != Rep::kDouble && rep != Rep::kBool) return Rep::kValue;
  for (const syntax::Expr* e : items) {
    if (inferred(*e) != rep) return Rep::kValue;
  }
  return rep;
}
Expr* FunctionLowering::list_element(const syntax::Expr& e) { return raw_items({&e}) == Rep::kValue ? value(e) : typed(e); }

/// Built-in functions on values of known type.
Expr* FunctionLowering::typed_builtin(const syntax::CallExpr& e, const modules::StubFunction& stub) {
  if (!program_.options.types || has_stars(e) || !e.keywords.empty()) return nullptr;
  const std::string& name = text(stub.name);
  const infer::Types& types = *program_.options.types;
  if (name == "len" && e.args.size() == 1) {
    Expr* object = value(*e.args[0]);
    line_ = line(e.span);
    if (is_list(*e.args[0])) return list_length(object);
    if (is_array(*e.args[0])) return array_length(object);
    if (is_str(*e.args[0])) return str_length(object);
    if (!types.is_builtin(types.of(e.args[0]), "dict") && !types.is_builtin(types.of(e.args[0]), "tuple")) {
      // A class of the program may say what it likes: any int that fits an index.
      return call("py::builtin_len", {object});
    }
    Expr* n = call("py::length", {object}, Rep::kInt64);
    n->low = 0;
    n->high = kLongest;
    return n;
  }
  if ((name == "ord" || name == "chr") && e.args.size() == 1) return character_builtin(*e.args[0], name == "ord", e.span);
  if (name == "isinstance" && e.args.size() == 2) return call_isinstance(e);
  if (Expr* direct = array_builtin(e, name)) return direct;
  return number_builtin(e, name);
}

/// isinstance(x, C) of classes that are named: null if one is anything else.
Expr* FunctionLowering::call_isinstance(const syntax::CallExpr& e) {
  std::vector<const syntax::Expr*> classes = {e.args[1]};
  if (const syntax::TupleExpr* tuple = e.args[1]->try_as<syntax::TupleExpr>()) classes.assign(tuple->elements.begin(), tuple->elements.end());
  for (const syntax::Expr* c : classes) {
    Target t = static_target(*c);
    bool builtin = t.kind == Target::Kind::kStubClass && t.stub_module == &program_.stubs.builtins();
    if (!builtin && t.kind != Target::Kind::kClass) return nullptr;
  }
  if (classes.empty()) return nullptr;
  Expr* object = value(*e.args[0]);
  if (object->effect != Effect::kPure && classes.size() > 1) object = spill(object, "object");
  line_ = line(e.span);
  Expr* result = nullptr;
  for (const syntax::Expr* c : classes) {
    Expr* cls = value(*c);
    Expr* test = nullptr;
    if (cls->op == Op::kType) {
      Expr* type = make(Op::kExternal, Rep::kVoid);
      type->text = cls->text;
      test = call("py::is_a", {object, type}, Rep::kBool);
    } else {
      test = call("py::isinstance_of", {object, cls}, Rep::kBool);
    }
    if (!result) {
      result = test;
      continue;
    }
    Expr* either = make(Op::kOr, Rep::kBool, Effect::kWrites);
    either->args = {result, test};
    result = either;
  }
  return result;
}

// ---- strings ----

Expr* FunctionLowering::str_length(Expr* text) {
  Expr* n = safe_call("py::str_length", {borrowed(text)}, Rep::kInt64);
  n->effect = std::max(text->effect, Effect::kReads);
  n->low = 0;
  n->high = kLongest;
  return n;
}

/// ord() of a str, chr() of an int; null of anything else.
Expr* FunctionLowering::character_builtin(const syntax::Expr& of, bool is_ord, Span span) {
  if (is_ord ? !is_str(of) : inferred(of) != Rep::kInt) return nullptr;
  Expr* operand = is_ord ? borrowed(value(of)) : to_int(typed(of));
  line_ = line(span);
  if (!is_ord) return call("py::chr_of", {operand});
  if (operand->op == Op::kStr && operand->text.size() == 1) return raw_int(operand->text[0]);
  Expr* n = call("py::ord_of", {operand}, Rep::kInt64);
  n->low = 0;
  n->high = 0x10FFFF;
  return n;
}

/// A comparison whose operands are of classes that decide what it means; null otherwise.
Expr* FunctionLowering::known_compare(CompareOp op, const syntax::Expr& left, const syntax::Expr& right, Expr* a, Expr* b) {
  if (!program_.options.types) return nullptr;
  bool membership = op == CompareOp::kIn || op == CompareOp::kNotIn, equality = op == CompareOp::kEq || op == CompareOp::kNe;
  Expr* result = nullptr;
  if ((membership || equality) && is_str(left) && is_str(right)) {
    // Nothing in it can fail or run other code.
    a = borrowed(to_value(a));
    b = borrowed(to_value(b));
    result = membership ? safe_call("py::str_has", {b, a}, Rep::kBool) : safe_call("py::str_eq", {a, b}, Rep::kBool);
    result->effect = std::max({a->effect, b->effect, Effect::kReads});
  } else if (op >= CompareOp::kLt && op <= CompareOp::kGe && is_str(left) && is_str(right)) {
    static constexpr const char* kSigns[] = {"<", "<=", ">", ">="};
    a = borrowed(to_value(a));
    b = borrowed(to_value(b));
    result = make(Op::kRawCompare, Rep::kBool, std::max({a->effect, b->effect, Effect::kReads}));
    result->text = kSigns[static_cast<int>(op) - static_cast<int>(CompareOp::kLt)];
    result->args = {safe_call("py::str_order", {a, b}, Rep::kInt64), raw_int(0)};
  } else if (membership && is_dict(right)) {
    result = call("py::dict_has", {to_value(b), to_value(a)}, Rep::kBool);
  } else if (membership && (is_builtin(right, "set") || is_builtin(right, "frozenset"))) {
    result = call("py::set_has_item", {to_value(b), to_value(a)}, Rep::kBool);
  }
  if (!result) return nullptr;
  return op == CompareOp::kNotIn || op == CompareOp::kNe ? negate(result) : result;
}

/// Whether the list or string is empty decides its truth; null if it is neither.
Expr* FunctionLowering::known_truth(const syntax::Expr& e) {
  if (!is_list(e) && !is_str(e)) return nullptr;
  Expr* object = value(e);
  Expr* length = is_list(e) ? list_length(object) : str_length(object);
  Expr* result = make(Op::kRawCompare, Rep::kBool, length->effect);
  result->text = "!=";
  result->args = {length, raw_int(0)};
  return result;
}

}  // namespace pyx::lower
