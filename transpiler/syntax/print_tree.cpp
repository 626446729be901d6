// The tree as text: one node a line, children indented and labelled with the field they stand in. Names follow Python's `ast`.
#include <cstdio>

#include "syntax/characters.h"
#include "syntax/parse.h"

namespace pyx::syntax {
namespace {

const char* const kBinaryNames[] = {"Add", "Sub",    "Mult",   "MatMult", "Div",   "FloorDiv", "Mod",
                                    "Pow", "LShift", "RShift", "BitAnd",  "BitOr", "BitXor"};
const char* const kUnaryNames[] = {"Not", "USub", "UAdd", "Invert"};
const char* const kCompareNames[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
const char* const kConstantNames[] = {"None", "True", "False", "Ellipsis"};
const char* const kParamNames[] = {"posonly", "arg", "vararg", "kwonly", "kwarg"};

/// "text" with everything but printable ASCII as \u{hex}.
std::string quoted(std::string_view text, bool bytes) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = bytes ? static_cast<unsigned char>(text[i++]) : next_code_point(text, i);
    if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') {
      out += static_cast<char>(c);
    } else {
      char escape[16];
      std::snprintf(escape, sizeof escape, "\\u{%x}", static_cast<unsigned>(c));
      out += escape;
    }
  }
  return out + "\"";
}

std::string number(double value) {
  char out[40];
  std::snprintf(out, sizeof out, "%.17g", value);
  return out;
}

class Printer {
 public:
  explicit Printer(const Interner& names) : names_(names) {}
  std::string take() { return std::move(out_); }

  void body(const char* label, const Body& statements) {
    for (const Stmt* statement : statements) stmt(label, statement);
  }

 private:
  void line(const char* label, const std::string& text) {
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
    out_ += label;
    out_ += ": ";
    out_ += text;
    out_ += '\n';
  }
  const std::string& name(NameId id) const { return names_.text(id); }
  std::string dotted(const std::vector<NameId>& path) const {
    std::string out;
    for (NameId id : path) out += (out.empty() ? "" : ".") + name(id);
    return out;
  }
  std::string joined(const std::vector<NameId>& ids) const {
    std::string out;
    for (NameId id : ids) out += " " + name(id);
    return out;
  }
  void exprs(const char* label, const std::vector<Expr*>& list) {
    for (const Expr* e : list) expr(label, e);
  }

  void expr(const char* label, const Expr* e);
  void operators(const char* label, const Expr* e);
  void displays(const char* label, const Expr* e);
  void call(const char* label, const CallExpr* e);
  void comprehension(const char* label, const ComprehensionExpr* e);
  void fstring_parts(const std::vector<FStringPart>& parts);
  void keywords(const std::vector<Keyword>& list);
  void params(const std::vector<Param>& list);
  void stmt(const char* label, const Stmt* s);
  void simple(const char* label, const Stmt* s);
  void compound(const char* label, const Stmt* s);
  void imports(const char* label, const Stmt* s);
  void try_stmt(const char* label, const TryStmt* s);
  void function(const char* label, const FunctionStmt* s);
  void class_stmt(const char* label, const ClassStmt* s);
  void match(const char* label, const MatchStmt* s);
  void pattern(const char* label, const Pattern* p);

  const Interner& names_;
  std::string out_;
  int depth_ = 0;
};

void Printer::expr(const char* label, const Expr* e) {
  if (!e) return;
  switch (e->kind) {
    case ExprKind::kName: return line(label, "Name " + name(e->as<Name>()->id));
    case ExprKind::kInt: return line(label, "Int " + e->as<IntLiteral>()->decimal);
    case ExprKind::kFloat: return line(label, "Float " + number(e->as<FloatLiteral>()->value));
    case ExprKind::kImaginary: return line(label, "Imaginary " + number(e->as<ImaginaryLiteral>()->value));
    case ExprKind::kStr: return line(label, "Str " + quoted(e->as<StrLiteral>()->value, false));
    case ExprKind::kBytes: return line(label, "Bytes " + quoted(e->as<BytesLiteral>()->value, true));
    case ExprKind::kConstant: return line(label, kConstantNames[static_cast<int>(e->as<ConstantExpr>()->value)]);
    case ExprKind::kJoinedStr:
      line(label, "JoinedStr");
      ++depth_;
      fstring_parts(e->as<JoinedStr>()->parts);
      --depth_;
      return;
    case ExprKind::kTuple: case ExprKind::kList: case ExprKind::kSet: case ExprKind::kDict: case ExprKind::kSlice:
    case ExprKind::kStarred: case ExprKind::kSubscript: case ExprKind::kAttribute:
      return displays(label, e);
    case ExprKind::kCall: return call(label, e->as<CallExpr>());
    case ExprKind::kComprehension: return comprehension(label, e->as<ComprehensionExpr>());
    default: return operators(label, e);
  }
}

