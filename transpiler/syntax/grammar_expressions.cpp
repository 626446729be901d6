// Operators, conditionals, lambda, yield, `:=` and star expressions (language reference, 6.2.9 to 6.16).
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

/// One expression, or a tuple without parentheses: `a, *b`.
Read GrammarCheck::star_expressions(bool allow_yield) {
  if (allow_yield && is(Tok::kYield)) return yield_expression();
  std::size_t first = at_;
  Read value = star_expression();
  if (!is(Tok::kComma)) return value;
  std::vector<Read> parts{value};
  while (accept(Tok::kComma)) {
    if (!starts_expression(kind()) && !is(Tok::kStar)) break;
    parts.push_back(star_expression());
  }
  return list_of(parts, Shape::kTuple, first);
}

/// A tuple or list display of `parts`: a target if all its parts are.
Read GrammarCheck::list_of(std::vector<Read>& parts, Shape shape, std::size_t first) {
  Read read = make(shape, first);
  read.store = read.del = {};
  for (const Read& part : parts) {
    if (read.store.shape == Shape::kNothing) read.store = part.store;
    if (read.del.shape == Shape::kNothing) read.del = part.del;
  }
  return read;
}

/// PEP 695: some expressions would run in a scope of their own.
void GrammarCheck::not_in_type_context(const Read& value, const char* what) {
  if (type_context_) error(value.begin, value.end, std::string(what) + " expression cannot be used within " + type_context_);
}

Read GrammarCheck::yield_expression() {
  std::size_t first = at_;
  advance();
  if (accept(Tok::kFrom)) {
    expression();
  } else if (starts_expression(kind()) || is(Tok::kStar)) {
    star_expressions(false);
  }
  Read read = make(Shape::kYield, first);
  not_in_type_context(read, "yield");
  return read;
}

/// `*operand`: the star is hidden from tree-sitter, whose grammar binds it too tightly; the converter puts it back.
Read GrammarCheck::starred() {
  std::size_t first = at_;
  tokens_[at_].mark = Mark::kBlank;
  advance();
  notes_.starred.insert(tok().begin);
  Read operand = operation(Operators::kNoComparison);
  Read read = make(Shape::kStarred, first);
  read.store = operand.store;
  return read;
}

Read GrammarCheck::star_expression() { return is(Tok::kStar) ? starred() : expression(); }

Read GrammarCheck::star_named_expression() { return is(Tok::kStar) ? starred() : named_expression(); }

Read GrammarCheck::named_expression() {
  Read value = expression();
  if (is(Tok::kColonEqual) && fstring_field_ == 0) {
    if (value.shape != Shape::kName || value.parenthesized) {
      error(value.begin, value.end, "cannot use assignment expressions with " + std::string(shape_name(value.shape)));
      return value;
    }
    advance();
    expression();
    Read read = make(Shape::kNamed, value.first);
    read.bitwise = false;
    not_in_type_context(read, "named");
    return read;
  }
  if (is(Tok::kEqual)) no_assignment_here(value);
  return value;
}

