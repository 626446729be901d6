// Storage of objects: size-class free lists, and the end of objects.
//
// Small blocks (up to 512 bytes) come from chunks, cut off one after the other, and go back to the free list of their size class: an allocation
// is a pop, in the order of the last frees (hot in the cache). Larger ones are malloc's. With -fsanitize=address or -DPY_PLAIN_MALLOC
// every block is malloc's, so that the sanitizer sees each.
#include "memory.h"

#include <stdlib.h>
#include <string.h>

#include "decimal.h"
#include "object_internal.h"
#include "platform.h"

#if defined(__SANITIZE_ADDRESS__)
#define PY_PLAIN_MALLOC 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PY_PLAIN_MALLOC 1
#endif
#endif

namespace py {

GcLink gc_ring = {&gc_ring, reinterpret_cast<uintptr_t>(&gc_ring)};
size_t gc_tracked = 0;
size_t gc_atomic = 0;
size_t gc_threshold = 10000;
void (*clear_weak_references)(Object*) = nullptr;

namespace {

constexpr size_t kGranule = 16;
constexpr size_t kMaxSmall = 512;
constexpr size_t kClasses = kMaxSmall / kGranule + 1;
constexpr size_t kFirstChunk = 16 << 10, kMaxChunk = 1 << 20;
// From then on memory is taken in pages of 2 MB.
constexpr size_t kMuch = 8 << 20, kLargeChunk = 8 << 20;

struct FreeBlock { FreeBlock* next; };
FreeBlock* free_blocks[kClasses];
char* bump = nullptr;
char* bump_end = nullptr;
size_t next_chunk = kFirstChunk;
size_t in_chunks = 0;

void tell(const char* text, size_t size) {
  while (size) {
    ssize_t n = write(2, text, size);
    if (n <= 0) return;
    text += n;
    size -= static_cast<size_t>(n);
  }
}
PY_COLD void tell_count(const char* before, size_t count, const char* what) {
  Decimal digits(static_cast<int64_t>(count));
  tell(before, strlen(before));
  tell(digits.data(), digits.size());
  tell(" ", 1);
  tell(what, strlen(what));
  tell("\n", 1);
}

[[noreturn]] PY_COLD void out_of_memory() {
  // Nothing can be unwound: the callers of allocate() have no failure path.
  static const char message[] = "MemoryError\n";
  tell(message, sizeof message - 1);
  _Exit(1);
}

void* checked_malloc(size_t bytes) {
  void* p = malloc(bytes);
  if (!p) out_of_memory();
  if (bytes >= kMuch) prefer_large_pages(p, bytes);
  return p;
}

PY_COLD void* new_block(size_t size_class) {
  size_t bytes = size_class * kGranule;
  if (static_cast<size_t>(bump_end - bump) < bytes) {
    size_t rest = static_cast<size_t>(bump_end - bump) / kGranule;
    if (rest) {
      FreeBlock* block = reinterpret_cast<FreeBlock*>(bump);
      block->next = free_blocks[rest];
      free_blocks[rest] = block;
    }
    bump = static_cast<char*>(next_chunk == kLargeChunk ? allocate_large(next_chunk) : malloc(next_chunk));
    if (!bump) out_of_memory();
    bump_end = bump + next_chunk;
    in_chunks += next_chunk;
    if (next_chunk < kMaxChunk) next_chunk *= 2;
    else if (in_chunks >= kMuch) next_chunk = kLargeChunk;
  }
  char* p = bump;
  bump += bytes;
  return p;
}

PY_INLINE void* small_alloc(size_t size_class) {
  FreeBlock* block = free_blocks[size_class];
  if (block) [[likely]] {
    free_blocks[size_class] = block->next;
    return block;
  }
  return new_block(size_class);
}

PY_INLINE void small_free(void* p, size_t size_class) {
  FreeBlock* block = static_cast<FreeBlock*>(p);
  block->next = free_blocks[size_class];
  free_blocks[size_class] = block;
}

// ---- leak check ----

struct LeakLink { LeakLink* next; LeakLink* previous; Object* object; void* padding; };
LeakLink leak_ring;
bool leak_check = false;

PY_COLD char* leak_check_alloc(size_t bytes) {
  LeakLink* link = static_cast<LeakLink*>(checked_malloc(sizeof(LeakLink) + bytes));
  link->next = leak_ring.next;
  link->previous = &leak_ring;
  link->next->previous = link;
  leak_ring.next = link;
  return reinterpret_cast<char*>(link + 1);
}

PY_COLD void leak_check_free(void* p) {
  LeakLink* link = static_cast<LeakLink*>(p) - 1;
  link->next->previous = link->previous;
  link->previous->next = link->next;
  free(link);
}

/// Storage for an object; says its size class.
PY_INLINE char* object_alloc(size_t bytes, uint32_t& size_class) {
#ifndef PY_PLAIN_MALLOC
  if (bytes <= kMaxSmall && !leak_check) [[likely]] {
    size_class = static_cast<uint32_t>((bytes + kGranule - 1) / kGranule);
    return static_cast<char*>(small_alloc(size_class));
  }
#endif
  size_class = 0;
  if (leak_check) return leak_check_alloc(bytes);
  return static_cast<char*>(checked_malloc(bytes));
}

PY_INLINE void object_free(void* p, uint32_t size_class) {
  if (size_class) [[likely]] return small_free(p, size_class);
  if (leak_check) return leak_check_free(p);
  free(p);
}

// ---- the end of objects ----

// Freeing an object may free those that only it held, and so on. Up to kMaxNesting levels that is recursion, in CPython's order; deeper ones
// wait in `deferred` (as CPython's trashcan), so that a chain of a million nodes needs no stack.
constexpr int kMaxNesting = 50;
int nesting = 0;
Object** deferred = nullptr;
size_t deferred_count = 0, deferred_capacity = 0;

void free_object(Object* object) {
  Type* type = object->type;
  uint32_t gc = object->gc;
  char* start = reinterpret_cast<char*>(object) - words_before(type);
  if (gc & kTracked) {
    GcLink* link = gc_link(object);
    GcLink* previous = reinterpret_cast<GcLink*>(link->previous & ~uintptr_t(1));
    previous->next = link->next;
    link->next->previous = reinterpret_cast<uintptr_t>(previous) | (link->next->previous & 1);
    --gc_tracked;
    start = reinterpret_cast<char*>(link);
  } else if (gc & kLinkUnused) {
    start = reinterpret_cast<char*>(gc_link(object));
    --gc_atomic;
  }
  object_free(start, gc & kSizeClassMask);
  if (type->flags & kTypeHeap) decref(type);
}

void dispose(Object* object) {
  Type* type = object->type;
  if (type->own_slots.finalize && !(object->gc & kFinalized) && !run_finalizer(object)) return;
  if (object->gc & kWeaklyReferenced) clear_weak_references(object);
  if (type->own_slots.destroy && !(object->gc & kDestroyed)) type->own_slots.destroy(object);
  free_object(object);
}

PY_COLD void defer(Object* object) {
  if (deferred_count == deferred_capacity) {
    deferred_capacity = deferred_capacity ? deferred_capacity * 2 : 64;
    deferred = static_cast<Object**>(realloc(deferred, deferred_capacity * sizeof *deferred));
    if (!deferred) out_of_memory();
  }
  deferred[deferred_count++] = object;
}

PY_COLD void drain_deferred() {
  ++nesting;
  while (deferred_count) dispose(deferred[--deferred_count]);
  --nesting;
}

}  // namespace

namespace {

PY_INLINE Object* allocate_as(Type* type, size_t extra, bool atomic) {
  bool tracked = type->own_slots.traverse;
  size_t words = words_before(type);
  size_t before = words;
  if (tracked) {
    if (atomic) ++gc_atomic;
    else if (++gc_tracked > gc_threshold) [[unlikely]] gc_step();
    before += sizeof(GcLink) + (words ? kWordsGap : 0);
  }
  size_t size = type->instance_size + extra;
  uint32_t size_class;
  char* start = object_alloc(before + size, size_class);
  Object* object = reinterpret_cast<Object*>(start + before);

  // Zero in words: short runs, no call.
  size_t zeroed = tracked ? size : type->instance_size;
  if (zeroed <= kMaxSmall) {
    uint64_t* p = reinterpret_cast<uint64_t*>(object + 1);
    uint64_t* end = reinterpret_cast<uint64_t*>(reinterpret_cast<char*>(object) + (zeroed & ~size_t(7)));
    while (p < end) *p++ = 0;
    if (zeroed & 7) memset(end, 0, zeroed & 7);
  } else {
    memset(object + 1, 0, zeroed - sizeof(Object));
  }
  if (size > zeroed) {
    size_t tail = size - zeroed < 16 ? size - zeroed : 16;
    memset(reinterpret_cast<char*>(object) + size - tail, 0, tail);
  }

  object->type = type;
  object->refcount = 1;
  object->gc = size_class;
  if (atomic) {
    object->gc = size_class | kLinkUnused;
  } else if (tracked) {
    object->gc = size_class | kTracked;
    GcLink* link = reinterpret_cast<GcLink*>(start);
    GcLink* last = reinterpret_cast<GcLink*>(gc_ring.previous);
    link->next = &gc_ring;
    link->previous = reinterpret_cast<uintptr_t>(last) | (words ? 1 : 0);
    if (words) *reinterpret_cast<uint64_t*>(link + 1) = words;
    last->next = link;
    gc_ring.previous = reinterpret_cast<uintptr_t>(link);
  }
  if (type->slots_offset) {
    uint64_t* word = reinterpret_cast<uint64_t*>(reinterpret_cast<char*>(object) + type->slots_offset);
    if (type->flags & kTypeHasDict) *word++ = 0;
    for (uint32_t i = 0; i < type->slot_count; ++i) word[i] = kEmpty;
    if (type->flags & kTypeHeap) {
      for (uint64_t raw = heap_type(type)->raw_slots; raw; raw &= raw - 1) word[__builtin_ctzll(raw)] = kNoDouble;
    }
  }
  if (type->flags & kTypeHeap) ++type->refcount;
  if (leak_check) [[unlikely]] (reinterpret_cast<LeakLink*>(start) - 1)->object = object;
  return object;
}

}  // namespace

Object* allocate(Type* type, size_t extra) { return allocate_as(type, extra, (type->flags & (kTypeBornAtomic | kTypeHeap)) == kTypeBornAtomic); }
Object* allocate_atomic(Type* type, size_t extra) { return allocate_as(type, extra, true); }

Object* allocate_leaf(Type* type, size_t size) {
  uint32_t size_class;
  char* start = object_alloc(size, size_class);
  Object* object = reinterpret_cast<Object*>(start);
  object->type = type;
  object->refcount = 1;
  object->gc = size_class;
  if (leak_check) [[unlikely]] (reinterpret_cast<LeakLink*>(start) - 1)->object = object;
  return object;
}

Object* grow_leaf(Object* leaf, size_t old_size, size_t size) {
  uint32_t size_class = leaf->gc & kSizeClassMask;
  if (size_class || leak_check) {
    Object* grown = allocate_leaf(leaf->type, size);
    memcpy(grown + 1, leaf + 1, old_size - sizeof(Object));
    object_free(leaf, size_class);
    return grown;
  }
  // Large blocks are given other addresses, not copied.
  void* p = realloc(leaf, size);
  if (!p) out_of_memory();
  if (size >= kMuch) prefer_large_pages(p, size);
  return static_cast<Object*>(p);
}

size_t leaf_block_size(const Object* leaf) { return (leaf->gc & kSizeClassMask) * kGranule; }

void gc_track(Object* object) {
  object->gc = (object->gc & ~kLinkUnused) | kTracked;
  --gc_atomic;
  ++gc_tracked;
  GcLink* link = gc_link(object);
  GcLink* last = reinterpret_cast<GcLink*>(gc_ring.previous);
  link->next = &gc_ring;
  link->previous = reinterpret_cast<uintptr_t>(last) | (words_before(object->type) ? 1 : 0);
  last->next = link;
  gc_ring.previous = reinterpret_cast<uintptr_t>(link);
}

void release(Object* object) {
  Type* type = object->type;
  if (!type->own_slots.destroy && !(type->flags & kTypeHeap)) [[likely]] {
    if (object->gc & kWeaklyReferenced) clear_weak_references(object);
    return free_object(object);
  }
  if (nesting >= kMaxNesting) return defer(object);
  ++nesting;
  dispose(object);
  if (--nesting == 0 && deferred_count) drain_deferred();
}

#ifdef PY_PLAIN_MALLOC
void* raw_alloc(size_t bytes) { return bytes ? checked_malloc(bytes) : nullptr; }
void raw_free(void* p, size_t) { free(p); }
void* raw_realloc(void* p, size_t, size_t new_bytes) {
  if (new_bytes == 0) {
    free(p);
    return nullptr;
  }
  p = realloc(p, new_bytes);
  if (!p) out_of_memory();
  return p;
}
#else
void* raw_alloc(size_t bytes) {
  if (bytes == 0) return nullptr;
  if (bytes <= kMaxSmall) return small_alloc((bytes + kGranule - 1) / kGranule);
  return checked_malloc(bytes);
}

void raw_free(void* p, size_t bytes) {
  if (!p) return;
  if (bytes <= kMaxSmall) return small_free(p, (bytes + kGranule - 1) / kGranule);
  free(p);
}

void* raw_realloc(void* p, size_t old_bytes, size_t new_bytes) {
  if (old_bytes > kMaxSmall && new_bytes > kMaxSmall) {
    p = realloc(p, new_bytes);
    if (!p) out_of_memory();
    if (new_bytes >= kMuch) prefer_large_pages(p, new_bytes);
    return p;
  }
  if (p && old_bytes <= kMaxSmall && new_bytes <= kMaxSmall && (old_bytes + kGranule - 1) / kGranule == (new_bytes + kGranule - 1) / kGranule) return p;
  void* fresh = raw_alloc(new_bytes);
  if (p && fresh) memcpy(fresh, p, old_bytes < new_bytes ? old_bytes : new_bytes);
  raw_free(p, old_bytes);
  return fresh;
}
#endif

void start_leak_check() {
  leak_ring.next = leak_ring.previous = &leak_ring;
  leak_check = true;
}

namespace {
struct Marking { Object** stack; size_t count, capacity; };
void mark(Object* held, void* context) {
  if (!held || (held->gc & kReached)) return;
  held->gc |= kReached;
  Marking& m = *static_cast<Marking*>(context);
  if (m.count == m.capacity) {
    m.capacity = m.capacity * 2 + 64;
    m.stack = static_cast<Object**>(realloc(m.stack, m.capacity * sizeof *m.stack));
    if (!m.stack) out_of_memory();
  }
  m.stack[m.count++] = held;
}
}  // namespace

size_t report_leaks() {
  // Immortal objects (shared functions, modules) are meant to stay, with all they hold.
  Marking marking = {};
  for (LeakLink* link = leak_ring.next; link != &leak_ring; link = link->next) {
    if (link->object->refcount >= kImmortal / 2) mark(link->object, &marking);
    while (marking.count) {
      Object* object = marking.stack[--marking.count];
      if (object->type->own_slots.traverse) object->type->own_slots.traverse(object, mark, &marking);
    }
  }
  free(marking.stack);
  size_t count = 0;
  for (LeakLink* link = leak_ring.next; link != &leak_ring; link = link->next) count += !(link->object->gc & kReached);
  if (!count) return 0;
  tell_count("pyx2cpp: ", count, "objects leaked");
  for (LeakLink* link = leak_ring.next; link != &leak_ring; link = link->next) {
    Type* type = link->object->type;
    size_t of_type = 0;
    for (LeakLink* other = link; other != &leak_ring; other = other->next) {
      Object* object = other->object;
      if (object->type != type || (object->gc & kReached)) continue;
      object->gc |= kReached;  // counted
      ++of_type;
    }
    if (of_type) tell_count("  ", of_type, type->name);
  }
  return count;
}

}  // namespace py
