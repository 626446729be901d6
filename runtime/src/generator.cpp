// Generators: resuming compiled functions, and the protocol around them (PEP 255, 342, 380, 479).
#include "py/compiled.h"
#include "py/generator.h"

#include "exceptions.h"
#include "stop_value.h"

namespace py {

// ---- the object ----

static void generator_destroy(Object* self) {
  Generator* g = static_cast<Generator*>(self);
  for (uint32_t i = 0; i < g->value_count; ++i) g->values()[i].clear();
  g->sent.clear();
  g->result.clear();
  g->delegate.clear();
  g->handled.clear();
}

static void generator_traverse(Object* self, Visitor visit, void* context) {
  Generator* g = static_cast<Generator*>(self);
  for (uint32_t i = 0; i < g->value_count; ++i) visit_value(g->values()[i], visit, context);
  visit_value(g->sent, visit, context);
  visit_value(g->result, visit, context);
  visit_value(g->delegate, visit, context);
  visit_value(g->handled, visit, context);
}

/// A generator that dies suspended runs its finally blocks.
static void generator_finalize(Object* self) {
  Generator* g = static_cast<Generator*>(self);
  if (g->state <= 0) return;
  if (generator_close(Arg(self)).failed()) write_unraisable(Arg(self));
}

static Result<Value> generator_repr(Arg self) {
  char address[32];
  static const char digits[] = "0123456789abcdef";
  int n = 0;
  for (uintptr_t a = reinterpret_cast<uintptr_t>(self.object()); a; a >>= 4) address[31 - n++] = digits[a & 15];
  StrBuilder out;
  out.add("<generator object ");
  Value name = str_from_utf8(self.as<Generator>()->code->qualname);
  out.add(name);
  out.add(" at 0x");
  out.add(address + 32 - n, static_cast<size_t>(n));
  out.add(U'>');
  return out.finish();
}

static Result<Value> generator_iter(Arg self) { return self; }
static Result<Value> generator_slot_next(Arg self) {
  Generator& g = *self.as<Generator>();
  Result<Value> r = generator_next(g, kNone);
  if (stop_wanted && g.state < 0 && !g.result.is_empty()) [[unlikely]] keep_stop_value(g.result);
  return r;
}

constinit Type generator_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "generator";
  t.base = &object_type;
  t.own_slots.destroy = generator_destroy;
  t.own_slots.traverse = generator_traverse;
  t.own_slots.finalize = generator_finalize;
  t.own_slots.repr = generator_repr;
  t.own_slots.hash = object_hash;
  t.own_slots.compare = object_compare;
  t.own_slots.iter = generator_iter;
  t.own_slots.next = generator_slot_next;
  t.instance_size = sizeof(Generator);
  return t;
}();

Ref<Generator> make_generator(const Code& code, Result<Value> (*resume)(Generator&), uint32_t value_count, size_t extra) {
  Ref<Generator> g = make<Generator>(&generator_type, value_count * sizeof(Value) + extra);
  g->resume = resume;
  g->code = &code;
  g->value_count = static_cast<uint16_t>(value_count);
  new (&g->sent, PyPlacement()) Value();
  new (&g->result, PyPlacement()) Value();
  new (&g->delegate, PyPlacement()) Value();
  new (&g->handled, PyPlacement()) Value();
  for (uint32_t i = 0; i < value_count; ++i) new (g->values() + i, PyPlacement()) Value();
  return g;
}

// ---- running ----

/// Lets go of everything once the function has ended, as CPython clears the frame.
static void finish(Generator& g) {
  g.state = -1;
  g.delegate.clear();
  g.handled.clear();
  for (uint32_t i = 0; i < g.value_count; ++i) g.values()[i].clear();
}

// What the caller of the generator that runs now is handling.
Bits callers_handled = kEmpty;

