// Values of known type, outside their boxes: what compiled code uses where inference found an int, a float or a bool.
//
//   Int      an exact int of any size: one word, 63 bits inline (tagged as in Value), else a counted big int
//   IntArg   the same, borrowed: how ints are passed
//   int64_t  an int proven to fit 62 bits and a sign, so that it converts to IntArg without a test
//   double, bool
//
// The operators are those of Python: exact, never wrapping; what can raise returns a Result. The common cases are inline.
// as_int() and its sisters take a Value out of its box. They trust inference but verify: a value of another type ends the program with an internal
// error, never with a wrong result.
#pragma once

#include "py/compiled.h"
#include "py/known.h"
#include "py/numbers.h"

namespace py {

class Int;
class IntArg {
 public:
  Bits bits;
  constexpr IntArg(int i) : bits(static_cast<Bits>(static_cast<int64_t>(i)) << 1 | 1) {}
  constexpr IntArg(long i) : bits(static_cast<Bits>(i) << 1 | 1) {}
  constexpr IntArg(long long i) : bits(static_cast<Bits>(i) << 1 | 1) {}
  constexpr explicit IntArg(Arg a) : bits(a.bits) {}
  PY_INLINE IntArg(const Int& i);
  constexpr Arg arg() const { return Arg::from_bits(bits); }
  constexpr bool is_small() const { return bits & 1; }
  constexpr int64_t small() const { return static_cast<int64_t>(bits) >> 1; }
};

/// Frees one reference of a big int.
PY_COLD void release_int(Bits bits);

class Int {
 public:
  Bits bits;
  constexpr Int() : bits(1) {}
  constexpr Int(int i) : bits(IntArg(i).bits) {}
  constexpr Int(long i) : bits(IntArg(i).bits) {}
  constexpr Int(long long i) : bits(IntArg(i).bits) {}
  PY_INLINE Int(IntArg a) : bits(a.bits) { if (!(bits & 1)) [[unlikely]] ++Arg::from_bits(bits).object()->refcount; }
  PY_INLINE Int(const Int& other) : Int(IntArg(other)) {}
  PY_INLINE Int(Int&& other) noexcept : bits(other.bits) { other.bits = 1; }
  PY_INLINE ~Int() { if (!(bits & 1)) [[unlikely]] release_int(bits); }
  PY_INLINE Int& operator=(Int&& other) noexcept {
    Bits old = bits;
    bits = other.bits;
    other.bits = 1;
    if (!(old & 1)) [[unlikely]] release_int(old);
    return *this;
  }
  PY_INLINE Int& operator=(const Int& other) { return *this = Int(other); }
  PY_INLINE static Int adopt(Bits bits) { Int i; i.bits = bits; return i; }
  PY_INLINE Bits give() { Bits b = bits; bits = 1; return b; }
  Arg arg() const { return Arg::from_bits(bits); }
};
PY_INLINE IntArg::IntArg(const Int& i) : bits(i.bits) {}

template <>
class [[nodiscard]] Result<Int> {
 public:
  PY_INLINE Result(Int&& i) : bits_(i.give()) {}
  PY_INLINE Result(const Int& i) : Result(Int(i)) {}
  PY_INLINE Result(IntArg a) : Result(Int(a)) {}
  PY_INLINE Result(int i) : bits_(IntArg(i).bits) {}
  PY_INLINE Result(long i) : bits_(IntArg(i).bits) {}
  PY_INLINE Result(long long i) : bits_(IntArg(i).bits) {}
  PY_INLINE Result(Failure) : bits_(kEmpty) {}
  /// Where an item or a field has just been seen to be a small int, nothing is left of this.
  PY_INLINE bool failed() const { return !(bits_ & 1) && bits_ == kEmpty; }
  PY_INLINE Int take() { return Int::adopt(bits_); }

 private:
  Bits bits_;
};

/// Borrowed: what has the int holds it for as long as it is looked at.
template <>
class [[nodiscard]] Result<IntArg> {
 public:
  PY_INLINE Result(IntArg i) : bits_(i.bits) {}
  PY_INLINE Result(Failure) : bits_(kEmpty) {}
  PY_INLINE bool failed() const { return !(bits_ & 1) && bits_ == kEmpty; }
  PY_INLINE IntArg take() { return IntArg(Arg::from_bits(bits_)); }

