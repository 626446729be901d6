// dict: the hash table. As in CPython, entries stand in insertion order and an open-addressing index of entry numbers points to them; probe
// sequence, sizes and the moments of growth are CPython's, since programs can see them: in which order keys of equal hash are compared, and
// what an iteration meets that goes on while the dict changes.
#include "containers_support.h"
#include "memory.h"
#include "py/dict.h"
#include "py/dict_place.h"

namespace py {

using namespace detail;

namespace {

constexpr uint64_t kMinSize = 8;
constexpr int kPerturbShift = 5;

constexpr int64_t usable_of(uint64_t size) { return static_cast<int64_t>(size * 2 / 3); }

// The slots of the index are as narrow as entry numbers allow.
constexpr uint64_t kByteMask = 127, kShortMask = 32767;
constexpr int kSlotFree = -1, kSlotDeleted = -2;
PY_INLINE int32_t slot(const Dict& dict, uint64_t i) {
  if (dict.index_mask <= kByteMask) return static_cast<const int8_t*>(dict.index)[i];
  if (dict.index_mask <= kShortMask) return static_cast<const int16_t*>(dict.index)[i];
  return static_cast<const int32_t*>(dict.index)[i];
}
PY_INLINE void set_slot(Dict& dict, uint64_t i, int64_t value) {
  if (dict.index_mask <= kByteMask) static_cast<int8_t*>(dict.index)[i] = static_cast<int8_t>(value);
  else if (dict.index_mask <= kShortMask) static_cast<int16_t*>(dict.index)[i] = static_cast<int16_t>(value);
  else static_cast<int32_t*>(dict.index)[i] = static_cast<int32_t>(value);
}
size_t index_bytes(uint64_t mask) { return static_cast<size_t>(mask + 1) * (mask <= kByteMask ? 1 : mask <= kShortMask ? 2 : 4); }
size_t block_bytes(int64_t capacity, uint64_t mask) { return static_cast<size_t>(capacity) * sizeof(Dict::Entry) + index_bytes(mask); }
uint64_t size_for(int64_t wanted) {
  uint64_t size = kMinSize;
  while (static_cast<int64_t>(size) < wanted) size <<= 1;
  return size;
}

/// Gives `dict` an empty table of `size` index slots; the old one is the caller's.
void new_table(Dict& dict, uint64_t size) {
  int64_t capacity = usable_of(size);
  void* block = raw_alloc(block_bytes(capacity, size - 1));
  dict.entries = static_cast<Dict::Entry*>(block);
  dict.index = dict.entries + capacity;
  dict.capacity = dict.usable = capacity;
  dict.index_mask = size - 1;
  memset(dict.index, 0xFF, index_bytes(size - 1));   // kSlotFree in each
}

/// A free place in the index for a key that is not in the table.
PY_INLINE uint64_t free_slot(const Dict& dict, int64_t hash) {
  uint64_t mask = dict.index_mask, perturb = static_cast<uint64_t>(hash), i = perturb & mask;
  while (slot(dict, i) >= 0) {
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
  return i;
}

/// Makes the table anew with `size` slots: entries close up, deleted ones vanish.
[[gnu::noinline]] void resize(Dict& dict, uint64_t size) {
  Dict::Entry* old = dict.entries;
  int64_t used = dict.used, capacity = dict.capacity;
  uint64_t mask = dict.index_mask;
  new_table(dict, size);
  Dict::Entry* to = dict.entries;
  int64_t n = 0;
  for (int64_t i = 0; i < used; ++i) {
    if (old[i].key.bits == kEmpty) continue;
    memcpy(static_cast<void*>(to + n), static_cast<void*>(old + i), sizeof(Dict::Entry));
    set_slot(dict, free_slot(dict, old[i].hash), n);
    ++n;
  }
  dict.used = n;
  dict.usable -= n;
  if (old) raw_free(old, block_bytes(capacity, mask));
}

/// The index slot that holds entry number `entry`.
uint64_t slot_of(const Dict& dict, int64_t entry) {
  uint64_t mask = dict.index_mask, perturb = static_cast<uint64_t>(dict.entries[entry].hash), i = perturb & mask;
  while (slot(dict, i) != entry) {
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
  return i;
}

/// A dict is out of the collector's sight until it holds what a cycle could go through.
PY_INLINE void note_held(Dict& dict, Arg value) {
  if ((dict.gc & kLinkUnused) && may_be_tracked(value)) [[unlikely]] gc_track(&dict);
}

PY_INLINE void insert_new(Dict& dict, Value key, int64_t hash, Value value) {
  note_held(dict, key);
  note_held(dict, value);
  if (dict.usable <= 0) [[unlikely]] resize(dict, size_for(dict.entries ? dict.live * 3 : 0));
  uint64_t place = free_slot(dict, hash);
  Dict::Entry& e = dict.entries[dict.used];
  e.hash = hash;
  e.key.bits = key.give();
  e.value.bits = value.give();
  set_slot(dict, place, dict.used);
  ++dict.used;
  ++dict.live;
  --dict.usable;
  ++dict.version;
}

/// Compares keys of equal hash whose == may run a program's code. 1 equal, 0 not, -1 failed, 2: the table changed, search again.
[[gnu::noinline]] int compare_keys(Dict& dict, int64_t entry, Arg key) {
  Dict::Entry* entries = dict.entries;
  Value held = entries[entry].key;
  Result<bool> equal = compare_slow(CompareOp::kEq, held, key);
  if (equal.failed()) return -1;
  if (dict.entries != entries || entry >= dict.used || entries[entry].key.bits != held.bits) return 2;
  return equal.take();
}

constexpr int64_t kAbsent = -1, kFailed = -2;

/// Where a key is that is there, or is not there: most small tables tell at a glance. kUnsure: only a search tells.
constexpr int64_t kUnsure = -3;
PY_INLINE int64_t glance(const Dict& dict, Arg key, int64_t hash) {
  if (dict.index_mask >= kMinSize) return kUnsure;
  for (int64_t n = 0; n < dict.used; ++n) {
    const Dict::Entry& e = dict.entries[n];
    if (e.hash == hash) return e.key.bits == key.bits ? n : kUnsure;
  }
  return kAbsent;
}

PY_INLINE int64_t find(Dict& dict, Arg key, int64_t hash) {
  if (int64_t n = glance(dict, key, hash); n != kUnsure) return n;
restart:
  if (dict.live == 0) return kAbsent;
  uint64_t mask = dict.index_mask, perturb = static_cast<uint64_t>(hash), i = perturb & mask;
  for (;;) {
    int32_t n = slot(dict, i);
    if (n >= 0) {
      const Dict::Entry& e = dict.entries[n];
      if (e.key.bits == key.bits) return n;
      if (e.hash == hash) {
        Arg k = e.key;
        if (is_exact_str(k) && is_exact_str(key)) {
          if (str_equal(k, key)) return n;
        } else if (!both_small(k, key)) {
          int answer = compare_keys(dict, n, key);
          if (answer == 1) return n;
          if (answer < 0) return kFailed;
          if (answer == 2) goto restart;
        }
      }
    } else if (n == kSlotFree) {
      return kAbsent;
    }
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
}

/// The same for a str key, never running foreign code: only strings can equal it.
PY_INLINE int64_t find_str(Dict& dict, Arg key, int64_t hash) {
  if (int64_t n = glance(dict, key, hash); n != kUnsure) return n;
  if (dict.live == 0) return kAbsent;
  uint64_t mask = dict.index_mask, perturb = static_cast<uint64_t>(hash), i = perturb & mask;
  for (;;) {
    int32_t n = slot(dict, i);
    if (n >= 0) {
      const Dict::Entry& e = dict.entries[n];
      if (e.key.bits == key.bits || (e.hash == hash && is_str(e.key) && str_equal(e.key, key))) return n;
    } else if (n == kSlotFree) {
      return kAbsent;
    }
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
}

}  // namespace

Ref<Dict> make_dict(int64_t expected) {
  Ref<Dict> dict = make<Dict>(&dict_type);
  if (expected > 0) new_table(*dict, size_for(expected <= 5 ? 0 : (expected * 3 + 1) / 2));
  return dict;
}

void dict_reserve(Dict& dict, int64_t expected) {
  if (!dict.entries || dict.usable + dict.used < expected) resize(dict, size_for((expected * 3 + 1) / 2));
}

Result<int64_t> dict_find(Dict& dict, Arg key, int64_t hash) {
  int64_t n = find(dict, key, hash);
  if (n == kFailed) return Failure{};
  return n;
}

Result<Value> dict_get(Dict& dict, Arg key) {
  int64_t hash = PY_TRY(key_hash(key));
  int64_t n = find(dict, key, hash);
  if (n >= 0) return dict.entries[n].value;
  if (n == kFailed) return Failure{};
  return kExhausted;
}

Result<void> dict_set_hashed(Dict& dict, Arg key, int64_t hash, Arg value) {
  int64_t n = find(dict, key, hash);
  if (n >= 0) {
    note_held(dict, value);
    dict.entries[n].value = value;
    return {};
  }
  if (n == kFailed) return Failure{};
  insert_new(dict, key, hash, value);
  return {};
}

int64_t DictPlace::search(Dict& dict, Arg key, int64_t& hash) {
  hash = key_hash(key).take();
  return py::find(dict, key, hash);
}

void DictPlace::store(Dict& dict, Arg key, Bits bits) const {
  Value value = Value::adopt(bits);
  if (entry_ < 0) return insert_new(dict, key, hash_, static_cast<Value&&>(value));
  note_held(dict, value);
  dict.entries[entry_].value = static_cast<Value&&>(value);
}

Failure DictPlace::missing_key(Arg key) { return raise_key_error(key); }

void dict_insert_hashed(Dict& dict, Arg key, int64_t hash, Arg value) { insert_new(dict, key, hash, value); }

Result<void> dict_set(Dict& dict, Arg key, Arg value) {
  int64_t hash = PY_TRY(key_hash(key));
  return dict_set_hashed(dict, key, hash, value);
}

void dict_delete_entry(Dict& dict, int64_t n) {
  set_slot(dict, slot_of(dict, n), kSlotDeleted);
  Dict::Entry& e = dict.entries[n];
  Value key = Value::adopt(e.key.give());
  Value value = Value::adopt(e.value.give());
  --dict.live;
  ++dict.version;
}

Result<bool> dict_delete(Dict& dict, Arg key) {
  int64_t hash = PY_TRY(key_hash(key));
  int64_t n = find(dict, key, hash);
  if (n == kFailed) return Failure{};
  if (n < 0) return false;
  dict_delete_entry(dict, n);
  return true;
}

Value dict_get_str(Dict& dict, Arg key) {
  int64_t hash = key.as<Str>()->hash;
  int64_t n = find_str(dict, key, hash ? hash : str_hash(key));
  return n >= 0 ? dict.entries[n].value : Value();
}

void dict_set_str(Dict& dict, Arg key, Arg value) {
  int64_t hash = str_hash(key);
  int64_t n = find_str(dict, key, hash);
  if (n >= 0) {
    note_held(dict, value);
    dict.entries[n].value = value;
  } else {
    insert_new(dict, key, hash, value);
  }
}

Dict::Entry* dict_next(Dict& dict, int64_t& position) {
  while (position < dict.used) {
    Dict::Entry& e = dict.entries[position++];
    if (e.key.bits != kEmpty) return &e;
  }
  return nullptr;
}

/// Empties the dict first and lets keys and values die afterwards, in order.
void dict_drop_all(Dict& dict) {
  Dict::Entry* entries = dict.entries;
  if (!entries) return;
  int64_t used = dict.used;
  size_t bytes = block_bytes(dict.capacity, dict.index_mask);
  dict.entries = nullptr;
  dict.index = nullptr;
  dict.used = dict.live = dict.capacity = dict.usable = 0;
  dict.index_mask = 0;
  ++dict.version;
  for (int64_t i = 0; i < used; ++i) {
    drop(entries[i].key);
    drop(entries[i].value);
  }
  raw_free(entries, bytes);
}

Ref<Dict> dict_clone(Dict& dict) {
  Ref<Dict> copy = make<Dict>(&dict_type);
  if (dict.live == 0) return copy;
  if (dict.live < dict.used * 2 / 3) {  // many holes: close them up
    new_table(*copy, size_for((dict.live * 3 + 1) / 2));
    int64_t i = 0;
    while (Dict::Entry* e = dict_next(dict, i)) insert_new(*copy, e->key, e->hash, e->value);
    return copy;
  }
  size_t bytes = block_bytes(dict.capacity, dict.index_mask);
  copy->entries = static_cast<Dict::Entry*>(raw_alloc(bytes));
  memcpy(static_cast<void*>(copy->entries), static_cast<void*>(dict.entries), bytes);
  copy->index = copy->entries + dict.capacity;
  copy->used = dict.used;
  copy->live = dict.live;
  copy->capacity = dict.capacity;
  copy->usable = dict.usable;
  copy->index_mask = dict.index_mask;
  if ((copy->gc & kLinkUnused) && !(dict.gc & kLinkUnused)) gc_track(copy.get());
  for (int64_t i = 0; i < dict.used; ++i) {
    incref(dict.entries[i].key);
    incref(dict.entries[i].value);
  }
  return copy;
}

}  // namespace py
