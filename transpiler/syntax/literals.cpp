#include "syntax/literals.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "syntax/characters.h"

namespace pyx::syntax {
namespace {

constexpr std::size_t kMaxDecimalDigits = 4300;  // sys.int_info.default_max_str_digits

/// Converts digits of base 2, 8 or 16 to base 10 through limbs of nine decimal digits.
std::string to_decimal(std::string_view digits, unsigned bits_per_digit) {
  std::vector<std::uint32_t> limbs{0};
  // As many digits as fit in 24 bits are taken at a time.
  const unsigned take = 24 / bits_per_digit;
  for (std::size_t i = 0; i < digits.size();) {
    std::uint64_t chunk = 0;
    unsigned count = 0;
    for (; count < take && i < digits.size(); ++i) {
      if (digits[i] == '_') continue;
      chunk = (chunk << bits_per_digit) | static_cast<unsigned>(hex_value(digits[i]));
      ++count;
    }
    std::uint64_t carry = chunk;
    for (std::uint32_t& limb : limbs) {
      carry += static_cast<std::uint64_t>(limb) << (count * bits_per_digit);
      limb = static_cast<std::uint32_t>(carry % 1000000000u);
      carry /= 1000000000u;
    }
    for (; carry != 0; carry /= 1000000000u) limbs.push_back(static_cast<std::uint32_t>(carry % 1000000000u));
  }
  std::string out = std::to_string(limbs.back());
  for (std::size_t i = limbs.size() - 1; i-- > 0;) {
    char part[16];
    std::snprintf(part, sizeof part, "%09u", limbs[i]);
    out += part;
  }
  return out;
}

std::string without_underscores(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c != '_') out += c;
  }
  return out;
}

}  // namespace

std::string decimal_digits(std::string_view literal) {
  char base = literal.size() > 1 && literal[0] == '0' ? static_cast<char>(literal[1] | 0x20) : '\0';
  if (base == 'x') return to_decimal(literal.substr(2), 4);
  if (base == 'o') return to_decimal(literal.substr(2), 3);
  if (base == 'b') return to_decimal(literal.substr(2), 1);
  std::string digits = without_underscores(literal);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return digits;
}

Expr* LiteralReader::number(std::uint32_t begin, std::uint32_t end) {
  std::string_view literal = text_.substr(begin, end - begin);
  char second = literal.size() > 1 ? static_cast<char>(literal[1] | 0x20) : '\0';
  bool radix = literal[0] == '0' && (second == 'x' || second == 'o' || second == 'b');
  Span span{file_, begin, end};
  if (!radix && (literal.back() | 0x20) == 'j') {
    ImaginaryLiteral* node = arena_.make<ImaginaryLiteral>();
    node->value = std::strtod(without_underscores(literal.substr(0, literal.size() - 1)).c_str(), nullptr);
    node->span = span;
    return node;
  }
  if (!radix && literal.find_first_of(".eE") != std::string_view::npos) {
    FloatLiteral* node = arena_.make<FloatLiteral>();
    node->value = std::strtod(without_underscores(literal).c_str(), nullptr);
    node->span = span;
    return node;
  }
  IntLiteral* node = arena_.make<IntLiteral>();
  node->decimal = decimal_digits(literal);
  node->span = span;
  if (!radix && node->decimal.size() > kMaxDecimalDigits && !muted_) {
    failed_ = true;
    diagnostics_.report(DiagnosticKind::kSyntaxError, span,
                        "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                            std::to_string(node->decimal.size()) +
                            " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
                            "integer literals to avoid decimal conversion limits.");
  }
  return node;
}

bool LiteralReader::is_bytes(const Token& token) const {
  char first = static_cast<char>(text_[token.begin] | 0x20);
  char second = static_cast<char>(text_[token.begin + 1] | 0x20);
  return first == 'b' || (first == 'r' && second == 'b');
}

