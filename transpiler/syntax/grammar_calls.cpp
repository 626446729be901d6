// Arguments of calls and of class definitions (language reference, 6.3.4).
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

void GrammarCheck::arguments(bool is_class) {
  ++depth_;
  int outer_field = std::exchange(fstring_field_, 0);
  advance();
  bool keyword_seen = false, unpacking_seen = false;
  std::size_t count = 0;
  std::vector<NameId> keywords;
  auto is_repeated = [&](NameId name) {
    for (NameId other : keywords) {
      if (other == name) return true;
    }
    return false;
  };
  while (!failed_ && !is(Tok::kRightParen)) {
    std::size_t first = at_;
    Read argument;
    if (is(Tok::kDoubleStar)) {
      advance();
      argument = expression();
      unpacking_seen = true;
      if (is(Tok::kEqual)) error(tokens_[first].begin, tok().end, "cannot assign to keyword argument unpacking");
    } else if (is(Tok::kStar)) {
      if (unpacking_seen) {
        error_at(tok(), "iterable argument unpacking follows keyword argument unpacking");
        break;
      }
      // A star here takes a whole expression: `f(*a or b)`.
      tokens_[at_].mark = Mark::kBlank;
      advance();
      notes_.starred.insert(tok().begin);
      expression();
      argument = make(Shape::kStarred, first);
      if (is(Tok::kEqual)) error(tokens_[first].begin, tok().end, "cannot assign to iterable argument unpacking");
    } else if ((is(Tok::kName) || is(Tok::kTrue) || is(Tok::kFalse) || is(Tok::kNone)) && kind(1) == Tok::kEqual) {
      const Token word = tok();
      if (word.kind != Tok::kName) {
        error(word.begin, tokens_[at_ + 1].end, "cannot assign to " + std::string(text_of(word)));
        break;
      }
      NameId id = identifier(word);
      if (text_of(word) == "__debug__") error_at(word, "cannot assign to __debug__");
      if (is_repeated(id)) error_at(word, "keyword argument repeated: " + names_.text(id));
      keywords.push_back(id);
      advance(), advance();
      if (is(Tok::kComma) || is(Tok::kRightParen)) error(word.begin, previous_end(), "expected argument value expression");
      if (!failed_) argument = expression();
      keyword_seen = true;
      argument.first = first;
      if (!failed_ && (is(Tok::kFor) || is(Tok::kAsync))) {
        error(word.begin, tokens_[first + 1].end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    } else {
      argument = expression();
      if (failed_) break;
      if (is(Tok::kColonEqual)) {
        if (argument.shape != Shape::kName || argument.parenthesized) {
          error(argument.begin, argument.end, "cannot use assignment expressions with " + std::string(shape_name(argument.shape)));
          break;
        }
        advance();
        expression();
        not_in_type_context(make(Shape::kNamed, first), "named");
      } else if (is(Tok::kEqual)) {
        error(argument.begin, tok().end, "expression cannot contain assignment, perhaps you meant \"==\"?");
        break;
      } else if (is(Tok::kFor) || is(Tok::kAsync)) {
        if (is_class) {
          invalid_syntax();
          break;
        }
        comprehension_clauses();
        if (failed_) break;
        bool alone = count == 0 && is(Tok::kRightParen);
        if (!alone) {
          if (is(Tok::kRightParen) || is(Tok::kComma)) {
            error(argument.begin, previous_end(), "Generator expression must be parenthesized");
          } else {
            element_follows(make(Shape::kGenerator, first), Tok::kRightParen);
          }
          break;
        }
      }
      if (!failed_ && unpacking_seen) {
        error(argument.begin, argument.end, "positional argument follows keyword argument unpacking");
      } else if (!failed_ && keyword_seen) {
        error(argument.begin, argument.end, "positional argument follows keyword argument");
      }
    }
    ++count;
    if (failed_) break;
    element_follows(argument, Tok::kRightParen);
    if (!accept(Tok::kComma)) break;
  }
  expect(Tok::kRightParen);
  --depth_;
  fstring_field_ = outer_field;
}

}  // namespace pyx::syntax
