// set and frozenset: the functions behind their methods (runtime/lib/builtins/set.pyi, frozenset.pyi).
#pragma once

#include "py/class.h"

namespace py {

Result<Value> set_construct(Arg iterable);
Result<Value> set_new(Arg cls, Arg args, Arg kwargs);
Result<Value> set_init(Arg self, Arg iterable);
Result<Value> frozenset_construct(Arg iterable);
Result<Value> frozenset_new(Arg cls, Arg iterable);

Result<Value> set_add(Arg self, Arg element);
Result<Value> set_clear(Arg self);
Result<Value> set_copy(Arg self);
Result<Value> set_discard(Arg self, Arg element);
Result<Value> set_remove(Arg self, Arg element);
Result<Value> set_pop(Arg self);
Result<Value> set_update(Arg self, Arg others);
Result<Value> set_difference_update(Arg self, Arg others);
Result<Value> set_intersection_update(Arg self, Arg others);
Result<Value> set_symmetric_difference_update(Arg self, Arg other);

// For both types; the result of one that makes a set is of self's built-in type.
Result<Value> set_union(Arg self, Arg others);
Result<Value> set_intersection(Arg self, Arg others);
Result<Value> set_difference(Arg self, Arg others);
Result<Value> set_symmetric_difference(Arg self, Arg other);
Result<Value> set_isdisjoint(Arg self, Arg other);
Result<Value> set_issubset(Arg self, Arg other);
Result<Value> set_issuperset(Arg self, Arg other);
Result<Value> frozenset_copy(Arg self);

namespace detail {
inline bool is_set(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeSetLike); }
/// The next entry at or after `position`, null at the end.
Set::Entry* set_next(const Set& set, int64_t& position);
Result<bool> set_has_hashed(Set& set, Arg key, int64_t hash);
Result<bool> set_add_hashed(Set& set, Arg key, int64_t hash);
Result<bool> set_discard_hashed(Set& set, Arg key, int64_t hash);
/// The key of this place has been taken out.
void note_deleted(Set& set, int64_t place);
void set_drop_all(Set& set);
void set_resize(Set& set, int64_t at_least);
void set_swap(Set& a, Set& b);

Result<void> set_add_all(Set& set, Arg iterable);
Result<Ref<Set>> set_from(Type* type, Arg iterable);
Result<Ref<Set>> set_intersect(Set& set, Arg other);
Result<Ref<Set>> set_subtract(Set& set, Arg other);
Result<void> set_remove_all(Set& set, Arg other);
Result<void> set_toggle_all(Set& set, Arg other);
Result<bool> set_is_subset(Set& a, Set& b);
Type* set_base_type(Arg set);
Value make_set_iterator(Arg set);
Result<Value> set_compare(Arg self, Arg other, CompareOp op);
}  // namespace detail

}  // namespace py
