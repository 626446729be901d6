// What memory.cpp and gc.cpp share about the storage of objects.
//
//   [leak-check link] [gc link] [instance words] Object … extra
//
// The leak-check link exists only while PYX2CPP_CHECK_LEAKS is set, the gc link only for types with slots.traverse, the instance words only for
// types with a negative slots_offset.
#pragma once

#include "py/type.h"

namespace py {

/// A ring of the objects that the cycle collector knows.
struct GcLink {
  GcLink* next;
  // The previous link; during a collection the count of references from outside, shifted by one. Bit 0: the object has instance words, and
  // their size stands in the word after this link (with another of padding).
  uintptr_t previous;
};
inline constexpr size_t kWordsGap = 16;

inline size_t words_before(const Type* type) { return type->slots_offset < 0 ? static_cast<size_t>(-static_cast<int64_t>(type->slots_offset)) : 0; }
/// The link of a tracked object.
inline GcLink* gc_link(Object* object) {
  size_t words = words_before(object->type);
  char* p = reinterpret_cast<char*>(object) - words;
  if (words) p -= kWordsGap;
  return reinterpret_cast<GcLink*>(p) - 1;
}
inline Object* object_of(GcLink* link) {
  char* p = reinterpret_cast<char*>(link + 1);
  if (link->previous & 1) p += kWordsGap + *reinterpret_cast<uint64_t*>(p);
  return reinterpret_cast<Object*>(p);
}

extern GcLink gc_ring;
extern size_t gc_tracked;     // objects in the ring
extern size_t gc_atomic;      // objects that were taken out of it
extern size_t gc_threshold;   // a collection is due when gc_tracked gets past it
/// An object of a type that can be tracked, which holds nothing that a cycle could go through.
Object* allocate_atomic(Type* type, size_t extra);
/// An object of `size` bytes in all of a static type that the collector does not look at and that nothing stands before: only its header is set.
Object* allocate_leaf(Type* type, size_t size);
/// The same object with room for `size` bytes, more than it had; nobody else holds it, and it may have moved.
Object* grow_leaf(Object* leaf, size_t old_size, size_t size);
/// How many bytes its block has; 0 if that is not known.
size_t leaf_block_size(const Object* leaf);
/// Puts an object that was born atomic, or was found to be, into the ring.
void gc_track(Object* object);
/// Could a cycle ever go through this? Not through a tuple that was found to be atomic: it can't change.
inline bool may_be_tracked(Arg value) {
  if (!value.is_object()) return false;
  const Object* object = value.object();
  return object->type->own_slots.traverse && !(object->type == &tuple_type && (object->gc & kLinkUnused));
}
/// Collects, and sets the next threshold.
size_t collect_cycles();
/// Runs the finalizers of all objects that there are, the oldest first; returns how many.
size_t finalize_all();
/// Called by allocate() when a collection is due.
void gc_step();

/// Drops the entries of weak references to a dying object and calls their callbacks (weakref.cpp; kept as a pointer, so that programs without
/// weak references do not carry it).
extern void (*clear_weak_references)(Object* object);

/// From now on each object gets storage of its own and is remembered, for report_leaks(). Called before the first allocation.
void start_leak_check();
/// Prints the objects that are still alive; returns their number.
size_t report_leaks();

}  // namespace py
