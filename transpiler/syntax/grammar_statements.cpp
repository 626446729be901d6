// Simple statements (language reference, 7).
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

void GrammarCheck::statements_until_end() {
  while (!failed_ && !is(Tok::kEnd)) statement();
  if (failed_) return;
  if (list_.error) {
    const LexError& lex = *list_.error;
    error(lex.begin, lex.end, lex.message, lex.kind);
  } else if (list_.never_closed) {
    invalid_syntax();
  }
}

void GrammarCheck::statement() {
  switch (kind()) {
    case Tok::kIf: return if_statement();
    case Tok::kWhile: return while_statement();
    case Tok::kFor: return for_statement();
    case Tok::kTry: return try_statement();
    case Tok::kWith: return with_statement();
    case Tok::kDef: return function_definition();
    case Tok::kClass: return class_definition();
    case Tok::kAt: return decorated();
    case Tok::kAsync:
      if (kind(1) == Tok::kDef) return function_definition();
      if (kind(1) == Tok::kFor) return for_statement();
      if (kind(1) == Tok::kWith) return with_statement();
      advance();
      return invalid_syntax();
    default:
      break;
  }
  if (is_soft_keyword(0, "match") && match_statement()) return;
  simple_statements();
}

void GrammarCheck::simple_statements() {
  for (;;) {
    simple_statement();
    if (failed_) return;
    if (accept(Tok::kNewline)) return;
    if (!accept(Tok::kSemicolon)) return invalid_syntax();
    if (accept(Tok::kNewline)) return;
  }
}

void GrammarCheck::simple_statement() {
  switch (kind()) {
    case Tok::kPass: case Tok::kBreak: case Tok::kContinue: return advance();
    case Tok::kReturn:
      advance();
      if (!is(Tok::kNewline) && !is(Tok::kSemicolon)) star_expressions(false);
      return;
    case Tok::kRaise: return raise_statement();
    case Tok::kDel: return delete_statement();
    case Tok::kGlobal: case Tok::kNonlocal: return global_statement();
    case Tok::kImport: return import_statement();
    case Tok::kFrom: return import_from_statement();
    case Tok::kAssert:
      advance();
      expression();
      if (!failed_ && is(Tok::kEqual))
        return error_at(tok(), "cannot assign to expression here. Maybe you meant '==' instead of '='?");
      if (accept(Tok::kComma)) expression();
      return;
    default:
      if (is_soft_keyword(0, "type") && type_alias()) return;
      return expression_statement();
  }
}

void GrammarCheck::expression_statement() {
  Read value = star_expressions(true);
  if (failed_) return;
  if (is(Tok::kColon)) return annotation(value);
  if (is(Tok::kEqual)) return assignment(value);
  if (kind() >= Tok::kDoubleStarEqual && kind() <= Tok::kRightShiftEqual && kind() != Tok::kEllipsis)
    return augmented_assignment(value);
  if (kind() >= Tok::kPlusEqual && kind() <= Tok::kCaretEqual) return augmented_assignment(value);
  if (value.shape == Shape::kStarred) return error(value.begin, value.end, "can't use starred expression here");
}

/// target ':' expression ['=' value]
void GrammarCheck::annotation(const Read& target) {
  bool is_target = target.shape == Shape::kName || target.shape == Shape::kAttribute || target.shape == Shape::kSubscript;
  if (!is_target) {
    std::size_t colon = at_;
    if (!would_succeed([&] { advance(), expression(); })) return invalid_syntax();
    at_ = colon;
    if (target.shape == Shape::kList || target.shape == Shape::kTuple) {
      return error(target.begin, target.end,
                   "only single target (not " + std::string(shape_name(target.shape)) + ") can be annotated");
    }
    return error(target.begin, target.end, "illegal target for annotation");
  }
  if (target.store.shape != Shape::kNothing) return check_target(target, false);
  advance();
  annotation_expression(false);
  if (accept(Tok::kEqual)) star_expressions(true);
}

/// Notes the annotation that begins here: it is parsed apart (mask.h).
void GrammarCheck::annotation_expression(bool allow_star) {
  std::size_t first = at_;
  type_context_ = annotation_context_;
  if (allow_star) star_expression();
  else expression();
  type_context_ = nullptr;
  if (silent_ == 0 && !failed_) notes_.annotations.push_back({first, at_});
}

void GrammarCheck::check_target(const Read& target, bool suggest_comparison) {
  if (failed_ || target.store.shape == Shape::kNothing) {
    if (!failed_ && target.shape == Shape::kStarred) {
      error(target.begin, target.end, "starred assignment target must be in a list or tuple");
    }
    return;
  }
  const BadTarget& bad = target.store;
  std::string message = "cannot assign to " + std::string(shape_name(bad.shape));
  if (suggest_comparison && target.bitwise && can_be_compared(bad.shape) && target.shape != Shape::kTuple &&
      target.shape != Shape::kList) {
    message += " here. Maybe you meant '==' instead of '='?";
  }
  if (bad.shape == Shape::kYield && !target.parenthesized) message = "assignment to yield expression not possible";
  error(bad.begin, bad.end, std::move(message));
}