/// `=` where no statement can be: CPython guesses what was meant.
void GrammarCheck::no_assignment_here(const Read& value) {
  if (failed_ || fstring_field_ > 0) return;
  std::size_t here = at_;
  Tok after = Tok::kEnd;
  std::uint32_t end = 0;
  bool complete = would_succeed([&] {
    advance();
    operation(Operators::kNoComparison);
    after = kind();
    end = previous_end();
  });
  at_ = here;
  bool plain = complete && after != Tok::kEqual && after != Tok::kColonEqual && value.bitwise;
  if (plain && value.shape == Shape::kName && value.store.shape == Shape::kNothing) {
    return error(value.begin, end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  }
  if (plain && can_be_compared(value.shape)) {
    std::string name(shape_name(value.shape));
    return error(value.begin, value.end, "cannot assign to " + name + " here. Maybe you meant '==' instead of '='?");
  }
  invalid_syntax();
}

/// expression: lambda | disjunction ['if' disjunction 'else' expression]. The right-nested tails are read by a loop.
Read GrammarCheck::expression() {
  std::size_t first = at_;
  bool conditional = false;
  for (;;) {
    if (is(Tok::kLambda)) {
      Read value = lambda();
      value.bitwise = false;
      return conditional ? whole_conditional(first) : value;
    }
    Read value = disjunction();
    if (!is(Tok::kIf)) return conditional ? whole_conditional(first) : value;
    std::size_t if_token = at_;
    advance();
    disjunction();
    if (failed_) return value;
    if (!is(Tok::kElse)) {
      // In a comprehension or a `case` the `if` is the next clause.
      if (is(Tok::kColon)) at_ = if_token, invalid_syntax();
      else error(value.begin, previous_end(), "expected 'else' after 'if' expression");
      return value;
    }
    advance();
    conditional = true;
    if (is(Tok::kPass) || is(Tok::kBreak) || is(Tok::kContinue)) {
      error(value.begin, tok().end, "expected expression after 'else', but statement is given");
      return value;
    }
  }
}

Read GrammarCheck::whole_conditional(std::size_t first) {
  Read read = make(Shape::kConditional, first);
  read.bitwise = false;
  return read;
}

Read GrammarCheck::lambda() {
  std::size_t first = at_;
  while (is(Tok::kLambda)) {
    std::size_t keyword = at_;
    advance();
    parameters(ParamStyle::kLambda, Tok::kColon);
    if (fstring_field_ > 0 && depth_ == 0 && is(Tok::kColon)) {
      error_at(tokens_[keyword], "f-string: lambda expressions are not allowed without parentheses");
    }
    expect(Tok::kColon);
    if (failed_) break;
  }
  if (!failed_) expression();
  return make(Shape::kLambda, first);
}

Read GrammarCheck::disjunction() { return operation(Operators::kAll); }

/// Operands and binary operators in a row. Precedence does not matter for the verdict, except that `not` may only begin an
/// operand of `and`, `or` and itself.
Read GrammarCheck::operation(Operators allowed) {
  std::size_t first = at_;
  Read operand;
  bool binary = false, comparison = false, logical = false;
  bool not_allowed_here = allowed == Operators::kAll;
  for (;;) {
    while (not_allowed_here && is(Tok::kNot)) advance(), logical = true;
    while (is(Tok::kPlus) || is(Tok::kMinus) || is(Tok::kTilde)) advance(), binary = true;
    operand = primary();
    if (failed_) return operand;
    if (is(Tok::kDoubleStar)) {
      advance();
      binary = true, not_allowed_here = false;
      continue;
    }
    bool was_logical = logical;
    bool now_logical = false;
    if (!binary_operator(allowed, comparison, now_logical)) break;
    logical = was_logical || now_logical;
    not_allowed_here = now_logical;
    binary |= !now_logical;
  }
  if (!binary && !logical && !comparison) return operand;
  Read read = make(comparison && !logical ? Shape::kComparison : Shape::kOperation, first);
  read.bitwise = !comparison && !logical;
  return read;
}

/// Skips one binary operator, if there is one.
bool GrammarCheck::binary_operator(Operators allowed, bool& comparison, bool& logical) {
  switch (kind()) {
    case Tok::kPlus: case Tok::kMinus: case Tok::kStar: case Tok::kSlash: case Tok::kDoubleSlash: case Tok::kPercent:
    case Tok::kAt: case Tok::kAmpersand: case Tok::kBar: case Tok::kCaret: case Tok::kLeftShift: case Tok::kRightShift:
      advance();
      return true;
    default:
      break;
  }
  if (allowed == Operators::kNoComparison) return false;
  switch (kind()) {
    case Tok::kEqualEqual: case Tok::kNotEqual: case Tok::kLess: case Tok::kLessEqual: case Tok::kGreater:
    case Tok::kGreaterEqual: case Tok::kIn:
      advance();
      return comparison = true;
    case Tok::kIs:
      advance();
      accept(Tok::kNot);
      return comparison = true;
    case Tok::kNot:
      if (kind(1) != Tok::kIn) return false;
      advance(), advance();
      return comparison = true;
    case Tok::kAnd: case Tok::kOr:
      advance();
      return logical = true;
    default:
      return false;
  }
}

}  // namespace pyx::syntax
