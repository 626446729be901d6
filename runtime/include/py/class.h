// Classes made by the program, modules, generators: what compiled code uses to build them.
#pragma once

#include "py/attr.h"

namespace py {

// ---- class statements ----

/// One running class statement. The compiler emits:
///   ClassBuilder c;  TRY(c.begin("Account"_s, qualname, module, bases_tuple, keywords_dict_or_empty, slot_names, n));
///   c.set("x"_s, v); …  Value cls = TRY(c.finish());
/// The names that the methods of a class assign on self: instances get slots for them.
struct Attributes {
  const Arg* names = nullptr;
  uint32_t count = 0;
  uint64_t doubles = 0;    // bit i: what is assigned to names[i] is always a float; its slot holds the double itself
};

class ClassBuilder {
 public:
  ClassBuilder() = default;
  ClassBuilder(const ClassBuilder&) = delete;
  ~ClassBuilder();
  /// Resolves __mro_entries__ and the metaclass, calls __prepare__.
  Result<void> begin(Arg name, Arg qualname, Arg module, Arg bases, Arg keywords, const Attributes& attributes = {});
  Result<void> set(Arg name, Arg value);      // in the class namespace
  Result<Value> get(Arg name);                // kExhausted if the namespace has no such name
  Result<bool> remove(Arg name);
  Arg namespace_() const { return namespace_value_; }
  /// metaclass(name, bases, namespace, **keywords), __set_name__, __init_subclass__; fills the __class__ cell if one is given.
  Result<Value> finish(Cell* class_cell = nullptr);
  Result<Value> finish(Arg& class_variable) {   // classes live as long as the program
    class_variable_ = &class_variable;
    return finish();
  }
  Result<Value> finish(const Ref<Cell>& class_cell) { return finish(class_cell.get()); }
  Result<Value> finish(const Value& class_cell) { return finish(class_cell.as<Cell>()); }

