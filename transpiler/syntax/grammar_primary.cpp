// Atoms, displays, comprehensions, calls and subscripts (language reference, 6.2 and 6.3).
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

/// ['await'] atom trailer*
Read GrammarCheck::primary() {
  std::size_t first = at_;
  bool awaited = accept(Tok::kAwait);
  Read value = atom();
  while (!failed_) {
    if (accept(Tok::kDot)) {
      if (is(Tok::kName)) identifier(tok());
      expect(Tok::kName);
      value = make(Shape::kAttribute, first);
    } else if (is(Tok::kLeftParen)) {
      arguments(false);
      value = make(Shape::kCall, first);
    } else if (is(Tok::kLeftBracket)) {
      subscripts();
      value = make(Shape::kSubscript, first);
    } else {
      break;
    }
  }
  if (!awaited || failed_) return value;
  value = make(Shape::kAwait, first);
  not_in_type_context(value, "await");
  return value;
}

Read GrammarCheck::atom() {
  std::size_t first = at_;
  auto single = [&](Shape shape) {
    advance();
    return make(shape, first);
  };
  switch (kind()) {
    case Tok::kName: return name();
    case Tok::kNumber: return single(Shape::kLiteral);
    case Tok::kTrue: return single(Shape::kTrue);
    case Tok::kFalse: return single(Shape::kFalse);
    case Tok::kNone: return single(Shape::kNone);
    case Tok::kEllipsis: return single(Shape::kEllipsis);
    case Tok::kString: case Tok::kFStringStart: return strings();
    case Tok::kLeftParen: return parenthesized();
    case Tok::kLeftBracket: return list_display();
    case Tok::kLeftBrace: return brace_display();
    default:
      invalid_syntax();
      return make(Shape::kNothing, first < tokens_.size() ? at_ : 0);
  }
}

Read GrammarCheck::name() {
  std::size_t first = at_;
  identifier(tok());
  if (failed_) return {};
  bool debug = text_of(tok()) == "__debug__";
  advance();
  Read read = make(Shape::kName, first);
  if (debug) read.store = read.del = {Shape::kDebug, read.begin, read.end};
  return read;
}

/// Adjacent string literals; the mix of bytes and str is checked here, f-string fields are read.
Read GrammarCheck::strings() {
  std::size_t first = at_;
  bool formatted = false, has_bytes = false, has_str = false;
  while (is(Tok::kString) || is(Tok::kFStringStart)) {
    bool bytes = is(Tok::kString) && literals_.is_bytes(tok());
    (bytes ? has_bytes : has_str) = true;
    if (has_bytes && has_str) {
      std::size_t begin = tokens_[first].begin;
      error(static_cast<std::uint32_t>(begin), tok().end, "cannot mix bytes and nonbytes literals");
      return {};
    }
    if (is(Tok::kFStringStart)) {
      formatted = true;
      replacement_fields();
      if (failed_) return {};
    } else {
      advance();
    }
  }
  return make(formatted ? Shape::kFString : Shape::kLiteral, first);
}

void GrammarCheck::replacement_fields() {
  advance();  // the opening quotes
  int outer_field = fstring_field_, outer_depth = depth_;
  depth_ = 0;
  while (!failed_ && !is(Tok::kFStringEnd)) {
    if (is(Tok::kFStringMiddle)) {
      advance();
    } else if (is(Tok::kLeftBrace)) {
      replacement_field();
    } else {
      invalid_syntax();
    }
  }
  fstring_field_ = outer_field, depth_ = outer_depth;
  if (!failed_) advance();
}

void GrammarCheck::replacement_field() {
  advance();  // {
  switch (kind()) {
    case Tok::kRightBrace: case Tok::kExclamation: case Tok::kColon: case Tok::kEqual:
      return error_at(tok(), "f-string: valid expression required before '" + std::string(token_text(kind())) + "'");
    default:
      break;
  }
  int outer_field = fstring_field_, outer_depth = depth_;
  std::size_t outer_first = std::exchange(field_first_, at_);
  fstring_field_ = 1, depth_ = 0;
  Read value = star_expressions(true);
  if (!failed_ && value.shape == Shape::kStarred) return error(value.begin, value.end, "can't use starred expression here");
  if (!failed_ && starts_expression(kind()) && silent_ == 0) {
    std::uint32_t end = 0;
    if (would_succeed([&] { expression(), end = previous_end(); })) {
      return error(value.begin, end, "invalid syntax. Perhaps you forgot a comma?");
    }
  }
  std::string expected = "'=', or '!', or ':', or '}'";
  if (accept(Tok::kEqual)) expected = "'!', or ':', or '}'";
  if (is(Tok::kExclamation)) {
    conversion();
    expected = "':' or '}'";
  }
  if (accept(Tok::kColon)) {
    while (!failed_ && !is(Tok::kRightBrace)) {
      if (is(Tok::kFStringMiddle)) {
        advance();
      } else if (is(Tok::kLeftBrace)) {
        replacement_field();
      } else {
        error_at(tok(), "f-string: expecting '}', or format specs");
      }
    }
  }
  if (failed_) return;
  if (is(Tok::kEnd)) return invalid_syntax();
  if (!is(Tok::kRightBrace)) return error_at(tok(), "f-string: expecting " + expected);
  advance();
  fstring_field_ = outer_field, depth_ = outer_depth, field_first_ = outer_first;
}

