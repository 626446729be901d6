// itertools: product, permutations, combinations, combinations_with_replacement.
#include "itertools_support.h"

namespace py {

using namespace detail;

namespace {

enum class Stage : uint8_t { kNew, kRunning, kEnded };

struct Selection : Object {
  Value pool;          // a tuple of items; product: a tuple of pools
  int64_t* indices;    // which items the selection holds now
  int64_t* cycles;     // permutations
  int64_t n, r;        // size of the pool, of a selection
  int64_t index_count;
  Stage stage;
  void init() { empty_value(pool); }
  const Value* items() const { return pool.as<Tuple>()->items(); }
};

void selection_destroy(Object* self) {
  Selection& s = *static_cast<Selection*>(self);
  drop(s.pool);
  if (s.indices) raw_free(s.indices, static_cast<size_t>(s.index_count) * sizeof(int64_t));
  if (s.cycles) raw_free(s.cycles, static_cast<size_t>(s.r) * sizeof(int64_t));
}
void selection_traverse(Object* self, Visitor visit, void* context) { visit_value(static_cast<Selection*>(self)->pool, visit, context); }

void make_indices(Selection& s, int64_t count) {
  s.index_count = count;
  s.indices = static_cast<int64_t*>(raw_alloc(static_cast<size_t>(count) * sizeof(int64_t)));
}

Value selected(const Selection& s) {
  Ref<Tuple> out = make_tuple(s.r);
  for (int64_t i = 0; i < s.r; ++i) out->items()[i] = s.items()[s.indices[i]];
  return static_cast<Ref<Tuple>&&>(out).value();
}

Result<Value> end(Selection& s) {
  s.stage = Stage::kEnded;
  return kExhausted;
}

// ---- product: the last index runs fastest ----

Value product_selected(const Selection& s) {
  Ref<Tuple> out = make_tuple(s.r);
  for (int64_t i = 0; i < s.r; ++i) out->items()[i] = s.items()[i % s.n].as<Tuple>()->items()[s.indices[i]];
  return static_cast<Ref<Tuple>&&>(out).value();
}

Result<Value> product_next(Arg self) {
  Selection& s = *self.as<Selection>();
  if (s.stage == Stage::kEnded) return kExhausted;
  if (s.stage == Stage::kNew) {
    for (int64_t i = 0; i < s.r; ++i) {
      if (s.items()[i % s.n].as<Tuple>()->length == 0) return end(s);
    }
    s.stage = Stage::kRunning;
    return product_selected(s);
  }
  int64_t i = s.r - 1;
  for (; i >= 0; --i) {
    if (++s.indices[i] < s.items()[i % s.n].as<Tuple>()->length) break;
    s.indices[i] = 0;
  }
  if (i < 0) return end(s);
  return product_selected(s);
}

// ---- permutations, in lexicographic order of positions ----

Result<Value> permutations_next(Arg self) {
  Selection& s = *self.as<Selection>();
  if (s.stage == Stage::kEnded) return kExhausted;
  if (s.stage == Stage::kNew) {
    s.stage = Stage::kRunning;
    return selected(s);
  }
  for (int64_t i = s.r - 1; i >= 0; --i) {
    if (--s.cycles[i] == 0) {
      // This place has had all its items: put them back in order.
      int64_t index = s.indices[i];
      for (int64_t k = i; k < s.n - 1; ++k) s.indices[k] = s.indices[k + 1];
      s.indices[s.n - 1] = index;
      s.cycles[i] = s.n - i;
    } else {
      int64_t k = s.n - s.cycles[i], index = s.indices[i];
      s.indices[i] = s.indices[k];
      s.indices[k] = index;
      return selected(s);
    }
  }
  return end(s);
}

// ---- combinations ----

Result<Value> combinations_next(Arg self) {
  Selection& s = *self.as<Selection>();
  if (s.stage == Stage::kEnded) return kExhausted;
  if (s.stage == Stage::kNew) {
    s.stage = Stage::kRunning;
    return selected(s);
  }
  int64_t i = s.r - 1;
  while (i >= 0 && s.indices[i] == i + s.n - s.r) --i;
  if (i < 0) return end(s);
  ++s.indices[i];
  for (int64_t k = i + 1; k < s.r; ++k) s.indices[k] = s.indices[k - 1] + 1;
  return selected(s);
}

Result<Value> replacement_next(Arg self) {
  Selection& s = *self.as<Selection>();
  if (s.stage == Stage::kEnded) return kExhausted;
  if (s.stage == Stage::kNew) {
    s.stage = Stage::kRunning;
    return selected(s);
  }
  int64_t i = s.r - 1;
  while (i >= 0 && s.indices[i] == s.n - 1) --i;
  if (i < 0) return end(s);
  int64_t index = s.indices[i] + 1;
  for (int64_t k = i; k < s.r; ++k) s.indices[k] = index;
  return selected(s);
}

constexpr Type selection_type(const char* name, Result<Value> (*next)(Arg)) {
  return static_type(name, sizeof(Selection), kTypeSubclassable,
                     {.destroy = selection_destroy, .traverse = selection_traverse, .iter = iterator_itself, .next = next}, &object_type,
                     "itertools");
}

/// A selection of `r` from the items of iterable.
Result<Ref<Selection>> select_from(Arg cls, Arg iterable, Arg r_arg, bool r_optional) {
  Value pool = PY_TRY(tuple_from(iterable));
  int64_t n = pool.as<Tuple>()->length, r = n;
  if (r_optional && !r_arg.is_none()) {
    if (!is_int(r_arg)) return raise(TypeError, "Expected int as r");
    r = PY_TRY(to_ssize(r_arg));
  } else if (!r_optional) {
    r = PY_TRY(to_ssize(r_arg));
  }
  if (r < 0) return raise(ValueError, "r must be non-negative");
  Ref<Selection> s = make_object<Selection>(cls.as<Type>());
  s->pool = static_cast<Value&&>(pool);
  s->n = n;
  s->r = r;
  return s;
}

}  // namespace

constinit Type itertools_product_type = selection_type("product", product_next);
constinit Type itertools_permutations_type = selection_type("permutations", permutations_next);
constinit Type itertools_combinations_type = selection_type("combinations", combinations_next);
constinit Type itertools_combinations_with_replacement_type = selection_type("combinations_with_replacement", replacement_next);

Result<Value> itertools_product_new(Arg cls, Arg iterables, Arg repeat) {
  int64_t times = repeat.is_empty() ? 1 : PY_TRY(to_ssize(repeat));
  if (times < 0) return raise(ValueError, "repeat argument cannot be negative");
  Tuple& args = *iterables.as<Tuple>();
  int64_t n = times ? args.length : 0, r;
  if (__builtin_mul_overflow(n, times, &r) || r > INT64_MAX / 8) return raise(OverflowError, "repeat argument too large");
  PY_TRY(checked_size(r, sizeof(int64_t)));
  Ref<Tuple> pools = make_tuple(n);
  for (int64_t i = 0; i < n; ++i) pools->items()[i] = PY_TRY(tuple_from(args.items()[i]));
  Ref<Selection> s = make_object<Selection>(cls.as<Type>());
  s->pool = static_cast<Ref<Tuple>&&>(pools).value();
  s->n = n;
  s->r = r;
  make_indices(*s, r);
  for (int64_t i = 0; i < r; ++i) s->indices[i] = 0;
  return s;
}

Result<Value> itertools_permutations_new(Arg cls, Arg iterable, Arg r) {
  Ref<Selection> s = PY_TRY(select_from(cls, iterable, r, true));
  if (s->r > s->n) {
    s->stage = Stage::kEnded;
    return s;
  }
  make_indices(*s, s->n);
  for (int64_t i = 0; i < s->n; ++i) s->indices[i] = i;
  s->cycles = static_cast<int64_t*>(raw_alloc(static_cast<size_t>(s->r) * sizeof(int64_t)));
  for (int64_t i = 0; i < s->r; ++i) s->cycles[i] = s->n - i;
  return s;
}

Result<Value> itertools_combinations_new(Arg cls, Arg iterable, Arg r) {
  Ref<Selection> s = PY_TRY(select_from(cls, iterable, r, false));
  if (s->r > s->n) {
    s->stage = Stage::kEnded;
    return s;
  }
  make_indices(*s, s->r);
  for (int64_t i = 0; i < s->r; ++i) s->indices[i] = i;
  return s;
}

Result<Value> itertools_combinations_with_replacement_new(Arg cls, Arg iterable, Arg r) {
  Ref<Selection> s = PY_TRY(select_from(cls, iterable, r, false));
  if (s->n == 0 && s->r > 0) {
    s->stage = Stage::kEnded;
    return s;
  }
  make_indices(*s, s->r);
  for (int64_t i = 0; i < s->r; ++i) s->indices[i] = 0;
  return s;
}

}  // namespace py