void Printer::operators(const char* label, const Expr* e) {
  auto head = [&](const std::string& text) { line(label, text), ++depth_; };
  switch (e->kind) {
    case ExprKind::kUnary:
      head(std::string("UnaryOp ") + kUnaryNames[static_cast<int>(e->as<UnaryExpr>()->op)]);
      expr("operand", e->as<UnaryExpr>()->operand);
      break;
    case ExprKind::kBinary:
      head(std::string("BinOp ") + kBinaryNames[static_cast<int>(e->as<BinaryExpr>()->op)]);
      expr("left", e->as<BinaryExpr>()->left);
      expr("right", e->as<BinaryExpr>()->right);
      break;
    case ExprKind::kBool:
      head(e->as<BoolExpr>()->is_and ? "BoolOp And" : "BoolOp Or");
      exprs("value", e->as<BoolExpr>()->operands);
      break;
    case ExprKind::kCompare: {
      const CompareExpr* compare = e->as<CompareExpr>();
      std::string text = "Compare";
      for (CompareOp op : compare->ops) text += std::string(" ") + kCompareNames[static_cast<int>(op)];
      head(text);
      expr("left", compare->left);
      exprs("comparator", compare->comparators);
      break;
    }
    case ExprKind::kConditional:
      head("IfExp");
      expr("test", e->as<ConditionalExpr>()->test);
      expr("body", e->as<ConditionalExpr>()->then_value);
      expr("orelse", e->as<ConditionalExpr>()->else_value);
      break;
    case ExprKind::kLambda:
      head("Lambda");
      params(e->as<LambdaExpr>()->params);
      expr("body", e->as<LambdaExpr>()->body);
      break;
    case ExprKind::kNamed:
      head("NamedExpr");
      expr("target", e->as<NamedExpr>()->target);
      expr("value", e->as<NamedExpr>()->value);
      break;
    case ExprKind::kAwait:
      head("Await");
      expr("value", e->as<AwaitExpr>()->value);
      break;
    case ExprKind::kYield:
      head("Yield");
      expr("value", e->as<YieldExpr>()->value);
      break;
    default:
      head("YieldFrom");
      expr("value", e->as<YieldFromExpr>()->value);
      break;
  }
  --depth_;
}

void Printer::displays(const char* label, const Expr* e) {
  auto head = [&](const std::string& text) { line(label, text), ++depth_; };
  switch (e->kind) {
    case ExprKind::kTuple: head("Tuple"); exprs("elt", e->as<TupleExpr>()->elements); break;
    case ExprKind::kList: head("List"); exprs("elt", e->as<ListExpr>()->elements); break;
    case ExprKind::kSet: head("Set"); exprs("elt", e->as<SetExpr>()->elements); break;
    case ExprKind::kDict:
      head("Dict");
      for (const DictEntry& entry : e->as<DictExpr>()->entries) {
        if (entry.key) expr("key", entry.key);
        expr(entry.key ? "value" : "unpack", entry.value);
      }
      break;
    case ExprKind::kSlice:
      head("Slice");
      expr("lower", e->as<SliceExpr>()->lower);
      expr("upper", e->as<SliceExpr>()->upper);
      expr("step", e->as<SliceExpr>()->step);
      break;
    case ExprKind::kStarred: head("Starred"); expr("value", e->as<StarredExpr>()->value); break;
    case ExprKind::kSubscript:
      head("Subscript");
      expr("value", e->as<SubscriptExpr>()->object);
      expr("slice", e->as<SubscriptExpr>()->index);
      break;
    default:
      head("Attribute " + name(e->as<AttributeExpr>()->name));
      expr("value", e->as<AttributeExpr>()->object);
      break;
  }
  --depth_;
}

void Printer::keywords(const std::vector<Keyword>& list) {
  for (const Keyword& keyword : list) {
    line("keyword", keyword.name == NameId::kNone ? "**" : name(keyword.name));
    ++depth_;
    expr("value", keyword.value);
    --depth_;
  }
}

void Printer::call(const char* label, const CallExpr* e) {
  line(label, "Call");
  ++depth_;
  expr("func", e->callee);
  exprs("arg", e->args);
  keywords(e->keywords);
  --depth_;
}

