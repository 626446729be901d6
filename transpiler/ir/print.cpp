// The IR as text: close to Python, every implicit act spelled out.
#include "ir/ir.h"

namespace pyx::ir {

namespace {

std::string text(const Expr& e);

std::string quoted(const std::string& s) {
  std::string out = "\"";
  for (char c : s) {
    if (c == '\n') out += "\\n";
    else if (c == '"' || c == '\\') (out += '\\') += c;
    else out += c;
  }
  return out + "\"";
}

std::string call(const std::string& name, const Expr& e) {
  std::string out = name + "(";
  for (std::size_t i = 0; i < e.args.size(); ++i) out += (i ? ", " : "") + text(*e.args[i]);
  return out + ")";
}

std::string plain(const Expr& e) {
  switch (e.op) {
    case Op::kNone: return "None";
    case Op::kTrue: return "True";
    case Op::kFalse: return "False";
    case Op::kEllipsis: return "...";
    case Op::kNotImplemented: return "NotImplemented";
    case Op::kEmpty: return "<empty>";
    case Op::kInt: return e.text;
    case Op::kFloat: return std::to_string(e.number);
    case Op::kStr: return quoted(e.text);
    case Op::kBytes: return "b" + quoted(e.text);
    case Op::kRawInt: return std::to_string(e.integer) + "i64";
    case Op::kRawBool: return e.integer ? "true" : "false";
    case Op::kDisplay: return e.text + " of " + std::to_string(e.args.size());
    case Op::kTable: return "table of " + std::to_string(e.args.size());
    case Op::kVar: return e.var->name;
    case Op::kVarAddress: return "&" + e.var->name;
    case Op::kCell: return "cell " + e.var->name;
    case Op::kGlobal: return "global " + e.global->name;
    case Op::kExternal: return e.text;
    case Op::kCall: return call(e.text, e);
    case Op::kTemplateCall: return call(e.text + "<" + quoted(e.name) + ">", e);
    case Op::kMethodOf: return call(e.var->name + "." + e.text, e);
    case Op::kDirect: return call("direct " + e.function->module->name + "." + e.function->qualname, e);
    case Op::kListItem: case Op::kLentListItem: return e.var ? call(e.var->name + ".at", e) : call(e.op == Op::kListItem ? "list_item" : "lent_list_item", e);
    case Op::kSetListItem: return e.var ? call(e.var->name + ".set", e) : call("set_list_item", e);
    case Op::kSwapListItems: return e.var ? call(e.var->name + ".swap", e) : call("swap_list_items", e);
    case Op::kListView: return call("list_view", e);
    case Op::kBoolean: return call("value", e);
    case Op::kTruth: return call("truth", e);
    case Op::kNot: return "not " + text(*e.args[0]);
    case Op::kAnd: return "(" + text(*e.args[0]) + " and " + text(*e.args[1]) + ")";
    case Op::kOr: return "(" + text(*e.args[0]) + " or " + text(*e.args[1]) + ")";
    case Op::kSelect: return "(" + text(*e.args[1]) + " if " + text(*e.args[0]) + " else " + text(*e.args[2]) + ")";
    case Op::kIs: return call("is", e);
    case Op::kIsEmpty: return call("is_empty", e);
    case Op::kArithmetic:
      if (e.args.size() == 1) return e.text + text(*e.args[0]);
      return "(" + text(*e.args[0]) + " " + e.text + " " + text(*e.args[1]) + ")";
    case Op::kBox: return "box(" + text(*e.args[0]) + ")";
    case Op::kUnbox: return std::string(e.rep == Rep::kInt ? "int(" : e.rep == Rep::kDouble ? "double(" : "bool(") + text(*e.args[0]) + ")";
    case Op::kWiden: return text(*e.args[0]);
    case Op::kRawCompare: return text(*e.args[0]) + " " + e.text + " " + text(*e.args[1]);
    case Op::kOwn: return call("own", e);
    case Op::kMove: return "move " + e.var->name + (e.var->kind == VarKind::kValues ? "[" + std::to_string(e.integer) + "]" : "");
    case Op::kFunctionValue: {
      std::string out = "function " + e.function->qualname;
      for (const Expr* a : e.args) out += " defaults " + text(*a);
      for (const Var* v : e.captured) out += " captures " + v->name;
      return out;
    }
    case Op::kNative: return "native " + e.text;
    case Op::kType: return "type " + e.text;
    case Op::kCode: return "code " + e.function->qualname;
    case Op::kModule: return "module " + e.function->module->name;
  }
  return "?";
}

/// A failing expression ends in `?`, as in other languages with error returns.
std::string text(const Expr& e) { return plain(e) + (e.may_raise ? "?" : ""); }

void body(const Body& list, int indent, std::string& out) {
  std::string pad(static_cast<std::size_t>(indent) * 2, ' ');
  auto inner = [&](const Body& b) { body(b, indent + 1, out); };
  for (const Stmt* s : list) {
    out += pad;
    switch (s->kind) {
      case StmtKind::kExpr: out += text(*s->value) + "\n"; break;
      case StmtKind::kDeclare: out += "let " + s->var->name + (s->value ? " = " + text(*s->value) : "") + "\n"; break;
      case StmtKind::kAssign: out += s->var->name + " = " + text(*s->value) + "\n"; break;
      case StmtKind::kAssignCell: out += "cell " + s->var->name + " = " + text(*s->value) + "\n"; break;
      case StmtKind::kAssignGlobal: out += "global " + s->global->name + " = " + text(*s->value) + "\n"; break;
      case StmtKind::kAssignExternal: out += s->text + " = " + text(*s->value) + "\n"; break;
      case StmtKind::kIf:
        out += "if " + text(*s->value) + ":\n";
        inner(s->body);
        if (!s->other.empty()) {
          out += pad + "else:\n";
          inner(s->other);
        }
        break;
      case StmtKind::kFor: out += "for " + s->var->name + " = " + text(*s->value) + " to " + text(*s->limit) + " by " + (s->stride ? text(*s->stride) : std::to_string(s->integer)) + ":\n", inner(s->body); break;
      case StmtKind::kWhile: out += "while " + text(*s->value) + ":\n", inner(s->body); break;
      case StmtKind::kBreak: out += "break\n"; break;
      case StmtKind::kContinue: out += "continue\n"; break;
      case StmtKind::kReturn: out += "return" + (s->value ? " " + text(*s->value) : "") + "\n"; break;
      case StmtKind::kRaise: out += "raise " + text(*s->value) + "\n"; break;
      case StmtKind::kRaiseText: out += "raise " + text(*s->value) + " \"" + s->text + "\"\n", inner(s->body); break;
      case StmtKind::kPropagate: out += "propagate\n"; break;
      case StmtKind::kTakesTime: out += "takes time\n"; break;
      case StmtKind::kTrace: out += "trace\n"; break;
      case StmtKind::kPoll: out += "poll signals\n"; break;
      case StmtKind::kBlock: out += "block " + s->label->name + ":\n", inner(s->body); break;
      case StmtKind::kLeave: out += "leave " + s->label->name + "\n"; break;
      case StmtKind::kGuard: out += "guard " + s->label->name + ":\n", inner(s->body); break;
      case StmtKind::kLanding: out += "landing " + s->label->name + ":\n", inner(s->body); break;
      case StmtKind::kScope: out += "scope" + (s->text.empty() ? "" : " " + s->text) + ":\n", inner(s->body); break;
      case StmtKind::kYield: out += "yield " + text(*s->value) + " -> state " + std::to_string(s->integer) + "\n"; break;
      case StmtKind::kComment: out += "# " + s->text + "\n"; break;
    }
  }
}

}  // namespace

std::string print(const Function& f) {
  std::string out = (f.is_generator ? "generator " : "function ") + f.qualname + "(";
  for (std::size_t i = 0; i < f.params.size(); ++i) out += (i ? ", " : "") + f.params[i].python_name + (f.params[i].has_default ? "=" : "");
  out += ")";
  for (const Var* v : f.captured) out += " captures " + v->name;
  out += ":\n";
  body(f.body, 1, out);
  return out;
}

std::string print(const Program& program) {
  std::string out;
  for (const auto& module : program.modules) {
    if (module->is_library) continue;
    out += "module " + module->name + "\n\n";
    for (const auto& f : module->functions) out += print(*f) + "\n";
  }
  return out;
}

}  // namespace pyx::ir
