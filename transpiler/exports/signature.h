// The text of --export: "f(int32, array[float64]) -> float64", "module.f() -> None".
#pragma once

#include <string>
#include <vector>

namespace pyx::exports {

struct Signature {
  std::string module;                 // dotted; empty: any
  std::string function;
  std::vector<std::string> params;    // types, as written, without spaces; "name: type" leaves the type
  std::string result;                 // empty: none given
  std::string fault;                  // what is wrong with the text; empty: nothing
};
Signature parse_signature(const std::string& text);

}  // namespace pyx::exports
