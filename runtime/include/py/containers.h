// Layouts of the containers, and the C++ face of each for the rest of the runtime.
#pragma once

#include "py/call.h"

namespace py {

struct Tuple : Object {
  int64_t hash;      // 0: not computed yet
  int64_t length;
  Value* items() { return reinterpret_cast<Value*>(this + 1); }
  const Value* items() const { return reinterpret_cast<const Value*>(this + 1); }
};
/// A tuple of `length` empty items, to be filled before anybody sees it.
Ref<Tuple> make_tuple(int64_t length);
Value tuple_of_items(const Arg* items, size_t count);
template <class... A> Value tuple_of(const A&... items) {
  const Arg list[] = {Arg(items)..., Arg()};
  return tuple_of_items(list, sizeof...(A));
}
Result<Value> tuple_from(Arg iterable);     // exact tuples are returned as they are

/// How a list keeps its items. Code that knows them to be floats or bools makes lists of raw ones; code that does not know asks for items(), and
/// from then on the list is one of values. What a program can see of a list does not depend on its layout.
/// kPairs and what follows: tuples of two, three and four items, which lie in the list one after the other (py/flat_tuples.h).
enum class ListLayout : uint8_t { kValues, kDoubles, kBools, kPairs, kTriples, kQuads };
PY_INLINE constexpr ListLayout layout_of_tuples(int64_t length) { return static_cast<ListLayout>(static_cast<int64_t>(ListLayout::kPairs) + length - 2); }
/// How many words each tuple takes.
PY_INLINE constexpr int64_t tuple_words(ListLayout layout) { return static_cast<int64_t>(layout) - static_cast<int64_t>(ListLayout::kPairs) + 2; }
/// Bools, 64 of them in a word: a list that is too large for the cache as bytes often fits in it as bits.
struct BoolItems {
  uint64_t* words;
  PY_INLINE bool get(int64_t i) const { return words[i >> 6] >> (i & 63) & 1; }
  PY_INLINE void set(int64_t i, bool item) {
    uint64_t bit = uint64_t(1) << (i & 63);
    if (item) words[i >> 6] |= bit;
    else words[i >> 6] &= ~bit;
  }
};
struct List : Object {
  union {                // capacity items; null while there is no room for any
    Value* values;       // of tuples: tuple_words() for each
    double* doubles;
    BoolItems bools;
  };
  int64_t length;
  int64_t capacity;      // -1 while the list is being sorted: its storage is elsewhere then
  ListLayout layout;
  bool had_tuples;       // kept tuples flat until somebody asked for them as objects: it does not go back
  PY_INLINE Value* items() {
    if (layout != ListLayout::kValues) [[unlikely]] become_values();
    return values;
  }
  /// The item, boxed whatever the layout.
  PY_INLINE Value item(int64_t i) const { return layout == ListLayout::kValues ? values[i] : boxed_item(i); }
  PY_INLINE void set(int64_t i, Value item) {
    if (layout == ListLayout::kValues) [[likely]] values[i] = static_cast<Value&&>(item);
    else set_boxed(i, static_cast<Value&&>(item));
  }
  PY_INLINE bool holds_values() const { return layout == ListLayout::kValues; }
  PY_INLINE bool holds_tuples() const { return layout >= ListLayout::kPairs; }
  PY_INLINE Value* tuple_at(int64_t i) const { return values + i * tuple_words(layout); }
  PY_COLD void become_values();
  PY_COLD void set_boxed(int64_t i, Value item);
  PY_COLD Value boxed_item(int64_t i) const;
};
Ref<List> make_list(int64_t capacity = 0, ListLayout layout = ListLayout::kValues);
void list_push(List& list, Value item);      // amortised O(1), never fails
/// A list display. Floats alone, and bools alone, are kept raw.
template <class... A> Value list_of(const A&... items) {
  constexpr bool doubles = (__is_same(A, double) && ...), bools = (__is_same(A, bool) && ...);
  Ref<List> l = make_list(sizeof...(A), doubles ? ListLayout::kDoubles : bools ? ListLayout::kBools : ListLayout::kValues);
  if constexpr (doubles) ((l->doubles[l->length++] = items), ...);
  else if constexpr (bools) (l->bools.set(l->length++, items), ...);
  else (list_push(*l, Value(Arg(items))), ...);
  return Value::adopt(l.give());
}
Result<Value> list_from(Arg iterable);
Result<void> list_extend_with(List& list, Arg iterable);

/// dict: insertion-ordered entries and an open-addressing index over them, as CPython's compact dict.
struct Dict : Object {
  struct Entry { int64_t hash; Value key; Value value; };  // key empty: deleted
  Entry* entries;
  void* index;           // index_mask + 1 slots after the entries: entry number, -1 free, -2 deleted; of 1, 2 or 4 bytes: see dict.cpp
  int64_t used;          // entries in use or deleted
  int64_t live;          // len(d)
  int64_t capacity;      // entries allocated (two thirds of the index)
  int64_t usable;        // insertions left before the table is made anew
  uint64_t index_mask;
  uint64_t version;      // changes with every insertion or deletion of a key
};
Ref<Dict> make_dict(int64_t expected = 0);
Result<Value> dict_get(Dict& dict, Arg key);               // kExhausted if absent (hash or == may raise)
Result<void> dict_set(Dict& dict, Arg key, Arg value);
Result<bool> dict_delete(Dict& dict, Arg key);             // false if absent
Value dict_get_str(Dict& dict, Arg str_key);               // exact str keys: can't raise; empty if absent
void dict_set_str(Dict& dict, Arg str_key, Arg value);
/// Walks the live entries: `for (int64_t i = 0; Dict::Entry* e = dict_next(d, i); )`.
Dict::Entry* dict_next(Dict& dict, int64_t& position);
Result<void> dict_update_with(Dict& dict, Arg other);      // mapping or iterable of pairs

struct Set : Object {    // set and frozenset; probing and growth as in CPython, so that iteration order of ints agrees
  struct Entry { Value key; int64_t hash; };               // key empty: free (hash 0) or deleted (hash -1)
  Entry* table;          // mask + 1 entries, and behind them a byte for each: see set.cpp
  uint64_t mask;
  int64_t fill;          // active and deleted
  int64_t used;          // len(s)
  int64_t hash;          // frozenset: cached, 0 if not computed
  int64_t finger;        // for pop
  uint32_t* homes;       // once a key was taken out, mask + 1 of them: see set.cpp
};
Ref<Set> make_set(Type* type = &set_type);
Result<bool> set_add_key(Set& set, Arg key);               // true if it is new
Result<bool> set_has(Set& set, Arg key);

struct Range : Object { Value start, stop, step; int64_t length_hint; };
struct Slice : Object { Value start, stop, step; };
Value make_slice(Arg start, Arg stop, Arg step);
/// Clips a slice to a sequence of `length` items as slice.indices() does; count is the number of items it selects.
struct SliceBounds { int64_t start, stop, step, count; };
Result<SliceBounds> slice_bounds(Arg slice, int64_t length);

struct Bytes : Object {  // data follows, NUL-terminated
  int64_t hash;
  int64_t length;
  uint8_t* data() { return reinterpret_cast<uint8_t*>(this + 1); }
  const uint8_t* data() const { return reinterpret_cast<const uint8_t*>(this + 1); }
};
Ref<Bytes> make_bytes(const void* data, int64_t length);   // data null: to be filled
struct ByteArray : Object {
  uint8_t* data;
  int64_t length, capacity;
};

// ---- str (str.cpp) ----

Ref<Str> make_str(int64_t length, char32_t max_char);       // to be filled: width 1 if max_char < 256, `ascii` set from max_char
Value str_from_utf8(const char* text, size_t bytes);        // invalid UTF-8: as surrogateescape
Value str_from_utf8(const char* text);
Value str_from_char(char32_t c);                            // Latin-1 characters are shared immortals
Value str_concat(Arg a, Arg b);                             // both str
/// `target += piece` in place when target is the only owner.
void str_append(Value& target, Arg piece);
bool str_equal(Arg a, Arg b);
int str_compare(Arg a, Arg b);                              // <0, 0, >0 by code point
int64_t str_hash(Arg s);

/// Builds a str piece by piece; used by repr, format, join and the like.
class StrBuilder {
 public:
  StrBuilder() = default;
  StrBuilder(const StrBuilder&) = delete;
  ~StrBuilder();
  PY_INLINE void add(char32_t c) {
    if (length_ < capacity_ && (c < 256 || width_ == 4)) [[likely]] {
      if (width_ == 1) data_[length_++] = static_cast<uint8_t>(c);
      else reinterpret_cast<char32_t*>(data_)[length_++] = c;
      bits_ |= c;
    } else {
      add_slow(c);
    }
  }
  void add(const char* ascii_or_latin1, size_t n);
  void add(const char* ascii);
  void add(Arg str);
  void add(Arg str, int64_t start, int64_t stop);           // a part of it
  void add_repeated(char32_t c, int64_t n);
  int64_t length() const { return length_; }
  Value finish();

