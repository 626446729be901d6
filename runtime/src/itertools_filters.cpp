// itertools: what takes some items of one iterable: compress, dropwhile, filterfalse, islice, takewhile; and those that transform it: accumulate,
// pairwise, starmap.
#include "itertools_support.h"

namespace py {

using namespace detail;

/// A tool over one iterable with a function.
static Result<Value> make_with_function(Arg cls, Arg function, Arg iterable) {
  Ref<Tool> t = make_tool(cls);
  PY_TRY(Iter::start_lasting(t->items, iterable));
  t->function = function;
  return t;
}

static Result<bool> holds(Tool& t, Arg item) {
  Value function = t.function;
  Value answer = PY_TRY(call(function, item));
  return truth(answer);
}

// ---- accumulate: first is the total, second the initial value until it is used ----

static Result<Value> accumulate_next(Arg self) {
  Tool& t = *self.as<Tool>();
  if (!t.second.is_empty()) {
    t.first = static_cast<Value&&>(t.second);
    return t.first;
  }
  if (!PY_TRY(t.items.next())) return kExhausted;
  Value item = t.items.value();
  if (t.first.is_empty()) {
    t.first = item;
    return item;
  }
  Value total = t.first, function = t.function;
  total = function.is_none() ? PY_TRY(add(total, item)) : PY_TRY(call(function, total, item));
  t.first = total;
  return total;
}

constinit Type itertools_accumulate_type = tool_type("accumulate", accumulate_next);

Result<Value> itertools_accumulate_new(Arg cls, Arg iterable, Arg func, Arg initial) {
  Value made = PY_TRY(make_with_function(cls, func, iterable));
  if (!initial.is_none()) made.as<Tool>()->second = initial;
  return made;
}

// ---- compress: second is the iterator of the selectors ----

static Result<Value> compress_next(Arg self) {
  Tool& t = *self.as<Tool>();
  Value selectors = t.second;
  while (PY_TRY(t.items.next())) {
    Value item = t.items.value();
    Value selector = PY_TRY(next(selectors));
    if (selector.is_exhausted()) return kExhausted;
    if (PY_TRY(truth(selector))) return item;
  }
  return kExhausted;
}

constinit Type itertools_compress_type = tool_type("compress", compress_next);

Result<Value> itertools_compress_new(Arg cls, Arg data, Arg selectors) {
  Ref<Tool> t = make_tool(cls);
  PY_TRY(Iter::start_lasting(t->items, data));
  t->second = PY_TRY(iter(selectors));
  return t;
}

// ---- dropwhile, takewhile (flag: the turning point is past), filterfalse ----

static Result<Value> dropwhile_next(Arg self) {
  Tool& t = *self.as<Tool>();
  while (PY_TRY(t.items.next())) {
    Value item = t.items.value();
    if (t.flag) return item;
    if (!PY_TRY(holds(t, item))) {
      t.flag = true;
      return item;
    }
  }
  return kExhausted;
}

static Result<Value> takewhile_next(Arg self) {
  Tool& t = *self.as<Tool>();
  if (t.flag || !PY_TRY(t.items.next())) return kExhausted;
  Value item = t.items.value();
  if (PY_TRY(holds(t, item))) return item;
  t.flag = true;
  return kExhausted;
}

static Result<Value> filterfalse_next(Arg self) {
  Tool& t = *self.as<Tool>();
  bool by_truth = t.function.is_none() || t.function.bits == Arg(&bool_type).bits;
  while (PY_TRY(t.items.next())) {
    Value item = t.items.value();
    if (!(by_truth ? PY_TRY(truth(item)) : PY_TRY(holds(t, item)))) return item;
  }
  return kExhausted;
}

constinit Type itertools_dropwhile_type = tool_type("dropwhile", dropwhile_next);
constinit Type itertools_takewhile_type = tool_type("takewhile", takewhile_next);
constinit Type itertools_filterfalse_type = tool_type("filterfalse", filterfalse_next);

Result<Value> itertools_dropwhile_new(Arg cls, Arg predicate, Arg iterable) { return make_with_function(cls, predicate, iterable); }
Result<Value> itertools_takewhile_new(Arg cls, Arg predicate, Arg iterable) { return make_with_function(cls, predicate, iterable); }
Result<Value> itertools_filterfalse_new(Arg cls, Arg predicate, Arg iterable) { return make_with_function(cls, predicate, iterable); }

// ---- islice: n items were taken; stop is -1 for none; flag: ended ----

namespace {
struct Islice : Tool {
  int64_t wanted;    // index of the next item to give
};
}  // namespace

static Result<Value> islice_end(Islice& t) {
  t.flag = true;
  t.items.~Iter();  // lets go of the iterable
  new (&t.items, PyPlacement()) Iter();
  return kExhausted;
}

static Result<Value> islice_next(Arg self) {
  Islice& t = *self.as<Islice>();
  if (t.flag) return kExhausted;
  for (; t.n < t.wanted; ++t.n) {
    if (!PY_TRY(t.items.next())) return islice_end(t);
    t.items.value();
  }
  if (t.stop != -1 && t.n >= t.stop) return islice_end(t);
  if (!PY_TRY(t.items.next())) return islice_end(t);
  Value item = t.items.value();
  ++t.n;
  int64_t wanted;
  if (__builtin_add_overflow(t.wanted, t.step, &wanted) || (t.stop != -1 && wanted > t.stop)) wanted = t.stop;
  t.wanted = wanted;
  return item;
}

constinit Type itertools_islice_type =
    static_type("islice", sizeof(Islice), kTypeSubclassable,
                {.destroy = tool_destroy, .traverse = tool_traverse, .iter = iterator_itself, .next = islice_next}, &object_type, "itertools");

/// A bound of islice(): -1 on anything but a non-negative int.
static int64_t islice_bound(Arg a) {
  if (a.is_small_int()) return a.small_int();
  if (!has_index(a)) return -1;
  Result<Value> index = to_index(a);
  int64_t n = -1;
  if (index.failed()) {
    drop_pending();
    return -1;
  }
  Value i = index.take();
  return int_fits(i, n) ? n : -1;
}

Result<Value> itertools_islice_new(Arg cls, Arg iterable, Arg a, Arg b, Arg c) {
  int64_t start = 0, stop = -1, step = 1;
  Arg stop_arg = b.is_empty() ? a : b;
  if (!stop_arg.is_none()) {
    stop = islice_bound(stop_arg);
    if (stop < 0) return raise(ValueError, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  if (!b.is_empty() && !a.is_none()) {
    start = islice_bound(a);
    if (start < 0) return raise(ValueError, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  if (!c.is_empty() && !c.is_none()) {
    step = islice_bound(c);
    if (step < 1) return raise(ValueError, "Step for islice() must be a positive integer or None.");
  }
  Ref<Islice> t = make_object<Islice>(cls.as<Type>());
  PY_TRY(Iter::start_lasting(t->items, iterable));
  t->wanted = start;
  t->stop = stop;
  t->step = step;
  return t;
}

// ---- pairwise: first is the item before ----

static Result<Value> pairwise_next(Arg self) {
  Tool& t = *self.as<Tool>();
  if (t.flag) return kExhausted;
  if (t.first.is_empty()) {
    if (!PY_TRY(t.items.next())) {
      t.flag = true;
      return kExhausted;
    }
    t.first = t.items.value();
  }
  Value old = t.first;
  Result<bool> more = t.items.next();
  if (more.failed() || !more.take()) {
    t.flag = true;
    t.first.clear();
    if (more.failed()) return Failure{};
    return kExhausted;
  }
  Value item = t.items.value();
  t.first = item;
  return tuple_of(old, item);
}

constinit Type itertools_pairwise_type = tool_type("pairwise", pairwise_next);

Result<Value> itertools_pairwise_new(Arg cls, Arg iterable) { return make_with_function(cls, kNone, iterable); }

// ---- starmap ----

static Result<Value> starmap_next(Arg self) {
  Tool& t = *self.as<Tool>();
  if (!PY_TRY(t.items.next())) return kExhausted;
  Value item = t.items.value();
  Value args = PY_TRY(tuple_from(item));
  Tuple& tuple = *args.as<Tuple>();
  Value function = t.function;
  return call(function, CallArgs{reinterpret_cast<const Arg*>(tuple.items()), static_cast<uint32_t>(tuple.length)});
}

constinit Type itertools_starmap_type = tool_type("starmap", starmap_next);

Result<Value> itertools_starmap_new(Arg cls, Arg function, Arg iterable) { return make_with_function(cls, function, iterable); }

}  // namespace py
