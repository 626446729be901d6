// py::Type: a Python class at run time, built-in (a static object of the runtime) or made by a class statement.
//
// Operations on values go through the slots. A built-in type fills the slots with C++ functions. A class made by the program inherits
// its bases' slots, and each slot whose dunder the class defines is replaced by a function that calls the dunder
// (object_model: slots_from_dunders). A null slot means "this type does not support the operation".
#pragma once

#include "py/result.h"

namespace py {

struct Tuple;
struct Dict;
struct CallArgs;
struct Code;

enum class CompareOp : uint8_t { kEq, kNe, kLt, kLe, kGt, kGe };
enum class BinaryOp : uint8_t {
  kAdd, kSub, kMul, kMatMul, kTrueDiv, kFloorDiv, kMod, kPow, kLeftShift, kRightShift, kAnd, kOr, kXor,
};
enum class UnaryOp : uint8_t { kNegative, kPositive, kInvert };

/// Called by the cycle collector for each value that an object holds.
using Visitor = void (*)(Object* held, void* context);

struct Slots {
  // Memory. destroy releases what the object holds (not its storage); null: holds nothing.
  void (*destroy)(Object* self) = nullptr;
  // Calls visit for each heap object that self holds; null: can't be part of a cycle (then the object is not tracked).
  void (*traverse)(Object* self, Visitor visit, void* context) = nullptr;
  // Drops what self holds, to break a cycle; null: destroy's work is done instead.
  void (*clear)(Object* self) = nullptr;
  // __del__; null for nearly all types. Called through run_finalizer() by release() before destroy, and by the cycle collector before clear.
  void (*finalize)(Object* self) = nullptr;

  Result<Value> (*repr)(Arg self) = nullptr;
  Result<Value> (*str)(Arg self) = nullptr;                           // null: repr
  Result<int64_t> (*hash)(Arg self) = nullptr;                        // null: unhashable
  // NotImplemented if the types do not compare. Called as (a, b) on type(a), then mirrored on type(b).
  Result<Value> (*compare)(Arg self, Arg other, CompareOp op) = nullptr;
  Result<bool> (*truth)(Arg self) = nullptr;                          // null: length != 0, else true
  Result<int64_t> (*length)(Arg self) = nullptr;
  Result<Value> (*get_item)(Arg self, Arg index) = nullptr;
  Result<void> (*set_item)(Arg self, Arg index, Arg value) = nullptr; // value empty: delete
  Result<bool> (*contains)(Arg self, Arg item) = nullptr;             // null: by iteration
  Result<Value> (*iter)(Arg self) = nullptr;
  Result<Value> (*next)(Arg self) = nullptr;                          // kExhausted at the end, never a StopIteration
  Result<Value> (*call)(Arg self, const CallArgs& args) = nullptr;
  Result<Value> (*get_attr)(Arg self, Arg name) = nullptr;            // null: the generic lookup (object.__getattribute__)
  Result<void> (*set_attr)(Arg self, Arg name, Arg value) = nullptr;  // value empty: delete. null: the generic one
  Result<Value> (*descr_get)(Arg self, Arg instance, Arg owner) = nullptr;  // instance empty: looked up on the class
  Result<void> (*descr_set)(Arg self, Arg instance, Arg value) = nullptr;   // non-null: a data descriptor; value empty: delete
  // Both called with the operands in source order, on type(left) first, then type(right) if different; NotImplemented if it can't.
  Result<Value> (*binary)(BinaryOp op, Arg left, Arg right) = nullptr;
  Result<Value> (*inplace)(BinaryOp op, Arg left, Arg right) = nullptr;     // null: binary
  Result<Value> (*unary)(UnaryOp op, Arg self) = nullptr;
  Result<Value> (*format)(Arg self, Arg spec) = nullptr;              // null: str() when spec is empty, else TypeError
  Result<Value> (*index)(Arg self) = nullptr;                         // __index__; null: no integer
  Result<Value> (*reversed)(Arg self) = nullptr;                      // __reversed__ of types that builtin reversed() does not know by name
};

/// Names to values, keyed by str content (pointer-equal names hit at once). Keeps insertion order.
struct AttrTable {
  struct Entry { Str* name; Bits value; };
  Entry* entries = nullptr;      // in insertion order; name null: deleted
  uint32_t* index = nullptr;     // open addressing over entries; null while few
  uint32_t size = 0, capacity = 0, index_mask = 0, live = 0;

