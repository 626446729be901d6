// zip, map and filter.
#include "containers_support.h"

namespace py {

using namespace detail;

namespace {

/// Iterators side by side: what zip and map hold.
struct Parallel : Object {
  Iter* iterators;
  int64_t count;
  Value function;    // map
  Value last;        // zip: the tuple given last
  bool strict;       // zip
  void init() {
    empty_value(function);
    empty_value(last);
  }

  Result<void> start(const Value* iterables, int64_t n) {
    if (n == 0) return {};
    iterators = static_cast<Iter*>(raw_alloc(static_cast<size_t>(n) * sizeof(Iter)));
    for (int64_t i = 0; i < n; ++i) new (iterators + i, PyPlacement()) Iter();
    count = n;
    for (int64_t i = 0; i < n; ++i) PY_TRY(Iter::start_lasting(iterators[i], iterables[i]));
    return {};
  }
};

void parallel_destroy(Object* self) {
  Parallel& p = *static_cast<Parallel*>(self);
  for (int64_t i = 0; i < p.count; ++i) p.iterators[i].~Iter();
  if (p.iterators) raw_free(p.iterators, static_cast<size_t>(p.count) * sizeof(Iter));
  drop(p.function);
  drop(p.last);
}
void parallel_traverse(Object* self, Visitor visit, void* context) {
  Parallel& p = *static_cast<Parallel*>(self);
  for (int64_t i = 0; i < p.count; ++i) visit_value(p.iterators[i].source(), visit, context);
  visit_value(p.function, visit, context);
  visit_value(p.last, visit, context);
}

/// zip(strict=True): iterator i is exhausted. The others must be as well.
Result<Value> check_lengths(Parallel& zip, int64_t i) {
  if (i > 0) {
    return raise(ValueError, i == 1 ? "zip() argument %ld is shorter than argument 1" : "zip() argument %ld is shorter than arguments 1-%ld",
                 i + 1, i);
  }
  for (i = 1; i < zip.count; ++i) {
    if (PY_TRY(zip.iterators[i].next())) {
      zip.iterators[i].value();
      return raise(ValueError, i == 1 ? "zip() argument %ld is longer than argument 1" : "zip() argument %ld is longer than arguments 1-%ld",
                   i + 1, i);
    }
  }
  return kExhausted;
}

Result<Value> zip_next(Arg self) {
  Parallel& zip = *self.as<Parallel>();
  if (zip.count == 0) return kExhausted;
  // The tuple of the last step again, if nobody has kept it (as in CPython).
  Value items;
  if (!zip.last.is_empty() && zip.last.object()->refcount == 1) {
    items = zip.last;
    items.as<Tuple>()->hash = 0;
  } else {
    items = make_tuple(zip.count).value();
    zip.last = items;
  }
  for (int64_t i = 0; i < zip.count; ++i) {
    if (!PY_TRY(zip.iterators[i].next())) {
      if (zip.strict) return check_lengths(zip, i);
      return kExhausted;
    }
    items.as<Tuple>()->items()[i] = zip.iterators[i].value();
  }
  return items;
}

Result<Value> map_next(Arg self) {
  Parallel& map = *self.as<Parallel>();
  Value function = map.function;
  if (map.count == 1) [[likely]] {
    if (!PY_TRY(map.iterators[0].next())) return kExhausted;
    Value item = map.iterators[0].value();
    return call(function, item);
  }
  constexpr int64_t kFew = 8;
  Value few[kFew];
  Ref<Tuple> many;
  Value* items = few;
  if (map.count > kFew) {
    many = make_tuple(map.count);
    items = many->items();
  }
  for (int64_t i = 0; i < map.count; ++i) {
    if (!PY_TRY(map.iterators[i].next())) return kExhausted;
    items[i] = map.iterators[i].value();
  }
  return call(function, CallArgs{reinterpret_cast<const Arg*>(items), static_cast<uint32_t>(map.count)});
}

}  // namespace

PY_MEMBERS(zip_type)
constinit Type zip_type = on_demand(zip_type_members, static_type("zip", sizeof(Parallel), kTypeSubclassable,
                                                                  {.destroy = parallel_destroy, .traverse = parallel_traverse, .iter = iterator_itself, .next = zip_next}));
PY_MEMBERS(map_type)
constinit Type map_type = on_demand(map_type_members, static_type("map", sizeof(Parallel), kTypeSubclassable,
                                                                  {.destroy = parallel_destroy, .traverse = parallel_traverse, .iter = iterator_itself, .next = map_next}));

Result<Value> zip_new(Arg cls, Arg iterables, Arg strict) {
  bool checked = !strict.is_empty() && PY_TRY(truth(strict));
  Ref<Parallel> zip = make_object<Parallel>(cls.as<Type>());
  Tuple& args = *iterables.as<Tuple>();
  PY_TRY(zip->start(args.items(), args.length));
  zip->strict = checked;
  return zip;
}
Result<Value> zip_construct(Arg iterables, Arg strict) { return zip_new(Arg(&zip_type), iterables, strict); }

Result<Value> map_new(Arg cls, Arg args_value) {
  Tuple& args = *args_value.as<Tuple>();
  if (args.length < 2) return raise(TypeError, "map() must have at least two arguments.");
  Ref<Parallel> map = make_object<Parallel>(cls.as<Type>());
  PY_TRY(map->start(args.items() + 1, args.length - 1));
  map->function = args.items()[0];
  return map;
}
Result<Value> map_construct(Arg args) { return map_new(Arg(&map_type), args); }

// ---- filter ----

namespace {

struct Filter : Object {
  Iter items;
  Value function;
  void init() {
    new (&items, PyPlacement()) Iter();
    empty_value(function);
  }
};

void filter_destroy(Object* self) {
  Filter& f = *static_cast<Filter*>(self);
  f.items.~Iter();
  drop(f.function);
}
void filter_traverse(Object* self, Visitor visit, void* context) {
  visit_value(static_cast<Filter*>(self)->items.source(), visit, context);
  visit_value(static_cast<Filter*>(self)->function, visit, context);
}

Result<Value> filter_next(Arg self) {
  Filter& f = *self.as<Filter>();
  bool by_truth = f.function.is_none() || f.function.bits == Arg(&bool_type).bits;
  while (PY_TRY(f.items.next())) {
    Value item = f.items.value();
    if (by_truth) {
      if (PY_TRY(truth(item))) return item;
      continue;
    }
    Value function = f.function;
    Value good = PY_TRY(call(function, item));
    if (PY_TRY(truth(good))) return item;
  }
  return kExhausted;
}

}  // namespace

PY_MEMBERS(filter_type)
constinit Type filter_type = on_demand(filter_type_members, static_type("filter", sizeof(Filter), kTypeSubclassable,
                                                                        {.destroy = filter_destroy, .traverse = filter_traverse, .iter = iterator_itself, .next = filter_next}));

Result<Value> filter_new(Arg cls, Arg function, Arg iterable) {
  Ref<Filter> f = make_object<Filter>(cls.as<Type>());
  PY_TRY(Iter::start_lasting(f->items, iterable));
  f->function = function;
  return f;
}
Result<Value> filter_construct(Arg function, Arg iterable) { return filter_new(Arg(&filter_type), function, iterable); }

}  // namespace py
