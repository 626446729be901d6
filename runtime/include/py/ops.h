// Operations on values of any type. The common cases (small ints, flonums) are inline; the rest is out of line.
#pragma once

#include "py/error.h"

namespace py {

// ---- arithmetic ----
Result<Value> binary(BinaryOp op, Arg a, Arg b);       // full dispatch: slots, reflected operands, TypeError
Result<Value> inplace(BinaryOp op, Arg a, Arg b);      // `a op= b`; returns the new value of a
Result<Value> unary(UnaryOp op, Arg a);

PY_INLINE bool both_small(Arg a, Arg b) { return a.bits & b.bits & 1; }
PY_INLINE bool both_flonum(Arg a, Arg b) { return a.is_flonum() && b.is_flonum(); }

PY_INLINE Result<Value> add(Arg a, Arg b) {
  int64_t r;
  if (both_small(a, b) && !__builtin_add_overflow(static_cast<int64_t>(a.bits - 1), static_cast<int64_t>(b.bits), &r)) [[likely]] {
    return Value::adopt(static_cast<Bits>(r));
  }
  if (both_flonum(a, b)) return Value(a.flonum() + b.flonum());
  return binary(BinaryOp::kAdd, a, b);
}
PY_INLINE Result<Value> sub(Arg a, Arg b) {
  int64_t r;
  if (both_small(a, b) && !__builtin_sub_overflow(static_cast<int64_t>(a.bits), static_cast<int64_t>(b.bits - 1), &r)) [[likely]] {
    return Value::adopt(static_cast<Bits>(r));
  }
  if (both_flonum(a, b)) return Value(a.flonum() - b.flonum());
  return binary(BinaryOp::kSub, a, b);
}
PY_INLINE Result<Value> mul(Arg a, Arg b) {
  int64_t r;
  if (both_small(a, b) && !__builtin_mul_overflow(static_cast<int64_t>(a.bits - 1), b.small_int(), &r)) [[likely]] {
    return Value::adopt(static_cast<Bits>(r) + 1);
  }
  if (both_flonum(a, b)) return Value(a.flonum() * b.flonum());
  return binary(BinaryOp::kMul, a, b);
}
PY_INLINE Result<Value> floor_div(Arg a, Arg b) {
  if (both_small(a, b) && b.small_int() > 0) [[likely]] {
    int64_t x = a.small_int(), y = b.small_int(), q = x / y;
    return Value::adopt(static_cast<Bits>(q - (x % y < 0)) << 1 | 1);
  }
  return binary(BinaryOp::kFloorDiv, a, b);
}
PY_INLINE Result<Value> mod(Arg a, Arg b) {
  if (both_small(a, b) && b.small_int() > 0) [[likely]] {
    int64_t y = b.small_int(), m = a.small_int() % y;
    return Value::adopt(static_cast<Bits>(m < 0 ? m + y : m) << 1 | 1);
  }
  return binary(BinaryOp::kMod, a, b);
}
PY_INLINE Result<Value> true_div(Arg a, Arg b) {
  if (both_flonum(a, b) && b.bits != Arg::kFlonumZero) [[likely]] return Value(a.flonum() / b.flonum());
  return binary(BinaryOp::kTrueDiv, a, b);
}
PY_INLINE Result<Value> bit_and(Arg a, Arg b) {
  if (both_small(a, b)) [[likely]] return Value::adopt(a.bits & b.bits);
  return binary(BinaryOp::kAnd, a, b);
}
PY_INLINE Result<Value> bit_or(Arg a, Arg b) {
  if (both_small(a, b)) [[likely]] return Value::adopt(a.bits | b.bits);
  return binary(BinaryOp::kOr, a, b);
}
PY_INLINE Result<Value> bit_xor(Arg a, Arg b) {
  if (both_small(a, b)) [[likely]] return Value::adopt((a.bits ^ b.bits) | 1);
  return binary(BinaryOp::kXor, a, b);
}
PY_INLINE Result<Value> right_shift(Arg a, Arg b) {
  if (both_small(a, b) && b.small_int() >= 0) [[likely]] {
    int64_t n = b.small_int();
    return Value::adopt(static_cast<Bits>(a.small_int() >> (n > 63 ? 63 : n)) << 1 | 1);
  }
  return binary(BinaryOp::kRightShift, a, b);
}
inline Result<Value> left_shift(Arg a, Arg b) { return binary(BinaryOp::kLeftShift, a, b); }
inline Result<Value> power(Arg a, Arg b) { return binary(BinaryOp::kPow, a, b); }
inline Result<Value> mat_mul(Arg a, Arg b) { return binary(BinaryOp::kMatMul, a, b); }
PY_INLINE Result<Value> negative(Arg a) {
  if (a.is_flonum() && a.bits != Arg::kFlonumZero) return Value(-a.flonum());
  return unary(UnaryOp::kNegative, a);
}
inline Result<Value> positive(Arg a) { return unary(UnaryOp::kPositive, a); }
inline Result<Value> invert(Arg a) { return unary(UnaryOp::kInvert, a); }

/// `target op= b`: in place where the type can (list +=, str += with one owner), else a new value in target.
/// add_to tests str append and small ints first.
Result<void> inplace_to(BinaryOp op, Value& target, Arg b);
PY_INLINE Result<void> add_to(Value& target, Arg b) {
  int64_t r;
  if (both_small(target, b) && !__builtin_add_overflow(static_cast<int64_t>(target.bits - 1), static_cast<int64_t>(b.bits), &r)) [[likely]] {
    target.bits = static_cast<Bits>(r);
    return {};
  }
  if (both_flonum(target, b)) {
    target = Value(target.arg().flonum() + b.flonum());
    return {};
  }
  return inplace_to(BinaryOp::kAdd, target, b);
}

// ---- comparison and truth ----
Result<Value> compare(CompareOp op, Arg a, Arg b);           // the value that the dunder returned
Result<bool> compare_slow(CompareOp op, Arg a, Arg b);       // its truth
#define PY_COMPARE(name, op, symbol)                                                          \
  PY_INLINE Result<bool> name(Arg a, Arg b) {                                                  \
    if (both_small(a, b)) [[likely]] return static_cast<int64_t>(a.bits) symbol static_cast<int64_t>(b.bits); \
    if (both_flonum(a, b)) return a.flonum() symbol b.flonum();                                \
    return compare_slow(CompareOp::op, a, b);                                                  \
  }
PY_COMPARE(lt, kLt, <)
PY_COMPARE(le, kLe, <=)
PY_COMPARE(gt, kGt, >)
PY_COMPARE(ge, kGe, >=)
PY_COMPARE(eq, kEq, ==)
PY_COMPARE(ne, kNe, !=)
#undef PY_COMPARE
Result<bool> truth_slow(Arg a);
PY_INLINE Result<bool> truth(Arg a) {
  if (a.is_bool()) return a.bits == kTrue;
  if (a.is_none()) return false;
  if (a.is_small_int()) return a.bits != 1;
  return truth_slow(a);
}
/// Identity or ==, as containers compare their items.
Result<bool> same_or_equal(Arg a, Arg b);

// ---- protocol of containers and objects ----
Result<int64_t> length(Arg a);
Result<Value> get_item_slow(Arg object, Arg index);
PY_INLINE Result<Value> get_item(Arg object, Arg index) {
  if (index.is_small_int() && is_exact(object, &list_type)) [[likely]] {
    List* list = object.as<List>();
    int64_t i = index.small_int();
    if (i < 0) i += list->length;
    if (static_cast<uint64_t>(i) < static_cast<uint64_t>(list->length)) [[likely]] return list->item(i);
  }
  return get_item_slow(object, index);
}
Result<void> set_item_slow(Arg object, Arg index, Arg value);
PY_INLINE Result<void> set_item(Arg object, Arg index, Arg value) {
  if (index.is_small_int() && is_exact(object, &list_type)) [[likely]] {
    List* list = object.as<List>();
    int64_t i = index.small_int();
    if (i < 0) i += list->length;
    if (static_cast<uint64_t>(i) < static_cast<uint64_t>(list->length)) [[likely]] {
      list->set(i, value);
      return {};
    }
  }
  return set_item_slow(object, index, value);
}
Result<void> del_item(Arg object, Arg index);
Failure no_item_deletion(Arg object, Arg index);
Result<bool> contains(Arg container, Arg item);              // `item in container`
Result<Value> iter(Arg iterable);                            // TypeError: 'int' object is not iterable
Result<Value> next(Arg iterator);                            // kExhausted at the end
PY_COLD Result<Value> next_failed();                         // what a failed slots.next means: StopIteration is the end
Result<int64_t> hash(Arg a);
Result<Value> repr(Arg a);                                   // always an exact str or subclass of it
Result<Value> str(Arg a);
Result<Value> ascii(Arg a);
Result<Value> format(Arg a, Arg spec);                       // format(a, spec); spec a str
Result<Value> call_slot_dunder(Arg self, const char* dunder);

/// Iterates for the compiled `for`: lists, tuples, ranges, dict keys and strings without an iterator object, all else through iter() and next().
/// A list is read by index with its length taken anew each time, as Python does.
class Iter {
 public:
  Iter() = default;
  Iter(const Iter&) = delete;
  ~Iter();   // out of line: functions have many ways out of a loop
  static Result<Iter*> start(Iter& self, Arg iterable);
  /// For iterators that outlive their end (zip, map, …): an exhausted foreign iterator is kept and asked again each time.
  static Result<Iter*> start_lasting(Iter& self, Arg iterable);
  PY_INLINE Result<bool> next() {                            // true: value() is the next item
    if (kind_ == Kind::kList) {
      List* list = source_.as<List>();
      if (position_ < list->length) { current_ = list->item(position_++); return true; }
      return end();
    }
    if (kind_ == Kind::kRange) {
      if (position_ >= stop_) return end();
      current_ = Value::adopt(static_cast<Bits>(start_) << 1 | 1);
      start_ += step_;
      ++position_;
      return true;
    }
    if (kind_ == Kind::kTuple) {
      Tuple* tuple = source_.as<Tuple>();
      if (position_ < tuple->length) { current_ = tuple->items()[position_++]; return true; }
      return end();
    }
    return next_slow();
  }
  /// What is being iterated, for the cycle collector.
  const Value& source() const { return source_; }
  /// The item; may be taken once.
  Value value() { return static_cast<Value&&>(current_); }

 private:
  enum class Kind : uint8_t { kDone, kList, kTuple, kRange, kGeneric, kDict, kStr };
  Result<bool> next_slow();
  Result<bool> end();
  Kind kind_ = Kind::kDone;
  bool lasting_ = false;
  Value source_;
  Value current_;
  int64_t position_ = 0, start_ = 0, stop_ = 0, step_ = 0;
};

/// Unpacks an iterable into exactly `count` values; ValueError "not enough values to unpack (expected 3, got 2)" / "too many values to unpack (expected 2)".
Result<void> unpack_slow(Arg iterable, int64_t count, Value* out);
PY_INLINE Result<void> unpack(Arg iterable, int64_t count, Value* out) {
  if (is_exact(iterable, &tuple_type) && iterable.as<Tuple>()->length == count) [[likely]] {
    const Value* items = iterable.as<Tuple>()->items();
    for (int64_t i = 0; i < count; ++i) out[i] = items[i];
    return {};
  }
  return unpack_slow(iterable, count, out);
}
/// `a, *b, c = iterable`: `before` values, a list, `after` values.
Result<void> unpack_star(Arg iterable, int64_t before, int64_t after, Value* out);

}  // namespace py
