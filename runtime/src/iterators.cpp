// Iterator objects over lists and tuples, and iter(callable, sentinel).
#include "containers_support.h"

namespace py {

using namespace detail;

Result<Value> iterator_itself(Arg self) { return self; }

namespace {

struct SequenceIterator : Object {
  Value source;      // empty when exhausted
  int64_t position;
  void init() { empty_value(source); }
};

void sequence_iterator_destroy(Object* self) { drop(static_cast<SequenceIterator*>(self)->source); }
void sequence_iterator_traverse(Object* self, Visitor visit, void* context) {
  visit_value(static_cast<SequenceIterator*>(self)->source, visit, context);
}

Value make_iterator(Type* type, Arg source, int64_t position) {
  Ref<SequenceIterator> it = make_object<SequenceIterator>(type);
  it->source = source;
  it->position = position;
  return static_cast<Ref<SequenceIterator>&&>(it).value();
}

Result<Value> list_iterator_next(Arg self) {
  SequenceIterator& it = *self.as<SequenceIterator>();
  if (it.source.is_empty()) return kExhausted;
  List& list = *it.source.as<List>();
  if (it.position < list.length) return list.items()[it.position++];
  it.source.clear();
  return kExhausted;
}

Result<Value> list_reverse_iterator_next(Arg self) {
  SequenceIterator& it = *self.as<SequenceIterator>();
  if (it.source.is_empty()) return kExhausted;
  List& list = *it.source.as<List>();
  if (it.position >= 0 && it.position < list.length) return list.items()[it.position--];
  it.position = -1;
  it.source.clear();
  return kExhausted;
}

Result<Value> tuple_iterator_next(Arg self) {
  SequenceIterator& it = *self.as<SequenceIterator>();
  if (it.source.is_empty()) return kExhausted;
  Tuple& tuple = *it.source.as<Tuple>();
  if (it.position < tuple.length) return tuple.items()[it.position++];
  it.source.clear();
  return kExhausted;
}

}  // namespace

constinit Type list_iterator_type = static_type("list_iterator", sizeof(SequenceIterator), 0,
                                                {.destroy = sequence_iterator_destroy,
                                                 .traverse = sequence_iterator_traverse,
                                                 .iter = iterator_itself,
                                                 .next = list_iterator_next});
constinit Type list_reverseiterator_type = static_type("list_reverseiterator", sizeof(SequenceIterator), 0,
                                                       {.destroy = sequence_iterator_destroy,
                                                        .traverse = sequence_iterator_traverse,
                                                        .iter = iterator_itself,
                                                        .next = list_reverse_iterator_next});
constinit Type tuple_iterator_type = static_type("tuple_iterator", sizeof(SequenceIterator), 0,
                                                 {.destroy = sequence_iterator_destroy,
                                                  .traverse = sequence_iterator_traverse,
                                                  .iter = iterator_itself,
                                                  .next = tuple_iterator_next});

Value make_list_iterator(Arg list) { return make_iterator(&list_iterator_type, list, 0); }
Value make_list_reverse_iterator(Arg list) { return make_iterator(&list_reverseiterator_type, list, list.as<List>()->length - 1); }
Value make_tuple_iterator(Arg tuple) { return make_iterator(&tuple_iterator_type, tuple, 0); }

Result<Value> list_iterator_length_hint(Arg self) {
  SequenceIterator& it = *self.as<SequenceIterator>();
  int64_t left = it.source.is_empty() ? 0 : it.source.as<List>()->length - it.position;
  return integer(left < 0 ? 0 : left);
}
Result<Value> list_reverseiterator_length_hint(Arg self) {
  SequenceIterator& it = *self.as<SequenceIterator>();
  int64_t left = it.position + 1;
  if (it.source.is_empty() || it.source.as<List>()->length < left) left = 0;
  return integer(left);
}
Result<Value> tuple_iterator_length_hint(Arg self) {
  SequenceIterator& it = *self.as<SequenceIterator>();
  return integer(it.source.is_empty() ? 0 : it.source.as<Tuple>()->length - it.position);
}

// ---- iter(callable, sentinel) ----

namespace {

struct CallableIterator : Object {
  Value callable;    // empty when exhausted
  Value sentinel;
  void init() {
    empty_value(callable);
    empty_value(sentinel);
  }
};

void callable_iterator_destroy(Object* self) {
  CallableIterator& it = *static_cast<CallableIterator*>(self);
  drop(it.callable);
  drop(it.sentinel);
}
void callable_iterator_traverse(Object* self, Visitor visit, void* context) {
  CallableIterator& it = *static_cast<CallableIterator*>(self);
  visit_value(it.callable, visit, context);
  visit_value(it.sentinel, visit, context);
}

Result<Value> callable_iterator_next(Arg self) {
  CallableIterator& it = *self.as<CallableIterator>();
  if (it.callable.is_empty()) return kExhausted;
  Value callable = it.callable;
  Result<Value> called = call(callable);
  if (called.failed()) {
    if (!pending_is(StopIteration)) return Failure{};
    drop_pending();
  } else {
    Value value = called.take();
    if (it.callable.is_empty()) return kExhausted;  // the call has used this iterator up
    Value sentinel = it.sentinel;
    if (!PY_TRY(item_equal(sentinel, value))) return value;
  }
  it.callable.clear();
  it.sentinel.clear();
  return kExhausted;
}

}  // namespace

constinit Type callable_iterator_type = static_type("callable_iterator", sizeof(CallableIterator), 0,
                                                    {.destroy = callable_iterator_destroy,
                                                     .traverse = callable_iterator_traverse,
                                                     .iter = iterator_itself,
                                                     .next = callable_iterator_next});

Result<Value> builtin_iter(Arg object, Arg sentinel) {
  if (sentinel.is_empty()) return iter(object);
  if (!type_of(object)->slots().call) return raise(TypeError, "iter(v, w): v must be callable");
  Ref<CallableIterator> it = make_object<CallableIterator>(&callable_iterator_type);
  it->callable = object;
  it->sentinel = sentinel;
  return it;
}

}  // namespace py
