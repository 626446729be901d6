// Texts of errors with numbers in them, as f-strings make them.
#include "int_internal.h"
#include "limbs.h"
#include "py/containers.h"
#include "py/numeric_library.h"

namespace py {

namespace {

constexpr long kMaxDigits = 4300;   // of CPython, for an int

struct MadeText {
  size_t length;
  char text[4800];   // if it is full, the rest is missing
};
__thread MadeText made_text;

void add(const char* from, size_t n) {
  MadeText& made = made_text;
  while (n-- > 0 && made.length < sizeof made.text - 1) made.text[made.length++] = *from++;
}

}  // namespace

void start_error_text() { made_text.length = 0; }
const char* made_error_text() {
  made_text.text[made_text.length] = '\0';
  return made_text.text;
}

void error_text(const char* text) { add(text, __builtin_strlen(text)); }
void error_bool(bool b) { error_text(b ? "True" : "False"); }
void error_float(double d) {
  char text[32];
  add(text, double_repr(d, text));
}
void error_int(int64_t i) { (void)error_int(int_from_c(i)); }

Result<void> error_int(IntArg i) {
  IntView view(i.arg());
  char digits[kMaxDigits + 10], *const end = digits + sizeof digits, *p = end;
  size_t n = view.length;
  bool fits = n * 32 < sizeof digits * 10 / 3;
  limbs::Scratch rest(n + 1);
  if (fits) limbs::copy(rest, view.limbs, n);
  while (fits && (n = limbs::trim(rest, n)) > 0 && p >= digits + 9) {
    uint32_t nine = limbs::div_small(rest, rest, n, 1000000000);
    for (int k = 0; k < 9; ++k, nine /= 10) *--p = static_cast<char>('0' + nine % 10);
  }
  while (p < end && *p == '0') ++p;
  if (!fits || n > 0 || end - p > kMaxDigits) {
    return raise_text(ValueError, "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
  }
  if (p == end) *--p = '0';
  if (view.sign < 0) error_text("-");
  add(p, static_cast<size_t>(end - p));
  return {};
}

}  // namespace py
