// `text % values` of str, and of bytes: the template of bytes is read, and the result built, as Latin-1 text.

#include "bytes_support.h"
#include "int_internal.h"

namespace py {

namespace {

enum Flags { kLeft = 1, kPlus = 2, kBlank = 4, kAlternate = 8, kZero = 16 };

class Percent {
 public:
  Percent(Arg format, Arg args, bool bytes) : format_(str_of(format)), text_(format), args_(args), bytes_(bytes) {
    if (is_tuple(args)) count_ = args.as<Tuple>()->length;
    else next_ = -2;  // one value: taken at -2
    bool text_args = is_str(args) || (bytes && (is_bytes(args) || is_bytearray(args)));
    if (!is_tuple(args) && !text_args && type_of(args)->slots().get_item) mapping_ = args;
  }

  Result<Value> run();

 private:
  struct Item {
    int flags = 0;
    int64_t width = -1, precision = -1;
    char32_t type = 0;
  };

  Result<Value> next_value();
  Result<void> find_key();
  Result<int64_t> star(bool for_width);
  Result<void> parse(Item& item);
  Result<void> add_item(const Item& item);
  Result<void> add_text(const Item& item, Arg value);
  Result<Value> text_of(char32_t type, Arg value);
  Result<Value> integer_text(const Item& item, Arg value);
  Result<Value> float_text(const Item& item, Arg value);
  Result<Value> char_text(Arg value);
  void add_number(const Item& item, Arg text);
  bool more() const { return position_ < format_->length; }
  char32_t take() { return format_->at(position_++); }

