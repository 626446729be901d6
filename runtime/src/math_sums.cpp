// math: sums and products over many values.
#include <math.h>

#include "float_internal.h"
#include "math_internal.h"
#include "py/modules/math.h"

namespace py {

namespace {

/// Doubles, few of them on the stack.
class Doubles {
 public:
  Doubles() = default;
  Doubles(const Doubles&) = delete;
  ~Doubles() { if (data_ != inline_) raw_free(data_, capacity_ * sizeof(double)); }
  void push(double d) {
    if (count_ == capacity_) {
      size_t more = capacity_ * 2;
      double* moved = static_cast<double*>(raw_alloc(more * sizeof(double)));
      for (size_t i = 0; i < count_; ++i) moved[i] = data_[i];
      if (data_ != inline_) raw_free(data_, capacity_ * sizeof(double));
      data_ = moved;
      capacity_ = more;
    }
    data_[count_++] = d;
  }
  void truncate(size_t n) { count_ = n; }
  size_t count() const { return count_; }
  double& operator[](size_t i) { return data_[i]; }

 private:
  double inline_[32];
  double* data_ = inline_;
  size_t count_ = 0, capacity_ = 32;
};

}  // namespace

// Jonathan Shewchuk's exact summation (Adaptive Precision Floating-Point Arithmetic, 1997): the partial sums do not overlap and grow in size, so
// that their sum is exact until the last rounding.
Result<Value> math_fsum(Arg seq) {
  Value iterator = PY_TRY(iter(seq));
  Doubles partials;
  double special = 0, infinities = 0;
  for (;;) {
    Value item = PY_TRY(next(iterator));
    if (item.is_exhausted()) break;
    double x = PY_TRY(to_double(item));
    double original = x;
    size_t kept = 0;
    for (size_t j = 0; j < partials.count(); ++j) {
      double y = partials[j];
      if (fabs(x) < fabs(y)) {
        double t = x;
        x = y;
        y = t;
      }
      double high = x + y;
      double low = y - (high - x);
      if (low != 0) partials[kept++] = low;
      x = high;
    }
    partials.truncate(kept);
    if (x == 0) continue;
    if (__builtin_isfinite(x)) {
      partials.push(x);
      continue;
    }
    if (__builtin_isfinite(original)) return raise(OverflowError, "intermediate overflow in fsum");
    if (__builtin_isinf(original)) infinities += original;
    special += original;
    partials.truncate(0);
  }
  if (special != 0) {
    if (infinities != infinities) return raise(ValueError, "-inf + inf in fsum");
    return Value(special);
  }
  size_t n = partials.count();
  if (n == 0) return Value(0.0);
  double high = partials[--n], low = 0;
  while (n > 0) {
    double x = high, y = partials[--n];
    high = x + y;
    low = y - (high - x);
    if (low != 0) break;
  }
  // A half: what lies below decides where it goes.
  if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
    double y = low * 2.0, x = high + y;
    if (y == x - high) high = x;
  }
  return Value(high);
}

Result<Value> math_prod(Arg iterable, Arg start) {
  Value iterator = PY_TRY(iter(iterable));
  Value result = start.is_empty() ? Value(1) : Value(start);
  for (;;) {
    Value item = PY_TRY(next(iterator));
    if (item.is_exhausted()) return result;
    result = PY_TRY(mul(result, item));
  }
}

namespace {

// The product and the sum of two doubles without error, as a double and its correction.
struct Exact { double high, low; };
Exact exact_square(double x) {
  double high = x * x;
  // Veltkamp's splitting, Dekker's product.
  double t = x * 134217729.0, a = t - (t - x), b = x - a;
  return {high, (a * a - high + 2.0 * a * b) + b * b};
}
Exact exact_sum(double larger, double smaller) {
  double high = larger + smaller;
  return {high, (larger - high) + smaller};
}

// The length of a vector whose largest component is `max`, nearly always correctly rounded: CPython's vector_norm, with squares and their sum in
// double length and one corrective Newton step.
double scaled_length(double* v, size_t count, double max) {
  int exponent;
  frexp(max, &exponent);
  constexpr double kSmallest = 0x1p-1022;
  if (exponent < -1023) {
    for (size_t i = 0; i < count; ++i) v[i] /= kSmallest;
    return kSmallest * scaled_length(v, count, max / kSmallest);
  }
  double scale = ldexp(1.0, -exponent);
  double sum = 1.0, low1 = 0, low2 = 0;
  auto add = [&](Exact square) {
    Exact s = exact_sum(sum, square.high);
    sum = s.high;
    low1 += square.low;
    low2 += s.low;
  };
  for (size_t i = 0; i < count; ++i) add(exact_square(v[i] * scale));
  double h = sqrt(sum - 1.0 + (low1 + low2));
  Exact square = exact_square(h);
  add({-square.high, -square.low});
  double x = sum - 1.0 + (low1 + low2);
  h += x / (2.0 * h);
  return h / scale;
}

}  // namespace

double vector_length(double* v, size_t count) {
  double max = 0;
  bool found_nan = false;
  for (size_t i = 0; i < count; ++i) {
    v[i] = fabs(v[i]);
    found_nan |= v[i] != v[i];
    if (v[i] > max) max = v[i];
  }
  if (__builtin_isinf(max)) return max;
  if (found_nan) return __builtin_nan("");
  if (max == 0 || count <= 1) return max;
  return scaled_length(v, count, max);
}

Result<Value> math_hypot(Arg coordinates) {
  Tuple* t = coordinates.as<Tuple>();
  Doubles v;
  for (int64_t i = 0; i < t->length; ++i) v.push(PY_TRY(to_double(t->items()[i])));
  return Value(vector_length(&v[0], v.count()));
}

Result<Value> math_dist(Arg p_argument, Arg q_argument) {
  Value p = PY_TRY(tuple_from(p_argument));
  Value q = PY_TRY(tuple_from(q_argument));
  int64_t n = p.as<Tuple>()->length;
  if (n != q.as<Tuple>()->length) return raise(ValueError, "both points must have the same number of dimensions");
  Doubles v;
  for (int64_t i = 0; i < n; ++i) {
    double a = PY_TRY(to_double(p.as<Tuple>()->items()[i]));
    double b = PY_TRY(to_double(q.as<Tuple>()->items()[i]));
    v.push(a - b);
  }
  return Value(vector_length(&v[0], v.count()));
}

}  // namespace py