 private:
  Bits bits_;
};

// ---- in and out of boxes ----

PY_COLD Bits checked_int(Bits bits);         // the bits of a big int; else type_confusion
PY_COLD double checked_double(Bits bits);
PY_COLD bool checked_bool(Bits bits);

PY_INLINE IntArg as_int(Arg a) { return IntArg(Arg::from_bits(a.bits & 1 ? a.bits : checked_int(a.bits))); }
PY_INLINE IntArg as_int(const Value& v) { return as_int(v.arg()); }
PY_INLINE IntArg as_int(Special never) { return as_int(Arg(never)); }
PY_INLINE constexpr IntArg as_int(int small) { return IntArg(small); }
PY_INLINE constexpr IntArg as_int(long small) { return IntArg(small); }
PY_INLINE constexpr IntArg as_int(long long small) { return IntArg(small); }
PY_INLINE Int as_int(Value&& v) {
  if (!(v.bits & 1)) [[unlikely]] checked_int(v.bits);
  return Int::adopt(v.give());
}
PY_INLINE double as_double(Arg a) { return a.is_flonum() ? a.flonum() : checked_double(a.bits); }
PY_INLINE bool as_bool(Arg a) { return a.is_bool() ? a.is_true() : checked_bool(a.bits); }
PY_INLINE Arg box(const Int& i) { return i.arg(); }
PY_INLINE Arg box(IntArg i) { return i.arg(); }
PY_INLINE constexpr Arg box(int small) { return Arg(small); }
PY_INLINE Value box(Int&& i) { return Value::adopt(i.give()); }
PY_INLINE Value box(double d) { return Value(d); }
PY_INLINE constexpr Arg box(bool b) { return boolean(b); }
PY_INLINE constexpr Arg box(int64_t small) { return Arg(small); }

namespace detail {
template <> struct FromBox<IntArg> { PY_INLINE static IntArg get(Arg a) { return as_int(a); } };
template <> struct FromBox<double> { PY_INLINE static double get(Arg a) { return as_double(a); } };
template <> struct FromBox<bool> { PY_INLINE static bool get(Arg a) { return as_bool(a); } };
template <> struct ToBox<Int> { PY_INLINE static Value get(Int&& i) { return box(static_cast<Int&&>(i)); } };
template <> struct ToBox<double> { PY_INLINE static Value get(double d) { return Value(d); } };
template <> struct ToBox<bool> { PY_INLINE static Value get(bool b) { return boolean(b); } };
}  // namespace detail

// ---- int arithmetic ----

// How the operators are compiled: into the code that uses them, except where size counts (numeric_library.h).
#ifndef PY_INT_OPERATOR
#define PY_INT_OPERATOR PY_INLINE
#endif

template <BinaryOp op> PY_COLD Bits int_slow(Bits a, Bits b);           // operators that can't fail
template <BinaryOp op> PY_COLD Result<Int> int_division(IntArg a, IntArg b);
PY_COLD int int_order(Bits a, Bits b);                        // -1, 0, 1
PY_INLINE bool both_small(IntArg a, IntArg b) { return a.bits & b.bits & 1; }
/// A word that is known to hold a small int.
PY_INLINE Int small_word(int64_t word) {
  if (!(word & 1)) __builtin_unreachable();
  return Int::adopt(static_cast<Bits>(word));
}

PY_INT_OPERATOR Int operator+(IntArg a, IntArg b) {
  int64_t r;
  if (both_small(a, b) && !__builtin_add_overflow(static_cast<int64_t>(a.bits - 1), static_cast<int64_t>(b.bits), &r)) [[likely]] return small_word(r);
  return Int::adopt(int_slow<BinaryOp::kAdd>(a.bits, b.bits));
}
PY_INT_OPERATOR Int operator-(IntArg a, IntArg b) {
  int64_t r;
  if (both_small(a, b) && !__builtin_sub_overflow(static_cast<int64_t>(a.bits), static_cast<int64_t>(b.bits - 1), &r)) [[likely]] return small_word(r);
  return Int::adopt(int_slow<BinaryOp::kSub>(a.bits, b.bits));
}
PY_INT_OPERATOR Int operator*(IntArg a, IntArg b) {
  int64_t r;
  if (both_small(a, b) && !__builtin_mul_overflow(static_cast<int64_t>(a.bits - 1), b.small(), &r)) [[likely]] return small_word(r + 1);
  return Int::adopt(int_slow<BinaryOp::kMul>(a.bits, b.bits));
}
PY_INT_OPERATOR Int operator&(IntArg a, IntArg b) {
  if (both_small(a, b)) [[likely]] return small_word(static_cast<int64_t>(a.bits & b.bits));
  return Int::adopt(int_slow<BinaryOp::kAnd>(a.bits, b.bits));
}
PY_INT_OPERATOR Int operator|(IntArg a, IntArg b) {
  if (both_small(a, b)) [[likely]] return small_word(static_cast<int64_t>(a.bits | b.bits));
  return Int::adopt(int_slow<BinaryOp::kOr>(a.bits, b.bits));
}
PY_INT_OPERATOR Int operator^(IntArg a, IntArg b) {
  if (both_small(a, b)) [[likely]] return small_word(static_cast<int64_t>((a.bits ^ b.bits) | 1));
  return Int::adopt(int_slow<BinaryOp::kXor>(a.bits, b.bits));
}
PY_INT_OPERATOR Int operator-(IntArg a) { return IntArg(0) - a; }
PY_INT_OPERATOR Int operator+(IntArg a) { return a; }
PY_INT_OPERATOR Int operator~(IntArg a) { return IntArg(-1) - a; }

PY_INT_OPERATOR Result<Int> int_floor_div(IntArg a, IntArg b) {
  // The one quotient that does not fit, -2**62 // -1, is left to the slow path with all other negative divisors.
  if (both_small(a, b) && b.small() > 0) [[likely]] return Int(floor_div_int64(a.small(), b.small()));
  return int_division<BinaryOp::kFloorDiv>(a, b);
}
PY_INT_OPERATOR Result<Int> int_mod(IntArg a, IntArg b) {
  if (both_small(a, b) && b.small() > 0) [[likely]] return Int(mod_int64(a.small(), b.small()));
  return int_division<BinaryOp::kMod>(a, b);
}
PY_INT_OPERATOR Result<Int> int_left_shift(IntArg a, IntArg b) {
  if (both_small(a, b) && b.small() >= 0 && b.small() < 62) [[likely]] {
    int64_t x = a.small(), r = static_cast<int64_t>(static_cast<Bits>(x) << b.small());
    if (r >> b.small() == x && fits_small(r)) return Int(r);
  }
  return int_division<BinaryOp::kLeftShift>(a, b);
}
PY_INT_OPERATOR Result<Int> int_right_shift(IntArg a, IntArg b) {
  if (both_small(a, b) && b.small() >= 0) [[likely]] return Int(a.small() >> (b.small() > 63 ? 63 : b.small()));
  return int_division<BinaryOp::kRightShift>(a, b);
}
/// a ** b for b >= 0.
Int int_power(IntArg a, int64_t b);
/// Division by a positive constant.
PY_INT_OPERATOR Int int_floor_div_by(IntArg a, int64_t divisor) {
  if (a.is_small()) [[likely]] return Int(floor_div_int64(a.small(), divisor));
  return int_division<BinaryOp::kFloorDiv>(a, IntArg(divisor)).take();
}
PY_INT_OPERATOR Int int_mod_by(IntArg a, int64_t divisor) {
  if (a.is_small()) [[likely]] return Int(mod_int64(a.small(), divisor));
  return int_division<BinaryOp::kMod>(a, IntArg(divisor)).take();
}
PY_COLD Result<double> int_true_div_slow(IntArg a, IntArg b);
PY_INT_OPERATOR Result<double> int_true_div(IntArg a, IntArg b) {
  constexpr int64_t kExact = int64_t(1) << 53;
  if (both_small(a, b) && b.bits != 1) [[likely]] {
    int64_t x = a.small(), y = b.small();
    if (x <= kExact && x >= -kExact && y <= kExact && y >= -kExact) return static_cast<double>(x) / static_cast<double>(y);
  }
  return int_true_div_slow(a, b);
}
PY_COLD Result<double> big_to_double(IntArg a);
PY_INT_OPERATOR Result<double> int_to_float(IntArg a) {
  if (a.is_small()) [[likely]] return static_cast<double>(a.small());
  return big_to_double(a);
}

#define PY_INT_COMPARE(symbol)                                                                                          \
  PY_INT_OPERATOR bool operator symbol(IntArg a, IntArg b) {                                                                  \
    if (both_small(a, b)) [[likely]] return static_cast<int64_t>(a.bits) symbol static_cast<int64_t>(b.bits);           \
    return int_order(a.bits, b.bits) symbol 0;                                                                          \
  }
PY_INT_COMPARE(<)
PY_INT_COMPARE(<=)
PY_INT_COMPARE(>)
PY_INT_COMPARE(>=)
PY_INT_COMPARE(==)
PY_INT_COMPARE(!=)
#undef PY_INT_COMPARE
// A float and an int compare by their exact values. An int's nearest double is on the same side of any other double as the int itself.
[[gnu::const]] PY_COLD int order_of_rounding(double rounded, int64_t i);   // of a double and the int that was rounded to it: -1, 0, 1
[[gnu::pure]] PY_COLD int order_of_big(double a, Bits big);                // 2: a is NaN
#define PY_MIXED_COMPARE(name, symbol, of_order)                                                                        \
  PY_INLINE bool float_##name##_int(double a, int64_t i) {                                                              \
    double rounded = static_cast<double>(i);                                                                            \
    if (a != rounded || __builtin_fabs(a) < 0x1p53) [[likely]] return a symbol rounded;                                \
    int order = order_of_rounding(rounded, i);                                                                          \
    return of_order;                                                                                                    \
  }                                                                                                                     \
  PY_INLINE bool float_##name##_int(double a, const Int& i) {                                                           \
    if (i.bits & 1) [[likely]] return float_##name##_int(a, IntArg(i).small());                                         \
    int order = order_of_big(a, i.bits);                                                                                \
    return of_order;                                                                                                    \
  }
