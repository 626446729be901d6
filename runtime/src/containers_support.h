// Helpers that the container types share. Internal to runtime/src.
#pragma once

#include <string.h>

#include "deferred_slots.h"
#include "py/class.h"
#include "py/iterators.h"
#include "py/list.h"

namespace py::detail {

/// A built-in type as a constant expression, so that no code runs at start.
constexpr Type static_type(const char* name, uint32_t size, uint32_t flags, const Slots& slots, Type* base = &object_type,
                           const char* module = "builtins") {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.base = base;
  t.own_slots = slots;
  t.instance_size = size;
  t.flags = flags;
  t.module = module;
  return t;
}

/// An Object of `type` whose Values from `first` to the end of T are empty (allocate() zeroes them, and zero is no Value).
template <class T>
PY_INLINE Ref<T> make_object(Type* type) {
  Ref<T> object = Ref<T>::adopt(static_cast<T*>(allocate(type)));
  object->init();
  return object;
}
PY_INLINE void empty_value(Value& v) { v.bits = kEmpty; }

PY_INLINE void visit_value(const Value& v, Visitor visit, void* context) {
  if (v.is_object()) visit(v.object(), context);
}
/// Releases what a destroyed object held, without leaving a dangling word behind.
PY_INLINE void drop(Value& v) {
  Bits old = v.give();
  decref(Arg::from_bits(old));
}

PY_INLINE bool is_exact_str(Arg a) { return a.is_object() && a.object()->type == &str_type; }
PY_INLINE bool has_index(Arg a) { return a.is_small_int() || type_of(a)->slots().index != nullptr; }

/// Identity or ==, with the cases inline that need no call. An immediate equals no other immediate of its kind.
PY_INLINE Result<bool> item_equal(Arg a, Arg b) {
  if (a.is(b)) return true;
  if (both_small(a, b) || both_flonum(a, b)) return false;
  if (is_exact_str(a) && is_exact_str(b)) return str_equal(a, b);
  return compare_slow(CompareOp::kEq, a, b);
}

/// Equal ints or strings, as far as that is seen at once.
PY_INLINE bool same_quickly(Arg a, Arg b) {
  if (a.bits == b.bits) return a.is_small_int() || is_exact_str(a);
  return is_exact_str(a) && is_exact_str(b) && str_equal(a, b);
}
/// Decides a < b without calling anything, if it is about numbers or strings, or about tuples up to the first of them that differ. False: not decided.
PY_INLINE bool quick_less(Arg a, Arg b, bool& less) {
  if (is_exact(a, &tuple_type) && is_exact(b, &tuple_type)) {
    const Tuple &x = *a.as<Tuple>(), &y = *b.as<Tuple>();
    int64_t i = 0;
    while (i < x.length && i < y.length && same_quickly(x.items()[i], y.items()[i])) ++i;
    if (i == x.length || i == y.length) {
      less = x.length < y.length;
      return true;
    }
    a = x.items()[i];
    b = y.items()[i];
  }
  if (is_exact_str(a) && is_exact_str(b)) {
    less = str_compare(a, b) < 0;
    return true;
  }
  if (both_small(a, b)) {
    less = static_cast<int64_t>(a.bits) < static_cast<int64_t>(b.bits);
    return true;
  }
  if (!both_flonum(a, b) || a.bits == b.bits) return false;
  less = a.flonum() < b.flonum();
  return true;
}

/// hash(key), inline for small ints and strings that know theirs. CPython: modulo 2**61 - 1, and never -1.
PY_INLINE Result<int64_t> key_hash(Arg key) {
  if (key.is_small_int()) {
    int64_t v = key.small_int();
    constexpr int64_t kModulus = (int64_t(1) << 61) - 1;
    if (v > -kModulus && v < kModulus) [[likely]] return v == -1 ? -2 : v;
  } else if (is_exact_str(key)) {
    int64_t h = key.as<Str>()->hash;
    return h ? h : str_hash(key);
  }
  return hash(key);
}

/// The pair (a, b) for iterators that give many: the tuple of the last step again if nobody has kept it, as in CPython.
PY_INLINE Value next_pair(Value& last, Value a, Value b) {
  if (!last.is_empty() && last.object()->refcount == 1) {
    Value pair = last;  // while the old items die, `last` may not be taken again
    Tuple& tuple = *pair.as<Tuple>();
    tuple.hash = 0;
    tuple.items()[0] = static_cast<Value&&>(a);
    tuple.items()[1] = static_cast<Value&&>(b);
    return pair;
  }
  Ref<Tuple> made = make_tuple(2);
  made->items()[0].bits = a.give();
  made->items()[1].bits = b.give();
  last = Arg(made);
  return static_cast<Ref<Tuple>&&>(made).value();
}

/// Are the two ordered sizes in relation `op`?
inline bool compare_sizes(int64_t a, int64_t b, CompareOp op) {
  switch (op) {
    case CompareOp::kEq: return a == b;
    case CompareOp::kNe: return a != b;
    case CompareOp::kLt: return a < b;
    case CompareOp::kLe: return a <= b;
    case CompareOp::kGt: return a > b;
    default: return a >= b;
  }
}

/// An argument that CPython's Argument Clinic takes as Py_ssize_t.
Result<int64_t> to_ssize(Arg a);
/// One that it takes as a C int used as a flag ("reverse").
Result<bool> to_flag(Arg a);
/// A bound of index(x, start, stop), clipped to int64_t.
Result<int64_t> to_bound(Arg a);
/// The right operand of sequence * n.
Result<int64_t> to_repeat_count(Arg a);
/// For subscripts of sequences, a being an integer: IndexError if it is too big.
Result<int64_t> to_subscript(Arg a);

/// start, stop and step of a slice with __index__ called and Nones filled in (CPython's PySlice_Unpack), and their clipping to a sequence of
/// `length` items (PySlice_AdjustIndices). Two steps, since __index__ may change the sequence.
struct RawSlice { int64_t start, stop, step; };
Result<RawSlice> slice_unpack(Arg slice);
SliceBounds slice_adjust(RawSlice raw, int64_t length);

/// Multiplies sizes; MemoryError where CPython raises it (more than a machine could hold).
Result<int64_t> checked_size(int64_t count, int64_t each);

/// Detects repr() of an object inside repr() of itself (CPython's Py_ReprEnter).
class ReprGuard {
 public:
  explicit ReprGuard(Arg object);
  ReprGuard(const ReprGuard&) = delete;
  ~ReprGuard() { innermost_ = outer_; }
  bool repeated() const { return repeated_; }

 private:
  static ReprGuard* innermost_;
  Bits object_;
  ReprGuard* outer_;
  bool repeated_;
};

/// CPython's PyObject_LengthHint: len() or __length_hint__ of any object, `otherwise` if it has neither. Used where CPython calls it, since user
/// code sees the calls.
Result<int64_t> length_hint(Arg object, int64_t otherwise);
/// What an iterator that goes by __getitem__ alone goes over; empty for other objects and at its end.
Arg sequence_iterated(Arg iterator);

}  // namespace py::detail
