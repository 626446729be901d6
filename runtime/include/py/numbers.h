// int, bool and float: typed helpers, and the functions behind the methods and built-ins that the stubs int.pyi, bool.pyi, float.pyi and
// numbers.pyi name.
#pragma once

#include "py/class.h"

namespace py {

// ---- typed arithmetic with Python's sign rules ----

/// x // y and x % y for y != 0 and not INT64_MIN // -1.
/// A power of two that the C++ compiler knows: then rounding down is what shifts and masks do.
PY_INLINE constexpr bool is_known_power(int64_t y) { return __builtin_constant_p(y) && y > 0 && (y & (y - 1)) == 0; }
PY_INLINE constexpr int64_t floor_div_int64(int64_t x, int64_t y) {
  if (is_known_power(y)) return x >> __builtin_ctzll(static_cast<unsigned long long>(y));
  int64_t q = x / y;
  return q - ((x % y != 0) & ((x ^ y) < 0));
}
PY_INLINE constexpr int64_t mod_int64(int64_t x, int64_t y) {
  if (is_known_power(y)) return x & (y - 1);
  int64_t m = x % y;
  return ((m != 0) & ((m ^ y) < 0)) ? m + y : m;
}
/// x // y and x % y of floats for y != 0, as CPython's float_divmod computes them.
double floor_div_double(double x, double y);
double mod_double(double x, double y);

// ---- conversions ----

/// Most decimal digits that int <-> str converts, 0: no limit (sys.set_int_max_str_digits).
extern int64_t int_max_str_digits;
/// The int that `text` denotes in `base` (0: by prefix), as int(text, base); kExhausted if it denotes none. Latin-1 digits only.
Result<Value> int_parse(const char* text, size_t length, int base);
/// str of an int in base 2, 8, 10 or 16, with "0x" and the like on request and the digit limit for base 10.
Result<Value> int_format_base(Arg a, int base, bool prefix, bool upper = false);
/// An exact int from n bytes.
Value int_from_bytes_raw(const uint8_t* data, size_t n, bool little_endian, bool is_signed);
/// Two's complement of an int in n bytes; false if it does not fit (out is garbage then).
bool int_to_bytes_raw(Arg a, uint8_t* out, size_t n, bool little_endian, bool is_signed);

/// float("nan"): each is an object of its own; which one it is stands in its low 32 bits, and goes with the double where that is unboxed.
double new_nan(bool negative);
/// The double that decimal text denotes (float()'s grammar without surrounding blanks); false if it denotes none.
bool double_parse(const char* text, size_t length, double& out);

enum DoubleTextFlags { kDoubleAlternate = 1, kDoubleAddDotZero = 2, kDoubleNoNegativeZero = 4 };
/// Text of a double as printf and format() have it, correctly rounded. type: e E f F g G, or r for repr's digits. Adds ASCII to `out`.
void double_text(StrBuilder& out, double d, char type, int64_t precision, int flags);

/// format(a, spec) for ints and floats, the format mini-language.
Result<Value> int_format(Arg self, Arg spec);
Result<Value> float_format(Arg self, Arg spec);

// ---- built-in functions ----

Result<Value> builtin_abs(Arg x);
Result<Value> builtin_round(Arg number, Arg ndigits);
Result<Value> builtin_divmod(Arg x, Arg y);
Result<Value> builtin_pow(Arg base, Arg exp, Arg mod);
Result<Value> builtin_bin(Arg number);
Result<Value> builtin_oct(Arg number);
Result<Value> builtin_hex(Arg number);

// ---- methods ----

Result<Value> int_new(Arg cls, Arg x, Arg base);
Result<Value> int_construct(Arg x, Arg base);
Result<Value> int_int(Arg self);
Result<Value> int_float(Arg self);
Result<Value> int_abs(Arg self);
Result<Value> int_trunc(Arg self);
Result<Value> int_floor(Arg self);
Result<Value> int_ceil(Arg self);
Result<Value> int_round(Arg self, Arg ndigits);
Result<Value> int_divmod(Arg self, Arg value);
Result<Value> int_rdivmod(Arg self, Arg value);
Result<Value> int_pow(Arg self, Arg value, Arg mod);
Result<Value> int_rpow(Arg self, Arg value, Arg mod);
Result<Value> int_conjugate(Arg self);
Result<Value> int_bit_length(Arg self);
Result<Value> int_bit_count(Arg self);
Result<Value> int_to_bytes(Arg self, Arg length, Arg byteorder, Arg is_signed);
Result<Value> int_from_bytes(Arg cls, Arg bytes, Arg byteorder, Arg is_signed);
Result<Value> int_as_integer_ratio(Arg self);
Result<Value> int_getnewargs(Arg self);
Result<Value> int_get_real(Arg self);
Result<Value> int_get_imag(Arg self);
Result<Value> int_get_numerator(Arg self);
Result<Value> int_get_denominator(Arg self);

Result<Value> bool_new(Arg cls, Arg x);
Result<Value> bool_construct(Arg x);

Result<Value> float_new(Arg cls, Arg x);
Result<Value> float_construct(Arg x);
Result<Value> float_int(Arg self);
Result<Value> float_float(Arg self);
Result<Value> float_abs(Arg self);
Result<Value> float_trunc(Arg self);
Result<Value> float_floor(Arg self);
Result<Value> float_ceil(Arg self);
Result<Value> float_round(Arg self, Arg ndigits);
Result<Value> float_divmod(Arg self, Arg value);
Result<Value> float_rdivmod(Arg self, Arg value);
Result<Value> float_pow(Arg self, Arg value, Arg mod);
Result<Value> float_rpow(Arg self, Arg value, Arg mod);
Result<Value> float_conjugate(Arg self);
Result<Value> float_is_integer(Arg self);
Result<Value> float_as_integer_ratio(Arg self);
Result<Value> float_hex(Arg self);
Result<Value> float_fromhex(Arg cls, Arg string);
Result<Value> float_getnewargs(Arg self);
Result<Value> float_get_real(Arg self);
Result<Value> float_get_imag(Arg self);

}  // namespace py