void Printer::comprehension(const char* label, const ComprehensionExpr* e) {
  static const char* const kNames[] = {"ListComp", "SetComp", "DictComp", "GeneratorExp"};
  line(label, kNames[static_cast<int>(e->comprehension)]);
  ++depth_;
  expr(e->value ? "key" : "elt", e->element);
  expr("value", e->value);
  for (const ComprehensionClause& clause : e->clauses) {
    line("for", clause.is_async ? "async" : "sync");
    ++depth_;
    expr("target", clause.target);
    expr("iter", clause.iterable);
    exprs("if", clause.conditions);
    --depth_;
  }
  --depth_;
}

/// The text of a debug field (`{x=}`) is printed as text before it.
void Printer::fstring_parts(const std::vector<FStringPart>& parts) {
  std::string text;
  auto flush = [&] {
    if (!text.empty()) line("value", "Str " + quoted(text, false));
    text.clear();
  };
  for (const FStringPart& part : parts) {
    if (!part.value) {
      text += part.text;
      continue;
    }
    text += part.debug_text;
    flush();
    line("value", std::string("FormattedValue ") + (part.conversion ? part.conversion : '-'));
    ++depth_;
    expr("value", part.value);
    if (part.has_spec) {
      line("format_spec", "JoinedStr");
      ++depth_;
      fstring_parts(part.spec);
      --depth_;
    }
    --depth_;
  }
  flush();
}

void Printer::params(const std::vector<Param>& list) {
  for (const Param& param : list) {
    line(kParamNames[static_cast<int>(param.kind)], name(param.name));
    ++depth_;
    expr("annotation", param.annotation);
    expr("default", param.default_value);
    --depth_;
  }
}

void Printer::stmt(const char* label, const Stmt* s) {
  switch (s->kind) {
    case StmtKind::kIf: {
      // An elif chain can be long, so it is not printed by recursion.
      int outer = depth_;
      for (;;) {
        const IfStmt* branch = s->as<IfStmt>();
        line(label, "If");
        ++depth_;
        expr("test", branch->test);
        body("body", branch->then_body);
        if (branch->else_body.size() != 1 || branch->else_body[0]->kind != StmtKind::kIf) {
          body("orelse", branch->else_body);
          break;
        }
        s = branch->else_body[0];
        label = "orelse";
      }
      depth_ = outer;
      return;
    }
    case StmtKind::kWhile: case StmtKind::kFor: case StmtKind::kWith: return compound(label, s);
    case StmtKind::kTry: return try_stmt(label, s->as<TryStmt>());
    case StmtKind::kFunction: return function(label, s->as<FunctionStmt>());
    case StmtKind::kClass: return class_stmt(label, s->as<ClassStmt>());
    case StmtKind::kMatch: return match(label, s->as<MatchStmt>());
    case StmtKind::kImport: case StmtKind::kImportFrom: return imports(label, s);
    default: return simple(label, s);
  }
}

void Printer::simple(const char* label, const Stmt* s) {
  auto head = [&](const std::string& text) { line(label, text), ++depth_; };
  switch (s->kind) {
    case StmtKind::kExpr: head("Expr"); expr("value", s->as<ExprStmt>()->value); break;
    case StmtKind::kAssign:
      head("Assign");
      exprs("target", s->as<AssignStmt>()->targets);
      expr("value", s->as<AssignStmt>()->value);
      break;
    case StmtKind::kAugAssign:
      head(std::string("AugAssign ") + kBinaryNames[static_cast<int>(s->as<AugAssignStmt>()->op)]);
      expr("target", s->as<AugAssignStmt>()->target);
      expr("value", s->as<AugAssignStmt>()->value);
      break;
    case StmtKind::kAnnAssign:
      head(s->as<AnnAssignStmt>()->simple ? "AnnAssign simple" : "AnnAssign");
      expr("target", s->as<AnnAssignStmt>()->target);
      expr("annotation", s->as<AnnAssignStmt>()->annotation);
      expr("value", s->as<AnnAssignStmt>()->value);
      break;
    case StmtKind::kReturn: head("Return"); expr("value", s->as<ReturnStmt>()->value); break;
    case StmtKind::kRaise:
      head("Raise");
      expr("exc", s->as<RaiseStmt>()->exception);
      expr("cause", s->as<RaiseStmt>()->cause);
      break;
    case StmtKind::kAssert:
      head("Assert");
      expr("test", s->as<AssertStmt>()->test);
      expr("msg", s->as<AssertStmt>()->message);
      break;
    case StmtKind::kDelete: head("Delete"); exprs("target", s->as<DeleteStmt>()->targets); break;
    case StmtKind::kPass: head("Pass"); break;
    case StmtKind::kBreak: head("Break"); break;
    case StmtKind::kContinue: head("Continue"); break;
    case StmtKind::kGlobal: head("Global" + joined(s->as<GlobalStmt>()->names)); break;
    case StmtKind::kNonlocal: head("Nonlocal" + joined(s->as<NonlocalStmt>()->names)); break;
    default:
      head("TypeAlias " + name(s->as<TypeAliasStmt>()->name->id));
      expr("value", s->as<TypeAliasStmt>()->value);
      break;
  }
  --depth_;
}

