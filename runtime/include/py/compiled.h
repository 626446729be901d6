// What compiled code uses beyond the operations themselves: constants, variables that may be unbound, exceptions on their way through
// `try`, in-place operators, literals, displays, patterns.
#pragma once

#include "py/class.h"
#include "py/object_model.h"
#include "py/text.h"

namespace py {

inline constexpr Special None = kNone, True = kTrue, False = kFalse, NotImplemented = kNotImplemented, Ellipsis = kEllipsis;
/// An argument that is not given.
inline constexpr Special missing = kEmpty;

// ---- leaving a function with an exception: `raise` and the end of a handler that did not match ----

#define RAISE(failure, line)                 \
  do {                                       \
    static_cast<void>(failure);              \
    ::py::trace(here, line);                 \
    return ::py::Failure{};                  \
  } while (false)
#define RAISE_ELSE(handler, failure, line)   \
  do {                                       \
    static_cast<void>(failure);              \
    ::py::trace(here, line);                 \
    goto handler;                            \
  } while (false)
#define RERAISE(failure)                     \
  do {                                       \
    static_cast<void>(failure);              \
    return ::py::Failure{};                  \
  } while (false)
#define RERAISE_ELSE(handler, failure)       \
  do {                                       \
    static_cast<void>(failure);              \
    goto handler;                            \
  } while (false)
// Entry of a function: RecursionError when calls nest too deeply. The traceback ends with the caller, as in CPython.
// In loops that call nothing, which Ctrl-C has to end all the same. No call stands on the way that goes on: what the loop knows of memory stays known.
#define POLL(line)                                                         \
  do {                                                                     \
    if (::py::signal_pending()) [[unlikely]] RAISE(::py::interrupt(), line); \
  } while (false)
#define POLL_ELSE(handler, line)                                           \
  do {                                                                     \
    if (::py::signal_pending()) [[unlikely]] RAISE_ELSE(handler, ::py::interrupt(), line); \
  } while (false)
#define ENTER()                                              \
  ::py::Depth depth_;                                        \
  if (depth_.exceeded()) [[unlikely]] RERAISE(::py::recursion_error())

// ---- variables ----

PY_INLINE Value take(Value& variable) { return static_cast<Value&&>(variable); }
bool same_float(const Object* a, const Object* b);
/// Identity. Floats are values: two boxes of one double are the same object.
PY_INLINE bool is(Arg a, Arg b) {
  if (a.bits == b.bits) return true;
  return a.is_object() && b.is_object() && a.object()->type == &float_type && same_float(a.object(), b.object());
}
PY_INLINE bool is_empty(Arg a) { return a.is_empty(); }
PY_INLINE bool is_exhausted(Arg a) { return a.is_exhausted(); }
inline Arg type(const Type& t) { return Arg(static_cast<const Object*>(&t)); }

PY_INLINE Result<Arg> bound_local(Arg variable, const char* name) {
  if (variable.is_empty()) [[unlikely]] return unbound_local(name);
  return variable;
}
PY_INLINE Result<Arg> bound_free(Arg variable, const char* name) {
  if (variable.is_empty()) [[unlikely]] return unbound_free(name);
  return variable;
}
PY_INLINE Result<Arg> bound_global(Arg variable, const char* name) {
  if (variable.is_empty()) [[unlikely]] return unbound_global(name);
  return variable;
}
inline Result<Value> unbound_global_value(const char* name) { return unbound_global(name); }
/// module.name where the module binds the name somewhere: AttributeError if not yet.
PY_COLD Failure unbound_member(const char* module, const char* name);
PY_INLINE Result<Arg> bound_member(Arg variable, const char* module, const char* name) {
  if (variable.is_empty()) [[unlikely]] return unbound_member(module, name);
  return variable;
}
/// from module import name: ImportError if not yet bound (a circular import).
Result<Value> imported(Arg variable, Arg name, Arg module);
Result<Value> import_member(Arg module, Arg name);
PY_COLD Failure raise_import_error(Type& type, Arg message, Arg name);
Result<Value> runtime_error(const char* message);
/// The cell that a frame variable of a generator holds.
inline Value& cell(Value& frame_variable) { return frame_variable.as<Cell>()->value; }

/// Runs a module's code unless it runs or has run. A failure lets a later import try again.
Result<void> load_once(bool& loaded, Result<void> (*run)());
void module_set(Arg module, Arg name, Arg value);
/// A global name that no statement of the module binds, but another module may have put there, as the code of a submodule does with its own; empty if not.
Value module_addition(Arg module, Arg name);
Result<Value> module_global(Arg module, Arg name);   // the same, else NameError
Result<Value> sorted_keys(Arg dict);

// ---- functions ----

/// A function value: its code, a tuple of defaults or None, the captured cells.
template <class... C>
Value function(const Code& code, Arg defaults = kNone, const C&... cells) {
  if constexpr (sizeof...(C) == 0) {
    return make_function(code, defaults);
  } else {
    const Ref<Cell>* list[] = {reinterpret_cast<const Ref<Cell>*>(&cells)...};
    return make_function(code, defaults, list, sizeof...(C));
  }
}
// Where pointers are shorter than values, a pointer is the low half of its value.
static_assert(sizeof(Ref<Cell>) <= sizeof(Value) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "a frame variable that holds a cell is read as a Ref");
/// Default of parameter `i` of a function value.
inline Arg default_of(Arg function, int64_t i) { return function.as<Function>()->defaults.as<Tuple>()->items()[i]; }
template <Utf8... names> inline const Arg name_list[] = {operator""_s<names>()...};

/// The end of a generator.
inline Result<Value> finish(Generator& self, Value result) {
  self.result = static_cast<Value&&>(result);
  self.state = -1;
  return kExhausted;
}
inline Value delegate_result(Generator& self) {
  self.delegate.clear();
  return take(self.sent);
}

// ---- exceptions on their way ----

/// The exception that a handler deals with: state.handled from begin() to the end of its life.
class Caught {
 public:
  Caught() = default;
  Caught(const Caught&) = delete;
  ~Caught();
  void begin();
  Arg exception() const { return exception_; }