 private:
  void reserve(int64_t more, int width);
  void add_slow(char32_t c);
  uint8_t* data_ = small_;         // small_, or the characters of heap_
  Str* heap_ = nullptr;            // a str in the making: finish() needs no copy
  int64_t length_ = 0, capacity_ = sizeof small_;
  int width_ = 1;
  char32_t bits_ = 0;              // all characters or-ed together
  uint8_t small_[160];             // most f-strings fit
};

/// The UTF-8 bytes of a str for the outside world; lone surrogates U+DC80..U+DCFF become the byte they escape.
struct Utf8Text {
  const char* data;
  size_t size;
  char* owned;
  explicit Utf8Text(Arg str);
  Utf8Text(const Utf8Text&) = delete;
  ~Utf8Text();
};

// ---- int and float (int.cpp, float.cpp) ----

/// A big int: sign and magnitude in base 2**32, most significant limb non-zero; only for values outside 63 bits. Also the layout of
/// instances of int subclasses (any value, length 0 for zero).
struct BigInt : Object {
  int32_t sign;       // -1, 0, 1
  int32_t length;
  uint32_t* limbs() { return reinterpret_cast<uint32_t*>(this + 1); }
  const uint32_t* limbs() const { return reinterpret_cast<const uint32_t*>(this + 1); }
};
struct HeapFloat : Object { double value; };                // floats that are no flonum, and instances of float subclasses

Value integer(int64_t i);
Value integer_u(uint64_t i);
Value integer_from_double(double integral);                 // must be finite; truncates
inline bool fits_small(int64_t i) { return i >= -(int64_t(1) << 62) && i < (int64_t(1) << 62); }
/// The value of an int (or bool, or int subclass) if it fits 64 bits.
bool int_fits(Arg a, int64_t& out);
/// -1, 0, 1 of any int, and its value clipped to int64_t's ends: for slice bounds, repeat counts and the like.
int64_t int_clip(Arg a);
PY_INLINE double float_value(Arg a) { return a.is_flonum() ? a.flonum() : a.as<HeapFloat>()->value; }  // a is a float
/// int -> double, correctly rounded; OverflowError past the range.
Result<double> int_to_double(Arg a);
Result<double> to_double(Arg a);                            // float, int, __float__, __index__; else TypeError "must be real number, not str"
/// __index__ of any value; TypeError "'x' object cannot be interpreted as an integer".
Result<Value> to_index(Arg a);
/// to_index as int64_t; IndexError "cannot fit 'int' into an index-sized integer" if it does not fit.
Result<int64_t> to_int64(Arg a);
/// Shortest text that reads back as `d`, as repr(float): "1.0", "1e+16", "inf", "nan". Returns its length.
size_t double_repr(double d, char out[32]);
Value int_to_str(Arg a, int base = 10);                     // no prefix

}  // namespace py
