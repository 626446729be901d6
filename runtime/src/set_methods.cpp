// set and frozenset: constructors, methods, and the algebra behind methods and operators. Each follows CPython's choice of which side it
// walks, because that decides the order of the result.
#include "containers_support.h"
#include "py/dict.h"
#include "py/set.h"

namespace py {

using namespace detail;

// ---- algebra ----

Result<Ref<Set>> detail::set_intersect(Set& set, Arg other) {
  Arg self(&set);
  Type* type = set_base_type(self);
  if (self.is(other)) return set_from(type, self);
  Ref<Set> out = make_set(type);
  if (is_set(other)) {
    Set *small = other.as<Set>(), *large = &set;
    if (small->used > large->used) {
      small = &set;
      large = other.as<Set>();
    }
    int64_t i = 0;
    while (Set::Entry* e = set_next(*small, i)) {
      Value key = e->key;
      int64_t hash = e->hash;
      if (PY_TRY(set_has_hashed(*large, key, hash))) PY_TRY(set_add_hashed(*out, key, hash));
    }
    return out;
  }
  Iter it;
  PY_TRY(Iter::start(it, other));
  while (PY_TRY(it.next())) {
    Value key = it.value();
    int64_t hash = PY_TRY(key_hash(key));
    if (PY_TRY(set_has_hashed(set, key, hash))) PY_TRY(set_add_hashed(*out, key, hash));
  }
  return out;
}

Result<void> detail::set_remove_all(Set& set, Arg other) {
  if (Arg(&set).is(other)) {
    set_drop_all(set);
    return {};
  }
  if (is_set(other)) {
    Value keys = other;
    // Much larger than this set: its intersection is cheaper to walk.
    if (other.as<Set>()->used >> 3 > set.used) keys = PY_TRY(set_intersect(set, other)).value();
    int64_t i = 0;
    while (Set::Entry* e = set_next(*keys.as<Set>(), i)) {
      Value key = e->key;
      PY_TRY(set_discard_hashed(set, key, e->hash));
    }
  } else {
    Iter it;
    PY_TRY(Iter::start(it, other));
    while (PY_TRY(it.next())) {
      Value key = it.value();
      int64_t hash = PY_TRY(key_hash(key));
      PY_TRY(set_discard_hashed(set, key, hash));
    }
  }
  if (set.table && static_cast<uint64_t>(set.fill - set.used) > set.mask / 4) {
    set_resize(set, set.used > 50000 ? set.used * 2 : set.used * 4);
  }
  return {};
}

Result<Ref<Set>> detail::set_subtract(Set& set, Arg other) {
  Arg self(&set);
  Type* type = set_base_type(self);
  bool other_is_set = is_set(other), other_is_dict = is_exact(other, &dict_type);
  int64_t size = other_is_set ? other.as<Set>()->used : other_is_dict ? other.as<Dict>()->live : 0;
  if ((!other_is_set && !other_is_dict) || set.used >> 2 > size) {
    Ref<Set> out = PY_TRY(set_from(type, self));
    PY_TRY(set_remove_all(*out, other));
    return out;
  }
  Ref<Set> out = make_set(type);
  int64_t i = 0;
  while (Set::Entry* e = set_next(set, i)) {
    Value key = e->key;
    int64_t hash = e->hash;
    bool found = other_is_set ? PY_TRY(set_has_hashed(*other.as<Set>(), key, hash)) : PY_TRY(dict_find(*other.as<Dict>(), key, hash)) >= 0;
    if (!found) PY_TRY(set_add_hashed(*out, key, hash));
  }
  return out;
}

static Result<void> toggle(Set& set, Arg key, int64_t hash) {
  if (!PY_TRY(set_discard_hashed(set, key, hash))) PY_TRY(set_add_hashed(set, key, hash));
  return {};
}

Result<void> detail::set_toggle_all(Set& set, Arg other) {
  if (Arg(&set).is(other)) {
    set_drop_all(set);
    return {};
  }
  if (is_exact(other, &dict_type)) {
    int64_t i = 0;
    while (Dict::Entry* e = dict_next(*other.as<Dict>(), i)) {
      Value key = e->key;
      PY_TRY(toggle(set, key, e->hash));
    }
    return {};
  }
  Value keys = other;
  if (!is_set(other)) keys = PY_TRY(set_from(set_base_type(Arg(&set)), other)).value();
  int64_t i = 0;
  while (Set::Entry* e = set_next(*keys.as<Set>(), i)) {
    Value key = e->key;
    PY_TRY(toggle(set, key, e->hash));
  }
  return {};
}

// ---- constructors ----

Result<Value> set_construct(Arg iterable) { return PY_TRY(set_from(&set_type, iterable)); }
Result<Value> set_new(Arg cls, Arg, Arg) { return Value::adopt(allocate(cls.as<Type>())); }

Result<Value> set_init(Arg self, Arg iterable) {
  Set& set = *self.as<Set>();
  set_drop_all(set);
  if (!iterable.is_empty()) PY_TRY(set_add_all(set, iterable));
  return kNone;
}

Result<Value> frozenset_construct(Arg iterable) {
  if (is_exact(iterable, &frozenset_type)) return iterable;
  return PY_TRY(set_from(&frozenset_type, iterable));
}

Result<Value> frozenset_new(Arg cls, Arg iterable) {
  if (cls.as<Type>() == &frozenset_type) return frozenset_construct(iterable);
  return PY_TRY(set_from(cls.as<Type>(), iterable));
}

// ---- methods that change the set ----

Result<Value> set_add(Arg self, Arg element) {
  PY_TRY(set_add_key(*self.as<Set>(), element));
  return kNone;
}

Result<Value> set_clear(Arg self) {
  set_drop_all(*self.as<Set>());
  return kNone;
}

/// Removes a key; a set that is no frozenset is looked up as if it were one.
static Result<bool> discard(Set& set, Arg element) {
  Result<int64_t> hash = key_hash(element);
  if (!hash.failed()) return set_discard_hashed(set, element, hash.take());
  if (!is_set(element) || !pending_is(TypeError)) return Failure{};
  drop_pending();
  Ref<Set> frozen = PY_TRY(set_from(&frozenset_type, element));
  int64_t frozen_hash = PY_TRY(key_hash(frozen));
  return set_discard_hashed(set, frozen, frozen_hash);
}

Result<Value> set_discard(Arg self, Arg element) {
  PY_TRY(discard(*self.as<Set>(), element));
  return kNone;
}

Result<Value> set_remove(Arg self, Arg element) {
  if (!PY_TRY(discard(*self.as<Set>(), element))) return raise_key_error(element);
  return kNone;
}

Result<Value> set_pop(Arg self) {
  Set& set = *self.as<Set>();
  if (set.used == 0) return raise_key_error("pop from an empty set"_s);
  // The finger remembers where the last pop was, so that emptying a set is linear.
  uint64_t i = static_cast<uint64_t>(set.finger) & set.mask;
  while (set.table[i].key.bits == kEmpty) i = i == set.mask ? 0 : i + 1;
  Value key = Value::adopt(set.table[i].key.give());
  note_deleted(set, static_cast<int64_t>(i));
  --set.used;
  set.finger = static_cast<int64_t>(i + 1);
  return key;
}

Result<Value> set_update(Arg self, Arg others) {
  Tuple& args = *others.as<Tuple>();
  for (int64_t i = 0; i < args.length; ++i) PY_TRY(set_add_all(*self.as<Set>(), args.items()[i]));
  return kNone;
}

Result<Value> set_difference_update(Arg self, Arg others) {
  Tuple& args = *others.as<Tuple>();
  for (int64_t i = 0; i < args.length; ++i) PY_TRY(set_remove_all(*self.as<Set>(), args.items()[i]));
  return kNone;
}

static Result<Ref<Set>> intersect_all(Arg self, Arg others) {
  Tuple& args = *others.as<Tuple>();
  if (args.length == 0) return set_from(set_base_type(self), self);
  Ref<Set> out = Ref<Set>::share(self.as<Set>());
  for (int64_t i = 0; i < args.length; ++i) out = PY_TRY(set_intersect(*out, args.items()[i]));
  return out;
}

Result<Value> set_intersection_update(Arg self, Arg others) {
  Ref<Set> kept = PY_TRY(intersect_all(self, others));
  set_swap(*self.as<Set>(), *kept);
  return kNone;
}

Result<Value> set_symmetric_difference_update(Arg self, Arg other) {
  PY_TRY(set_toggle_all(*self.as<Set>(), other));
  return kNone;
}

// ---- methods of both types ----

Result<Value> set_copy(Arg self) { return PY_TRY(set_from(set_base_type(self), self)); }
Result<Value> frozenset_copy(Arg self) {
  if (is_exact(self, &frozenset_type)) return self;
  return set_copy(self);
}

Result<Value> set_union(Arg self, Arg others) {
  Ref<Set> out = PY_TRY(set_from(set_base_type(self), self));
  Tuple& args = *others.as<Tuple>();
  for (int64_t i = 0; i < args.length; ++i) {
    if (!args.items()[i].arg().is(self)) PY_TRY(set_add_all(*out, args.items()[i]));
  }
  return out;
}

Result<Value> set_intersection(Arg self, Arg others) { return PY_TRY(intersect_all(self, others)); }

Result<Value> set_difference(Arg self, Arg others) {
  Tuple& args = *others.as<Tuple>();
  if (args.length == 0) return PY_TRY(set_from(set_base_type(self), self));
  Ref<Set> out = PY_TRY(set_subtract(*self.as<Set>(), args.items()[0]));
  for (int64_t i = 1; i < args.length; ++i) PY_TRY(set_remove_all(*out, args.items()[i]));
  return out;
}

Result<Value> set_symmetric_difference(Arg self, Arg other) {
  Ref<Set> out = PY_TRY(set_from(set_base_type(self), other));
  PY_TRY(set_toggle_all(*out, self));
  return out;
}

Result<Value> set_isdisjoint(Arg self, Arg other) {
  Set& set = *self.as<Set>();
  if (self.is(other)) return boolean(set.used == 0);
  if (is_exact(other, &set_type) || is_exact(other, &frozenset_type)) {
    Set *small = other.as<Set>(), *large = &set;
    if (small->used > large->used) {
      small = &set;
      large = other.as<Set>();
    }
    int64_t i = 0;
    while (Set::Entry* e = set_next(*small, i)) {
      Value key = e->key;
      if (PY_TRY(set_has_hashed(*large, key, e->hash))) return kFalse;
    }
    return kTrue;
  }
  Iter it;
  PY_TRY(Iter::start(it, other));
  while (PY_TRY(it.next())) {
    Value key = it.value();
    if (PY_TRY(set_has(set, key))) return kFalse;
  }
  return kTrue;
}

Result<Value> set_issubset(Arg self, Arg other) {
  Set& set = *self.as<Set>();
  if (is_set(other)) return boolean(PY_TRY(set_is_subset(set, *other.as<Set>())));
  Ref<Set> common = PY_TRY(set_intersect(set, other));
  return boolean(common->used == set.used);
}

Result<Value> set_issuperset(Arg self, Arg other) {
  Set& set = *self.as<Set>();
  if (is_set(other)) return boolean(PY_TRY(set_is_subset(*other.as<Set>(), set)));
  Iter it;
  PY_TRY(Iter::start(it, other));
  while (PY_TRY(it.next())) {
    Value key = it.value();
    if (!PY_TRY(set_has(set, key))) return kFalse;
  }
  return kTrue;
}

}  // namespace py
