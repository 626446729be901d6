// Compound statements.
#include "syntax/convert.h"

namespace pyx::syntax {

void Converter::block(TSNode node, Body& out) {
  Children kids(*this, node);
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (kids.named(i)) statement(kids[i], out);
  }
}

void Converter::else_clause(TSNode node, Body& out) {
  Children kids(*this, node);
  block(kids.back(), out);
}

/// An `elif` is an `if` alone in the else body of the one before (7.1 / tree.h); the chain is built without recursion.
Stmt* Converter::if_statement(TSNode node) {
  Children kids(*this, node);
  IfStmt* first = make<IfStmt>(span(node));
  first->test = expr(kids[1]);
  block(kids[3], first->then_body);
  IfStmt* last = first;
  if (kids.size() > kMaxChain + 5) too_deep(kids[4]);
  for (std::size_t i = 4; i < kids.size() && !failed_; ++i) {
    if (kids.kind(i) == Node::kElifClause) {
      Children parts(*this, kids[i]);
      IfStmt* next = make<IfStmt>({file_, begin(kids[i]), end(node)});
      next->test = expr(parts[1]);
      block(parts[3], next->then_body);
      last->else_body.push_back(next);
      last = next;
    } else if (kids.kind(i) == Node::kElseClause) {
      else_clause(kids[i], last->else_body);
    }
  }
  return first;
}

Stmt* Converter::while_statement(TSNode node) {
  Children kids(*this, node);
  WhileStmt* result = make<WhileStmt>(span(node));
  result->test = expr(kids[1]);
  block(kids[3], result->body);
  if (kids.size() > 4) else_clause(kids[4], result->else_body);
  return result;
}

Stmt* Converter::for_statement(TSNode node) {
  Children kids(*this, node);
  ForStmt* result = make<ForStmt>(span(node));
  result->is_async = kids.kind(0) == Node::kAsyncKeyword;
  std::size_t target = result->is_async ? 2 : 1;
  result->target = expr(kids[target]);
  result->iterable = expr(kids[target + 2]);
  block(kids[target + 4], result->body);
  if (kids.size() > target + 5) else_clause(kids[target + 5], result->else_body);
  return result;
}

Stmt* Converter::try_statement(TSNode node) {
  Children kids(*this, node);
  TryStmt* result = make<TryStmt>(span(node));
  block(kids[2], result->body);
  for (std::size_t i = 3; i < kids.size() && !failed_; ++i) {
    switch (kids.kind(i)) {
      case Node::kExceptClause: except_clause(kids[i], *result); break;
      case Node::kElseClause: else_clause(kids[i], result->else_body); break;
      case Node::kFinallyClause:
        result->has_finally = true;
        else_clause(kids[i], result->final_body);
        break;
      default: break;
    }
  }
  return result;
}

void Converter::except_clause(TSNode node, TryStmt& statement) {
  Children kids(*this, node);
  ExceptHandler handler{nullptr, NameId::kNone, {}, span(node)};
  for (std::size_t i = 1; i + 1 < kids.size(); ++i) {
    if (kids.named(i)) handler.type = expr(kids[i]);
  }
  if (tokens_[token_at(begin(node)) + 1].kind == Tok::kStar) statement.is_star = true;
  auto name = notes_.handler_names.find(begin(node));
  if (name != notes_.handler_names.end()) handler.name = name->second;
  block(kids.back(), handler.body);
  statement.handlers.push_back(std::move(handler));
}

Stmt* Converter::with_statement(TSNode node) {
  Children kids(*this, node);
  WithStmt* result = make<WithStmt>(span(node));
  result->is_async = kids.kind(0) == Node::kAsyncKeyword;
  with_items(kids[result->is_async ? 2 : 1], *result);
  block(kids.back(), result->body);
  return result;
}

/// tree-sitter sees `a as b, c` as the items a, b, c; parentheses it sees belong to a single expression (grammar_blocks.cpp).
void Converter::with_items(TSNode clause, WithStmt& statement) {
  Children kids(*this, clause);
  bool in_parentheses = kids.kind(0) == Node::kLeftParen;
  std::vector<Expr*> values;
  bool comma = false;
  for (std::size_t i = 0; i < kids.size() && !failed_; ++i) {
    comma |= kids.kind(i) == Node::kComma;
    if (kids.kind(i) != Node::kWithItem) continue;
    Children item(*this, kids[i]);
    Expr* value = element(item[0]);
    if (!in_parentheses && notes_.with_targets.contains(begin(kids[i]))) {
      statement.items.back().target = value;
    } else if (in_parentheses) {
      values.push_back(value);
    } else {
      statement.items.push_back({value, nullptr});
    }
  }
  if (!in_parentheses || values.empty()) return;
  if (!comma) {
    statement.items.push_back({values[0], nullptr});
    return;
  }
  TupleExpr* tuple = make<TupleExpr>(span(clause));
  tuple->elements = std::move(values);
  statement.items.push_back({tuple, nullptr});
}

