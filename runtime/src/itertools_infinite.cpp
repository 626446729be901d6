// itertools: count, cycle, repeat.
#include "itertools_support.h"

namespace py {

using namespace detail;

// ---- count: first is the next number, second the step ----

static Result<Value> count_next(Arg self) {
  Tool& t = *self.as<Tool>();
  Value number = t.first;
  t.first = PY_TRY(add(number, t.second));
  return number;
}

static Result<Value> count_repr(Arg self) {
  Tool& t = *self.as<Tool>();
  Value number = PY_TRY(repr(t.first));
  StrBuilder out;
  out.add(type_of(self)->name);
  out.add(U'(');
  out.add(number);
  // An int step of 1 is not shown.
  if (!is_int(t.second) || !PY_TRY(eq(t.second, 1))) {
    Value step = PY_TRY(repr(t.second));
    out.add(", ");
    out.add(step);
  }
  out.add(U')');
  return out.finish();
}

constinit Type itertools_count_type = tool_type("count", count_next, count_repr);

static bool is_number(Arg a) {
  return is_int(a) || is_float(a) || type_of(a)->slots().index || !type_lookup(type_of(a), "__float__"_s).is_empty() ||
         !type_lookup(type_of(a), "__int__"_s).is_empty() || !strcmp(type_of(a)->name, "complex");
}

Result<Value> itertools_count_new(Arg cls, Arg start, Arg step) {
  if (start.is_empty()) start = 0;
  if (step.is_empty()) step = 1;
  if (!is_number(start) || !is_number(step)) return raise(TypeError, "a number is required");
  Ref<Tool> t = make_tool(cls);
  t->first = start;
  t->second = step;
  return t;
}

// ---- cycle: first is the list of what came, flag: the source is used up ----

static Result<Value> cycle_next(Arg self) {
  Tool& t = *self.as<Tool>();
  if (!t.flag) {
    if (PY_TRY(t.items.next())) {
      Value item = t.items.value();
      list_push(*t.first.as<List>(), item);
      return item;
    }
    t.flag = true;
  }
  List& saved = *t.first.as<List>();
  if (saved.length == 0) return kExhausted;
  Value item = saved.items()[t.n];
  if (++t.n >= saved.length) t.n = 0;
  return item;
}

constinit Type itertools_cycle_type = tool_type("cycle", cycle_next);

Result<Value> itertools_cycle_new(Arg cls, Arg iterable) {
  Ref<Tool> t = make_tool(cls);
  PY_TRY(Iter::start_lasting(t->items, iterable));
  t->first = make_list().value();
  return t;
}

// ---- repeat: first is the object, n how often it still comes (-1: for ever) ----

static Result<Value> repeat_next(Arg self) {
  Tool& t = *self.as<Tool>();
  if (t.n == 0) return kExhausted;
  if (t.n > 0) --t.n;
  return t.first;
}

static Result<Value> repeat_repr(Arg self) {
  Tool& t = *self.as<Tool>();
  Value object = PY_TRY(repr(t.first));
  StrBuilder out;
  out.add(type_of(self)->name);
  out.add(U'(');
  out.add(object);
  if (t.n >= 0) {
    Value times = PY_TRY(repr(integer(t.n)));
    out.add(", ");
    out.add(times);
  }
  out.add(U')');
  return out.finish();
}

constinit Type itertools_repeat_type = tool_type("repeat", repeat_next, repeat_repr);

Result<Value> itertools_repeat_new(Arg cls, Arg object, Arg times) {
  int64_t n = -1;
  if (!times.is_empty()) {
    n = PY_TRY(to_ssize(times));
    if (n < 0) n = 0;
  }
  Ref<Tool> t = make_tool(cls);
  t->first = object;
  t->n = n;
  return t;
}

Result<Value> itertools_repeat_length_hint(Arg self) {
  Tool& t = *self.as<Tool>();
  if (t.n < 0) return raise(TypeError, "len() of unsized object");
  return integer(t.n);
}

}  // namespace py
