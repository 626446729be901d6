// String literals and f-strings: their text comes from the tokens, the expressions in replacement fields from the tree (mask.h).
#include <algorithm>

#include "syntax/convert.h"

namespace pyx::syntax {
namespace {

bool is_raw_prefix(std::string_view token) {
  return (token[0] | 0x20) == 'r' || (token[1] | 0x20) == 'r';
}

/// Adds literal text, joining it to text before it.
void add_text(std::vector<FStringPart>& parts, std::string text) {
  if (text.empty()) return;
  if (parts.empty() || parts.back().value) parts.emplace_back();
  parts.back().text += text;
}

}  // namespace

Expr* Converter::string_run(TSNode node) {
  std::size_t token = token_at(begin(node));
  bool bytes = literals_.is_bytes(tokens_[token]);
  std::string value;
  for (; tokens_[token].kind == Tok::kString && tokens_[token].begin < end(node); ++token)
    literals_.string_token(tokens_[token], value);
  if (bytes) {
    BytesLiteral* result = make<BytesLiteral>(span(node));
    result->value = std::move(value);
    return result;
  }
  StrLiteral* result = make<StrLiteral>(span(node));
  result->value = std::move(value);
  return result;
}

/// Adjacent literals of which one is an f-string: `node` is a list of the expressions in them.
Expr* Converter::formatted_run(TSNode node) {
  Children fields(*this, node);
  JoinedStr* result = make<JoinedStr>(span(node));
  std::size_t next_field = 0;
  for (std::size_t token = token_at(begin(node)); tokens_[token].begin < end(node) && !failed_;) {
    if (tokens_[token].kind == Tok::kString) {
      std::string value;
      literals_.string_token(tokens_[token++], value);
      add_text(result->parts, std::move(value));
    } else {
      token = fstring(token, fields, next_field, result->parts);
    }
  }
  return result;
}

/// Reads the f-string that begins at `token`; returns the token after it.
std::size_t Converter::fstring(std::size_t token, const Children& fields, std::size_t& next_field,
                               std::vector<FStringPart>& parts) {
  bool raw = is_raw_prefix(text_.substr(tokens_[token].begin, 2));
  for (++token; tokens_[token].kind != Tok::kFStringEnd && !failed_;) {
    if (tokens_[token].kind == Tok::kFStringMiddle) {
      std::string text;
      literals_.fstring_text(tokens_[token++], raw, false, text);
      add_text(parts, std::move(text));
    } else {
      FStringPart part;
      token = field(token, fields, next_field, raw, part);
      parts.push_back(std::move(part));
    }
  }
  return token + 1;
}

std::string Converter::without_comments(std::uint32_t from, std::uint32_t to) const {
  std::string out;
  auto next = std::lower_bound(comments_.begin(), comments_.end(), from,
                               [](const CommentRange& c, std::uint32_t at) { return c.begin < at; });
  for (; next != comments_.end() && next->begin < to; from = (next++)->end) out += text_.substr(from, next->begin - from);
  return out += text_.substr(from, to - from);
}

/// Reads the replacement field whose `{` is at `token`; returns the token after its `}`.
std::size_t Converter::field(std::size_t token, const Children& fields, std::size_t& next_field, bool raw, FStringPart& part) {
  std::size_t open = token;
  std::size_t depth = 0, strings = 0;
  for (++token;; ++token) {
    Tok k = tokens_[token].kind;
    if (k == Tok::kFStringStart) ++strings;
    if (k == Tok::kFStringEnd) --strings;
    if (strings > 0) continue;
    if (depth == 0 && (k == Tok::kRightBrace || k == Tok::kExclamation || k == Tok::kColon || k == Tok::kEqual)) break;
    if (k == Tok::kLeftParen || k == Tok::kLeftBracket || k == Tok::kLeftBrace) ++depth;
    if (k == Tok::kRightParen || k == Tok::kRightBracket || k == Tok::kRightBrace) --depth;
  }
  part.value = field_expression(open + 1, token, fields, next_field);
  bool debug = tokens_[token].kind == Tok::kEqual;
  if (debug) {
    // `=` prints the expression's text with the blanks around it.
    ++token;
    part.debug_text = without_comments(tokens_[open].end, tokens_[token].begin);
  }
  if (tokens_[token].kind == Tok::kExclamation) {
    part.conversion = text_[tokens_[token + 1].begin];
    token += 2;
  }
  part.has_spec = tokens_[token].kind == Tok::kColon;
  if (debug && !part.has_spec && part.conversion == 0) part.conversion = 'r';
  if (!part.has_spec) return token + 1;
  for (++token; tokens_[token].kind != Tok::kRightBrace && !failed_;) {
    if (tokens_[token].kind == Tok::kFStringMiddle) {
      std::string text;
      literals_.fstring_text(tokens_[token++], raw, true, text);
      add_text(part.spec, std::move(text));
    } else {
      FStringPart inner;
      token = field(token, fields, next_field, raw, inner);
      part.spec.push_back(std::move(inner));
    }
  }
  return token + 1;
}

/// The expression of the tokens [from, to): one element of the list, or several if it is a tuple without parentheses.
Expr* Converter::field_expression(std::size_t from, std::size_t to, const Children& fields, std::size_t& next_field) {
  std::uint32_t limit = tokens_[to].begin;
  bool yields = tokens_[from].kind == Tok::kYield;
  bool from_iterable = yields && tokens_[from + 1].kind == Tok::kFrom;
  Span whole{file_, tokens_[from].begin, tokens_[to - 1].end};
  std::vector<Expr*> values;
  bool comma = tokens_[to - 1].kind == Tok::kComma;
  for (; next_field < fields.size() && begin(fields[next_field]) < limit; ++next_field) {
    TSNode node = fields[next_field];
    if (!ts_node_is_named(node) || begin(node) < tokens_[from].begin) continue;
    if (end(node) > limit) return unexpected(node);
    values.push_back(element(node));
  }
  if (values.empty() && !yields) return unexpected(fields[0]);
  Expr* value = values.empty() ? nullptr : values[0];
  if (values.size() > 1 || comma) {
    TupleExpr* tuple = make<TupleExpr>(whole);
    tuple->elements = std::move(values);
    value = tuple;
  }
  if (from_iterable) {
    YieldFromExpr* result = make<YieldFromExpr>(whole);
    result->value = value;
    return result;
  }
  if (!yields) return value;
  YieldExpr* result = make<YieldExpr>(whole);
  result->value = value;
  return result;
}

}  // namespace pyx::syntax
