// Character classes of the lexical grammar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pyx::syntax {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
inline int hex_value(char c) { return is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10; }
/// First character of an identifier, or a byte of a non-ASCII one (checked later).
inline bool may_start_identifier(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
inline bool may_continue_identifier(char c) { return may_start_identifier(c) || is_digit(c); }
inline bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Code point at `offset` of valid UTF-8; moves `offset` past it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
/// Appends `c` in UTF-8; a lone surrogate in its 3-byte form.
void append_utf8(std::string& out, char32_t c);

bool is_identifier_start(char32_t c);     // XID_Start, and `_`
bool is_identifier_continue(char32_t c);  // XID_Continue

/// NFKC of an identifier (language reference, 2.3); false if this compiler cannot tell.
bool normalize_identifier(std::string_view text, std::string& out);

}  // namespace pyx::syntax
