// tuple.
#include "containers_support.h"
#include "memory.h"

namespace py {

using namespace detail;

static Ref<Tuple> make_tuple_of(Type* type, int64_t length) {
  Ref<Tuple> tuple = make<Tuple>(type, static_cast<size_t>(length) * sizeof(Value));
  tuple->length = length;
  for (int64_t i = 0; i < length; ++i) tuple->items()[i].bits = kEmpty;
  return tuple;
}

Value tuple_of_items(const Arg* items, size_t count) {
  bool atomic = true;
  for (size_t i = 0; i < count; ++i) atomic = atomic && !may_be_tracked(items[i]);
  size_t size = count * sizeof(Value);
  Ref<Tuple> tuple = Ref<Tuple>::adopt(static_cast<Tuple*>(atomic ? allocate_atomic(&tuple_type, size) : allocate(&tuple_type, size)));
  tuple->length = static_cast<int64_t>(count);
  Bits* words = reinterpret_cast<Bits*>(tuple->items());
  for (size_t i = 0; i < count; ++i) {
    incref(items[i]);
    words[i] = items[i].bits;
  }
  return Value::adopt(tuple.give());
}

Ref<Tuple> make_tuple(int64_t length) { return make_tuple_of(&tuple_type, length); }

static Ref<Tuple> copy_items(Type* type, const Value* items, int64_t length) {
  Ref<Tuple> tuple = make_tuple_of(type, length);
  for (int64_t i = 0; i < length; ++i) tuple->items()[i].bits = Value(items[i]).give();
  return tuple;
}

Result<Value> tuple_from(Arg iterable) {
  if (is_exact(iterable, &tuple_type)) return iterable;
  if (is_exact(iterable, &list_type)) return copy_items(&tuple_type, iterable.as<List>()->items(), iterable.as<List>()->length);
  // Gathered in a list, whose words are then moved over.
  Ref<List> list = make_list();
  PY_TRY(list_extend_with(*list, iterable));
  Ref<Tuple> tuple = make_tuple(list->length);
  if (list->length) memcpy(static_cast<void*>(tuple->items()), static_cast<void*>(list->items()), static_cast<size_t>(list->length) * sizeof(Value));
  list->length = 0;
  return tuple;
}

// ---- constructors and methods ----

Result<Value> tuple_construct(Arg iterable) {
  if (iterable.is_empty()) return make_tuple(0);
  return tuple_from(iterable);
}

Result<Value> tuple_new(Arg cls, Arg iterable) {
  Type* type = cls.as<Type>();
  if (type == &tuple_type) return tuple_construct(iterable);
  Value items = PY_TRY(tuple_construct(iterable));
  return copy_items(type, items.as<Tuple>()->items(), items.as<Tuple>()->length);
}

Result<Value> tuple_index(Arg self, Arg value, Arg start_arg, Arg stop_arg) {
  Tuple& tuple = *self.as<Tuple>();
  int64_t start = 0, stop = INT64_MAX;
  if (!start_arg.is_empty()) start = PY_TRY(to_bound(start_arg));
  if (!stop_arg.is_empty()) stop = PY_TRY(to_bound(stop_arg));
  if (start < 0) {
    start += tuple.length;
    if (start < 0) start = 0;
  }
  if (stop < 0) stop += tuple.length;
  if (stop > tuple.length) stop = tuple.length;
  for (int64_t i = start; i < stop; ++i) {
    if (PY_TRY(item_equal(tuple.items()[i], value))) return integer(i);
  }
  return raise(ValueError, "tuple.index(x): x not in tuple");
}

Result<Value> tuple_count(Arg self, Arg value) {
  Tuple& tuple = *self.as<Tuple>();
  int64_t count = 0;
  for (int64_t i = 0; i < tuple.length; ++i) count += PY_TRY(item_equal(tuple.items()[i], value));
  return integer(count);
}

// ---- slots ----

static void tuple_destroy(Object* self) {
  Tuple& tuple = *static_cast<Tuple*>(self);
  for (int64_t i = tuple.length; i > 0;) drop(tuple.items()[--i]);
}

static void tuple_traverse(Object* self, Visitor visit, void* context) {
  Tuple& tuple = *static_cast<Tuple*>(self);
  for (int64_t i = 0; i < tuple.length; ++i) visit_value(tuple.items()[i], visit, context);
}

static Result<Value> tuple_repr(Arg self) {
  Tuple& tuple = *self.as<Tuple>();
  if (tuple.length == 0) return "()"_s;
  ReprGuard guard(self);
  if (guard.repeated()) return "(...)"_s;
  StrBuilder out;
  out.add(U'(');
  for (int64_t i = 0; i < tuple.length; ++i) {
    if (i) out.add(", ", 2);
    Value text = PY_TRY(repr(tuple.items()[i]));
    out.add(text);
  }
  out.add(tuple.length == 1 ? ",)" : ")");
  return out.finish();
}

/// Can this item's hash never change? Then the tuple may remember its own.
static bool hash_is_fixed(Arg item) {
  if (!item.is_object()) return true;
  Type* type = item.object()->type;
  if (type == &tuple_type) return item.as<Tuple>()->hash != 0;
  return !(type->flags & kTypeHeap) && (type->flags & (kTypeStrLike | kTypeBytesLike | kTypeIntLike | kTypeFloatLike | kTypeSetLike));   // no set but frozenset has a hash
}

/// CPython's tuple hash: xxHash's round over the hashes of the items.
static Result<int64_t> tuple_hash(Arg self) {
  Tuple& tuple = *self.as<Tuple>();
  if (tuple.hash) return tuple.hash;
  constexpr uint64_t kPrime1 = 11400714785074694791u, kPrime2 = 14029467366897019727u, kPrime5 = 2870177450012600261u;
  uint64_t h = kPrime5;
  bool fixed = true;
  for (int64_t i = 0; i < tuple.length; ++i) {
    uint64_t lane = static_cast<uint64_t>(PY_TRY(key_hash(tuple.items()[i])));
    h += lane * kPrime2;
    h = h << 31 | h >> 33;
    h *= kPrime1;
    fixed = fixed && hash_is_fixed(tuple.items()[i]);
  }
  h += static_cast<uint64_t>(tuple.length) ^ (kPrime5 ^ 3527539);
  int64_t result = h == ~uint64_t(0) ? 1546275796 : static_cast<int64_t>(h);
  if (fixed) tuple.hash = result;
  return result;
}

static Result<Value> tuple_compare(Arg self, Arg other, CompareOp op) {
  if (!is_tuple(other)) return kNotImplemented;
  Tuple& a = *self.as<Tuple>();
  Tuple& b = *other.as<Tuple>();
  for (int64_t i = 0; i < a.length && i < b.length; ++i) {
    Arg x = a.items()[i], y = b.items()[i];
    if (!PY_TRY(item_equal(x, y))) {
      if (op == CompareOp::kEq) return kFalse;
      if (op == CompareOp::kNe) return kTrue;
      return compare(op, x, y);
    }
  }
  return boolean(compare_sizes(a.length, b.length, op));
}

static Result<int64_t> tuple_length(Arg self) { return self.as<Tuple>()->length; }

static Result<Value> tuple_get_item(Arg self, Arg index) {
  Tuple& tuple = *self.as<Tuple>();
  if (has_index(index)) {
    int64_t i = PY_TRY(to_subscript(index));
    if (i < 0) i += tuple.length;
    if (i < 0 || i >= tuple.length) return raise(IndexError, "tuple index out of range");
    return tuple.items()[i];
  }
  if (!is_exact(index, &slice_type)) return raise(TypeError, "tuple indices must be integers or slices, not %T", index);
  RawSlice raw = PY_TRY(slice_unpack(index));
  SliceBounds b = slice_adjust(raw, tuple.length);
  if (b.count == tuple.length && b.step == 1 && is_exact(self, &tuple_type)) return self;
  Ref<Tuple> out = make_tuple(b.count);
  for (int64_t i = 0, k = b.start; i < b.count; ++i, k += b.step) out->items()[i].bits = Value(tuple.items()[k]).give();
  return out;
}

static Result<bool> tuple_contains(Arg self, Arg item) {
  Tuple& tuple = *self.as<Tuple>();
  for (int64_t i = 0; i < tuple.length; ++i) {
    if (PY_TRY(item_equal(tuple.items()[i], item))) return true;
  }
  return false;
}

static Result<Value> tuple_iter(Arg self) { return make_tuple_iterator(self); }

static Result<Value> repeat(Arg self, Arg count) {
  Tuple& tuple = *self.as<Tuple>();
  int64_t n = PY_TRY(to_repeat_count(count));
  if ((tuple.length == 0 || n == 1) && is_exact(self, &tuple_type)) return self;
  if (n <= 0 || tuple.length == 0) return make_tuple(0);
  int64_t total;
  if (__builtin_mul_overflow(n, tuple.length, &total)) return raise(MemoryError);
  PY_TRY(checked_size(total, sizeof(Value)));
  Ref<Tuple> out = make_tuple(total);
  int64_t k = 0;
  for (int64_t r = 0; r < n; ++r) {
    for (int64_t i = 0; i < tuple.length; ++i) out->items()[k++].bits = Value(tuple.items()[i]).give();
  }
  return out;
}

static Result<Value> tuple_binary(BinaryOp op, Arg left, Arg right) {
  if (op == BinaryOp::kAdd) {
    if (!is_tuple(left)) return kNotImplemented;
    if (!is_tuple(right)) return raise(TypeError, "can only concatenate tuple (not \"%T\") to tuple", right);
    Tuple &a = *left.as<Tuple>(), &b = *right.as<Tuple>();
    if (a.length == 0 && is_exact(right, &tuple_type)) return right;
    if (b.length == 0 && is_exact(left, &tuple_type)) return left;
    Ref<Tuple> out = make_tuple(a.length + b.length);
    for (int64_t i = 0; i < a.length; ++i) out->items()[i].bits = Value(a.items()[i]).give();
    for (int64_t i = 0; i < b.length; ++i) out->items()[a.length + i].bits = Value(b.items()[i]).give();
    return out;
  }
  if (op == BinaryOp::kMul) {
    bool first = is_tuple(left);
    Arg count = first ? right : left;
    if (!has_index(count)) return kNotImplemented;
    return repeat(first ? left : right, count);
  }
  return kNotImplemented;
}

constinit const Slots tuple_slots = {.repr = tuple_repr,
                                     .hash = tuple_hash,
                                     .compare = tuple_compare,
                                     .length = tuple_length,
                                     .get_item = tuple_get_item,
                                     .contains = tuple_contains,
                                     .iter = tuple_iter,
                                     .binary = tuple_binary};

constinit Type tuple_type = deferred(Deferred::kTuple, static_type("tuple", sizeof(Tuple), kTypeSubclassable | kTypeTupleLike | kTypeMatchesSequence,
                                                                   {.destroy = tuple_destroy, .traverse = tuple_traverse}));

}  // namespace py
