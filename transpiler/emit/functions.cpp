// Function shells: signature, prologue, generators, Code objects.
#include <algorithm>

#include "emit/function_writer.h"

namespace pyx::emit {

using namespace ir;

FunctionWriter::FunctionWriter(const ProgramNames& names, const Module& module, const Function& function, UnitConstants& constants)
    : names_(names), module_(module), function_(function), constants_(constants) {
  name_variables();
}

void FunctionWriter::name_variables() {
  NameScope scope;
  auto reserve = [&](const std::string& own) {
    scope.reserve(own);
    local_names_.insert(own);
  };
  for (const char* own : {"here", "py", "result_", "depth_"}) reserve(own);
  if (function_.is_closure || function_.is_generator) reserve("self");
  if (function_.has_checked_twin) {
    for (const char* own : {"calls_", "checked_", "total_"}) reserve(own);
  }
  for (const auto& label : function_.labels) scope.reserve(label->name);
  for (const auto& v : function_.vars) {
    std::string name = scope.claim(cpp_name(v->name));
    vars_[v.get()] = name;
    local_names_.insert(name);
  }
  if (function_.has_checked_twin) {
    for (const Var* v : function_.param_vars) {
      std::string name = "next_" + var(v);
      while (!local_names_.insert(name).second) name += "_";
      next_[v] = name;
    }
  }
  collect(function_.body);
}

void FunctionWriter::collect(const Body& list, bool by_checked) {
  for (const Stmt* s : list) {
    if (s->var) used_.insert(s->var);
    bool is_checked = by_checked && s->kind != StmtKind::kRaise && s->kind != StmtKind::kRaiseText;
    if (s->value) collect(*s->value, is_checked);
    if (s->limit) collect(*s->limit, is_checked);
    collect(s->body, is_checked);
    collect(s->other, is_checked);
  }
}
void FunctionWriter::collect(const Expr& e, bool by_checked) {
  if (e.var) used_.insert(e.var), read_.insert(e.var);
  if (e.var && by_checked) read_by_checked_.insert(e.var);
  for (const Var* v : e.captured) used_.insert(v), read_.insert(v);
  for (const Expr* a : e.args) collect(*a, by_checked);
}

std::string FunctionWriter::parameters(bool with_names) {
  std::string result;
  if (function_.is_closure) result = with_names ? "[[maybe_unused]] py::Function& self" : "py::Function& self";
  for (const Var* v : function_.param_vars) {
    if (!result.empty()) result += ", ";
    bool used = used_.count(v) || function_.is_generator;
    std::string type = v->kind == VarKind::kInt ? "py::IntArg " : v->kind == VarKind::kDouble ? "double " : v->kind == VarKind::kBool ? "bool " : arg_type(v->holds) + " ";
    if (v->kind == VarKind::kCell && function_.is_numeric) type = "const py::Ref<py::Cell>& ";
    result += (with_names && !used ? "[[maybe_unused]] " : "") + type + var(v);
  }
  return result;
}

std::string FunctionWriter::signature(bool with_names) {
  if (function_.is_init) return "py::Result<void> " + (&function_ == module_.init ? "run" : names_.functions.at(&function_)) + "()";
  static constexpr const char* kResults[] = {"void", "py::Value", "bool", "int64_t", "double", "py::Int"};
  std::string form = form_ == Form::kExact ? "_exact" : "";
  // In a numeric library what is exact is what is left when the checked form has given up.
  std::string start;
  if (function_.is_numeric) start = form.empty() ? "" : "[[gnu::cold]] ";
  else if (!names_.in_parts.count(&module_) && (!form.empty() || !function_.is_shared)) start = function_.has_checked_twin && form.empty() ? "static inline " : "static ";
  start += "py::Result<";
  std::string result = function_.result == Rep::kValue ? value_type(function_.result_holds) : kResults[static_cast<int>(function_.result)];
  return start + result + "> " + names_.functions.at(&function_) + form + "(" + parameters(with_names) + ")";
}

void FunctionWriter::definition() {
  open((function_.runs_once ? "PY_ONCE " : function_.is_long ? "PY_LONG " : "") + signature(true));
  std::size_t prologue = out_.size();
  for (std::size_t i = 0; i < function_.captured.size(); ++i) {
    if (!used_.count(function_.captured[i])) continue;
    line("const py::Ref<py::Cell>& " + var(function_.captured[i]) + " = self.cells()[" + std::to_string(i) + "];");
  }
  for (const Function* part : function_.parts) {
    constants_.functions.insert(part);
    line("PY_TRY(" + names_.functions.at(part) + "());");
  }
  body(function_.body);
  if (function_.is_init) line("return {};");
  else if (function_.result == Rep::kVoid && (function_.body.empty() || function_.body.back()->kind != StmtKind::kReturn)) line("return {};");
  else if (function_.body.empty() || function_.body.back()->kind != StmtKind::kReturn) line(function_.result == Rep::kValue ? "return py::None;" : "__builtin_unreachable();");
  std::string head;
  if (uses_here_) head += "  static constexpr py::Frame here{" + cpp_string(module_.source_path) + ", " + cpp_string(function_.name) + "};\n";
  if (function_.counts_depth) head += "  ENTER();\n";
  out_.insert(prologue, head);
  close();
}

/// A generator is two functions: one that makes the frame, one that runs it from yield to yield.
void FunctionWriter::generator() {
  std::string name = names_.functions.at(&function_);
  open((function_.is_long ? "PY_LONG " : "") + std::string("static py::Result<py::Value> ") + name + "_resume(py::Generator& self)");
  std::size_t prologue = out_.size();
  for (const auto& v : function_.vars) {
    if (v->frame_index < 0 || !used_.count(v.get())) continue;
    line("py::Value& " + var(v.get()) + " = self.values()[" + std::to_string(v->frame_index) + "];");
  }
  open("switch (self.state)");
  line("case 0:;");
  body(function_.body);
  close();
  line("return py::finish(self, py::None);");
  if (uses_here_) {
    out_.insert(prologue, "  static constexpr py::Frame here{" + cpp_string(module_.source_path) + ", " + cpp_string(function_.name) + "};\n");
  }
  close();
  out_ += '\n';
  open(signature(true));
  line("py::Ref<py::Generator> frame = py::make_generator(" + code_name(&function_) + ", " + in_module(module_, name + "_resume") + ", " +
       std::to_string(function_.frame_values) + ");");
  for (const Var* v : function_.param_vars) {
    std::string place = "frame->values()[" + std::to_string(v->frame_index) + "] = ";
    // A captured parameter moves into its cell here.
    line(place + (v->kind == VarKind::kCell ? "py::make_cell(" + var(v) + ").value();" : var(v) + ";"));
  }
  for (std::size_t i = 0; i < function_.captured.size(); ++i) {
    line("frame->values()[" + std::to_string(function_.captured[i]->frame_index) + "] = self.cells()[" + std::to_string(i) + "];");
  }
  line("return frame;");
  close();
}

void FunctionWriter::code_object() {
  if (function_.is_init) return;
  std::string name = names_.functions.at(&function_);
  std::string params = "nullptr";
  if (!function_.params.empty()) {
    params = name + "_params";
    std::string text = "static constexpr py::Arg " + params + "[] = {";
    for (std::size_t i = 0; i < function_.params.size(); ++i) text += (i ? ", " : "") + cpp_string(function_.params[i].python_name) + "_s";
    line(text + "};");
  }
  std::string flags = "0";
  auto flag = [&](bool on, const char* f) { if (on) flags = flags == "0" ? f : flags + " | " + f; };
  flag(function_.var_args, "py::kCodeVarArgs");
  flag(function_.var_keywords, "py::kCodeVarKeywords");
  flag(function_.is_generator, "py::kCodeGenerator");
  std::vector<Doc> items = {cpp_string(function_.name), cpp_string(function_.qualname), cpp_string(module_.name),
                            function_.has_doc ? cpp_string(function_.doc) : std::string("nullptr"),
                            "py::" + std::string(function_.is_closure ? "closure_entry<" : "entry<") + name + ">", params, "nullptr",
                            std::to_string(function_.params.size()), std::to_string(function_.positional_only), std::to_string(function_.positional),
                            std::to_string(function_.keyword_only), flags, "0"};
  line(list("const py::Code " + name + "_code{", std::move(items), "}"), ";");
}

std::string FunctionWriter::write() {
  if (function_.line && !function_.is_init) {
    std::size_t slash = module_.source_path.rfind('/');
    std::string file = slash == std::string::npos ? module_.source_path : module_.source_path.substr(slash + 1);
    std::replace(file.begin(), file.end(), '\n', ' ');
    line("// " + file + ":" + std::to_string(function_.line));
  }
  if (function_.is_generator) generator();
  else if (function_.has_checked_twin) {
    checked_form();
    form_ = Form::kExact;
    definition();
    form_ = Form::kOnly;
    exact_entry();
  } else definition();
  if (!function_.is_numeric) code_object();
  return std::move(out_);
}

}  // namespace pyx::emit
