// collections.deque: a ring buffer that doubles when full.
#include "containers_support.h"
#include "object_internal.h"
#include "py/modules/_collections.h"

namespace py {

using namespace detail;

namespace {

struct Deque : Object {
  Value* ring;        // capacity words, a power of two; null while capacity is 0
  int64_t capacity;
  int64_t head;       // place of item 0
  int64_t length;
  int64_t limit;      // maxlen + 1; 0: none (so that zeroed memory is an empty deque)
  uint64_t changes;   // counts what iterators must not survive

  Value& at(int64_t i) { return ring[(head + i) & (capacity - 1)]; }
  bool bounded() const { return limit != 0; }
  int64_t maxlen() const { return limit - 1; }
};

bool is_deque(Arg a) { return is_instance(a, &deque_type); }

[[gnu::noinline]] void grow(Deque& d) {
  int64_t capacity = d.capacity ? d.capacity * 2 : 8;
  Value* ring = static_cast<Value*>(raw_alloc(static_cast<size_t>(capacity) * sizeof(Value)));
  for (int64_t i = 0; i < d.length; ++i) ring[i].bits = d.at(i).bits;
  if (d.ring) raw_free(d.ring, static_cast<size_t>(d.capacity) * sizeof(Value));
  d.ring = ring;
  d.capacity = capacity;
  d.head = 0;
}

PY_INLINE Value take_last(Deque& d) {
  ++d.changes;
  return Value::adopt(d.at(--d.length).bits);
}
PY_INLINE Value take_first(Deque& d) {
  ++d.changes;
  Value item = Value::adopt(d.ring[d.head].bits);
  d.head = (d.head + 1) & (d.capacity - 1);
  --d.length;
  return item;
}
PY_INLINE void push_last(Deque& d, Value item) {
  if (d.length == d.capacity) grow(d);
  d.at(d.length++).bits = item.give();
  ++d.changes;
  if (d.bounded() && d.length > d.maxlen()) take_first(d);
}
PY_INLINE void push_first(Deque& d, Value item) {
  if (d.length == d.capacity) grow(d);
  d.head = (d.head - 1) & (d.capacity - 1);
  d.ring[d.head].bits = item.give();
  ++d.length;
  ++d.changes;
  if (d.bounded() && d.length > d.maxlen()) take_last(d);
}

/// Empties the deque first; its items die afterwards, in order.
void drop_items(Deque& d) {
  Value* ring = d.ring;
  if (!ring) return;
  int64_t capacity = d.capacity, head = d.head, length = d.length;
  d.ring = nullptr;
  d.capacity = d.head = d.length = 0;
  ++d.changes;
  for (int64_t i = 0; i < length; ++i) drop(ring[(head + i) & (capacity - 1)]);
  raw_free(ring, static_cast<size_t>(capacity) * sizeof(Value));
}

/// Appends all items at one end.
Result<void> extend(Deque& d, Arg iterable, bool left) {
  Value source = iterable;
  if (Arg(&d).is(iterable)) source = PY_TRY(list_from(iterable));
  Iter it;
  PY_TRY(Iter::start(it, source));
  while (PY_TRY(it.next())) {
    if (left) push_first(d, it.value());
    else push_last(d, it.value());
  }
  return {};
}

Ref<Deque> make_deque(int64_t limit) {
  Ref<Deque> d = make<Deque>(&deque_type);
  d->limit = limit;
  return d;
}

/// A copy of the same class.
Result<Value> copy(Arg self) {
  Deque& d = *self.as<Deque>();
  if (is_exact(self, &deque_type)) {
    Ref<Deque> out = make_deque(d.limit);
    for (int64_t i = 0; i < d.length; ++i) push_last(*out, d.at(i));
    return out;
  }
  Arg cls(type_of(self));
  Value made = d.bounded() ? PY_TRY(call(cls, self, Arg(d.maxlen()))) : PY_TRY(call(cls, self));
  if (!is_deque(made)) {
    return raise(TypeError, "%s() must return a deque, not %T", type_of(self)->name, made.arg());
  }
  return made;
}

void rotate(Deque& d, int64_t n) {
  if (d.length <= 1) return;
  n %= d.length;
  if (n < 0) n += d.length;
  ++d.changes;
  if (n <= d.length / 2) {
    for (; n > 0; --n) {
      Bits last = d.at(d.length - 1).bits;
      d.head = (d.head - 1) & (d.capacity - 1);
      d.ring[d.head].bits = last;
    }
  } else {
    for (n = d.length - n; n > 0; --n) {
      Bits first = d.ring[d.head].bits;
      d.head = (d.head + 1) & (d.capacity - 1);
      d.at(d.length - 1).bits = first;
    }
  }
}

/// Takes item i out, moving the shorter side.
Value take_at(Deque& d, int64_t i) {
  Value item = Value::adopt(d.at(i).bits);
  if (i < d.length / 2) {
    for (; i > 0; --i) d.at(i).bits = d.at(i - 1).bits;
    d.head = (d.head + 1) & (d.capacity - 1);
  } else {
    for (; i < d.length - 1; ++i) d.at(i).bits = d.at(i + 1).bits;
  }
  --d.length;
  ++d.changes;
  return item;
}

/// Item i equals value? RuntimeError or IndexError if comparing changed the deque.
Result<bool> equals(Deque& d, int64_t i, Arg value, Type& error, const char* complaint) {
  Value item = d.at(i);
  uint64_t changes = d.changes;
  bool equal = PY_TRY(item_equal(item, value));
  if (d.changes != changes) return raise(error, complaint);
  return equal;
}
constexpr const char* kMutated = "deque mutated during iteration";

}  // namespace

// ---- constructors and methods ----

Result<Value> deque_new(Arg cls, Arg, Arg) { return Value::adopt(allocate(cls.as<Type>())); }

Result<Value> deque_init(Arg self, Arg iterable, Arg maxlen) {
  Deque& d = *self.as<Deque>();
  int64_t limit = 0;
  if (!maxlen.is_empty() && !maxlen.is_none()) {
    if (!is_int(maxlen)) return raise(TypeError, "an integer is required");
    int64_t n = PY_TRY(to_ssize(maxlen));
    if (n < 0) return raise(ValueError, "maxlen must be non-negative");
    limit = n + 1;
  }
  d.limit = limit;
  if (d.length > 0) drop_items(d);
  if (!iterable.is_empty()) PY_TRY(extend(d, iterable, false));
  return kNone;
}

Result<Value> deque_construct(Arg iterable, Arg maxlen) {
  Ref<Deque> d = make_deque(0);
  PY_TRY(deque_init(d, iterable, maxlen));
  return d;
}

Result<Value> deque_append(Arg self, Arg item) {
  push_last(*self.as<Deque>(), item);
  return kNone;
}
Result<Value> deque_appendleft(Arg self, Arg item) {
  push_first(*self.as<Deque>(), item);
  return kNone;
}
Result<Value> deque_extend(Arg self, Arg iterable) {
  PY_TRY(extend(*self.as<Deque>(), iterable, false));
  return kNone;
}
Result<Value> deque_extendleft(Arg self, Arg iterable) {
  PY_TRY(extend(*self.as<Deque>(), iterable, true));
  return kNone;
}
Result<Value> deque_pop(Arg self) {
  Deque& d = *self.as<Deque>();
  if (d.length == 0) return raise(IndexError, "pop from an empty deque");
  return take_last(d);
}
Result<Value> deque_popleft(Arg self) {
  Deque& d = *self.as<Deque>();
  if (d.length == 0) return raise(IndexError, "pop from an empty deque");
  return take_first(d);
}
Result<Value> deque_clear(Arg self) {
  drop_items(*self.as<Deque>());
  return kNone;
}
Result<Value> deque_copy(Arg self) { return copy(self); }

/// (class, arguments, attributes, items): what a deep copy is made of.
Result<Value> deque_reduce(Arg self) {
  Deque* d = self.as<Deque>();
  Value arguments = d->bounded() ? tuple_of(tuple_of(), Arg(d->maxlen())) : tuple_of();
  Value attributes = instance_dict(self);
  Value items = PY_TRY(iter(self));
  return tuple_of(Arg(type_of(self)), arguments, attributes.is_empty() ? Arg(kNone) : Arg(attributes), items);
}

Result<Value> deque_count(Arg self, Arg value) {
  Deque& d = *self.as<Deque>();
  int64_t count = 0;
  for (int64_t i = 0, n = d.length; i < n; ++i) count += PY_TRY(equals(d, i, value, RuntimeError, kMutated));
  return integer(count);
}

Result<Value> deque_index(Arg self, Arg value, Arg start_arg, Arg stop_arg) {
  Deque& d = *self.as<Deque>();
  int64_t n = d.length, start = 0, stop = n;
  if (!start_arg.is_empty()) start = PY_TRY(to_bound(start_arg));
  if (!stop_arg.is_empty()) stop = PY_TRY(to_bound(stop_arg));
  if (start < 0) {
    start += n;
    if (start < 0) start = 0;
  }
  if (stop < 0) {
    stop += n;
    if (stop < 0) stop = 0;
  }
  if (stop > n) stop = n;
  for (int64_t i = start; i < stop; ++i) {
    if (PY_TRY(equals(d, i, value, RuntimeError, kMutated))) return integer(i);
  }
  return raise(ValueError, "%R is not in deque", value);
}

Result<Value> deque_insert(Arg self, Arg index, Arg value) {
  Deque& d = *self.as<Deque>();
  int64_t i = PY_TRY(to_ssize(index));
  int64_t n = d.length;
  if (d.bounded() && n == d.maxlen()) return raise(IndexError, "deque already at its maximum size");
  if (i >= n) {
    push_last(d, value);
  } else if (i <= -n || i == 0) {
    push_first(d, value);
  } else {
    if (i < 0) i += n;
    rotate(d, -i);
    push_first(d, value);
    rotate(d, i);
  }
  return kNone;
}

Result<Value> deque_remove(Arg self, Arg value) {
  Deque& d = *self.as<Deque>();
  for (int64_t i = 0, n = d.length; i < n; ++i) {
    if (PY_TRY(equals(d, i, value, IndexError, "deque mutated during remove()."))) {
      Value item = take_at(d, i);
      return kNone;
    }
  }
  return raise(ValueError, "%R is not in deque", value);
}

Result<Value> deque_reverse(Arg self) {
  Deque& d = *self.as<Deque>();
  for (int64_t i = 0, k = d.length - 1; i < k; ++i, --k) {
    Bits swapped = d.at(i).bits;
    d.at(i).bits = d.at(k).bits;
    d.at(k).bits = swapped;
  }
  return kNone;
}

Result<Value> deque_rotate(Arg self, Arg n) {
  int64_t steps = n.is_empty() ? 1 : PY_TRY(to_ssize(n));
  rotate(*self.as<Deque>(), steps);
  return kNone;
}

Result<Value> deque_get_maxlen(Arg self) {
  Deque& d = *self.as<Deque>();
  if (!d.bounded()) return kNone;
  return integer(d.maxlen());
}

// ---- slots ----

static void deque_destroy(Object* self) { drop_items(*static_cast<Deque*>(self)); }

static void deque_traverse(Object* self, Visitor visit, void* context) {
  Deque& d = *static_cast<Deque*>(self);
  for (int64_t i = 0; i < d.length; ++i) visit_value(d.at(i), visit, context);
}

static Result<Value> deque_repr(Arg self) {
  Deque& d = *self.as<Deque>();
  ReprGuard guard(self);
  if (guard.repeated()) return "[...]"_s;
  Value list = PY_TRY(list_from(self));
  Value text = PY_TRY(repr(list));
  StrBuilder out;
  out.add(type_of(self)->name);
  out.add(U'(');
  out.add(text);
  if (d.bounded()) {
    Value maxlen = PY_TRY(repr(integer(d.maxlen())));
    out.add(", maxlen=");
    out.add(maxlen);
  }
  out.add(U')');
  return out.finish();
}

static Result<Value> deque_compare(Arg self, Arg other, CompareOp op) {
  if (!is_deque(other)) return kNotImplemented;
  Deque &a = *self.as<Deque>(), &b = *other.as<Deque>();
  if (op == CompareOp::kEq && self.is(other)) return kTrue;
  if (op == CompareOp::kNe && self.is(other)) return kFalse;
  if (a.length != b.length && (op == CompareOp::kEq || op == CompareOp::kNe)) return boolean(op == CompareOp::kNe);
  uint64_t a_changes = a.changes, b_changes = b.changes;
  int64_t n = a.length, m = b.length;
  for (int64_t i = 0; i < n && i < m; ++i) {
    Value x = a.at(i), y = b.at(i);
    if (!PY_TRY(item_equal(x, y))) return boolean(op != CompareOp::kEq && (op == CompareOp::kNe || PY_TRY(compare_slow(op, x, y))));
    if (a.changes != a_changes || b.changes != b_changes) return raise(RuntimeError, kMutated);
  }
  return boolean(compare_sizes(n, m, op));
}

static Result<int64_t> deque_length(Arg self) { return self.as<Deque>()->length; }

/// The place of a subscript in the deque.
static Result<int64_t> subscript(Deque& d, Arg index) {
  if (!has_index(index)) return raise(TypeError, "sequence index must be integer, not '%T'", index);
  int64_t i = PY_TRY(to_subscript(index));
  if (i < 0) i += d.length;
  if (i < 0 || i >= d.length) return raise(IndexError, "deque index out of range");
  return i;
}

static Result<Value> deque_get_item(Arg self, Arg index) {
  Deque& d = *self.as<Deque>();
  int64_t i = PY_TRY(subscript(d, index));
  return d.at(i);
}

static Result<void> deque_set_item(Arg self, Arg index, Arg value) {
  Deque& d = *self.as<Deque>();
  int64_t i = PY_TRY(subscript(d, index));
  if (value.is_empty()) {
    Value item = take_at(d, i);
  } else {
    d.at(i) = value;
  }
  return {};
}

static Result<bool> deque_contains(Arg self, Arg item) {
  Deque& d = *self.as<Deque>();
  for (int64_t i = 0, n = d.length; i < n; ++i) {
    if (PY_TRY(equals(d, i, item, RuntimeError, kMutated))) return true;
  }
  return false;
}

/// d *= n.
static Result<void> repeat(Deque& d, Arg count) {
  int64_t n = PY_TRY(to_repeat_count(count));
  if (d.length == 0 || n == 1) return {};
  if (n <= 0) {
    drop_items(d);
    return {};
  }
  int64_t length = d.length, total;
  if (d.bounded()) {
    int64_t enough = (d.maxlen() + length - 1) / length + 1;
    if (n > enough) n = enough;
  }
  if (__builtin_mul_overflow(n, length, &total)) return raise(MemoryError);
  PY_TRY(checked_size(total, sizeof(Value)));
  Value items = PY_TRY(list_from(Arg(&d)));
  for (int64_t r = 1; r < n; ++r) {
    for (int64_t i = 0; i < length; ++i) push_last(d, items.as<List>()->items()[i]);
  }
  return {};
}

static Result<Value> deque_binary(BinaryOp op, Arg left, Arg right) {
  if (op == BinaryOp::kAdd) {
    if (!is_deque(left)) return kNotImplemented;
    if (!is_deque(right)) return raise(TypeError, "can only concatenate deque (not \"%T\") to deque", right);
    Value out = PY_TRY(copy(left));
    PY_TRY(extend(*out.as<Deque>(), right, false));
    return out;
  }
  if (op == BinaryOp::kMul) {
    bool first = is_deque(left);
    Arg count = first ? right : left;
    if (!has_index(count)) return raise(TypeError, "can't multiply sequence by non-int of type '%T'", count);
    Value out = PY_TRY(copy(first ? left : right));
    PY_TRY(repeat(*out.as<Deque>(), count));
    return out;
  }
  return kNotImplemented;
}

static Result<Value> deque_inplace(BinaryOp op, Arg left, Arg right) {
  if (op == BinaryOp::kAdd) {
    PY_TRY(extend(*left.as<Deque>(), right, false));
    return left;
  }
  if (op == BinaryOp::kMul && has_index(right)) {
    PY_TRY(repeat(*left.as<Deque>(), right));
    return left;
  }
  return deque_binary(op, left, right);
}

// ---- iterators ----

namespace {

struct DequeIterator : Object {
  Value deque;
  uint64_t changes;
  int64_t position;
  int64_t left;
  void init() { empty_value(deque); }
};

void iterator_destroy(Object* self) { drop(static_cast<DequeIterator*>(self)->deque); }
void iterator_traverse(Object* self, Visitor visit, void* context) { visit_value(static_cast<DequeIterator*>(self)->deque, visit, context); }

template <int step>
Result<Value> iterator_next(Arg self) {
  DequeIterator& it = *self.as<DequeIterator>();
  Deque& d = *it.deque.as<Deque>();
  if (step < 0 && it.left == 0) return kExhausted;  // the two directions test in different order in CPython
  if (d.changes != it.changes) {
    it.left = 0;
    return raise(RuntimeError, kMutated);
  }
  if (it.left == 0) return kExhausted;
  --it.left;
  Value item = d.at(it.position);
  it.position += step;
  return item;
}

Value make_iterator(Type* type, Arg deque, int64_t position) {
  Ref<DequeIterator> it = make_object<DequeIterator>(type);
  Deque& d = *deque.as<Deque>();
  it->deque = deque;
  it->changes = d.changes;
  it->position = position;
  it->left = d.length;
  return static_cast<Ref<DequeIterator>&&>(it).value();
}

}  // namespace

static Result<Value> deque_iter(Arg self) { return make_iterator(&deque_iterator_type, self, 0); }
Result<Value> deque_reversed(Arg self) { return make_iterator(&deque_reverse_iterator_type, self, self.as<Deque>()->length - 1); }
Result<Value> deque_iterator_length_hint(Arg self) { return integer(self.as<DequeIterator>()->left); }

constinit Type deque_type = static_type("deque", sizeof(Deque), kTypeSubclassable | kTypeMatchesSequence,
                                        {.destroy = deque_destroy,
                                         .traverse = deque_traverse,
                                         .clear = deque_destroy,
                                         .repr = deque_repr,
                                         .compare = deque_compare,
                                         .length = deque_length,
                                         .get_item = deque_get_item,
                                         .set_item = deque_set_item,
                                         .contains = deque_contains,
                                         .iter = deque_iter,
                                         .binary = deque_binary,
                                         .inplace = deque_inplace,
                                         .reversed = deque_reversed},
                                        &object_type, "collections");
constinit Type deque_iterator_type = static_type("_deque_iterator", sizeof(DequeIterator), 0,
                                                 {.destroy = iterator_destroy,
                                                  .traverse = iterator_traverse,
                                                  .iter = iterator_itself,
                                                  .next = iterator_next<1>},
                                                 &object_type, "_collections");
constinit Type deque_reverse_iterator_type = static_type("_deque_reverse_iterator", sizeof(DequeIterator), 0,
                                                         {.destroy = iterator_destroy,
                                                          .traverse = iterator_traverse,
                                                          .iter = iterator_itself,
                                                          .next = iterator_next<-1>},
                                                         &object_type, "_collections");

}  // namespace py
