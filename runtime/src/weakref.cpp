// weakref.ref. Which references an object has stands in a table on the side; a flag in Object::gc says that there are some.
#include "weakref.h"

#include "exceptions.h"
#include "memory.h"
#include "py/modules/_weakref.h"

namespace py {

namespace {

// Open addressing over the addresses of the objects that have weak references.
struct Place { Object* object; WeakReference* first; };
Object* const kDeleted = reinterpret_cast<Object*>(1);
Place* table = nullptr;
size_t table_size = 0, table_used = 0;   // a power of two; used or deleted places

size_t place_of(Object* object) { return static_cast<size_t>((reinterpret_cast<uintptr_t>(object) >> 4) * 0x9E3779B97F4A7C15u) & (table_size - 1); }

Place* find(Object* object) {
  if (!table_size) return nullptr;
  for (size_t i = place_of(object); table[i].object; i = (i + 1) & (table_size - 1)) {
    if (table[i].object == object) return &table[i];
  }
  return nullptr;
}

void grow() {
  Place* old = table;
  size_t old_size = table_size, live = 0;
  for (size_t i = 0; i < old_size; ++i) live += old[i].object && old[i].object != kDeleted;
  table_size = 16;
  while (table_size < live * 4) table_size *= 2;
  table = static_cast<Place*>(raw_alloc(table_size * sizeof(Place)));
  for (size_t i = 0; i < table_size; ++i) table[i] = {};
  table_used = live;
  for (size_t k = 0; k < old_size; ++k) {
    if (!old[k].object || old[k].object == kDeleted) continue;
    size_t i = place_of(old[k].object);
    while (table[i].object) i = (i + 1) & (table_size - 1);
    table[i] = old[k];
  }
  raw_free(old, old_size * sizeof(Place));
}

Place* find_or_add(Object* object) {
  if (Place* known = find(object)) return known;
  if ((table_used + 1) * 2 > table_size) grow();
  size_t i = place_of(object);
  while (table[i].object) i = (i + 1) & (table_size - 1);
  ++table_used;
  table[i] = {object, nullptr};
  object->gc |= kWeaklyReferenced;
  return &table[i];
}

void unlink(WeakReference* r) {
  if (!r->target) return;
  if (r->next) r->next->previous = r->previous;
  if (r->previous) {
    r->previous->next = r->next;
  } else {
    Place* entry = find(r->target);
    entry->first = r->next;
    if (!r->next) {
      r->target->gc &= ~kWeaklyReferenced;
      entry->object = kDeleted;
    }
  }
  r->target = nullptr;
}

/// The object dies: its references say so, then their callbacks are called, the newest first.
void clear_references(Object* object) {
  Place* entry = find(object);
  if (!entry) return;
  WeakReference* first = entry->first;
  entry->object = kDeleted;
  object->gc &= ~kWeaklyReferenced;
  Value called;  // a list of the references with callbacks that are themselves alive
  for (WeakReference* r = first; r;) {
    WeakReference* next = r->next;
    r->target = nullptr;
    r->next = r->previous = nullptr;
    if (finalizers_run && !r->callback.is_empty() && r->refcount > 0) {
      if (called.is_empty()) called = make_list().value();
      list_push(*called.as<List>(), Arg(r));
    }
    r = next;
  }
  if (called.is_empty()) return;
  Value pending = take_pending();
  for (int64_t i = 0; i < called.as<List>()->length; ++i) {
    Value reference = called.as<List>()->items()[i];
    Value callback = static_cast<Value&&>(reference.as<WeakReference>()->callback);
    if (call(callback, reference).failed()) write_unraisable(callback);
  }
  state.pending = static_cast<Value&&>(pending);
}

void reference_destroy(Object* self) {
  WeakReference* r = static_cast<WeakReference*>(self);
  unlink(r);
  r->callback.clear();
  if (r->dict_word && !(r->dict_word & 1)) decref(Arg::from_bits(r->dict_word));
  r->dict_word = 0;
}
void reference_traverse(Object* self, Visitor visit, void* context) { visit_value(static_cast<WeakReference*>(self)->callback, visit, context); }

WeakReference& reference(Arg self) { return *self.as<WeakReference>(); }

void add_address(StrBuilder& out, const void* address) {
  static const char digits[] = "0123456789abcdef";
  char text[24];
  int n = 0;
  for (uintptr_t a = reinterpret_cast<uintptr_t>(address); a; a >>= 4) text[sizeof text - ++n] = digits[a & 15];
  out.add("0x");
  out.add(text + sizeof text - n, static_cast<size_t>(n));
}

Result<Value> reference_repr(Arg self) {
  StrBuilder out;
  out.add("<weakref at ");
  add_address(out, self.object());
  Object* target = reference(self).target;
  if (!target) {
    out.add("; dead>");
    return out.finish();
  }
  out.add("; to '");
  Value name = type_name(target->type);
  out.add(name);
  out.add("' at ");
  add_address(out, target);
  out.add(U'>');
  return out.finish();
}

Result<int64_t> reference_hash(Arg self) {
  WeakReference& r = reference(self);
  if (r.has_hash) return r.hash;
  if (!r.target) return raise(TypeError, "weak object has gone away");
  Value target = Arg(r.target);
  r.hash = PY_TRY(hash(target));
  r.has_hash = true;
  return r.hash;
}

Result<Value> reference_compare(Arg self, Arg other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_instance(other, &_weakref_ReferenceType_type)) return kNotImplemented;
  Object* a = reference(self).target;
  Object* b = reference(other).target;
  if (!a || !b) return boolean(self.is(other) == (op == CompareOp::kEq));
  Value x = Arg(a), y = Arg(b);
  return compare(op, x, y);
}

Result<Value> reference_call(Arg self, const CallArgs& args) {
  if (args.positional || args.keyword_count) return raise(TypeError, "__call__() takes no arguments");
  return _weakref_ReferenceType_call(self);
}

bool can_be_referenced(Arg object) {
  if (!object.is_object()) return false;
  Type* t = object.object()->type;
  if (t->flags & kTypeHeap) return (t->flags & kTypeHasDict) || !(t->flags & (kTypeIntLike | kTypeTupleLike));
  return t == &function_type || (t->flags & kTypeSetLike) || t == &generator_type || t == &type_type || t == &method_type ||
         t == &builtin_function_type || t == &module_type || t == &_weakref_ReferenceType_type;
}

}  // namespace

