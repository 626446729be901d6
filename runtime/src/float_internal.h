// What the files of float share: decimal digits of doubles.
#pragma once

#include "int_internal.h"
#include "number_internal.h"

namespace py {

/// digits * 10**exponent, the shortest that reads back as the double it was made from (finite, not negative).
struct ShortestDecimal {
  uint64_t digits;
  int exponent;
};
ShortestDecimal shortest_decimal(double d);
/// Its digits without trailing zeros, 0.DIGITS * 10**point; returns their number ("0" for zero).
size_t shortest_digits(double d, char digits[20], int& point);

/// All digits of a finite double >= 0, exactly: 0.DIGITS * 10**point without leading and trailing zeros; none for 0.
/// Rounded half to even on request.
class ExactDecimal {
 public:
  explicit ExactDecimal(double d);
  /// Keeps the digits before position `keep` (< 0: none); may leave fewer (trailing zeros) or none. A carry moves the point.
  void round(int64_t keep);
  int point = 0;
  int count = 0;
  char digits[1100];   // as values '0'..'9'; at most 309 before and 1074 after the point, of which 767 are not leading zeros
};

/// float(x) of a str, and of the bytes of `x`; ValueError if they denote no number.
Result<Value> float_from_str(Arg x);
Result<Value> float_from_bytes(Arg x, const char* data, size_t length);

/// round(d, n), correctly rounded.
Result<double> round_to_digits(double d, int64_t n);

}  // namespace py