PY_MIXED_COMPARE(eq, ==, order == 0)
PY_MIXED_COMPARE(ne, !=, order != 0)
PY_MIXED_COMPARE(lt, <, order < 0)
PY_MIXED_COMPARE(le, <=, order <= 0)
PY_MIXED_COMPARE(gt, >, order == 1)
PY_MIXED_COMPARE(ge, >=, order == 0 || order == 1)
#undef PY_MIXED_COMPARE
/// An int that the compiler has found to be small.
PY_INLINE int64_t small_of(IntArg a) { return a.small(); }
PY_INLINE bool is_true(IntArg a) { return a.bits != 1; }

/// int(x) and round(x).
PY_COLD Result<Int> int_of_far_float(double x);
PY_INLINE Result<Int> int_of_float(double x) {
  if (__builtin_fabs(x) < 0x1p61) [[likely]] return Int(static_cast<int64_t>(x));
  return int_of_far_float(x);
}
PY_INLINE Result<Int> round_of_float(double x) { return int_of_float(__builtin_rint(x)); }
Result<double> round_of_float(double x, IntArg digits);
/// float.is_integer()
PY_INLINE bool is_whole(double x) { return __builtin_isfinite(x) && __builtin_floor(x) == x; }

/// int.bit_length() and int.bit_count().
PY_COLD int64_t bit_length_of_big(IntArg i);
PY_COLD int64_t bit_count_of_big(IntArg i);
PY_INLINE uint64_t magnitude_of_word(int64_t i) { return i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i); }
PY_INLINE int64_t bit_length_of_int(int64_t i) { return i ? 64 - __builtin_clzll(magnitude_of_word(i)) : 0; }
PY_INLINE int64_t bit_count_of_int(int64_t i) { return __builtin_popcountll(magnitude_of_word(i)); }
PY_INLINE Int bit_length_of_int(const Int& i) { return i.bits & 1 ? bit_length_of_int(IntArg(i).small()) : bit_length_of_big(i); }
PY_INLINE Int bit_count_of_int(const Int& i) { return i.bits & 1 ? bit_count_of_int(IntArg(i).small()) : bit_count_of_big(i); }