/// Resumes `g`, whose sent or thrown is set, until the next yield or the end.
static Result<Value> run(Generator& g) {
  if (g.running) {
    g.thrown = false;
    return raise(ValueError, "generator already executing");
  }
  Depth depth;
  if (depth.exceeded()) {
    g.thrown = false;
    return recursion_error();
  }
  Ref<Generator> alive = Ref<Generator>::share(&g);
  g.running = true;
  // Inside, the exception being handled is the generator's own, if it was suspended in a handler, else the caller's.
  bool own = !g.handled.is_empty();
  Value outer = state.handled;
  if (own) state.handled = static_cast<Value&&>(g.handled);
  Bits outer_callers = callers_handled;
  callers_handled = outer.bits;
  Result<Value> result = g.resume(g);
  callers_handled = outer_callers;
  g.running = false;
  bool failed = result.failed();
  bool suspended = g.state > 0 && !failed;
  if (suspended && !state.handled.arg().is(outer)) g.handled = static_cast<Value&&>(state.handled);
  state.handled = static_cast<Value&&>(outer);
  if (suspended) return result;

  finish(g);
  if (failed) generator_failed();
  return result;
}

void generator_failed() {
  if (!pending_is(StopIteration)) return;
  // PEP 479: a StopIteration that escapes would silently end the consumer's loop.
  Value stop = take_pending();
  (void)raise(RuntimeError, "generator raised StopIteration");
  Exception* e = state.pending.as<Exception>();
  e->cause = stop;
  e->context = static_cast<Value&&>(stop);
  e->suppress_context = true;
}

Result<Value> resumed(Generator& self) {
  if (self.thrown) [[unlikely]] {
    self.thrown = false;
    return Failure{};
  }
  return static_cast<Value&&>(self.sent);
}

Result<Value> generator_next(Generator& self, Arg sent) {
  if (self.state < 0) return kExhausted;
  if (self.running) return raise(ValueError, "generator already executing");
  self.sent = sent;
  return run(self);
}

/// g.throw(exception): the exception is pending at the yield.
static Result<Value> generator_throw_value(Generator& g, Value exception) {
  if (g.running) return raise(ValueError, "generator already executing");
  // Its context is what the generator handles where it is suspended, whatever the caller handles.
  Value callers = static_cast<Value&&>(state.handled);
  state.handled = g.handled;
  Failure raised = raise_value(exception);
  state.handled = static_cast<Value&&>(callers);
  if (g.state < 0) return raised;
  if (g.state == 0) {
    finish(g);
    return raised;
  }
  g.thrown = true;
  return run(g);
}

/// StopIteration with the value that the generator returned.
static Failure stop_with(Value result) {
  if (result.is_none() || result.is_empty()) return raise(StopIteration);
  return raise_with(StopIteration, result);
}

static Result<Value> as_method_result(Generator& g, Result<Value> r) {
  Value v = PY_TRY(r);
  if (!v.is_exhausted()) return v;
  return stop_with(static_cast<Value&&>(g.result));
}

// ---- methods ----

Result<Value> generator_next_method(Arg self) {
  Generator& g = *self.as<Generator>();
  Value hold(self);
  return as_method_result(g, generator_next(g, kNone));
}

Result<Value> generator_send(Arg self, Arg value) {
  Generator& g = *self.as<Generator>();
  Value hold(self);
  if (g.state == 0 && !g.running && !value.is_none()) return raise(TypeError, "can't send non-None value to a just-started generator");
  return as_method_result(g, generator_next(g, value));
}

static CallArgs arguments_of(Arg tuple) {
  return CallArgs{reinterpret_cast<const Arg*>(tuple.as<Tuple>()->items()), static_cast<uint32_t>(tuple.as<Tuple>()->length)};
}

/// What throw() of a generator passes on to the throw() of the sub-iterator that it delegates to: a tuple.
static constinit Bits thrown_arguments = kEmpty;
static Value take_thrown_arguments() {
  Value taken = Value::adopt(thrown_arguments);
  thrown_arguments = kEmpty;
  return taken;
}

static bool is_generator_exit(Arg thrown) {
  return is_type(thrown) ? is_subtype(thrown.as<Type>(), &GeneratorExit) : is_instance(thrown, &GeneratorExit);
}

