#include "emit/cpp_names.h"

namespace pyx::emit {

namespace {

const std::unordered_set<std::string_view>& reserved() {
  static const std::unordered_set<std::string_view> kWords = {
      // keywords of C++20 and its alternative operators
      "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "char8_t", "char16_t",
      "char32_t", "class", "compl", "concept", "const", "consteval", "constexpr", "constinit", "const_cast", "continue", "co_await", "co_return",
      "co_yield", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit", "export", "extern", "false",
      "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr",
      "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast", "requires", "return", "short", "signed",
      "sizeof", "static", "static_assert", "static_cast", "struct", "switch", "template", "this", "thread_local", "throw", "true", "try",
      "restrict", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq", "typeof",
      // macros of the compiler, of libc and of the runtime
      "NULL", "TRY", "TRY_ELSE", "RAISE", "RAISE_ELSE", "RERAISE", "RERAISE_ELSE", "ENTER", "POLL", "POLL_ELSE", "STAY", "linux", "unix", "i386", "errno", "stdin", "stdout", "stderr",
      "assert", "offsetof", "EOF", "NAN", "INFINITY", "major", "minor", "BUFSIZ", "SIZE_MAX", "INT64_MAX", "INT64_MIN", "INT_MAX", "signbit",
      "isnan", "isinf", "isfinite", "isnormal", "SEEK_SET", "SEEK_CUR", "SEEK_END", "alloca", "WCHAR_MAX", "WCHAR_MIN", "PTRDIFF_MAX",
      // names that generated code uses itself
      "py", "here", "std", "natives", "main", "operator\"\"_s", "size_t", "int64_t", "uint64_t", "int32_t", "uint32_t", "uint8_t", "ptrdiff_t", "max_align_t", "PyPlacement",
      "run", "load", "module_variables", "module_object", "globals_table", "globals_count",
  };
  return kWords;
}

}  // namespace

std::string cpp_name(std::string_view name) {
  std::string result;
  for (char c : name) {
    // Double underscores belong to the implementation.
    if (c == '_' && !result.empty() && result.back() == '_') continue;
    result += c;
  }
  std::size_t start = 0;
  bool dunder = name.size() > 2 && name[0] == '_' && name[1] == '_';
  if (dunder) start = 1;
  // _X is reserved, too.
  if (result.size() > 1 && result[0] == '_' && result[1] >= 'A' && result[1] <= 'Z') start = 1;
  result = result.substr(start);
  if (result.empty() || result == "_") return "_";
  if (result[0] >= '0' && result[0] <= '9') result = "n" + result;
  if (dunder && result.back() != '_') result += '_';
  if (reserved().count(result)) result += '_';
  return result;
}

bool NameScope::take(const std::string& name, std::initializer_list<const char*> endings) {
  if (names_.count(name)) return false;
  for (const char* ending : endings) {
    if (names_.count(name + ending)) return false;
  }
  names_.insert(name);
  for (const char* ending : endings) names_.insert(name + ending);
  return true;
}

std::string NameScope::claim(const std::string& wanted, std::initializer_list<const char*> endings) {
  if (take(wanted, endings)) return wanted;
  std::string candidate = wanted.back() == '_' ? wanted + "2" : wanted + "_";
  int& n = next_.try_emplace(wanted, 2).first->second;
  for (; reserved().count(candidate) || !take(candidate, endings); ++n) candidate = wanted + "_" + std::to_string(n);
  return candidate;
}

std::string cpp_string(std::string_view bytes) {
  std::string out = "\"";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(bytes[i]);
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      case '?': out += i > 0 && bytes[i - 1] == '?' ? "\\?" : "?"; break;  // no trigraphs
      default:
        if (c < 0x20 || c == 0x7F || c >= 0x80) {
          // Three octal digits: what follows can't be taken for more of them.
          out += '\\';
          out += static_cast<char>('0' + (c >> 6));
          out += static_cast<char>('0' + (c >> 3 & 7));
          out += static_cast<char>('0' + (c & 7));
        } else {
          out += static_cast<char>(c);
        }
    }
  }
  return out + "\"";
}

std::string int_literal(std::int64_t i) { return std::to_string(i) + (fits_int(i) ? "" : "L"); }

}  // namespace pyx::emit
