// math.gamma and math.lgamma by Lanczos' approximation with the coefficients for g = 6.0246800407767296 and N = 13 (Boost's lanczos13m53; the
// same that CPython uses, evaluated in the same order, so that results agree in the last bit).
#include <math.h>

#include "math_internal.h"
#include "py/modules/math.h"

namespace py {

namespace {

constexpr double kPi = 3.141592653589793238462643383279502884197;
constexpr double kLogPi = 1.144729885849400174143427351353058711647;
constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = 5.524680040776729583740234375;
constexpr int kTerms = 13;
constexpr double kNumerator[kTerms] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
constexpr double kDenominator[kTerms] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                         2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};
constexpr double kFactorials[23] = {1.0,
                                    1.0,
                                    2.0,
                                    6.0,
                                    24.0,
                                    120.0,
                                    720.0,
                                    5040.0,
                                    40320.0,
                                    362880.0,
                                    3628800.0,
                                    39916800.0,
                                    479001600.0,
                                    6227020800.0,
                                    87178291200.0,
                                    1307674368000.0,
                                    20922789888000.0,
                                    355687428096000.0,
                                    6402373705728000.0,
                                    121645100408832000.0,
                                    2432902008176640000.0,
                                    51090942171709440000.0,
                                    1124000727777607680000.0};

double lanczos_sum(double x) {
  double numerator = 0, denominator = 0;
  if (x < 5.0) {
    for (int i = kTerms; --i >= 0;) {
      numerator = numerator * x + kNumerator[i];
      denominator = denominator * x + kDenominator[i];
    }
  } else {
    for (int i = 0; i < kTerms; ++i) {
      numerator = numerator / x + kNumerator[i];
      denominator = denominator / x + kDenominator[i];
    }
  }
  return numerator / denominator;
}

// sin(pi * x), exact in its argument.
double sin_pi(double x) {
  double y = fmod(fabs(x), 2.0), r;
  switch (static_cast<int>(round(2.0 * y))) {
    case 0: r = sin(kPi * y); break;
    case 1: r = cos(kPi * (y - 0.5)); break;
    case 2: r = sin(kPi * (1.0 - y)); break;
    case 3: r = -cos(kPi * (y - 1.5)); break;
    default: r = sin(kPi * (y - 2.0)); break;
  }
  return copysign(1.0, x) * r;
}

}  // namespace

Result<Value> math_gamma(Arg argument) { return Value(PY_TRY(float_gamma(PY_TRY(to_double(argument))))); }
Result<double> float_gamma(double x) {
  if (x != x) return x;
  if (__builtin_isinf(x)) return x > 0 ? Result<double>(x) : Result<double>(math_domain_error());
  if (x == 0) return math_domain_error();
  if (x == floor(x)) {
    if (x < 0) return math_domain_error();
    if (x <= 23) return kFactorials[static_cast<int>(x) - 1];
  }
  double size = fabs(x);
  if (size < 1e-20) {
    double r = 1.0 / x;
    if (__builtin_isinf(r)) return math_range_error();
    return r;
  }
  if (size > 200.0) {
    if (x < 0) return 0.0 / sin_pi(x);
    return math_range_error();
  }
  // The rounding error of y is made up for by a factor 1 + z.
  double y = size + kGMinusHalf, z;
  if (size > kGMinusHalf) {
    volatile double q = y - size;
    z = q - kGMinusHalf;
  } else {
    volatile double q = y - kGMinusHalf;
    z = q - size;
  }
  z = z * kG / y;
  double r;
  if (x < 0) {
    r = -kPi / sin_pi(size) / size * exp(y) / lanczos_sum(size);
    r -= z * r;
    if (size < 140.0) {
      r /= pow(y, size - 0.5);
    } else {
      double root = pow(y, size / 2.0 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczos_sum(size) / exp(y);
    r += z * r;
    if (size < 140.0) {
      r *= pow(y, size - 0.5);
    } else {
      double root = pow(y, size / 2.0 - 0.25);
      r *= root;
      r *= root;
    }
  }
  if (__builtin_isinf(r)) return math_range_error();
  return r;
}

Result<Value> math_lgamma(Arg argument) { return Value(PY_TRY(float_lgamma(PY_TRY(to_double(argument))))); }
Result<double> float_lgamma(double x) {
  if (x != x) return x;
  if (__builtin_isinf(x)) return __builtin_inf();
  if (x == floor(x) && x <= 2.0) {
    if (x <= 0) return math_domain_error();
    return 0.0;
  }
  double size = fabs(x);
  if (size < 1e-20) return -log(size);
  double r = log(lanczos_sum(size)) - kG;
  r += (size - 0.5) * (log(size + kG - 0.5) - 1);
  if (x < 0) r = kLogPi - log(fabs(sin_pi(size))) - log(size) - r;
  if (__builtin_isinf(r)) return math_range_error();
  return r;
}

}  // namespace py
