// py::Value and py::Arg: any Python value in one machine word.
//
//   .......1   int of 63 bits                 (the low bit is the tag)
//   ......10   float of the common exponents  ("flonum": 2**-255 .. 2**256, and 0.0)
//   .....000   pointer to an Object           (str, list, big ints, rare floats, instances, …)
//   .....100   None, True, False, …           (Special)
//
// Value owns a reference, Arg borrows one: whoever passes an Arg keeps the object alive for the call. Reference counts are not atomic.
// An empty Value is "no value": an unbound variable, a missing argument, a failed Result; Python code never sees one.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Without optimisation, code pasted into its callers makes neither fast programs nor quick builds: it is a function then. So it is in units of
// very long functions, where the time of compilers would grow with the square of all that.
#if defined(__OPTIMIZE__) && !defined(PY_LONG_FUNCTIONS)
#define PY_INLINE [[gnu::always_inline]] inline
#else
#define PY_INLINE inline
#endif
#define PY_COLD [[gnu::cold, gnu::noinline]]

/// Constructs in place (the runtime includes no standard headers, so <new>'s own is not there).
struct PyPlacement {};
inline void* operator new(size_t, void* where, PyPlacement) noexcept { return where; }

namespace py {

struct Type;
struct Str;

/// What every heap object starts with.
struct alignas(8) Object {   // the tag is in the low three bits, also where pointers are shorter
  Type* type;
  uint32_t refcount;  // static objects start at kImmortal and never reach 0
  uint32_t gc;        // scratch word of the cycle collector
};
inline constexpr uint32_t kImmortal = 0x40000000;

/// Frees `object`, whose count has just become 0. Never recurses deeply, whatever hangs off the object.
PY_COLD void release(Object* object);

using Bits = uint64_t;
enum Special : Bits { kEmpty = 4, kNone = 12, kFalse = 20, kTrue = 28, kNotImplemented = 36, kEllipsis = 44, kExhausted = 52 };

class Value;
template <class T> class Ref;

/// A borrowed value: one word, copied freely, never counted.
class Arg {
 public:
  union {
    Bits bits;
    const Object* constant;   // the same word in tables that the C++ compiler fills: an address is no integer yet when it does
  };

  constexpr Arg() : bits(kEmpty) {}
  constexpr Arg(Special special) : bits(special) {}
  PY_INLINE Arg(const Value& value);
  constexpr Arg(const Object* object) {
    if (__builtin_is_constant_evaluated()) constant = object;
    else bits = reinterpret_cast<Bits>(object);
  }
  /// A constant int that fits 62 bits and a sign.
  constexpr Arg(int i) : bits(static_cast<Bits>(static_cast<int64_t>(i)) << 1 | 1) {}
  constexpr Arg(long i) : bits(static_cast<Bits>(i) << 1 | 1) {}
  constexpr Arg(long long i) : bits(static_cast<Bits>(i) << 1 | 1) {}
  Arg(bool) = delete;  // write py::boolean(b)
  static constexpr Arg from_bits(Bits bits) { Arg a; a.bits = bits; return a; }

  constexpr bool is_empty() const { return bits == kEmpty; }
  constexpr bool is_none() const { return bits == kNone; }
  constexpr bool is_bool() const { return (bits | 8) == kTrue; }
  constexpr bool is_true() const { return bits == kTrue; }
  constexpr bool is_not_implemented() const { return bits == kNotImplemented; }
  constexpr bool is_exhausted() const { return bits == kExhausted; }
  constexpr bool is_small_int() const { return bits & 1; }
  constexpr bool is_flonum() const { return (bits & 3) == 2; }
  constexpr bool is_object() const { return (bits & 7) == 0; }
  constexpr int64_t small_int() const { return static_cast<int64_t>(bits) >> 1; }
  Object* object() const { return reinterpret_cast<Object*>(bits); }
  /// The double of a flonum (Ruby's encoding: the two top exponent bits are folded into the tag).
  double flonum() const {
    if (bits == kFlonumZero) return 0.0;
    Bits b63 = bits >> 63;
    Bits t = (2 - b63) | (bits & ~Bits(3));
    t = t >> 3 | t << 61;
    return __builtin_bit_cast(double, t);
  }
  static constexpr Bits kFlonumZero = 0x8000000000000002;

