// From bytes to UTF-8 (language reference, 2.1.4; PEP 263).
#include <algorithm>
#include <cstdio>

#include "syntax/characters.h"
#include "syntax/parse.h"

namespace pyx::syntax {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view line_at(std::string_view text, std::size_t& offset) {
  std::size_t end = text.find_first_of("\r\n", offset);
  if (end == std::string_view::npos) end = text.size();
  std::string_view line = text.substr(offset, end - offset);
  offset = end;
  if (offset < text.size() && text[offset] == '\r') ++offset;
  if (offset < text.size() && text[offset] == '\n' && (offset == end || text[offset - 1] == '\r')) ++offset;
  return line;
}

/// The encoding named in a comment line such as `# -*- coding: latin-1 -*-`; empty if there is none.
/// The line must match ^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+).
std::string_view coding_in(std::string_view line) {
  std::size_t hash = line.find_first_not_of(" \t\f");
  if (hash == std::string_view::npos || line[hash] != '#') return {};
  for (std::size_t at = line.find("coding", hash); at != std::string_view::npos; at = line.find("coding", at + 1)) {
    std::size_t i = at + 6;
    if (i >= line.size() || (line[i] != ':' && line[i] != '=')) continue;
    i = line.find_first_not_of(" \t", i + 1);
    if (i == std::string_view::npos) continue;
    std::size_t end = i;
    while (end < line.size() && (line[end] == '-' || line[end] == '.' || (may_continue_identifier(line[end]) && line[end] > 0)))
      ++end;
    if (end > i) return line.substr(i, end - i);
  }
  return {};
}

/// A second line counts only if the first is blank or a comment.
std::string declared_encoding(std::string_view text, std::uint32_t& line) {
  std::size_t offset = 0;
  for (line = 1; line <= 2; ++line) {
    std::string_view content = line_at(text, offset);
    std::string_view name = coding_in(content);
    if (!name.empty()) return std::string(name);
    std::size_t first = content.find_first_not_of(" \t\f");
    if (first != std::string_view::npos && content[first] != '#') break;
  }
  line = 1;
  return {};
}

std::string normalized(std::string name) {
  for (char& c : name) {
    if (c == '_') c = '-';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return name;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string hex_byte(char c) {
  char out[8];
  std::snprintf(out, sizeof out, "%02x", static_cast<unsigned char>(c));
  return out;
}

/// Length of the valid UTF-8 sequence at `text[i]`; 0 if there is none.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  auto byte = [&](std::size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u; };
  auto trail = [&](std::size_t k) { return (byte(k) & 0xC0) == 0x80; };
  unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return trail(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    bool overlong = first == 0xE0 && byte(1) < 0xA0, surrogate = first == 0xED && byte(1) >= 0xA0;
    return trail(1) && trail(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    bool overlong = first == 0xF0 && byte(1) < 0x90, too_large = first == 0xF4 && byte(1) >= 0x90;
    return trail(1) && trail(2) && trail(3) && !overlong && !too_large ? 4 : 0;
  }
  return 0;
}

std::uint32_t line_number(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

bool check_utf8(std::string_view text, bool declared, DecodeFailure& failure) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = sequence_length(text, i);
    if (length == 0) {
      failure.line = line_number(text, i);
      failure.message =
          "(unicode error) 'utf-8' codec can't decode byte 0x" + hex_byte(text[i]) + " in position " + std::to_string(i);
      if (!declared)
        failure.message = "Non-UTF-8 code starting with '\\x" + hex_byte(text[i]) +
                          "', but no encoding declared; see https://peps.python.org/pep-0263/ for details";
      return false;
    }
    i += length;
  }
  return true;
}

std::string latin1_to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (char c : bytes) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace

std::optional<std::string> decode_source(std::string_view bytes, DecodeFailure& failure) {
  bool has_mark = bytes.starts_with(kByteOrderMark);
  if (has_mark) bytes.remove_prefix(kByteOrderMark.size());
  if (std::size_t null = bytes.find('\0'); null != std::string_view::npos) {
    failure = {"source code cannot contain null bytes", line_number(bytes, null)};
    return std::nullopt;
  }
  std::uint32_t line = 1;
  std::string declared = declared_encoding(bytes, line);
  std::string name = normalized(declared);
  bool utf8 = name.empty() || is_one_of(name, {"utf-8", "utf8", "u8", "utf", "utf8-ucs2", "utf8-ucs4", "cp65001", "utf-8-sig"}) ||
              name.starts_with("utf-8-");
  if (has_mark && !utf8) {
    failure = {"encoding problem: " + declared + " with BOM", line};
    return std::nullopt;
  }
  if (utf8) {
    if (!check_utf8(bytes, !name.empty(), failure)) return std::nullopt;
    return std::string(bytes);
  }
  if (is_one_of(name, {"latin-1", "iso-8859-1", "iso-latin-1", "latin1", "iso8859-1", "8859", "cp819", "l1", "latin"}) ||
      name.starts_with("latin-1-") || name.starts_with("iso-8859-1-")) {
    return latin1_to_utf8(bytes);
  }
  if (is_one_of(name, {"ascii", "us-ascii", "646", "us"})) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
      failure = {"(unicode error) 'ascii' codec can't decode byte 0x" + hex_byte(bytes[i]) + " in position " + std::to_string(i) +
                     ": ordinal not in range(128)", line_number(bytes, i)};
      return std::nullopt;
    }
    return std::string(bytes);
  }
  failure = {"unknown encoding: " + declared + " (this compiler reads UTF-8, Latin-1 and ASCII)", line};
  return std::nullopt;
}

}  // namespace pyx::syntax
