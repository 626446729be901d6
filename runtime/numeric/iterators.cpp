// What gives its items one after the other: ranges, zip(), enumerate(), reversed(), and iterators over lists. They are objects of one kind.
#include "lists.h"
#include "py/builtins.h"

namespace py {

namespace {

enum class Source : uint8_t { kList, kReversed, kRange, kEnumerate, kZip };

struct Lazy : Object {
  Source source;
  Value of;          // the list; what is counted; a list of what is zipped; empty: at its end
  Value number;      // the next one of a range, or of a count
  Value step, stop;  // of a range
  int64_t position;
};
void release_lazy(List& object) {
  Lazy& lazy = reinterpret_cast<Lazy&>(object);
  lazy.of.clear();
  lazy.number.clear();
  lazy.step.clear();
  lazy.stop.clear();
}
constinit const TypeOfLists type_of_lazies = {release_lazy};

bool is_lazy(Arg items) { return reinterpret_cast<const void*>(items.object()->type) == &type_of_lazies; }
Lazy& lazy_of(Arg items) { return *static_cast<Lazy*>(items.object()); }

Value make_lazy(Source source, Arg of) {
  Lazy* lazy = static_cast<Lazy*>(raw_alloc(sizeof(Lazy)));
  __builtin_memset(static_cast<void*>(lazy), 0, sizeof(Lazy));
  lazy->type = reinterpret_cast<Type*>(const_cast<TypeOfLists*>(&type_of_lazies));
  lazy->refcount = 1;
  lazy->gc = 1;
  lazy->source = source;
  lazy->of.bits = Value(of).give();
  lazy->number.bits = lazy->step.bits = lazy->stop.bits = kEmpty;
  return Value::adopt(lazy);
}
Value make_range(Arg start, Arg stop, Arg step) {
  Value made = make_lazy(Source::kRange, Arg(0));
  lazy_of(made).number = start;
  lazy_of(made).stop = stop;
  lazy_of(made).step = step;
  return made;
}

Result<Value> next_of_range(Lazy& r) {
  int order = order_of_numbers(r.number, r.stop);
  if (order_of_numbers(r.step, Arg(0)) > 0 ? order >= 0 : order <= 0) return Value(kExhausted);
  Value item = r.number;
  r.number = PY_TRY(add_numbers(r.number, r.step));
  return item;
}
Result<Value> next_of_zip(Lazy& zip) {
  const List& parts = *zip.of.arg().as<List>();
  Ref<List> tuple = make_list(parts.length);
  for (int64_t i = 0; i < parts.length; ++i) {
    Value item = PY_TRY(next(parts.values[i]));
    if (item.is_exhausted()) return item;
    list_push(*tuple, static_cast<Value&&>(item));
  }
  if (parts.length == 0) return Value(kExhausted);
  return static_cast<Ref<List>&&>(tuple).value();
}

}  // namespace

Result<Value> next(Arg iterator) {
  Lazy& lazy = lazy_of(iterator);
  if (lazy.of.is_empty()) return Value(kExhausted);
  switch (lazy.source) {
    case Source::kRange: return next_of_range(lazy);
    case Source::kZip: return next_of_zip(lazy);
    case Source::kEnumerate: {
      Value item = PY_TRY(next(lazy.of));
      if (item.is_exhausted()) return item;
      Ref<List> tuple = make_list(2);
      list_push(*tuple, lazy.number);
      list_push(*tuple, static_cast<Value&&>(item));
      lazy.number = PY_TRY(add_numbers(lazy.number, Arg(1)));
      return static_cast<Ref<List>&&>(tuple).value();
    }
    default: {
      // The list may change meanwhile.
      const List& list = *lazy.of.arg().as<List>();
      int64_t i = lazy.position;
      lazy.position += lazy.source == Source::kReversed ? -1 : 1;
      if (i >= 0 && i < list.length) return list.item(i);
      lazy.of.clear();
      return Value(kExhausted);
    }
  }
}

Result<Value> iter(Arg items) {
  if (!is_lazy(items)) return make_lazy(Source::kList, items);
  const Lazy& lazy = lazy_of(items);
  return lazy.source == Source::kRange ? make_range(lazy.number, lazy.stop, lazy.step) : Value(items);   // a range starts anew
}

Result<Value> range_items(Arg a, Arg b, Arg c) {
  if (b.is_empty()) return make_range(Arg(0), a, Arg(1));
  Arg step = c.is_empty() ? Arg(1) : c;
  if (order_of_numbers(step, Arg(0)) == 0) return raise_text(ValueError, "range() arg 3 must not be zero");
  return make_range(a, b, step);
}
Result<Value> reversed_items(Arg items) {
  if (!is_lazy(items)) {
    Value made = make_lazy(Source::kReversed, items);
    lazy_of(made).position = items.as<List>()->length - 1;
    return made;
  }
  // The last number of a range: start + (stop - start - sign) // step * step.
  const Lazy& range = lazy_of(items);
  bool is_up = order_of_numbers(range.step, Arg(0)) > 0;
  if (order_of_numbers(range.number, range.stop) != (is_up ? -1 : 1)) return make_range(Arg(0), Arg(0), Arg(1));
  Value left = PY_TRY(sub(PY_TRY(sub(range.stop, range.number)), Arg(is_up ? 1 : -1)));
  Value last = PY_TRY(add_numbers(range.number, PY_TRY(mul(PY_TRY(floor_div(left, range.step)), range.step))));
  Value step = PY_TRY(sub(Arg(0), range.step));
  return make_range(last, PY_TRY(sub(range.number, range.step)), step);
}
Result<Value> enumerate_items(Arg items, Arg start) {
  Value source = PY_TRY(iter(items)), made = make_lazy(Source::kEnumerate, source);
  lazy_of(made).number = start.is_empty() ? Arg(0) : start;
  return made;
}
Result<Value> zip_of(const Arg* items, int64_t count) {
  Ref<List> parts = make_list(count);
  for (int64_t i = 0; i < count; ++i) list_push(*parts, PY_TRY(iter(items[i])));
  Value list = static_cast<Ref<List>&&>(parts).value();
  return make_lazy(Source::kZip, list);
}

// ---- loops ----

Iter::~Iter() = default;
Result<Iter*> Iter::start(Iter& self, Arg items) {
  self.source_ = PY_TRY(iter(items));
  self.kind_ = Kind::kGeneric;
  return &self;
}
Result<bool> Iter::next_slow() {
  if (kind_ != Kind::kGeneric) return false;
  current_ = PY_TRY(py::next(source_));
  if (current_.is_exhausted()) return end();
  return true;
}
Result<bool> Iter::end() {
  kind_ = Kind::kDone;
  source_.clear();
  current_.clear();
  return false;
}

// ---- functions that look at all items ----

Result<Value> list_of_items(Arg items) {
  if (!is_lazy(items)) {
    const List& from = *items.as<List>();
    Ref<List> made = make_list(from.length, from.layout);
    copy_items(*made, 0, from, 0, from.length);
    made->length = from.length;
    return static_cast<Ref<List>&&>(made).value();
  }
  Value iterator = PY_TRY(iter(items));
  Ref<List> made = make_list();
  for (;;) {
    Value item = PY_TRY(next(iterator));
    if (item.is_exhausted()) return static_cast<Ref<List>&&>(made).value();
    if (item.arg().is_flonum()) list_add(Arg(made.get()), item.arg().flonum());   // floats are kept raw
    else list_add(Arg(made.get()), static_cast<Value&&>(item));
  }
}

Result<Value> sum_of_items(Arg items, Arg start) {
  Value iterator = PY_TRY(iter(items)), total = start;
  for (;;) {
    Value item = PY_TRY(next(iterator));
    if (item.is_exhausted()) return total;
    total = PY_TRY(add_numbers(total, item));
  }
}
static Result<Value> extreme_of_items(Arg items, int wanted, const char* none) {
  Value iterator = PY_TRY(iter(items)), best = PY_TRY(next(iterator));
  if (best.is_exhausted()) return raise_text(ValueError, none);
  for (;;) {
    Value item = PY_TRY(next(iterator));
    if (item.is_exhausted()) return best;
    if (order_of_numbers(item, best) == wanted) best = static_cast<Value&&>(item);
  }
}
Result<Value> least_of_items(Arg items) { return extreme_of_items(items, -1, "min() arg is an empty sequence"); }
Result<Value> greatest_of_items(Arg items) { return extreme_of_items(items, 1, "max() arg is an empty sequence"); }

}  // namespace py
