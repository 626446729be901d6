// The functions of module gc.
#include "py/modules/gc.h"

#include "memory.h"

namespace py {

extern bool gc_enabled;

Result<Value> gc_collect(Arg) { return integer(static_cast<int64_t>(collect_cycles())); }

Result<Value> gc_enable() {
  if (!gc_enabled) gc_threshold = gc_tracked + 10000;
  gc_enabled = true;
  return kNone;
}
Result<Value> gc_disable() {
  gc_enabled = false;
  gc_threshold = SIZE_MAX;
  return kNone;
}
Result<Value> gc_isenabled() { return boolean(gc_enabled); }

// There are no generations: the numbers are CPython's defaults.
Result<Value> gc_get_count() { return tuple_of(0, 0, 0); }
Result<Value> gc_get_threshold() { return tuple_of(700, 10, 10); }
Result<Value> gc_set_threshold(Arg threshold0, Arg, Arg) {
  int64_t n = PY_TRY(to_int64(threshold0));
  return n == 0 ? gc_disable() : gc_enable();
}
Result<Value> gc_freeze() { return kNone; }

Result<Value> gc_get_objects(Arg) {
  Ref<List> list = make_list();
  for (GcLink* link = gc_ring.next; link != &gc_ring; link = link->next) {
    if (object_of(link) != list.get()) list_push(*list, Arg(object_of(link)));
  }
  return list;
}
Result<Value> gc_is_tracked(Arg object) { return boolean(object.is_object() && (object.object()->gc & kTracked)); }

}  // namespace py