/// pow(base, exponent, modulus)
Result<Int> int_power_modulo(IntArg base, IntArg exponent, IntArg modulus);

PY_INT_OPERATOR Int abs_of_int(IntArg a) { return a < IntArg(0) ? -a : Int(a); }

// ---- fields that hold ints: small ones without a count ----

// Whatever a field holds that is no small int is one call away: with more on the way g++ keeps its registers for that.
template <Utf8 name> PY_COLD Result<Int> other_int_field(Arg object, int32_t index) {
  return as_int(PY_TRY(field<name>(object, index)));
}
template <Utf8 name> PY_COLD Result<IntArg> other_lent_int_field(Arg object, int32_t index) {
  return as_int(PY_TRY(lent_field<name>(object, index)));
}
PY_INLINE IntArg int_in_slot(Arg object, int32_t index) {
  return IntArg(Arg::from_bits(*reinterpret_cast<const Bits*>(reinterpret_cast<const char*>(object.object()) + kFirstSlot + 8 * index)));
}
template <Utf8 name>
PY_INLINE Result<Int> int_field(Arg object, int32_t index) {
#ifndef __OPTIMIZE__
  verify_slot(object, index, operator""_s<name>());
#endif
  IntArg i = int_in_slot(object, index);
  if (i.is_small()) [[likely]] return Int::adopt(i.bits);
  return other_int_field<name>(object, index);
}
/// The same, borrowed: see lent_field.
template <Utf8 name>
PY_INLINE Result<IntArg> lent_int_field(Arg object, int32_t index) {
#ifndef __OPTIMIZE__
  verify_slot(object, index, operator""_s<name>());
#endif
  IntArg i = int_in_slot(object, index);
  if (i.is_small()) [[likely]] return i;
  return other_lent_int_field<name>(object, index);
}
/// The value is an Int, which goes into the field, or what can be an IntArg.
template <Utf8 name, class I>
PY_INLINE Result<void> set_int_field(Arg object, int32_t index, I&& value) {
#ifndef __OPTIMIZE__
  verify_slot(object, index, operator""_s<name>());
#endif
  Bits& bits = *reinterpret_cast<Bits*>(reinterpret_cast<char*>(object.object()) + kFirstSlot + 8 * index);
  if constexpr (__is_same(I, Int)) {
    Bits given = value.give();
    if (bits & given & 1) [[likely]] {
      bits = given;
      return {};
    }
    return set_field<name>(object, index, Value::adopt(given));
  } else {
    IntArg given(value);
    if (bits & given.bits & 1) [[likely]] {
      bits = given.bits;
      return {};
    }
    return set_field<name>(object, index, given.arg());
  }
}

// ---- lists: the compiler vouches for the class, unoptimised builds verify it ----

PY_COLD Failure list_index_error(bool assignment);
/// IndexError for a subscript that is no small int: `message` if an index can be so large.
PY_COLD Failure index_overflow(IntArg index, const char* message);
PY_INLINE List& known_list(Arg list) {
#ifndef __OPTIMIZE__
  if (!is_exact(list, &list_type)) type_confusion(list, "list");
#endif
  return *list.as<List>();
}
PY_INLINE int64_t list_length(Arg list) { return known_list(list).length; }

