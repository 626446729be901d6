// format(x, spec) for int and float: [[fill]align][sign][z][#][0][width][grouping][.precision][type]. Behaviour and messages follow
// CPython's Python/formatter_unicode.c, whose order of checks decides which of several faults is reported.
#include "float_internal.h"
#include "py/complex.h"
#include "py/text.h"

namespace py {

namespace {

struct Spec {
  char32_t fill = ' ';
  char align = '>';
  bool alternate = false, no_negative_zero = false;
  char sign = 0;           // '+', '-', ' ' or 0
  int64_t width = -1;
  char group = 0;          // ',' or '_'
  int64_t precision = -1;
  char32_t type = 0;
};

bool is_align(char32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

class SpecReader {
 public:
  explicit SpecReader(Arg text) : text_(text.as<Str>()) {}
  bool at_end() const { return position_ >= text_->length; }
  int64_t left() const { return text_->length - position_; }
  char32_t peek(int64_t ahead = 0) const { return position_ + ahead < text_->length ? text_->at(position_ + ahead) : 0; }
  bool accept(char32_t c) {
    if (at_end() || peek() != c) return false;
    ++position_;
    return true;
  }
  char32_t take() { return text_->at(position_++); }
  /// A decimal number of any script; `out` is left alone if there is none.
  Result<bool> number(int64_t& out) {
    int64_t value = 0;
    bool any = false;
    for (; !at_end(); ++position_, any = true) {
      char32_t c = peek();
      int digit = c >= '0' && c <= '9' ? static_cast<int>(c - '0') : c < 128 ? -1 : char_decimal(c);
      if (digit < 0) break;
      if (value > (INT64_MAX - digit) / 10) return raise(ValueError, "Too many decimal digits in format string");
      value = value * 10 + digit;
    }
    if (any) out = value;
    return any;
  }

 private:
  const Str* text_;
  int64_t position_ = 0;
};

Failure bad_group(Spec& spec) {
  if (spec.type > 32 && spec.type < 128) return raise(ValueError, "Cannot specify '%c' with '%c'.", spec.group, static_cast<int>(spec.type));
  Value code = int_to_str(Value(static_cast<int64_t>(spec.type)), 16);
  return raise(ValueError, "Cannot specify '%c' with '\\x%S'.", spec.group, code.arg());
}

Result<void> read_spec(Arg value, Arg text, Spec& spec) {
  SpecReader in(text);
  bool fill_given = false, align_given = false;
  if (in.left() >= 2 && is_align(in.peek(1))) {
    spec.fill = in.take();
    spec.align = static_cast<char>(in.take());
    fill_given = align_given = true;
  } else if (!in.at_end() && is_align(in.peek())) {
    spec.align = static_cast<char>(in.take());
    align_given = true;
  }
  if (!in.at_end() && (in.peek() == '+' || in.peek() == '-' || in.peek() == ' ')) spec.sign = static_cast<char>(in.take());
  spec.no_negative_zero = in.accept('z');
  spec.alternate = in.accept('#');
  if (!fill_given && in.accept('0')) {
    spec.fill = '0';
    if (!align_given) spec.align = '=';
  }
  PY_TRY(in.number(spec.width));
  if (in.accept(',')) spec.group = ',';
  if (in.accept('_')) {
    if (spec.group) return raise(ValueError, "Cannot specify both ',' and '_'.");
    spec.group = '_';
  }
  if (!in.at_end() && in.peek() == ',' && spec.group == '_') return raise(ValueError, "Cannot specify both ',' and '_'.");
  if (in.accept('.')) {
    bool any = PY_TRY(in.number(spec.precision));
    if (!any) return raise(ValueError, "Format specifier missing precision");
  }
  if (in.left() > 1) return raise(ValueError, "Invalid format specifier '%S' for object of type '%T'", text, value);
  if (in.left() == 1) spec.type = in.take();
  if (spec.group) {
    switch (spec.type) {
      case 0: case 'd': case 'e': case 'f': case 'g': case 'E': case 'G': case '%': case 'F':
        break;
      case 'b': case 'o': case 'x': case 'X':
        if (spec.group == '_') break;
        [[fallthrough]];
      default:
        return bad_group(spec);
    }
  }
  return {};
}

Failure unknown_type(char32_t type, Arg value) {
  if (type > 32 && type < 128) return raise(ValueError, "Unknown format code '%c' for object of type '%T'", static_cast<int>(type), value);
  Value code = int_to_str(Value(static_cast<int64_t>(type)), 16);
  return raise(ValueError, "Unknown format code '\\x%S' for object of type '%T'", code.arg(), value);
}

/// A number cut into what the layout treats differently. `rest` is printed as it is after the grouped digits.
struct Parts {
  bool negative = false;
  const char* prefix = "";
  const uint8_t* digits = nullptr;
  int64_t digit_count = 0;
  const uint8_t* rest = nullptr;
  int64_t rest_count = 0;
};

void add_fill(StrBuilder& out, char32_t c, int64_t n) {
  while (n-- > 0) out.add(c);
}

// Characters of the digits with separators, zero-padded to at least `least` characters (CPython's _PyUnicode_InsertThousandsGrouping): a group that
// the padding begins is filled up to the separator's needs, never begun with one.
struct Grouping {
  int64_t zeros;     // before the digits
  int64_t length;    // of all, separators included
};
Grouping group_digits(int64_t digits, int64_t least, int64_t size) {
  if (size == 0) {
    int64_t zeros = least > digits ? least - digits : 0;
    return {zeros, digits + zeros};
  }
  int64_t remaining = digits, zeros = 0, length = 0;
  bool separator = false;
  for (;;) {
    int64_t wanted = remaining > least ? remaining : least;
    if (wanted < 1) wanted = 1;
    int64_t n = size < wanted ? size : wanted;
    int64_t from_digits = remaining < n ? (remaining > 0 ? remaining : 0) : n;
    length += n + separator;
    zeros += n - from_digits;
    separator = true;
    remaining -= from_digits;
    least -= n;
    if (remaining <= 0 && least <= 0) break;
    least -= 1;
  }
  return {zeros, length};
}

Result<Value> lay_out(const Spec& spec, const Parts& parts) {
  char sign = parts.negative ? '-' : spec.sign == '+' ? '+' : spec.sign == ' ' ? ' ' : 0;
  int64_t prefix_count = 0;
  while (parts.prefix[prefix_count]) ++prefix_count;
  int64_t fixed = (sign != 0) + prefix_count + parts.rest_count;
  int64_t least = spec.fill == '0' && spec.align == '=' ? spec.width - fixed : 0;
  int64_t size = !spec.group ? 0 : spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X' ? 4 : 3;
  if (spec.width > 0 && !can_allocate(spec.width)) return raise(MemoryError);
  Grouping grouping = parts.digit_count ? group_digits(parts.digit_count, least, size) : Grouping{0, 0};
  int64_t padding = spec.width - fixed - grouping.length;
  if (padding < 0) padding = 0;
  int64_t before = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  int64_t after = spec.align == '<' ? padding : spec.align == '^' ? padding - before : 0;
  int64_t inside = spec.align == '=' ? padding : 0;

  StrBuilder out;
  add_fill(out, spec.fill, before);
  if (sign) out.add(static_cast<char32_t>(sign));
  out.add(parts.prefix, static_cast<size_t>(prefix_count));
  add_fill(out, spec.fill, inside);
  int64_t total = grouping.zeros + parts.digit_count;
  for (int64_t i = 0; i < total;) {
    // Up to the next separator.
    int64_t n = size ? (total - i - 1) % size + 1 : total - i;
    for (; n > 0 && i < grouping.zeros; --n, ++i) out.add(static_cast<char32_t>('0'));
    if (n > 0) out.add(reinterpret_cast<const char*>(parts.digits + (i - grouping.zeros)), static_cast<size_t>(n));
    i += n;
    if (i < total) out.add(static_cast<char32_t>(spec.group));
  }
  out.add(reinterpret_cast<const char*>(parts.rest), static_cast<size_t>(parts.rest_count));
  add_fill(out, spec.fill, after);
  return out.finish();
}

Result<Value> format_integer(Arg self, Spec& spec) {
  if (spec.precision != -1) return raise(ValueError, "Precision not allowed in integer format specifier");
  if (spec.no_negative_zero) return raise(ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
  Parts parts;
  if (spec.type == 'c') {
    if (spec.sign) return raise(ValueError, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) return raise(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    int64_t c;
    if (!as_int64(self, c)) return raise(OverflowError, "Python int too large to convert to C long");
    if (c < 0 || c > 0x10FFFF) return raise(OverflowError, "%%c arg not in range(0x110000)");
    // NUL is a character too, so it goes with the padding characters around it.
    Value text = str_from_char(static_cast<char32_t>(c));
    int64_t padding = spec.width > 1 ? spec.width - 1 : 0;
    if (!can_allocate(padding)) return raise(MemoryError);
    int64_t before = spec.align == '<' ? 0 : spec.align == '^' ? padding / 2 : padding;
    StrBuilder out;
    add_fill(out, spec.fill, before);
    out.add(text.arg());
    add_fill(out, spec.fill, padding - before);
    return out.finish();
  }
  bool upper = spec.type == 'X';
  int base = spec.type == 'b' ? 2 : spec.type == 'o' ? 8 : spec.type == 'x' || upper ? 16 : 10;
  Value text = PY_TRY(int_format_base(self, base, false, upper));
  if (spec.alternate && base != 10) parts.prefix = base == 2 ? "0b" : base == 8 ? "0o" : upper ? "0X" : "0x";
  const Str* s = text.as<Str>();
  parts.negative = s->chars1()[0] == '-';
  parts.digits = s->chars1() + parts.negative;
  parts.digit_count = s->length - parts.negative;
  return lay_out(spec, parts);
}

Result<Value> format_double(double d, Spec& spec) {
  if (spec.precision > INT32_MAX) return raise(ValueError, "precision too big");
  int flags = (spec.alternate ? kDoubleAlternate : 0) | (spec.no_negative_zero ? kDoubleNoNegativeZero : 0);
  char type = static_cast<char>(spec.type);
  int64_t precision = spec.precision;
  bool percent = type == '%';
  if (type == 0) {
    flags |= kDoubleAddDotZero;
    type = precision < 0 ? 'r' : 'g';
  }
  if (type == 'n') type = 'g';
  if (percent) {
    type = 'f';
    d *= 100;
  }
  if (precision < 0) precision = 6;
  StrBuilder text;
  double_text(text, d, type, precision, flags);
  if (percent) text.add("%", 1);
  Value value = text.finish();
  const Str* s = value.as<Str>();
  if (!spec.group && !spec.sign && s->length >= spec.width) return value;  // nothing to add
  Parts parts;
  parts.negative = s->chars1()[0] == '-';
  parts.digits = s->chars1() + parts.negative;
  int64_t left = s->length - parts.negative;
  while (parts.digit_count < left && parts.digits[parts.digit_count] >= '0' && parts.digits[parts.digit_count] <= '9') ++parts.digit_count;
  parts.rest = parts.digits + parts.digit_count;
  parts.rest_count = left - parts.digit_count;
  return lay_out(spec, parts);
}

/// The text of one part: with a sign always if `plus`, in groups as the specification says, not padded.
Result<Value> complex_part(double d, const Spec& given, bool plus) {
  Spec spec = given;
  spec.width = -1;
  if (plus) spec.sign = '+';
  int flags = (spec.alternate ? kDoubleAlternate : 0) | (spec.no_negative_zero ? kDoubleNoNegativeZero : 0);
  char type = spec.type == 'n' ? 'g' : spec.type ? static_cast<char>(spec.type) : spec.precision < 0 ? 'r' : 'g';
  StrBuilder text;
  double_text(text, d, type, spec.precision < 0 ? 6 : spec.precision, flags);
  Value value = text.finish();
  const Str* s = value.as<Str>();
  Parts parts;
  parts.negative = s->chars1()[0] == '-';
  parts.digits = s->chars1() + parts.negative;
  int64_t left = s->length - parts.negative;
  while (parts.digit_count < left && parts.digits[parts.digit_count] >= '0' && parts.digits[parts.digit_count] <= '9') ++parts.digit_count;
  parts.rest = parts.digits + parts.digit_count;
  parts.rest_count = left - parts.digit_count;
  return lay_out(spec, parts);
}

bool is_double_type(char32_t c) { return c == 'e' || c == 'E' || c == 'f' || c == 'F' || c == 'g' || c == 'G' || c == '%'; }

}  // namespace

Result<Value> int_format(Arg self, Arg spec_text) {
  if (!is_str(spec_text)) return raise(TypeError, "__format__() argument must be str, not %T", spec_text);
  if (spec_text.as<Str>()->length == 0) return str(self);
  Spec spec;
  PY_TRY(read_spec(self, spec_text, spec));
  switch (spec.type) {
    case 0: case 'b': case 'c': case 'd': case 'o': case 'x': case 'X': case 'n':
      return format_integer(self, spec);
    default:
      if (!is_double_type(spec.type)) return unknown_type(spec.type, self);
      double d = PY_TRY(int_to_double(self));
      return format_double(d, spec);
  }
}

Result<Value> complex_format(Arg self, Arg spec_text) {
  if (!is_str(spec_text)) return raise(TypeError, "__format__() argument must be str, not %T", spec_text);
  if (spec_text.as<Str>()->length == 0) return str(self);
  Spec spec;
  PY_TRY(read_spec(self, spec_text, spec));
  if (spec.type == '%' || (spec.type != 0 && spec.type != 'n' && !is_double_type(spec.type))) return unknown_type(spec.type, self);
  if (spec.precision > INT32_MAX) return raise(ValueError, "precision too big");
  if (spec.fill == '0') return raise(ValueError, "Zero padding is not allowed in complex format specifier");
  if (spec.align == '=') return raise(ValueError, "'=' alignment flag is not allowed in complex format specifier");
  double re = self.as<Complex>()->re, im = self.as<Complex>()->im;
  // Without a type as repr: no real part if it is 0, else parentheses.
  bool alone = spec.type == 0 && re == 0 && !__builtin_signbit(re), parentheses = spec.type == 0 && !alone;
  StrBuilder text;
  if (parentheses) text.add(U'(');
  if (!alone) {
    Value part = PY_TRY(complex_part(re, spec, false));
    text.add(part.arg());
  }
  Value part = PY_TRY(complex_part(im, spec, !alone));
  text.add(part.arg());
  text.add(parentheses ? "j)" : "j");
  Value whole = text.finish();
  int64_t padding = spec.width - whole.as<Str>()->length;
  if (padding <= 0) return whole;
  if (!can_allocate(padding)) return raise(MemoryError);
  int64_t before = spec.align == '<' ? 0 : spec.align == '^' ? padding / 2 : padding;
  StrBuilder out;
  add_fill(out, spec.fill, before);
  out.add(whole.arg());
  add_fill(out, spec.fill, padding - before);
  return out.finish();
}

Result<Value> float_format(Arg self, Arg spec_text) {
  if (!is_str(spec_text)) return raise(TypeError, "__format__() argument must be str, not %T", spec_text);
  if (spec_text.as<Str>()->length == 0) return str(self);
  Spec spec;
  PY_TRY(read_spec(self, spec_text, spec));
  if (spec.type != 0 && spec.type != 'n' && !is_double_type(spec.type)) return unknown_type(spec.type, self);
  return format_double(float_value(self), spec);
}

}  // namespace py
