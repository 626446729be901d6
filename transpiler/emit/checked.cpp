// The form of a function on plain int64_t, see passes/checked_twins.cpp and runtime/include/py/checked.h.
#include "emit/function_writer.h"

namespace pyx::emit {

using namespace ir;

std::string FunctionWriter::checked_signature(bool with_names) {
  std::string type = function_.result == Rep::kBool ? "py::Checked<bool> " : function_.result == Rep::kDouble ? "py::Checked<double> " : "py::CheckedInt ";
  // `inline` although it is static: so g++ unrolls a recursion by some calls.
  std::string result = (function_.is_numeric ? "" : "static inline ") + type + names_.functions.at(&function_) + "_checked(";
  for (const Var* v : function_.param_vars) {
    std::string unused = with_names && !used_.count(v) ? "[[maybe_unused]] " : "";
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
  if (function_.counts_depth) line("if (py::must_leave(calls_)) [[unlikely]] return py::Leave{};");
  body(function_.body);
  if (function_.body.empty() || function_.body.back()->kind != StmtKind::kReturn) line("__builtin_unreachable();");
  close();
  form_ = Form::kOnly;
  uses_here_ = false;
  used_labels_.clear();
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
      if (name == "__builtin_fabs" || name == "py::mod_int64" || name == "py::floor_div_int64") break;
      return stay(call("py::checked_" + std::string(name.substr(4)), e.args));
    }
    case Op::kDirect: {
      std::vector<Doc> items = arguments(e.args);
      items.push_back(e.function->counts_depth ? Doc("calls_ - 1") : Doc("calls_"));
      return stay(list(function_name(e.function) + "_checked(", std::move(items), ")"));
    }
    case Op::kSelect: return concat({operand(*e.args[0]), " ? ", operand(*e.args[1]), " : ", operand(*e.args[2])});
    case Op::kUnbox: return stay(call("py::checked_int", e.args));
    case Op::kWiden: return e.rep == Rep::kDouble ? list("static_cast<double>(", {expr(*e.args[0])}, ")") : expr(*e.args[0]);
    default: break;
  }
  return raw(e);
}

}  // namespace pyx::emit
