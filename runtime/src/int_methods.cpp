// The methods of int.
#include "int_internal.h"
#include "py/text.h"
#include "py/typed.h"
#include "text_support.h"

namespace py {

Result<Value> int_int(Arg self) { return int_exact(self); }
Result<Value> int_trunc(Arg self) { return int_exact(self); }
Result<Value> int_floor(Arg self) { return int_exact(self); }
Result<Value> int_ceil(Arg self) { return int_exact(self); }
Result<Value> int_conjugate(Arg self) { return int_exact(self); }
Result<Value> int_abs(Arg self) { return int_abs_value(self); }
Result<Value> int_float(Arg self) { return Value(PY_TRY(int_to_double(self))); }
Result<Value> int_get_real(Arg self) { return int_exact(self); }
Result<Value> int_get_imag(Arg) { return Value(0); }
Result<Value> int_get_numerator(Arg self) { return int_exact(self); }
Result<Value> int_get_denominator(Arg) { return Value(1); }
Result<Value> int_as_integer_ratio(Arg self) {
  Value v = int_exact(self);
  return tuple_of(v, Arg(1));
}
Result<Value> int_getnewargs(Arg self) {
  Value v = int_exact(self);
  return tuple_of(v);
}

Result<Value> int_bit_length(Arg self) { return integer_u(IntView(self).bit_length()); }

Result<Value> int_bit_count(Arg self) { return Value(bit_count_of_big(IntArg(self))); }

// Rounds to a multiple of a power of ten, halves to even.
Result<Value> int_round(Arg self, Arg ndigits) {
  if (ndigits.is_empty()) return int_exact(self);
  Value index = PY_TRY(to_index(ndigits));
  if (int_sign(index) >= 0) return int_exact(self);
  int64_t n;
  // 10**n > 2 * |self|: nothing is left.
  if (!as_int64(index, n) || static_cast<uint64_t>(-n) > IntView(self).bit_length() / 3 + 2) return Value(0);
  Value unit = PY_TRY(int_power(Value(10), Value(-n)));
  Value quotient, rest;
  PY_TRY(int_floor_div_mod(self, unit, &quotient, &rest));
  Value twice = PY_TRY(int_shift_left(rest, 1));
  int order = int_compare_values(twice, unit);
  Value result = PY_TRY(int_sub(self, rest));
  if (order > 0 || (order == 0 && IntView(quotient).odd())) result = PY_TRY(int_add(result, unit));
  return result;
}

Result<Value> int_divmod(Arg self, Arg value) {
  if (!is_int(self) || !is_int(value)) return kNotImplemented;
  Value quotient, remainder;
  PY_TRY(int_floor_div_mod(self, value, &quotient, &remainder));
  return tuple_of(quotient, remainder);
}
Result<Value> int_rdivmod(Arg self, Arg value) { return int_divmod(value, self); }

Result<Value> int_pow(Arg self, Arg value, Arg mod) {
  if (mod.is_none() || mod.is_empty()) return int_type.slots().binary(BinaryOp::kPow, self, value);
  if (!is_int(self) || !is_int(value) || !is_int(mod)) return kNotImplemented;
  return int_power_mod(self, value, mod);
}
Result<Value> int_rpow(Arg self, Arg value, Arg mod) { return int_pow(value, self, mod); }

bool int_to_bytes_raw(Arg a, uint8_t* out, size_t n, bool little_endian, bool is_signed) {
  IntView v(a);
  if (v.sign < 0 && !is_signed) return false;
  uint64_t bits = v.bit_length();
  uint8_t mask = v.sign < 0 ? 0xFF : 0;
  unsigned carry = mask & 1;
  for (size_t i = 0; i < n; ++i) {
    unsigned byte = i / 4 < v.length ? v.limbs[i / 4] >> i % 4 * 8 & 0xFF : 0;
    carry += byte ^ mask;
    out[little_endian ? i : n - 1 - i] = static_cast<uint8_t>(carry);
    carry >>= 8;
  }
  if (n == 0) return bits == 0 || (v.sign < 0 && bits == 1);  // CPython takes -1 as well: it has no bits but the sign
  if (bits > n * uint64_t(8)) return false;
  if (!is_signed || bits < n * uint64_t(8)) return true;
  // As many bits as there is room for: only -2**(8n - 1) is left of the signed ones.
  uint8_t top = out[little_endian ? n - 1 : 0];
  return v.sign < 0 ? (top & 0x80) != 0 : (top & 0x80) == 0;
}

Value int_from_bytes_raw(const uint8_t* data, size_t n, bool little_endian, bool is_signed) {
  bool negative = is_signed && n && (data[little_endian ? n - 1 : 0] & 0x80);
  size_t length = n / 4 + 1;
  limbs::Scratch p(length);
  limbs::clear(p, length);
  unsigned carry = negative;
  uint8_t mask = negative ? 0xFF : 0;
  for (size_t i = 0; i < n; ++i) {
    carry += static_cast<uint8_t>(data[little_endian ? i : n - 1 - i] ^ mask);
    p[i / 4] |= (carry & 0xFF) << i % 4 * 8;
    carry >>= 8;
  }
  if (carry) p[n / 4] |= carry << n % 4 * 8;
  return int_from_limbs(p, length, negative ? -1 : 1);
}

namespace {

Result<bool> is_little_endian(Arg byteorder, const char* function) {
  if (!is_str(byteorder)) return raise(TypeError, "%s() argument 'byteorder' must be str, not %T", function, byteorder);
  if (str_equal(byteorder, "little"_s)) return true;
  if (str_equal(byteorder, "big"_s)) return false;
  return raise(ValueError, "byteorder must be either 'little' or 'big'");
}

}  // namespace

Result<Value> int_to_bytes(Arg self, Arg length, Arg byteorder, Arg is_signed) {
  int64_t n = PY_TRY(size_argument(length, 0));
  if (!is_str(byteorder)) return raise(TypeError, "to_bytes() argument 'byteorder' must be str, not %T", byteorder);
  bool two_complement = PY_TRY(truth(is_signed));
  bool little = PY_TRY(is_little_endian(byteorder, "to_bytes"));
  if (n < 0) return raise(ValueError, "length argument must be non-negative");
  if (int_sign(self) < 0 && !two_complement) return raise(OverflowError, "can't convert negative int to unsigned");
  if (!can_allocate(n)) return raise(MemoryError);
  Ref<Bytes> bytes = make_bytes(nullptr, n);
  if (!int_to_bytes_raw(self, bytes->data(), static_cast<size_t>(n), little, two_complement)) {
    return raise(OverflowError, "int too big to convert");
  }
  return bytes;
}

Result<Value> int_from_bytes(Arg cls, Arg bytes, Arg byteorder, Arg is_signed) {
  bool little = PY_TRY(is_little_endian(byteorder, "from_bytes"));
  bool two_complement = PY_TRY(truth(is_signed));
  if (is_str(bytes) || is_int(bytes)) return raise(TypeError, "cannot convert '%T' object to bytes", bytes);
  Value held = bytes;
  BytesView view;
  if (!bytes_view(held, view)) {
    held = PY_TRY(bytes_from_object(bytes));
    bytes_view(held, view);
  }
  Value v = int_from_bytes_raw(view.data, static_cast<size_t>(view.length), little, two_complement);
  if (cls.is(&int_type)) return v;
  return call(cls, v);
}

}  // namespace py