Stmt* Converter::function_definition(TSNode node) {
  Children kids(*this, node);
  FunctionStmt* result = make<FunctionStmt>(span(node));
  result->is_async = kids.kind(0) == Node::kAsyncKeyword;
  std::size_t name = kids.find(Node::kIdentifier);
  result->name = name_id(kids[name]);
  result->name_span = span(kids[name]);
  defines_del_ = defines_del_ || names_.text(result->name) == "__del__";
  auto type_params = notes_.type_params.find(begin(kids[name]));
  if (type_params != notes_.type_params.end()) result->type_params = type_params->second;
  TSNode parameter_list = kids[kids.find(Node::kParameters)];
  parameters(parameter_list, result->params);
  std::size_t arrow = token_at(end(parameter_list));
  if (tokens_[arrow].kind == Tok::kArrow) {
    const Token* annotated = &tokens_[arrow + 1];
    if (annotated->mark == Mark::kBlank) ++annotated;
    result->returns = annotation(annotated->begin, node);
  }
  block(kids.back(), result->body);
  return result;
}

Stmt* Converter::class_definition(TSNode node) {
  Children kids(*this, node);
  ClassStmt* result = make<ClassStmt>(span(node));
  result->name = name_id(kids[1]);
  result->name_span = span(kids[1]);
  auto type_params = notes_.type_params.find(begin(kids[1]));
  if (type_params != notes_.type_params.end()) result->type_params = type_params->second;
  std::size_t bases = kids.find(Node::kArgumentList);
  if (bases < kids.size()) arguments(kids[bases], result->bases, result->keywords);
  block(kids.back(), result->body);
  return result;
}

Stmt* Converter::decorated_definition(TSNode node) {
  Children kids(*this, node);
  std::vector<Expr*> decorators;
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (kids.kind(i) != Node::kDecorator) continue;
    Children parts(*this, kids[i]);
    decorators.push_back(expr(parts[1]));
  }
  Stmt* definition = statement_of_kind(kids.back(), kids.kind(kids.size() - 1));
  if (!definition) return nullptr;
  if (FunctionStmt* function = definition->try_as<FunctionStmt>()) function->decorators = std::move(decorators);
  else if (ClassStmt* klass = definition->try_as<ClassStmt>()) klass->decorators = std::move(decorators);
  return definition;
}

Stmt* Converter::match_statement(TSNode node) {
  Children kids(*this, node);
  MatchStmt* result = make<MatchStmt>(span(node));
  std::vector<Expr*> subjects;
  bool comma = false;
  for (std::size_t i = 1; i + 1 < kids.size(); ++i) {
    comma |= kids.kind(i) == Node::kComma;
    if (kids.named(i)) subjects.push_back(element(kids[i]));
  }
  result->subject = subjects[0];
  if (comma) {
    TupleExpr* tuple = make<TupleExpr>({file_, subjects.front()->span.begin, subjects.back()->span.end});
    tuple->elements = std::move(subjects);
    result->subject = tuple;
  }
  Children cases(*this, kids.back());
  for (std::size_t i = 0; i < cases.size() && !failed_; ++i) {
    if (cases.kind(i) == Node::kCaseClause) result->cases.push_back(match_case(cases[i]));
  }
  return result;
}

MatchCase Converter::match_case(TSNode node) {
  Children kids(*this, node);
  MatchCase result{nullptr, nullptr, {}, span(node)};
  auto pattern = notes_.patterns.find(begin(node));
  if (pattern == notes_.patterns.end()) {
    unexpected(node);
    return result;
  }
  result.pattern = pattern->second;
  std::size_t guard = kids.find(Node::kIfClause);
  if (guard < kids.size()) {
    Children parts(*this, kids[guard]);
    result.guard = expr(parts[1]);
  }
  block(kids.back(), result.body);
  return result;
}

}  // namespace pyx::syntax