 private:
  Value exception_, outer_;
  bool active_ = false;
};
/// A `finally` block: if an exception led into it, that is the handled one while the block runs; resume() lets it go on.
class Unwinding {
 public:
  Unwinding() = default;
  Unwinding(const Unwinding&) = delete;
  void enter(bool raised) { if (raised) caught_.begin(); }
  Failure resume() { return resume_raise(Value(caught_.exception())); }

 private:
  Caught caught_;
};
/// The same for generators, whose state lives in frame variables.
void begin_handling(Value& exception, Value& outer);
void end_handling(Value& exception, Value& outer);
Failure resume_handled(Value& exception, Value& outer);
PY_COLD Failure raise_assertion();
PY_COLD Failure raise_assertion(Arg message);

// ---- operators ----

#define PY_INPLACE(name, op)                                                                       \
  PY_INLINE Result<Value> name##_inplace(Arg a, Arg b) {                                           \
    if (both_small(a, b) || (BinaryOp::op < BinaryOp::kLeftShift && both_flonum(a, b))) [[likely]] return name(a, b); \
    return inplace(BinaryOp::op, a, b);                                                            \
  }
PY_INPLACE(add, kAdd)
PY_INPLACE(sub, kSub)
PY_INPLACE(mul, kMul)
PY_INLINE Result<Value> mat_mul_inplace(Arg a, Arg b) { return inplace(BinaryOp::kMatMul, a, b); }
PY_INPLACE(true_div, kTrueDiv)
PY_INPLACE(floor_div, kFloorDiv)
PY_INPLACE(mod, kMod)
PY_INPLACE(power, kPow)
PY_INPLACE(left_shift, kLeftShift)
PY_INPLACE(right_shift, kRightShift)
PY_INPLACE(bit_and, kAnd)
PY_INPLACE(bit_or, kOr)
PY_INPLACE(bit_xor, kXor)
#undef PY_INPLACE
#define PY_ASSIGN(name, op)                                                                        \
  PY_INLINE Result<void> name##_to(Value& target, Arg b) {                                         \
    if (both_small(target, b) || (BinaryOp::op < BinaryOp::kLeftShift && both_flonum(target, b))) [[likely]] { \
      target = PY_TRY(name(target, b));                                                            \
      return {};                                                                                   \
    }                                                                                              \
    return inplace_to(BinaryOp::op, target, b);                                                    \
  }
PY_ASSIGN(sub, kSub)
PY_ASSIGN(mul, kMul)
PY_INLINE Result<void> mat_mul_to(Value& target, Arg b) { return inplace_to(BinaryOp::kMatMul, target, b); }
PY_ASSIGN(true_div, kTrueDiv)
PY_ASSIGN(floor_div, kFloorDiv)
PY_ASSIGN(mod, kMod)
PY_ASSIGN(power, kPow)
PY_ASSIGN(left_shift, kLeftShift)
PY_ASSIGN(right_shift, kRightShift)
PY_ASSIGN(bit_and, kAnd)
PY_ASSIGN(bit_or, kOr)
PY_ASSIGN(bit_xor, kXor)
#undef PY_ASSIGN
#define PY_COMPARE_VALUE(name, op)                                                                 \
  PY_INLINE Result<Value> name##_value(Arg a, Arg b) {                                             \
    if (both_small(a, b) || both_flonum(a, b)) [[likely]] return boolean(PY_TRY(name(a, b)));      \
    return compare(CompareOp::op, a, b);                                                           \
  }
