// dict: constructors and methods.
#include "containers_support.h"
#include "py/dict.h"

namespace py {

using namespace detail;

static Result<void> update(Dict& dict, Arg args, Arg kwargs, const char* function) {
  Tuple& positional = *args.as<Tuple>();
  if (positional.length > 1) return raise(TypeError, "%s expected at most 1 argument, got %ld", function, positional.length);
  if (positional.length == 1) PY_TRY(dict_update_with(dict, positional.items()[0]));
  if (kwargs.is_object() && kwargs.as<Dict>()->live) PY_TRY(dict_update_with(dict, kwargs));
  return {};
}

Result<Value> dict_construct(Arg args, Arg kwargs) {
  Ref<Dict> dict = make_dict();
  PY_TRY(update(*dict, args, kwargs, "dict"));
  return dict;
}

Result<Value> dict_new(Arg cls, Arg, Arg) { return Value::adopt(allocate(cls.as<Type>())); }

Result<Value> dict_init(Arg self, Arg args, Arg kwargs) {
  PY_TRY(update(*self.as<Dict>(), args, kwargs, "dict"));
  return kNone;
}

Result<Value> dict_update(Arg self, Arg args, Arg kwargs) {
  PY_TRY(update(*self.as<Dict>(), args, kwargs, "update"));
  return kNone;
}

Result<Value> dict_get_or(Arg self, Arg key, Arg default_) {
  Value value = PY_TRY(dict_get(*self.as<Dict>(), key));
  if (value.is_exhausted()) return default_;
  return value;
}

Result<Value> dict_setdefault(Arg self, Arg key, Arg default_) {
  Dict& dict = *self.as<Dict>();
  int64_t hash = PY_TRY(key_hash(key));
  int64_t n = PY_TRY(dict_find(dict, key, hash));
  if (n >= 0) return dict.entries[n].value;
  dict_insert_hashed(dict, key, hash, default_);
  return default_;
}

Result<Value> dict_pop(Arg self, Arg key, Arg default_) {
  Dict& dict = *self.as<Dict>();
  if (dict.live == 0) {  // the key is not even hashed, as in CPython
    if (!default_.is_empty()) return default_;
    return raise_key_error(key);
  }
  int64_t hash = PY_TRY(key_hash(key));
  int64_t n = PY_TRY(dict_find(dict, key, hash));
  if (n < 0) {
    if (!default_.is_empty()) return default_;
    return raise_key_error(key);
  }
  Value value = dict.entries[n].value;
  dict_delete_entry(dict, n);
  return value;
}

Result<Value> dict_popitem(Arg self) {
  Dict& dict = *self.as<Dict>();
  if (dict.live == 0) return raise_key_error("popitem(): dictionary is empty"_s);
  int64_t n = dict.used - 1;
  while (dict.entries[n].key.is_empty()) --n;
  Value pair = tuple_of(dict.entries[n].key, dict.entries[n].value);
  dict_delete_entry(dict, n);
  dict.used = n;  // the places at the end are free again; `usable` stays, so that the index is made anew in time
  return pair;
}

Result<Value> dict_fromkeys(Arg cls, Arg iterable, Arg value) {
  Value made = is_exact(cls, &type_type) && cls.as<Type>() == &dict_type ? Value(make_dict()) : PY_TRY(call(cls));
  if (is_exact(made, &dict_type)) {
    Dict& dict = *made.as<Dict>();
    if (dict.live == 0 && is_exact(iterable, &dict_type)) {
      Dict& source = *iterable.as<Dict>();
      dict_reserve(dict, source.live);
      int64_t i = 0;
      while (Dict::Entry* e = dict_next(source, i)) {
        Value key = e->key;
        PY_TRY(dict_set_hashed(dict, key, e->hash, value));
      }
      return made;
    }
    Iter it;
    PY_TRY(Iter::start(it, iterable));
    while (PY_TRY(it.next())) {
      Value key = it.value();
      PY_TRY(dict_set(dict, key, value));
    }
    return made;
  }
  Iter it;
  PY_TRY(Iter::start(it, iterable));
  while (PY_TRY(it.next())) {
    Value key = it.value();
    PY_TRY(set_item(made, key, value));
  }
  return made;
}

Result<Value> dict_copy(Arg self) { return dict_clone(*self.as<Dict>()); }

Result<Value> dict_clear(Arg self) {
  dict_drop_all(*self.as<Dict>());
  return kNone;
}

Result<Value> dict_keys(Arg self) { return make_dict_view(self, DictPart::kKeys); }
Result<Value> dict_values(Arg self) { return make_dict_view(self, DictPart::kValues); }
Result<Value> dict_items(Arg self) { return make_dict_view(self, DictPart::kItems); }
Result<Value> dict_reversed(Arg self) { return make_dict_reverse_iterator(self, DictPart::kKeys); }

}  // namespace py
