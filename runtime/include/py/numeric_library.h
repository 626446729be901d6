// The border of a shared library of numbers alone (runtime/numeric): there are no modules to run and no values to convert. The checked form of a
// function does the work as long as ints fit 64 bits; the exact form, where that has left, is for the rest: it is compiled for size.
#pragma once

#ifndef PY_FAST_INTS
#define PY_INT_OPERATOR [[gnu::noinline, gnu::cold]] inline
#endif

#include "py/array.h"
#include "py/export.h"
#include "py/py.h"

namespace py {

/// Around the exact form, if any function of the library may call itself.
class DepthBorder {
 public:
  DepthBorder();
  DepthBorder(const DepthBorder&) = delete;
  ~DepthBorder();
};
/// How many calls of checked forms may nest in this thread.
int64_t calls_left_in_thread();

// ---- variables of modules ----

/// One word, empty at first; nothing is done with it when the library is unloaded.
class ModuleVariable {
 public:
  Value& value() { return reinterpret_cast<Value&>(bits_); }

 private:
  Bits bits_ = kEmpty;
};
/// What has to have run before functions use variables of modules.
struct LibraryState {
  Result<void> (*start)();
  bool is_started = false;
};
/// Around a call that needs the start: the first one runs it. If that raises, the call fails, and the next one tries again.
class Start {
 public:
  explicit Start(LibraryState& state);
  bool is_started() const { return is_started_; }

 private:
  bool is_started_;
};
/// Around a call that uses variables of modules: such calls take turns.
class Turn {
 public:
  explicit Turn(LibraryState& state);
  Turn(const Turn&) = delete;
  ~Turn();
  bool is_started() const { return is_started_; }

 private:
  bool is_started_;
};

// ---- the error of the thread's last call ----

/// At the begin of each call.
void forget_error();
/// At the end of one that has failed.
PY_COLD void finish_error();
// Null if the last call succeeded.
const char* last_error();          // the traceback, as Python prints it
const char* last_error_type();     // "ValueError"
const char* last_error_message();
void free_result(void* memory);

/// `raise Type("text")`
PY_COLD Failure raise_text(Type& type, const char* text);

// In handlers: from then on there is no error.
PY_COLD bool catch_error(Arg type);   // if it is of this class itself
PY_COLD bool catch_all();
PY_COLD void raise_again();           // the error that was caught last

// A text with numbers in it, of which each thread makes one at a time: from the start on, piece by piece.
PY_COLD void start_error_text();
PY_COLD void error_text(const char* text);
PY_COLD void error_bool(bool b);
PY_COLD void error_float(double d);
PY_COLD void error_int(int64_t i);
PY_COLD Result<void> error_int(IntArg i);
PY_COLD const char* made_error_text();

// ---- lists of numbers, and of such lists; numbers in boxes ----

/// list * count
Result<Value> repeat_list(Arg list, IntArg count);
Result<Value> joined_lists(Arg left, Arg right);
Result<void> extend_list(Arg list, Arg items);
Result<void> reverse_list(Arg list);
Result<Value> pop_of_list(Arg list);
Result<Value> pop_of_list(Arg list, IntArg index);
/// Of what is a tuple in Python.
Result<Value> item_of_tuple(Arg items, IntArg index);
bool has_number(Arg list, Arg number);
Result<Value> sum_of_list(Arg list, Arg start);
Result<Value> least_of_list(Arg list);
Result<Value> greatest_of_list(Arg list);
Result<Value> sum_of_items(Arg items, Arg start);
Result<Value> least_of_items(Arg items);
Result<Value> greatest_of_items(Arg items);
Result<Value> slice_of_list(Arg list, Arg start, Arg stop, Arg step);
Result<void> set_slice(Arg list, Arg start, Arg stop, Arg step, Arg items);
Result<void> delete_slice(Arg list, Arg start, Arg stop, Arg step);
Result<void> delete_from_list(Arg list, Arg index);
Result<void> insert_in_list(Arg list, Arg index, Arg item);
Result<void> remove_from_list(Arg list, Arg number);
Result<void> clear_list(Arg list);
Result<Value> index_in_list(Arg list, Arg number, Arg start, Arg stop);
Result<Value> count_in_list(Arg list, Arg number);
Result<void> sort_numbers(Arg list, Arg reverse);
Result<Value> sorted_numbers(Arg items, Arg reverse);
Result<Value> list_of_items(Arg items);
Result<void> unpack_items(Arg items, int64_t count, Value* out);

// What gives its items one after the other.
Result<Value> range_items(Arg a, Arg b, Arg c);
Result<Value> reversed_items(Arg items);
Result<Value> enumerate_items(Arg items, Arg start = Arg(0));
Result<Value> zip_of(const Arg* items, int64_t count);
template <class... A> Result<Value> zip_items(const A&... items) {
  Arg all[] = {Arg(items)..., Arg()};
  return zip_of(all, sizeof...(items));
}

/// A variable that inner functions share.
Ref<Cell> number_cell(Arg initial = {});

// Conversions of numbers in boxes, also of complex ones; functions of math.
Result<Value> int_from(Arg number);
Result<Value> float_from(Arg number);
Result<Value> frexp_pair(Arg x);
Result<Value> modf_pair(Arg x);
Result<Value> divmod_pair(Arg a, Arg b);
Result<Value> scaled(Arg x, Arg exponent);
Result<Value> distance(Arg p, Arg q);

/// a ** b; complex numbers are all the same here: where one can come, it is returned at once.
Result<Value> power_of_numbers(Arg a, Arg b);
inline constexpr Special kComplexNumber = kNotImplemented;
/// An int or a bool.
Int int_of_number(Arg a);
// max() and min() of numbers in boxes.
Arg extreme_of(const Arg* items, int64_t count, int wanted);
template <class... A> Result<Value> least_of(const A&... items) {
  Arg all[] = {Arg(items)...};
  return extreme_of(all, sizeof...(items), -1);
}
template <class... A> Result<Value> greatest_of(const A&... items) {
  Arg all[] = {Arg(items)...};
  return extreme_of(all, sizeof...(items), 1);
}

// ---- values ----

template <class C>
PY_INLINE bool fits_c(int64_t i) { return (C(-1) < C(0) || i >= 0) && static_cast<int64_t>(static_cast<C>(i)) == i; }

Int int_from_c(int64_t i);
Int int_from_c(uint64_t i);
/// The bits of an int of 64 bits, with or without a sign; false if it does not fit.
PY_COLD bool int_to_bits(IntArg i, bool is_unsigned, uint64_t& out);

/// An array of the caller's, for the time of the call.
class ArrayOfCaller {
 public:
  template <class C>
  ArrayOfCaller(C* data, int64_t length) : array_{{&borrowed_array_type, kImmortal, 0}, data, length, kItemType<C>}, is_right_(!check_array(data, length, alignof(C)).failed()) {
    if (!data) array_.data = this;   // of no items; null says that the call is over
  }
  ArrayOfCaller(const ArrayOfCaller&) = delete;
  bool is_right() const { return is_right_; }
  operator Arg() { return Arg(&array_); }