PY_COMPARE_VALUE(eq, kEq)
PY_COMPARE_VALUE(ne, kNe)
PY_COMPARE_VALUE(lt, kLt)
PY_COMPARE_VALUE(le, kLe)
PY_COMPARE_VALUE(gt, kGt)
PY_COMPARE_VALUE(ge, kGe)
#undef PY_COMPARE_VALUE

// ---- displays ----

inline Value new_list() { return make_list().value(); }
inline Value new_dict() { return make_dict().value(); }
inline Value new_set() { return make_set().value(); }
inline void list_add(Arg list, Value item) { list_push(*list.as<List>(), static_cast<Value&&>(item)); }
inline void list_add(Arg list, Special item) { list_push(*list.as<List>(), item); }
inline void list_add(Arg list, int item) { list_push(*list.as<List>(), item); }
inline void list_add(Arg list, int64_t item) { list_push(*list.as<List>(), item); }
Result<void> list_extend_star(Arg list, Arg iterable);     // `*iterable` in a display
Value tuple_of_list(Arg list);

// What built-in functions do with each item of a generator expression that stands in place (lower/consumed_generators.cpp): the new state. After a failure,
// which is pending and has no line yet, it is kExhausted.
Value sum_step(Arg total, Arg item);
Value truth_step(Arg item);                  // True or False
Value less_step(Arg best, Arg item);         // best: empty before the first item
Value greater_step(Arg best, Arg item);
Value set_step(Arg set, Arg item);           // None
/// An exception leaves the code of a generator: StopIteration becomes RuntimeError.
PY_COLD void generator_failed();

inline Result<void> set_insert(Arg set, Arg item) { PY_TRY(set_add_key(*set.as<Set>(), item)); return {}; }
Result<void> set_extend(Arg set, Arg iterable);
Value constant_set(Arg set);                               // what CPython's compiler makes of a set of constants
Value set_of_constant(Arg constant);                       // and what a display of three or more of them is then
inline Result<void> dict_insert(Arg dict, Arg key, Arg value) { return dict_set(*dict.as<Dict>(), key, value); }
Result<void> dict_merge(Arg dict, Arg mapping);            // `**mapping` in a display; TypeError if it is no mapping

// ---- patterns ----

Result<bool> has_length(Arg sequence, int64_t length, bool exactly);
/// The items, with an index each: CPython iterates over the sequence here, and asks it for items by their index only where the star has no name.
Result<Value> items_of(Arg sequence, int64_t count);
Result<Value> items_around(Arg sequence, int64_t before, int64_t after);   // those between, as a list, are one
Result<Value> item_from_end(Arg sequence, int64_t from_end);
/// The values of `keys` (a list), then the rest of the mapping if asked for, as a tuple; None if a key is missing.
Result<Value> match_keys(Arg mapping, Arg keys, bool with_rest);
/// The attributes that `Class(a, b, x=c)` takes out, as a tuple; None if subject is no instance or lacks one.
Result<Value> match_class(Arg subject, Arg cls, int64_t positional, Arg names);

// ---- literals ----

template <size_t N>
struct StaticBytes : Bytes { uint8_t chars[N + 1]; };
template <Utf8 text>
constexpr auto make_static_bytes() {
  StaticBytes<text.size()> b{};
  b.type = &bytes_type;
  b.refcount = kImmortal;
  b.length = static_cast<int64_t>(text.size());
  for (size_t i = 0; i < text.size(); ++i) b.chars[i] = static_cast<uint8_t>(text.bytes[i]);
  return b;
}
template <Utf8 text> inline constinit auto static_bytes = make_static_bytes<text>();
template <Utf8 text> PY_INLINE Arg bytes_literal() { return Arg(static_cast<const Object*>(&static_bytes<text>)); }

/// An int literal past 60 bits, parsed at its first use and kept.
Value parse_decimal(const char* digits);
/// The word of a constant that stays till the end.
inline Bits for_ever(Value value) {
  if (value.arg().is_object()) value.arg().object()->refcount = kImmortal;
  return value.give();
}
template <Utf8 digits>
Arg big_int() {
  static constinit Bits cached = kEmpty;
  if (cached == kEmpty) cached = for_ever(parse_decimal(digits.bytes));
  return Arg::from_bits(cached);
}
/// Long text of the program, made into a str or bytes at its first use and kept.
struct LongText {
  const char* data;
  size_t size;
  Bits cached = kEmpty;
  Arg str();
  Arg bytes();
};

}  // namespace py