/// `!r`, `!s` or `!a`, without blanks in between.
void GrammarCheck::conversion() {
  advance();
  const Token& letter = tok();
  if (letter.kind == Tok::kColon || letter.kind == Tok::kRightBrace) {
    return error_at(letter, "f-string: missing conversion character");
  }
  if (letter.kind != Tok::kName) return error_at(letter, "f-string: invalid conversion character");
  if (letter.begin != previous_end()) {
    return error_at(letter, "f-string: conversion type must come right after the exclamanation mark");
  }
  std::string text(text_of(letter));
  if (text != "s" && text != "r" && text != "a") {
    return error_at(letter, "f-string: invalid conversion character '" + text + "': expected 's', 'r', or 'a'");
  }
  advance();
}

/// Elements up to `closing`. An element that another expression follows is the usual missing comma.
Read GrammarCheck::display_elements(Tok closing, std::vector<Read>& parts, bool& comma) {
  Read first_part;
  while (!failed_ && !is(closing)) {
    Read part = star_named_expression();
    if (parts.empty()) first_part = part;
    parts.push_back(part);
    comma = false;
    if (failed_ || is(Tok::kFor) || is(Tok::kAsync) || is(closing)) break;
    element_follows(part, closing);
    comma = accept(Tok::kComma);
    if (!comma) break;
  }
  return first_part;
}

/// Reports what stands behind an element if it is neither a comma nor the end.
void GrammarCheck::element_follows(const Read& previous, Tok closing) {
  if (failed_ || is(Tok::kComma) || is(closing)) return;
  bool name_and_string = tokens_[previous.first].kind == Tok::kName && previous.first + 1 == at_ && is(Tok::kString);
  if (!name_and_string && starts_expression(kind()) && silent_ == 0 && !legacy_statement_error()) {
    std::size_t here = at_;
    std::uint32_t end = 0;
    bool complete = would_succeed([&] { expression(), end = previous_end(); });
    at_ = failed_ ? at_ : here;
    bool soft = previous.first + 1 == here &&
                (text_of(tokens_[previous.first]) == "match" || text_of(tokens_[previous.first]) == "case" ||
                 text_of(tokens_[previous.first]) == "type" || text_of(tokens_[previous.first]) == "_");
    if (complete && !soft) return error(previous.begin, end, "invalid syntax. Perhaps you forgot a comma?");
  }
  if (!failed_) invalid_syntax();
}

/// (), (a), (a, b), (yield), (a for b in c)
Read GrammarCheck::parenthesized() {
  std::size_t first = at_;
  ++depth_;
  int outer_field = std::exchange(fstring_field_, 0);
  advance();
  std::vector<Read> parts;
  bool comma = false;
  Read read;
  if (is(Tok::kYield)) {
    read = yield_expression();
  } else {
    read = display_elements(Tok::kRightParen, parts, comma);
  }
  if (failed_) return read;
  if (is(Tok::kFor) || is(Tok::kAsync)) {
    if (parts[0].shape == Shape::kStarred) error(read.begin, read.end, "iterable unpacking cannot be used in comprehension");
    else if (parts.size() > 1)
      error(parts[0].begin, previous_end(), "did you forget parentheses around the comprehension target?");
    comprehension_clauses();
    expect(Tok::kRightParen);
    read = make(Shape::kGenerator, first);
  } else if (read.shape == Shape::kStarred && parts.size() == 1 && !comma) {
    error(read.begin, read.end, "cannot use starred expression here");
  } else {
    expect(Tok::kRightParen);
    if (parts.size() > 1 || comma || (parts.empty() && read.shape == Shape::kNothing)) {
      read = list_of(parts, Shape::kTuple, first);
    } else {
      read.begin = tokens_[first].begin, read.end = previous_end(), read.first = first;
    }
    read.parenthesized = read.bitwise = true;
  }
  --depth_;
  fstring_field_ = outer_field;
  return read;
}

Read GrammarCheck::list_display() {
  std::size_t first = at_;
  ++depth_;
  int outer_field = std::exchange(fstring_field_, 0);
  advance();
  std::vector<Read> parts;
  bool comma = false;
  display_elements(Tok::kRightBracket, parts, comma);
  Shape shape = Shape::kList;
  if (!failed_ && (is(Tok::kFor) || is(Tok::kAsync))) {
    if (parts[0].shape == Shape::kStarred)
      error(parts[0].begin, parts[0].end, "iterable unpacking cannot be used in comprehension");
    else if (parts.size() > 1)
      error(parts[0].begin, previous_end(), "did you forget parentheses around the comprehension target?");
    comprehension_clauses();
    shape = Shape::kListComprehension;
  }
  expect(Tok::kRightBracket);
  --depth_;
  fstring_field_ = outer_field;
  return shape == Shape::kList ? list_of(parts, shape, first) : make(shape, first);
}