namespace detail {
// One item, in or out of the box. The layout that T asks for is the likely one; the others are right, too.
// Those that only read are pure: then a loop keeps what it knows of the list in registers.
PY_COLD Int int_of_box(const List& list, int64_t i);
[[gnu::pure]] PY_COLD double double_of_box(const List& list, int64_t i);
[[gnu::pure]] PY_COLD bool bool_of_box(const List& list, int64_t i);
PY_COLD void make_lendable(const List& list);
template <class T> struct Item;
template <> struct Item<Value> {
  PY_INLINE static Value get(const List& list, int64_t i) { return list.item(i); }
};
/// Borrowed: for as long as nothing can change the list. Lists of numbers have none to lend.
template <> struct Item<Arg> {
  PY_INLINE static Arg get(const List& list, int64_t i) {
    if (!list.holds_values()) [[unlikely]] make_lendable(list);
    return list.values[i];
  }
};
template <> struct Item<Int> {
  PY_INLINE static Int get(const List& list, int64_t i) {
    if (list.holds_values() && (list.values[i].bits & 1)) [[likely]] return Int::adopt(list.values[i].bits);
    return int_of_box(list, i);
  }
};
/// Borrowed.
template <> struct Item<IntArg> {
  PY_INLINE static IntArg get(const List& list, int64_t i) {
    if (list.holds_values()) [[likely]] return as_int(list.values[i].arg());
    return IntArg(Arg::from_bits(int_of_box(list, i).bits));   // a small one
  }
};
template <> struct Item<double> {
  PY_INLINE static double get(const List& list, int64_t i) { return list.layout == ListLayout::kDoubles ? list.doubles[i] : double_of_box(list, i); }
};
template <> struct Item<bool> {
  PY_INLINE static bool get(const List& list, int64_t i) { return list.layout == ListLayout::kBools ? list.bools.get(i) : bool_of_box(list, i); }
};

template <class T> struct Item<Known<T>> {
  PY_INLINE static Known<T> get(const List& list, int64_t i) { return Item<Value>::get(list, i); }
};

PY_INLINE void store_item(List& list, int64_t i, Arg value) { list.set(i, value); }
PY_INLINE void store_item(List& list, int64_t i, const Value& value) { list.set(i, value); }
PY_INLINE void store_item(List& list, int64_t i, Special value) { list.set(i, value); }
PY_INLINE void store_item(List& list, int64_t i, double value) {
  if (list.layout == ListLayout::kDoubles) [[likely]] list.doubles[i] = value;
  else list.set_boxed(i, Value(value));
}
PY_INLINE void store_item(List& list, int64_t i, bool value) {
  if (list.layout == ListLayout::kBools) [[likely]] list.bools.set(i, value);
  else list.set_boxed(i, boolean(value));
}
PY_INLINE void store_item(List& list, int64_t i, IntArg value) {
  if (list.holds_values() && (list.values[i].bits & value.bits & 1)) [[likely]] list.values[i].bits = value.bits;
  else list.set(i, value.arg());
}
PY_INLINE void store_item(List& list, int64_t i, const Int& value) { store_item(list, i, IntArg(value)); }
PY_INLINE void store_item(List& list, int64_t i, int64_t value) { store_item(list, i, IntArg(value)); }
PY_INLINE void store_item(List& list, int64_t i, int value) { store_item(list, i, IntArg(value)); }

template <class T> PY_INLINE void swap_words(T& a, T& b) {
  T old = a;
  a = b;
  b = old;
}
PY_INLINE void swap_tuples(List& list, int64_t i, int64_t j) {
  for (int64_t k = 0; k < tuple_words(list.layout); ++k) swap_words(list.tuple_at(i)[k].bits, list.tuple_at(j)[k].bits);
}
PY_INLINE void swap_bools(BoolItems items, int64_t i, int64_t j) {
  bool old = items.get(i);
  items.set(i, items.get(j));
  items.set(j, old);
}

/// A part of a tuple as what the variable holds that it is for. Of a `const Value` it is a copy.
template <class T> struct Part {
  PY_INLINE static T of(const Value& part) { return part; }
  PY_INLINE static T of(Value& part) { return static_cast<Value&&>(part); }
};
template <> struct Part<Int> { PY_INLINE static Int of(const Value& part) { return as_int(part.arg()); } };
template <> struct Part<double> { PY_INLINE static double of(const Value& part) { return as_double(part); } };
template <> struct Part<bool> { PY_INLINE static bool of(const Value& part) { return as_bool(part); } };
/// All are taken before the first variable lets go what it had, which may have held them.
template <class Source, class T, class... Others> PY_INLINE void take_parts(Source* parts, T& first, Others&... others) {
  T part = Part<T>::of(*parts);
  if constexpr (sizeof...(Others) > 0) take_parts(parts + 1, others...);
  first = static_cast<T&&>(part);
}

/// a, b = list[i], of any layout.
template <class... T> PY_INLINE Result<void> unpack_item_into(List& list, int64_t i, T&... out) {
  constexpr int64_t kCount = sizeof...(T);
  const Value* items;
  if (list.layout == layout_of_tuples(kCount)) {
    items = list.values + i * kCount;
  } else {
    if (!list.holds_values()) [[unlikely]] list.become_values();
    Arg item = list.values[i];
    if (!is_exact(item, &tuple_type) || item.as<Tuple>()->length != kCount) [[unlikely]] {
      Value parts[kCount];
      PY_TRY(unpack_slow(Value(item), kCount, parts));
      take_parts(parts, out...);
      return {};
    }
    items = item.as<Tuple>()->items();
  }
  take_parts(items, out...);
  return {};
}
PY_INLINE Result<void> unpack_item(List& list, int64_t i, int64_t count, Value* out) {
  const Value* items;
  if (list.layout == layout_of_tuples(count)) {
    items = list.values + i * count;
  } else {
    if (!list.holds_values()) [[unlikely]] list.become_values();
    Arg item = list.values[i];
    if (!is_exact(item, &tuple_type) || item.as<Tuple>()->length != count) [[unlikely]] return unpack_slow(Value(item), count, out);
    items = item.as<Tuple>()->items();
  }
  for (int64_t k = 0; k < count; ++k) out[k] = items[k];
  return {};
}

/// Unpacks into an array and takes the parts from there.
template <class Unpack, class... T> PY_INLINE Result<void> unpack_by(Unpack unpack_all, T&... out) {
  Value parts[sizeof...(T)];
  PY_TRY(unpack_all(static_cast<int64_t>(sizeof...(T)), parts));
  take_parts(parts, out...);
  return {};
}

// A subscript: whatever is no small int has no place in any list.
PY_INLINE bool as_subscript(int64_t i, int64_t& out) { out = i; return true; }
PY_INLINE bool as_subscript(int i, int64_t& out) { out = i; return true; }
PY_INLINE bool as_subscript(IntArg i, int64_t& out) { out = i.small(); return i.is_small(); }
PY_INLINE bool as_subscript(const Int& i, int64_t& out) { return as_subscript(IntArg(i), out); }
}  // namespace detail