 private:
  Value name_, bases_, original_bases_, keywords_, metaclass_, namespace_value_;
  Attributes attributes_;
  Arg* class_variable_ = nullptr;
};

/// Is the object a direct instance of the class, which may not have been made yet?
PY_INLINE bool is_direct_instance(Arg object, Arg cls) { return object.is_object() && Arg(object.object()->type).bits == cls.bits; }

/// super() without arguments: `class_cell` is the __class__ cell, self the first parameter.
Result<Value> make_super(Arg cls, Arg self);
Result<Value> instantiate(Type* type, const CallArgs& args);   // type.__call__

// ---- method tables of built-in types, made by the compiler from what the program can reach ----

struct MethodEntry { Arg name; const Code* code; };
/// A getter/setter pair of a built-in type ("real", "__name__", …).
struct GetSetEntry { Arg name; Result<Value> (*get)(Arg self); Result<void> (*set)(Arg self, Arg value); };
void install(Type& type, const MethodEntry* methods, size_t count);
void install(Type& type, const GetSetEntry* entries, size_t count);

/// A dunder of a built-in type as a method: calls that type's own slot whatever class self has (what super().__len__() needs).
template <Type& T> Result<Value> slot_repr(Arg self) { return T.slots().repr(self); }
template <Type& T> Result<Value> slot_str(Arg self) { return T.slots().str ? T.slots().str(self) : T.slots().repr(self); }
template <Type& T> Result<Value> slot_hash(Arg self) { return integer(PY_TRY(T.slots().hash(self))); }
template <Type& T> Result<Value> slot_len(Arg self) { return integer(PY_TRY(T.slots().length(self))); }
template <Type& T> Result<Value> slot_bool(Arg self) { return boolean(PY_TRY(T.slots().truth(self))); }
template <Type& T> Result<Value> slot_iter(Arg self) { return T.slots().iter(self); }
template <Type& T> Result<Value> slot_next(Arg self) {
  Value v = PY_TRY(T.slots().next(self));
  if (v.is_exhausted()) return raise(StopIteration);
  return v;
}
template <Type& T> Result<Value> slot_getitem(Arg self, Arg index) { return T.slots().get_item(self, index); }
template <Type& T> Result<Value> slot_setitem(Arg self, Arg index, Arg value) { PY_TRY(T.slots().set_item(self, index, value)); return kNone; }
template <Type& T> Result<Value> slot_delitem(Arg self, Arg index) { PY_TRY(T.slots().set_item(self, index, Arg())); return kNone; }
template <Type& T> Result<Value> slot_contains(Arg self, Arg item) { return boolean(PY_TRY(T.slots().contains(self, item))); }
template <Type& T> Result<Value> slot_format(Arg self, Arg spec) { return T.slots().format(self, spec); }
template <Type& T> Result<Value> slot_index(Arg self) { return T.slots().index(self); }
template <Type& T, CompareOp op> Result<Value> slot_compare(Arg self, Arg other) { return T.slots().compare(self, other, op); }
template <Type& T, BinaryOp op> Result<Value> slot_binary(Arg self, Arg other) { return T.slots().binary(op, self, other); }
template <Type& T, BinaryOp op> Result<Value> slot_reflected(Arg self, Arg other) { return T.slots().binary(op, other, self); }
template <Type& T, BinaryOp op> Result<Value> slot_inplace(Arg self, Arg other) { return T.slots().inplace(op, self, other); }
template <Type& T, UnaryOp op> Result<Value> slot_unary(Arg self) { return T.slots().unary(op, self); }
template <Type& T> Result<Value> slot_get(Arg self, Arg instance, Arg owner) { return T.slots().descr_get(self, instance, owner); }
template <Type& T> Result<Value> slot_getattribute(Arg self, Arg name) { return T.slots().get_attr(self, name); }

// ---- modules ----

/// A variable of a module, for access by name (module.__dict__, getattr(module, "x"), from x import *).
struct GlobalEntry { const char* name; Value* value; };   // in UTF-8: a str for each would take C++ compilers its time
struct Module : Object {
  Value name;            // str
  Value dict;            // attributes that are no GlobalEntry, or empty
  Module* next;          // of the compiled modules
  const GlobalEntry* globals;
  uint32_t global_count;
};
/// Makes the module object of a compiled module (immortal; entered in sys.modules).
Arg make_module(Arg name, const GlobalEntry* globals, uint32_t count);
Result<Value> module_get(Arg module, Arg name);
/// globals() as a dict, a snapshot.
Value module_dict(Arg module);

// ---- generators ----

/// A suspended function. The compiler derives a struct with the variables that live across a yield and a resume function:
///   Result<Value> resume(Generator& g): runs to the next yield (returns the value, state > 0), to the end (returns kExhausted, return value
///   in g.result, state -1) or raises (state -1). On entry g.sent is what send() gave (None for next), or, if g.thrown is set, an
///   exception is to be raised at the yield (see resumed()).
struct Generator : Object {
  Result<Value> (*resume)(Generator& self);
  int32_t state;          // 0 not started, > 0 suspended at that yield, -1 finished
  bool running;
  bool thrown;
  uint16_t value_count;   // Values in the frame, right after this struct: what the collector visits
  Value sent;
  Value result;           // the return value
  Value delegate;         // the iterator of a running `yield from`, else empty
  Value handled;          // the exception being handled inside the generator while it is suspended
  const Code* code;
  Value* values() { return reinterpret_cast<Value*>(this + 1); }
};
/// A generator whose frame has `value_count` Values (all empty) and `extra` plain bytes after them.
Ref<Generator> make_generator(const Code& code, Result<Value> (*resume)(Generator&), uint32_t value_count, size_t extra = 0);
/// What the caller of the running generator is handling (borrowed): where a handler inside the generator returns to, whoever resumed it.
extern Bits callers_handled;
/// After a yield: the sent value, or Failure if the caller threw an exception in (it is pending then).
Result<Value> resumed(Generator& self);
/// next(g) / g.send(v), with StopIteration spelled kExhausted.
Result<Value> generator_next(Generator& self, Arg sent);
/// One step of `yield from` on self.delegate: the value to yield on, or kExhausted with the value of the expression in self.sent.
Result<Value> delegate_step(Generator& self);
/// An iterator for `yield from iterable`, stored in self.delegate.
Result<void> delegate_start(Generator& self, Arg iterable);

// ---- the program ----

/// Bracket of one Python-level call that can recurse: RecursionError past the limit or near the end of the stack.
class Depth {
 public:
  PY_INLINE Depth() { ++state.depth; }
  PY_INLINE ~Depth() { --state.depth; }
  PY_INLINE bool exceeded() const {
    return state.depth > state.recursion_limit || reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) < state.stack_limit;
  }
};
/// RecursionError "maximum recursion depth exceeded" + where (" in comparison"); or KeyboardInterrupt, if a signal is why the limit was exceeded.
PY_COLD Failure recursion_error(const char* where = "");
/// For loops that call nothing: has Ctrl-C been pressed? Then interrupt() raises KeyboardInterrupt.
PY_INLINE bool signal_pending() { return *static_cast<volatile uintptr_t*>(&state.stack_limit) == UINTPTR_MAX; }
PY_COLD Failure interrupt();

/// Runs a whole program: sets up sys.argv and the streams, calls `init` (the main module), handles SystemExit and uncaught exceptions, flushes,
/// drops `modules`' globals in reverse order, collects cycles. Returns the exit code.
struct ProgramModule { const GlobalEntry* globals; uint32_t count; };
int run_program(int argc, char** argv, Result<void> (*init)(), const ProgramModule* modules, size_t module_count);

}  // namespace py
