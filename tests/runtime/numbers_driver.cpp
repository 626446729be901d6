// Evaluates operations on numbers that it reads from stdin, one a line, and prints their results as repr() does, or "!Type: message".
// numbers_differential.py compares them with CPython's.
//
//   OPERATION ARGUMENT…    with arguments iDIGITS (hex, sign first), fHEXFLOAT, sHEX (UTF-8), bHEX (bytes), n (None), - (missing)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "py/py.h"
#include "py/modules/_random.h"
#include "py/modules/_struct.h"
#include "py/modules/math.h"

using namespace py;

namespace {

Result<Value> compare_values(CompareOp op, Arg a, Arg b) { return compare(op, a, b); }

struct Operation {
  const char* name;
  Result<Value> (*run)(const Arg* a, int n);
};

#define BINARY(name, op) {name, [](const Arg* a, int) -> Result<Value> { return op(a[0], a[1]); }}
#define COMPARE(name, op) {name, [](const Arg* a, int) -> Result<Value> { return compare_values(CompareOp::op, a[0], a[1]); }}
#define F1(f) {#f, [](const Arg* a, int) -> Result<Value> { return f(a[0]); }}
#define F2(f) {#f, [](const Arg* a, int) -> Result<Value> { return f(a[0], a[1]); }}
#define F3(f) {#f, [](const Arg* a, int) -> Result<Value> { return f(a[0], a[1], a[2]); }}
#define F4(f) {#f, [](const Arg* a, int) -> Result<Value> { return f(a[0], a[1], a[2], a[3]); }}

// A generator seeded with a[0]: some of its numbers, then again after getstate and setstate.
Result<Value> random_numbers(const Arg* a, int) {
  static const int bits[] = {0, 1, 7, 31, 32, 33, 64, 65, 1000}, limits[] = {1, 2, 3, 10, 1000000007};
  Value none = tuple_of(), r = PY_TRY(_random_Random_new(Arg(&_random_Random_type), none, Arg()));
  PY_TRY(_random_Random_seed(r, a[0]));
  Ref<List> out = make_list();
  for (int i = 0; i < 700; ++i) list_push(*out, PY_TRY(_random_Random_random(r)));
  Value state = PY_TRY(_random_Random_getstate(r));
  for (int round = 0; round < 2; ++round) {
    for (int k : bits) list_push(*out, PY_TRY(_random_Random_getrandbits(r, k)));
    for (int n : limits) list_push(*out, PY_TRY(_random_Random_below(r, n)));
    PY_TRY(_random_Random_setstate(r, state));
  }
  return static_cast<Ref<List>&&>(out).value();
}

const Operation operations[] = {
    BINARY("+", add), BINARY("-", sub), BINARY("*", mul), BINARY("/", true_div), BINARY("//", floor_div), BINARY("%", mod),
    BINARY("**", power), BINARY("<<", left_shift), BINARY(">>", right_shift), BINARY("&", bit_and), BINARY("|", bit_or), BINARY("^", bit_xor),
    COMPARE("==", kEq), COMPARE("!=", kNe), COMPARE("<", kLt), COMPARE("<=", kLe), COMPARE(">", kGt), COMPARE(">=", kGe),
    {"neg", [](const Arg* a, int) -> Result<Value> { return negative(a[0]); }},
    {"pos", [](const Arg* a, int) -> Result<Value> { return positive(a[0]); }},
    {"inv", [](const Arg* a, int) -> Result<Value> { return invert(a[0]); }},
    {"bool", [](const Arg* a, int) -> Result<Value> { return boolean(PY_TRY(truth(a[0]))); }},
    {"hash", [](const Arg* a, int) -> Result<Value> { return integer(PY_TRY(hash(a[0]))); }},
    {"repr", [](const Arg* a, int) -> Result<Value> { return repr(a[0]); }},
    {"format", [](const Arg* a, int) -> Result<Value> { return format(a[0], a[1]); }},
    F1(builtin_abs), F2(builtin_round), F2(builtin_divmod), F3(builtin_pow), F1(builtin_bin), F1(builtin_oct), F1(builtin_hex),
    F2(int_construct), F1(float_construct), F1(bool_construct), F1(int_bit_length), F1(int_bit_count),
    F4(int_to_bytes), F1(int_int), F1(float_int), F1(float_floor), F1(float_ceil), F1(float_as_integer_ratio), F1(float_hex),
    F1(float_is_integer),
    {"float_fromhex", [](const Arg* a, int) -> Result<Value> { return float_fromhex(Arg(&float_type), a[0]); }},
    {"int_from_bytes", [](const Arg* a, int) -> Result<Value> { return int_from_bytes(Arg(&int_type), a[0], a[1], a[2]); }},
    {"digits", [](const Arg* a, int) -> Result<Value> { int_max_str_digits = a[0].small_int(); return kNone; }},
#define MATH1(f) {"math." #f, [](const Arg* a, int) -> Result<Value> { return math_##f(a[0]); }}
#define MATH2(f) {"math." #f, [](const Arg* a, int) -> Result<Value> { return math_##f(a[0], a[1]); }}
    MATH1(sqrt), MATH1(exp), MATH1(exp2), MATH1(expm1), MATH1(log2), MATH1(log10), MATH1(log1p), MATH1(sin), MATH1(cos), MATH1(tan), MATH1(asin),
    MATH1(acos), MATH1(atan), MATH1(sinh), MATH1(cosh), MATH1(tanh), MATH1(asinh), MATH1(acosh), MATH1(atanh), MATH1(erf), MATH1(erfc),
    MATH1(gamma), MATH1(lgamma), MATH1(cbrt), MATH1(fabs), MATH1(floor), MATH1(ceil), MATH1(trunc), MATH1(isnan), MATH1(isinf), MATH1(isfinite),
    MATH1(degrees), MATH1(radians), MATH1(frexp), MATH1(modf), MATH1(factorial), MATH1(isqrt), MATH1(ulp),
    MATH2(atan2), MATH2(copysign), MATH2(fmod), MATH2(ldexp), MATH2(pow), MATH2(remainder), MATH2(nextafter), MATH2(comb), MATH2(perm),
    MATH2(log),
    F1(_struct_calcsize), F2(_struct_unpack), F3(_struct_unpack_from),
    {"_struct_pack", [](const Arg* a, int n) -> Result<Value> {
       Ref<Tuple> t = make_tuple(n);
       for (int i = 0; i < n; ++i) t->items()[i] = a[i];
       return _struct_pack(t);
     }},
    {"random", random_numbers},
    {"math.gcd", [](const Arg* a, int) -> Result<Value> { Value t = tuple_of(a[0], a[1]); return math_gcd(t); }},
    {"math.lcm", [](const Arg* a, int) -> Result<Value> { Value t = tuple_of(a[0], a[1]); return math_lcm(t); }},
    {"math.hypot", [](const Arg* a, int) -> Result<Value> { Value t = tuple_of(a[0], a[1], a[2]); return math_hypot(t); }},
    {"math.dist", [](const Arg* a, int) -> Result<Value> { Value t = tuple_of(a[0], a[1]); Value u = tuple_of(a[2], a[3]); return math_dist(t, u); }},
    {"math.fsum", [](const Arg* a, int n) -> Result<Value> { Ref<List> l = make_list(); for (int i = 0; i < n; ++i) list_push(*l, a[i]); return math_fsum(l); }},
};

Result<Value> parse_argument(char* text) {
  char kind = *text++;
  size_t n = strlen(text);
  if (kind == 'i') return int_parse(text, n, 16);
  if (kind == 'T') return kTrue;
  if (kind == 'F') return kFalse;
  if (kind == 'f') return float_fromhex(Arg(&float_type), str_from_utf8(text));
  if (kind == 's' || kind == 'b') {
    for (size_t i = 0; i < n; i += 2) {
      unsigned byte;
      if (sscanf(text + i, "%2x", &byte) == 1) text[i / 2] = static_cast<char>(byte);
    }
    if (kind == 's') return str_from_utf8(text, n / 2);
    return bytes_from(text, static_cast<int64_t>(n / 2));
  }
  return kNone;
}

void print_str(Arg s) {
  Value escaped = str_escape_non_ascii(s);
  fwrite(escaped.as<Str>()->c_str(), 1, static_cast<size_t>(escaped.as<Str>()->length), stdout);
  putchar('\n');
}

void run_line(char* line) {
  char* words[16];
  int count = 0;
  for (char* w = strtok(line, " \n"); w && count < 16; w = strtok(nullptr, " \n")) words[count++] = w;
  if (count == 0) return;
  Value values[16];
  Arg args[16];
  for (int i = 1; i < count; ++i) {
    if (words[i][0] == '-' && !words[i][1]) continue;
    values[i] = parse_argument(words[i]).take();
    args[i] = values[i];
  }
  for (const Operation& o : operations) {
    if (strcmp(o.name, words[0])) continue;
    Result<Value> result = o.run(args + 1, count - 1);
    if (!result.failed()) {
      Value v = result.take();
      if (!is_str(v)) {
        int64_t limit = int_max_str_digits;
        int_max_str_digits = 0;
        v = repr(v).take();
        int_max_str_digits = limit;
      } else {
        v = str_repr(v);
      }
      print_str(v);
    } else {
      Value exception = take_pending();
      printf("!%s: ", type_of(exception)->name);
      Value text = str(exception).take();
      print_str(text);
    }
    return;
  }
  printf("no operation %s\n", words[0]);
}

}  // namespace

int main() {
  start_leak_check();
  size_t capacity = 1 << 24;
  char* line = static_cast<char*>(malloc(capacity));
  while (fgets(line, static_cast<int>(capacity), stdin)) run_line(line);
  free(line);
  return report_leaks() != 0;
}