void Printer::compound(const char* label, const Stmt* s) {
  auto head = [&](const std::string& text) { line(label, text), ++depth_; };
  if (const WhileStmt* loop = s->try_as<WhileStmt>()) {
    head("While");
    expr("test", loop->test);
    body("body", loop->body);
    body("orelse", loop->else_body);
  } else if (const ForStmt* loop = s->try_as<ForStmt>()) {
    head(loop->is_async ? "AsyncFor" : "For");
    expr("target", loop->target);
    expr("iter", loop->iterable);
    body("body", loop->body);
    body("orelse", loop->else_body);
  } else {
    const WithStmt* with = s->as<WithStmt>();
    head(with->is_async ? "AsyncWith" : "With");
    for (const WithItem& item : with->items) {
      expr("context", item.context);
      expr("vars", item.target);
    }
    body("body", with->body);
  }
  --depth_;
}

void Printer::imports(const char* label, const Stmt* s) {
  auto alias = [&](const ImportAlias& a) {
    line("name", dotted(a.path) + (a.as_name == NameId::kNone ? "" : " as " + name(a.as_name)));
  };
  if (const ImportStmt* import = s->try_as<ImportStmt>()) {
    line(label, "Import");
    ++depth_;
    for (const ImportAlias& a : import->names) alias(a);
  } else {
    const ImportFromStmt* from = s->as<ImportFromStmt>();
    line(label, "ImportFrom " + std::string(static_cast<std::size_t>(from->level), '.') + dotted(from->module));
    ++depth_;
    for (const ImportAlias& a : from->names) alias(a);
    if (from->is_star) line("name", "*");
  }
  --depth_;
}

void Printer::try_stmt(const char* label, const TryStmt* s) {
  line(label, s->is_star ? "TryStar" : "Try");
  ++depth_;
  body("body", s->body);
  for (const ExceptHandler& handler : s->handlers) {
    line("handler", handler.name == NameId::kNone ? "ExceptHandler" : "ExceptHandler " + name(handler.name));
    ++depth_;
    expr("type", handler.type);
    body("body", handler.body);
    --depth_;
  }
  body("orelse", s->else_body);
  body("finalbody", s->final_body);
  --depth_;
}

void Printer::function(const char* label, const FunctionStmt* s) {
  line(label, (s->is_async ? "AsyncFunctionDef " : "FunctionDef ") + name(s->name));
  ++depth_;
  exprs("decorator", s->decorators);
  if (!s->type_params.empty()) line("type_params", joined(s->type_params).substr(1));
  params(s->params);
  expr("returns", s->returns);
  body("body", s->body);
  --depth_;
}

void Printer::class_stmt(const char* label, const ClassStmt* s) {
  line(label, "ClassDef " + name(s->name));
  ++depth_;
  exprs("decorator", s->decorators);
  if (!s->type_params.empty()) line("type_params", joined(s->type_params).substr(1));
  exprs("base", s->bases);
  keywords(s->keywords);
  body("body", s->body);
  --depth_;
}

void Printer::match(const char* label, const MatchStmt* s) {
  line(label, "Match");
  ++depth_;
  expr("subject", s->subject);
  for (const MatchCase& c : s->cases) {
    line("case", "match_case");
    ++depth_;
    pattern("pattern", c.pattern);
    expr("guard", c.guard);
    body("body", c.body);
    --depth_;
  }
  --depth_;
}

void Printer::pattern(const char* label, const Pattern* p) {
  static const char* const kNames[] = {"MatchValue", "MatchSingleton", "MatchSequence", "MatchMapping",
                                       "MatchClass", "MatchStar",      "MatchAs",       "MatchOr"};
  std::string text = kNames[static_cast<int>(p->kind)];
  if (p->name != NameId::kNone) text += " " + name(p->name);
  line(label, text);
  ++depth_;
  expr("value", p->value);
  for (std::size_t i = 0; i < p->patterns.size(); ++i) {
    if (i < p->keys.size()) expr("key", p->keys[i]);
    std::size_t positional = p->patterns.size() - p->names.size();
    if (i >= positional && p->kind == PatternKind::kClass) line("kwd", name(p->names[i - positional]));
    pattern("pattern", p->patterns[i]);
  }
  --depth_;
}

}  // namespace

std::string print_tree(const Module& module, const Interner& names) {
  Printer printer(names);
  printer.body("body", module.body);
  return printer.take();
}

}  // namespace pyx::syntax
