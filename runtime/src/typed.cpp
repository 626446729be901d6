// The uncommon cases of typed arithmetic: big ints, overflow, division by zero, and values of a type that inference did not expect.
#include "py/typed.h"

#include "py/list.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>
#include <string.h>

#include "py/numbers.h"

namespace py {

void type_confusion(Arg value, const char* expected) {
  const char* parts[] = {"internal error of pyx2cpp: a value of type ", value.is_empty() ? "(unbound)" : type_of(value)->name, " where the compiler found ", expected,
                         "; please report it (with --boxed the program runs without inferred types)\n"};
  for (const char* part : parts) {
    if (write(2, part, strlen(part)) < 0) break;
  }
  _exit(70);
}

Bits checked_int(Bits bits) {
  Arg a = Arg::from_bits(bits);
  if (!a.is_object() || a.object()->type != &int_type) type_confusion(a, "int");
  return bits;
}
double checked_double(Bits bits) {
  Arg a = Arg::from_bits(bits);
  if (!a.is_object() || a.object()->type != &float_type) type_confusion(a, "float");
  return a.as<HeapFloat>()->value;
}
bool checked_bool(Bits bits) { type_confusion(Arg::from_bits(bits), "bool"); }

void release_int(Bits bits) { decref(Arg::from_bits(bits)); }

Bits int_slow(BinaryOp op, Bits a, Bits b) { return binary(op, Arg::from_bits(a), Arg::from_bits(b)).take().give(); }

Result<Int> int_division(BinaryOp op, IntArg a, IntArg b) { return Int::adopt(PY_TRY(binary(op, a.arg(), b.arg())).give()); }

int int_order(Bits a, Bits b) {
  Arg x = Arg::from_bits(a), y = Arg::from_bits(b);
  if (compare_slow(CompareOp::kLt, x, y).take()) return -1;
  return compare_slow(CompareOp::kEq, x, y).take() ? 0 : 1;
}

Failure list_index_error(bool assignment) { return raise(IndexError, assignment ? "list assignment index out of range" : "list index out of range"); }

Failure list_index_overflow(IntArg index) { return raise(IndexError, "cannot fit '%T' into an index-sized integer", index.arg()); }

Int detail::int_of_box(const List& list, int64_t i) { return as_int(list.item(i)); }
double detail::double_of_box(const List& list, int64_t i) { return as_double(list.item(i)); }
bool detail::bool_of_box(const List& list, int64_t i) { return as_bool(list.item(i)); }

void list_add_first(List& list, double item) {
  if (!detail::list_takes(list, ListLayout::kDoubles)) return list_push(list, item);
  if (list.length >= list.capacity) detail::list_grow(list);
  list.doubles[list.length++] = item;
}
void list_add_first(List& list, bool item) {
  if (!detail::list_takes(list, ListLayout::kBools)) return list_push(list, boolean(item));
  if (list.length >= list.capacity) detail::list_grow(list);
  list.bools[list.length++] = item;
}

Int int_power(IntArg a, int64_t b) {
  if (b == 2) return a * a;
  return Int::adopt(binary(BinaryOp::kPow, a.arg(), IntArg(b).arg()).take().give());
}

Result<double> int_true_div_slow(IntArg a, IntArg b) { return as_double(PY_TRY(binary(BinaryOp::kTrueDiv, a.arg(), b.arg()))); }
Result<double> big_to_double(IntArg a) { return int_to_double(a.arg()); }

Failure zero_division(BinaryOp op) {
  // The message is the operator's own.
  Result<Value> failed = binary(op, Value(1.0), Value(0.0));
  (void)failed.failed();
  return Failure{};
}

Result<double> float_pow_checked(double a, double b) {
  double fast = pow(a, b);
  if (a > 0 && isfinite(fast) && fast != 0) return fast;
  Value r = PY_TRY(binary(BinaryOp::kPow, Value(a), Value(b)));
  return as_double(r);
}

Failure range_step_zero() { return raise(ValueError, "range() arg 3 must not be zero"); }

int64_t range_length_slow(IntArg start, IntArg stop, IntArg step) {
  Int zero(0);
  bool up = step > zero;
  if (up ? start >= stop : start <= stop) return 0;
  Int distance = up ? stop - start : start - stop;
  Int stride = up ? Int(step) : -step;
  Int count = int_division(BinaryOp::kFloorDiv, distance + stride - IntArg(1), stride).take();
  return loop_end(count);
}

}  // namespace py
