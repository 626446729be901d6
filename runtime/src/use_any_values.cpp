// Links what any_value.h names.
#include "any_value.h"
#include "exceptions.h"
#include "io.h"
#include "memory.h"
#include "program.h"

namespace py {

namespace {

Result<Value> call_with_nothing(Arg callee) { return call(callee); }

AttrCache unused_cache;
Result<Value> call_method(Arg object, Arg name, const Arg* args, uint32_t count) {
  Arg values[4] = {object};  // the place before the arguments is free for self
  for (uint32_t i = 0; i < count; ++i) values[i + 1] = args[i];
  return call_method_slow(object, name, CallArgs{values + 1, count}, unused_cache);
}

Result<Value> print_items(const Arg* items, uint32_t count) {
  Ref<Tuple> tuple = make_tuple(count);
  for (uint32_t i = 0; i < count; ++i) tuple->items()[i] = items[i];
  return builtin_print(tuple, Arg(), Arg(), Arg(), Arg());
}

void set_up() {
  if (set_up_argv) set_up_argv();
  if (set_up_sys_info) set_up_sys_info();
  if (set_up_time_zone) set_up_time_zone();
}
void release() {
  collect_cycles();
  release_classes();
  collect_cycles();
}
void drop_set_up() {
  if (drop_argv) drop_argv();
  if (drop_sys_info) drop_sys_info();
}

constinit const AnyValues linked = {str, repr, find_attr, call_with_nothing, call_method, list_from, print_items, os_error_class, gc_step, set_up, release, drop_set_up};

}  // namespace

void use_any_values() { any_values = &linked; }

}  // namespace py