/// (target '=')+ value
void GrammarCheck::assignment(Read target) {
  while (!failed_ && is(Tok::kEqual)) {
    advance();
    if (target.store.shape != Shape::kNothing) {
      Tok after = Tok::kEqual;
      bool value_follows = would_succeed([&] { operation(Operators::kNoComparison), after = kind(); });
      if (!value_follows) value_follows = would_succeed([&] { primary(), after = kind(); });
      return check_target(target, value_follows && after != Tok::kEqual && after != Tok::kColonEqual);
    }
    Read value = star_expressions(true);
    if (failed_) return;
    check_target(target, false);
    target = value;
  }
  if (failed_) return;
  if (target.shape == Shape::kStarred) return error(target.begin, target.end, "can't use starred expression here");
  if (is(Tok::kColon) || (kind() >= Tok::kPlusEqual && kind() <= Tok::kCaretEqual)) invalid_syntax();
}

void GrammarCheck::augmented_assignment(const Read& target) {
  bool is_target = target.shape == Shape::kName || target.shape == Shape::kAttribute || target.shape == Shape::kSubscript;
  if (!is_target) {
    return error(target.begin, target.end,
                 "'" + std::string(shape_name(target.shape)) + "' is an illegal expression for augmented assignment");
  }
  if (target.store.shape != Shape::kNothing) return check_target(target, false);
  advance();
  Read value = star_expressions(true);
  if (!failed_ && value.shape == Shape::kStarred) error(value.begin, value.end, "can't use starred expression here");
}

void GrammarCheck::raise_statement() {
  advance();
  if (is(Tok::kNewline) || is(Tok::kSemicolon)) return;
  expression();
  if (accept(Tok::kFrom)) expression();
}

void GrammarCheck::delete_statement() {
  advance();
  Read target = star_expressions(false);
  if (failed_) return;
  if (!is(Tok::kNewline) && !is(Tok::kSemicolon)) return invalid_syntax();
  if (target.del.shape != Shape::kNothing) {
    error(target.del.begin, target.del.end, "cannot delete " + std::string(shape_name(target.del.shape)));
  }
}

void GrammarCheck::global_statement() {
  do {
    advance();
    if (is(Tok::kName)) identifier(tok());
    if (!expect(Tok::kName)) return;
  } while (is(Tok::kComma));
}

void GrammarCheck::dotted_name() {
  do {
    if (is(Tok::kName)) identifier(tok());
    if (!expect(Tok::kName)) return;
  } while (accept(Tok::kDot));
}

void GrammarCheck::import_statement() {
  std::size_t first = at_;
  advance();
  if (is(Tok::kNewline)) return error_at(tok(), "Expected one or more names after 'import'");
  do {
    dotted_name();
    if (accept(Tok::kAs)) {
      if (is(Tok::kName)) identifier(tok());
      expect(Tok::kName);
    }
  } while (!failed_ && accept(Tok::kComma));
  if (!failed_ && is(Tok::kFrom)) {
    error(tokens_[first].begin, tok().end, "Did you mean to use 'from ... import ...' instead?");
  }
}

void GrammarCheck::import_from_statement() {
  advance();
  bool dots = false;
  while (is(Tok::kDot) || is(Tok::kEllipsis)) advance(), dots = true;
  if (!dots || is(Tok::kName)) dotted_name();
  if (!expect(Tok::kImport)) return;
  if (accept(Tok::kStar)) return;
  if (is(Tok::kNewline)) return error_at(tok(), "Expected one or more names after 'import'");
  bool parenthesized = accept(Tok::kLeftParen);
  import_names(parenthesized);
  if (parenthesized) expect(Tok::kRightParen);
}

void GrammarCheck::import_names(bool parenthesized) {
  for (;;) {
    if (is(Tok::kName)) identifier(tok());
    if (!expect(Tok::kName)) return;
    if (accept(Tok::kAs)) {
      if (is(Tok::kName)) identifier(tok());
      if (!expect(Tok::kName)) return;
    }
    if (!accept(Tok::kComma)) return;
    if (parenthesized && is(Tok::kRightParen)) return;
    if (!parenthesized && is(Tok::kNewline)) return error_at(tok(), "trailing comma not allowed without surrounding parentheses");
  }
}

/// 'type' NAME type_params? '=' expression; `type` is a keyword only where a name follows it.
/// tree-sitter sees an assignment: `type` runs into the name.
bool GrammarCheck::type_alias() {
  if (kind(1) != Tok::kName) return false;
  std::uint32_t keyword = tok().begin;
  tokens_[at_].mark = Mark::kJoinNext;
  advance();
  std::uint32_t name = tok().begin;
  notes_.type_aliases[keyword] = name;
  identifier(tok());
  advance();
  if (is(Tok::kLeftBracket)) type_parameters(name);
  type_context_ = "a type alias";
  if (expect(Tok::kEqual)) expression();
  type_context_ = nullptr;
  return true;
}

}  // namespace pyx::syntax
