// atexit.
#include "py/modules/atexit.h"

#include "program.h"

namespace py {

// A list of (function, args, kwargs), while there are some.
static Bits functions = kEmpty;

static List* list() { return reinterpret_cast<List*>(functions); }

static void run_exit_functions() {
  while (functions != kEmpty && list()->length) {
    // The last one first; it may register others.
    Value entry = static_cast<Value&&>(list()->items()[--list()->length]);
    Value* parts = entry.as<Tuple>()->items();
    Arguments arguments;
    Result<void> gathered = arguments.add_star(parts[1], parts[0]);
    if (!gathered.failed() && !parts[2].is_none()) gathered = arguments.add_double_star(parts[2], parts[0]);
    if (gathered.failed() || call(parts[0], arguments).failed()) write_unraisable(parts[0], "Exception ignored in atexit callback");
  }
  Value::adopt(functions);
  functions = kEmpty;
}

Result<Value> atexit_register(Arg func, Arg args, Arg kwargs) {
  if (!type_of(func)->slots().call) return raise(TypeError, "the first argument must be callable");
  if (functions == kEmpty) functions = make_list().value().give();
  at_exit = run_exit_functions;
  list_push(*list(), tuple_of(func, args, kwargs.is_empty() ? Arg(kNone) : kwargs));
  return func;
}

Result<Value> atexit_unregister(Arg func) {
  if (functions == kEmpty) return kNone;
  for (int64_t i = list()->length; i-- > 0;) {
    Value entry = list()->items()[i];
    if (!PY_TRY(eq(entry.as<Tuple>()->items()[0], func))) continue;
    if (functions == kEmpty || i >= list()->length) break;
    List& l = *list();
    Value gone = static_cast<Value&&>(l.items()[i]);
    for (int64_t k = i; k + 1 < l.length; ++k) l.items()[k] = static_cast<Value&&>(l.items()[k + 1]);
    --l.length;
  }
  return kNone;
}

Result<Value> atexit__clear() {
  Value::adopt(functions);
  functions = kEmpty;
  return kNone;
}
Result<Value> atexit__run_exitfuncs() {
  run_exit_functions();
  return kNone;
}
Result<Value> atexit__ncallbacks() { return integer(functions == kEmpty ? 0 : list()->length); }

}  // namespace py
