// Displays of lists, tuples, sets and dicts.
//
// Long ones of constants, nested or not, are data from which the run-time library makes the object:
//
//   t = [(1, "a"), (2, "b"), …]      t = make_display(list of 1000)
//
// So are tuples of constants in functions, of any length: they are made once, as CPython's are.
#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::ExprKind;

namespace {

/// Displays with fewer constants are calls, as in the Python.
constexpr std::size_t kManyConstants = 32;

const syntax::Expr* without_sign(const syntax::Expr& e) {
  const syntax::UnaryExpr* u = e.try_as<syntax::UnaryExpr>();
  return u && u->op == syntax::UnaryOp::kNegative ? u->operand : &e;
}

/// An int of 64 bits or a float, with or without a sign.
bool is_plain_number(const syntax::Expr& e) {
  const syntax::Expr* number = without_sign(e);
  if (number->kind == ExprKind::kFloat) return true;
  const syntax::IntLiteral* i = number->try_as<syntax::IntLiteral>();
  constexpr std::size_t kAlwaysFits = 18;
  return i && i->decimal.size() <= kAlwaysFits;
}

bool is_hashable(const syntax::Expr& e) {
  const syntax::TupleExpr* t = e.try_as<syntax::TupleExpr>();
  if (!t) return e.kind != ExprKind::kList && e.kind != ExprKind::kDict;
  for (const syntax::Expr* x : t->elements) {
    if (!is_hashable(*x)) return false;
  }
  return true;
}

/// Counts the constants; false if something else is in it.
bool count_constants(const syntax::Expr& e, std::size_t& count) {
  auto all = [&](const std::vector<syntax::Expr*>& elements) {
    for (const syntax::Expr* x : elements) {
      if (!count_constants(*x, count)) return false;
    }
    return true;
  };
  ++count;
  switch (e.kind) {
    case ExprKind::kStr: return true;
    case ExprKind::kConstant: return e.as<syntax::ConstantExpr>()->value != syntax::Constant::kEllipsis;
    case ExprKind::kTuple: return all(e.as<syntax::TupleExpr>()->elements);
    case ExprKind::kList: return all(e.as<syntax::ListExpr>()->elements);
    case ExprKind::kDict:
      for (const syntax::DictEntry& d : e.as<syntax::DictExpr>()->entries) {
        if (!d.key || !is_hashable(*d.key) || !count_constants(*d.key, count) || !count_constants(*d.value, count)) return false;
      }
      return true;
    default: return is_plain_number(e);
  }
}

const std::vector<syntax::Expr*>* elements_of(const syntax::Expr& e) {
  if (const syntax::TupleExpr* t = e.try_as<syntax::TupleExpr>()) return &t->elements;
  if (const syntax::ListExpr* l = e.try_as<syntax::ListExpr>()) return &l->elements;
  return nullptr;
}

}  // namespace

Expr* FunctionLowering::display_data(const syntax::Expr& e) {
  const auto* elements = elements_of(e);
  if (!elements && e.kind != ExprKind::kDict) {
    Expr* constant = value(e);
    while (constant->op == Op::kBox) constant = constant->args[0];
    return constant;
  }
  Expr* data = make(Op::kDisplay, Rep::kVoid);
  data->text = e.kind == ExprKind::kTuple ? "tuple" : e.kind == ExprKind::kList ? "list" : "dict";
  if (elements) {
    for (const syntax::Expr* item : *elements) data->args.push_back(display_data(*item));
  } else {
    for (const syntax::DictEntry& d : e.as<syntax::DictExpr>()->entries) {
      data->args.push_back(display_data(*d.key));
      data->args.push_back(display_data(*d.value));
    }
  }
  return data;
}

/// Nothing if `e` is no tuple of constants, or where code runs once anyway.
Expr* FunctionLowering::constant_tuple(const syntax::Expr& e) {
  std::size_t count = 0;
  if (function_.is_init || e.as<syntax::TupleExpr>()->elements.empty() || !is_hashable(e) || !count_constants(e, count)) return nullptr;
  return safe_call("py::kept_display", {display_data(e)});
}

/// Nothing if `e` is no display of constants alone, or too short. Numbers alone are a table of their own (lower_elements).
Expr* FunctionLowering::constant_display(const syntax::Expr& e) {
  if (e.kind != ExprKind::kTuple && e.kind != ExprKind::kList && e.kind != ExprKind::kDict) return nullptr;
  if (const auto* elements = elements_of(e)) {
    bool numbers = true;
    for (const syntax::Expr* x : *elements) numbers = numbers && is_plain_number(*x);
    if (numbers) return nullptr;
  }
  std::size_t count = 0;
  if (!count_constants(e, count) || count < kManyConstants) return nullptr;
  return safe_call("py::make_display", {display_data(e)});
}