  const Str* format_;
  Arg text_;
  int64_t position_ = 0;
  Arg args_, mapping_;
  Value keyed_;                        // what %(key) found: the one value of this item
  int64_t next_ = 0, count_ = -1;      // as CPython's argidx and arglen
  bool bytes_;
  StrBuilder out_;
};

Failure incomplete() { return raise(ValueError, "incomplete format"); }

Result<Value> Percent::next_value() {
  if (next_ >= count_) return raise(TypeError, "not enough arguments for format string");
  int64_t i = next_++;
  if (count_ >= 0) return args_.as<Tuple>()->items()[i];
  return args_;
}

Result<void> Percent::find_key() {
  if (mapping_.is_empty()) return raise(TypeError, "format requires a mapping");
  int64_t start = position_;
  int depth = 1;
  while (depth > 0 && more()) {
    char32_t c = take();
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
  }
  if (depth > 0) return raise(ValueError, "incomplete format key");
  Value key = str_substring(text_, start, position_ - 1);
  if (bytes_) key = bytes_from(str_of(key)->chars1(), str_of(key)->length);
  keyed_ = PY_TRY(get_item(mapping_, key));
  args_ = keyed_;
  count_ = -1;
  next_ = -2;
  return {};
}

Result<int64_t> Percent::star(bool for_width) {
  Value v = PY_TRY(next_value());
  if (!is_int(v)) return raise(TypeError, "* wants int");
  int64_t n;
  bool fits = int_fits(v, n);
  if (for_width && !fits) return raise(OverflowError, "Python int too large to convert to C ssize_t");
  if (!for_width && (!fits || n > INT32_MAX || n < INT32_MIN)) return raise(OverflowError, "Python int too large to convert to C int");
  return n;
}

Result<void> Percent::parse(Item& item) {
  if (!more()) return incomplete();
  char32_t c = take();
  if (c == '(') {
    PY_TRY(find_key());
    if (!more()) return incomplete();
    c = take();
  }
  for (;;) {
    int flag = c == '-' ? kLeft : c == '+' ? kPlus : c == ' ' ? kBlank : c == '#' ? kAlternate : c == '0' ? kZero : 0;
    if (!flag) break;
    item.flags |= flag;
    if (!more()) return incomplete();
    c = take();
  }
  if (c == '*') {
    item.width = PY_TRY(star(true));
    if (item.width < 0) {
      item.flags |= kLeft;
      item.width = item.width == INT64_MIN ? INT64_MAX : -item.width;
    }
    if (!more()) return incomplete();
    c = take();
  } else if (c >= '0' && c <= '9') {
    item.width = 0;
    while (c >= '0' && c <= '9') {
      if (item.width > (INT64_MAX - static_cast<int64_t>(c - '0')) / 10) return raise(ValueError, "width too big");
      item.width = item.width * 10 + static_cast<int64_t>(c - '0');
      if (!more()) return incomplete();
      c = take();
    }
  }
  if (c == '.') {
    item.precision = 0;
    if (!more()) return incomplete();
    c = take();
    if (c == '*') {
      item.precision = PY_TRY(star(false));
      if (item.precision < 0) item.precision = 0;
      if (!more()) return incomplete();
      c = take();
    } else {
      while (c >= '0' && c <= '9') {
        if (item.precision > (INT32_MAX - static_cast<int64_t>(c - '0')) / 10) return raise(ValueError, "precision too big");
        item.precision = item.precision * 10 + static_cast<int64_t>(c - '0');
        if (!more()) return incomplete();
        c = take();
      }
    }
  }
  if (c == 'h' || c == 'l' || c == 'L') {
    if (!more()) return incomplete();
    c = take();
  }
  item.type = bytes_ && c == 'i' ? 'd' : c;  // as bytes calls it in errors
  return {};
}

Result<Value> Percent::text_of(char32_t type, Arg value) {
  if (bytes_ && (type == 'r' || type == 'a')) return ascii(value);
  if (bytes_) {
    BytesView view;
    Value owned;
    if (!bytes_view(value, view)) {
      Arg dunder = type_lookup(type_of(value), "__bytes__"_s);
      if (dunder.is_empty()) {
        return raise(TypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", value);
      }
      owned = PY_TRY(bytes_from_object(value));
      view = view_of(owned);
    }
    return str_from_latin1(view.data, view.length);
  }
  if (type == 's') return str(value);
  return type == 'r' ? repr(value) : ascii(value);
}

Result<void> Percent::add_text(const Item& item, Arg value) {
  Value text = PY_TRY(text_of(item.type, value));
  int64_t n = str_of(text)->length;
  if (item.precision >= 0 && item.precision < n) n = item.precision;
  int64_t padding = item.width - n;
  if (!(item.flags & kLeft)) out_.add_repeated(' ', padding);
  out_.add(text, 0, n);
  if (item.flags & kLeft) out_.add_repeated(' ', padding);
  return {};
}

/// Puts out a number's text: sign, prefix, zeros, padding.
void Percent::add_number(const Item& item, Arg number) {
  const Str* s = str_of(number);
  int64_t at = 0, n = s->length;
  bool zeros = item.flags & kZero;
  bool prefixed = (item.flags & kAlternate) && (item.type == 'x' || item.type == 'X' || item.type == 'o');
  char32_t sign = 0;
  if (n && (s->at(0) == '-' || s->at(0) == '+')) {
    sign = s->at(0);
    ++at;
  } else if (item.flags & kPlus) {
    sign = '+';
  } else if (item.flags & kBlank) {
    sign = ' ';
  }
  int64_t padding = item.width - (n - at) - (sign ? 1 : 0);
  bool left = item.flags & kLeft;
  if (!left && !zeros) out_.add_repeated(' ', padding);
  if (sign) out_.add(sign);
  if (prefixed) {
    out_.add(number, at, at + 2);
    at += 2;
  }
  if (!left && zeros) out_.add_repeated('0', padding);
  out_.add(number, at, n);
  if (left) out_.add_repeated(' ', padding);
}

Result<Value> Percent::integer_text(const Item& item, Arg value) {
  bool decimal = item.type == 'd' || item.type == 'i' || item.type == 'u';
  Value owned;
  if (!is_int(value)) {
    const Type* type = type_of(value);
    if (decimal && is_float(value)) {
      double d = float_value(value);
      if (d != d) return raise(ValueError, "cannot convert float NaN to integer");
      if (d - d != 0) return raise(OverflowError, "cannot convert float infinity to integer");
      owned = integer_from_double(d);
    } else if (type->slots().index) {
      owned = PY_TRY(to_index(value));
    } else {
      // int(value), of which only __int__ is left; any TypeError means that it is no number.
      Result<Value> made = decimal && (type->flags & kTypeHeap) ? try_dunder(value, "__int__"_s) : Result<Value>(kExhausted);
      if (made.failed()) {
        if (!pending_is(TypeError)) return Failure{};
        drop_pending();
        made = kExhausted;
      }
      owned = made.take();
      if (owned.is_exhausted() || !is_int(owned)) return raise(TypeError, "%%%c format: %s is required, not %T", static_cast<int>(item.type), decimal ? "a real number" : "an integer", value);
      owned = int_exact(owned);
    }
    value = owned;
  }
  if (value.is_bool()) value = Arg(value.is_true() ? 1 : 0);
  Value digits = decimal ? PY_TRY(int_type.slots().repr(value)) : int_to_str(value, item.type == 'o' ? 8 : 16);
  bool prefixed = (item.flags & kAlternate) && !decimal;
  int64_t start = str_of(digits)->at(0) == '-';
  int64_t zeros = item.precision - (str_of(digits)->length - start);
  if (!prefixed && zeros <= 0 && item.type != 'X') return digits;
  StrBuilder text;
  if (start) text.add(U'-');
  if (prefixed) {
    text.add(U'0');
    text.add(item.type);
  }
  text.add_repeated('0', zeros);
  for (int64_t i = start; i < str_of(digits)->length; ++i) {
    char32_t c = str_of(digits)->at(i);
    text.add(item.type == 'X' && c >= 'a' ? c - 32 : c);
  }
  return text.finish();
}

Result<Value> Percent::float_text(const Item& item, Arg value) {
  if (bytes_ && !is_float(value) && !is_int(value) && !type_of(value)->slots().index && type_lookup(type_of(value), "__float__"_s).is_empty()) {
    return raise(TypeError, "float argument required, not %T", value);
  }
  double d = PY_TRY(to_double(value));
  StrBuilder spec;
  if (item.flags & kAlternate) spec.add(U'#');
  spec.add(U'.');
  spec.add(int_to_str(Arg(item.precision < 0 ? int64_t(6) : static_cast<int64_t>(item.precision))));
  spec.add(item.type);
  Value number(d);
  Value spec_text = spec.finish();
  return float_type.slots().format(number, spec_text);
}

Result<Value> Percent::char_text(Arg value) {
  BytesView view;
  if (!bytes_ && is_str(value)) {
    if (str_of(value)->length != 1) return raise(TypeError, "%%c requires int or char");
    return str_exact(value);
  }
  if (bytes_ && bytes_view(value, view) && view.length == 1) return str_from_char(view.data[0]);
  if (!is_int(value) && !type_of(value)->slots().index) {
    return raise(TypeError, bytes_ ? "%%c requires an integer in range(256) or a single byte" : "%%c requires int or char");
  }
  Value i = PY_TRY(to_index(value));
  int64_t code = int_clip(i);
  if (code < 0 || code > (bytes_ ? 255 : 0x10FFFF)) {
    return raise(OverflowError, bytes_ ? "%%c arg not in range(256)" : "%%c arg not in range(0x110000)");
  }
  return str_from_char(static_cast<char32_t>(code));
}

Result<void> Percent::add_item(const Item& item) {
  Value value = PY_TRY(next_value());
  if (item.width > 0 && !can_allocate(item.width < INT64_MAX / 8 ? item.width * 4 : INT64_MAX)) return raise(MemoryError);
  switch (item.type) {
    case 'b':
      if (!bytes_) break;
      [[fallthrough]];
    case 's': case 'r': case 'a':
      return add_text(item, value);
    case 'c': {
      Value c = PY_TRY(char_text(value));
      int64_t padding = item.width - 1;
      if (!(item.flags & kLeft)) out_.add_repeated(' ', padding);
      out_.add(c);
      if (item.flags & kLeft) out_.add_repeated(' ', padding);
      return {};
    }
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': {
      if (item.precision > 0 && !can_allocate(item.precision)) return raise(MemoryError);
      Value text = PY_TRY(integer_text(item, value));
      add_number(item, text);
      return {};
    }
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': {
      Value text = PY_TRY(float_text(item, value));
      add_number(item, text);
      return {};
    }
    default:
      break;
  }
  char hex[12];
  size_t n = sizeof hex;
  for (char32_t c = item.type; c || n == sizeof hex; c >>= 4) hex[--n] = "0123456789abcdef"[c & 15];
  StrBuilder digits;
  digits.add(hex + n, sizeof hex - n);
  Value digits_text = digits.finish();
  bool shown = bytes_ || (item.type > 31 && item.type < 128);
  return raise(ValueError, "unsupported format character '%c' (0x%S) at index %ld", shown ? static_cast<int>(item.type) : '?', digits_text.arg(),
               position_ - 1);
}

Result<Value> Percent::run() {
  int64_t plain = 0;  // start of the characters that are copied as they are
  while (more()) {
    if (take() != '%') continue;
    out_.add(text_, plain, position_ - 1);
    if (more() && format_->at(position_) == '%') {
      plain = position_++;
      continue;
    }
    Item item;
    PY_TRY(parse(item));
    PY_TRY(add_item(item));
    plain = position_;
  }
  out_.add(text_, plain, format_->length);
  if (next_ < count_ && mapping_.is_empty()) {
    return raise(TypeError, "not all arguments converted during %s formatting", bytes_ ? "bytes" : "string");
  }
  return out_.finish();
}

}  // namespace

Result<Value> str_percent(Arg text, Arg values) {
  Percent percent(text, values, false);
  return percent.run();
}

Result<Value> bytes_percent(Arg text, Arg values) {
  BytesView view = view_of(text);
  Value latin1 = str_from_latin1(view.data, view.length);
  Percent percent(latin1, values, true);
  Value made = PY_TRY(percent.run());
  return make_like(text, str_of(made)->chars1(), str_of(made)->length);
}

}  // namespace py
