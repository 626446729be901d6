// C++ text with places where a line may be broken: what expressions are printed into.
//
// A document is text, or a bracketed list whose items may stand on one line or one below the other. The printer keeps a bracket on one line if
// the line then fits, else breaks it, outermost first ("strictly pretty", Lindig 2000).
#pragma once

#include <string>
#include <vector>

namespace pyx::emit {

struct Doc {
  std::string text;            // printed first; for a list: up to and with the opening bracket
  std::vector<Doc> items;      // of a list
  std::string close;           // of a list: closing bracket and what follows
  bool is_list = false;
  bool is_sequence = false;    // items one after the other, no brackets and no breaks between them

  Doc() = default;
  Doc(std::string t) : text(std::move(t)) {}
  Doc(const char* t) : text(t) {}
};

/// open item, item, … close
Doc list(std::string open, std::vector<Doc> items, std::string close);
/// The parts one after the other.
Doc concat(std::vector<Doc> parts);

inline constexpr int kLineWidth = 100;

/// Prints at the given indentation; the first line starts at column `indent` and the text ends without a line end.
std::string print(const Doc& doc, int indent);

}  // namespace pyx::emit