 private:
  BorrowedArray array_;
  bool is_right_;
};

/// A copy of the caller's items.
template <class C>
Result<Value> list_from_c(const C* data, int64_t length) {
  PY_TRY(check_array(data, length, alignof(C)));
  Ref<List> list = make_list(length, __is_same(C, bool) ? ListLayout::kBools : __is_same(C, double) || __is_same(C, float) ? ListLayout::kDoubles : ListLayout::kValues);
  for (int64_t i = 0; i < length; ++i) {
    if constexpr (__is_same(C, bool)) list->bools.set(i, data[i]);
    else if constexpr (__is_same(C, double) || __is_same(C, float)) list->doubles[i] = static_cast<double>(data[i]);
    else if constexpr (__is_same(C, uint64_t)) list->values[i].bits = integer_u(data[i]).give();
    else list->values[i].bits = integer(static_cast<int64_t>(data[i])).give();
    list->length = i + 1;
  }
  return static_cast<Ref<List>&&>(list).value();
}

// What C gets: zero, if the function has failed, or its result has no place there; `too_large` is the OverflowError's text.
template <class C, class T>
[[gnu::noinline, gnu::cold]] inline C give(Result<T> result) {
  if (result.failed()) return finish_error(), C();
  return static_cast<C>(result.take());
}
template <class C>
[[gnu::noinline, gnu::cold]] inline C give_int(Result<Int> result, const char* too_large) {
  if (!result.failed()) {
    Int i = result.take();
    uint64_t bits;
    constexpr bool kUnsigned = C(-1) > C(0);
    if (int_to_bits(i, kUnsigned, bits) && (sizeof(C) == 8 || fits_c<C>(static_cast<int64_t>(bits)))) return static_cast<C>(bits);
    (void)raise_text(OverflowError, too_large);
  }
  return finish_error(), C();
}
/// Of an int or a float; `is_float` is the TypeError's text.
template <class C>
[[gnu::noinline, gnu::cold]] inline C give_int(Result<Value> result, const char* too_large, const char* is_float) {
  if (result.failed()) return finish_error(), C();
  Value number = result.take();
  if (!number.arg().is_flonum() && !is_exact(number, &float_type)) return give_int<C>(Result<Int>(int_of_number(number)), too_large);
  (void)raise_text(TypeError, is_float);
  return finish_error(), C();
}
template <class C>
[[gnu::noinline, gnu::cold]] inline C give_float(Result<Value> result, const char* is_complex) {
  if (result.failed()) return finish_error(), C();
  Value number = result.take();
  if (number.bits == kComplexNumber) return (void)raise_text(TypeError, is_complex), finish_error(), C();
  Result<double> converted = to_double(number);
  if (converted.failed()) return finish_error(), C();
  return static_cast<C>(converted.take());
}
/// What a list's items are to be in C.
enum class ItemInC : uint8_t { kBool, kInt, kUnsigned, kFloat };
/// Memory that the caller frees with free_result(), or null.
PY_COLD void* items_to_c(Result<Value> result, const char* function, const char* type, ItemInC kind, size_t size, int64_t* length);
template <class C>
C* give_list(Result<Value> result, const char* function, const char* type, int64_t* length) {
  constexpr ItemInC kind = __is_same(C, bool) ? ItemInC::kBool : __is_same(C, double) || __is_same(C, float) ? ItemInC::kFloat : C(-1) > C(0) ? ItemInC::kUnsigned : ItemInC::kInt;
  return static_cast<C*>(items_to_c(static_cast<Result<Value>&&>(result), function, type, kind, sizeof(C), length));
}
PY_COLD void give_nothing(Result<Value> result);
template <class C>
PY_INLINE C give_int(Result<bool> result, const char*) { return give<C>(result); }

}  // namespace py
