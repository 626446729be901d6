// Shared by the files of the object model: classes of the program and how their instances keep attributes.
#pragma once

#include <string.h>

#include "py/object_model.h"

namespace py {

/// The order in which the slots of an instance were filled, as a path in a tree that all instances of a class share (so that __dict__ can list
/// them as CPython's dict would). The instance's __dict__ word points to its node, tagged with bit 0; 0 is the root.
struct OrderNode {
  OrderNode* parent;      // null below the root
  OrderNode* children;    // first child
  OrderNode* sibling;
  uint32_t slot;          // filled last
  uint32_t depth;
  bool ascending;         // the order is that of the slots
};

/// The text in UTF-8, for as long as the program runs: names of classes that somebody may hold after they have changed.
const char* lasting_text(Arg str);

/// A class made by the program. type.__new__ makes all of them, so every metaclass has this layout at the start of its instances.
struct HeapType : Type {
  Type* native;             // native_base()
  Type* layout_base;        // the base (this class itself perhaps) whose struct or __slots__ fix the layout: CPython's solid_base
  OrderNode* order_root;    // children of the root
  HeapType* previous;       // all classes of the program, last made first
  Value name_value, qualname_value;
  Value retired;            // list of functions with cells that were replaced in the class: they may still be running
  uint64_t raw_slots;       // bit i: slot i holds a double as it is, kNoDouble while it is not set; slots past the 64th never do
  uint32_t declared_slots;  // slots below this count that come from __slots__ are found through member descriptors
  void (*fill)(HeapType*);  // fill_slots(): programs without classes, which never come here, are without it
  // How instances are made, found at lookup_version `call_version`.
  uint32_t call_version;
  bool plain_new;           // object.__new__
  bool has_getattribute;    // defines __getattribute__ in Python: nothing may be cached
  Arg init;                 // __init__, empty: object's
};

/// A slot that holds a double as it is. Ends the program with an internal error if it is to hold anything else: the compiler has vouched for it.
Value raw_slot_value(const Bits* slot);
void set_raw_slot(Bits* slot, Arg value);

PY_INLINE HeapType* heap_type(const Type* t) { return static_cast<HeapType*>(const_cast<Type*>(t)); }
PY_INLINE bool is_heap(const Type* t) { return t->flags & kTypeHeap; }

/// Some instance may have an attribute that hides a method of the class: calls of methods are not cached.
inline constexpr uint32_t kTypeInstanceShadows = 1u << 20;

/// Bumped by every change of any class: type_lookup's cache. class_version is bumped only by changes that inline caches can notice.
extern uint32_t lookup_version;

// ---- attributes of instances (attr_instance.cpp) ----

PY_INLINE Bits* dict_word(Object* o) { return reinterpret_cast<Bits*>(reinterpret_cast<char*>(o) + o->type->slots_offset); }
PY_INLINE int32_t first_slot_offset(const Type* t) { return t->slots_offset + (t->flags & kTypeHasDict ? 8 : 0); }
PY_INLINE Value* slot_at(Object* o, uint32_t i) {
  return reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + first_slot_offset(o->type)) + i;
}
PY_INLINE bool is_raw_slot(const Type* t, uint32_t i) { return i < 64 && (heap_type(t)->raw_slots >> i & 1); }
/// The slot of an instance as a value; empty if it is not set.
PY_INLINE Value slot_value(Object* o, uint32_t i) { return is_raw_slot(o->type, i) ? raw_slot_value(&slot_at(o, i)->bits) : *slot_at(o, i); }
PY_INLINE bool slot_is_set(Object* o, uint32_t i) { return slot_at(o, i)->bits != (is_raw_slot(o->type, i) ? kNoDouble : kEmpty); }
/// An empty value unsets it.
PY_INLINE void set_slot(Object* o, uint32_t i, Value value) {
  if (is_raw_slot(o->type, i)) set_raw_slot(&slot_at(o, i)->bits, value);
  else *slot_at(o, i) = static_cast<Value&&>(value);
}
PY_INLINE bool has_dict_word(const Type* t) { return t->flags & kTypeHasDict; }
PY_INLINE bool is_order_word(Bits word) { return word == 0 || (word & 1); }
/// The slot named `name` that is reached by the instance itself (not through a member descriptor), or -1.
int find_slot(const Type* type, Arg name);
/// Attribute of the instance itself, past the class. Borrowed; empty if absent.
Value instance_get(Object* object, Arg name);
/// False if the instance can't hold such an attribute (or, for deletion, has none).
bool instance_set(Object* object, Arg name, Arg value);
/// The dict with all attributes of the instance, made if need be: the slots move into it.
Dict* instance_dict_mode(Object* object);
Bits order_after(HeapType* type, Bits word, uint32_t slot);
/// Drops the slots of an instance, first filled first, as CPython's dict would.
void clear_slots(Object* object);

