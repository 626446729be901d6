// Lines, indentation, names and operators (language reference, 2.1 to 2.3 and 2.5).
#include "syntax/lexer.h"

#include <algorithm>
#include <array>

#include "syntax/characters.h"
#include "syntax/messages.h"

namespace pyx::syntax {
namespace {

constexpr std::size_t kMaxBrackets = 200;  // CPython's MAXLEVEL
constexpr std::size_t kMaxIndents = 100;   // CPython's MAXINDENT

struct FixedToken { std::string_view text; Tok kind; };
constexpr FixedToken kKeywords[] = {
#define PYX_KEYWORD(name, text) {text, Tok::k##name},
#include "syntax/tokens.def"
};
constexpr FixedToken kOperators[] = {
#define PYX_OPERATOR(name, text) {text, Tok::k##name},
#include "syntax/tokens.def"
};

/// First index in kOperators of each leading byte, so that few texts are compared.
const std::array<std::vector<FixedToken>, 128>& operators_by_first_byte() {
  static const auto table = [] {
    std::array<std::vector<FixedToken>, 128> result;
    for (const FixedToken& op : kOperators) result[static_cast<unsigned char>(op.text[0])].push_back(op);
    return result;
  }();
  return table;
}

const std::array<std::vector<FixedToken>, 128>& keywords_by_first_byte() {
  static const auto table = [] {
    std::array<std::vector<FixedToken>, 128> result;
    for (const FixedToken& keyword : kKeywords) result[static_cast<unsigned char>(keyword.text[0])].push_back(keyword);
    return result;
  }();
  return table;
}

Tok keyword_or_name(std::string_view text) {
  if (text.size() > 8 || static_cast<unsigned char>(text[0]) >= 0x80) return Tok::kName;
  for (const FixedToken& keyword : keywords_by_first_byte()[static_cast<unsigned char>(text[0])]) {
    if (keyword.text == text) return keyword.kind;
  }
  return Tok::kName;
}

char closing_of(char open) { return open == '(' ? ')' : open == '[' ? ']' : '}'; }

}  // namespace

bool is_keyword(Tok kind) { return kind >= Tok::kFalse && kind <= Tok::kYield; }

bool is_keyword(std::string_view word) { return !word.empty() && is_keyword(keyword_or_name(word)); }

std::string_view token_text(Tok kind) {
  if (kind < Tok::kFalse) return {};
  std::size_t index = static_cast<std::size_t>(kind) - static_cast<std::size_t>(Tok::kFalse);
  return index < std::size(kKeywords) ? kKeywords[index].text : kOperators[index - std::size(kKeywords)].text;
}

TokenList tokenize(std::string_view text) { return Lexer(text).run(); }

TokenList Lexer::run() {
  while (!stopped_) {
    if (!fstrings_.empty() && (fstrings_.back().open_fields == 0 || fstrings_.back().in_spec)) {
      fstring_text();
    } else if (at_line_start_) {
      line_start();
    } else if (!skip_blank()) {
      finish();
    } else {
      token();
    }
  }
  if (list_.error) list_.tokens.push_back({list_.error->begin, list_.error->begin, Tok::kEnd});
  return std::move(list_);
}

void Lexer::fail(std::size_t begin, std::size_t end, std::string message, DiagnosticKind kind) {
  if (stopped_) return;
  list_.error = {kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), std::move(message)};
  stopped_ = true;
}

/// An error that counts only if the grammar finds none before it.
void Lexer::fail_quietly(std::size_t begin, std::size_t end, std::string message, DiagnosticKind kind) {
  fail(begin, end, std::move(message), kind);
  list_.error->overrides = false;
}

std::uint32_t Lexer::line_of(std::size_t offset) const {
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < offset && i < text_.size(); ++i) {
    if (text_[i] == '\n' || (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n'))) ++line;
  }
  return line;
}

void Lexer::skip_line_end() {
  if (peek() == '\r' && peek(1) == '\n') ++at_;
  ++at_;
}

/// Measures the indentation of a logical line; blank lines and comment lines do not count (2.1.8).
void Lexer::line_start() {
  std::uint32_t column = 0, alternate = 0, continued = 0;
  for (;; ++at_) {
    char c = peek();
    if (c == ' ') {
      ++column, ++alternate;
    } else if (c == '\t') {
      column = (column / 8 + 1) * 8, ++alternate;
    } else if (c == '\f') {
      column = alternate = 0;
    } else if (c == '\\' && is_line_end(peek(1))) {
      // Indentation continued on the next line: the first part counts.
      if (continued == 0) continued = column;
      std::size_t backslash = at_++;
      if (peek() == '\r' && peek(1) == '\n') ++at_;
      if (at_ + 1 >= text_.size()) return fail_quietly(backslash, backslash + 1, "unexpected EOF while parsing");
    } else {
      break;
    }
  }
  if (continued != 0) column = alternate = continued;
  if (peek() == '#' || is_line_end(peek())) {
    if (!skip_blank()) return;  // skips the comment
    skip_line_end();
    return;
  }
  at_line_start_ = false;
  if (at_end()) return;
  change_indentation(column, alternate);
}

void Lexer::change_indentation(std::uint32_t column, std::uint32_t alternate) {
  auto inconsistent = [&] {
    fail_quietly(at_, at_, "inconsistent use of tabs and spaces in indentation", DiagnosticKind::kTabError);
  };
  std::size_t here = at_;
  if (column == indents_.back().column) {
    if (alternate != indents_.back().alternate) inconsistent();
  } else if (column > indents_.back().column) {
    if (indents_.size() >= kMaxIndents) {
      return fail_quietly(at_, at_, "too many levels of indentation", DiagnosticKind::kIndentationError);
    }
    if (alternate <= indents_.back().alternate) return inconsistent();
    indents_.push_back({column, alternate});
    push(Tok::kIndent, here);
  } else {
    while (column < indents_.back().column) {
      indents_.pop_back();
      push(Tok::kDedent, here);
    }
    if (column != indents_.back().column) {
      return fail_quietly(at_, at_, "unindent does not match any outer indentation level", DiagnosticKind::kIndentationError);
    }
    if (alternate != indents_.back().alternate) inconsistent();
  }
}

/// Skips blanks, comments, continued lines and, inside brackets, line ends. False at the end of the file.
bool Lexer::skip_blank() {
  for (;;) {
    char c = peek();
    if (c == ' ' || c == '\t' || c == '\f') {
      ++at_;
    } else if (c == '#') {
      std::size_t begin = at_;
      while (!at_end() && !is_line_end(peek())) ++at_;
      std::size_t before = begin;
      while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\t' || text_[before - 1] == '\f')) --before;
      bool own_line = before == 0 || is_line_end(text_[before - 1]);
      list_.comments.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), own_line});
    } else if (c == '\\') {
      std::size_t backslash = at_++;
      if (at_end()) return fail_quietly(backslash, at_, "unexpected EOF while parsing"), true;
      if (!is_line_end(peek())) return fail_quietly(at_, at_ + 1, "unexpected character after line continuation character"), true;
      skip_line_end();
      if (at_end()) return fail_quietly(backslash, backslash + 1, "unexpected EOF while parsing"), true;
    } else if (is_line_end(c) && !brackets_.empty()) {
      skip_line_end();
    } else {
      return !at_end();
    }
  }
}