/// Does an exception thrown into `g` go to the throw() of a sub-iterator that is no generator?
static Result<bool> delegates_throw(Generator& g) {
  if (g.state <= 0 || g.running) return false;
  Generator* last = &g;
  while (!last->delegate.is_empty() && is_exact(last->delegate, &generator_type)) last = last->delegate.as<Generator>();
  if (last->delegate.is_empty()) return false;
  Value delegate = last->delegate;
  return !PY_TRY(find_attr(delegate, "throw"_s)).is_exhausted();
}

/// The instance to throw; an exception raised while it was made is thrown instead.
static Value made_to_throw(Arg type, Result<Value> made) {
  if (made.failed()) return take_pending();
  Value exception = made.take();
  if (is_instance(exception, &BaseException)) return exception;
  static_cast<void>(raise(TypeError, "calling %R should have returned an instance of BaseException, not %T", type, exception.arg()));
  return take_pending();
}

Result<Value> generator_throw(Arg self, Arg type, Arg value, Arg traceback) {
  if (!traceback.is_empty() && !traceback.is_none() && !is_exact(traceback, &traceback_type)) {
    return raise(TypeError, "throw() third argument must be a traceback object");
  }
  if (!is_generator_exit(type) && PY_TRY(delegates_throw(*self.as<Generator>()))) {
    // The exception under way only stands for the arguments.
    Value hold(self);
    Value carrier = make_exception(&Exception_, make_tuple(0).value()).value();
    thrown_arguments = (!traceback.is_empty() ? tuple_of(type, value, traceback) : !value.is_empty() ? tuple_of(type, value) : tuple_of(type)).give();
    Result<Value> r = as_method_result(*self.as<Generator>(), generator_throw_value(*self.as<Generator>(), static_cast<Value&&>(carrier)));
    take_thrown_arguments();
    return r;
  }
  Value exception;
  bool has_value = !value.is_empty() && !value.is_none();
  if (is_instance(type, &BaseException)) {
    if (has_value) return raise(TypeError, "instance exception may not have a separate value");
    exception = type;
  } else if (is_type(type) && (type.as<Type>()->flags & kTypeException)) {
    if (has_value && is_instance(value, type.as<Type>())) exception = value;
    else if (!has_value) exception = made_to_throw(type, call(type));
    else if (is_tuple(value)) exception = made_to_throw(type, call(type, arguments_of(value)));
    else exception = made_to_throw(type, call(type, value));
  } else {
    return raise(TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", type);
  }
  if (!traceback.is_empty() && !traceback.is_none()) PY_TRY(BaseException_set_traceback(exception, traceback));
  Generator& g = *self.as<Generator>();
  Value hold(self);
  return as_method_result(g, generator_throw_value(g, static_cast<Value&&>(exception)));
}

Result<Value> generator_close(Arg self) {
  Generator& g = *self.as<Generator>();
  Value hold(self);
  if (g.running) return raise(ValueError, "generator already executing");
  if (g.state <= 0) {
    if (g.state == 0) finish(g);
    return kNone;
  }
  Result<Value> r = generator_throw_value(g, make_exception(&GeneratorExit, make_tuple(0).value()).value());
  if (r.failed()) {
    if (!pending_is(GeneratorExit) && !pending_is(StopIteration)) return Failure{};
    drop_pending();
    return kNone;
  }
  if (!r.take().is_exhausted()) return raise(RuntimeError, "generator ignored GeneratorExit");
  return kNone;
}

Result<Value> generator_get_gi_running(Arg self) { return boolean(self.as<Generator>()->running); }
Result<Value> generator_get_gi_suspended(Arg self) { return boolean(self.as<Generator>()->state > 0 && !self.as<Generator>()->running); }
Result<Value> generator_get_gi_yieldfrom(Arg self) {
  Value& d = self.as<Generator>()->delegate;
  return d.is_empty() ? Arg(kNone) : Arg(d);
}
Result<Value> generator_get_gi_frame(Arg self) { return self.as<Generator>()->state < 0 ? Arg(kNone) : self; }
Result<Value> generator_get_name(Arg self) { return str_from_utf8(self.as<Generator>()->code->name); }
Result<Value> generator_get_qualname(Arg self) { return str_from_utf8(self.as<Generator>()->code->qualname); }

// ---- yield from ----

Result<void> delegate_start(Generator& self, Arg iterable) {
  self.delegate = PY_TRY(iter(iterable));
  self.sent = kNone;
  return {};
}

/// The sub-iterator has ended: its value is that of the `yield from`.
static Result<Value> delegate_ended(Generator& self, Value result) {
  self.delegate.clear();
  self.sent = result.is_empty() ? Value(kNone) : static_cast<Value&&>(result);
  return kExhausted;
}

/// A call of the sub-iterator's method: StopIteration is its end.
static Result<Value> delegate_called(Generator& self, Result<Value> r) {
  if (!r.failed()) return r;
  if (!pending_is(StopIteration)) {
    self.delegate.clear();
    return r;
  }
  Value stop = take_pending();
  return delegate_ended(self, stop.as<Exception>()->fields[0]);
}

static Result<Value> delegate_thrown(Generator& self, Arg delegate) {
  Value exception = take_pending();
  if (is_instance(exception, &GeneratorExit)) {
    Result<Value> closed = kNone;
    if (is_exact(delegate, &generator_type)) {
      closed = generator_close(delegate);
    } else {
      Value close = PY_TRY(find_attr(delegate, "close"_s));
      if (!close.is_exhausted()) closed = call(close);
    }
    self.delegate.clear();
    if (closed.failed()) return Failure{};
    closed.take();
    return resume_raise(static_cast<Value&&>(exception));
  }
  if (is_exact(delegate, &generator_type)) {
    Generator& sub = *delegate.as<Generator>();
    Result<Value> r = generator_throw_value(sub, static_cast<Value&&>(exception));
    if (r.failed()) return delegate_called(self, r);
    Value v = r.take();
    if (v.is_exhausted()) return delegate_ended(self, static_cast<Value&&>(sub.result));
    return v;
  }
  Value method = PY_TRY(find_attr(delegate, "throw"_s));
  if (method.is_exhausted()) {
    self.delegate.clear();
    return resume_raise(static_cast<Value&&>(exception));
  }
  if (Value arguments = take_thrown_arguments(); !arguments.is_empty()) return delegate_called(self, call(method, arguments_of(arguments)));
  return delegate_called(self, call(method, exception));
}

Result<Value> delegate_step(Generator& self) {
  Value delegate = self.delegate;
  if (self.thrown) {
    self.thrown = false;
    return delegate_thrown(self, delegate);
  }
  Value sent = static_cast<Value&&>(self.sent);
  if (is_exact(delegate, &generator_type)) {
    Generator& sub = *delegate.as<Generator>();
    if (sub.state == 0 && !sub.running && !sent.is_none()) return raise(TypeError, "can't send non-None value to a just-started generator");
    Result<Value> r = generator_next(sub, sent);
    if (r.failed()) {
      self.delegate.clear();
      return r;
    }
    Value v = r.take();
    if (v.is_exhausted()) return delegate_ended(self, static_cast<Value&&>(sub.result));
    return v;
  }
  if (!sent.is_none()) return delegate_called(self, method<"send">(delegate, sent));
  if (type_of(delegate)->flags & kTypeHeap) {
    // Through the method, which keeps StopIteration's value.
    Arg next_method = type_lookup(type_of(delegate), "__next__"_s);
    if (!next_method.is_empty()) return delegate_called(self, call(next_method, delegate));
  }
  // StopIteration from a callback of a native iterator, or from one that it iterates over, ends it, with its value.
  StopWanted wanted;
  Result<Value> r = type_of(delegate)->slots().next(delegate);
  if (r.failed()) return delegate_called(self, static_cast<Result<Value>&&>(r));
  Value v = r.take();
  if (v.is_exhausted()) return delegate_ended(self, wanted.take());
  return v;
}

}  // namespace py