/// A dict or set, or a comprehension of one.
Read GrammarCheck::brace_display() {
  std::size_t first = at_;
  ++depth_;
  int outer_field = std::exchange(fstring_field_, 0);
  advance();
  Shape shape = Shape::kDict;
  bool comma = true;
  std::size_t count = 0;
  std::size_t first_part = at_;
  bool starred_first = is(Tok::kStar), unpacked_first = is(Tok::kDoubleStar);
  while (!failed_ && !is(Tok::kRightBrace) && comma) {
    std::size_t part_first = at_;
    bool is_set = false;
    Read part;
    if (accept(Tok::kDoubleStar)) {
      part = operation(Operators::kNoComparison);
    } else {
      part = star_named_expression();
      is_set = !is(Tok::kColon) || (part.shape == Shape::kNamed && !part.parenthesized) || part.shape == Shape::kStarred;
      if (!is_set) dict_item();
    }
    if (failed_) break;
    if (count > 0 && is_set != (shape == Shape::kSet)) {
      if (shape == Shape::kDict && is_set && !is(Tok::kColon) && !is(Tok::kEnd)) {
        error(previous_end() - 1, previous_end(), "':' expected after dictionary key");
      } else {
        if (!is(Tok::kEnd)) at_ = part_first;
        invalid_syntax();
      }
      break;
    }
    if (is_set) shape = Shape::kSet;
    ++count;
    if (is(Tok::kFor) || is(Tok::kAsync)) {
      if (starred_first) error_at(tokens_[first_part], "iterable unpacking cannot be used in comprehension");
      if (unpacked_first) error_at(tokens_[first_part], "dict unpacking cannot be used in dict comprehension");
      if (count > 1) {
        if (shape == Shape::kSet)
          error(tokens_[first_part].begin, previous_end(), "did you forget parentheses around the comprehension target?");
        else invalid_syntax();
      }
      comprehension_clauses();
      shape = shape == Shape::kSet ? Shape::kSetComprehension : Shape::kDictComprehension;
      break;
    }
    part.first = part_first;
    element_follows(part, Tok::kRightBrace);
    comma = accept(Tok::kComma);
  }
  expect(Tok::kRightBrace);
  --depth_;
  fstring_field_ = outer_field;
  return make(shape, first);
}

/// `: value` of a dict item.
void GrammarCheck::dict_item() {
  const Token colon = tok();
  advance();
  if (is(Tok::kRightBrace) || is(Tok::kComma)) {
    return error_at(colon, "expression expected after dictionary key and ':'");
  }
  if (is(Tok::kStar)) {
    return error_at(tok(), "cannot use a starred expression in a dictionary value");
  }
  expression();
}

/// ('async'? 'for' targets 'in' disjunction ('if' disjunction)*)+
void GrammarCheck::comprehension_clauses() {
  while (!failed_ && (is(Tok::kFor) || is(Tok::kAsync))) {
    if (accept(Tok::kAsync) && !is(Tok::kFor)) return invalid_syntax();
    advance();
    std::size_t first = at_;
    std::vector<Read> parts;
    do {
      if (is(Tok::kIn) && !parts.empty()) break;
      parts.push_back(is(Tok::kStar) ? starred() : operation(Operators::kNoComparison));
    } while (!failed_ && accept(Tok::kComma));
    if (failed_) return;
    Read target = parts.size() == 1 && tokens_[at_ - 1].kind != Tok::kComma ? parts[0] : list_of(parts, Shape::kTuple, first);
    if (target.store.shape != Shape::kNothing) {
      return error(target.store.begin, target.store.end, "cannot assign to " + std::string(shape_name(target.store.shape)));
    }
    if (target.shape == Shape::kStarred)
      return error(target.begin, target.end, "starred assignment target must be in a list or tuple");
    if (!is(Tok::kIn)) return error_at(tok(), "'in' expected after for-loop variables");
    advance();
    disjunction();
    while (!failed_ && accept(Tok::kIf)) disjunction();
  }
}

/// [a], [a:b:c], [a, *b]
void GrammarCheck::subscripts() {
  ++depth_;
  int outer_field = std::exchange(fstring_field_, 0);
  advance();
  auto slice_part = [&] {
    if (is(Tok::kColon) || is(Tok::kComma) || is(Tok::kRightBracket)) return;
    expression();
  };
  do {
    std::size_t first = at_;
    if (is(Tok::kRightBracket) && tokens_[at_ - 1].kind == Tok::kComma) break;
    Read part;
    if (!is(Tok::kColon)) part = star_named_expression();
    if (!failed_ && is(Tok::kColon) && part.shape != Shape::kStarred && (part.shape != Shape::kNamed || part.parenthesized)) {
      advance();
      slice_part();
      if (accept(Tok::kColon)) slice_part();
      part = make(Shape::kNothing, first);
    }
    if (!failed_) element_follows(part, Tok::kRightBracket);
  } while (!failed_ && accept(Tok::kComma));
  expect(Tok::kRightBracket);
  --depth_;
  fstring_field_ = outer_field;
}

}  // namespace pyx::syntax
