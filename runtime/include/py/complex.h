// complex: pairs of doubles on the heap.
#pragma once

#include "py/class.h"

namespace py {

struct Complex : Object {
  double re, im;
};
extern Type complex_type;

PY_INLINE bool is_complex(Arg a) { return is_instance(a, &complex_type); }
Value make_complex(double re, double im);
/// base ** exponent of complex numbers, as a float's ** has it for negative bases.
Result<Value> complex_power(double re, double im, double exponent_re, double exponent_im);
/// The real and imaginary part of a complex, a float or an int; `usable` is false for anything else.
struct ComplexOperand {
  double re, im;
  bool usable;
};
Result<ComplexOperand> complex_operand(Arg a);

/// format(a, spec) of a complex number.
Result<Value> complex_format(Arg self, Arg spec);
/// repr without the dots of whole numbers: (1+2j).
Value complex_text(double re, double im);

// ---- methods ----

Result<Value> complex_new(Arg cls, Arg real, Arg imag);
Result<Value> complex_construct(Arg real, Arg imag);
Result<Value> complex_get_real(Arg self);
Result<Value> complex_get_imag(Arg self);
Result<Value> complex_conjugate(Arg self);
Result<Value> complex_complex(Arg self);
Result<Value> complex_abs(Arg self);
Result<Value> complex_getnewargs(Arg self);
Result<Value> complex_pow(Arg self, Arg value, Arg mod);
Result<Value> complex_rpow(Arg self, Arg value, Arg mod);

}  // namespace py