/// list[index] as a T: Value, Int, double, bool, or Arg to borrow it.
template <class T = Value, class Index> PY_INLINE Result<T> list_item(Arg list, const Index& index) {
  List& l = known_list(list);
  int64_t i;
  if (!detail::as_subscript(index, i)) [[unlikely]] return index_overflow(IntArg(index), "list index out of range");
  if (i < 0) i += l.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(l.length)) [[unlikely]] return list_index_error(false);
  return detail::Item<T>::get(l, i);
}
/// a, b = iterable, of which the variables hold the parts in boxes or not.
template <class... T> PY_INLINE Result<void> unpack_into(Arg iterable, T&... out) {
  constexpr int64_t kCount = sizeof...(T);
  if (is_exact(iterable, &tuple_type) && iterable.as<Tuple>()->length == kCount) [[likely]] {
    detail::take_parts(static_cast<const Value*>(iterable.as<Tuple>()->items()), out...);
    return {};
  }
  return detail::unpack_by([&](int64_t count, Value* parts) { return unpack_slow(iterable, count, parts); }, out...);
}

/// list[index] = value, in a box or not.
template <class Index, class T> PY_INLINE Result<void> set_list_item(Arg list, const Index& index, const T& value) {
  List& l = known_list(list);
  int64_t i;
  if (!detail::as_subscript(index, i)) [[unlikely]] return index_overflow(IntArg(index), "list assignment index out of range");
  if (i < 0) i += l.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(l.length)) [[unlikely]] return list_index_error(true);
  detail::store_item(l, i, value);
  return {};
}

/// list[i], list[j] = list[j], list[i].
template <class I, class J> PY_INLINE Result<void> swap_list_items(Arg list, const J& second, const I& first) {
  List& l = known_list(list);
  int64_t j, i;
  if (!detail::as_subscript(second, j)) [[unlikely]] return index_overflow(IntArg(second), "list index out of range");
  if (j < 0) j += l.length;
  if (static_cast<uint64_t>(j) >= static_cast<uint64_t>(l.length)) [[unlikely]] return list_index_error(false);
  if (!detail::as_subscript(first, i)) [[unlikely]] return index_overflow(IntArg(first), "list index out of range");
  if (i < 0) i += l.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(l.length)) [[unlikely]] return list_index_error(false);
  if (l.layout == ListLayout::kBools) detail::swap_bools(l.bools, i, j);
  else if (l.layout == ListLayout::kDoubles) detail::swap_words(l.doubles[i], l.doubles[j]);
  else if (l.holds_tuples()) detail::swap_tuples(l, i, j);
  else detail::swap_words(l.values[i].bits, l.values[j].bits);
  return {};
}

/// Adds the numbers of a long display.
void list_add_table(Arg list, const int64_t* items, int64_t count);
void list_add_table(Arg list, const double* items, int64_t count);
PY_COLD void list_add_first(List& list, double item);
PY_COLD void list_add_first(List& list, bool item);
/// list.append(item) for items outside boxes: an empty list becomes one of raw items.
PY_INLINE void list_add(Arg list, double item) {
  List& l = known_list(list);
  if (l.layout != ListLayout::kDoubles || l.length >= l.capacity) [[unlikely]] return list_add_first(l, item);
  l.doubles[l.length++] = item;
}
PY_INLINE void list_add(Arg list, bool item) {
  List& l = known_list(list);
  if (l.layout != ListLayout::kBools || l.length >= l.capacity) [[unlikely]] return list_add_first(l, item);
  l.bools.set(l.length++, item);
}

