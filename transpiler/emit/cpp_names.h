// C++ identifiers for Python names.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace pyx::emit {

/// `name` as a C++ identifier: keywords, macros and names of the runtime get a trailing underscore; double underscores are
/// removed. Not yet unique.
std::string cpp_name(std::string_view name);

/// Hands out names that are unique in one C++ scope.
class NameScope {
 public:
  /// `wanted`, which cpp_name() made, or, if that is taken, wanted_, wanted_2, … With the name go those that each of `endings` makes of it.
  std::string claim(const std::string& wanted, std::initializer_list<const char*> endings = {});
  bool taken(const std::string& name) const { return names_.count(name) > 0; }
  void reserve(const std::string& name) { names_.insert(name); }

 private:
  bool take(const std::string& name, std::initializer_list<const char*> endings);
  std::unordered_set<std::string> names_;
  std::unordered_map<std::string, int> next_;   // the number to try for a name that was claimed before
};

/// A C++ string literal (with quotes) for bytes; safe for any content.
std::string cpp_string(std::string_view bytes);

/// A C++ int literal. One that fits an int is one: `long` is no longer than that on Windows.
std::string int_literal(std::int64_t i);
inline bool fits_int(std::int64_t i) { return i >= INT32_MIN && i <= INT32_MAX; }

}  // namespace pyx::emit
