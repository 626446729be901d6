// Operations on lists of numbers, and on what can be iterated, that runtime/numeric has under a name of its own.
#pragma once

#include <string_view>

namespace pyx::passes {

struct NumericOperation {
  std::string_view name;      // as lower/ calls it
  std::string_view own;       // in runtime/numeric
  /// One letter for each operand:
  ///   L  a list                    K  a list of numbers
  ///   A  anything to iterate       N  the same, of numbers
  ///   T  an item of that           n  a number
  ///   c  an int outside of its box o  the same, or nothing
  ///   b  True or False             -  nothing: goes
  std::string_view operands;
  /// v  None   L  a list of such items   K  a list of numbers   Z  what gives such items one after the other   n  a number   P  a tuple of two numbers
  char result;
};
/// Null: there is none.
const NumericOperation* numeric_operation(std::string_view name);

}  // namespace pyx::passes