// ---- classes ----

/// Names in classes live for ever, as the classes do: then lookups of them can be cached.
PY_INLINE void keep_for_ever(Arg name) {
  if (name.object()->refcount < kImmortal) name.object()->refcount = kImmortal;
}
/// type_lookup for a dunder: skips nothing, but built-in classes count as providers when their slot is there.
struct Dunder {
  Arg attribute;          // of a class of the program
  Type* native = nullptr; // or the built-in class whose slot does it
};
using Provides = bool (*)(const Slots& slots);
Dunder find_dunder(Type* type, Arg name, Provides provides, Type* after = nullptr);
/// Fills the slots of a class from its MRO (after creation, and again when dunders change).
void fill_slots(HeapType* type);
bool is_dunder_binary(const Type* type);

Result<void> compute_mro(HeapType* type, Tuple* bases);
Result<Value> type_get_attr(Arg cls, Arg name);
Result<Value> type_find_attr(Arg cls, Arg name);
Result<void> type_set_attr(Arg cls, Arg name, Arg value);
/// Descriptor of slot number `index` of the class, as __slots__ makes them.
Value make_member_descriptor(Type* owner, Arg name, uint32_t index);
/// Offset of the slot behind a member descriptor for instances of `type`, 0 if it is none.
int32_t member_offset(Arg descriptor, const Type* type);

// ---- calls ----

Result<Value> call_function(Function& f, const CallArgs& args);
/// Attribute `name` in the MRO of `start` behind `cls`. Borrowed.
Arg find_after(Type* start, Type* cls, Arg name);
/// A staticmethod or classmethod.
Value make_wrapper(Type* type, Arg function);
/// callee(*args, **kwargs) with a tuple and a dict (or empty).
Result<Value> call_packed(Arg callee, Arg args, Arg kwargs);
/// Is it object's own __new__ / __init__ (or missing, which means the same)?
bool is_objects_new(Arg found);
bool is_objects_init(Arg found);
/// A native of a class: method_descriptor_type, or builtin_function_type for static and class methods.
Value make_native_method(const Code& code, Type* owner, Type* type);
/// function(self, *args).
Result<Value> call_method(Arg function, Arg self, const CallArgs& args);
PY_INLINE bool is_function(Arg a) { return a.is_object() && (a.object()->type == &function_type || a.object()->type == &method_descriptor_type); }
/// What a native that is no user's function is bound to: `xs` of `xs.append`. Empty: nothing.
PY_INLINE Arg bound_to(const Function& native) { return native.dict; }
PY_INLINE bool is_user_function(Arg a) { return is_exact(a, &function_type); }

/// Words for the arguments of a call: on the stack while they are few.
class Words {
 public:
  explicit Words(size_t count) : count_(count), data_(count <= kInline ? inline_ : static_cast<Arg*>(raw_alloc(count * sizeof(Arg)))) {}
  Words(const Words&) = delete;
  ~Words() {
    if (data_ != inline_) raw_free(data_, count_ * sizeof(Arg));
  }
  Arg* data() { return data_; }
  Arg& operator[](size_t i) { return data_[i]; }

 private:
  static constexpr size_t kInline = 12;
  size_t count_;
  Arg* data_;
  Arg inline_[kInline];
};

PY_INLINE void visit_held(const Value& v, Visitor visit, void* context) {
  if (v.is_object()) visit(v.object(), context);
}

PY_INLINE Function& as_function(Arg a) { return *a.as<Function>(); }
struct PropertyObject : Object { Value get, set, del, doc, name; bool getter_doc; };
struct WrapperObject : Object { Value function; Value dict; };   // staticmethod, classmethod
struct SuperObject : Object { Value cls; Value self; Value self_class; };
struct MappingProxy : Object { Value mapping; };
struct GenericAlias : Object { Value origin, args; };
struct UnionObject : Object { Value args; };
struct GetSet : Object { const GetSetEntry* entry; Type* owner; };
struct Member : Object { Value name; Type* owner; uint32_t index; };

/// bool of "f is abstract": attribute __isabstractmethod__ is true.
Result<bool> is_abstract(Arg function);

}  // namespace py
