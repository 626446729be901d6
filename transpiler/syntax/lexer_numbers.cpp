// Numeric literals (language reference, 2.4.4 to 2.4.7).
#include "syntax/characters.h"
#include "syntax/lexer.h"

namespace pyx::syntax {

void Lexer::number() {
  std::size_t begin = at_;
  char second = static_cast<char>(peek(1) | 0x20);
  if (peek() == '0' && (second == 'x' || second == 'o' || second == 'b')) {
    at_ += 2;
    if (second == 'x') radix_number("hexadecimal", 16);
    if (second == 'o') radix_number("octal", 8);
    if (second == 'b') radix_number("binary", 2);
  } else if (peek() == '0') {
    leading_zeros();
  } else {
    if (peek() != '.' && !digits()) return;
    fraction_and_exponent();
  }
  if (!stopped_) push(Tok::kNumber, begin);
}

/// digit (["_"] digit)*
bool Lexer::digits() {
  for (;;) {
    while (is_digit(peek())) ++at_;
    if (peek() != '_') return true;
    ++at_;
    if (!is_digit(peek())) return fail(at_ - 1, at_, "invalid decimal literal"), false;
  }
}

void Lexer::radix_number(const char* name, int base) {
  auto is_our_digit = [&](char c) { return is_hex_digit(c) && hex_value(c) < base; };
  auto refuse = [&](std::size_t at) {
    if (base < 16 && is_digit(peek())) {
      return fail(at_, at_ + 1, std::string("invalid digit '") + peek() + "' in " + name + " literal");
    }
    fail(at, at + 1, std::string("invalid ") + name + " literal");
  };
  do {
    if (peek() == '_') ++at_;
    if (!is_our_digit(peek())) return refuse(at_ - 1);
    while (is_our_digit(peek())) ++at_;
  } while (peek() == '_');
  if (is_digit(peek())) return refuse(at_);
  end_of_number(name);
}

/// `0`, `00`, `0_0`, or a float or imaginary number that begins with zeros; `012` is Python 2's octal.
void Lexer::leading_zeros() {
  std::size_t begin = at_;
  bool nonzero = false;
  for (;;) {
    while (is_digit(peek())) nonzero |= text_[at_++] != '0';
    if (peek() != '_') break;
    ++at_;
    if (!is_digit(peek())) return fail(at_ - 1, at_, "invalid decimal literal");
  }
  char c = static_cast<char>(peek() | 0x20);
  if (nonzero && peek() != '.' && c != 'e' && c != 'j') {
    return fail(begin, at_, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
  }
  fraction_and_exponent();
}

void Lexer::fraction_and_exponent() {
  if (peek() == '.') {
    ++at_;
    if (is_digit(peek()) && !digits()) return;
  }
  if ((peek() | 0x20) == 'e') {
    bool has_sign = peek(1) == '+' || peek(1) == '-';
    if (is_digit(peek(has_sign ? 2 : 1))) {
      at_ += has_sign ? 2 : 1;
      if (!digits()) return;
    } else if (has_sign) {
      ++at_;
      return fail(at_, at_ + 1, "invalid decimal literal");
    }
  }
  if ((peek() | 0x20) == 'j') {
    ++at_;
    return end_of_number("imaginary");
  }
  end_of_number("decimal");
}

/// A keyword may follow a number at once, as in `1if x else y`: CPython warns. Any other name is an error.
void Lexer::end_of_number(const char* kind) {
  if (!may_continue_identifier(peek())) return;
  for (std::string_view word : {"and", "else", "for", "if", "in", "is", "not", "or"}) {
    if (text_.substr(at_, word.size()) != word) continue;
    list_.warnings.push_back({DiagnosticKind::kSyntaxWarning, static_cast<std::uint32_t>(at_ - 1),
                              static_cast<std::uint32_t>(at_), std::string("invalid ") + kind + " literal"});
    return;
  }
  if (static_cast<unsigned char>(peek()) >= 0x80) return;  // two tokens, which the grammar refuses
  fail(at_ - 1, at_, std::string("invalid ") + kind + " literal");
}

}  // namespace pyx::syntax
