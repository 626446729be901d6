#include "call_any.h"

namespace py {

static AttrCache unused_cache;

Result<Value> call_any_with(Arg object, Arg name, const Arg* args, uint32_t count) {
  Arg values[4] = {object};  // the place before the arguments is free for self
  for (uint32_t i = 0; i < count; ++i) values[i + 1] = args[i];
  return call_method_slow(object, name, CallArgs{values + 1, count}, unused_cache);
}

}  // namespace py
