// range: any-size ints. The members are Values; arithmetic on small ones is inline in py::add and its kin, so one exact version serves all.
#include "containers_support.h"

namespace py {

using namespace detail;

namespace {

constexpr int64_t kUnknownLength = -1;  // in Range::length_hint: the length does not fit an int64_t, or a member is no small int

/// Number of steps from start to stop, all ints.
Result<Value> count_steps(Arg start, Arg stop, Arg step) {
  bool up = PY_TRY(gt(step, 0));
  if (up ? !PY_TRY(lt(start, stop)) : !PY_TRY(gt(start, stop))) return Value(0);
  Value distance = up ? PY_TRY(sub(stop, start)) : PY_TRY(sub(start, stop));
  Value stride = up ? Value(step) : PY_TRY(negative(step));
  distance = PY_TRY(sub(distance, 1));
  Value n = PY_TRY(floor_div(distance, stride));
  return add(n, 1);
}

/// Length of a range of small ints.
int64_t small_length(int64_t start, int64_t stop, int64_t step) {
  if (step > 0) return start < stop ? static_cast<int64_t>((static_cast<uint64_t>(stop) - static_cast<uint64_t>(start) - 1) / static_cast<uint64_t>(step)) + 1 : 0;
  return start > stop ? static_cast<int64_t>((static_cast<uint64_t>(start) - static_cast<uint64_t>(stop) - 1) / static_cast<uint64_t>(-step)) + 1 : 0;
}

Value make_range(Arg start, Arg stop, Arg step) {
  Ref<Range> range = make<Range>(&range_type);
  range->start.bits = Value(start).give();
  range->stop.bits = Value(stop).give();
  range->step.bits = Value(step).give();
  bool small = start.is_small_int() && stop.is_small_int() && step.is_small_int();
  range->length_hint = small ? small_length(start.small_int(), stop.small_int(), step.small_int()) : kUnknownLength;
  if (range->length_hint < 0) range->length_hint = kUnknownLength;
  return static_cast<Ref<Range>&&>(range).value();
}

Result<Value> length_of(Range& r) {
  if (r.length_hint >= 0) return integer(r.length_hint);
  return count_steps(r.start, r.stop, r.step);
}

/// start + i * step, unchecked.
Result<Value> item_at(Range& r, Arg i) {
  Value offset = PY_TRY(mul(i, r.step));
  return add(r.start, offset);
}

/// Is `value`, an int, one of the range's?
Result<bool> has_int(Range& r, Arg value) {
  bool up = PY_TRY(gt(r.step, 0));
  bool inside = up ? PY_TRY(le(r.start, value)) && PY_TRY(lt(value, r.stop)) : PY_TRY(ge(r.start, value)) && PY_TRY(gt(value, r.stop));
  if (!inside) return false;
  Value offset = PY_TRY(sub(value, r.start));
  Value rest = PY_TRY(mod(offset, r.step));
  return rest.bits == Arg(0).bits;
}

/// Only exact ints and bools are found by arithmetic; a subclass may have its own ==.
bool is_plain_int(Arg a) { return a.is_small_int() || a.is_bool() || is_exact(a, &int_type); }

}  // namespace

// ---- constructors and methods ----

Result<Value> range_construct(Arg a, Arg b, Arg c) {
  if (b.is_empty()) {
    if (a.is_small_int()) return make_range(0, a, 1);
    Value stop = PY_TRY(to_index(a));
    return make_range(0, stop, 1);
  }
  Value start = PY_TRY(to_index(a));
  Value stop = PY_TRY(to_index(b));
  if (c.is_empty()) return make_range(start, stop, 1);
  Value step = PY_TRY(to_index(c));
  if (!PY_TRY(truth(step))) return raise(ValueError, "range() arg 3 must not be zero");
  return make_range(start, stop, step);
}
Result<Value> range_new(Arg, Arg a, Arg b, Arg c) { return range_construct(a, b, c); }

Result<Value> range_get_start(Arg self) { return self.as<Range>()->start; }
Result<Value> range_get_stop(Arg self) { return self.as<Range>()->stop; }
Result<Value> range_get_step(Arg self) { return self.as<Range>()->step; }

Result<Value> range_index(Arg self, Arg value) {
  Range& r = *self.as<Range>();
  if (is_plain_int(value)) {
    if (!PY_TRY(has_int(r, value))) return raise(ValueError, "%R is not in range", value);
    Value offset = PY_TRY(sub(value, r.start));
    return floor_div(offset, r.step);
  }
  Iter it;
  PY_TRY(Iter::start(it, self));
  for (int64_t i = 0; PY_TRY(it.next()); ++i) {
    Value item = it.value();
    if (PY_TRY(item_equal(item, value))) return integer(i);
  }
  return raise(ValueError, "sequence.index(x): x not in sequence");
}

Result<Value> range_count(Arg self, Arg value) {
  Range& r = *self.as<Range>();
  if (is_plain_int(value)) return Value(PY_TRY(has_int(r, value)) ? 1 : 0);
  Iter it;
  PY_TRY(Iter::start(it, self));
  int64_t n = 0;
  while (PY_TRY(it.next())) {
    Value item = it.value();
    n += PY_TRY(item_equal(item, value));
  }
  return integer(n);
}

// ---- slots ----

static void range_destroy(Object* self) {
  Range& r = *static_cast<Range*>(self);
  drop(r.start);
  drop(r.stop);
  drop(r.step);
}

static Result<Value> range_repr(Arg self) {
  Range& r = *self.as<Range>();
  Value start = PY_TRY(repr(r.start));
  Value stop = PY_TRY(repr(r.stop));
  StrBuilder out;
  out.add("range(");
  out.add(start);
  out.add(", ");
  out.add(stop);
  if (r.step.bits != Arg(1).bits) {
    Value step = PY_TRY(repr(r.step));
    out.add(", ");
    out.add(step);
  }
  out.add(U')');
  return out.finish();
}

static Result<int64_t> range_hash(Arg self) {
  Range& r = *self.as<Range>();
  Value length = PY_TRY(length_of(r));
  Value start = kNone, step = kNone;
  if (length.bits != Arg(0).bits) start = r.start;
  if (length.bits != Arg(0).bits && length.bits != Arg(1).bits) step = r.step;
  Value key = tuple_of(length, start, step);
  return tuple_type.slots().hash(key);
}

/// Ranges are equal when their items are.
static Result<Value> range_compare(Arg self, Arg other, CompareOp op) {
  if (!is_exact(other, &range_type) || (op != CompareOp::kEq && op != CompareOp::kNe)) return kNotImplemented;
  bool equal = true;
  if (!self.is(other)) {
    Range &a = *self.as<Range>(), &b = *other.as<Range>();
    Value n = PY_TRY(length_of(a)), m = PY_TRY(length_of(b));
    equal = PY_TRY(eq(n, m));
    if (equal && n.bits != Arg(0).bits) {
      equal = PY_TRY(eq(a.start, b.start));
      if (equal && n.bits != Arg(1).bits) equal = PY_TRY(eq(a.step, b.step));
    }
  }
  return boolean(equal == (op == CompareOp::kEq));
}

static Result<bool> range_truth(Arg self) {
  Value n = PY_TRY(length_of(*self.as<Range>()));
  return n.bits != Arg(0).bits;
}

static Result<int64_t> range_length(Arg self) {
  Range& r = *self.as<Range>();
  if (r.length_hint >= 0) return r.length_hint;
  Value n = PY_TRY(length_of(r));
  return to_ssize(n);
}

/// A bound of a slice in exact arithmetic, as CPython's compute_slice: any-size ints.
static Result<Value> range_slice(Range& r, Arg slice) {
  Value length = PY_TRY(length_of(r));
  Value indices = PY_TRY(slice_indices(slice, length));
  const Value* bounds = indices.as<Tuple>()->items();
  Value step = PY_TRY(mul(bounds[2], r.step));
  Value start = PY_TRY(item_at(r, bounds[0]));
  Value stop = PY_TRY(item_at(r, bounds[1]));
  return make_range(start, stop, step);
}

static Result<Value> range_get_item(Arg self, Arg index) {
  Range& r = *self.as<Range>();
  if (index.is_small_int() && r.length_hint >= 0) {
    int64_t i = index.small_int();
    if (i < 0) i += r.length_hint;
    if (i < 0 || i >= r.length_hint) return raise(IndexError, "range object index out of range");
    return integer(r.start.arg().small_int() + i * r.step.arg().small_int());
  }
  if (has_index(index)) {
    Value i = PY_TRY(to_index(index));
    Value length = PY_TRY(length_of(r));
    if (PY_TRY(lt(i, 0))) i = PY_TRY(add(i, length));
    if (PY_TRY(lt(i, 0)) || PY_TRY(ge(i, length))) return raise(IndexError, "range object index out of range");
    return item_at(r, i);
  }
  if (!is_exact(index, &slice_type)) return raise(TypeError, "range indices must be integers or slices, not %T", index);
  return range_slice(r, index);
}

static Result<bool> range_contains(Arg self, Arg item) {
  if (is_plain_int(item)) return has_int(*self.as<Range>(), item);
  Iter it;
  PY_TRY(Iter::start(it, self));
  while (PY_TRY(it.next())) {
    Value x = it.value();
    if (PY_TRY(item_equal(x, item))) return true;
  }
  return false;
}

// ---- iterators ----

namespace {

struct RangeIterator : Object {  // small ints only
  int64_t next, step, left;
};

Result<Value> range_iterator_next(Arg self) {
  RangeIterator& it = *self.as<RangeIterator>();
  if (it.left <= 0) return kExhausted;
  --it.left;
  int64_t value = it.next;
  it.next = static_cast<int64_t>(static_cast<uint64_t>(value) + static_cast<uint64_t>(it.step));
  return Value(value);
}

struct LongRangeIterator : Object {
  Value next, step, left;
  void init() {
    empty_value(next);
    empty_value(step);
    empty_value(left);
  }
};

void longrange_iterator_destroy(Object* self) {
  LongRangeIterator& it = *static_cast<LongRangeIterator*>(self);
  drop(it.next);
  drop(it.step);
  drop(it.left);
}

Result<Value> longrange_iterator_next(Arg self) {
  LongRangeIterator& it = *self.as<LongRangeIterator>();
  if (it.left.bits == Arg(0).bits) return kExhausted;
  Value value = it.next;
  it.next = PY_TRY(add(value, it.step));
  it.left = PY_TRY(sub(it.left, 1));
  return value;
}

/// Iterates start, start + step, … for `length` items.
Result<Value> make_iterator(Arg start, Arg step, Arg length) {
  if (start.is_small_int() && step.is_small_int() && length.is_small_int()) {
    int64_t last;
    bool fits = !__builtin_mul_overflow(length.small_int(), step.small_int(), &last) && !__builtin_add_overflow(last, start.small_int(), &last);
    if (fits && (fits_small(last) || length.small_int() == 0)) {
      Ref<RangeIterator> it = make<RangeIterator>(&range_iterator_type);
      it->next = start.small_int();
      it->step = step.small_int();
      it->left = length.small_int();
      return it;
    }
  }
  Ref<LongRangeIterator> it = make_object<LongRangeIterator>(&longrange_iterator_type);
  it->next = start;
  it->step = step;
  it->left = length;
  return it;
}

}  // namespace

static Result<Value> range_iter(Arg self) {
  Range& r = *self.as<Range>();
  Value length = PY_TRY(length_of(r));
  return make_iterator(r.start, r.step, length);
}

Result<Value> range_reversed(Arg self) {
  Range& r = *self.as<Range>();
  Value length = PY_TRY(length_of(r));
  Value last = PY_TRY(sub(length, 1));
  last = PY_TRY(item_at(r, last));
  Value step = PY_TRY(negative(r.step));
  return make_iterator(last, step, length);
}

Result<Value> range_iterator_length_hint(Arg self) { return integer(self.as<RangeIterator>()->left); }
Result<Value> longrange_iterator_length_hint(Arg self) { return self.as<LongRangeIterator>()->left; }

PY_MEMBERS(range_type)
constinit Type range_type = on_demand(range_type_members, static_type("range", sizeof(Range), kTypeRange | kTypeMatchesSequence,
                                                                      {.destroy = range_destroy,
                                                                       .repr = range_repr,
                                                                       .hash = range_hash,
                                                                       .compare = range_compare,
                                                                       .truth = range_truth,
                                                                       .length = range_length,
                                                                       .get_item = range_get_item,
                                                                       .contains = range_contains,
                                                                       .iter = range_iter}));
constinit Type range_iterator_type =
    static_type("range_iterator", sizeof(RangeIterator), 0, {.iter = iterator_itself, .next = range_iterator_next});
constinit Type longrange_iterator_type =
    static_type("longrange_iterator", sizeof(LongRangeIterator), 0,
                {.destroy = longrange_iterator_destroy, .iter = iterator_itself, .next = longrange_iterator_next});

}  // namespace py
