// dict views: keys(), values(), items(), with the set operations of the first and last.
#include "containers_support.h"
#include "py/dict.h"
#include "py/set.h"

namespace py {

using namespace detail;

namespace {

Dict& dict_of(Arg view) { return *view.as<DictView>()->dict.as<Dict>(); }
DictPart part_of(Arg view) { return view.as<DictView>()->part; }
/// keys() or items(), the views that behave as sets.
bool is_set_view(Arg a) { return is_exact(a, &dict_keys_type) || is_exact(a, &dict_items_type); }

void view_destroy(Object* self) { drop(static_cast<DictView*>(self)->dict); }
void view_traverse(Object* self, Visitor visit, void* context) { visit_value(static_cast<DictView*>(self)->dict, visit, context); }

Result<Value> view_repr(Arg self) {
  StrBuilder out;
  ReprGuard guard(self);
  if (guard.repeated()) return "..."_s;
  Value list = PY_TRY(list_from(self));
  Value text = PY_TRY(repr(list));
  out.add(type_of(self)->name);
  out.add(U'(');
  out.add(text);
  out.add(U')');
  return out.finish();
}

Result<int64_t> view_length(Arg self) { return dict_of(self).live; }
Result<Value> view_iter(Arg self) { return make_dict_iterator(self.as<DictView>()->dict, part_of(self)); }

Result<bool> keys_contains(Arg self, Arg key) {
  int64_t hash = PY_TRY(key_hash(key));
  return PY_TRY(dict_find(dict_of(self), key, hash)) >= 0;
}

Result<bool> items_contains(Arg self, Arg item) {
  if (!is_tuple(item) || item.as<Tuple>()->length != 2) return false;
  const Value* pair = item.as<Tuple>()->items();
  Value found = PY_TRY(dict_get(dict_of(self), pair[0]));
  if (found.is_exhausted()) return false;
  return item_equal(found, pair[1]);
}

Result<bool> view_has(Arg view, Arg item) { return part_of(view) == DictPart::kKeys ? keys_contains(view, item) : items_contains(view, item); }

/// Is each item of `a` in `b`?
Result<bool> all_in(Arg a, Arg b) {
  Iter it;
  PY_TRY(Iter::start(it, a));
  while (PY_TRY(it.next())) {
    Value item = it.value();
    if (!PY_TRY(contains(b, item))) return false;
  }
  return true;
}

Result<Value> view_compare(Arg self, Arg other, CompareOp op) {
  if (!is_set(other) && !is_set_view(other)) return kNotImplemented;
  int64_t a = PY_TRY(length(self)), b = PY_TRY(length(other));
  switch (op) {
    case CompareOp::kEq: return boolean(a == b && PY_TRY(all_in(self, other)));
    case CompareOp::kNe: return boolean(!(a == b && PY_TRY(all_in(self, other))));
    case CompareOp::kLt: return boolean(a < b && PY_TRY(all_in(self, other)));
    case CompareOp::kLe: return boolean(a <= b && PY_TRY(all_in(self, other)));
    case CompareOp::kGt: return boolean(a > b && PY_TRY(all_in(other, self)));
    default: return boolean(a >= b && PY_TRY(all_in(other, self)));
  }
}

/// A set of what a view or any other operand holds. A keys view is taken as its dict, whose size CPython knows in advance.
Result<Ref<Set>> to_set(Arg a) {
  if (is_exact(a, &dict_keys_type)) return set_from(&set_type, a.as<DictView>()->dict);
  return set_from(&set_type, a);
}

/// CPython's _PyDictView_Intersect: walks the shorter of two views, and everything else that is not a larger set.
Result<Value> intersect(Arg view, Arg other) {
  if (is_set_view(other) && dict_of(other).live > dict_of(view).live) {
    Arg swapped = view;
    view = other;
    other = swapped;
  }
  if (is_exact(other, &set_type) && dict_of(view).live <= other.as<Set>()->used) return PY_TRY(set_intersect(*other.as<Set>(), view));
  Ref<Set> out = make_set();
  Iter it;
  PY_TRY(Iter::start(it, other));
  while (PY_TRY(it.next())) {
    Value item = it.value();
    if (PY_TRY(view_has(view, item))) PY_TRY(set_add_key(*out, item));
  }
  return out;
}

/// items ^ items: the pairs that only one side has. Values are compared under equal keys before any pair is hashed.
Result<Value> items_symmetric_difference(Arg left, Arg right) {
  Ref<Dict> rest = dict_clone(dict_of(left));
  Ref<Set> out = make_set();
  Dict& other = dict_of(right);
  int64_t i = 0;
  while (Dict::Entry* e = dict_next(other, i)) {
    Value key = e->key, value = e->value;
    int64_t hash = e->hash;
    int64_t n = PY_TRY(dict_find(*rest, key, hash));
    bool differs = true;
    if (n >= 0) {
      Value mine = rest->entries[n].value;
      differs = !PY_TRY(item_equal(mine, value));
    }
    if (differs) {
      Value pair = tuple_of(key, value);
      PY_TRY(set_add_key(*out, pair));
    } else {
      PY_TRY(dict_delete(*rest, key));
    }
  }
  i = 0;
  while (Dict::Entry* e = dict_next(*rest, i)) {
    Value pair = tuple_of(e->key, e->value);
    PY_TRY(set_add_key(*out, pair));
  }
  return out;
}

Result<Value> view_binary(BinaryOp op, Arg left, Arg right) {
  switch (op) {
    case BinaryOp::kAnd: return is_set_view(left) ? intersect(left, right) : intersect(right, left);
    case BinaryOp::kOr: {
      Ref<Set> out = PY_TRY(to_set(left));
      PY_TRY(set_add_all(*out, right));
      return out;
    }
    case BinaryOp::kSub: {
      Ref<Set> out = PY_TRY(to_set(left));
      PY_TRY(set_remove_all(*out, right));
      return out;
    }
    case BinaryOp::kXor: {
      if (is_exact(left, &dict_items_type) && is_exact(right, &dict_items_type)) return items_symmetric_difference(left, right);
      Ref<Set> out = PY_TRY(to_set(left));
      PY_TRY(set_toggle_all(*out, right));
      return out;
    }
    default: return kNotImplemented;
  }
}

Result<Value> isdisjoint(Arg self, Arg other) {
  if (self.is(other)) return boolean(dict_of(self).live == 0);
  // The longer of two sets is looked up in, the shorter walked.
  if (is_set(other) || is_set_view(other)) {
    int64_t n = PY_TRY(length(other));
    if (n > dict_of(self).live) {
      Arg swapped = self;
      self = other;
      other = swapped;
    }
  }
  Iter it;
  PY_TRY(Iter::start(it, other));
  while (PY_TRY(it.next())) {
    Value item = it.value();
    if (PY_TRY(contains(self, item))) return kFalse;
  }
  return kTrue;
}

}  // namespace

constinit Type dict_keys_type = static_type("dict_keys", sizeof(DictView), 0,
                                            {.destroy = view_destroy,
                                             .traverse = view_traverse,
                                             .repr = view_repr,
                                             .compare = view_compare,
                                             .length = view_length,
                                             .contains = keys_contains,
                                             .iter = view_iter,
                                             .binary = view_binary});
constinit Type dict_items_type = static_type("dict_items", sizeof(DictView), 0,
                                             {.destroy = view_destroy,
                                              .traverse = view_traverse,
                                              .repr = view_repr,
                                              .compare = view_compare,
                                              .length = view_length,
                                              .contains = items_contains,
                                              .iter = view_iter,
                                              .binary = view_binary});
constinit Type dict_values_type = static_type("dict_values", sizeof(DictView), 0,
                                              {.destroy = view_destroy,
                                               .traverse = view_traverse,
                                               .repr = view_repr,
                                               .length = view_length,
                                               .iter = view_iter});

Value make_dict_view(Arg dict, DictPart part) {
  Type* type = part == DictPart::kKeys ? &dict_keys_type : part == DictPart::kValues ? &dict_values_type : &dict_items_type;
  Ref<DictView> view = make_object<DictView>(type);
  view->dict = dict;
  view->part = part;
  return static_cast<Ref<DictView>&&>(view).value();
}

Result<Value> dict_keys_isdisjoint(Arg self, Arg other) { return isdisjoint(self, other); }
Result<Value> dict_items_isdisjoint(Arg self, Arg other) { return isdisjoint(self, other); }
Result<Value> dict_keys_reversed(Arg self) { return make_dict_reverse_iterator(self.as<DictView>()->dict, DictPart::kKeys); }
Result<Value> dict_values_reversed(Arg self) { return make_dict_reverse_iterator(self.as<DictView>()->dict, DictPart::kValues); }
Result<Value> dict_items_reversed(Arg self) { return make_dict_reverse_iterator(self.as<DictView>()->dict, DictPart::kItems); }

}  // namespace py
