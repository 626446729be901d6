// AttrTable: the namespace of a class. Ordered entries, scanned while they are few, with an open-addressing index over them from then on.
#include "py/containers.h"

namespace py {

namespace {

constexpr uint32_t kScanned = 8;      // entries up to which there is no index
constexpr uint32_t kNotFound = ~0u;

uint32_t find(const AttrTable& table, Arg name) {
  Str* key = name.as<Str>();
  if (!table.index) {
    for (uint32_t i = 0; i < table.size; ++i) {
      if (table.entries[i].name == key) return i;
    }
    int64_t hash = str_hash(name);
    for (uint32_t i = 0; i < table.size; ++i) {
      Str* other = table.entries[i].name;
      if (other && str_hash(Arg(other)) == hash && str_equal(Arg(other), name)) return i;
    }
    return kNotFound;
  }
  uint64_t hash = static_cast<uint64_t>(str_hash(name));
  for (uint32_t at = static_cast<uint32_t>(hash) & table.index_mask;; at = (at + 1) & table.index_mask) {
    uint32_t entry = table.index[at];
    if (entry == 0) return kNotFound;
    Str* other = table.entries[entry - 1].name;
    if (!other) continue;
    if (other == key || (static_cast<uint64_t>(other->hash) == hash && str_equal(Arg(other), name))) return entry - 1;
  }
}

void enter(AttrTable& table, uint32_t entry) {
  uint32_t at = static_cast<uint32_t>(str_hash(Arg(table.entries[entry].name))) & table.index_mask;
  while (table.index[at]) at = (at + 1) & table.index_mask;
  table.index[at] = entry + 1;
}

/// Drops deleted entries and makes room for one more.
void rebuild(AttrTable& table) {
  uint32_t capacity = table.live < 4 ? 4 : table.live * 2;
  auto* entries = static_cast<AttrTable::Entry*>(raw_alloc(capacity * sizeof(AttrTable::Entry)));
  uint32_t n = 0;
  for (uint32_t i = 0; i < table.size; ++i) {
    if (table.entries[i].name) entries[n++] = table.entries[i];
  }
  raw_free(table.entries, table.capacity * sizeof(AttrTable::Entry));
  if (table.index) raw_free(table.index, (table.index_mask + 1) * sizeof(uint32_t));
  table.index = nullptr;
  table.entries = entries;
  table.size = n;
  table.capacity = capacity;
  if (capacity <= kScanned) return;
  uint32_t slots = 16;
  while (slots < capacity * 2) slots *= 2;
  table.index = static_cast<uint32_t*>(raw_alloc(slots * sizeof(uint32_t)));
  for (uint32_t i = 0; i < slots; ++i) table.index[i] = 0;
  table.index_mask = slots - 1;
  for (uint32_t i = 0; i < n; ++i) enter(table, i);
}

}  // namespace

const Bits* AttrTable::place(Arg name) const {
  if (size == 0) return nullptr;
  uint32_t i = find(*this, name);
  return i == kNotFound ? nullptr : &entries[i].value;
}

Arg AttrTable::get(Arg name) const {
  const Bits* p = place(name);
  return p ? Arg::from_bits(*p) : Arg();
}

void AttrTable::set(Arg name, Arg value) {
  uint32_t i = size ? find(*this, name) : kNotFound;
  if (i != kNotFound) {
    Value old = Value::adopt(entries[i].value);
    if (value.is_empty()) {
      Value old_name = Value::adopt(static_cast<Object*>(entries[i].name));
      entries[i] = {nullptr, kEmpty};
      --live;
      return;
    }
    entries[i].value = Value(value).give();
    return;
  }
  if (value.is_empty()) return;
  if (size == capacity) rebuild(*this);
  incref(name);
  incref(value);
  entries[size] = {name.as<Str>(), value.bits};
  ++size;
  ++live;
  if (index) enter(*this, size - 1);
}

}  // namespace py
