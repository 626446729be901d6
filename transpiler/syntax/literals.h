// Values of literals (language reference, 2.4).
#pragma once

#include <string>
#include <string_view>

#include "base/arena.h"
#include "diagnostics/diagnostic.h"
#include "syntax/tokens.h"
#include "syntax/tree.h"

namespace pyx::syntax {

class LiteralReader {
 public:
  LiteralReader(std::string_view text, FileId file, Arena& arena, Diagnostics& diagnostics)
      : text_(text), file_(file), arena_(arena), diagnostics_(diagnostics) {}

  /// An int, float or imaginary literal at [begin, end).
  Expr* number(std::uint32_t begin, std::uint32_t end);

  /// Is the string token at `begin` a bytes literal?
  bool is_bytes(const Token& token) const;
  /// Appends the value of one string or bytes token.
  void string_token(const Token& token, std::string& out);
  /// Appends the value of f-string text: `{{` and `}}` count once, except in a format spec.
  void fstring_text(const Token& token, bool raw, bool in_spec, std::string& out);

  /// While muted nothing is reported (text that is read twice).
  void mute(bool muted) { muted_ = muted; }
  bool failed() const { return failed_; }

 private:
  struct Escapes { std::uint32_t begin; bool bytes; std::uint32_t token_begin, token_end; };
  void unescape(std::string_view body, const Escapes& where, std::string& out);
  std::size_t escape(std::string_view body, std::size_t at, const Escapes& where, std::string& out);
  std::size_t octal_escape(std::string_view body, std::size_t at, const Escapes& where, std::string& out);
  std::size_t hex_escape(std::string_view body, std::size_t at, int digits, const Escapes& where, std::string& out);
  std::size_t named_escape(std::string_view body, std::size_t at, const Escapes& where, std::string& out);
  void invalid_escape(const Escapes& where, std::size_t at, std::string what);
  void fail(const Escapes& where, std::string message);

  std::string_view text_;
  FileId file_;
  Arena& arena_;
  Diagnostics& diagnostics_;
  bool muted_ = false;
  bool failed_ = false;
};

/// Decimal digits of an integer literal of any size and base, without underscores.
std::string decimal_digits(std::string_view literal);

/// Code point of a Unicode character name; 0 if there is none, or none that this compiler knows.
char32_t lookup_character_name(std::string_view name);

}  // namespace pyx::syntax
