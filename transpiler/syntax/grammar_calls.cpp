// Arguments of calls and of class definitions (language reference, 6.3.4).
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

void GrammarCheck::arguments(bool is_class) {
  ++depth_;
  int outer_field = std::exchange(fstring_field_, 0);
  advance();
  Arguments seen;
  seen.is_class = is_class;
  while (!failed_ && !is(Tok::kRightParen)) {
    Read read = argument(seen);
    ++seen.count;
    if (failed_) break;
    element_follows(read, Tok::kRightParen);
    if (!accept(Tok::kComma)) break;
  }
  expect(Tok::kRightParen);
  --depth_;
  fstring_field_ = outer_field;
}

Read GrammarCheck::argument(Arguments& seen) {
  bool word = is(Tok::kName) || is(Tok::kTrue) || is(Tok::kFalse) || is(Tok::kNone);
  if (is(Tok::kDoubleStar)) return unpacked_mapping(seen);
  if (is(Tok::kStar)) return unpacked_iterable(seen);
  if (word && kind(1) == Tok::kEqual) return keyword_argument(seen);
  return positional_argument(seen);
}

Read GrammarCheck::unpacked_mapping(Arguments& seen) {
  const Token star = tok();
  advance();
  Read read = expression();
  seen.unpacking = true;
  if (!failed_ && is(Tok::kEqual)) error(star.begin, tok().end, "cannot assign to keyword argument unpacking");
  return read;
}

/// A star here takes a whole expression: `f(*a or b)`.
Read GrammarCheck::unpacked_iterable(Arguments& seen) {
  const Token star = tok();
  std::size_t first = at_;
  if (seen.unpacking) {
    error_at(star, "iterable argument unpacking follows keyword argument unpacking");
    return {};
  }
  tokens_[at_].mark = Mark::kBlank;
  advance();
  notes_.starred.insert(tok().begin);
  expression();
  if (!failed_ && is(Tok::kEqual)) error(star.begin, tok().end, "cannot assign to iterable argument unpacking");
  return failed_ ? Read{} : make(Shape::kStarred, first);
}

Read GrammarCheck::keyword_argument(Arguments& seen) {
  const Token word = tok();
  const Token equal = tokens_[at_ + 1];
  std::size_t first = at_;
  if (word.kind != Tok::kName) {
    error(word.begin, equal.end, "cannot assign to " + std::string(text_of(word)));
    return {};
  }
  NameId name = identifier(word);
  if (text_of(word) == "__debug__") error_at(word, "cannot assign to __debug__");
  if (!failed_ && !seen.keywords.insert(static_cast<std::int32_t>(name)).second) {
    error_at(word, "keyword argument repeated: " + names_.text(name));
  }
  if (failed_) return {};
  advance(), advance();
  if (is(Tok::kComma) || is(Tok::kRightParen)) error(word.begin, equal.end, "expected argument value expression");
  if (failed_) return {};
  Read value = expression();
  value.first = first;
  seen.keyword = true;
  if (!failed_ && (is(Tok::kFor) || is(Tok::kAsync))) {
    error(word.begin, equal.end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  }
  return value;
}

/// expression, NAME ':=' expression, or a generator expression without parentheses of its own.
Read GrammarCheck::positional_argument(Arguments& seen) {
  std::size_t first = at_;
  Read value = expression();
  if (failed_) return value;
  if (is(Tok::kColonEqual)) {
    if (value.shape != Shape::kName || value.parenthesized) {
      error(value.begin, value.end, "cannot use assignment expressions with " + std::string(shape_name(value.shape)));
      return value;
    }
    advance();
    expression();
    if (!failed_) not_in_type_context(make(Shape::kNamed, first), "named");
  } else if (is(Tok::kEqual)) {
    error(value.begin, tok().end, "expression cannot contain assignment, perhaps you meant \"==\"?");
  } else if (is(Tok::kFor) || is(Tok::kAsync)) {
    generator_argument(value, seen);
  }
  if (!failed_ && seen.unpacking) {
    error(value.begin, value.end, "positional argument follows keyword argument unpacking");
  } else if (!failed_ && seen.keyword) {
    error(value.begin, value.end, "positional argument follows keyword argument");
  }
  return value;
}

/// It must be the only argument: a comma behind it is refused too.
void GrammarCheck::generator_argument(const Read& element, const Arguments& seen) {
  if (seen.is_class) return invalid_syntax();
  comprehension_clauses();
  if (failed_ || (seen.count == 0 && is(Tok::kRightParen))) return;
  if (is(Tok::kRightParen) || is(Tok::kComma)) {
    return error(element.begin, previous_end(), "Generator expression must be parenthesized");
  }
  element_follows(make(Shape::kGenerator, element.first), Tok::kRightParen);
}

}  // namespace pyx::syntax