  Arg get(Arg name) const;                 // empty if absent
  const Bits* place(Arg name) const;       // where the value stands, until a name is added or deleted; null if absent
  void set(Arg name, Arg value);           // value empty: delete
};

/// Types that every program has get their slots when slots() is first called on them: then only programs that call slots() at all, those with an
/// operation on values of any type, have the functions in their files. Which functions they get (deferred_slots.cpp).
enum class Deferred : uint8_t {
  kNothing, kObject, kType, kNone, kNotImplemented, kEllipsis, kInt, kBool, kFloat, kStr, kBytes, kTuple, kTextFile, kBinaryFile,
  kException, kKeyError, kOsError, kUnicodeError,
};
PY_COLD void fill_deferred(Type& type);
PY_COLD void enter_members(Type& type);

/// For classes that many programs are without (`@on_demand` in their stubs): not the program's start names the class, but the class names a function
/// that the program defines if there is anything to ask the class for. So only who makes instances brings in the class, and with it its methods.
#define PY_MEMBERS(type) [[gnu::weak]] void type##_members() {}
void bytearray_type_members(), complex_type_members(), enumerate_type_members(), filter_type_members(), frozenset_type_members(),
    map_type_members(), mappingproxy_type_members(), module_type_members(), property_type_members(), range_type_members(), reversed_type_members(),
    set_type_members(), zip_type_members();

enum TypeFlags : uint32_t {
  kTypeHeap = 1,            // made by the program
  kTypeSubclassable = 2,
  kTypeHasDict = 4,         // instances have a __dict__ word (see instance layout below)
  kTypeException = 8,       // BaseException or below
  kTypeIntLike = 16,        // int or below (bool included)
  kTypeStrLike = 32,
  kTypeTupleLike = 64,
  kTypeListLike = 128,
  kTypeDictLike = 256,
  kTypeBytesLike = 512,
  kTypeType = 1024,         // type or below: instances are classes
  kTypeFloatLike = 2048,
  kTypeSetLike = 4096,      // set or frozenset or below
  kTypeAbstract = 8192,     // has abstract methods left (abc)
  kTypeOfC = 32768,         // a library class in Python that CPython has in C: messages name it with its module (__c_type__ in its body)
  kTypeBornAtomic = 65536,  // instances are out of the collector's sight until gc_track(): see may_be_tracked(). Not passed on to heap types
  kTypeMatchesSequence = 1u << 21,  // `case [...]` takes instances; of a class and the classes below it. __abc_tpflags__ in a body says so, as in CPython
  kTypeMatchesMapping = 1u << 22,   // `case {...}` does
  kTypeRange = 1u << 23,            // range, which has no classes below it
  kTypeByteArrayLike = 1u << 24,
  kTypeCustomGetAttr = 16384,  // defines __getattr__ or __getattribute__: no inline caching of misses
};
inline constexpr uint32_t kMatchKinds = kTypeMatchesSequence | kTypeMatchesMapping;

/// Instance layout of classes made by the program: the base's C++ struct, then at `slots_offset` one word for __dict__ (only with
/// kTypeHasDict), then `slot_count` Values for the attributes the compiler saw being assigned (empty: not set). For
/// variable-size bases (str, bytes, int, tuple) slots_offset is negative: the words lie before the object.
/// The __dict__ word is 0 (no attribute set yet), an odd pointer (the order in which the slots were filled: attr_order.cpp), or a Dict, which
/// then holds all attributes and the slots stay empty: from when somebody asks for __dict__ or sets an attribute that has no slot.
struct Type : Object {
  const char* name;                // "list", "Account"; for heap types owned by the type
  Type* base = nullptr;            // first base in layout terms; null only for object
  Slots own_slots = {};            // what slots() gives; of deferred types only the memory functions until it is asked for
  uint32_t instance_size = 0;      // bytes, without the variable part
  uint32_t flags = 0;
  Deferred deferred = Deferred::kNothing;
  int32_t slots_offset = 0;
  uint32_t slot_count = 0;
  Str** slot_names = nullptr;      // slot_count names, bases' slots first
  Type** mro = nullptr;            // ends with null; self first. Null for built-in types: the chain of `base` is the order
  AttrTable own_attrs = {};        // what attrs() gives
  const char* module = "builtins";
  const char* qualname = nullptr;  // null: name
  const char* doc = nullptr;
  Tuple* bases = nullptr;          // heap types only
  Object* name_text = nullptr;     // built-in types: `name` as a str, when somebody has asked for it
  Dict* dict = nullptr;            // __dict__ of the class as handed out, if ever (a copy; classes are changed through setattr)
  Object* subclasses = nullptr;    // list of direct subclasses (borrowed pointers), heap types only
  // Built-in exception classes: sets the fields of the class (errno, value, …) from the arguments; null: has none. Not inherited by heap types.
  Result<void> (*init_exception)(Arg self, Arg args, Arg keywords) = nullptr;
  // Enters what the program can ask this class for by name, when somebody first asks (see PY_MEMBERS); null: nothing is left to enter.
  void (*members)() = nullptr;

