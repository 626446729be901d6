// dict: iterators over keys, values and items, forwards and backwards.
#include "containers_support.h"
#include "py/dict.h"

namespace py {

using namespace detail;

namespace {

struct DictIterator : Object {
  Value dict;         // empty when exhausted
  DictPart part;
  int64_t position;   // of the next entry to look at
  int64_t size;       // len(dict) at the start, -1 once the dict has changed size
  int64_t left;
  Value pair;         // items(): the tuple given last
  void init() {
    empty_value(dict);
    empty_value(pair);
  }
};

void dict_iterator_destroy(Object* self) {
  drop(static_cast<DictIterator*>(self)->dict);
  drop(static_cast<DictIterator*>(self)->pair);
}
void dict_iterator_traverse(Object* self, Visitor visit, void* context) {
  visit_value(static_cast<DictIterator*>(self)->dict, visit, context);
  visit_value(static_cast<DictIterator*>(self)->pair, visit, context);
}

Value item_of(DictIterator& it, const Dict::Entry& e) {
  if (it.part == DictPart::kKeys) return e.key;
  if (it.part == DictPart::kValues) return e.value;
  return next_pair(it.pair, e.key, e.value);
}

/// The errors that both directions share.
Result<void> check_size(DictIterator& it) {
  if (it.size == it.dict.as<Dict>()->live) return {};
  it.size = -1;  // stays an error
  return raise(RuntimeError, "dictionary changed size during iteration");
}

Result<Value> dict_iterator_next(Arg self) {
  DictIterator& it = *self.as<DictIterator>();
  if (it.dict.is_empty()) return kExhausted;
  PY_TRY(check_size(it));
  Dict::Entry* e = dict_next(*it.dict.as<Dict>(), it.position);
  if (!e) {
    it.dict.clear();
    return kExhausted;
  }
  if (it.left == 0) {  // as many keys came as there were at first, and here is another one
    it.dict.clear();
    return raise(RuntimeError, "dictionary keys changed during iteration");
  }
  --it.left;
  return item_of(it, *e);
}

Result<Value> dict_reverse_iterator_next(Arg self) {
  DictIterator& it = *self.as<DictIterator>();
  if (it.dict.is_empty()) return kExhausted;
  PY_TRY(check_size(it));
  Dict& dict = *it.dict.as<Dict>();
  while (it.position >= 0) {
    int64_t n = it.position--;
    if (n >= dict.used || dict.entries[n].key.is_empty()) continue;
    --it.left;
    return item_of(it, dict.entries[n]);
  }
  it.dict.clear();
  return kExhausted;
}

Ref<DictIterator> make_iterator(Type* type, Arg dict, DictPart part) {
  Ref<DictIterator> it = make_object<DictIterator>(type);
  it->dict = dict;
  it->part = part;
  it->size = it->left = dict.as<Dict>()->live;
  return it;
}

constexpr Slots kForward = {.destroy = dict_iterator_destroy,
                            .traverse = dict_iterator_traverse,
                            .iter = iterator_itself,
                            .next = dict_iterator_next};
constexpr Slots kBackward = {.destroy = dict_iterator_destroy,
                             .traverse = dict_iterator_traverse,
                             .iter = iterator_itself,
                             .next = dict_reverse_iterator_next};

}  // namespace

constinit Type dict_keyiterator_type = static_type("dict_keyiterator", sizeof(DictIterator), 0, kForward);
constinit Type dict_valueiterator_type = static_type("dict_valueiterator", sizeof(DictIterator), 0, kForward);
constinit Type dict_itemiterator_type = static_type("dict_itemiterator", sizeof(DictIterator), 0, kForward);
constinit Type dict_reversekeyiterator_type = static_type("dict_reversekeyiterator", sizeof(DictIterator), 0, kBackward);
constinit Type dict_reversevalueiterator_type = static_type("dict_reversevalueiterator", sizeof(DictIterator), 0, kBackward);
constinit Type dict_reverseitemiterator_type = static_type("dict_reverseitemiterator", sizeof(DictIterator), 0, kBackward);

Value make_dict_iterator(Arg dict, DictPart part) {
  Type* type = part == DictPart::kKeys     ? &dict_keyiterator_type
               : part == DictPart::kValues ? &dict_valueiterator_type
                                           : &dict_itemiterator_type;
  return make_iterator(type, dict, part).value();
}

Value make_dict_reverse_iterator(Arg dict, DictPart part) {
  Type* type = part == DictPart::kKeys     ? &dict_reversekeyiterator_type
               : part == DictPart::kValues ? &dict_reversevalueiterator_type
                                           : &dict_reverseitemiterator_type;
  Ref<DictIterator> it = make_iterator(type, dict, part);
  it->position = dict.as<Dict>()->used - 1;
  return static_cast<Ref<DictIterator>&&>(it).value();
}

Result<Value> dict_iterator_length_hint(Arg self) {
  DictIterator& it = *self.as<DictIterator>();
  if (it.dict.is_empty() || it.size != it.dict.as<Dict>()->live) return Value(0);
  return integer(it.left);
}

}  // namespace py
