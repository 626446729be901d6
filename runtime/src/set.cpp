// set and frozenset: the hash table. The order of iteration is visible to programs, so the table is CPython's exactly: sizes, linear probes
// before each jump, the order of insertion when the table grows, and where deleted places stay.
#include "containers_support.h"
#include "py/set.h"

namespace py {

using namespace detail;

namespace {

constexpr uint64_t kMinSize = 8;
constexpr int kLinearProbes = 9;
constexpr int kPerturbShift = 5;
constexpr int64_t kDeletedHash = -1;  // no key has this hash

// Behind the entries stands a byte for each: free, deleted, or seven bits of the hash. A search reads eight places at once and looks only at entries
// whose byte fits.
constexpr uint8_t kFreeTag = 0, kDeletedTag = 1;
PY_INLINE uint8_t tag_of(int64_t hash) { return static_cast<uint8_t>(static_cast<uint64_t>(hash) * 0x9E3779B97F4A7C15u >> 57 | 0x80); }
PY_INLINE uint8_t* tags_of(Set::Entry* table, uint64_t mask) { return reinterpret_cast<uint8_t*>(table + mask + 1); }

size_t table_bytes(uint64_t mask) { return static_cast<size_t>(mask + 1) * (sizeof(Set::Entry) + 1); }

// Deleted places make searches long: they end at free places only, and new keys go to the last deleted place that a search meets. Once a key is taken out,
// a set therefore knows for each place how many of its keys have their search begin there (255: that many or more, for good), and the places of those
// keys, combined by exclusive or: the place itself if it is one. Tables of more places than that has bits for do without.
constexpr uint32_t kHome = 1 << 24, kPlaceBits = kHome - 1, kManyHomes = 255;
PY_INLINE uint32_t keys_at(uint32_t home) { return home >> 24; }

PY_INLINE void add_home(Set& set, uint64_t place, int64_t hash) {
  uint32_t& home = set.homes[static_cast<uint64_t>(hash) & set.mask];
  home ^= static_cast<uint32_t>(place);
  if (keys_at(home) != kManyHomes) home += kHome;
}
void remove_home(Set& set, uint64_t place, int64_t hash) {
  uint32_t& home = set.homes[static_cast<uint64_t>(hash) & set.mask];
  home ^= static_cast<uint32_t>(place);
  if (keys_at(home) != kManyHomes) home -= kHome;
}
void count_homes(Set& set) {
  if (set.mask > kPlaceBits) return;
  set.homes = static_cast<uint32_t*>(raw_alloc((set.mask + 1) * sizeof(uint32_t)));
  memset(set.homes, 0, (set.mask + 1) * sizeof(uint32_t));
  for (uint64_t i = 0; i <= set.mask; ++i) {
    if (set.table[i].key.bits != kEmpty) add_home(set, i, set.table[i].hash);
  }
}
void free_table(Set::Entry* table, uint64_t mask, uint32_t* homes) {
  raw_free(table, table_bytes(mask));
  if (homes) raw_free(homes, (mask + 1) * sizeof(uint32_t));
}

Set::Entry* new_entries(uint64_t size) {
  Set::Entry* table = static_cast<Set::Entry*>(raw_alloc(table_bytes(size - 1)));
  for (uint64_t i = 0; i < size; ++i) {
    table[i].key.bits = kEmpty;
    table[i].hash = 0;
  }
  memset(tags_of(table, size - 1), kFreeTag, size);
  return table;
}

/// The top bit of each byte that is 0.
PY_INLINE uint64_t zero_bytes(uint64_t word) {
  constexpr uint64_t kLow = 0x7F7F7F7F7F7F7F7Fu;
  return ~(((word & kLow) + kLow) | word | kLow);
}
PY_INLINE uint64_t equal_bytes(uint64_t word, uint8_t byte) { return zero_bytes(word ^ byte * 0x0101010101010101u); }
/// `count` bytes, 8 at most; those past them are none of free, deleted and any tag.
PY_INLINE uint64_t load_tags(const uint8_t* tags, int count) {
  uint64_t word = 0;
  if (count == 8) {
    memcpy(&word, tags, 8);
    return word;
  }
  constexpr uint64_t kNeither = 0x0202020202020202u;
  memcpy(&word, tags, count == 1 ? 1 : 2);
  return word | kNeither << 8 * count;
}

/// Inserts a key that is not there, into a table without deleted places. Takes the reference.
PY_INLINE void insert_clean(Set::Entry* table, uint64_t mask, Bits key, int64_t hash) {
  uint64_t perturb = static_cast<uint64_t>(hash), i = perturb & mask;
  uint8_t* tags = tags_of(table, mask);
  for (;;) {
    uint64_t last = i + kLinearProbes <= mask ? i + kLinearProbes : i;
    for (uint64_t k = i; k <= last; ++k) {
      if (tags[k] == kFreeTag) {
        table[k].key.bits = key;
        table[k].hash = hash;
        tags[k] = tag_of(hash);
        return;
      }
    }
    perturb >>= kPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

/// Every set with a table has one of at least kMinSize places; an empty set has none yet.
void ensure_table(Set& set) {
  if (set.table) return;
  set.table = new_entries(kMinSize);
  set.mask = kMinSize - 1;
}

/// Compares keys of equal hash whose == may run a program's code.
enum class Compared { kFailed, kDifferent, kEqual, kChanged, kChangedEqual };
[[gnu::noinline]] Compared compare_keys(Set& set, Set::Entry* e, Arg key) {
  Set::Entry* table = set.table;
  Value held = e->key;
  Result<bool> equal = compare_slow(CompareOp::kEq, held, key);
  if (equal.failed()) return Compared::kFailed;
  bool changed = set.table != table || e->key.bits != held.bits;
  if (equal.take()) return changed ? Compared::kChangedEqual : Compared::kEqual;
  return changed ? Compared::kChanged : Compared::kDifferent;
}
/// Stands for an entry that was equal but is no more in the table.
constinit Bits gone_entry[2] = {kNone, 0};
/// Stands for the free place at the end of a search that was not made.
constinit Bits absent_entry[2] = {kEmpty, 0};
PY_INLINE Set::Entry* absent() { return reinterpret_cast<Set::Entry*>(absent_entry); }

/// Searches for the key: its entry; or, if it is not there, the last deleted place its search went past; or the free one that ended the search.
/// Null: == raised. If the table changed meanwhile the search starts again; only an equal key is good enough for adding, as in CPython.
template <bool adding>
[[gnu::noinline]] Set::Entry* search(Set& set, Arg key, int64_t hash) {
restart:
  ensure_table(set);
  Set::Entry* deleted = nullptr;
  uint64_t mask = set.mask, perturb = static_cast<uint64_t>(hash), i = perturb & mask;
  const uint8_t* tags = tags_of(set.table, mask);
  uint8_t tag = tag_of(hash);
  for (;;) {
    static_assert(kLinearProbes == 9, "ten places: eight and two");
    bool alone = i + kLinearProbes > mask;
    for (int part = 0; part < (alone ? 1 : 2); ++part) {
      uint64_t word = load_tags(tags + i + 8 * part, alone ? 1 : part == 0 ? 8 : 2);
      Set::Entry* places = set.table + i + 8 * part;
      uint64_t free = zero_bytes(word);
      uint64_t before = (free & -free) - 1;   // all, if none is free
      for (uint64_t same = equal_bytes(word, tag) & before; same; same &= same - 1) {
        Set::Entry* e = places + (__builtin_ctzll(same) >> 3);
        if (e->hash != hash) continue;
        Arg k = e->key;
        if (k.is(key)) return e;
        if (is_exact_str(k) && is_exact_str(key)) {
          if (str_equal(k, key)) return e;
        } else if (!both_small(k, key)) {
          switch (compare_keys(set, e, key)) {
            case Compared::kFailed: return nullptr;
            case Compared::kDifferent: break;
            case Compared::kEqual: return e;
            case Compared::kChangedEqual:
              if (adding) return reinterpret_cast<Set::Entry*>(gone_entry);
              goto restart;
            case Compared::kChanged: goto restart;
          }
        }
      }
      if (adding) {
        uint64_t gone = equal_bytes(word, kDeletedTag) & before;
        if (gone) deleted = places + ((63 - __builtin_clzll(gone)) >> 3);
      }
      if (free) return deleted ? deleted : places + (__builtin_ctzll(free) >> 3);
    }
    perturb >>= kPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

/// The same, without a search where that is known to find nothing or where.
template <bool adding>
PY_INLINE Set::Entry* look(Set& set, Arg key, int64_t hash) {
  if (set.homes) {
    uint32_t home = set.homes[static_cast<uint64_t>(hash) & set.mask];
    if (!adding && keys_at(home) == 0) return absent();
    if (keys_at(home) == 1) {
      Set::Entry* e = set.table + (home & kPlaceBits);
      if (e->key.bits == key.bits) return e;
      if (!adding && e->hash != hash) return absent();
    }
  } else if (set.table) {
    // Most searches end at their first place.
    uint64_t i = static_cast<uint64_t>(hash) & set.mask;
    Set::Entry* e = set.table + i;
    if (e->key.bits == key.bits || tags_of(set.table, set.mask)[i] == kFreeTag) return e;
  }
  return search<adding>(set, key, hash);
}

int64_t growth(const Set& set) { return set.used > 50000 ? set.used * 2 : set.used * 4; }

}  // namespace

Ref<Set> make_set(Type* type) { return make<Set>(type); }

/// A new table with more than `at_least` places; deleted places vanish.
[[gnu::noinline]] void detail::set_resize(Set& set, int64_t at_least) {
  uint64_t size = kMinSize;
  while (static_cast<int64_t>(size) <= at_least) size <<= 1;
  ensure_table(set);
  if (size == kMinSize && set.mask == kMinSize - 1 && set.fill == set.used) return;
  Set::Entry* old = set.table;
  uint32_t* homes = set.homes;
  uint64_t mask = set.mask;
  Set::Entry* table = new_entries(size);
  for (uint64_t i = 0; i <= mask; ++i) {
    if (old[i].key.bits != kEmpty) insert_clean(table, size - 1, old[i].key.bits, old[i].hash);
  }
  set.table = table;
  set.mask = size - 1;
  set.fill = set.used;
  set.homes = nullptr;
  free_table(old, mask, homes);
}

Set::Entry* detail::set_next(const Set& set, int64_t& position) {
  if (!set.table) return nullptr;
  while (static_cast<uint64_t>(position) <= set.mask) {
    Set::Entry& e = set.table[position++];
    if (e.key.bits != kEmpty) return &e;
  }
  return nullptr;
}

Result<bool> detail::set_add_hashed(Set& set, Arg key, int64_t hash) {
  Value held = key;  // == may drop the last reference elsewhere
  Set::Entry* e = look<true>(set, key, hash);
  if (!e) return Failure{};
  if (e->key.bits != kEmpty) return false;
  e->key.bits = held.give();
  ++set.used;
  bool was_deleted = e->hash == kDeletedHash;
  e->hash = hash;
  tags_of(set.table, set.mask)[e - set.table] = tag_of(hash);
  if (set.homes) add_home(set, static_cast<uint64_t>(e - set.table), hash);
  if (was_deleted) return true;
  ++set.fill;
  if (static_cast<uint64_t>(set.fill) * 5 >= set.mask * 3) set_resize(set, growth(set));
  return true;
}

Result<bool> set_add_key(Set& set, Arg key) {
  int64_t hash = PY_TRY(key_hash(key));
  return set_add_hashed(set, key, hash);
}

Result<bool> detail::set_has_hashed(Set& set, Arg key, int64_t hash) {
  if (!set.table) return false;
  Set::Entry* e = look<false>(set, key, hash);
  if (!e) return Failure{};
  return e->key.bits != kEmpty;
}

Result<bool> set_has(Set& set, Arg key) {
  int64_t hash = PY_TRY(key_hash(key));
  return set_has_hashed(set, key, hash);
}

void detail::note_deleted(Set& set, int64_t place) {
  if (set.homes) remove_home(set, static_cast<uint64_t>(place), set.table[place].hash);
  else count_homes(set);
  set.table[place].hash = kDeletedHash;
  tags_of(set.table, set.mask)[place] = kDeletedTag;
}

Result<bool> detail::set_discard_hashed(Set& set, Arg key, int64_t hash) {
  if (!set.table) return false;
  Set::Entry* e = look<false>(set, key, hash);
  if (!e) return Failure{};
  if (e->key.bits == kEmpty) return false;
  Value removed = Value::adopt(e->key.give());
  note_deleted(set, e - set.table);
  --set.used;
  return true;
}

/// Empties the set first and lets the keys die afterwards, in the order of the table.
void detail::set_drop_all(Set& set) {
  Set::Entry* table = set.table;
  if (!table) return;
  uint32_t* homes = set.homes;
  uint64_t mask = set.mask;
  set.table = nullptr;
  set.homes = nullptr;
  set.mask = 0;
  set.fill = set.used = set.hash = 0;
  for (uint64_t i = 0; i <= mask; ++i) drop(table[i].key);
  free_table(table, mask, homes);
}

/// The contents of a and b change places; hashes (frozenset) are forgotten.
void detail::set_swap(Set& a, Set& b) {
  Set::Entry* table = a.table;
  uint64_t mask = a.mask;
  int64_t fill = a.fill, used = a.used;
  uint32_t* homes = a.homes;
  a.table = b.table;
  a.mask = b.mask;
  a.fill = b.fill;
  a.used = b.used;
  a.homes = b.homes;
  b.table = table;
  b.mask = mask;
  b.fill = fill;
  b.used = used;
  b.homes = homes;
  a.hash = b.hash = 0;
}

/// Adds all keys of another set, as CPython's set_merge: the order of iteration depends on each of its cases.
static Result<void> merge_set(Set& set, Set& other) {
  if (&set == &other || other.used == 0) return {};
  ensure_table(set);
  if (static_cast<uint64_t>(set.fill + other.used) * 5 >= set.mask * 3) set_resize(set, (set.used + other.used) * 2);
  if (set.fill == 0 && set.mask == other.mask && other.fill == other.used) {
    for (uint64_t i = 0; i <= other.mask; ++i) {
      set.table[i].key.bits = Value(other.table[i].key).give();
      set.table[i].hash = other.table[i].hash;
    }
    memcpy(tags_of(set.table, set.mask), tags_of(other.table, other.mask), other.mask + 1);
    set.fill = other.fill;
    set.used = other.used;
    return {};
  }
  if (set.fill == 0) {
    set.fill = set.used = other.used;
    for (uint64_t i = 0; i <= other.mask; ++i) {
      Set::Entry& e = other.table[i];
      if (e.key.bits != kEmpty) insert_clean(set.table, set.mask, Value(e.key).give(), e.hash);
    }
    return {};
  }
  int64_t i = 0;
  while (Set::Entry* e = set_next(other, i)) PY_TRY(set_add_hashed(set, Value(e->key), e->hash));
  return {};
}

Result<void> detail::set_add_all(Set& set, Arg iterable) {
  if (is_set(iterable)) return merge_set(set, *iterable.as<Set>());
  if (is_exact(iterable, &dict_type)) {
    Dict& dict = *iterable.as<Dict>();
    ensure_table(set);
    if (static_cast<uint64_t>(set.fill + dict.live) * 5 >= set.mask * 3) set_resize(set, (set.used + dict.live) * 2);
    int64_t i = 0;
    while (Dict::Entry* e = dict_next(dict, i)) {
      Value key = e->key;
      PY_TRY(set_add_hashed(set, key, e->hash));
    }
    return {};
  }
  Iter it;
  PY_TRY(Iter::start(it, iterable));
  while (PY_TRY(it.next())) {
    Value key = it.value();
    PY_TRY(set_add_key(set, key));
  }
  return {};
}

Result<Ref<Set>> detail::set_from(Type* type, Arg iterable) {
  Ref<Set> set = make_set(type);
  if (!iterable.is_empty()) PY_TRY(set_add_all(*set, iterable));
  return set;
}

}  // namespace py