constinit Type _weakref_ReferenceType_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "ReferenceType";
  t.module = "weakref";
  t.base = &object_type;
  t.own_slots.destroy = reference_destroy;
  t.own_slots.traverse = reference_traverse;
  t.own_slots.repr = reference_repr;
  t.own_slots.hash = reference_hash;
  t.own_slots.compare = reference_compare;
  t.own_slots.call = reference_call;
  t.instance_size = sizeof(WeakReference);
  t.flags = kTypeSubclassable;
  return t;
}();

Result<Value> make_reference(Type* type, Arg object, Arg callback) {
  if (!can_be_referenced(object)) return raise(TypeError, "cannot create weak reference to '%T' object", object);
  clear_weak_references = clear_references;
  bool has_callback = !callback.is_empty() && !callback.is_none();
  if (!has_callback) {
    // One reference without callback serves all who ask.
    Place* known = find(object.object());
    for (WeakReference* r = known ? known->first : nullptr; r; r = r->next) {
      if (r->type == type && r->callback.is_empty() && !(type->flags & kTypeHeap)) return Arg(r);
    }
  }
  Ref<WeakReference> r = make<WeakReference>(type);
  new (&r->callback, PyPlacement()) Value();
  if (has_callback) r->callback = callback;
  Place* entry = find_or_add(object.object());
  r->target = object.object();
  r->next = entry->first;
  if (r->next) r->next->previous = r.get();
  entry->first = r.get();
  return r;
}

Result<Value> _weakref_ReferenceType_new(Arg cls, Arg object, Arg callback) { return make_reference(cls.as<Type>(), object, callback); }
Result<Value> _weakref_ReferenceType_init(Arg, Arg, Arg) { return kNone; }

Result<Value> _weakref_ReferenceType_call(Arg self) {
  Object* target = reference(self).target;
  return target ? Arg(target) : Arg(kNone);
}

Result<Value> _weakref_ReferenceType_get_callback(Arg self) {
  const Value& callback = reference(self).callback;
  return callback.is_empty() ? Arg(kNone) : Arg(callback);
}

Result<Value> _weakref_getweakrefs(Arg object) {
  Ref<List> list = make_list();
  Place* entry = object.is_object() ? find(object.object()) : nullptr;
  for (WeakReference* r = entry ? entry->first : nullptr; r; r = r->next) list_push(*list, Arg(r));
  return list;
}
Result<Value> _weakref_getweakrefcount(Arg object) {
  int64_t n = 0;
  Place* entry = object.is_object() ? find(object.object()) : nullptr;
  for (WeakReference* r = entry ? entry->first : nullptr; r; r = r->next) ++n;
  return integer(n);
}

}  // namespace py