void LiteralReader::string_token(const Token& token, std::string& out) {
  std::string_view text = text_.substr(token.begin, token.end - token.begin);
  bool raw = false, bytes = false;
  std::size_t prefix = 0;
  for (; text[prefix] != '"' && text[prefix] != '\''; ++prefix) {
    raw |= (text[prefix] | 0x20) == 'r';
    bytes |= (text[prefix] | 0x20) == 'b';
  }
  char quote = text[prefix];
  bool triple = text.size() >= prefix + 6 && text[prefix + 1] == quote && text[prefix + 2] == quote;
  std::size_t quotes = triple ? 3 : 1;
  std::string_view body = text.substr(prefix + quotes, text.size() - prefix - 2 * quotes);
  Escapes where{static_cast<std::uint32_t>(token.begin + prefix + quotes), bytes, token.begin, token.end};
  if (bytes) {
    for (char c : body) {
      if (static_cast<unsigned char>(c) >= 0x80) return fail(where, "bytes can only contain ASCII literal characters");
    }
  }
  if (raw || body.find('\\') == std::string_view::npos) {
    if (body.find('\r') == std::string_view::npos) {
      out += body;
      return;
    }
    for (std::size_t i = 0; i < body.size(); ++i) {
      if (body[i] == '\r' && i + 1 < body.size() && body[i + 1] == '\n') continue;
      out += body[i] == '\r' ? '\n' : body[i];
    }
    return;
  }
  unescape(body, where, out);
}

void LiteralReader::fstring_text(const Token& token, bool raw, bool in_spec, std::string& out) {
  std::string_view body = text_.substr(token.begin, token.end - token.begin);
  Escapes where{token.begin, false, token.begin, token.end};
  // A doubled brace counts once; a piece ends after its first brace. The braces of \N{…} are part of the escape.
  std::size_t piece = 0;
  auto flush = [&](std::size_t end) {
    std::string_view part = body.substr(piece, end - piece);
    Escapes part_where = where;
    part_where.begin = static_cast<std::uint32_t>(token.begin + piece);
    if (raw) {
      for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == '\r' && i + 1 < part.size() && part[i + 1] == '\n') continue;
        out += part[i] == '\r' ? '\n' : part[i];
      }
    } else {
      unescape(part, part_where, out);
    }
  };
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (!raw && body[i] == '\\' && i + 1 < body.size()) {
      if (body[i + 1] == 'N' && i + 2 < body.size() && body[i + 2] == '{') {
        while (i < body.size() && body[i] != '}') ++i;
      } else if (body[i + 1] != '{' && body[i + 1] != '}') {
        ++i;
      }
    } else if ((body[i] == '{' || body[i] == '}') && !in_spec && i + 1 < body.size() && body[i + 1] == body[i]) {
      flush(i + 1);
      piece = ++i + 1;
    }
  }
  flush(body.size());
}

void LiteralReader::fail(const Escapes& where, std::string message) {
  failed_ = true;
  if (!muted_) diagnostics_.report(DiagnosticKind::kSyntaxError, {file_, where.token_begin, where.token_end}, std::move(message));
}

void LiteralReader::unescape(std::string_view body, const Escapes& where, std::string& out) {
  for (std::size_t i = 0; i < body.size();) {
    char c = body[i];
    if (c == '\\') {
      i = escape(body, i, where, out);
    } else if (c == '\r') {
      out += '\n';
      i += i + 1 < body.size() && body[i + 1] == '\n' ? 2 : 1;
    } else {
      std::size_t end = i + 1;
      while (end < body.size() && body[end] != '\\' && body[end] != '\r') ++end;
      out.append(body, i, end - i);
      i = end;
    }
  }
}

