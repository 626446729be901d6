// list.sort(), of which sorter.h has the order of comparisons.
#include "sorter.h"

#include "containers_support.h"

namespace py {

using namespace detail;

namespace {

// ---- comparisons: 1 less, 0 not, -1 raised. Those of single words stand in the sorter's code, the others are called ----

struct SmallIntLess {
  PY_INLINE int operator()(Bits a, Bits b) const { return static_cast<int64_t>(a) < static_cast<int64_t>(b); }
};
struct FloatLess {
  PY_INLINE int operator()(Bits a, Bits b) const { return float_value(Arg::from_bits(a)) < float_value(Arg::from_bits(b)); }
};
struct StrLess {
  int operator()(Bits a, Bits b) const {
    const Str &x = *Arg::from_bits(a).as<Str>(), &y = *Arg::from_bits(b).as<Str>();
    if (x.width != 1 || y.width != 1) return str_compare(Arg(&x), Arg(&y)) < 0;
    const uint8_t *p = x.chars1(), *q = y.chars1();
    int64_t n = x.length < y.length ? x.length : y.length, i = 0;
    for (; i < n && i < 8; ++i) {  // most texts differ early: no call for them
      if (p[i] != q[i]) return p[i] < q[i];
    }
    int order = i < n ? memcmp(p + i, q + i, static_cast<size_t>(n - i)) : 0;
    return order ? order < 0 : x.length < y.length;
  }
};
int any_less(Bits a, Bits b) {
  bool quick;
  if (quick_less(Arg::from_bits(a), Arg::from_bits(b), quick)) return quick;
  Result<bool> r = lt(Arg::from_bits(a), Arg::from_bits(b));
  return r.failed() ? -1 : r.take();
}

/// A number that a double holds exactly.
PY_INLINE bool exact_double(Arg a, double& out) {
  constexpr int64_t kExact = int64_t(1) << 53;
  if (a.is_flonum()) out = a.flonum();
  else if (a.is_small_int() && a.small_int() <= kExact && a.small_int() >= -kExact) out = static_cast<double>(a.small_int());
  else return false;
  return true;
}
/// Tuples that are not empty: ints, floats and texts at their start decide without any call.
int tuple_less(Bits a, Bits b) {
  const Tuple &left = *Arg::from_bits(a).as<Tuple>(), &right = *Arg::from_bits(b).as<Tuple>();
  int64_t length = left.length < right.length ? left.length : right.length;
  for (int64_t i = 0; i < length; ++i) {
    Arg x = left.items()[i], y = right.items()[i];
    double p, q;
    if (x.is(y)) continue;   // a NaN, too, equals itself as an item
    if (both_small(x, y)) return SmallIntLess()(x.bits, y.bits);
    if (exact_double(x, p) && exact_double(y, q)) {
      if (p != q) return p < q;
    } else if (is_exact_str(x) && is_exact_str(y)) {
      if (!str_equal(x, y)) return StrLess()(x.bits, y.bits);
    } else {
      return any_less(a, b);
    }
  }
  return left.length < right.length;
}

enum class Kind : uint8_t { kSmallInt, kFloat, kStr, kTuple, kAny };

Kind kind_of(Bits key) {
  Arg a = Arg::from_bits(key);
  if (a.is_small_int()) return Kind::kSmallInt;
  if (a.is_flonum() || is_exact(a, &float_type)) return Kind::kFloat;
  if (is_exact(a, &tuple_type) && a.as<Tuple>()->length) return Kind::kTuple;
  return is_exact_str(a) ? Kind::kStr : Kind::kAny;
}

bool sort_run(Run all, int64_t length) {
  Kind kind = kind_of(all.keys[0]);
  for (int64_t i = 1; i < length && kind != Kind::kAny; ++i) {
    if (kind_of(all.keys[i]) != kind) kind = Kind::kAny;
  }
  switch (kind) {
    case Kind::kSmallInt: return Sorter(all, length, SmallIntLess()).sort();
    case Kind::kFloat: return Sorter(all, length, FloatLess()).sort();
    case Kind::kStr: return Sorter(all, length, StrLess()).sort();
    case Kind::kTuple: return Sorter(all, length, tuple_less).sort();
    default: return Sorter(all, length, any_less).sort();
  }
}

/// Sorts items by key(item). The keys are all made first, in order.
bool sort_by_key(Bits* items, int64_t length, Arg key, bool reverse) {
  Bits* keys = static_cast<Bits*>(raw_alloc(static_cast<size_t>(length) * sizeof(Bits)));
  int64_t made = 0;
  bool ok = true;
  for (; made < length; ++made) {
    Result<Value> k = call(key, Arg::from_bits(items[made]));
    if (k.failed()) {
      ok = false;
      break;
    }
    keys[made] = k.take().give();
  }
  if (ok && length > 1) {
    Run all{keys, items};
    if (reverse) reverse_run(all, length);
    ok = sort_run(all, length);
    if (reverse) reverse_words(items, length);
  }
  for (int64_t i = 0; i < made; ++i) decref(Arg::from_bits(keys[i]));
  raw_free(keys, static_cast<size_t>(length) * sizeof(Bits));
  return ok;
}

}  // namespace

Result<void> detail::sort_list(List& list, Arg key, bool reverse) {
  // Meanwhile the list looks empty, and capacity -1 tells whether somebody has put something in.
  Value* items = list.items();
  int64_t length = list.length, capacity = list.capacity;
  list.values = nullptr;
  list.length = 0;
  list.capacity = -1;

  bool ok = true;
  Bits* words = reinterpret_cast<Bits*>(items);
  if (!key.is_empty() && !key.is_none()) {
    if (length) ok = sort_by_key(words, length, key, reverse);
  } else if (length > 1) {
    // Reversing before and after keeps equal items in order.
    if (reverse) reverse_words(words, length);
    ok = sort_run(Run{words, nullptr}, length);
    if (reverse) reverse_words(words, length);
  }

  bool modified = list.capacity != -1;
  Value* intruders = list.items();
  int64_t intruder_count = list.length, intruder_capacity = list.capacity;
  list.values = items;
  list.length = length;
  list.capacity = capacity;
  while (intruder_count > 0) drop(intruders[--intruder_count]);
  if (intruders) raw_free(intruders, static_cast<size_t>(intruder_capacity) * sizeof(Value));
  if (!ok) return Failure{};
  if (modified) return raise(ValueError, "list modified during sort");
  return {};
}

}  // namespace py