  /// The slots, for all but memory management (own_slots.destroy, traverse, clear, finalize).
  PY_INLINE Slots& slots() {
    if (deferred != Deferred::kNothing) [[unlikely]] fill_deferred(*this);
    return own_slots;
  }
  PY_INLINE const Slots& slots() const { return const_cast<Type*>(this)->slots(); }

  /// The class's own namespace.
  PY_INLINE AttrTable& attrs() {
    if (members) [[unlikely]] enter_members(*this);
    return own_attrs;
  }
  PY_INLINE const AttrTable& attrs() const { return const_cast<Type*>(this)->attrs(); }
};

constexpr Type on_demand(void (*members)(), Type type) {
  type.members = members;
  return type;
}

extern Type object_type, type_type, none_type, not_implemented_type, ellipsis_type, int_type, bool_type, float_type, str_type, bytes_type,
    bytearray_type, list_type, tuple_type, dict_type, set_type, frozenset_type, range_type, slice_type;

/// The class of any value.
PY_INLINE Type* type_of(Arg a) {
  if (a.is_object()) return a.object()->type;
  if (a.is_small_int()) return &int_type;
  if (a.is_flonum()) return &float_type;
  if (a.is_bool()) return &bool_type;
  return a.is_none() ? &none_type : a.is_not_implemented() ? &not_implemented_type : &ellipsis_type;
}

/// True if `type` is `base` or derives from it (by MRO, without __subclasscheck__).
bool is_subtype(const Type* type, const Type* base);
PY_INLINE bool is_instance(Arg a, const Type* type) { Type* t = type_of(a); return t == type || is_subtype(t, type); }

inline bool is_int(Arg a) { return a.is_small_int() || (type_of(a)->flags & kTypeIntLike); }      // bool included
inline bool is_float(Arg a) { return a.is_flonum() || (type_of(a)->flags & kTypeFloatLike); }
inline bool is_str(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeStrLike); }
inline bool is_list(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeListLike); }
inline bool is_tuple(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeTupleLike); }
inline bool is_dict(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeDictLike); }
inline bool is_bytes(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeBytesLike); }
inline bool is_type(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeType); }
inline bool is_exact(Arg a, const Type* type) { return a.is_object() && a.object()->type == type; }

// ---- allocation (memory.cpp) ----

/// Raw object storage, zeroed after the header, count 1. Tracked by the cycle collector if type->own_slots.traverse is set.
/// For types with instance slots (slot_count) the slots are set to kEmpty; with a negative slots_offset the object starts -slots_offset bytes
/// into its storage (8 bytes a word: __dict__ if kTypeHasDict, then the slots).
/// Of `extra` bytes only those of tracked types are zeroed (and the last 16 of any object): text is written anyway.
/// An instance of a heap type owns a reference to its type: taken here, dropped when the storage is freed; `x.__class__ = C` has to swap it.
/// Instance slots are the business of slots.destroy, traverse and clear (object_model); the storage is released by memory.cpp alone.
/// `extra` bytes follow instance_size. Memory exhaustion ends in MemoryError at the allocation sites that can report it, else the process.
Object* allocate(Type* type, size_t extra = 0);
template <class T> Ref<T> make(Type* type, size_t extra = 0) { return Ref<T>::adopt(static_cast<T*>(allocate(type, extra))); }
/// Calls type->own_slots.finalize once in the object's life, with its count held up. False if the object came back to life (its count is then right
/// and it must not be destroyed). Sets kFinalized in Object::gc, which the collector must keep. (object_model)
bool run_finalizer(Object* object);
/// False at the very end, when the variables of modules are gone: neither __del__ nor callbacks of weak references run any more.
extern bool finalizers_run;
inline constexpr uint32_t kFinalized = 0x80000000;
/// Bits of Object::gc: the size class of the storage (0: from malloc) and flags. Code outside memory.cpp and gc.cpp changes kFinalized only.
inline constexpr uint32_t kSizeClassMask = 0xFF, kTracked = 0x100, kWeaklyReferenced = 0x200, kDestroyed = 0x400, kReached = 0x800, kLinkUnused = 0x1000;
/// Plain memory for the insides of objects (list items, dict tables). Null only for size 0.
void* raw_alloc(size_t bytes);
void* raw_realloc(void* p, size_t old_bytes, size_t new_bytes);
void raw_free(void* p, size_t bytes);

/// Bumped whenever any class changes after its creation; inline caches hold the value they were filled at.
extern uint32_t class_version;

}  // namespace py
