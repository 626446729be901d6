// complex(): from numbers, and from text.
#include <string.h>

#include "float_internal.h"
#include "object_internal.h"
#include "py/complex.h"
#include "py/text.h"

namespace py {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the number that begins at `p` ends: a sign, then digits with a point and an exponent, or inf or nan. `p` itself if there is none.
const char* end_of_number(const char* p, const char* end) {
  const char* start = p;
  if (p < end && (*p == '+' || *p == '-')) ++p;
  static const char* const kWords[] = {"infinity", "inf", "nan"};
  for (const char* word : kWords) {
    size_t n = strlen(word), i = 0;
    while (i < n && p + i < end && (p[i] | 0x20) == word[i]) ++i;
    if (i == n) return p + n;
  }
  bool digits = false;
  while (p < end && (is_digit(*p) || *p == '.')) digits |= is_digit(*p++);
  if (!digits) return start;
  if (p < end && (*p | 0x20) == 'e') {
    const char* q = p + 1;
    if (q < end && (*q == '+' || *q == '-')) ++q;
    if (q < end && is_digit(*q)) {
      while (q < end && is_digit(*q)) ++q;
      p = q;
    }
  }
  return p;
}

/// [real][+-imaginary j], in parentheses or not; a part of `text` without blanks around and underscores.
bool parse(const char* p, const char* end, double& re, double& im) {
  re = im = 0;
  if (end - p >= 2 && *p == '(' && end[-1] == ')') {
    ++p;
    --end;
    while (p < end && is_c_space(*p)) ++p;
    while (end > p && is_c_space(end[-1])) --end;
  }
  auto is_unit = [&](const char* at) { return at + 1 == end && (*at | 0x20) == 'j'; };
  auto is_sign = [&](const char* at) { return at < end && (*at == '+' || *at == '-'); };
  // `j`, `+j`, `-j`
  auto bare_unit = [&](const char* at) {
    const char* unit = is_sign(at) ? at + 1 : at;
    if (!(unit < end && is_unit(unit))) return false;
    im = *at == '-' ? -1 : 1;
    return true;
  };
  if (p == end) return false;
  const char* first = end_of_number(p, end);
  if (first == p) return bare_unit(p);
  double number;
  if (!double_parse(p, static_cast<size_t>(first - p), number)) return false;
  if (first == end) {
    re = number;
    return true;
  }
  if (is_unit(first)) {
    im = number;
    return true;
  }
  if (!is_sign(first)) return false;
  re = number;
  const char* second = end_of_number(first, end);
  if (second == first) return bare_unit(first);
  return second < end && is_unit(second) && double_parse(first, static_cast<size_t>(second - first), im);
}

Result<Value> from_text(Arg text) {
  Str* s = text.as<Str>();
  // Digits of any script count as ASCII ones, blanks as blanks; nothing else that is not ASCII can stand here.
  size_t n = static_cast<size_t>(s->length), kept = 0;
  char* plain = static_cast<char*>(raw_alloc(n + 1));
  bool good = true, misplaced = false;
  for (size_t i = 0; i < n && good; ++i) {
    char32_t c = s->at(static_cast<int64_t>(i));
    char ascii = c < 128 ? static_cast<char>(c) : char_decimal(c) >= 0 ? static_cast<char>('0' + char_decimal(c)) : char_is_space(c) ? ' ' : '?';
    if (ascii == '_') {
      auto digit_at = [&](size_t k) { return k < n && (s->at(static_cast<int64_t>(k)) < 128 ? is_digit(static_cast<char>(s->at(static_cast<int64_t>(k)))) : char_decimal(s->at(static_cast<int64_t>(k))) >= 0); };
      misplaced = !(i > 0 && digit_at(i - 1) && digit_at(i + 1));
      good = !misplaced;
      continue;
    }
    plain[kept++] = ascii;
  }
  const char* p = plain;
  const char* end = plain + kept;
  while (p < end && is_c_space(*p)) ++p;
  while (end > p && is_c_space(end[-1])) --end;
  double re = 0, im = 0;
  good = good && parse(p, end, re, im);
  raw_free(plain, n + 1);
  if (misplaced) {
    Value shown = PY_TRY(repr(text));
    return raise(ValueError, "could not convert string to complex: %S", shown.arg());
  }
  if (!good) return raise(ValueError, "complex() arg is a malformed string");
  return make_complex(re, im);
}

/// What __complex__ gives; kExhausted if there is none.
Result<Value> by_dunder(Arg a) {
  Value v = PY_TRY(try_dunder(a, "__complex__"_s));
  if (!v.is_exhausted() && !is_complex(v)) return raise(TypeError, "__complex__ returned non-complex (type %T)", v.arg());
  return v;
}

bool is_real(Arg a) {
  return is_float(a) || is_int(a) || type_of(a)->slots().index || !type_lookup(type_of(a), "__float__"_s).is_empty();
}

}  // namespace

Result<Value> complex_construct(Arg real, Arg imag) {
  if (is_exact(real, &complex_type) && imag.is_empty()) return real;
  if (is_str(real)) {
    if (!imag.is_empty()) return raise(TypeError, "complex() can't take second arg if first is a string");
    return from_text(real);
  }
  if (is_str(imag)) return raise(TypeError, "complex() second arg can't be a string");
  Value first = real.is_empty() ? Value(int64_t(0)) : Value(real);
  if (!real.is_empty() && !is_exact(real, &complex_type)) {
    Value converted = PY_TRY(by_dunder(real));
    if (!converted.is_exhausted()) first = converted;
  }
  if (!is_complex(first) && !is_real(first)) return raise(TypeError, "complex() first argument must be a string or a number, not '%T'", real);
  if (!imag.is_empty() && !is_complex(imag) && !is_real(imag)) return raise(TypeError, "complex() second argument must be a number, not '%T'", imag);
  double re, im = 0;
  if (is_complex(first)) {
    re = first.as<Complex>()->re;
    im = first.as<Complex>()->im;
  } else {
    Value f = PY_TRY(float_construct(first));
    re = float_value(f);
  }
  if (imag.is_empty()) return make_complex(re, im);
  if (is_complex(imag)) {
    // real + imag * 1j
    re -= imag.as<Complex>()->im;
    return make_complex(re, is_complex(first) ? im + imag.as<Complex>()->re : imag.as<Complex>()->re);
  }
  Value f = PY_TRY(float_construct(imag));
  return make_complex(re, is_complex(first) ? im + float_value(f) : float_value(f));
}

Result<Value> complex_new(Arg cls, Arg real, Arg imag) {
  PY_TRY(check_new(cls, complex_type));
  Value v = PY_TRY(complex_construct(real, imag));
  if (cls.is(&complex_type)) return v;
  Complex* self = static_cast<Complex*>(allocate(cls.as<Type>()));
  self->re = v.as<Complex>()->re;
  self->im = v.as<Complex>()->im;
  return Value::adopt(self);
}

}  // namespace py
