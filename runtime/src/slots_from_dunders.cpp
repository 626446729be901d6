// The slots of classes of the program: each inherited from the first class of the MRO that has it, as a C++ function of a built-in class or as
// one of the functions here, which call the special method.
#include "dunder_names.h"
#include "stop_value.h"

namespace py {


// ---- finding ----

namespace {

struct DunderEntry {
  const Type* type;
  const Object* name;
  Dunder found;
  uint32_t version;
};
constexpr size_t kDunderEntries = 256;
DunderEntry dunder_cache[kDunderEntries];

Dunder find_dunder_uncached(Type* type, Arg name, Provides provides, Type* after) {
  MroWalk walk(type);
  bool skipping = after;
  while (Type* t = walk.next()) {
    if (skipping) {
      skipping = t != after;
      continue;
    }
    if (is_heap(t)) {
      Arg attribute = t->attrs().get(name);
      if (!attribute.is_empty()) return {attribute, nullptr};
    } else if (provides(t->slots())) {
      return {Arg(), t};
    }
  }
  return {};
}

}  // namespace

Dunder find_dunder(Type* type, Arg name, Provides provides, Type* after) {
  if (after) return find_dunder_uncached(type, name, provides, after);
  size_t at = ((reinterpret_cast<uintptr_t>(type) >> 6) ^ (reinterpret_cast<uintptr_t>(name.object()) >> 4)) % kDunderEntries;
  DunderEntry& entry = dunder_cache[at];
  if (entry.type == type && entry.name == name.object() && entry.version == lookup_version) [[likely]] return entry.found;
  Dunder found = find_dunder_uncached(type, name, provides, nullptr);
  entry = {type, name.object(), found, lookup_version};
  return found;
}

namespace {

#define PY_FIND(self, name, slot) find_dunder(type_of(self), name, [](const Slots& slots) { return slots.slot != nullptr; })

// ---- text, hash, comparison, truth ----

Result<Value> dunder_repr(Arg self) {
  Dunder d = PY_FIND(self, "__repr__"_s, repr);
  return d.native ? d.native->slots().repr(self) : invoke(d.attribute, self);
}

Result<Value> dunder_str(Arg self) {
  Dunder d = PY_FIND(self, "__str__"_s, str);
  return d.native ? d.native->slots().str(self) : invoke(d.attribute, self);
}

Result<Value> dunder_format(Arg self, Arg spec) {
  Dunder d = PY_FIND(self, "__format__"_s, format);
  return d.native ? d.native->slots().format(self, spec) : invoke(d.attribute, self, spec);
}

Result<int64_t> dunder_hash(Arg self) {
  Dunder d = PY_FIND(self, "__hash__"_s, hash);
  Value result = PY_TRY(invoke(d.attribute, self));
  if (!is_int(result)) return raise(TypeError, "__hash__ method should return an integer");
  int64_t h;
  if (!int_fits(result, h)) return hash(result);
  return h == -1 ? -2 : h;
}

Result<Value> dunder_compare(Arg self, Arg other, CompareOp op) {
  Dunder d = PY_FIND(self, compare_name(op), compare);
  if (!d.attribute.is_empty()) return invoke(d.attribute, self, other);
  return d.native ? d.native->slots().compare(self, other, op) : Result<Value>(kNotImplemented);
}

Result<bool> dunder_truth(Arg self) {
  Dunder d = PY_FIND(self, "__bool__"_s, truth);
  Value result = PY_TRY(invoke(d.attribute, self));
  if (!result.arg().is_bool()) return raise(TypeError, "__bool__ should return bool, returned %T", result.arg());
  return result.is_true();
}

// ---- containers ----

Result<int64_t> dunder_length(Arg self) {
  Dunder d = PY_FIND(self, "__len__"_s, length);
  Value result = PY_TRY(invoke(d.attribute, self));
  Value n = PY_TRY(to_index(result));
  if (PY_TRY(lt(n, 0))) return raise(ValueError, "__len__() should return >= 0");
  int64_t length;
  if (!int_fits(n, length)) return raise(OverflowError, "cannot fit '%T' into an index-sized integer", result.arg());
  return length;
}

Result<Value> dunder_get_item(Arg self, Arg index) {
  Dunder d = PY_FIND(self, "__getitem__"_s, get_item);
  return d.native ? d.native->slots().get_item(self, index) : invoke(d.attribute, self, index);
}

Result<void> dunder_set_item(Arg self, Arg index, Arg value) {
  Dunder d = PY_FIND(self, value.is_empty() ? "__delitem__"_s : "__setitem__"_s, set_item);
  if (d.native) return d.native->slots().set_item(self, index, value);
  if (d.attribute.is_empty()) {
    // The slot is there for the other of the two.
    if (!type_lookup(type_of(self), value.is_empty() ? "__setitem__"_s : "__delitem__"_s).is_empty()) {
      return raise(AttributeError, value.is_empty() ? "__delitem__" : "__setitem__");
    }
    if (!value.is_empty()) return raise(TypeError, "'%T' object does not support item assignment", self);
    return no_item_deletion(self, index);
  }
  if (value.is_empty()) {
    PY_TRY(invoke(d.attribute, self, index));
  } else {
    PY_TRY(invoke(d.attribute, self, index, value));
  }
  return {};
}

Result<bool> dunder_contains(Arg self, Arg item) {
  Dunder d = PY_FIND(self, "__contains__"_s, contains);
  if (d.attribute.is_none()) return raise(TypeError, "'%T' object is not a container", self);
  Value result = PY_TRY(invoke(d.attribute, self, item));
  return truth(result);
}

Result<Value> dunder_iter(Arg self) {
  Dunder d = PY_FIND(self, "__iter__"_s, iter);
  if (d.attribute.is_none()) return raise(TypeError, "'%T' object is not iterable", self);
  return invoke(d.attribute, self);
}

Result<Value> dunder_next(Arg self) {
  Dunder d = PY_FIND(self, "__next__"_s, next);
  Result<Value> r = invoke(d.attribute, self);
  if (!r.failed() || !pending_is(StopIteration)) return r;
  Value stop = take_pending();
  keep_stop_value(stop.as<Exception>()->fields[0]);
  return kExhausted;
}

// ---- calls, attributes, descriptors ----

Result<Value> dunder_call(Arg self, const CallArgs& args) {
  Dunder d = PY_FIND(self, "__call__"_s, call);
  if (is_function(d.attribute)) return call_method(d.attribute, self, args);
  Value bound = PY_TRY(bind_attr(d.attribute, self, type_of(self)));
  return call(bound, args);
}

Result<Value> dunder_get_attr(Arg self, Arg name) {
  Type* type = type_of(self);
  Arg fallback = type_lookup(type, "__getattr__"_s);
  Result<Value> r = kExhausted;
  if (heap_type(type)->has_getattribute) {
    Dunder d = PY_FIND(self, "__getattribute__"_s, get_attr);
    r = d.native ? d.native->slots().get_attr(self, name) : invoke(d.attribute, self, name);
  } else if (auto native = native_base(type)->slots().get_attr) {
    r = native(self, name);
  } else {
    r = generic_find_attr(self, name);
  }
  if (r.failed()) {
    if (fallback.is_empty() || !pending_is(AttributeError)) return Failure();
    drop_pending();
    return invoke(fallback, self, name);
  }
  Value found = r.take();
  if (!found.is_exhausted()) return found;
  if (fallback.is_empty()) return no_attribute(self, name);
  return invoke(fallback, self, name);
}

Result<void> dunder_set_attr(Arg self, Arg name, Arg value) {
  Dunder d = PY_FIND(self, value.is_empty() ? "__delattr__"_s : "__setattr__"_s, set_attr);
  if (d.native) return d.native->slots().set_attr(self, name, value);
  if (d.attribute.is_empty()) return generic_set_attr(self, name, value);
  if (value.is_empty()) {
    PY_TRY(invoke(d.attribute, self, name));
  } else {
    PY_TRY(invoke(d.attribute, self, name, value));
  }
  return {};
}

Result<Value> dunder_descr_get(Arg self, Arg instance, Arg owner) {
  Dunder d = PY_FIND(self, "__get__"_s, descr_get);
  return invoke(d.attribute, self, instance.is_empty() ? Arg(kNone) : instance, owner.is_empty() ? Arg(kNone) : owner);
}

Result<void> dunder_descr_set(Arg self, Arg instance, Arg value) {
  Arg name = value.is_empty() ? "__delete__"_s : "__set__"_s;
  Dunder d = PY_FIND(self, name, descr_set);
  if (d.native) return d.native->slots().descr_set(self, instance, value);
  if (d.attribute.is_empty()) return attribute_error(name, self, name);
  if (value.is_empty()) {
    PY_TRY(invoke(d.attribute, self, instance));
  } else {
    PY_TRY(invoke(d.attribute, self, instance, value));
  }
  return {};
}

// ---- numbers ----

Result<Value> dunder_unary(UnaryOp op, Arg self) {
  Dunder d = PY_FIND(self, unary_name(op), unary);
  if (!d.attribute.is_empty()) return invoke(d.attribute, self);
  return d.native ? d.native->slots().unary(op, self) : Result<Value>(kExhausted);
}

Result<Value> dunder_index(Arg self) {
  Dunder d = PY_FIND(self, "__index__"_s, index);
  Value result = PY_TRY(invoke(d.attribute, self));
  if (!is_int(result)) return raise(TypeError, "__index__ returned non-int (type %T)", result.arg());
  return result;
}

// ---- __del__ ----

void dunder_finalize(Object* self) {
  Arg attribute = type_lookup(self->type, "__del__"_s);
  if (attribute.is_empty() || attribute.is_none()) return;
  Value hold = attribute;
  Result<Value> r = invoke(attribute, self);
  if (r.failed()) return write_unraisable(attribute);
  r.take();
}

#undef PY_FIND

// ---- filling ----

bool defines(const Type* t, const Arg* names, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (!t->attrs().get(names[i]).is_empty()) return true;
  }
  return false;
}

template <class F>
void fill_from(HeapType* type, F Slots::*slot, F dunder, const Arg* names, size_t count) {
  MroWalk walk(type);
  type->slots().*slot = nullptr;
  while (Type* t = walk.next()) {
    if (is_heap(t)) {
      if (!defines(t, names, count)) continue;
      type->slots().*slot = dunder;
      return;
    }
    if (t->slots().*slot) {
      type->slots().*slot = t->slots().*slot;
      return;
    }
  }
}

template <class F, class... N>
void fill(HeapType* type, F Slots::*slot, F dunder, const N&... names) {
  const Arg list[] = {names...};
  fill_from(type, slot, dunder, list, sizeof...(N));
}

/// A class that compares in its own way and has no hash is unhashable, and so are those below it; `__hash__ = None` says so.
void fill_hash(HeapType* type) {
  MroWalk walk(type);
  type->slots().hash = nullptr;
  while (Type* t = walk.next()) {
    if (is_heap(t)) {
      Arg own = t->attrs().get("__hash__"_s);
      if (own.is_empty()) continue;
      if (!own.is_none()) type->slots().hash = dunder_hash;
      return;
    }
    if (t->slots().hash || t->slots().compare) {
      type->slots().hash = t->slots().hash;
      return;
    }
  }
}

void fill_arithmetic(HeapType* type) {
  Arg names[2 * kBinaryOps], inplace[kBinaryOps];
  for (int i = 0; i < kBinaryOps; ++i) {
    BinaryNames n = binary_names(static_cast<BinaryOp>(i));
    names[2 * i] = n.forward;
    names[2 * i + 1] = n.reflected;
    inplace[i] = n.inplace;
  }
  fill_from(type, &Slots::binary, dunder_binary, names, 2 * kBinaryOps);
  fill_from(type, &Slots::inplace, dunder_inplace, inplace, kBinaryOps);
}

}  // namespace

