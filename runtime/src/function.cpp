// Functions, natives, bound methods and cells as values.
#include <stdio.h>

#include "object_internal.h"

namespace py {

namespace {

// ---- memory ----

void function_destroy(Object* self) {
  auto* f = static_cast<Function*>(self);
  f->defaults.clear();
  f->name.clear();
  f->dict.clear();
  f->annotations.clear();
  f->reassigned.clear();
  for (uint32_t i = 0; i < f->cell_count; ++i) f->cells()[i] = Ref<Cell>();
}

void function_traverse(Object* self, Visitor visit, void* context) {
  auto* f = static_cast<Function*>(self);
  visit_held(f->defaults, visit, context);
  visit_held(f->dict, visit, context);
  visit_held(f->annotations, visit, context);
  visit_held(f->reassigned, visit, context);
  for (uint32_t i = 0; i < f->cell_count; ++i) {
    if (f->cells()[i]) visit(f->cells()[i].get(), context);
  }
}

void function_clear(Object* self) {
  // The cells stay for whoever runs the function; what they hold is dropped through the cells themselves.
  auto* f = static_cast<Function*>(self);
  f->defaults = kNone;
  f->dict.clear();
  f->annotations.clear();
  f->reassigned.clear();
}

void method_destroy(Object* self) {
  auto* m = static_cast<BoundMethod*>(self);
  m->function.clear();
  m->self.clear();
}

void method_traverse(Object* self, Visitor visit, void* context) {
  auto* m = static_cast<BoundMethod*>(self);
  visit_held(m->function, visit, context);
  visit_held(m->self, visit, context);
}

void cell_destroy(Object* self) { static_cast<Cell*>(self)->value.clear(); }
void cell_traverse(Object* self, Visitor visit, void* context) {
  visit_held(static_cast<Cell*>(self)->value, visit, context);
}

// ---- text ----

Value with_address(const char* before, Arg name, const void* address) {
  char text[40];
  snprintf(text, sizeof text, " at %p>", address);
  StrBuilder out;
  out.add(before);
  out.add(name);
  out.add(text);
  return out.finish();
}

Result<Value> function_repr(Arg self) {
  Value name = PY_TRY(function_get_qualname(self));
  return with_address("<function ", name, self.object());
}

bool is_dunder_name(const char* name) { return name[0] == '_' && name[1] == '_'; }

Result<Value> builtin_function_repr(Arg self) {
  const char* name = as_function(self).code->name;
  Arg bound = bound_to(as_function(self));
  StrBuilder out;
  if (bound.is_empty()) {
    out.add("<built-in function ");
    Value text = str_from_utf8(name);
    out.add(text);
    out.add(">");
    return out.finish();
  }
  out.add(is_dunder_name(name) ? "<method-wrapper '" : "<built-in method ");
  Value text = str_from_utf8(name);
  out.add(text);
  out.add(is_dunder_name(name) ? "' of " : " of ");
  Type* type = type_of(bound);
  Value of = is_heap(type) ? type_name(type) : type_full_name(type);
  out.add(of);
  return with_address("", str_concat(out.finish(), " object"_s), reinterpret_cast<void*>(bound.bits));
}

Result<Value> method_descriptor_repr(Arg self) {
  Function* f = self.as<Function>();
  StrBuilder out;
  out.add(is_dunder_name(f->code->name) ? "<slot wrapper '" : "<method '");
  Value name = str_from_utf8(f->code->name);
  out.add(name);
  out.add("' of '");
  Value owner = type_name(f->owner);
  out.add(owner);
  out.add("' objects>");
  return out.finish();
}

Result<Value> method_repr(Arg self) {
  BoundMethod* m = self.as<BoundMethod>();
  Value function = m->function, bound = m->self;
  // Functions are asked directly: a program that doesn't name this attribute hasn't got it in its tables.
  Value name = is_instance(function, &function_type) ? PY_TRY(function_get_qualname(function)) : PY_TRY(find_attr(function, "__qualname__"_s));
  if (!is_str(name)) name = PY_TRY(find_attr(function, "__name__"_s));
  Value object = PY_TRY(repr(bound));
  StrBuilder out;
  out.add("<bound method ");
  if (is_str(name)) out.add(name); else out.add("?");
  out.add(" of ");
  out.add(object);
  out.add(">");
  return out.finish();
}

Result<Value> cell_repr(Arg self) {
  Arg held = self.as<Cell>()->value;
  char text[100];
  if (held.is_empty()) {
    snprintf(text, sizeof text, "<cell at %p: empty>", static_cast<void*>(self.object()));
  } else {
    snprintf(text, sizeof text, "<cell at %p: %.50s object at %p>", static_cast<void*>(self.object()), type_of(held)->name,
             reinterpret_cast<void*>(held.bits));
  }
  return str_from_utf8(text);
}

// ---- comparison ----

/// Hash of a function that is bound to an object: by identity, as they are compared.
int64_t bound_hash(int64_t function, Arg self) {
  int64_t h = function ^ (self.is_object() ? address_hash(self.object()) : static_cast<int64_t>(self.bits));
  return h == -1 ? -2 : h;
}

Result<Value> builtin_function_compare(Arg self, Arg other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact(other, &builtin_function_type)) return kNotImplemented;
  Function& a = as_function(self);
  Function& b = as_function(other);
  bool same = a.code == b.code && bound_to(a).is(bound_to(b));
  return boolean(same == (op == CompareOp::kEq));
}

Result<int64_t> builtin_function_hash(Arg self) {
  Function& f = as_function(self);
  return bound_hash(address_hash(f.code), bound_to(f));
}

/// Methods are equal if they are the same function of the same object (identity since 3.8).
Result<Value> method_compare(Arg self, Arg other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact(other, &method_type)) return kNotImplemented;
  BoundMethod* a = self.as<BoundMethod>();
  BoundMethod* b = other.as<BoundMethod>();
  bool same = a->self.arg().is(b->self);
  if (same) {
    Value fa = a->function, fb = b->function;
    same = PY_TRY(eq(fa, fb));
  }
  return boolean(same == (op == CompareOp::kEq));
}

