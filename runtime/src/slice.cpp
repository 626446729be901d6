// slice objects, and the arithmetic of slices for all sequences.
#include "containers_support.h"

namespace py {

using namespace detail;

Value make_slice(Arg start, Arg stop, Arg step) {
  Ref<Slice> slice = make<Slice>(&slice_type);
  slice->start.bits = Value(start).give();
  slice->stop.bits = Value(stop).give();
  slice->step.bits = Value(step).give();
  return static_cast<Ref<Slice>&&>(slice).value();
}

/// A bound as an int64_t, clipped.
static Result<int64_t> bound(Arg a) {
  if (a.is_small_int()) return a.small_int();
  if (!has_index(a)) return raise(TypeError, "slice indices must be integers or None or have an __index__ method");
  Value i = PY_TRY(to_index(a));
  return int_clip(i);
}

Result<RawSlice> detail::slice_unpack(Arg a) {
  Slice& slice = *a.as<Slice>();
  RawSlice raw;
  raw.step = 1;
  if (!slice.step.is_none()) {
    raw.step = PY_TRY(bound(slice.step));
    if (raw.step == 0) return raise(ValueError, "slice step cannot be zero");
    if (raw.step < -INT64_MAX) raw.step = -INT64_MAX;  // so that -step is safe
  }
  raw.start = raw.step < 0 ? INT64_MAX : 0;
  if (!slice.start.is_none()) raw.start = PY_TRY(bound(slice.start));
  raw.stop = raw.step < 0 ? INT64_MIN : INT64_MAX;
  if (!slice.stop.is_none()) raw.stop = PY_TRY(bound(slice.stop));
  return raw;
}

static int64_t clip(int64_t i, int64_t length, bool backwards) {
  if (i < 0) {
    i += length;
    return i >= 0 ? i : backwards ? -1 : 0;
  }
  return i < length ? i : backwards ? length - 1 : length;
}

SliceBounds detail::slice_adjust(RawSlice raw, int64_t length) {
  bool backwards = raw.step < 0;
  SliceBounds b{clip(raw.start, length, backwards), clip(raw.stop, length, backwards), raw.step, 0};
  if (backwards) {
    if (b.stop < b.start) b.count = (b.start - b.stop - 1) / -b.step + 1;
  } else if (b.start < b.stop) {
    b.count = (b.stop - b.start - 1) / b.step + 1;
  }
  return b;
}

Result<SliceBounds> slice_bounds(Arg slice, int64_t length) {
  RawSlice raw = PY_TRY(slice_unpack(slice));
  return slice_adjust(raw, length);
}

// ---- constructors and methods ----

Result<Value> slice_construct(Arg a, Arg b, Arg c) {
  if (b.is_empty()) return make_slice(kNone, a, kNone);  // slice(stop)
  return make_slice(a, b, c.is_empty() ? Arg(kNone) : c);
}
Result<Value> slice_new(Arg, Arg a, Arg b, Arg c) { return slice_construct(a, b, c); }

/// A bound as an exact int; Nones stay.
static Result<Value> exact_bound(Arg a) {
  if (a.is_none() || a.is_small_int()) return a;
  if (!has_index(a)) return raise(TypeError, "slice indices must be integers or None or have an __index__ method");
  return to_index(a);
}

/// One end of slice.indices() in exact arithmetic: from the end if negative, then between `low` and `high`.
static Result<Value> exact_clip(Value i, Arg length, Arg low, Arg high) {
  if (PY_TRY(lt(i, 0))) {
    i = PY_TRY(add(i, length));
    return PY_TRY(lt(i, low)) ? Value(low) : i;
  }
  return PY_TRY(gt(i, high)) ? Value(high) : i;
}

/// slice.indices(length): any-size ints, as CPython's _PySlice_GetLongIndices.
Result<Value> slice_indices(Arg self, Arg length_arg) {
  Slice& slice = *self.as<Slice>();
  Value length = PY_TRY(to_index(length_arg));
  if (PY_TRY(lt(length, 0))) return raise(ValueError, "length should not be negative");
  Value step = 1;
  if (!slice.step.is_none()) {
    step = PY_TRY(exact_bound(slice.step));
    if (!PY_TRY(truth(step))) return raise(ValueError, "slice step cannot be zero");
  }
  bool backwards = PY_TRY(lt(step, 0));
  Value low = backwards ? Value(-1) : Value(0);
  Value high = backwards ? PY_TRY(add(length, -1)) : length;
  Value start = backwards ? high : low;
  if (!slice.start.is_none()) {
    start = PY_TRY(exact_bound(slice.start));
    start = PY_TRY(exact_clip(start, length, low, high));
  }
  Value stop = backwards ? low : high;
  if (!slice.stop.is_none()) {
    stop = PY_TRY(exact_bound(slice.stop));
    stop = PY_TRY(exact_clip(stop, length, low, high));
  }
  return tuple_of(start, stop, step);
}

Result<Value> slice_get_start(Arg self) { return self.as<Slice>()->start; }
Result<Value> slice_get_stop(Arg self) { return self.as<Slice>()->stop; }
Result<Value> slice_get_step(Arg self) { return self.as<Slice>()->step; }

// ---- slots ----

static void slice_destroy(Object* self) {
  Slice& slice = *static_cast<Slice*>(self);
  drop(slice.start);
  drop(slice.stop);
  drop(slice.step);
}

static void slice_traverse(Object* self, Visitor visit, void* context) {
  Slice& slice = *static_cast<Slice*>(self);
  visit_value(slice.start, visit, context);
  visit_value(slice.stop, visit, context);
  visit_value(slice.step, visit, context);
}

static Result<Value> slice_repr(Arg self) {
  Slice& slice = *self.as<Slice>();
  Value start = PY_TRY(repr(slice.start));
  Value stop = PY_TRY(repr(slice.stop));
  Value step = PY_TRY(repr(slice.step));
  StrBuilder out;
  out.add("slice(");
  out.add(start);
  out.add(", ");
  out.add(stop);
  out.add(", ");
  out.add(step);
  out.add(U')');
  return out.finish();
}

/// Slices compare like tuples of their three parts.
static Result<Value> slice_compare(Arg self, Arg other, CompareOp op) {
  if (!is_exact(other, &slice_type)) return kNotImplemented;
  if (self.is(other)) return boolean(op == CompareOp::kEq || op == CompareOp::kLe || op == CompareOp::kGe);
  Slice &a = *self.as<Slice>(), &b = *other.as<Slice>();
  Value left = tuple_of(a.start, a.stop, a.step), right = tuple_of(b.start, b.stop, b.step);
  return compare(op, left, right);
}

constinit Type slice_type = static_type("slice", sizeof(Slice), 0,
                                        {.destroy = slice_destroy,
                                         .traverse = slice_traverse,
                                         .repr = slice_repr,
                                         .compare = slice_compare});

}  // namespace py
