// dict: the type's slots and the merging of mappings.
#include "containers_support.h"
#include "memory.h"
#include "py/dict.h"

namespace py {

using namespace detail;

// ---- merging ----

/// Adds all of `other`, a dict that iterates as dict does. CPython's dict_merge.
static Result<void> merge_dict(Dict& dict, Dict& other) {
  if (&dict == &other || other.live == 0) return {};
  if (dict.live == 0 && other.live == other.used && !dict.entries) {
    Ref<Dict> copy = dict_clone(other);
    dict.entries = copy->entries;
    dict.index = copy->index;
    dict.used = copy->used;
    dict.live = copy->live;
    dict.capacity = copy->capacity;
    dict.usable = copy->usable;
    dict.index_mask = copy->index_mask;
    ++dict.version;
    if ((dict.gc & kLinkUnused) && (copy->gc & kTracked)) gc_track(&dict);
    copy->entries = nullptr;
    copy->live = copy->used = 0;
    return {};
  }
  if (dict.capacity < other.live) dict_reserve(dict, dict.live + other.live);
  int64_t size = other.live;
  uint64_t version = other.version;
  int64_t i = 0;
  while (Dict::Entry* e = dict_next(other, i)) {
    Value key = e->key, value = e->value;
    PY_TRY(dict_set_hashed(dict, key, e->hash, value));
    if (other.version != version && other.live != size) return raise(RuntimeError, "dict mutated during update");
  }
  return {};
}

/// Adds key-value pairs from an iterable of 2-item iterables. CPython's PyDict_MergeFromSeq2.
static Result<void> merge_pairs(Dict& dict, Arg pairs) {
  Iter it;
  PY_TRY(Iter::start(it, pairs));
  for (int64_t i = 0; PY_TRY(it.next()); ++i) {
    Value pair = it.value();
    if (!is_exact(pair, &tuple_type) && !is_exact(pair, &list_type)) {
      Result<Value> sequence = list_from(pair);
      if (sequence.failed()) {
        if (!pending_is(TypeError)) return Failure{};
        drop_pending();
        return raise(TypeError, "cannot convert dictionary update sequence element #%ld to a sequence", i);
      }
      pair = sequence.take();
    }
    bool tuple = is_exact(pair, &tuple_type);
    int64_t n = tuple ? pair.as<Tuple>()->length : pair.as<List>()->length;
    if (n != 2) {
      return raise(ValueError, "dictionary update sequence element #%ld has length %ld; 2 is required", i, n);
    }
    const Value* items = tuple ? pair.as<Tuple>()->items() : pair.as<List>()->items();
    Value key = items[0], value = items[1];
    PY_TRY(dict_set(dict, key, value));
  }
  return {};
}

/// Adds d[k] for k in d.keys().
static Result<void> merge_mapping(Dict& dict, Arg mapping, Arg keys_method) {
  Value keys = PY_TRY(call(keys_method));
  Value it = PY_TRY(iter(keys));
  for (;;) {
    Value key = PY_TRY(next(it));
    if (key.is_exhausted()) return {};
    Value value = PY_TRY(get_item(mapping, key));
    PY_TRY(dict_set(dict, key, value));
  }
}

Result<void> dict_update_with(Dict& dict, Arg other) {
  if (is_dict(other) && type_of(other)->slots().iter == dict_type.slots().iter) return merge_dict(dict, *other.as<Dict>());
  Type* type = type_of(other);
  if (type == &list_type || type == &tuple_type) return merge_pairs(dict, other);
  Value keys = PY_TRY(find_attr(other, "keys"_s));
  if (!keys.is_exhausted()) return merge_mapping(dict, other, keys);
  return merge_pairs(dict, other);
}

// ---- slots ----

static void dict_destroy(Object* self) { dict_drop_all(*static_cast<Dict*>(self)); }

static void dict_traverse(Object* self, Visitor visit, void* context) {
  Dict& dict = *static_cast<Dict*>(self);
  for (int64_t i = 0; i < dict.used; ++i) {
    visit_value(dict.entries[i].key, visit, context);
    visit_value(dict.entries[i].value, visit, context);
  }
}

static Result<Value> dict_repr(Arg self) {
  Dict& dict = *self.as<Dict>();
  if (dict.live == 0) return "{}"_s;
  ReprGuard guard(self);
  if (guard.repeated()) return "{...}"_s;
  StrBuilder out;
  out.add(U'{');
  bool first = true;
  int64_t i = 0;
  while (Dict::Entry* e = dict_next(dict, i)) {
    Value key = e->key, value = e->value;  // repr() may change the dict
    if (!first) out.add(", ", 2);
    first = false;
    Value key_text = PY_TRY(repr(key));
    out.add(key_text);
    out.add(": ", 2);
    Value value_text = PY_TRY(repr(value));
    out.add(value_text);
  }
  out.add(U'}');
  return out.finish();
}

static Result<bool> equal_dicts(Dict& a, Dict& b) {
  if (a.live != b.live) return false;
  for (int64_t i = 0; i < a.used; ++i) {
    Dict::Entry& e = a.entries[i];
    if (e.key.is_empty()) continue;
    Value key = e.key, value = e.value;
    int64_t n = PY_TRY(dict_find(b, key, e.hash));
    if (n < 0) return false;
    Value other = b.entries[n].value;
    if (!PY_TRY(item_equal(other, value))) return false;
  }
  return true;
}

static Result<Value> dict_compare(Arg self, Arg other, CompareOp op) {
  if (!is_dict(other) || (op != CompareOp::kEq && op != CompareOp::kNe)) return kNotImplemented;
  bool equal = PY_TRY(equal_dicts(*self.as<Dict>(), *other.as<Dict>()));
  return boolean(equal == (op == CompareOp::kEq));
}

static Result<int64_t> dict_length(Arg self) { return self.as<Dict>()->live; }

static Result<Value> dict_get_item(Arg self, Arg key) {
  Value value = PY_TRY(dict_get(*self.as<Dict>(), key));
  if (!value.is_exhausted()) [[likely]] return value;
  Type* type = type_of(self);
  if (type != &dict_type) {
    Arg missing = type_lookup(type, "__missing__"_s);
    if (!missing.is_empty()) {
      Value bound = PY_TRY(bind_attr(missing, self, type));
      return call(bound, key);
    }
  }
  return raise_key_error(key);
}

static Result<void> dict_set_item(Arg self, Arg key, Arg value) {
  Dict& dict = *self.as<Dict>();
  if (!value.is_empty()) return dict_set(dict, key, value);
  if (!PY_TRY(dict_delete(dict, key))) return raise_key_error(key);
  return {};
}

static Result<bool> dict_contains(Arg self, Arg key) {
  Dict& dict = *self.as<Dict>();
  int64_t hash = PY_TRY(key_hash(key));
  return PY_TRY(dict_find(dict, key, hash)) >= 0;
}

static Result<Value> dict_iter(Arg self) { return make_dict_iterator(self, DictPart::kKeys); }

static Result<Value> dict_binary(BinaryOp op, Arg left, Arg right) {
  if (op != BinaryOp::kOr || !is_dict(left) || !is_dict(right)) return kNotImplemented;
  Ref<Dict> out = dict_clone(*left.as<Dict>());
  PY_TRY(dict_update_with(*out, right));
  return out;
}

static Result<Value> dict_inplace(BinaryOp op, Arg left, Arg right) {
  if (op != BinaryOp::kOr) return kNotImplemented;
  PY_TRY(dict_update_with(*left.as<Dict>(), right));
  return left;
}

constinit Type dict_type = static_type("dict", sizeof(Dict), kTypeSubclassable | kTypeDictLike | kTypeBornAtomic | kTypeMatchesMapping,
                                       {.destroy = dict_destroy,
                                        .traverse = dict_traverse,
                                        .clear = dict_destroy,
                                        .repr = dict_repr,
                                        .compare = dict_compare,
                                        .length = dict_length,
                                        .get_item = dict_get_item,
                                        .set_item = dict_set_item,
                                        .contains = dict_contains,
                                        .iter = dict_iter,
                                        .binary = dict_binary,
                                        .inplace = dict_inplace});

}  // namespace py
