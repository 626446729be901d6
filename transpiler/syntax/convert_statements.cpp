// Simple statements.
#include "syntax/convert.h"

namespace pyx::syntax {

void Converter::statement(TSNode node, Body& out) {
  if (failed_) return;
  if (Stmt* result = statement_of_kind(node, kind(node))) out.push_back(result);
}

Stmt* Converter::statement_of_kind(TSNode node, Node node_kind) {
  switch (node_kind) {
    case Node::kExpressionStatement: return expression_statement(node);
    case Node::kReturnStatement: return return_statement(node);
    case Node::kRaiseStatement: return raise_statement(node);
    case Node::kAssertStatement: return assert_statement(node);
    case Node::kDeleteStatement: return delete_statement(node);
    case Node::kPassStatement: return make<PassStmt>(span(node));
    case Node::kBreakStatement: return make<BreakStmt>(span(node));
    case Node::kContinueStatement: return make<ContinueStmt>(span(node));
    case Node::kGlobalStatement: return names_statement<GlobalStmt>(node);
    case Node::kNonlocalStatement: return names_statement<NonlocalStmt>(node);
    case Node::kImportStatement: return import_statement(node);
    case Node::kImportFromStatement: return import_from_statement(node);
    case Node::kIfStatement: return if_statement(node);
    case Node::kWhileStatement: return while_statement(node);
    case Node::kForStatement: return for_statement(node);
    case Node::kTryStatement: return try_statement(node);
    case Node::kWithStatement: return with_statement(node);
    case Node::kFunctionDefinition: return function_definition(node);
    case Node::kClassDefinition: return class_definition(node);
    case Node::kDecoratedDefinition: return decorated_definition(node);
    case Node::kMatchStatement: return match_statement(node);
    default:
      unexpected(node);
      return nullptr;
  }
}

Stmt* Converter::expression_statement(TSNode node) {
  Children kids(*this, node);
  if (kids.kind(0) == Node::kAssignment) return assignment(kids[0]);
  if (kids.kind(0) == Node::kAugmentedAssignment) return augmented_assignment(kids[0]);
  ExprStmt* result = make<ExprStmt>(span(node));
  if (kids.size() == 1) {
    result->value = expr(kids[0]);
    return result;
  }
  TupleExpr* tuple = make<TupleExpr>(span(node));
  elements(kids, tuple->elements);
  result->value = tuple;
  return result;
}

/// target '=' value, where the value may be another assignment; also a disguised `type X = value` and `target: annotation`.
Stmt* Converter::assignment(TSNode node) {
  AssignStmt* result = make<AssignStmt>(span(node));
  for (;;) {
    Children kids(*this, node);
    if (kids.kind(1) == Node::kColon) return annotated_assignment(node, kids);
    auto alias = notes_.type_aliases.find(begin(node));
    if (alias != notes_.type_aliases.end()) {
      const Token& token = tokens_[token_at(alias->second)];
      TypeAliasStmt* statement = make<TypeAliasStmt>(span(node));
      statement->name = make<Name>({file_, token.begin, token.end});
      statement->name->id = name_id(text_.substr(token.begin, token.end - token.begin));
      statement->value = expr(kids[2]);
      return statement;
    }
    result->targets.push_back(expr(kids[0]));
    if (kids.kind(2) != Node::kAssignment) {
      result->value = expr(kids[2]);
      return result;
    }
    node = kids[2];
  }
}

Stmt* Converter::annotated_assignment(TSNode node, const Children& kids) {
  AnnAssignStmt* result = make<AnnAssignStmt>(span(node));
  result->target = expr(kids[0]);
  result->simple = kids.kind(0) == Node::kIdentifier;
  result->annotation = expr(kids[2]);
  result->value = kids.size() > 4 ? expr(kids[4]) : nullptr;
  return result;
}

Stmt* Converter::augmented_assignment(TSNode node) {
  Children kids(*this, node);
  AugAssignStmt* result = make<AugAssignStmt>(span(node));
  result->target = expr(kids[0]);
  std::string_view op = text(kids[1]);
  switch (op[0]) {
    case '+': result->op = BinaryOp::kAdd; break;
    case '-': result->op = BinaryOp::kSub; break;
    case '*': result->op = op[1] == '*' ? BinaryOp::kPow : BinaryOp::kMul; break;
    case '@': result->op = BinaryOp::kMatMul; break;
    case '/': result->op = op[1] == '/' ? BinaryOp::kFloorDiv : BinaryOp::kTrueDiv; break;
    case '%': result->op = BinaryOp::kMod; break;
    case '<': result->op = BinaryOp::kLeftShift; break;
    case '>': result->op = BinaryOp::kRightShift; break;
    case '&': result->op = BinaryOp::kBitAnd; break;
    case '|': result->op = BinaryOp::kBitOr; break;
    default: result->op = BinaryOp::kBitXor; break;
  }
  result->value = expr(kids[2]);
  return result;
}

Stmt* Converter::return_statement(TSNode node) {
  Children kids(*this, node);
  ReturnStmt* result = make<ReturnStmt>(span(node));
  result->value = kids.size() > 1 ? expr(kids[1]) : nullptr;
  return result;
}

Stmt* Converter::raise_statement(TSNode node) {
  Children kids(*this, node);
  RaiseStmt* result = make<RaiseStmt>(span(node));
  result->exception = kids.size() > 1 ? expr(kids[1]) : nullptr;
  result->cause = kids.size() > 3 ? expr(kids[3]) : nullptr;
  return result;
}

Stmt* Converter::assert_statement(TSNode node) {
  Children kids(*this, node);
  AssertStmt* result = make<AssertStmt>(span(node));
  result->test = expr(kids[1]);
  result->message = kids.size() > 3 ? expr(kids[3]) : nullptr;
  return result;
}

/// `del a, b` has two targets, `del (a, b)` one.
Stmt* Converter::delete_statement(TSNode node) {
  Children kids(*this, node);
  DeleteStmt* result = make<DeleteStmt>(span(node));
  if (kids.kind(1) == Node::kExpressionList) {
    Children targets(*this, kids[1]);
    elements(targets, result->targets);
  } else {
    result->targets.push_back(expr(kids[1]));
  }
  return result;
}

template <class T>
Stmt* Converter::names_statement(TSNode node) {
  Children kids(*this, node);
  T* result = make<T>(span(node));
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (kids.kind(i) == Node::kIdentifier) result->names.push_back(name_id(kids[i]));
  }
  return result;
}