/// Reads the escape sequence at body[at]; returns the offset after it (language reference, 2.4.1.1).
std::size_t LiteralReader::escape(std::string_view body, std::size_t at, const Escapes& where, std::string& out) {
  if (at + 1 >= body.size()) {
    out += '\\';
    return at + 1;
  }
  char c = body[at + 1];
  switch (c) {
    case '\n': return at + 2;
    case '\r': return at + 2 < body.size() && body[at + 2] == '\n' ? at + 3 : at + 2;
    case '\\': case '\'': case '"': out += c; return at + 2;
    case 'a': out += '\a'; return at + 2;
    case 'b': out += '\b'; return at + 2;
    case 'f': out += '\f'; return at + 2;
    case 'n': out += '\n'; return at + 2;
    case 'r': out += '\r'; return at + 2;
    case 't': out += '\t'; return at + 2;
    case 'v': out += '\v'; return at + 2;
    case 'x': return hex_escape(body, at, 2, where, out);
    case 'u': if (!where.bytes) return hex_escape(body, at, 4, where, out); break;
    case 'U': if (!where.bytes) return hex_escape(body, at, 8, where, out); break;
    case 'N': if (!where.bytes) return named_escape(body, at, where, out); break;
    default: break;
  }
  if (c >= '0' && c <= '7') return octal_escape(body, at, where, out);
  // Unknown escapes stay as they are, with a warning.
  std::size_t next = at + 1;
  next_code_point(body, next);
  std::string_view sequence = body.substr(at, next - at);
  invalid_escape(where, at, "invalid escape sequence '" + std::string(sequence) + "'");
  out += '\\';
  return at + 1;
}

std::size_t LiteralReader::octal_escape(std::string_view body, std::size_t at, const Escapes& where, std::string& out) {
  std::size_t i = at + 1;
  unsigned value = 0;
  for (; i < body.size() && i < at + 4 && body[i] >= '0' && body[i] <= '7'; ++i)
    value = value * 8 + static_cast<unsigned>(body[i] - '0');
  if (value > 0377) invalid_escape(where, at, "invalid octal escape sequence '" + std::string(body.substr(at, i - at)) + "'");
  if (where.bytes) {
    out += static_cast<char>(value & 0xff);
  } else {
    append_utf8(out, value);
  }
  return i;
}

std::size_t LiteralReader::hex_escape(std::string_view body, std::size_t at, int digits, const Escapes& where, std::string& out) {
  std::size_t i = at + 2;
  char32_t value = 0;
  int count = 0;
  for (; count < digits && i < body.size() && is_hex_digit(body[i]); ++i, ++count)
    value = value * 16 + static_cast<char32_t>(hex_value(body[i]));
  std::string position = std::to_string(at) + "-" + std::to_string(i - 1);
  if (count < digits) {
    if (where.bytes) {
      fail(where, "(value error) invalid \\x escape at position " + std::to_string(at));
    } else {
      fail(where, "(unicode error) 'unicodeescape' codec can't decode bytes in position " + position + ": truncated \\" +
                      (digits == 2 ? "xXX" : digits == 4 ? "uXXXX" : "UXXXXXXXX") + " escape");
    }
    return i;
  }
  if (value > 0x10ffff) {
    fail(where,
         "(unicode error) 'unicodeescape' codec can't decode bytes in position " + position + ": illegal Unicode character");
    return i;
  }
  if (where.bytes) {
    out += static_cast<char>(value);
  } else {
    append_utf8(out, value);
  }
  return i;
}

std::size_t LiteralReader::named_escape(std::string_view body, std::size_t at, const Escapes& where, std::string& out) {
  auto refuse = [&](std::size_t end, const std::string& reason) {
    fail(where, "(unicode error) 'unicodeescape' codec can't decode bytes in position " + std::to_string(at) + "-" +
                    std::to_string(end - 1) + ": " + reason);
    return end;
  };
  if (at + 2 >= body.size() || body[at + 2] != '{') return refuse(at + 2, "malformed \\N character escape");
  std::size_t close = body.find('}', at + 3);
  if (close == std::string_view::npos || close == at + 3) {
    return refuse(close == std::string_view::npos ? body.size() : close + 1, "malformed \\N character escape");
  }
  char32_t c = lookup_character_name(body.substr(at + 3, close - at - 3));
  if (c == 0) return refuse(close + 1, "unknown Unicode character name");
  append_utf8(out, c);
  return close + 1;
}

void LiteralReader::invalid_escape(const Escapes& where, std::size_t at, std::string what) {
  if (muted_) return;
  std::uint32_t begin = static_cast<std::uint32_t>(where.begin + at);
  diagnostics_.report(DiagnosticKind::kSyntaxWarning, {file_, begin, begin + 2}, std::move(what),
                      "write `\\\\`, or use a raw string: r\"…\"");
}

}  // namespace pyx::syntax