  /// Same object or same immediate: Python's `is`.
  constexpr bool is(Arg other) const { return bits == other.bits; }
  template <class T> T* as() const { return reinterpret_cast<T*>(bits); }
};

// With -O2 g++ 12 warns of the object that a constant such as a small int would be, in a branch that is not taken.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Warray-bounds"
PY_INLINE void incref(Arg a) { if (a.is_object()) ++a.object()->refcount; }
PY_INLINE void decref(Arg a) { if (a.is_object() && --a.object()->refcount == 0) release(a.object()); }
#pragma GCC diagnostic pop

/// Makes a heap float for a double that is no flonum (tiny, huge, inf, nan, -0.0). Owned.
PY_COLD Bits box_double(double d);

PY_INLINE constexpr Arg boolean(bool b) { return b ? kTrue : kFalse; }

/// An owned value.
class Value {
 public:
  Bits bits;

  constexpr Value() : bits(kEmpty) {}
  constexpr Value(Special special) : bits(special) {}
  constexpr Value(int i) : bits(Arg(i).bits) {}
  constexpr Value(long i) : bits(Arg(i).bits) {}       // must fit 63 bits; py::integer(i) takes any int64_t
  constexpr Value(long long i) : bits(Arg(i).bits) {}
  Value(bool) = delete;
  Value(double d) : bits(encode(d)) {}
  Value(Arg a) : bits(a.bits) { incref(a); }
  template <class T> Value(Ref<T>&& r) : bits(reinterpret_cast<Bits>(static_cast<Object*>(r.give()))) {}
  template <class T> Value(const Ref<T>& r) : Value(Arg(static_cast<const Object*>(r.get()))) {}
  Value(const Value& other) : bits(other.bits) { incref(Arg::from_bits(bits)); }
  PY_INLINE Value(Value&& other) noexcept : bits(other.bits) { other.bits = kEmpty; }
  PY_INLINE ~Value() { decref(Arg::from_bits(bits)); }
  Value& operator=(const Value& other) { return *this = Value(other); }
  PY_INLINE Value& operator=(Value&& other) noexcept {
    // The old object is released last: its destructor may run Python code that sees this variable.
    Bits old = bits;
    bits = other.bits;
    other.bits = kEmpty;
    decref(Arg::from_bits(old));
    return *this;
  }
  template <class A> requires(__is_same(A, Arg)) Value& operator=(A a) { return *this = Value(a); }

  /// Takes over a reference that the caller owns.
  static Value adopt(Bits bits) { Value v; v.bits = bits; return v; }
  static Value adopt(Object* object) { return adopt(reinterpret_cast<Bits>(object)); }
  /// Gives the reference away; this becomes empty.
  PY_INLINE Bits give() { Bits b = bits; bits = kEmpty; return b; }
  void clear() { *this = Value(); }

  Arg arg() const { return Arg::from_bits(bits); }
  bool is_empty() const { return bits == kEmpty; }
  bool is_none() const { return bits == kNone; }
  bool is_true() const { return bits == kTrue; }
  bool is_exhausted() const { return bits == kExhausted; }
  bool is_not_implemented() const { return bits == kNotImplemented; }
  bool is_object() const { return (bits & 7) == 0; }
  Object* object() const { return reinterpret_cast<Object*>(bits); }
  template <class T> T* as() const { return reinterpret_cast<T*>(bits); }

  /// A double as an owned word.
  PY_INLINE static Bits encode(double d) {
    Bits v = __builtin_bit_cast(Bits, d);
    int top = static_cast<int>(v >> 60) & 7;
    if (v != 0x3000000000000000 /* 1.72723e-77 would collide with 0.0 */ && (top == 3 || top == 4)) [[likely]] {
      return ((v << 3 | v >> 61) & ~Bits(3)) | 2;
    }
    if (v == 0) return Arg::kFlonumZero;  // +0.0 only
    return box_double(d);
  }
};

PY_INLINE Arg::Arg(const Value& value) : bits(value.bits) {}

/// An owned pointer to an object of a known C++ type; never null unless default-made or moved from.
template <class T>
class Ref {
 public:
  Ref() : object_(nullptr) {}
  Ref(const Ref& other) : object_(other.object_) { if (object_) ++object_->refcount; }
  Ref(Ref&& other) noexcept : object_(other.object_) { other.object_ = nullptr; }
  ~Ref() { if (object_ && --object_->refcount == 0) release(object_); }
  Ref& operator=(Ref other) noexcept { T* old = object_; object_ = other.object_; other.object_ = old; return *this; }
  /// Takes over a reference / adds one.
  static Ref adopt(T* object) { Ref r; r.object_ = object; return r; }
  static Ref share(T* object) { ++object->refcount; return adopt(object); }

  T* operator->() const { return object_; }
  T& operator*() const { return *object_; }
  T* get() const { return object_; }
  explicit operator bool() const { return object_ != nullptr; }
  operator Arg() const { return Arg(static_cast<const Object*>(object_)); }
  T* give() { T* o = object_; object_ = nullptr; return o; }
  Value value() && { return Value::adopt(give()); }

 private:
  T* object_;
};

}  // namespace py