/// dotted_name ['as' NAME] from `token` on, which moves behind it. Imports are read from the tokens.
ImportAlias Converter::import_alias(std::size_t& token) {
  auto name_at = [&](std::size_t i) { return name_id(text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin)); };
  ImportAlias alias;
  alias.as_name = NameId::kNone;
  std::uint32_t first = tokens_[token].begin;
  alias.path.push_back(name_at(token++));
  for (; tokens_[token].kind == Tok::kDot; token += 2) alias.path.push_back(name_at(token + 1));
  if (tokens_[token].kind == Tok::kAs) {
    alias.as_name = name_at(token + 1);
    token += 2;
  }
  alias.span = {file_, first, tokens_[token - 1].end};
  return alias;
}

Stmt* Converter::import_statement(TSNode node) {
  ImportStmt* result = make<ImportStmt>(span(node));
  std::size_t token = token_at(begin(node));
  do {
    ++token;  // `import` or a comma
    result->names.push_back(import_alias(token));
  } while (tokens_[token].kind == Tok::kComma);
  return result;
}

Stmt* Converter::import_from_statement(TSNode node) {
  ImportFromStmt* result = make<ImportFromStmt>(span(node));
  result->level = 0;
  std::size_t token = token_at(begin(node)) + 1;
  for (; tokens_[token].kind == Tok::kDot || tokens_[token].kind == Tok::kEllipsis; ++token) {
    result->level += tokens_[token].kind == Tok::kDot ? 1 : 3;
  }
  if (tokens_[token].kind == Tok::kName) result->module = import_alias(token).path;
  ++token;  // `import`
  result->is_star = tokens_[token].kind == Tok::kStar;
  if (result->is_star) return result;
  if (tokens_[token].kind == Tok::kLeftParen) ++token;
  while (tokens_[token].kind == Tok::kName) {
    result->names.push_back(import_alias(token));
    if (tokens_[token].kind == Tok::kComma) ++token;
  }
  return result;
}

}  // namespace pyx::syntax
