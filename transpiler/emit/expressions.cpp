// Expressions of the IR as C++.
#include <cmath>
#include <cstdio>
#include <cstring>

#include "emit/function_writer.h"

namespace pyx::emit {

using namespace ir;

namespace {

/// Text past this length is not worth a template argument: it becomes a constant of the unit.
constexpr std::size_t kLongText = 400;

/// What is defined in natives.cpp.
constexpr std::string_view kNativesPrefix = "natives::";

/// Can the result need more bits than the operands?
bool grows(const Expr& e) { return e.rep == Rep::kInt64 && (e.text == "+" || e.text == "-" || e.text == "*"); }

bool is_narrow(const Expr& e);

/// Would C++ compute less than 64 bits of it? What is shifted counts alone.
bool narrows(const Expr& e) {
  if (e.rep == Rep::kInt64 && e.text == ">>") return is_narrow(*e.args[0]);
  return grows(e) && is_narrow(*e.args[0]) && is_narrow(*e.args[1]);
}

/// Is what stands in the C++ a bool or an int, so that C++ would compute in 32 bits?
bool is_narrow(const Expr& e) {
  if (e.rep == Rep::kBool) return true;
  if (e.rep != Rep::kInt64) return false;
  switch (e.op) {
    case Op::kRawInt: return !e.global && fits_int(e.integer);
    case Op::kSelect: return is_narrow(*e.args[1]) && is_narrow(*e.args[2]);
    case Op::kArithmetic: return e.args.size() == 1 ? is_narrow(*e.args[0]) : !grows(e) && is_narrow(*e.args[0]) && is_narrow(*e.args[1]);
    default: return false;
  }
}

}  // namespace

std::string double_literal(double d) {
  if (std::isinf(d)) return d > 0 ? "__builtin_inf()" : "-__builtin_inf()";
  if (std::isnan(d)) return "__builtin_nan(\"\")";
  char text[40];
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*g", digits, d);
    if (std::strtod(text, nullptr) == d) break;
  }
  if (!std::strpbrk(text, ".en")) std::strcat(text, ".0");
  return text;
}

std::string scalar_type(Rep rep) { return rep == Rep::kDouble ? "double" : rep == Rep::kBool ? "bool" : rep == Rep::kInt ? "py::Int" : "py::Value"; }

// Libraries of numbers have classes of their own.
static std::string known_type(Holds holds, const char* ending) {
  static constexpr const char* kClasses[] = {"", "Str", "Bytes", "List", "Tuple", "Dict", "Set", "Instance"};
  return std::string("py::") + kClasses[static_cast<int>(holds)] + ending;
}
std::string FunctionWriter::value_type(Holds holds) const { return known_type(function_.is_numeric ? Holds::kAnything : holds, "Value"); }
std::string FunctionWriter::arg_type(Holds holds) const { return known_type(function_.is_numeric ? Holds::kAnything : holds, "Arg"); }
std::string FunctionWriter::item_type(const Var& view) const { return view.item == Rep::kValue ? value_type(view.holds) : scalar_type(view.item); }

std::string FunctionWriter::var(const Var* v) { return vars_.at(v); }

std::string FunctionWriter::in_module(const Module& module, const std::string& name) const {
  if (&module == &module_ && !local_names_.count(name)) return name;
  return "::" + names_.namespaces.at(&module) + "::" + name;
}
std::string FunctionWriter::global(const Global* g) {
  constants_.globals.insert(g);
  return in_module(*g->module, names_.globals.at(g)) + (g->is_state ? ".value()" : "");
}
std::string FunctionWriter::constant_name(const Global* g) {
  constants_.globals.insert(g);
  return in_module(*g->module, names_.constants.at(g));
}
std::string FunctionWriter::function_name(const Function* f) {
  constants_.functions.insert(f);
  // Always qualified: an unqualified call would also look among the functions of namespace py, where its arguments come from.
  std::string name = f->is_init ? "load" : names_.functions.at(f);
  const std::string& ns = names_.namespaces.at(f->module);
  return (local_names_.count(ns) ? "::" : "") + ns + "::" + name;
}
std::string FunctionWriter::code_name(const Function* f) {
  constants_.functions.insert(f);
  return in_module(module_, names_.functions.at(f) + "_code");
}

