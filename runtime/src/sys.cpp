// The functions of sys.
#include "exceptions.h"
#include "program.h"
#include "py/exceptions.h"
#include "py/modules/sys.h"
#include "py/numbers.h"

namespace py {

Result<Value> sys_exit(Arg status) {
  Value args;
  if (status.is_empty() || status.is_none()) args = make_tuple(0).value();
  else if (is_tuple(status)) args = status;
  else args = tuple_of(status);
  Value exception = PY_TRY(new_exception(SystemExit, args));
  return raise_value(exception);
}

Result<Value> sys_getrecursionlimit() { return integer(state.recursion_limit); }

Result<Value> sys_exc_info() {
  if (state.handled.is_empty()) return tuple_of(kNone, kNone, kNone);
  Value exception = state.handled;
  Value traceback = PY_TRY(BaseException_get_traceback(exception));
  return tuple_of(Arg(type_of(exception)), exception, traceback);
}

Result<Value> sys_exception() { return state.handled.is_empty() ? Arg(kNone) : Arg(state.handled); }

Result<Value> sys_intern(Arg string) {
  if (!is_str(string)) return raise(TypeError, "intern() argument must be str, not %T", string);
  if (!is_exact(string, &str_type)) return raise(TypeError, "can't intern %T", string);
  static Bits table = 0;  // a dict of the interned strings to themselves; lives as long as the program
  if (!table) {
    Ref<Dict> made = make_dict();
    made->refcount = kImmortal;
    table = Arg(made).bits;
    made.give();
  }
  Dict& dict = *reinterpret_cast<Dict*>(table);
  Value known = dict_get_str(dict, string);
  if (!known.is_empty()) return known;
  dict_set_str(dict, string, string);
  return string;
}

Result<Value> sys_getrefcount(Arg object) {
  // One more, as in CPython, for the argument.
  if (!object.is_object()) return integer(1000000000);
  return integer(object.object()->refcount + 1);
}

Result<Value> sys_getdefaultencoding() { return "utf-8"_s; }
Result<Value> sys_getfilesystemencoding() { return "utf-8"_s; }
Result<Value> sys_is_finalizing() { return kFalse; }
Result<Value> sys_getswitchinterval() { return Value(0.005); }
Result<Value> sys_setswitchinterval(Arg) { return kNone; }

/// What CPython 3.11 on a 64-bit machine would say, for the common types.
Result<Value> sys_getsizeof(Arg object, Arg) {
  int64_t n = 16;
  if (object.is_none()) return integer(16);
  if (is_int(object)) {
    Value bits = PY_TRY(int_bit_length(object));
    int64_t digits = (bits.arg().small_int() + 29) / 30;
    return integer(24 + 4 * digits);
  }
  if (is_float(object)) return integer(24);
  if (is_str(object)) {
    Str* s = object.as<Str>();
    if (s->ascii) return integer(49 + s->length);
    if (s->width == 1) return integer(73 + s->length);
    char32_t widest = 0;
    for (int64_t i = 0; i < s->length; ++i) widest = s->at(i) > widest ? s->at(i) : widest;
    return integer(widest < 0x10000 ? 74 + 2 * s->length : 76 + 4 * s->length);
  }
  if (is_bytes(object)) return integer(33 + object.as<Bytes>()->length);
  if (is_tuple(object)) return integer(40 + 8 * object.as<Tuple>()->length);
  if (is_list(object)) return integer(56 + 8 * object.as<List>()->capacity);
  if (is_dict(object)) n = object.as<Dict>()->live ? 64 + 168 * ((object.as<Dict>()->live + 4) / 5) : 64;
  else if (type_of(object)->flags & kTypeSetLike) n = object.as<Set>()->mask < 8 ? 216 : 216 + 16 * static_cast<int64_t>(object.as<Set>()->mask + 1);
  else n = type_of(object)->instance_size + 16;
  return integer(n);
}

}  // namespace py