// ---- dicts: likewise ----

PY_INLINE Dict& known_dict(Arg dict) {
#ifndef __OPTIMIZE__
  if (!is_exact(dict, &dict_type)) type_confusion(dict, "dict");
#endif
  return *dict.as<Dict>();
}
PY_INLINE Result<Value> dict_item(Arg dict, Arg key) {
  Value v = PY_TRY(dict_get(known_dict(dict), key));
  if (v.is_exhausted()) [[unlikely]] return get_item_slow(dict, key);   // KeyError
  return v;
}
PY_INLINE Result<void> set_dict_item(Arg dict, Arg key, Arg value) { return dict_set(known_dict(dict), key, value); }
PY_INLINE Result<bool> dict_has(Arg dict, Arg key) { return !PY_TRY(dict_get(known_dict(dict), key)).is_exhausted(); }

// ---- strings: likewise ----

PY_INLINE const Str& known_str(Arg text) {
#ifndef __OPTIMIZE__
  if (!is_exact(text, &str_type)) type_confusion(text, "str");
#endif
  return *text.as<Str>();
}
PY_COLD Failure str_index_error();
PY_INLINE int64_t str_length(Arg text) { return known_str(text).length; }
template <class Index> PY_INLINE Result<Value> str_item(Arg text, const Index& index) {
  const Str& s = known_str(text);
  int64_t i;
  if (!detail::as_subscript(index, i)) [[unlikely]] return index_overflow(IntArg(index), "string index out of range");
  if (i < 0) i += s.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(s.length)) [[unlikely]] return str_index_error();
  return char_text(s.at(i));
}
/// < 0, 0 or > 0, as a stands before, with or after b.
PY_INLINE int64_t str_order(Arg a, Arg b) {
  const Str &x = known_str(a), &y = known_str(b);
  // As in str_eq(); what ends comes before what goes on.
  int first = static_cast<int>(*x.chars1()) - static_cast<int>(*y.chars1());
  return first && x.width + y.width == 2 ? first : str_compare(a, b);
}
PY_COLD Failure not_a_character(Arg text);
PY_INLINE Result<int64_t> ord_of(Arg text) {
  const Str& s = known_str(text);
  if (s.length != 1) [[unlikely]] return not_a_character(text);
  return static_cast<int64_t>(s.at(0));
}
PY_COLD Failure no_character(IntArg code);
PY_INLINE Result<Value> chr_of(IntArg code) {
  if (!code.is_small() || static_cast<uint64_t>(code.small()) > 0x10FFFF) [[unlikely]] return no_character(code);
  return char_text(static_cast<char32_t>(code.small()));
}
PY_INLINE bool str_eq(Arg a, Arg b) {
  const Str &x = known_str(a), &y = known_str(b);
  if (a.is(b)) return true;
  // The first characters decide most of the time; every string has at least the byte after its last.
  if (x.length != y.length || x.width != y.width || *x.chars1() != *y.chars1()) return false;
  return str_equal(a, b);
}
bool str_has(Arg text, Arg part);
/// The same value, of which the C++ compiler does not know where it comes from. Of a constant of another class it would find, and warn, that it has no
/// characters, though they are looked at after a test of its class alone.
PY_INLINE Arg of_any_class(Arg value) {
  __asm__("" : "+r"(value.bits));
  return value;
}
/// Any value == a str: most tell at a glance.
PY_INLINE Result<bool> eq_text(Arg value, Arg text) {
  if (!value.is_object()) return false;
  if (value.object()->type == &str_type) [[likely]] return str_eq(of_any_class(value), text);
  return compare_slow(CompareOp::kEq, value, text);
}
PY_INLINE Result<bool> ne_text(Arg value, Arg text) {
  if (!value.is_object()) return true;
  if (value.object()->type == &str_type) [[likely]] return !str_eq(of_any_class(value), text);
  return compare_slow(CompareOp::kNe, value, text);
}

// ---- sets ----

PY_INLINE Result<bool> set_has_item(Arg set, Arg item) {
  if (item.is_small_int() || is_exact(item, &str_type)) [[likely]] return set_has(*set.as<Set>(), item);
  return contains(set, item);
}

/// Iterates over a list for compiled loops: its length is taken anew each time, as Python does.
class ListIter {
 public:
  PY_INLINE void start(Arg list) {
    known_list(list);
    list_ = list;
    next_ = 0;
  }
  PY_INLINE bool next() { return next_++ < list_.as<List>()->length; }
  /// The item as a T, right after next() said that there is one.
  template <class T = Value> PY_INLINE T item() const { return detail::Item<T>::get(*list_.as<List>(), next_ - 1); }
  /// Its `count` items, right after next() said that there is one.
  PY_INLINE Result<void> unpack_item(int64_t count, Value* out) const { return detail::unpack_item(*list_.as<List>(), next_ - 1, count, out); }
  template <class... T> PY_INLINE Result<void> unpack_item_into(T&... out) const { return detail::unpack_item_into(*list_.as<List>(), next_ - 1, out...); }

 private:
  Value list_;
  int64_t next_ = 0;
};