void Lexer::token() {
  if (stopped_) return;
  char c = peek();
  if (is_line_end(c)) {
    std::size_t begin = at_;
    skip_line_end();
    push(Tok::kNewline, begin);
    at_line_start_ = true;
  } else if (may_start_identifier(c)) {
    if (!string_start()) name();
  } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
    number();
  } else if (c == '"' || c == '\'') {
    string_start();
  } else {
    operator_token();
  }
}

void Lexer::name() {
  std::size_t begin = at_;
  bool ascii = true;
  while (may_continue_identifier(peek())) {
    if (static_cast<unsigned char>(peek()) >= 0x80) ascii = false;
    ++at_;
  }
  std::string_view text = text_.substr(begin, at_ - begin);
  if (!ascii) {
    for (std::size_t i = 0; i < text.size();) {
      std::size_t start = i;
      char32_t c = next_code_point(text, i);
      if (start == 0 ? is_identifier_start(c) : is_identifier_continue(c)) continue;
      return fail(begin + start, begin + i, invalid_character(c));
    }
  }
  push(keyword_or_name(text), begin);
}

void Lexer::operator_token() {
  char c = peek();
  if (!fstrings_.empty() && fstring_field_end(fstrings_.back())) return;
  if (c == '(' || c == '[' || c == '{') return open_bracket(c);
  if (c == ')' || c == ']' || c == '}') return close_bracket(c);
  std::size_t begin = at_;
  for (const FixedToken& op : operators_by_first_byte()[static_cast<unsigned char>(c)]) {
    if (text_.substr(at_, op.text.size()) != op.text) continue;
    at_ += op.text.size();
    return push(op.kind, begin);
  }
  unknown_character();
}

void Lexer::unknown_character() {
  std::size_t begin = at_;
  char c = text_[at_];
  if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
    return fail(at_, at_ + 1, invalid_character(static_cast<unsigned char>(c)));
  }
  ++at_;  // `$`, `?` or a backquote: the grammar reports it
  push(Tok::kUnknown, begin);
}

void Lexer::open_bracket(char c) {
  if (brackets_.size() >= kMaxBrackets) return fail(at_, at_ + 1, "too many nested parentheses");
  brackets_.push_back({c, static_cast<std::uint32_t>(at_), false});
  ++at_;
  push(c == '(' ? Tok::kLeftParen : c == '[' ? Tok::kLeftBracket : Tok::kLeftBrace, at_ - 1);
}

void Lexer::close_bracket(char c) {
  if (!fstrings_.empty()) {
    FString& fstring = fstrings_.back();
    if (brackets_.size() == fstring.bracket_depth) {
      if (c == '}') return end_field(fstring);
      return fail(at_, at_ + 1, std::string("f-string: unmatched '") + c + "'");
    }
  }
  if (brackets_.empty()) return fail(at_, at_ + 1, std::string("unmatched '") + c + "'");
  OpenBracket open = brackets_.back();
  if (closing_of(open.bracket) != c) {
    std::string message =
        std::string("closing parenthesis '") + c + "' does not match opening parenthesis '" + open.bracket + "'";
    std::uint32_t line = line_of(open.offset);
    if (line != line_of(at_)) message += " on line " + std::to_string(line);
    return fail(at_, at_ + 1, std::move(message));
  }
  brackets_.pop_back();
  ++at_;
  push(c == ')' ? Tok::kRightParen : c == ']' ? Tok::kRightBracket : Tok::kRightBrace, at_ - 1);
}

/// End of the file: the last line is ended and all blocks are closed (2.1.8).
void Lexer::finish() {
  if (stopped_) return;
  at_ = text_.size();
  if (!brackets_.empty()) {
    list_.never_closed = brackets_.back();
  } else if (!list_.tokens.empty() && list_.tokens.back().kind != Tok::kNewline && list_.tokens.back().kind != Tok::kDedent) {
    push(Tok::kNewline, at_);
  }
  for (; indents_.size() > 1 && brackets_.empty(); indents_.pop_back()) push(Tok::kDedent, at_);
  push(Tok::kEnd, at_);
  stopped_ = true;
}

}  // namespace pyx::syntax