std::string FunctionWriter::constant(const Expr& e) {
  if (e.global) return constant_name(e.global);
  switch (e.op) {
    case Op::kNone: return "py::None";
    case Op::kTrue: return "py::True";
    case Op::kFalse: return "py::False";
    case Op::kEllipsis: return "py::Ellipsis";
    case Op::kNotImplemented: return "py::NotImplemented";
    case Op::kEmpty: return "py::missing";
    case Op::kInt: {
      std::size_t digits = e.text.size() - (e.text[0] == '-');
      return digits <= 18 ? int_literal(std::stoll(e.text)) : "py::big_int<\"" + e.text + "\">()";
    }
    case Op::kFloat: return e.rep == Rep::kDouble ? double_literal(e.number) : "py::Value(" + double_literal(e.number) + ")";
    case Op::kStr:
      if (e.text.size() <= kLongText) return cpp_string(e.text) + "_s";
      {
        std::string name = "text_" + std::to_string(++constants_.count);
        constants_.definitions.push_back("static constinit py::LongText " + name + "{" + cpp_string(e.text) + ", " + std::to_string(e.text.size()) + "};");
        return name + ".str()";
      }
    case Op::kBytes:
      if (e.text.size() <= kLongText) return "py::bytes_literal<" + cpp_string(e.text) + ">()";
      {
        std::string name = "text_" + std::to_string(++constants_.count);
        constants_.definitions.push_back("static constinit py::LongText " + name + "{" + cpp_string(e.text) + ", " + std::to_string(e.text.size()) + "};");
        return name + ".bytes()";
      }
    case Op::kRawInt: return int_literal(e.integer);
    case Op::kRawBool: return e.integer ? "true" : "false";
    case Op::kTable: {
      constexpr std::size_t kItemsInLine = 12;
      std::string name = "table_" + std::to_string(++constants_.count);
      std::string text = std::string("static constexpr ") + (e.args[0]->op == Op::kFloat ? "double " : "int64_t ") + name + "[] = {";
      for (std::size_t i = 0; i < e.args.size(); ++i) {
        const Expr& item = *e.args[i];
        text += i % kItemsInLine == 0 ? "\n    " : " ";
        text += (item.op == Op::kInt ? item.text : double_literal(item.number)) + ",";
      }
      constants_.definitions.push_back(text + "\n};");
      return name;
    }
    case Op::kDisplay: {
      std::string name = "display_" + std::to_string(++constants_.count);
      constants_.definitions.push_back("static constinit py::DisplayItem " + name + "[] = {" + display(e) + "\n};");
      return name;
    }
    default: return "";
  }
}

/// The items of a display: containers in it begin a line.
std::string FunctionWriter::display(const Expr& e) {
  constexpr std::size_t kItemsInLine = 12;
  std::string text = "\n    " + (e.text == "dict" ? "py::dict_of_entries(" + std::to_string(e.args.size() / 2) : "py::" + e.text + "_of_items(" + std::to_string(e.args.size())) + "),";
  std::size_t in_line = 1;
  for (const Expr* item : e.args) {
    if (item->op == Op::kDisplay) {
      text += display(*item);
      in_line = kItemsInLine;
      continue;
    }
    text += in_line % kItemsInLine == 0 ? "\n    " : " ";
    ++in_line;
    text += (item->op == Op::kStr ? cpp_string(item->text) : item->op == Op::kFloat ? double_literal(item->number) : constant(*item)) + ",";
  }
  return text;
}

std::vector<Doc> FunctionWriter::arguments(const std::vector<Expr*>& args) {
  std::vector<Doc> result;
  for (const Expr* a : args) result.push_back(expr(*a));
  return result;
}

Doc FunctionWriter::call(std::string function, const std::vector<Expr*>& args) { return list(std::move(function) + "(", arguments(args), ")"); }

Doc FunctionWriter::tested(const Expr& e, Doc inner) {
  uses_here_ = true;
  std::vector<Doc> items;
  std::string open = "TRY(";
  if (!guards_.empty()) {
    used_labels_.insert(guards_.back());
    open = "TRY_ELSE(";
    items.push_back(guards_.back()->name);
  }
  items.push_back(std::move(inner));
  items.push_back(std::to_string(e.line));
  return list(open, std::move(items), ")");
}

Doc FunctionWriter::expr(const Expr& e) {
  if (form_ == Form::kChecked) return checked(e);
  Doc d = raw(e);
  return e.may_raise ? tested(e, std::move(d)) : d;
}

Doc FunctionWriter::operand(const Expr& e) {
  bool atom = e.op != Op::kAnd && e.op != Op::kOr && e.op != Op::kRawCompare && e.op != Op::kSelect && e.op != Op::kArithmetic;
  return atom ? expr(e) : concat({"(", expr(e), ")"});
}

Doc FunctionWriter::widened(const Expr& e) {
  return e.op == Op::kRawInt && !e.global ? Doc("int64_t{" + std::to_string(e.integer) + "}") : list("static_cast<int64_t>(", {expr(e)}, ")");
}

Doc FunctionWriter::compared(const Expr& e, const Expr& other) { return e.rep == Rep::kBool && other.rep == Rep::kInt64 ? widened(e) : operand(e); }

Doc FunctionWriter::value(const Expr& e) { return list("py::Value(", {expr(e)}, ")"); }