Result<int64_t> method_hash(Arg self) {
  BoundMethod* m = self.as<BoundMethod>();
  Value function = m->function;
  return bound_hash(PY_TRY(hash(function)), m->self);
}

Result<Value> cell_compare(Arg self, Arg other, CompareOp op) {
  if (!is_exact(other, &cell_type)) return kNotImplemented;
  Value a = self.as<Cell>()->value, b = other.as<Cell>()->value;
  if (a.is_empty() || b.is_empty()) {  // an empty cell is less than any other
    int order = static_cast<int>(b.is_empty()) - static_cast<int>(a.is_empty());
    return compare(op, order, 0);
  }
  return compare(op, a, b);
}

// ---- slots ----

Result<Value> function_descr_get(Arg self, Arg instance, Arg) {
  if (instance.is_empty()) return self;
  return make_method(self, instance);
}

Result<Value> method_slot_call(Arg self, const CallArgs& args) { return call(self, args); }

Result<Value> method_get_attr(Arg self, Arg name) {
  // A method shows the attributes of its function.
  Arg own = type_lookup(&method_type, name);
  if (!own.is_empty()) return bind_attr(own, self, &method_type);
  Value function = self.as<BoundMethod>()->function;
  Value v = PY_TRY(find_attr(function, name));
  if (v.is_exhausted()) return no_attribute(self, name);
  return v;
}

constexpr Type function_like(const char* name) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.base = &object_type;
  t.instance_size = sizeof(Function);
  t.own_slots.destroy = function_destroy;
  t.own_slots.traverse = function_traverse;
  t.own_slots.clear = function_clear;
  t.own_slots.hash = object_hash;
  t.own_slots.compare = object_compare;
  t.own_slots.call = method_slot_call;
  return t;
}

}  // namespace

constinit Type function_type = [] {
  Type t = function_like("function");
  t.own_slots.repr = function_repr;
  t.own_slots.descr_get = function_descr_get;
  return t;
}();
constinit Type builtin_function_type = [] {
  Type t = function_like("builtin_function_or_method");
  t.own_slots.repr = builtin_function_repr;
  t.own_slots.compare = builtin_function_compare;
  t.own_slots.hash = builtin_function_hash;
  return t;
}();
constinit Type method_descriptor_type = [] {
  Type t = function_like("method_descriptor");
  t.own_slots.repr = method_descriptor_repr;
  t.own_slots.descr_get = function_descr_get;
  return t;
}();
constinit Type method_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "method";
  t.base = &object_type;
  t.instance_size = sizeof(BoundMethod);
  t.own_slots.destroy = method_destroy;
  t.own_slots.traverse = method_traverse;
  t.own_slots.repr = method_repr;
  t.own_slots.hash = method_hash;
  t.own_slots.compare = method_compare;
  t.own_slots.call = method_slot_call;
  t.own_slots.get_attr = method_get_attr;
  return t;
}();
constinit Type cell_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "cell";
  t.base = &object_type;
  t.instance_size = sizeof(Cell);
  t.own_slots.destroy = cell_destroy;
  t.own_slots.traverse = cell_traverse;
  t.own_slots.repr = cell_repr;
  t.own_slots.compare = cell_compare;
  return t;
}();

