// Arrays that callers of a shared library lend, as compiled code uses them: of ints and floats outside their boxes. Numeric libraries (runtime/numeric) have
// this file, too.
#include "int_internal.h"
#include "py/array.h"

namespace py {

Result<void> check_array(const void* data, int64_t length, size_t alignment) {
  if (length < 0) return raise(ValueError, "an array can't have a negative length");
  if (!data && length) return raise(ValueError, "an array that is not empty can't be NULL");
  if (reinterpret_cast<uintptr_t>(data) % alignment) return raise(ValueError, "an array must be aligned as its items are");
  return {};
}

Failure array_is_over() { return raise(ValueError, "the array was lent for a call that is over; copy what is to stay with list(array)"); }
Failure array_index_error(IntArg index) {
  int64_t fitting;
  return raise(IndexError, int_fits(index.arg(), fitting) ? "array index out of range" : "cannot fit 'int' into an index-sized integer");
}
Failure not_an_int(const char* type) { return raise(TypeError, *type == 'f' ? "'float' object cannot be interpreted as an integer" : "an int is needed"); }
Failure not_a_bool(const char* type) { return raise(TypeError, *type == 'f' ? "a bool is needed, not float" : "a bool is needed, not int"); }

Int int_item_of_any(const BorrowedArray& a, int64_t i) {
  auto item = [&](auto type) { return Int(static_cast<int64_t>(static_cast<const decltype(type)*>(a.data)[i])); };
  switch (a.type_of_items) {
    case ItemType::kInt8: return item(int8_t());
    case ItemType::kInt16: return item(int16_t());
    case ItemType::kInt32: return item(int32_t());
    case ItemType::kUInt8: return item(uint8_t());
    case ItemType::kUInt16: return item(uint16_t());
    case ItemType::kUInt32: return item(uint32_t());
    case ItemType::kUInt64: return Int::adopt(integer_u(static_cast<const uint64_t*>(a.data)[i]).give());
    default: return Int::adopt(integer(static_cast<const int64_t*>(a.data)[i]).give());
  }
}

Result<void> store_int_item(BorrowedArray& a, int64_t i, IntArg item) {
  int64_t value = 0;
  bool fits = int_fits(item.arg(), value);
  auto store = [&](auto type) -> Result<void> {
    using C = decltype(type);
    if (!fits || static_cast<int64_t>(static_cast<C>(value)) != value) return raise(OverflowError, "int does not fit an item of the array");
    static_cast<C*>(a.data)[i] = static_cast<C>(value);
    return {};
  };
  switch (a.type_of_items) {
    case ItemType::kInt8: return store(int8_t());
    case ItemType::kInt16: return store(int16_t());
    case ItemType::kInt32: return store(int32_t());
    case ItemType::kInt64: return store(int64_t());
    case ItemType::kUInt8: return store(uint8_t());
    case ItemType::kUInt16: return store(uint16_t());
    case ItemType::kUInt32: return store(uint32_t());
    case ItemType::kUInt64: {
      if (fits ? value < 0 : int_sign(item.arg()) < 0 || IntView(item.arg()).length > 2) return raise(OverflowError, "int does not fit an item of the array");
      static_cast<uint64_t*>(a.data)[i] = fits ? static_cast<uint64_t>(value) : IntView(item.arg()).magnitude64();
      return {};
    }
    default: return not_a_bool("int");
  }
}

Result<Int> sum_of_int_array(Arg array, IntArg start) {
  int64_t n = PY_TRY(array_length(array));
  Int sum(start);
  for (int64_t i = 0; i < n; ++i) sum = sum + detail::int_item(*array.as<BorrowedArray>(), i);
  return sum;
}
Result<double> sum_of_float_array(Arg array, double start) {
  int64_t n = PY_TRY(array_length(array));
  for (int64_t i = 0; i < n; ++i) start += detail::float_item(*array.as<BorrowedArray>(), i);
  return start;
}
Result<Value> sum_of_float_array(Arg array) {
  if (PY_TRY(array_length(array)) == 0) return Value(0);
  return Value(PY_TRY(sum_of_float_array(array, 0.0)));
}

template <class T, T (*item)(const BorrowedArray&, int64_t)>
static Result<T> chosen(Arg array, bool least) {
  int64_t n = PY_TRY(array_length(array));
  if (n == 0) return raise(ValueError, least ? "min() arg is an empty sequence" : "max() arg is an empty sequence");
  const BorrowedArray& a = *array.as<BorrowedArray>();
  T best = item(a, 0);
  for (int64_t i = 1; i < n; ++i) {
    T next = item(a, i);
    if (least ? next < best : next > best) best = next;
  }
  return best;
}
static Int int_at(const BorrowedArray& a, int64_t i) { return detail::int_item(a, i); }
static double float_at(const BorrowedArray& a, int64_t i) { return detail::float_item(a, i); }
Result<Int> least_of_int_array(Arg array) { return chosen<Int, int_at>(array, true); }
Result<Int> greatest_of_int_array(Arg array) { return chosen<Int, int_at>(array, false); }
Result<double> least_of_float_array(Arg array) { return chosen<double, float_at>(array, true); }
Result<double> greatest_of_float_array(Arg array) { return chosen<double, float_at>(array, false); }

}  // namespace py