Doc FunctionWriter::raw(const Expr& e) {
  switch (e.op) {
    case Op::kVar: return var(e.var);
    case Op::kVarAddress: return var(e.var);
    case Op::kCell: return function_.is_generator && e.var->frame_index >= 0 ? Doc("py::cell(" + var(e.var) + ")") : Doc(var(e.var) + "->value");
    case Op::kGlobal: return global(e.global);
    case Op::kExternal:
      if (e.text.starts_with(kNativesPrefix)) constants_.natives.insert("py::Arg " + e.text.substr(kNativesPrefix.size()) + ";");
      return e.text;
    case Op::kCall: return call(e.text, e.args);
    case Op::kTemplateCall: return call(e.text + "<" + cpp_string(e.name) + ">", e.args);
    case Op::kMethodOf: return call(var(e.var) + "." + e.text, e.args);
    case Op::kDirect: {
      bool exact = form_ == Form::kExact && e.function->has_checked_twin && e.function->module == &module_;
      Doc called = call(function_name(e.function) + (exact ? "_exact" : ""), e.args);
      return e.rep == Rep::kValue && e.function->result == Rep::kVoid ? list("py::none_after(", {std::move(called)}, ")") : called;
    }
    case Op::kListItem: return call(e.var ? var(e.var) + ".at" : e.rep == Rep::kValue ? "py::list_item" : "py::list_item<" + scalar_type(e.rep) + ">", e.args);
    case Op::kLentListItem: {
      std::string of = e.rep == Rep::kInt ? "<py::IntArg>" : "<py::Arg>";
      return call(e.var ? var(e.var) + ".lend" + (e.rep == Rep::kInt ? of : "") : "py::list_item" + of, e.args);
    }
    case Op::kSetListItem: return call(e.var ? var(e.var) + ".set" : "py::set_list_item", e.args);
    case Op::kSwapListItems: return call(e.var ? var(e.var) + ".swap" : "py::swap_list_items", e.args);
    case Op::kListView: return expr(*e.args[0]);
    case Op::kBoolean: return call("py::boolean", e.args);
    case Op::kTruth: return call("py::truth", e.args);
    case Op::kNot: return concat({"!", operand(*e.args[0])});
    case Op::kAnd: case Op::kOr: {
      const char* sign = e.op == Op::kAnd ? " && " : " || ";
      auto side = [&](const Expr& x) { return x.op == e.op ? expr(x) : operand(x); };
      return concat({side(*e.args[0]), sign, side(*e.args[1])});
    }
    case Op::kSelect:
      if (e.rep == Rep::kInt) {
        std::string type = e.is_lent ? "py::IntArg(" : "py::Int(";
        return concat({operand(*e.args[0]), " ? ", list(type, {expr(*e.args[1])}, ")"), " : ", list(type, {expr(*e.args[2])}, ")")});
      }
      if (e.rep != Rep::kValue) return concat({operand(*e.args[0]), " ? ", operand(*e.args[1]), " : ", operand(*e.args[2])});
      return concat({operand(*e.args[0]), " ? ", value(*e.args[1]), " : ", value(*e.args[2])});
    case Op::kArithmetic:
      // A literal may have a sign of its own: no `--1`.
      if (e.args.size() == 1) return e.args[0]->op == Op::kFloat || e.args[0]->op == Op::kRawInt ? concat({e.text, "(", expr(*e.args[0]), ")"}) : concat({e.text, operand(*e.args[0])});
      return concat({narrows(e) ? widened(*e.args[0]) : operand(*e.args[0]), " " + e.text + " ", operand(*e.args[1])});
    case Op::kBox: return call("py::box", e.args);
    case Op::kUnbox: return call(e.rep == Rep::kInt ? "py::as_int" : e.rep == Rep::kDouble ? "py::as_double" : "py::as_bool", e.args);
    case Op::kWiden: return e.rep == Rep::kInt ? call("py::IntArg", e.args) : call("static_cast<double>", e.args);
    case Op::kIs: return call("py::is", e.args);
    case Op::kIsEmpty: return call("py::is_empty", e.args);
    case Op::kRawCompare: return concat({compared(*e.args[0], *e.args[1]), " " + e.text + " ", compared(*e.args[1], *e.args[0])});
    case Op::kOwn: return e.rep == Rep::kInt ? list("py::Int(", {expr(*e.args[0])}, ")") : value(*e.args[0]);
    case Op::kMove:
      if (e.var->kind == VarKind::kValues) return "py::take(" + var(e.var) + "[" + std::to_string(e.integer) + "])";
      return "py::take(" + var(e.var) + ")";
    case Op::kFunctionValue: {
      std::vector<Doc> items = {code_name(e.function)};
      if (!e.args.empty() || !e.captured.empty()) items.push_back(e.args.empty() ? Doc("py::None") : expr(*e.args[0]));
      for (const Var* v : e.captured) items.push_back(var(v));
      return list("py::function(", std::move(items), ")");
    }
    case Op::kNative:
      constants_.natives.insert("extern const py::Code " + names_.natives.at(e.text) + ";");
      return "py::native_function(::natives::" + names_.natives.at(e.text) + ")";
    case Op::kType: return "py::type(" + e.text + ")";
    case Op::kCode: return code_name(e.function);
    case Op::kModule: return "::" + names_.namespaces.at(e.function->module) + "::module_object()";
    default: return constant(e);
  }
}

}  // namespace pyx::emit
