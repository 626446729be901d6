// Expressions: of which shape their values are.
#include "passes/numeric_reach.h"

namespace pyx::passes {

using namespace ir;

NumericReach::Shape* NumericReach::list_of_numbers() {
  Shape* list = shapes_.list();
  return if_fits(is(Shapes::item(list), Kind::kNumber), list);
}

NumericReach::Shape* NumericReach::operand(const Expr& e) {
  Shape* shape = shape_of(e);
  noted(shape, e.line);
  return shape;
}

NumericReach::Shape* NumericReach::shape_of(const Expr& e) {
  if (is_number(e.rep)) return if_fits(fits(e), shapes_.number());
  if (e.rep != Rep::kValue) return nullptr;
  switch (e.op) {
    case Op::kVar: case Op::kMove:
      if (e.var->kind == VarKind::kValues) return shapes_.of_part(*e.var, e.integer);
      read_.insert(e.var);
      if (inner_.contains(e.var) || unseen_.contains(e.var)) return nullptr;
      return e.var->kind == VarKind::kValue ? shapes_.of(*e.var) : nullptr;
    case Op::kOwn: return operand(*e.args[0]);
    case Op::kNone: return shapes_.make(Kind::kNone);
    case Op::kEmpty: return shapes_.make(Kind::kOpen);   // a variable before it has a value
    case Op::kTrue: case Op::kFalse: return shapes_.number();
    case Op::kFloat: return shapes_.number();
    case Op::kInt: return shapes_.number();
    case Op::kBox: case Op::kBoolean: return if_fits(fits(*e.args[0]), shapes_.number());
    case Op::kSelect: {
      Shape* first = operand(*e.args[1]);
      return if_fits(fits(*e.args[0]) && unify(first, operand(*e.args[2])), first);
    }
    case Op::kDirect: return if_fits(call_fits(e), shapes_.of_result(*e.function));
    case Op::kListItem: case Op::kLentListItem: return if_fits(!e.var && fits(*e.args[1]), item_of(list(*e.args[0])));
    case Op::kMethodOf:
      if (e.var->kind == VarKind::kIter && e.text == "value") return item_later(shapes_.of(*e.var));
      return if_fits(e.var->kind == VarKind::kListIter && e.text == "item", item_of(shapes_.of(*e.var)));
    case Op::kCell: return closures_.is_function(*e.var) ? nullptr : shapes_.of(*closures_.origin(*e.var));
    case Op::kGlobal:
      if (const Expr* display = tuple_of(e)) return shapes_.tuple_of_numbers(display->args.size());
      return constants_.has(*e.global) ? shapes_.number() : state(*e.global);
    case Op::kCall: return result_of_call(e);
    default: return nullptr;
  }
}

NumericReach::Shape* NumericReach::state(const Global& global) {
  state_.insert(&global);
  uses_state_.insert(current_);
  return shapes_.of(global);
}

NumericReach::Shape* NumericReach::list(const Expr& e) {
  Shape *known = operand(e), *list = shapes_.list();
  return if_fits(unify(known, list), list);
}

NumericReach::Shape* NumericReach::iterated(const Expr& e, Shape* item, bool may_be_lazy) {
  Shape* whole = operand(e);
  if (whole) uses_.push_back({Use::Kind::kEach, whole, {item}, 0, may_be_lazy, line_, current_});
  return whole;
}

NumericReach::Shape* NumericReach::item_later(Shape* whole) {
  Shape* item = shapes_.make(Kind::kOpen);
  uses_.push_back({Use::Kind::kEach, whole, {item}, 0, true, line_, current_});
  return item;
}

bool NumericReach::unpack_fits(const Expr& e) {
  called(e, "py::unpack_items");
  Use use = {Use::Kind::kUnpack, operand(*e.args[0]), {}, 0, true, line_, current_};
  for (std::int64_t i = 0; i < e.args[1]->integer; ++i) use.items.push_back(shapes_.of_part(*e.args[2]->var, i));
  if (use.whole) uses_.push_back(use);
  return use.whole;
}

bool NumericReach::is_used_as(const Use& use) {
  if (!use.may_be_lazy && Shapes::is(use.whole, Kind::kLazy)) return false;
  switch (use.kind) {
    case Use::Kind::kEach: return Shapes::unify_items(use.whole, use.items[0]);
    case Use::Kind::kAt: return Shapes::unify_item(use.whole, use.index, use.items[0]);
    default: return Shapes::unpack(use.whole, use.items);
  }
}

bool NumericReach::slice_fits(const Expr& slice) {
  return std::all_of(slice.args.begin(), slice.args.end(), [this](const Expr* bound) { return bound->op == Op::kNone || is_count(*bound); });
}

NumericReach::Shape* NumericReach::operation_of(const Expr& e) {
  const NumericOperation& operation = *numeric_operation(e.text);
  if (operation.operands.size() < e.args.size()) return nullptr;
  called(e, operation.own);
  Shape* item = shapes_.make(Kind::kOpen);
  for (std::size_t i = 0; i < e.args.size(); ++i) {
    const Expr& arg = *e.args[i];
    bool fits = false;
    switch (operation.operands[i]) {
      case 'L': fits = unify(item_of(list(arg)), item); break;
      case 'K': fits = is(item, Kind::kNumber) && unify(item_of(list(arg)), item); break;
      case 'A': fits = iterated(arg, item); break;
      case 'N': fits = iterated(arg, shapes_.number()); break;
      case 'T': fits = unify(operand(arg), item); break;
      case 'n': fits = is(is_power(arg) && operation.result == 'n' && operation.operands == "n-" ? power_of_any(arg) : operand(arg), Kind::kNumber); break;
      case 'c': fits = is_count(arg); break;
      case 'o': fits = arg.op == Op::kEmpty || is_count(arg); break;
      case 'b': fits = arg.op == Op::kTrue || arg.op == Op::kFalse || (arg.op == Op::kBoolean && this->fits(*arg.args[0])); break;
      default: fits = is_nothing(arg);
    }
    if (!fits) return nullptr;
  }
  Shape* made = nullptr;
  switch (operation.result) {
    case 'v': return shapes_.make(Kind::kNone);
    case 'L': made = shapes_.list(); return if_fits(unify(Shapes::item(made), item), made);
    case 'K': made = shapes_.list(); return if_fits(is(Shapes::item(made), Kind::kNumber), made);
    case 'Z': made = shapes_.lazy(); return if_fits(unify(Shapes::item(made), item), made);
    case 'R': made = shapes_.lazy(); return if_fits(is(Shapes::item(made), Kind::kNumber), made);
    case 'P': return shapes_.tuple_of_numbers(2);
    default: return shapes_.number();
  }
}

NumericReach::Shape* NumericReach::power_of_any(const Expr& e) {
  called(e, "py::power_of_numbers");
  return if_fits(is(operand(*e.args[0]), Kind::kNumber) && is(operand(*e.args[1]), Kind::kNumber), shapes_.number());
}

NumericReach::Shape* NumericReach::lazy_tuples(const Expr& e) {
  std::vector<Shape*> items;
  bool is_zip = e.text == "py::zip_construct";
  if (is_zip) {
    if (e.args[0]->op != Op::kCall || e.args[0]->text != "py::tuple_of" || !is_nothing(*e.args[1])) return nullptr;
    for (const Expr* arg : e.args[0]->args) {
      items.push_back(shapes_.make(Kind::kOpen));
      if (!iterated(*arg, items.back())) return nullptr;
    }
  } else {
    items = {shapes_.number(), shapes_.make(Kind::kOpen)};
    if (!iterated(*e.args[0], items[1]) || (e.args.size() > 1 && e.args[1]->op != Op::kEmpty && !is_count(*e.args[1]))) return nullptr;
  }
  called(e, is_zip ? "py::zip_items" : "py::enumerate_items");
  return shapes_.make(Kind::kLazy, shapes_.tuple(std::move(items)));
}

NumericReach::Shape* NumericReach::item_of(Shape* list) {
  Shape* wanted = shapes_.list();
  return if_fits(unify(list, wanted), Shapes::item(wanted));
}

bool NumericReach::called(const Expr& call, std::string_view name) {
  names_[&call] = name;
  return true;
}

bool NumericReach::called(const Expr& call, std::string_view name, Shape* operand, std::string_view of_lazy) {
  if (operand) lazy_names_[&call] = {operand, of_lazy};
  return called(call, name);
}

NumericReach::Shape* NumericReach::result_of_call(const Expr& e) {
  if (is_of_arrays(e.text)) return if_fits(array_call_fits(e), shapes_.number());
  if (e.text == "py::new_list") return shapes_.list();
  if (e.text == "py::list_of") {
    Shape* made = shapes_.list();
    return if_fits(std::all_of(e.args.begin(), e.args.end(), [&](const Expr* a) { return unify(item_of(made), operand(*a)); }), made);
  }
  if (e.text == "py::call") return call_of_inner(e);
  if (e.text == "py::bound_global" || e.text == "py::bound_local" || e.text == "py::bound_free") return operand(*e.args[0]);
  if (is_power(e)) {
    called(e, "py::power_of_numbers");
    return if_fits(is_count(*e.args[0]) && is_count(*e.args[1]), shapes_.number());
  }
  if (e.text == "py::kept_display") {
    const Expr* display = tuple_of(e);
    return display ? shapes_.tuple_of_numbers(display->args.size()) : nullptr;
  }
  if (e.text == "py::zip_construct" || e.text == "py::enumerate_construct") return lazy_tuples(e);
  if (numeric_operation(e.text)) return operation_of(e);
  if (e.text == "py::tuple_of") {
    called(e, "py::list_of");
    std::vector<Shape*> items;
    for (const Expr* a : e.args) {
      items.push_back(operand(*a));
      if (!items.back()) return nullptr;
    }
    return shapes_.tuple(std::move(items));
  }
  if (e.text == "py::builtin_sum") {
    Shape* whole = iterated(*e.args[0], shapes_.number());
    called(e, "py::sum_of_list", whole, "py::sum_of_items");
    return if_fits(whole && is(operand(*e.args[1]), Kind::kNumber), shapes_.number());
  }
  if (e.text == "py::get_item") {
    if (is_slice(*e.args[1])) {
      Shape* whole = sequence(*e.args[0], shapes_.make(Kind::kOpen));
      called(e, "py::slice_of_list");
      return if_fits(whole && slice_fits(*e.args[1]) && unify(whole, shapes_.list()), whole);
    }
    called(e, "py::item_of_tuple");
    Shape *whole = operand(*e.args[0]), *item = shapes_.make(Kind::kOpen);
    if (!whole || !is_count(*e.args[1])) return nullptr;
    std::int64_t index = e.args[1]->op == Op::kInt ? std::stoll(e.args[1]->text) : -1;
    uses_.push_back({index >= 0 ? Use::Kind::kAt : Use::Kind::kEach, whole, {item}, static_cast<std::size_t>(index), false, line_, current_});
    must_be_tuples_.push_back(whole);
    return item;
  }
  if (e.text == "py::builtin_max" || e.text == "py::builtin_min") {
    const Expr& of = *e.args[0];
    if (of.op != Op::kCall || of.text != "py::tuple_of" || (e.args[1]->op != Op::kNone && e.args[1]->op != Op::kEmpty) || e.args[2]->op != Op::kEmpty) return nullptr;
    bool is_max = e.text == "py::builtin_max";
    if (of.args.size() == 1) {
      Shape* whole = iterated(*of.args[0], shapes_.number());
      called(e, is_max ? "py::greatest_of_list" : "py::least_of_list", whole, is_max ? "py::greatest_of_items" : "py::least_of_items");
      return if_fits(whole, shapes_.number());
    }
    called(e, is_max ? "py::greatest_of" : "py::least_of");
    return if_fits(std::all_of(of.args.begin(), of.args.end(), [this](const Expr* a) { return a->rep == Rep::kValue && is(operand(*a), Kind::kNumber); }), shapes_.number());
  }
  if (e.text == "py::list_pop") {
    called(e, "py::pop_of_list");
    bool at_end = e.args[1]->op == Op::kEmpty;
    return if_fits(at_end || is_count(*e.args[1]), item_of(list(*e.args[0])));
  }
  if (e.text == "py::negative" || e.text == "py::positive" || e.text == "py::builtin_abs") return if_fits(is(operand(*e.args[0]), Kind::kNumber), shapes_.number());
  return operator_name(e.text).empty() ? nullptr : operator_of(e);
}

bool NumericReach::is_comparison(std::string_view call) {
  static const std::unordered_set<std::string_view> kNames = {"py::eq", "py::ne", "py::lt", "py::le", "py::gt", "py::ge"};
  return kNames.contains(call);
}

bool NumericReach::is_count(const Expr& e) {
  if (e.op == Op::kBox) return (e.args[0]->rep == Rep::kInt || e.args[0]->rep == Rep::kInt64) && fits(*e.args[0]);
  return e.op == Op::kInt && e.text.size() <= 18;
}

std::string_view NumericReach::operator_name(std::string_view call) {
  if (!call.starts_with("py::")) return "";
  call.remove_prefix(4);
  for (std::string_view form : {"_inplace", "_to"}) {
    if (call.ends_with(form)) call.remove_suffix(form.size());
  }
  for (std::string_view name : {"add", "sub", "mul", "true_div", "floor_div", "mod"}) {
    if (call == name) return name;
  }
  return "";
}

NumericReach::Shape* NumericReach::operator_of(const Expr& e) {
  const Expr& left = *e.args[0];
  bool is_variable = left.rep == Rep::kVoid && left.op == Op::kVar && left.var->kind == VarKind::kValue;   // what is assigned to
  Operator made = {&e, is_variable ? shapes_.of(*left.var) : operand(left), operand(*e.args[1]), shapes_.make(Kind::kOpen), current_, line_};
  if (!made.left || !made.right || (is_variable && !unify(made.left, made.result))) return nullptr;
  operators_.push_back(made);
  return made.result;
}

bool NumericReach::settle_operators() {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = operators_.size(); i-- > 0;) {
      Operator o = operators_[i];
      bool has_list = Shapes::is(o.left, Kind::kList) || Shapes::is(o.right, Kind::kList);
      if (!has_list && (Shapes::is(o.left, Kind::kOpen) || Shapes::is(o.right, Kind::kOpen))) continue;
      if (!(has_list ? settle_lists(o) : is(o.left, Kind::kNumber) && is(o.right, Kind::kNumber) && is(o.result, Kind::kNumber))) return does_not_settle(o.function, o.line);
      operators_.erase(operators_.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
    }
    for (std::size_t i = uses_.size(); i-- > 0;) {
      Use use = uses_[i];
      if (Shapes::is_open(use.whole)) continue;
      if (!is_used_as(use)) return does_not_settle(use.function, use.line);
      uses_.erase(uses_.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
    }
  }
  if (!uses_.empty()) return does_not_settle(uses_[0].function, uses_[0].line);
  for (Shape* whole : must_be_tuples_) {
    if (!Shapes::is(whole, Kind::kTuple)) return false;
  }
  return operators_.empty() || does_not_settle(operators_[0].function, operators_[0].line);
}

bool NumericReach::does_not_settle(const Function* function, std::uint32_t line) {
  current_ = function;
  return noted(false, line);
}

bool NumericReach::settle_lists(const Operator& o) {
  const Expr& e = *o.call;
  if (e.text == "py::mul") {
    bool list_first = Shapes::is(o.left, Kind::kList);
    called(e, "py::repeat_list");
    return is_count(*e.args[list_first]) && unify(o.result, list_first ? o.left : o.right);
  }
  called(e, e.text == "py::add" ? "py::joined_lists" : "py::extend_list");
  return (e.text == "py::add" || e.text == "py::add_to") && unify(o.left, o.right) && unify(o.result, o.left);
}

bool NumericReach::piece_fits(const Stmt& s) {
  const Expr* number = number_of_piece(s);
  return number ? fits(*number) : has_plain_words(s);
}

const Expr* NumericReach::tuple_of(const Expr& e) const {
  if (e.op == Op::kGlobal) {
    auto known = tuples_.find(e.global);
    return known == tuples_.end() ? nullptr : known->second;
  }
  const Expr* display = e.op == Op::kCall && e.text == "py::kept_display" ? e.args[0] : nullptr;
  return display && display->text == "tuple" && holds_constants(*display) ? display : nullptr;
}

bool NumericReach::is_idle_test(const Expr& e, const Function& function) const {
  if (!is_bound_test(e)) return false;
  const Global& global = *e.args[0]->global;
  return !global.is_state || (module_code_.is_bound_at_end(global) && !early_.contains(&function));
}

bool NumericReach::holds_constants(const Expr& e) {
  return std::all_of(e.args.begin(), e.args.end(), [](const Expr* a) {
    bool is_small = a->op == Op::kInt && a->text.size() <= 18;
    return is_small || a->op == Op::kFloat || a->op == Op::kTrue || a->op == Op::kFalse || a->op == Op::kRawInt || a->op == Op::kRawBool;
  });
}

}  // namespace pyx::passes