/// Iterates over the characters of a str for compiled loops.
class StrIter {
 public:
  PY_INLINE void start(Arg text) {
    known_str(text);
    text_ = text;
    next_ = 0;
  }
  PY_INLINE bool next() { return next_++ < text_.as<Str>()->length; }
  /// The character, right after next() said that there is one.
  PY_INLINE Value item() const { return char_text(text_.as<Str>()->at(next_ - 1)); }

 private:
  Value text_;
  int64_t next_ = 0;
};

PY_COLD Failure dict_changed(bool size);
/// Iterates over a dict for compiled loops.
class DictIter {
 public:
  PY_INLINE void start(Arg dict) {
    dict_ = dict;
    left_ = size_ = known_dict(dict).live;
    next_ = 0;
  }
  PY_INLINE Result<bool> next() {
    const Dict& dict = *dict_.as<Dict>();
    if (dict.live != size_) [[unlikely]] return dict_changed(true);
    while (next_ < dict.used) {
      if (dict.entries[next_++].key.is_empty()) continue;
      if (left_-- == 0) [[unlikely]] return dict_changed(false);
      return true;
    }
    return false;
  }
  /// The same for items(): like CPython's iterator it holds the pair until it has found the next one.
  PY_INLINE Result<bool> next_item() {
    if (!PY_TRY(next())) return false;
    // Both are taken before the old ones die, whose end may change the dict.
    Value k = key(), v = value();
    item_key_ = static_cast<Value&&>(k);
    item_value_ = static_cast<Value&&>(v);
    return true;
  }
  PY_INLINE const Value& item_key() const { return item_key_; }
  PY_INLINE const Value& item_value() const { return item_value_; }
  /// The entry, right after next() said that there is one.
  PY_INLINE Value key() const { return dict_.as<Dict>()->entries[next_ - 1].key; }
  PY_INLINE Value value() const { return dict_.as<Dict>()->entries[next_ - 1].value; }

 private:
  Value dict_, item_key_, item_value_;
  int64_t next_ = 0, size_ = 0, left_ = 0;
};

// ---- float arithmetic ----

PY_COLD Failure zero_division(BinaryOp op);
PY_COLD Failure zero_divmod();
PY_INLINE Result<double> float_true_div(double a, double b) {
  if (b == 0) [[unlikely]] return zero_division(BinaryOp::kTrueDiv);
  return a / b;
}
PY_INLINE Result<double> float_floor_div(double a, double b) {
  if (b == 0) [[unlikely]] return zero_division(BinaryOp::kFloorDiv);
  return floor_div_double(a, b);
}
/// As float_floor_div, but for the error's text.
PY_INLINE Result<double> divmod_quotient(double a, double b) {
  if (b == 0) [[unlikely]] return zero_divmod();
  return floor_div_double(a, b);
}
PY_INLINE Result<double> float_mod(double a, double b) {
  if (b == 0) [[unlikely]] return zero_division(BinaryOp::kMod);
  return mod_double(a, b);
}
/// a ** b by libm's pow(), as CPython: its last bit is not always that of a * a.
Result<double> float_pow_checked(double a, double b);

// ---- loops over range() ----

/// Nothing, in code; but the C++ compiler has to go through the loop it stands in, however far it could see.
PY_INLINE void takes_time() { __asm__ volatile(""); }

/// The end of a loop that counts from a small start: past 2**61 no loop ever gets.
PY_INLINE int64_t loop_end(IntArg stop) {
  constexpr int64_t kFar = int64_t(1) << 61;
  if (!stop.is_small()) [[unlikely]] return int_order(stop.bits, IntArg(0).bits) < 0 ? -kFar : kFar;
  int64_t i = stop.small();
  return i > kFar ? kFar : i < -kFar ? -kFar : i;
}
/// How many items range(start, stop, step) has, 2**61 at most; step is not 0.
PY_COLD int64_t range_length_slow(IntArg start, IntArg stop, IntArg step);
PY_INLINE int64_t range_length(IntArg start, IntArg stop, IntArg step) {
  if (both_small(start, stop) && step.is_small() && step.small() > 0) [[likely]] {
    int64_t distance = stop.small() - start.small();
    return distance <= 0 ? 0 : step.bits == 3 ? distance : (distance - 1) / step.small() + 1;
  }
  return range_length_slow(start, stop, step);
}
/// Are all items between the two small?
PY_INLINE bool small_range(IntArg start, IntArg stop) { return both_small(start, stop); }
/// range(start, stop, step)[index]; small: small_range(start, stop).
PY_INLINE Int range_item(bool small, IntArg start, int64_t index, IntArg step) {
  if (small) [[likely]] return small_word((static_cast<int64_t>(start.bits) + index * static_cast<int64_t>(step.bits - 1)) | 1);   // as it is: C++ does not know
  return start + IntArg(index) * step;
}
PY_COLD Failure range_step_zero();
/// ValueError if it is 0.
PY_INLINE Result<void> check_range_step(IntArg step) {
  if (step.bits == 1) [[unlikely]] return range_step_zero();
  return {};
}

}  // namespace py
