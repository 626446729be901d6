// Parameters of functions and lambdas (language reference, 8.7).
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

void GrammarCheck::parameters(ParamStyle style, Tok closing) {
  int outer_field = std::exchange(fstring_field_, 0);
  Parameters seen;
  seen.style = style;
  seen.closing = closing;
  while (!failed_ && !is(closing)) {
    parameter(seen);
    ++seen.count;
    if (failed_ || !accept(Tok::kComma)) break;
  }
  fstring_field_ = outer_field;
}

void GrammarCheck::parameter(Parameters& seen) {
  if (seen.keywords) return error_at(tok(), "arguments cannot follow var-keyword argument");
  switch (kind()) {
    case Tok::kSlash: return slash_parameter(seen);
    case Tok::kStar: return star_parameter(seen);
    case Tok::kDoubleStar: return double_star_parameter(seen);
    case Tok::kName: return plain_parameter(seen);
    case Tok::kLeftParen: return parenthesized_parameter(seen);
    default: return invalid_syntax();
  }
}

void GrammarCheck::parameter_name(Parameters& seen) {
  const Token word = tok();
  NameId name = identifier(word);
  if (text_of(word) == "__debug__") return error_at(word, "cannot assign to __debug__");
  if (!seen.names.insert(static_cast<std::int32_t>(name)).second) {
    return error_at(word, "duplicate argument '" + names_.text(name) + "' in function definition");
  }
  advance();
}

void GrammarCheck::slash_parameter(Parameters& seen) {
  const Token slash = tok();
  if (seen.slash) return error_at(slash, "/ may appear only once");
  if (seen.star) return error_at(slash, "/ must be ahead of *");
  if (seen.count == 0 && kind(1) == Tok::kComma) return error_at(slash, "at least one argument must precede /");
  if (seen.count == 0) return invalid_syntax();
  seen.slash = true;
  advance();
}

/// `*args`, or `*` alone, which a keyword-only parameter must follow.
void GrammarCheck::star_parameter(Parameters& seen) {
  const Token star = tok();
  if (seen.star) return error_at(star, "* argument may appear only once");
  seen.star = true;
  advance();
  if (!is(Tok::kName)) {
    bool nothing_follows = is(seen.closing) || (is(Tok::kComma) && (kind(1) == seen.closing || kind(1) == Tok::kDoubleStar));
    if (nothing_follows) return error_at(star, "named arguments must follow bare *");
    if (!is(Tok::kComma)) invalid_syntax();
    return;
  }
  parameter_name(seen);
  if (seen.style == ParamStyle::kDef && accept(Tok::kColon)) annotation_expression(true);
  if (!failed_ && is(Tok::kEqual)) error_at(tok(), "var-positional argument cannot have default value");
}

void GrammarCheck::double_star_parameter(Parameters& seen) {
  advance();
  if (!is(Tok::kName)) return invalid_syntax();
  parameter_name(seen);
  if (seen.style == ParamStyle::kDef && accept(Tok::kColon)) annotation_expression(false);
  if (!failed_ && is(Tok::kEqual)) error_at(tok(), "var-keyword argument cannot have default value");
  seen.keywords = true;
}

void GrammarCheck::plain_parameter(Parameters& seen) {
  const Token name = tok();
  parameter_name(seen);
  if (failed_) return;
  if (seen.style == ParamStyle::kDef && accept(Tok::kColon)) annotation_expression(false);
  if (accept(Tok::kEqual)) {
    const Token equal = tokens_[at_ - 1];
    if (is(seen.closing) || is(Tok::kComma)) return error_at(equal, "expected default value expression");
    expression();
    if (!seen.star) seen.default_value = true;
  } else if (!failed_ && seen.default_value && !seen.star) {
    error_at(name, "parameter without a default follows parameter with a default");
  }
}

/// Python 2's tuple parameters.
void GrammarCheck::parenthesized_parameter(const Parameters& seen) {
  Read read;
  bool complete = !seen.star && would_succeed([&] { read = parenthesized(); });
  bool names_only =
      complete && read.store.shape == Shape::kNothing && read.shape != Shape::kAttribute && read.shape != Shape::kSubscript;
  if (!names_only) return invalid_syntax();
  error(read.begin, read.end, seen.style == ParamStyle::kDef ? "Function parameters cannot be parenthesized"
                                                             : "Lambda expression parameters cannot be parenthesized");
}

}  // namespace pyx::syntax
