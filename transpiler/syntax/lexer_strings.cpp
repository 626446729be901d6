// Where string literals and f-strings begin and end (language reference, 2.4.1 to 2.4.3; PEP 701).
// What their text means is decided in literals.cpp and fstrings.cpp.
#include "syntax/characters.h"
#include "syntax/lexer.h"

namespace pyx::syntax {
namespace {

constexpr std::size_t kMaxNestedFStrings = 150;  // CPython's MAXFSTRINGLEVEL

struct Prefix {
  std::size_t length = 0;
  bool raw = false, formatted = false;
};

/// Length of a string prefix at the beginning of `text`; no value if no quote follows it.
std::optional<Prefix> string_prefix(std::string_view text) {
  Prefix prefix;
  bool bytes = false, unicode = false;
  for (; prefix.length < 3 && prefix.length < text.size(); ++prefix.length) {
    char c = text[prefix.length];
    if (c == '"' || c == '\'') return prefix;
    char lower = static_cast<char>(c | 0x20);
    // `u` stands alone; `b`, `r` and `f` combine except `b` with `f`.
    if (lower == 'r' && !prefix.raw && !unicode) {
      prefix.raw = true;
    } else if (lower == 'b' && !bytes && !prefix.formatted && !unicode) {
      bytes = true;
    } else if (lower == 'f' && !prefix.formatted && !bytes && !unicode) {
      prefix.formatted = true;
    } else if (lower == 'u' && prefix.length == 0) {
      unicode = true;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

/// Reads a string literal, or the opening quotes of an f-string; false if no string begins here.
bool Lexer::string_start() {
  std::optional<Prefix> prefix = string_prefix(text_.substr(at_, 4));
  if (!prefix) return false;
  std::size_t begin = at_;
  at_ += prefix->length;
  char quote = peek();
  bool triple = peek(1) == quote && peek(2) == quote;
  if (prefix->formatted) {
    begin_fstring(begin, triple, prefix->raw);
  } else {
    plain_string(begin, triple);
  }
  return true;
}

void Lexer::plain_string(std::size_t begin, bool triple) {
  char quote = peek();
  bool escaped_quote = false;
  at_ += triple ? 3 : 1;
  for (;; ++at_) {
    char c = peek();
    if (at_end() || (!triple && is_line_end(c))) return unterminated(begin, triple, false, escaped_quote);
    if (c == '\\') {
      ++at_;
      if (at_end()) return unterminated(begin, triple, false, escaped_quote);
      escaped_quote |= peek() == quote;
      if (peek() == '\r' && peek(1) == '\n') ++at_;
    } else if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
      at_ += triple ? 3 : 1;
      return push(Tok::kString, begin);
    }
  }
}

void Lexer::begin_fstring(std::size_t begin, bool triple, bool raw) {
  if (fstrings_.size() >= kMaxNestedFStrings) return fail(begin, at_, "too many nested f-strings");
  char quote = peek();
  at_ += triple ? 3 : 1;
  push(Tok::kFStringStart, begin);
  fstrings_.push_back({quote, triple, raw, false, static_cast<std::uint32_t>(begin), 0, 0, {}});
}

/// Reads literal text of an f-string or format spec, up to a replacement field or the end of the string.
void Lexer::fstring_text() {
  FString& fstring = fstrings_.back();
  std::size_t begin = at_;
  bool escaped_quote = false;
  auto finish_text = [&] {
    if (at_ > begin) push(Tok::kFStringMiddle, begin);
  };
  for (;; ++at_) {
    char c = peek();
    if (at_end()) return unterminated(fstring.start, fstring.triple, true, escaped_quote);
    if (is_line_end(c) && !fstring.triple) {
      if (!fstring.in_spec) return unterminated(fstring.start, false, true, escaped_quote);
      // A line end ends the spec of a single-quoted f-string; only `}` may follow.
      finish_text();
      fstring.in_spec = false;
      return;
    }
    if (c == '\\') {
      escaped_quote |= peek(1) == fstring.quote;
      if (!fstring.raw && peek(1) == 'N' && peek(2) == '{') {
        at_ += 2;
        while (!at_end() && peek() != '}' && peek() != fstring.quote && !is_line_end(peek())) ++at_;
        if (peek() != '}') --at_;
      } else if (peek(1) == '\r' && peek(2) == '\n') {
        at_ += 2;
      } else if (peek(1) != '{' && peek(1) != '}' && at_ + 1 < text_.size()) {
        ++at_;
      }
    } else if (c == fstring.quote && (!fstring.triple || (peek(1) == c && peek(2) == c))) {
      finish_text();
      // In a format spec the closing brace is missing, which the grammar reports.
      brackets_.resize(brackets_.size() - fstring.open_fields);
      std::size_t quotes = at_;
      at_ += fstring.triple ? 3 : 1;
      push(Tok::kFStringEnd, quotes);
      fstrings_.pop_back();
      return;
    } else if (c == '{') {
      if (peek(1) == '{' && !fstring.in_spec) {
        ++at_;
        continue;
      }
      finish_text();
      if (brackets_.size() >= 200) return fail(at_, at_ + 1, "too many nested parentheses");
      if (fstring.open_fields >= 3 && fstring.in_spec) return fail(at_, at_ + 1, "f-string: expressions nested too deeply");
      fstring.outer_depths.push_back(fstring.bracket_depth);
      brackets_.push_back({'{', static_cast<std::uint32_t>(at_), true});
      fstring.bracket_depth = brackets_.size();
      ++fstring.open_fields;
      fstring.in_spec = false;
      ++at_;
      return push(Tok::kLeftBrace, at_ - 1);
    } else if (c == '}') {
      if (fstring.open_fields > 0) {
        finish_text();
        return end_field(fstring);
      }
      if (peek(1) != '}') return fail(at_, at_ + 1, "f-string: single '}' is not allowed");
      ++at_;
    }
  }
}

/// Inside a replacement field, outside its brackets: `:` begins the format spec, whatever follows, and a quote ends nothing.
bool Lexer::fstring_field_end(FString& fstring) {
  if (brackets_.size() != fstring.bracket_depth || peek() != ':') return false;
  ++at_;
  push(Tok::kColon, at_ - 1);
  fstring.in_spec = true;
  return true;
}

void Lexer::end_field(FString& fstring) {
  brackets_.pop_back();
  fstring.bracket_depth = fstring.outer_depths.back();
  fstring.outer_depths.pop_back();
  // A field inside a format spec returns to that spec.
  fstring.in_spec = --fstring.open_fields > 0;
  ++at_;
  push(Tok::kRightBrace, at_ - 1);
}

void Lexer::unterminated(std::size_t begin, bool triple, bool fstring, bool escaped_quote) {
  // A quote inside a replacement field was more likely meant to end the f-string.
  if (!fstring && !fstrings_.empty() && fstrings_.back().triple == triple && fstrings_.back().quote == text_[begin]) {
    return fail_quietly(begin, begin + 1, "f-string: expecting '}'");
  }
  std::uint32_t line = line_of(at_);
  // The line end of the last line begins no new line.
  if (at_end() && at_ > 0 && is_line_end(text_[at_ - 1]) && line > 1) --line;
  std::string message = std::string("unterminated ") + (triple ? "triple-quoted " : "") + (fstring ? "f-string" : "string") +
                        " literal (detected at line " + std::to_string(line) + ")";
  if (escaped_quote && !triple && !fstring) message += "; perhaps you escaped the end quote?";
  fail(begin, begin + 1, std::move(message));
}

}  // namespace pyx::syntax
