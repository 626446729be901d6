// Length, items, membership, iteration.
#include "containers_support.h"
#include "object_internal.h"
#include "stop_value.h"

namespace py {

Result<int64_t> length(Arg a) {
  if (auto slot = type_of(a)->slots().length) return slot(a);
  return raise(TypeError, "object of type '%T' has no len()", a);
}

Result<Value> get_item_slow(Arg object, Arg index) {
  if (index.is_small_int() && is_exact(object, &tuple_type)) {
    const Tuple& tuple = *object.as<Tuple>();
    int64_t i = index.small_int();
    if (i < 0) i += tuple.length;
    if (static_cast<uint64_t>(i) < static_cast<uint64_t>(tuple.length)) return tuple.items()[i];
  }
  if (auto slot = type_of(object)->slots().get_item) return slot(object, index);
  return raise(TypeError, "'%T' object is not subscriptable", object);
}

Result<void> set_item_slow(Arg object, Arg index, Arg value) {
  if (auto slot = type_of(object)->slots().set_item) return slot(object, index, value);
  return raise(TypeError, "'%T' object does not support item assignment", object);
}

/// CPython has one wording for what has the methods of sequences, where the index would do for one, and another for the rest.
Failure no_item_deletion(Arg object, Arg index) {
  Type* type = type_of(object);
  bool sequence = type->flags & kTypeHeap || type->slots().length;
  bool indexes = is_int(index) || type_of(index)->slots().index;
  return raise(TypeError, sequence && indexes ? "'%T' object doesn't support item deletion" : "'%T' object does not support item deletion", object);
}

Result<void> del_item(Arg object, Arg index) {
  if (auto slot = type_of(object)->slots().set_item) return slot(object, index, Arg());
  return no_item_deletion(object, index);
}

Result<bool> contains(Arg container, Arg item) {
  if (auto slot = type_of(container)->slots().contains) return slot(container, item);
  Result<Value> made = iter(container);
  if (made.failed()) {
    // Whatever TypeError __iter__ raised, this one takes its place.
    if (!pending_is(TypeError)) return Failure();
    drop_pending();
    return raise(TypeError, "argument of type '%T' is not iterable", container);
  }
  Value iterator = made.take();
  for (;;) {
    Value candidate = PY_TRY(next(iterator));
    if (candidate.is_exhausted()) {
      forget_stop_value();
      return false;
    }
    if (PY_TRY(same_or_equal(candidate, item))) return true;
  }
}

// ---- iteration by __getitem__ alone ----

namespace {

struct SequenceIterator : Object { Value sequence; int64_t index; };

void sequence_iterator_destroy(Object* self) { static_cast<SequenceIterator*>(self)->sequence.clear(); }
void sequence_iterator_traverse(Object* self, Visitor visit, void* context) {
  visit_held(static_cast<SequenceIterator*>(self)->sequence, visit, context);
}
Result<Value> itself(Arg self) { return self; }
Result<Value> sequence_iterator_next(Arg self) {
  auto* it = self.as<SequenceIterator>();
  if (it->sequence.is_empty()) return kExhausted;
  Value sequence = it->sequence;
  Value index = integer(it->index++);
  Result<Value> item = get_item(sequence, index);
  if (!item.failed()) return item;
  if (!pending_is(IndexError) && !pending_is(StopIteration)) return Failure();
  drop_pending();
  it->sequence.clear();
  return kExhausted;
}

constinit Type sequence_iterator_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "iterator";
  t.base = &object_type;
  t.instance_size = sizeof(SequenceIterator);
  t.own_slots.destroy = sequence_iterator_destroy;
  t.own_slots.traverse = sequence_iterator_traverse;
  t.own_slots.iter = itself;
  t.own_slots.next = sequence_iterator_next;
  return t;
}();

}  // namespace

Arg detail::sequence_iterated(Arg iterator) {
  return is_exact(iterator, &sequence_iterator_type) ? Arg(iterator.as<SequenceIterator>()->sequence) : Arg();
}

Result<Value> iter(Arg iterable) {
  const Slots& slots = type_of(iterable)->slots();
  if (slots.iter) {
    Value iterator = PY_TRY(slots.iter(iterable));
    if (!type_of(iterator)->slots().next) return raise(TypeError, "iter() returned non-iterator of type '%T'", iterator.arg());
    return iterator;
  }
  bool is_class = is_type(iterable);  // classes have get_item for list[int]
  if (!slots.get_item || is_class || (type_of(iterable)->flags & kTypeDictLike)) return raise(TypeError, "'%T' object is not iterable", iterable);
  Ref<SequenceIterator> it = make<SequenceIterator>(&sequence_iterator_type);
  new (&it->sequence, PyPlacement()) Value(iterable);
  return static_cast<Ref<SequenceIterator>&&>(it);
}

/// A StopIteration that a callback of the iterator raised, the function of a map() for example, ends the iteration as well.
Result<Value> next_failed() {
  if (!pending_is(StopIteration)) return Failure{};
  Value stop = take_pending();
  keep_stop_value(stop.as<Exception>()->fields[0]);
  return kExhausted;
}

Result<Value> next(Arg iterator) {
  auto slot = type_of(iterator)->slots().next;
  if (!slot) return raise(TypeError, "'%T' object is not an iterator", iterator);
  Result<Value> r = slot(iterator);
  if (r.failed()) [[unlikely]] return next_failed();
  return r;
}

}  // namespace py
