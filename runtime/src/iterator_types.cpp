// enumerate and reversed.
#include "containers_support.h"
#include "py/dict.h"

namespace py {

using namespace detail;

// ---- enumerate ----

namespace {

struct Enumerate : Object {
  Iter items;
  Value index;       // an int of any size
  Value pair;        // the tuple given last
  void init() {
    new (&items, PyPlacement()) Iter();
    empty_value(index);
    empty_value(pair);
  }
};

void enumerate_destroy(Object* self) {
  Enumerate& e = *static_cast<Enumerate*>(self);
  e.items.~Iter();
  drop(e.index);
  drop(e.pair);
}
void enumerate_traverse(Object* self, Visitor visit, void* context) {
  visit_value(static_cast<Enumerate*>(self)->items.source(), visit, context);
  visit_value(static_cast<Enumerate*>(self)->pair, visit, context);
}

Result<Value> enumerate_next(Arg self) {
  Enumerate& e = *self.as<Enumerate>();
  if (!PY_TRY(e.items.next())) return kExhausted;
  Value item = e.items.value();
  Value index = e.index;
  e.index = PY_TRY(add(index, 1));
  return next_pair(e.pair, static_cast<Value&&>(index), static_cast<Value&&>(item));
}

}  // namespace

PY_MEMBERS(enumerate_type)
constinit Type enumerate_type = on_demand(enumerate_type_members, static_type("enumerate", sizeof(Enumerate), kTypeSubclassable,
                                                                              {.destroy = enumerate_destroy,
                                                                               .traverse = enumerate_traverse,
                                                                               .iter = iterator_itself,
                                                                               .next = enumerate_next}));

Result<Value> enumerate_new(Arg cls, Arg iterable, Arg start) {
  Ref<Enumerate> e = make_object<Enumerate>(cls.as<Type>());
  e->index = 0;
  if (!start.is_empty()) e->index = PY_TRY(to_index(start));
  PY_TRY(Iter::start_lasting(e->items, iterable));
  return e;
}
Result<Value> enumerate_construct(Arg iterable, Arg start) { return enumerate_new(Arg(&enumerate_type), iterable, start); }

// ---- reversed ----

namespace {

struct Reversed : Object {
  Value sequence;    // empty when exhausted
  int64_t position;
  void init() { empty_value(sequence); }
};

void reversed_destroy(Object* self) { drop(static_cast<Reversed*>(self)->sequence); }
void reversed_traverse(Object* self, Visitor visit, void* context) { visit_value(static_cast<Reversed*>(self)->sequence, visit, context); }

Result<Value> reversed_next(Arg self) {
  Reversed& r = *self.as<Reversed>();
  if (r.sequence.is_empty()) return kExhausted;
  if (r.position >= 0) {
    Value sequence = r.sequence;
    Result<Value> item = get_item(sequence, r.position);
    if (!item.failed()) {
      --r.position;
      return item;
    }
    if (!pending_is(IndexError) && !pending_is(StopIteration)) return Failure{};
    drop_pending();
  }
  r.position = -1;
  r.sequence.clear();
  return kExhausted;
}

}  // namespace

PY_MEMBERS(reversed_type)
constinit Type reversed_type = on_demand(reversed_type_members, static_type("reversed", sizeof(Reversed), kTypeSubclassable,
                                                                            {.destroy = reversed_destroy,
                                                                             .traverse = reversed_traverse,
                                                                             .iter = iterator_itself,
                                                                             .next = reversed_next}));

Result<Value> reversed_length_hint(Arg self) {
  Reversed& r = *self.as<Reversed>();
  if (r.sequence.is_empty()) return Value(0);
  int64_t size = PY_TRY(length(r.sequence));
  return integer(size < r.position + 1 ? 0 : r.position + 1);
}

Result<Value> reversed_new(Arg cls, Arg sequence) {
  Type* type = type_of(sequence);
  if (type == &list_type) return list_reversed(sequence);
  if (type->flags & kTypeRange) return range_reversed(sequence);
  if (type == &dict_type) return dict_reversed(sequence);
  if (type == &dict_keys_type || type == &dict_values_type || type == &dict_items_type) {
    return make_dict_reverse_iterator(sequence.as<DictView>()->dict, sequence.as<DictView>()->part);
  }
  Arg method = type_lookup(type, "__reversed__"_s);
  if (method.is_none()) return raise(TypeError, "'%T' object is not reversible", sequence);
  if (!method.is_empty()) {
    Value bound = PY_TRY(bind_attr(method, sequence, type));
    return call(bound);
  }
  if (type->slots().reversed) return type->slots().reversed(sequence);
  if (is_list(sequence)) return list_reversed(sequence);
  if (is_dict(sequence)) return dict_reversed(sequence);
  if (!type->slots().get_item || !type->slots().length) return raise(TypeError, "'%T' object is not reversible", sequence);
  Ref<Reversed> r = make_object<Reversed>(cls.as<Type>());
  r->position = PY_TRY(length(sequence)) - 1;
  r->sequence = sequence;
  return r;
}
Result<Value> reversed_construct(Arg sequence) { return reversed_new(Arg(&reversed_type), sequence); }

}  // namespace py