Expr* FunctionLowering::lower_elements(const std::vector<syntax::Expr*>& elements, std::string_view kind) {
  bool star = false;
  for (const syntax::Expr* e : elements) star |= e->kind == ExprKind::kStarred;
  constexpr std::size_t kFewElements = 12;
  if (!star && elements.size() <= kFewElements) {
    if (elements.empty()) return safe_call(kind == "list" ? "py::new_list" : "py::tuple_of", {});
    std::vector<const syntax::Expr*> list(elements.begin(), elements.end());
    if (kind == "list" && raw_items(list) != Rep::kValue) return safe_call("py::list_of", typed_operands(list));
    Expr* made = safe_call(kind == "list" ? "py::list_of" : "py::tuple_of", operands(list));
    made->is_plain = kind == "tuple" && program_.options.types &&
                     std::all_of(list.begin(), list.end(), [types = program_.options.types](const syntax::Expr* e) { return types->is_plain(types->of(e)); });
    return made;
  }
  // Long displays and those with `*` are filled one by one; a tuple is a list first.
  Var* result = new_var("items");
  add_assign(result, safe_call("py::new_list", {}));
  std::vector<Expr*> numbers;   // not added yet
  auto add_numbers = [&] {
    constexpr std::size_t kLongTable = 32;
    if (numbers.size() >= kLongTable) {
      Expr* table = make(Op::kTable, Rep::kVoid);
      table->args = numbers;
      add(StmtKind::kExpr, safe_call("py::list_add_table", {read(result), table, raw_int(static_cast<std::int64_t>(numbers.size()))}, Rep::kVoid));
    } else {
      for (Expr* number : numbers) add(StmtKind::kExpr, safe_call("py::list_add", {read(result), number}, Rep::kVoid));
    }
    numbers.clear();
  };
  for (const syntax::Expr* element : elements) {
    if (is_plain_number(*element)) {
      Expr* number = list_element(*element);
      if (!numbers.empty() && numbers[0]->op != number->op) add_numbers();
      numbers.push_back(number);
      continue;
    }
    add_numbers();
    if (const syntax::StarredExpr* s = element->try_as<syntax::StarredExpr>()) {
      Expr* more = value(*s->value);
      add(StmtKind::kExpr, call("py::list_extend_star", {read(result), more}, Rep::kVoid));
    } else {
      add(StmtKind::kExpr, safe_call("py::list_add", {read(result), kind == "list" ? list_element(*element) : value(*element)}, Rep::kVoid));
    }
  }
  add_numbers();
  if (kind == "tuple") return safe_call("py::tuple_of_list", {read(result)});
  return read(result);
}

/// Is the key sure to have a hash, and one that runs no code of the program?
bool FunctionLowering::hashes_quietly(const syntax::Expr& key) const {
  switch (key.kind) {
    case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kConstant: return true;
    default: return inferred(key) != Rep::kValue || is_str(key);
  }
}

/// What CPython evaluates before the first of it is hashed: `group` stands in a display of sets or dicts, where the keys are every `stride`th.
std::vector<Expr*> FunctionLowering::before_hashing(const std::vector<const syntax::Expr*>& group, std::size_t stride) {
  bool quiet = true;
  for (std::size_t i = 0; i < group.size(); i += stride) quiet = quiet && hashes_quietly(*group[i]);
  std::vector<Expr*> result = operands(group);
  if (quiet) return result;
  for (Expr*& e : result) {
    if (e->effect != Effect::kPure) e = spill(e, "item");
  }
  return result;
}

// How many values CPython's code evaluates before it makes a display of them (STACK_USE_GUIDELINE in its compiler). From then on it adds them one by one.
constexpr std::size_t kTogether = 30;

Expr* FunctionLowering::fill_set(const syntax::SetExpr& e) {
  Var* result = nullptr;
  std::vector<const syntax::Expr*> group;
  auto flush = [&] {
    std::vector<Expr*> items = before_hashing(group, 1);
    if (!result) {
      result = new_var("items");
      add_assign(result, safe_call("py::new_set", {}));
    }
    for (Expr* item : items) add(StmtKind::kExpr, call("py::set_insert", {read(result), item}, Rep::kVoid));
    group.clear();
  };
  const bool one_by_one = e.elements.size() > kTogether;
  for (const syntax::Expr* element : e.elements) {
    if (const syntax::StarredExpr* s = element->try_as<syntax::StarredExpr>()) {
      if (!result || !group.empty()) flush();
      Expr* more = value(*s->value);
      add(StmtKind::kExpr, call("py::set_extend", {read(result), more}, Rep::kVoid));
    } else {
      group.push_back(element);
      if (result || one_by_one) flush();   // also after a `*`
    }
  }
  if (!group.empty()) flush();
  return read(result);
}

Expr* FunctionLowering::lower_dict(const syntax::DictExpr& e) {
  if (e.entries.empty()) return safe_call("py::new_dict", {});
  if (Expr* whole = constant_display(e)) return whole;
  Var* result = nullptr;
  std::vector<const syntax::Expr*> group;   // keys and values
  auto start = [&] {
    if (result) return;
    result = new_var("entries");
    add_assign(result, safe_call("py::new_dict", {}));
  };
  auto insert = [&](const std::vector<Expr*>& pairs) {
    start();
    for (std::size_t i = 0; i < pairs.size(); i += 2) add(StmtKind::kExpr, call("py::dict_insert", {read(result), pairs[i], pairs[i + 1]}, Rep::kVoid));
  };
  auto flush = [&] {
    if (group.size() <= kTogether) {
      insert(before_hashing(group, 2));
    } else {
      for (std::size_t i = 0; i < group.size(); i += 2) insert(operands({group[i], group[i + 1]}));
    }
    group.clear();
  };
  for (const syntax::DictEntry& entry : e.entries) {
    if (entry.key) {
      group.insert(group.end(), {entry.key, entry.value});
      if (group.size() > kTogether + 2) flush();
      continue;
    }
    if (!group.empty()) flush();
    start();
    program_.use_attribute("keys");
    Expr* more = value(*entry.value);
    add(StmtKind::kExpr, call("py::dict_merge", {read(result), more}, Rep::kVoid));
  }
  if (!group.empty()) flush();
  return read(result);
}

}  // namespace pyx::lower