// ---- making functions ----

static Ref<Function> new_function(Type* type, const Code& code, uint32_t cell_count) {
  Ref<Function> f = make<Function>(type, cell_count * sizeof(Ref<Cell>));
  f->code = &code;
  new (&f->defaults, PyPlacement()) Value(kNone);
  new (&f->name, PyPlacement()) Value();
  new (&f->dict, PyPlacement()) Value();
  new (&f->annotations, PyPlacement()) Value();
  new (&f->reassigned, PyPlacement()) Value();
  f->owner = nullptr;
  f->cell_count = cell_count;
  return f;
}

Value make_function(const Code& code, Arg defaults, const Ref<Cell>* const* cells, uint32_t cell_count) {
  Ref<Function> f = new_function(code.flags & kCodeNative ? &builtin_function_type : &function_type, code, cell_count);
  if (!defaults.is_empty()) f->defaults = Value(defaults);
  for (uint32_t i = 0; i < cell_count; ++i) new (&f->cells()[i], PyPlacement()) Ref<Cell>(*cells[i]);
  return static_cast<Ref<Function>&&>(f).value();
}

Value make_native_method(const Code& code, Type* owner, Type* type) {
  Ref<Function> f = new_function(type, code, 0);
  f->owner = owner;
  return static_cast<Ref<Function>&&>(f).value();
}

// Natives met as values, by their Code: open addressing, never shrinks.
namespace {
struct NativeTable {
  Function** slots = nullptr;
  uint32_t mask = 0, used = 0;
};
constinit NativeTable natives;

uint32_t native_place(const Code* code) {
  uint32_t at = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(code) >> 4) & natives.mask;
  while (natives.slots[at] && natives.slots[at]->code != code) at = (at + 1) & natives.mask;
  return at;
}
}  // namespace

Arg native_function(const Code& code) {
  if (natives.used * 2 >= natives.mask) {
    NativeTable old = natives;
    uint32_t size = old.slots ? (old.mask + 1) * 2 : 32;
    natives = {static_cast<Function**>(raw_alloc(size * sizeof(Function*))), size - 1, old.used};
    memset(natives.slots, 0, size * sizeof(Function*));
    for (uint32_t i = 0; old.slots && i <= old.mask; ++i) {
      if (old.slots[i]) natives.slots[native_place(old.slots[i]->code)] = old.slots[i];
    }
    if (old.slots) raw_free(old.slots, (old.mask + 1) * sizeof(Function*));
  }
  uint32_t at = native_place(&code);
  if (!natives.slots[at]) {
    Function* f = new_function(&builtin_function_type, code, 0).give();
    f->refcount = kImmortal;
    natives.slots[at] = f;
    ++natives.used;
  }
  return natives.slots[at];
}

/// A native of a class together with the instance, or the class, that it is called with.
static Value bind_native(Function& native, Arg self) {
  Ref<Function> f = new_function(&builtin_function_type, *native.code, 0);
  f->owner = native.owner;
  f->dict = Value(self);
  return static_cast<Ref<Function>&&>(f).value();
}

Value make_method(Arg function, Arg self) {
  bool native = is_exact(function, &method_descriptor_type) ||
                (is_exact(function, &builtin_function_type) && (as_function(function).code->flags & kCodeClassMethod));
  return native ? bind_native(as_function(function), self) : bind_function(function, self);
}

Value bind_function(Arg function, Arg self) {
  Ref<BoundMethod> m = make<BoundMethod>(&method_type);
  new (&m->function, PyPlacement()) Value(function);
  new (&m->self, PyPlacement()) Value(self);
  return static_cast<Ref<BoundMethod>&&>(m).value();
}

}  // namespace py
