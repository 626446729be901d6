// The form of a function on plain int64_t, see passes/checked_twins.cpp and runtime/include/py/checked.h.
#include <algorithm>

#include "emit/function_writer.h"

namespace pyx::emit {

using namespace ir;

namespace {

bool has_tail_call(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Stmt* s) { return s->is_tail_call || has_tail_call(s->body) || has_tail_call(s->other); });
}

}  // namespace

std::string FunctionWriter::checked_signature(bool with_names) {
  std::string type = function_.result == Rep::kBool ? "py::Checked<bool> " : function_.result == Rep::kDouble ? "py::Checked<double> " : "py::CheckedInt ";
  // `inline` although it is static: so g++ unrolls a recursion by some calls.
  std::string result = (function_.is_numeric || names_.in_parts.count(&module_) ? "" : "static inline ") + type + names_.functions.at(&function_) + "_checked(";
  for (const Var* v : function_.param_vars) {
    std::string unused = with_names && !read_by_checked_.count(v) ? "[[maybe_unused]] " : "";
    result += unused + (v->kind == VarKind::kBool ? "bool " : v->kind == VarKind::kDouble ? "double " : "int64_t ") + var(v) + ", ";
  }
  return result + (with_names ? "[[maybe_unused]] int64_t calls_" : "int64_t calls_") + ")";
}

std::string FunctionWriter::exact_signature() {
  form_ = Form::kExact;
  std::string result = signature(false);
  form_ = Form::kOnly;
  return result;
}

void FunctionWriter::checked_form() {
  form_ = Form::kChecked;
  open(checked_signature(true));
  if (!function_.tail_operator.empty()) line(function_.tail_operator == "+" ? "int64_t total_ = 0;" : "int64_t total_ = 1;");
  if (has_tail_call(function_.body)) out_ += "again_:\n";
  if (function_.counts_depth) line("if (py::must_leave(calls_)) [[unlikely]] return py::Leave{};");
  body(function_.body);
  if (function_.body.empty() || function_.body.back()->kind != StmtKind::kReturn) line("__builtin_unreachable();");
  close();
  form_ = Form::kOnly;
  uses_here_ = false;
  used_labels_.clear();
}

void FunctionWriter::checked_return(const Stmt& s) {
  auto collected = [&](const Expr& e) {
    std::vector<Doc> items = {Doc("total_"), expr(e)};
    return list("STAY(", {list(function_.tail_operator == "+" ? "py::checked_add(" : "py::checked_mul(", std::move(items), ")")}, ")");
  };
  if (!s.is_tail_call) return line(concat({"return ", function_.tail_operator.empty() ? expr(*s.value) : collected(*s.value)}), ";");
  const Expr* again = s.value;
  if (again->op == Op::kArithmetic) {
    bool last = again->args[1]->op == Op::kDirect && again->args[1]->function == &function_;
    line(concat({"total_ = ", collected(*again->args[last ? 0 : 1])}), ";");
    again = again->args[last ? 1 : 0];
  }
  // Each parameter changes when the arguments for all of them are there.
  bool several = again->args.size() > 1;
  if (several) line("{"), indent_ += 2;
  for (std::size_t i = 0; i < again->args.size(); ++i) {
    const Var* v = function_.param_vars[i];
    line(concat({several ? (v->kind == VarKind::kBool ? "bool " : v->kind == VarKind::kDouble ? "double " : "int64_t ") + next_.at(v) : var(v), " = ", expr(*again->args[i])}), ";");
  }
  for (const Var* v : function_.param_vars) {
    if (several) line(var(v) + " = " + next_.at(v) + ";");
  }
  if (several) close();
  line("--calls_;");
  line("goto again_;");
}

/// What is called: the checked form, and the exact one if that has left.
void FunctionWriter::exact_entry() {
  std::string name = names_.functions.at(&function_);
  open(signature(true));
  std::string small, given, passed;
  for (const Var* v : function_.param_vars) {
    if (v->kind == VarKind::kInt) small += (small.empty() ? "" : " && ") + var(v) + ".is_small()";
    given += var(v) + (v->kind == VarKind::kInt ? ".small(), " : ", ");
    passed += (passed.empty() ? "" : ", ") + var(v);
  }
  if (!small.empty()) open("if (" + small + ")");
  else open("");
  line("auto checked_ = " + name + "_checked(" + given + "py::calls_left());");
  line("if (!checked_.left()) [[likely]] return py::exact(checked_.value);");
  close();
  line("return " + name + "_exact(" + passed + ");");
  close();
}

Doc FunctionWriter::checked(const Expr& e) {
  auto stay = [](Doc d) { return list("STAY(", {std::move(d)}, ")"); };
  switch (e.op) {
    case Op::kArithmetic: {
      if (e.rep != Rep::kInt) break;
      if (e.args.size() == 1) {
        if (e.text == "~") return concat({"~", operand(*e.args[0])});
        return e.text == "-" ? stay(call("py::checked_negative", e.args)) : operand(*e.args[0]);
      }
      if (e.text == "+") return stay(call("py::checked_add", e.args));
      if (e.text == "-") return stay(call("py::checked_sub", e.args));
      if (e.text == "*") return stay(call("py::checked_mul", e.args));
      break;  // & | ^: in place
    }
    case Op::kCall: {
      std::string_view name = e.text;
      bool of_floats = !e.may_raise && std::all_of(e.args.begin(), e.args.end(), [](const Expr* a) { return a->rep == Rep::kDouble || a->rep == Rep::kBool; });   // nothing to leave for
      if (of_floats || name == "py::mod_int64" || name == "py::floor_div_int64") break;
      return stay(call("py::checked_" + std::string(name.substr(4)), e.args));
    }
    case Op::kDirect: {
      std::vector<Doc> items = arguments(e.args);
      items.push_back(e.function->counts_depth ? Doc("calls_ - 1") : Doc("calls_"));
      return stay(list(function_name(e.function) + "_checked(", std::move(items), ")"));
    }
    case Op::kSelect: return concat({operand(*e.args[0]), " ? ", operand(*e.args[1]), " : ", operand(*e.args[2])});
    case Op::kUnbox: return stay(call("py::checked_int", e.args));
    case Op::kWiden: return e.rep == Rep::kDouble ? list("static_cast<double>(", {expr(*e.args[0])}, ")") : e.args[0]->rep == Rep::kBool ? list("static_cast<int64_t>(", {expr(*e.args[0])}, ")") : expr(*e.args[0]);
    default: break;
  }
  return raw(e);
}

}  // namespace pyx::emit