void fill_slots(HeapType* type) {
  fill(type, &Slots::repr, dunder_repr, "__repr__"_s);
  fill(type, &Slots::str, dunder_str, "__str__"_s);
  fill(type, &Slots::format, dunder_format, "__format__"_s);
  fill_hash(type);
  fill(type, &Slots::compare, dunder_compare, "__eq__"_s, "__ne__"_s, "__lt__"_s, "__le__"_s, "__gt__"_s, "__ge__"_s);
  fill(type, &Slots::truth, dunder_truth, "__bool__"_s);
  fill(type, &Slots::length, dunder_length, "__len__"_s);
  fill(type, &Slots::get_item, dunder_get_item, "__getitem__"_s);
  fill(type, &Slots::set_item, dunder_set_item, "__setitem__"_s, "__delitem__"_s);
  fill(type, &Slots::contains, dunder_contains, "__contains__"_s);
  fill(type, &Slots::iter, dunder_iter, "__iter__"_s);
  fill(type, &Slots::next, dunder_next, "__next__"_s);
  fill(type, &Slots::call, dunder_call, "__call__"_s);
  fill(type, &Slots::get_attr, dunder_get_attr, "__getattr__"_s, "__getattribute__"_s);
  fill(type, &Slots::set_attr, dunder_set_attr, "__setattr__"_s, "__delattr__"_s);
  fill(type, &Slots::descr_get, dunder_descr_get, "__get__"_s);
  fill(type, &Slots::descr_set, dunder_descr_set, "__set__"_s, "__delete__"_s);
  fill(type, &Slots::unary, dunder_unary, "__neg__"_s, "__pos__"_s, "__invert__"_s);
  fill(type, &Slots::index, dunder_index, "__index__"_s);
  fill(type, &Slots::finalize, dunder_finalize, "__del__"_s);
  fill_arithmetic(type);
  type->has_getattribute = false;
  MroWalk walk(type);
  while (Type* t = walk.next()) {
    if (is_heap(t) && !t->attrs().get("__getattribute__"_s).is_empty()) type->has_getattribute = true;
  }
  if (type->slots().get_attr == dunder_get_attr) type->flags |= kTypeCustomGetAttr; else type->flags &= ~kTypeCustomGetAttr;
}

bool finalizers_run = true;

bool run_finalizer(Object* object) {
  if (!finalizers_run) return true;
  ++object->refcount;
  object->gc |= kFinalized;
  // An exception may be under way while the object dies; the finalizer must not see it.
  Value pending = static_cast<Value&&>(state.pending);
  object->type->own_slots.finalize(object);
  state.pending = static_cast<Value&&>(pending);
  return --object->refcount == 0;
}

}  // namespace py
