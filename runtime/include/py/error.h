// Raising and handling exceptions.
//
// At most one exception is pending, in state.pending, while Failures travel outwards. A handler takes it with catch_pending(); from then on it is
// the handled one (state.handled, what `raise` alone and __context__ refer to) until the handler ends.
#pragma once

#include "py/containers.h"

namespace py {

struct TraceEntry { const Frame* frame; int line; };

struct Exception : Object {
  Value args;                // tuple
  Value cause, context;      // exception, None or empty
  Bits dict_word;            // built-in classes: the __dict__ word (type.h), 0 or a Dict; notes live there, as in CPython
  bool suppress_context;
  TraceEntry* entries;       // innermost first
  int32_t entry_count, entry_capacity;
  // Fields of some classes, in order of their documentation: StopIteration.value; SystemExit.code; KeyError -; OSError errno, strerror,
  // filename, filename2; UnicodeError encoding, object, start, end, reason; ImportError name, path; NameError/AttributeError name, obj.
  Value fields[5];
};

// One Type a built-in exception class: `ValueError_type` is named py::ValueError, as in Python.
#define PY_EXCEPTION(name, base) extern Type name;
#include "py/exceptions.def"
#undef PY_EXCEPTION

struct State {
  Value pending;             // the exception that is travelling
  Value handled;             // the exception being handled, or empty
  int64_t recursion_limit = 1000;
  int64_t depth = 0;
  // The lowest address that the stack may reach; above everything while a signal waits, so that Depth notices it.
  uintptr_t stack_limit = 0;
  // Checked forms of functions leave when so few calls may still nest: 0, or the largest int while a signal waits.
  int64_t leave_below = 0;
};
extern State state;

/// Raises `type(message)`; printf-like with %s (const char*), %S (Arg: str()), %R (Arg: repr()), %T (Arg: name of its type), %d (int), %ld (int64_t), %c.
template <class... A> PY_INLINE Failure raise(Type& type, const char* format, const A&... args);
PY_COLD Failure raise(Type& type);
PY_COLD Failure raise_formatted(Type& type, const char* format, ...);   // raise() with words instead of Args
namespace detail {
template <class T> PY_INLINE T as_word(T value) { return value; }
PY_INLINE Bits as_word(Arg value) { return value.bits; }
PY_INLINE Bits as_word(const Value& value) { return value.bits; }
template <class T> PY_INLINE Bits as_word(const Ref<T>& value) { return Arg(value).bits; }
}  // namespace detail
template <class... A> PY_INLINE Failure raise(Type& type, const char* format, const A&... args) {
  return raise_formatted(type, format, detail::as_word(args)...);
}
PY_COLD Failure raise_value(Arg value, Arg cause);
/// A new exception of a built-in class, `type(*args)`; its class's own fields are set.
Result<Value> new_exception(Type& type, Arg args_tuple, Arg keywords = {});
/// A call of a built-in exception class, whether or not the program has its __new__ and __init__ in a method table.
Result<Value> construct_exception(Type& type, const CallArgs& args);
template <class... A> Failure raise_with(Type& type, const A&... args) {
  Result<Value> e = new_exception(type, tuple_of(args...));
  if (e.failed()) return {};
  Value exception = e.take();
  return raise_value(exception, Arg());
}
/// `raise value` and `raise value from cause` (cause empty: none given): a class is instantiated; TypeError for non-exceptions.
PY_COLD Failure raise_value(Arg value, Arg cause = {});
/// `raise` alone.
PY_COLD Failure reraise();
/// A pending exception goes on travelling as it is (no new context, traceback kept).
PY_COLD Failure resume_raise(Value exception);
PY_COLD Failure raise_key_error(Arg key);
PY_COLD Failure raise_os_error(int errno_value, Arg filename = {});
PY_COLD Failure raise_os_error(int errno_value, Arg filename, Arg filename2);   // os.rename and the like
PY_COLD Failure unbound_local(const char* name);      // UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
PY_COLD Failure unbound_global(const char* name);     // NameError: name 'x' is not defined
PY_COLD Failure unbound_free(const char* name);       // NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope

/// A handler in the runtime: begin() takes the pending exception, which is state.handled for the rest of the guard's life.
class Handling {
 public:
  Handling() = default;
  Handling(const Handling&) = delete;
  PY_INLINE ~Handling() { if (!exception_.is_empty()) end(); }
  void begin();
  Arg exception() const { return exception_; }

 private:
  void end();
  Value exception_;
  Value outer_;
};
/// True if `exception` is an instance of `type_or_tuple`; TypeError for things that are no exception classes.
Result<bool> exception_matches(Arg exception, Arg type_or_tuple);
/// Is the pending exception of this built-in type? For the runtime's own handlers.
bool pending_is(Type& type);
void drop_pending();
Value take_pending();

/// Prints the traceback of an exception with its chain, as CPython does, to sys.stderr.
void print_exception(Arg exception);
/// The same as text.
Value format_exception(Arg exception, bool chain = true);
/// For exceptions that nobody can catch (in __del__, at exit): drops the pending one after telling sys.stderr "Exception ignored in: " and repr(where).
void write_unraisable(Arg where, const char* message = "Exception ignored in");

}  // namespace py
