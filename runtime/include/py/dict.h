// dict and its views: the functions behind their methods (runtime/lib/builtins/dict.pyi).
#pragma once

#include "py/class.h"

namespace py {

extern Type dict_keys_type, dict_values_type, dict_items_type;
extern Type dict_keyiterator_type, dict_valueiterator_type, dict_itemiterator_type;
extern Type dict_reversekeyiterator_type, dict_reversevalueiterator_type, dict_reverseitemiterator_type;

Result<Value> dict_construct(Arg args, Arg kwargs);
Result<Value> dict_new(Arg cls, Arg args, Arg kwargs);
Result<Value> dict_init(Arg self, Arg args, Arg kwargs);
Result<Value> dict_get_or(Arg self, Arg key, Arg default_);   // dict.get
Result<Value> dict_setdefault(Arg self, Arg key, Arg default_);
Result<Value> dict_pop(Arg self, Arg key, Arg default_);
Result<Value> dict_popitem(Arg self);
Result<Value> dict_update(Arg self, Arg args, Arg kwargs);
Result<Value> dict_fromkeys(Arg cls, Arg iterable, Arg value);
Result<Value> dict_copy(Arg self);
Result<Value> dict_clear(Arg self);
Result<Value> dict_keys(Arg self);
Result<Value> dict_values(Arg self);
Result<Value> dict_items(Arg self);
Result<Value> dict_reversed(Arg self);

Result<Value> dict_keys_isdisjoint(Arg self, Arg other);
Result<Value> dict_keys_reversed(Arg self);
Result<Value> dict_values_reversed(Arg self);
Result<Value> dict_items_isdisjoint(Arg self, Arg other);
Result<Value> dict_items_reversed(Arg self);

/// keys(), values() or items() of a dict: what the iterators and views share.
enum class DictPart : uint8_t { kKeys, kValues, kItems };
struct DictView : Object {
  Value dict;
  DictPart part;
  void init() { dict.bits = kEmpty; }
};
Value make_dict_view(Arg dict, DictPart part);
Value make_dict_iterator(Arg dict, DictPart part);
Result<Value> dict_iterator_length_hint(Arg self);
Value make_dict_reverse_iterator(Arg dict, DictPart part);
/// The exact dict copied, entries in the same places.
Ref<Dict> dict_clone(Dict& dict);
/// The hash known, nothing hashed again.
Result<int64_t> dict_find(Dict& dict, Arg key, int64_t hash);           // entry number, -1: absent
Result<void> dict_set_hashed(Dict& dict, Arg key, int64_t hash, Arg value);
void dict_insert_hashed(Dict& dict, Arg key, int64_t hash, Arg value);  // the key is known to be new
/// Deletes an entry that dict_find found; the key and value die at the end of the call.
void dict_delete_entry(Dict& dict, int64_t entry);
void dict_drop_all(Dict& dict);
/// Makes room for `expected` keys in all.
void dict_reserve(Dict& dict, int64_t expected);

}  // namespace py
