// Statements of the IR as C++.
#include "emit/function_writer.h"

namespace pyx::emit {

using namespace ir;

void FunctionWriter::line(const std::string& text) {
  out_.append(static_cast<std::size_t>(indent_), ' ');
  out_ += text;
  out_ += '\n';
}
void FunctionWriter::line(Doc doc, std::string end) { line(print(concat({std::move(doc), std::move(end)}), indent_)); }
void FunctionWriter::open(const std::string& text) {
  line(text + " {");
  indent_ += 2;
}
void FunctionWriter::close(const std::string& text) {
  indent_ -= 2;
  line(text);
}

void FunctionWriter::body(const Body& list) {
  for (const Stmt* s : list) statement(*s);
}
void FunctionWriter::braces(const Body& list) {
  line("{");
  indent_ += 2;
  body(list);
  close();
}

void FunctionWriter::declare(const Stmt& s) {
  static constexpr const char* kTypes[] = {"py::Value", "bool", "int64_t", "double", "py::Int", "py::Ref<py::Cell>", "py::Iter", "py::ListIter", "py::DictIter", "py::DictPlace", "py::StrIter", "py::StrParts", "py::ListView", "py::RowsView", "py::ListWalk", "py::Arguments",
                                           "py::ClassBuilder", "py::StrBuilder", "py::StrJoiner", "py::Caught", "py::Unwinding", "py::Value"};
  std::string type = form_ == Form::kChecked && s.var->kind == VarKind::kInt ? "int64_t" : kTypes[static_cast<int>(s.var->kind)];
  if (s.var->kind == VarKind::kValue) type = value_type(s.var->holds);
  if (s.var->is_lent) type = s.var->kind == VarKind::kInt ? "py::IntArg" : arg_type(s.var->holds);
  std::string name = var(s.var);
  // C++ compilers warn of plain variables that nobody reads, such as the `_` of a loop.
  if (bool plain = type == "bool" || type == "int64_t" || type == "double"; plain && !(form_ == Form::kChecked ? read_by_checked_ : read_).count(s.var)) type = "[[maybe_unused]] " + type;
  if (s.var->kind == VarKind::kListView || s.var->kind == VarKind::kRowsView || s.var->kind == VarKind::kListWalk) {
    type += "<" + item_type(*s.var) + ">";
    if (s.value) return line(concat({type + " " + name + "(", expr(*s.value)}), ");");
  }
  if (s.value) return line(concat({type + " " + name + " = ", expr(*s.value)}), ";");
  switch (s.var->kind) {
    case VarKind::kValues: return line(type + " " + name + "[" + std::to_string(s.var->count) + "];");
    case VarKind::kBool: return line(type + " " + name + " = false;");
    case VarKind::kInt64: case VarKind::kDouble: case VarKind::kInt:
      if (s.var->kind == VarKind::kInt && form_ != Form::kChecked && !s.var->is_lent) return line(type + " " + name + ";");
      return line(type + " " + name + " = 0;");
    default: return line(type + " " + name + ";");
  }
}

void FunctionWriter::return_statement(const Stmt& s) {
  if (function_.is_init || function_.result == Rep::kVoid) return line("return {};");
  if (form_ == Form::kChecked) return checked_return(s);
  if (function_.is_generator) return line(concat({"return py::finish(self, ", expr(*s.value)}), ");");
  line(concat({"return ", expr(*s.value)}), ";");
}

void FunctionWriter::raise(const Stmt& s) {
  if (form_ == Form::kChecked) return line("return py::Leave{};");
  std::vector<Doc> items;
  std::string open = s.line ? "RAISE" : "RERAISE";
  if (!guards_.empty()) {
    used_labels_.insert(guards_.back());
    open += "_ELSE";
    items.push_back(guards_.back()->name);
  }
  items.push_back(raw(*s.value));
  if (s.line) {
    uses_here_ = true;
    items.push_back(std::to_string(s.line));
  }
  line(list(open + "(", std::move(items), ")"), ";");
}

void FunctionWriter::poll(const Stmt& s) {
  if (form_ == Form::kChecked) return line("if (py::signal_pending()) [[unlikely]] return py::Leave{};");
  uses_here_ = true;
  if (guards_.empty()) return line("POLL(" + std::to_string(s.line) + ");");
  used_labels_.insert(guards_.back());
  line("POLL_ELSE(" + guards_.back()->name + ", " + std::to_string(s.line) + ");");
}

void FunctionWriter::statement(const Stmt& s) {
  switch (s.kind) {
    case StmtKind::kExpr:
      if (form_ == Form::kChecked) return line("if (" + global(s.value->args[0]->global) + ".is_empty()) [[unlikely]] return py::Leave{};");
      return line(expr(*s.value), ";");
    case StmtKind::kDeclare: return declare(s);
    case StmtKind::kAssign:
      if (s.value->op == Op::kListView) {
        const char* type = s.var->kind == VarKind::kRowsView ? " = py::RowsView<" : " = py::ListView<";
        return line(concat({var(s.var) + type + item_type(*s.var) + ">(", expr(*s.value)}), ");");
      }
      return line(concat({var(s.var) + " = ", expr(*s.value)}), ";");
    case StmtKind::kAssignCell: {
      bool in_frame = function_.is_generator && s.var->frame_index >= 0;
      return line(concat({in_frame ? "py::cell(" + var(s.var) + ") = " : var(s.var) + "->value = ", expr(*s.value)}), ";");
    }
    case StmtKind::kAssignGlobal: return line(concat({global(s.global) + " = ", expr(*s.value)}), ";");
    case StmtKind::kAssignExternal: return line(concat({s.text + " = ", expr(*s.value)}), ";");
    case StmtKind::kIf: {
      const Stmt* link = &s;
      line(concat({"if (", expr(*link->value)}), ") {");
      while (true) {
        indent_ += 2;
        body(link->body);
        indent_ -= 2;
        if (link->other.empty()) break;
        if (link->other.size() == 1 && link->other[0]->kind == StmtKind::kIf) {
          link = link->other[0];
          line(concat({"} else if (", expr(*link->value)}), ") {");
          continue;
        }
        line("} else {");
        indent_ += 2;
        body(link->other);
        indent_ -= 2;
        break;
      }
      return line("}");
    }
    case StmtKind::kWhile:
      line(concat({"while (", expr(*s.value)}), ") {");
      indent_ += 2;
      body(s.body);
      return close();
    case StmtKind::kFor: {
      std::string name = var(s.var);
      std::string step = s.integer == 1 ? "++" + name : s.integer == -1 ? "--" + name : name + (s.integer > 0 ? " += " : " -= ") + std::to_string(s.integer > 0 ? s.integer : -s.integer);
      line(concat({"for (int64_t " + name + " = ", expr(*s.value), "; " + name + (s.integer > 0 ? " < " : " > "), expr(*s.limit), "; " + step}), ") {");
      indent_ += 2;
      body(s.body);
      return close();
    }
    case StmtKind::kBreak: return line("break;");
    case StmtKind::kContinue: return line("continue;");
    case StmtKind::kReturn: return return_statement(s);
    case StmtKind::kRaise: return raise(s);
    case StmtKind::kRaiseText:
      if (form_ == Form::kChecked) return line("return py::Leave{};");
      uses_here_ = true;
      if (!s.body.empty()) line("py::start_error_text();");
      for (Stmt* piece : s.body) {
        const Expr& shown = *piece->value->args[0];
        if (shown.op == Op::kStr) line("py::error_text(" + cpp_string(shown.text) + ");");   // a text of C
        else body({piece});
      }
      if (!guards_.empty()) used_labels_.insert(guards_.back());
      return line((guards_.empty() ? "RAISE(" : "RAISE_ELSE(" + guards_.back()->name + ", ") + std::string("py::raise_text(") + s.value->text + ", " + (s.body.empty() ? cpp_string(s.text) : "py::made_error_text()") + "), " + std::to_string(s.line) + ");");
    case StmtKind::kPropagate:
      if (guards_.empty()) return line("return py::Failure{};");
      used_labels_.insert(guards_.back());
      return line("goto " + guards_.back()->name + ";");
    case StmtKind::kPoll: return poll(s);
    case StmtKind::kTakesTime: return line("py::takes_time();");
    case StmtKind::kTrace:
      uses_here_ = true;
      return line("py::trace(here, " + std::to_string(s.line) + ");");
    case StmtKind::kBlock:
      braces(s.body);
      if (used_labels_.count(s.label)) line(s.label->name + ":;");
      return;
    case StmtKind::kLeave:
      used_labels_.insert(s.label);
      return line("goto " + s.label->name + ";");
    case StmtKind::kGuard: {
      bool is_left = form_ != Form::kChecked;   // that form has no failures
      if (is_left) guards_.push_back(s.label);
      if (s.body.size() == 1 && s.body[0]->kind == StmtKind::kScope) body(s.body);
      else braces(s.body);
      if (is_left) guards_.pop_back();
      return;
    }
    case StmtKind::kLanding:
      if (!used_labels_.count(s.label)) return;
      open("if (false)");
      out_.append(static_cast<std::size_t>(indent_ - 2), ' ');
      out_ += s.label->name + ":;\n";
      body(s.body);
      return close();
    case StmtKind::kScope: {
      line("{");
      indent_ += 2;
      std::size_t at = out_.size();
      bool outer_uses = uses_here_;
      uses_here_ = false;
      body(s.body);
      if (!s.text.empty()) {
        if (uses_here_) {
          std::string frame(static_cast<std::size_t>(indent_), ' ');
          frame += "static constexpr py::Frame here{" + cpp_string(module_.source_path) + ", " + cpp_string(s.text) + "};\n";
          out_.insert(at, frame);
        }
        uses_here_ = outer_uses;
      } else {
        uses_here_ = uses_here_ || outer_uses;
      }
      return close();
    }
    case StmtKind::kYield:
      line("self.state = " + std::to_string(s.integer) + ";");
      line(concat({"return ", expr(*s.value)}), ";");
      out_.append(static_cast<std::size_t>(indent_ > 2 ? indent_ - 2 : 0), ' ');
      out_ += "case " + std::to_string(s.integer) + ":;\n";
      return;
    case StmtKind::kComment: return line("// " + s.text);
  }
}

}  // namespace pyx::emit
