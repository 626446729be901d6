// The cycle collector: trial deletion over all tracked objects (the algorithm of CPython's gcmodule, without generations).
//
// For each object the references that come from other tracked objects are taken off its count. What is left above 0 comes from outside: those
// objects and all they reach are alive, the others are garbage, kept together by cycles alone. Garbage is finalized, then cleared.
//
// A collection costs time linear in the tracked objects and becomes due when their number has doubled (grown by 10,000 at least), so that the total
// cost stays linear in the number of allocations.
#include "memory.h"

#include <stdlib.h>

#include "py/containers.h"
#include "py/error.h"

namespace py {

bool gc_enabled = true;

namespace {

bool collecting = false;

/// A growable array of objects; plain malloc, so that collecting disturbs no size class.
struct Objects {
  Object** items = nullptr;
  size_t count = 0, capacity = 0;
  Objects() = default;
  Objects(const Objects&) = delete;
  ~Objects() { free(items); }
  bool push(Object* object) {
    if (count == capacity) {
      size_t larger = capacity ? capacity * 2 : 256;
      void* p = realloc(items, larger * sizeof *items);
      if (!p) return false;
      items = static_cast<Object**>(p);
      capacity = larger;
    }
    items[count++] = object;
    return true;
  }
};

/// An object's references, that of an instance to its class included.
void traverse(Object* object, Visitor visit, void* context) {
  if (object->type->flags & kTypeHeap) visit(object->type, context);
  object->type->own_slots.traverse(object, visit, context);
}

void subtract(Object* held, void*) {
  if (!held || !(held->gc & kTracked)) return;
  gc_link(held)->previous -= 2;
}

struct Reaching {
  Objects stack;
  bool failed = false;
};

void reach(Object* held, void* context) {
  if (!held || !(held->gc & kTracked) || (held->gc & kReached)) return;
  held->gc |= kReached;
  Reaching& reaching = *static_cast<Reaching*>(context);
  if (!reaching.stack.push(held)) reaching.failed = true;
}

void reach_all(Reaching& reaching) {
  while (reaching.stack.count) {
    Object* object = reaching.stack.items[--reaching.stack.count];
    traverse(object, reach, &reaching);
  }
}

/// A tuple that holds nothing a cycle could go through, now or ever.
bool is_atomic(const Object* object) {
  if (object->type != &tuple_type) return false;
  const Tuple& tuple = *static_cast<const Tuple*>(object);
  for (int64_t i = 0; i < tuple.length; ++i) {
    Arg item = tuple.items()[i];
    if (item.is_empty() || may_be_tracked(item)) return false;  // empty: it is being made
  }
  return true;
}

/// The links of a collection: what is gone through again and again is fetched ahead, which a ring does not allow.
struct Links {
  GcLink** items;
  size_t count = 0;
  Links() : items(static_cast<GcLink**>(malloc((gc_tracked + 1) * sizeof *items))) {}
  Links(const Links&) = delete;
  ~Links() { free(items); }
  template <class Visit> PY_INLINE void each(Visit visit) const {
    constexpr size_t kAhead = 12;
    for (size_t i = 0; i < count; ++i) {
      if (i + kAhead < count) __builtin_prefetch(items[i + kAhead], 1);
      visit(items[i]);
    }
  }
};

/// Takes out of the ring what no collection need look at again, as CPython does; sets the counts of the others, and lists them.
void start_counts(Links& links) {
  GcLink* previous = &gc_ring;
  for (GcLink* link = gc_ring.next; link != &gc_ring; link = link->next) {
    Object* object = object_of(link);
    if (is_atomic(object)) {
      object->gc = (object->gc & ~kTracked) | kLinkUnused;
      previous->next = link->next;
      --gc_tracked;
      ++gc_atomic;
      continue;
    }
    link->previous = (link->previous & 1) | static_cast<uintptr_t>(object->refcount) << 1;
    previous = link;
    links.items[links.count++] = link;
  }
}

/// Fills `garbage` with the unreachable objects of the ring, each with a reference more.
void find_garbage(Objects& garbage) {
  Links links;
  if (!links.items) return;   // no memory for the bookkeeping
  start_counts(links);
  links.each([](GcLink* link) { traverse(object_of(link), subtract, nullptr); });

  Reaching reaching;
  links.each([&](GcLink* link) {
    if (link->previous < 2) return;
    reach(object_of(link), &reaching);
    reach_all(reaching);
  });

  // Gather the rest, and mend the backward links.
  bool complete = !reaching.failed;
  GcLink* previous = &gc_ring;
  links.each([&](GcLink* link) {
    Object* object = object_of(link);
    link->previous = (link->previous & 1) | reinterpret_cast<uintptr_t>(previous);
    previous = link;
    if (object->gc & kReached) {
      object->gc &= ~kReached;
    } else if (complete && garbage.push(object)) {
      ++object->refcount;
    } else {
      complete = false;
    }
  });
  gc_ring.previous = reinterpret_cast<uintptr_t>(previous);
  if (complete) return;
  // No memory for that: give up on this collection.
  for (size_t i = 0; i < garbage.count; ++i) --garbage.items[i]->refcount;
  garbage.count = 0;
}

/// After finalizers ran: takes out what they brought back to life, and all that it reaches. The counts of garbage include our own reference.
void keep_resurrected(Objects& garbage) {
  // The objects under trial are marked by kReached here; their counts are in the links, whose backward pointers are mended at the end.
  for (size_t i = 0; i < garbage.count; ++i) {
    Object* object = garbage.items[i];
    object->gc |= kReached;
  }
  for (GcLink* link = gc_ring.next; link != &gc_ring; link = link->next) {
    Object* object = object_of(link);
    link->previous = (link->previous & 1) | static_cast<uintptr_t>(object->refcount - 1) << 1;
  }
  for (size_t i = 0; i < garbage.count; ++i) traverse(garbage.items[i], subtract, nullptr);
  // From here on kReached means: still garbage.
  struct Unmark {
    static void visit(Object* held, void* context) {
      if (!held || !(held->gc & kTracked) || !(held->gc & kReached)) return;
      held->gc &= ~kReached;
      static_cast<Reaching*>(context)->stack.push(held);
    }
  };
  Reaching alive;
  for (size_t i = 0; i < garbage.count; ++i) {
    if (gc_link(garbage.items[i])->previous >= 2) Unmark::visit(garbage.items[i], &alive);
    while (alive.stack.count) traverse(alive.stack.items[--alive.stack.count], Unmark::visit, &alive);
  }
  GcLink* previous = &gc_ring;
  for (GcLink* link = gc_ring.next; link != &gc_ring; link = link->next) {
    link->previous = (link->previous & 1) | reinterpret_cast<uintptr_t>(previous);
    previous = link;
  }
  gc_ring.previous = reinterpret_cast<uintptr_t>(previous);

  size_t kept = 0;
  for (size_t i = 0; i < garbage.count; ++i) {
    Object* object = garbage.items[i];
    if (object->gc & kReached) {
      object->gc &= ~kReached;
      garbage.items[kept++] = object;
    } else {
      decref(object);
    }
  }
  garbage.count = kept;
}

}  // namespace

size_t finalize_all() {
  Objects due;
  for (GcLink* link = gc_ring.next; link != &gc_ring; link = link->next) {
    Object* object = object_of(link);
    if (object->type->own_slots.finalize && !(object->gc & kFinalized) && due.push(object)) ++object->refcount;
  }
  for (size_t i = 0; i < due.count; ++i) {
    if (!(due.items[i]->gc & kFinalized)) run_finalizer(due.items[i]);
    decref(due.items[i]);
  }
  return due.count;
}

size_t collect_cycles() {
  if (collecting) return 0;
  collecting = true;
  // A collection may happen while an exception travels; finalizers must not see it.
  Value pending = static_cast<Value&&>(state.pending);

  Objects garbage;
  find_garbage(garbage);
  bool finalizers = false;
  for (size_t i = 0; i < garbage.count; ++i) {
    Object* object = garbage.items[i];
    if (object->gc & kWeaklyReferenced) {
      clear_weak_references(object);
      finalizers = true;  // callbacks ran
    }
  }
  for (size_t i = 0; i < garbage.count; ++i) {
    Object* object = garbage.items[i];
    if (!object->type->own_slots.finalize || (object->gc & kFinalized)) continue;
    run_finalizer(object);
    finalizers = true;
  }
  if (finalizers && garbage.count) keep_resurrected(garbage);

  for (size_t i = 0; i < garbage.count; ++i) {
    Object* object = garbage.items[i];
    if (object->refcount > 1) {  // else the others let it go already
      if (object->type->own_slots.clear) {
        object->type->own_slots.clear(object);
      } else if (object->type->own_slots.destroy && !(object->gc & kDestroyed)) {
        object->gc |= kDestroyed;
        object->type->own_slots.destroy(object);
      }
    }
    decref(object);
  }

  // Those that were taken out count, too: what is due is a new look when there are twice as many.
  size_t step = gc_tracked + gc_atomic;
  gc_threshold = gc_enabled ? gc_tracked + (step < 10000 ? 10000 : step) : SIZE_MAX;
  state.pending = static_cast<Value&&>(pending);
  collecting = false;
  return garbage.count;
}

void gc_step() {
  // The allocation that brought us here is counted but not in the ring yet; that is harmless.
  if (collecting) return;
  collect_cycles();
}

}  // namespace py
