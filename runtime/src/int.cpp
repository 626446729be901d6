// Making and reading ints: small and big, and the conversions to machine types that the rest of the runtime uses.
#include "int_internal.h"

namespace py {

using limbs::Limb;

BigInt* big_alloc(uint64_t length) {
  // A huge request is tried before allocate(), which has no way to report that memory is out.
  if (length > (1u << 22)) [[unlikely]] {
    void* probe = length > kMaxLimbs ? nullptr : __builtin_malloc(length * sizeof(Limb) + sizeof(BigInt));
    if (!probe) {
      (void)raise(MemoryError);
      return nullptr;
    }
    __builtin_free(probe);
  }
  BigInt* big = static_cast<BigInt*>(allocate(&int_type, length * sizeof(Limb)));
  big->length = static_cast<int32_t>(length);
  return big;
}

Value big_finish(BigInt* big, int sign) {
  size_t n = limbs::trim(big->limbs(), static_cast<size_t>(big->length));
  if (n <= 2) {
    uint64_t magnitude = n == 0 ? 0 : n == 1 ? big->limbs()[0] : limbs::load64(big->limbs());
    if (magnitude < uint64_t(1) << 62 || (sign < 0 && magnitude == uint64_t(1) << 62)) {
      decref(Arg(big));
      int64_t i = static_cast<int64_t>(magnitude);
      return Value(sign < 0 ? -i : i);
    }
  }
  big->length = static_cast<int32_t>(n);
  big->sign = sign;
  return Value::adopt(big);
}

Value int_from_limbs(const Limb* p, size_t length, int sign) {
  length = limbs::trim(p, length);
  if (length <= 2) {
    uint64_t magnitude = length == 0 ? 0 : length == 1 ? p[0] : limbs::load64(p);
    return integer_128(sign < 0 ? -static_cast<Int128>(magnitude) : static_cast<Int128>(magnitude));
  }
  BigInt* big = static_cast<BigInt*>(allocate(&int_type, length * sizeof(Limb)));
  big->length = static_cast<int32_t>(length);
  big->sign = sign;
  limbs::copy(big->limbs(), p, length);
  return Value::adopt(big);
}

Value integer(int64_t i) {
  if (fits_small(i)) [[likely]] return Value(i);
  return integer_128(i);
}

Value integer_u(uint64_t i) { return i < uint64_t(1) << 62 ? Value(static_cast<int64_t>(i)) : integer_128(static_cast<Int128>(i)); }

Value integer_128(Int128 i) {
  if (i >= -(Int128(1) << 62) && i < Int128(1) << 62) return Value(static_cast<int64_t>(i));
  unsigned __int128 magnitude = i < 0 ? -static_cast<unsigned __int128>(i) : static_cast<unsigned __int128>(i);
  Limb p[4];
  limbs::store64(p, static_cast<uint64_t>(magnitude));
  limbs::store64(p + 2, static_cast<uint64_t>(magnitude >> 64));
  size_t n = limbs::trim(p, 4);
  BigInt* big = static_cast<BigInt*>(allocate(&int_type, n * sizeof(Limb)));
  big->length = static_cast<int32_t>(n);
  big->sign = i < 0 ? -1 : 1;
  limbs::copy(big->limbs(), p, n);
  return Value::adopt(big);
}

Value integer_from_double(double d) {
  if (d > -0x1p62 && d < 0x1p62) return Value(static_cast<int64_t>(d));
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  int exponent = static_cast<int>(bits >> 52 & 0x7FF) - 1075;  // at least 10 here
  uint64_t mantissa = (bits & ((uint64_t(1) << 52) - 1)) | uint64_t(1) << 52;
  size_t whole = static_cast<size_t>(exponent) / 32;
  Limb p[36] = {};
  limbs::store64(p + whole, mantissa);
  p[whole + 2] = limbs::shift_left(p + whole, p + whole, 2, static_cast<unsigned>(exponent) % 32);
  return int_from_limbs(p, whole + 3, d < 0 ? -1 : 1);
}

bool int_fits(Arg a, int64_t& out) {
  if (a.is_small_int()) {
    out = a.small_int();
    return true;
  }
  if (!a.is_object()) {
    out = a.is_true();
    return true;
  }
  const BigInt* big = a.as<BigInt>();
  if (big->length > 2) return false;
  uint64_t magnitude = big->length == 0 ? 0 : big->length == 1 ? big->limbs()[0] : limbs::load64(big->limbs());
  if (magnitude > (uint64_t(1) << 63) - (big->sign > 0)) return false;
  out = static_cast<int64_t>(big->sign < 0 ? -magnitude : magnitude);
  return true;
}

int64_t int_clip(Arg a) {
  int64_t i;
  if (as_int64(a, i)) return i;
  return a.as<BigInt>()->sign < 0 ? INT64_MIN : INT64_MAX;
}

int int_sign(Arg a) {
  if (a.is_object()) return a.as<BigInt>()->sign;
  int64_t i = a.is_small_int() ? a.small_int() : a.is_true();
  return i < 0 ? -1 : i > 0;
}

Value int_exact(Arg a) {
  if (a.is_small_int() || is_exact(a, &int_type)) return a;
  int64_t i;
  if (as_int64(a, i)) return integer(i);
  IntView v(a);
  return int_from_limbs(v.limbs, v.length, v.sign);
}

Result<double> int_to_double(Arg a) {
  int64_t i;
  if (as_int64(a, i)) return static_cast<double>(i);  // the machine's conversion rounds half to even
  IntView v(a);
  uint64_t bits = v.bit_length();
  // The top 64 bits, their lowest bit set if anything below is: then one rounding of the machine's conversion is exact. (54 bits suffice.)
  uint64_t top;
  if (v.length == 2) {
    top = limbs::load64(v.limbs);
    return static_cast<double>(top) * v.sign;
  }
  if (bits <= 1024) {
    uint64_t drop = bits - 64;
    size_t whole = drop / 32;
    unsigned shift = drop % 32;
    unsigned __int128 window = limbs::load64(v.limbs + whole);
    if (whole + 2 < v.length) window |= static_cast<unsigned __int128>(v.limbs[whole + 2]) << 64;
    top = static_cast<uint64_t>(window >> shift);
    bool sticky = (v.limbs[whole] & ((1u << shift) - 1)) != 0;
    for (size_t k = 0; k < whole && !sticky; ++k) sticky = v.limbs[k] != 0;
    double d = static_cast<double>(top | sticky);  // 2**63 .. 2**64
    // drop is at most 960: two factors, since 2**960 times 2**64 may be past the range only in the last step.
    double scale = __builtin_bit_cast(double, (drop + 1023) << 52);
    d *= scale;
    if (d <= 0x1.fffffffffffffp1023) return v.sign < 0 ? -d : d;
  }
  return raise(OverflowError, "int too large to convert to float");
}

// ---- __index__ and __float__ of any value ----

Result<Value> to_index(Arg a) {
  if (a.is_small_int()) return a;
  if (is_int(a)) return int_exact(a);
  Type* type = type_of(a);
  if (!type->slots().index) return raise(TypeError, "'%T' object cannot be interpreted as an integer", a);
  Value v = PY_TRY(type->slots().index(a));
  if (!is_int(v)) return raise(TypeError, "__index__ returned non-int (type %T)", v.arg());
  return int_exact(v);
}

Result<int64_t> to_int64(Arg a) {
  int64_t i;
  if (is_int(a)) {
    if (as_int64(a, i)) return i;
  } else {
    Value v = PY_TRY(to_index(a));
    if (as_int64(v, i)) return i;
  }
  return raise(IndexError, "cannot fit '%T' into an index-sized integer", a);
}

}  // namespace py
