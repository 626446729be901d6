// Parameters of functions and lambdas (language reference, 8.7).
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

void GrammarCheck::parameters(ParamStyle style, Tok closing) {
  bool default_seen = false, star_seen = false, slash_seen = false, bare_star = false, keywords_seen = false;
  std::size_t count = 0;
  std::unordered_set<std::int32_t> seen;
  int outer_field = std::exchange(fstring_field_, 0);
  auto parameter_name = [&] {
    const Token word = tok();
    NameId id = identifier(word);
    if (text_of(word) == "__debug__") return error_at(word, "cannot assign to __debug__");
    if (!seen.insert(static_cast<std::int32_t>(id)).second) {
      return error_at(word, "duplicate argument '" + names_.text(id) + "' in function definition");
    }
    advance();
  };
  auto missing_default = [&] {
    if (!is(closing) && !is(Tok::kComma)) return false;
    error(tokens_[at_ - 1].begin, tokens_[at_ - 1].end, "expected default value expression");
    return true;
  };
  while (!failed_ && !is(closing)) {
    const Token token = tok();
    if (keywords_seen) {
      error_at(token, "arguments cannot follow var-keyword argument");
    } else if (accept(Tok::kSlash)) {
      if (slash_seen) error_at(token, "/ may appear only once");
      else if (star_seen) error_at(token, "/ must be ahead of *");
      else if (count == 0 && is(Tok::kComma)) error_at(token, "at least one argument must precede /");
      else if (count == 0) --at_, invalid_syntax();
      slash_seen = true;
    } else if (accept(Tok::kStar)) {
      if (star_seen) error_at(token, "* argument may appear only once");
      star_seen = true;
      bare_star = !is(Tok::kName);
      if (failed_) break;
      if (bare_star) {
        if (is(closing) || (is(Tok::kComma) && (kind(1) == closing || kind(1) == Tok::kDoubleStar))) {
          error_at(token, "named arguments must follow bare *");
        } else if (!is(Tok::kComma)) {
          invalid_syntax();
        }
      } else {
        parameter_name();
        if (style == ParamStyle::kDef && accept(Tok::kColon)) annotation_expression(true);
        if (!failed_ && is(Tok::kEqual)) error_at(tok(), "var-positional argument cannot have default value");
      }
    } else if (accept(Tok::kDoubleStar)) {
      if (!is(Tok::kName)) {
        invalid_syntax();
        break;
      }
      parameter_name();
      if (style == ParamStyle::kDef && accept(Tok::kColon)) annotation_expression(false);
      if (!failed_ && is(Tok::kEqual)) error_at(tok(), "var-keyword argument cannot have default value");
      keywords_seen = true;
    } else if (is(Tok::kName)) {
      parameter_name();
      if (failed_) break;
      if (style == ParamStyle::kDef && accept(Tok::kColon)) annotation_expression(false);
      if (accept(Tok::kEqual)) {
        if (missing_default()) break;
        expression();
        if (!star_seen) default_seen = true;
      } else if (!failed_ && default_seen && !star_seen) {
        error_at(token, "parameter without a default follows parameter with a default");
      }
    } else if (is(Tok::kLeftParen) && !star_seen) {
      // Python 2's tuple parameters.
      std::size_t here = at_;
      Read read;
      bool complete = would_succeed([&] { read = parenthesized(); });
      at_ = here;
      bool names_only = complete && read.store.shape == Shape::kNothing && read.shape != Shape::kAttribute && read.shape != Shape::kSubscript;
      if (names_only) {
        error(read.begin, read.end, style == ParamStyle::kDef ? "Function parameters cannot be parenthesized"
                                                              : "Lambda expression parameters cannot be parenthesized");
      } else {
        invalid_syntax();
      }
    } else {
      invalid_syntax();
    }
    ++count;
    if (failed_ || !accept(Tok::kComma)) break;
  }
  fstring_field_ = outer_field;
}

}  // namespace pyx::syntax
