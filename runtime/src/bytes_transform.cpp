// Case, classification, padding, translation, hex and decoding of bytes and bytearray. Letters are ASCII's.

#include "bytes_support.h"

namespace py {

namespace {

bool is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
bool is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(uint8_t c) { return is_lower(c) || is_upper(c); }
bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
uint8_t to_upper(uint8_t c) { return is_lower(c) ? static_cast<uint8_t>(c - 32) : c; }
uint8_t to_lower(uint8_t c) { return is_upper(c) ? static_cast<uint8_t>(c + 32) : c; }

template <class F>
Value map_bytes(Arg self, F f) {
  BytesView v = view_of(self);
  Value r = make_like(self, nullptr, v.length);
  uint8_t* to = data_of(r);
  for (int64_t i = 0; i < v.length; ++i) to[i] = f(v.data[i]);
  return r;
}

Value swap_case_from(Arg self, uint8_t first) {
  BytesView v = view_of(self);
  Value r = make_like(self, nullptr, v.length);
  swap_letters(data_of(r), v.data, v.length, first);
  return r;
}

template <class Test>
Value all_bytes(Arg self, Test test) {
  BytesView v = view_of(self);
  for (int64_t i = 0; i < v.length; ++i) {
    if (!test(v.data[i])) return kFalse;
  }
  return boolean(v.length > 0);
}

template <class Good, class Bad>
Value all_cased(Arg self, Good good, Bad bad) {
  BytesView v = view_of(self);
  bool some = false;
  for (int64_t i = 0; i < v.length; ++i) {
    if (bad(v.data[i])) return kFalse;
    some = some || good(v.data[i]);
  }
  return boolean(some);
}

Result<int64_t> padding_arguments(Arg self, Arg width, Arg fillchar, const char* name, uint8_t& fill) {
  int64_t n = PY_TRY(size_argument(width, 0));
  fill = ' ';
  if (!fillchar.is_empty()) {
    BytesView f;
    if (!bytes_view(fillchar, f) || f.length != 1) {
      return bad_argument("argument 2 must be a byte string of length 1", fillchar, name);
    }
    fill = f.data[0];
  }
  int64_t padding = n - view_of(self).length;
  if (padding > 0 && !can_allocate(n)) return raise(MemoryError);
  return padding;
}

Value pad(Arg self, int64_t left, int64_t right, uint8_t fill) {
  BytesView v = view_of(self);
  if (left <= 0 && right <= 0) return same_bytes(self);
  Value r = make_like(self, nullptr, left + v.length + right);
  uint8_t* to = data_of(r);
  memset(to, fill, static_cast<size_t>(left));
  if (v.length) memcpy(to + left, v.data, static_cast<size_t>(v.length));
  memset(to + left + v.length, fill, static_cast<size_t>(right));
  return r;
}

int hex_digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  char32_t lower = c | 32;
  return lower >= 'a' && lower <= 'f' ? static_cast<int>(lower - 'a' + 10) : -1;
}

/// bytes.fromhex: pairs of digits, space between pairs.
Result<void> add_from_hex(ByteBuilder& out, Arg string) {
  if (!is_str(string)) return bad_argument("fromhex() argument must be str", string);
  const Str* s = str_of(string);
  for (int64_t i = 0; i < s->length;) {
    char32_t c = s->at(i);
    if (c < 128 && (c == ' ' || (c >= 9 && c <= 13))) {
      ++i;
      continue;
    }
    int high = hex_digit(c);
    int low = high >= 0 && i + 1 < s->length ? hex_digit(s->at(i + 1)) : -1;
    if (low < 0) return raise(ValueError, "non-hexadecimal number found in fromhex() arg at position %ld", high < 0 ? i : i + 1);
    out.add(static_cast<uint8_t>(high << 4 | low));
    i += 2;
  }
  return {};
}

}  // namespace

Result<Value> bytes_lower(Arg self) { return swap_case_from(self, 'A'); }
Result<Value> bytes_upper(Arg self) { return swap_case_from(self, 'a'); }
Result<Value> bytes_swapcase(Arg self) { return map_bytes(self, [](uint8_t c) { return is_lower(c) ? to_upper(c) : to_lower(c); }); }
Result<Value> bytes_capitalize(Arg self) {
  bool first = true;
  return map_bytes(self, [&first](uint8_t c) {
    uint8_t to = first ? to_upper(c) : to_lower(c);
    first = false;
    return to;
  });
}
Result<Value> bytes_title(Arg self) {
  bool in_word = false;
  return map_bytes(self, [&in_word](uint8_t c) {
    uint8_t to = in_word ? to_lower(c) : to_upper(c);
    in_word = is_alpha(c);
    return to;
  });
}

Result<Value> bytes_isalnum(Arg self) { return all_bytes(self, [](uint8_t c) { return is_alpha(c) || is_digit(c); }); }
Result<Value> bytes_isalpha(Arg self) { return all_bytes(self, is_alpha); }
Result<Value> bytes_isdigit(Arg self) { return all_bytes(self, is_digit); }
Result<Value> bytes_isspace(Arg self) { return all_bytes(self, [](uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }); }
Result<Value> bytes_islower(Arg self) { return all_cased(self, is_lower, is_upper); }
Result<Value> bytes_isupper(Arg self) { return all_cased(self, is_upper, is_lower); }
Result<Value> bytes_isascii(Arg self) {
  BytesView v = view_of(self);
  return boolean(all_ascii(v.data, v.length));
}
Result<Value> bytes_istitle(Arg self) {
  BytesView v = view_of(self);
  bool some = false, in_word = false;
  for (int64_t i = 0; i < v.length; ++i) {
    uint8_t c = v.data[i];
    if (is_upper(c) ? in_word : is_lower(c) && !in_word) return kFalse;
    in_word = is_alpha(c);
    some = some || in_word;
  }
  return boolean(some);
}

Result<Value> bytes_center(Arg self, Arg width, Arg fillchar) {
  uint8_t fill;
  int64_t padding = PY_TRY(padding_arguments(self, width, fillchar, "center", fill));
  if (padding <= 0) return same_bytes(self);
  int64_t left = padding / 2 + (padding & (padding + view_of(self).length) & 1);
  return pad(self, left, padding - left, fill);
}
Result<Value> bytes_ljust(Arg self, Arg width, Arg fillchar) {
  uint8_t fill;
  int64_t padding = PY_TRY(padding_arguments(self, width, fillchar, "ljust", fill));
  return pad(self, 0, padding, fill);
}
Result<Value> bytes_rjust(Arg self, Arg width, Arg fillchar) {
  uint8_t fill;
  int64_t padding = PY_TRY(padding_arguments(self, width, fillchar, "rjust", fill));
  return pad(self, padding, 0, fill);
}
Result<Value> bytes_zfill(Arg self, Arg width) {
  uint8_t fill;
  int64_t padding = PY_TRY(padding_arguments(self, width, Arg(), "zfill", fill));
  if (padding <= 0) return same_bytes(self);
  Value r = pad(self, padding, 0, '0');
  uint8_t* to = data_of(r);
  BytesView v = view_of(self);
  if (v.length && (v.data[0] == '+' || v.data[0] == '-')) {
    to[padding] = '0';
    to[0] = v.data[0];
  }
  return r;
}

Result<Value> bytes_expandtabs(Arg self, Arg tabsize) {
  int64_t size = PY_TRY(size_argument(tabsize, 8));
  if (size > INT32_MAX || size < INT32_MIN) return raise(OverflowError, "Python int too large to convert to C int");
  BytesView v = view_of(self);
  ByteBuilder out;
  int64_t column = 0;
  for (int64_t i = 0; i < v.length; ++i) {
    uint8_t c = v.data[i];
    if (c == '\t') {
      int64_t step = size > 0 ? size - column % size : 0;
      column += step;
      out.add_repeated(' ', step);
    } else {
      out.add(c);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return make_like(self, out.data(), out.length());
}

Result<Value> bytes_translate(Arg self, Arg table, Arg to_delete) {
  BytesView map = {nullptr, 0};
  if (!table.is_none()) {
    map = PY_TRY(need_bytes(table));
    if (map.length != 256) return raise(ValueError, "translation table must be 256 characters long");
  }
  bool drop[256] = {};
  if (!to_delete.is_empty()) {
    BytesView d = PY_TRY(need_bytes(to_delete));
    for (int64_t i = 0; i < d.length; ++i) drop[d.data[i]] = true;
  }
  BytesView v = view_of(self);
  ByteBuilder out;
  for (int64_t i = 0; i < v.length; ++i) {
    uint8_t c = v.data[i];
    if (!drop[c]) out.add(map.data ? map.data[c] : c);
  }
  return make_like(self, out.data(), out.length());
}

Result<Value> bytes_maketrans(Arg frm, Arg to) {
  BytesView from = PY_TRY(need_bytes(frm));
  BytesView with = PY_TRY(need_bytes(to));
  if (from.length != with.length) return raise(ValueError, "maketrans arguments must have same length");
  Ref<Bytes> table = make_bytes(nullptr, 256);
  for (int i = 0; i < 256; ++i) table->data()[i] = static_cast<uint8_t>(i);
  for (int64_t i = 0; i < from.length; ++i) table->data()[from.data[i]] = with.data[i];
  return table;
}

Result<Value> bytes_decode(Arg self, Arg encoding, Arg errors) {
  if (!encoding.is_empty() && !is_str(encoding)) return bad_argument("decode() argument 'encoding' must be str", encoding);
  if (!errors.is_empty() && !is_str(errors)) return bad_argument("decode() argument 'errors' must be str", errors);
  return text_decode(self, view_of(self), encoding, errors);
}

Result<Value> bytes_hex(Arg self, Arg sep, Arg bytes_per_sep) {
  static const char kHex[] = "0123456789abcdef";
  int64_t group = PY_TRY(size_argument(bytes_per_sep, 1));
  if (group > INT32_MAX || group < INT32_MIN) return raise(OverflowError, "Python int too large to convert to C int");
  uint8_t separator = 0;
  if (!sep.is_empty()) {
    if (PY_TRY(length(sep)) != 1) return raise(ValueError, "sep must be length 1.");
    BytesView s;
    if (is_str(sep)) {
      if (!str_of(sep)->ascii) return raise(ValueError, "sep must be ASCII.");
      separator = static_cast<uint8_t>(str_of(sep)->at(0));
    } else if (bytes_view(sep, s)) {
      separator = s.data[0];
      if (separator > 127) return raise(ValueError, "sep must be ASCII.");
    } else {
      return raise(TypeError, "sep must be str or bytes.");
    }
  } else {
    group = 0;
  }
  BytesView v = view_of(self);
  StrBuilder out;
  // Groups are counted from the right if positive, from the left if negative.
  int64_t size = group < 0 ? -group : group;
  for (int64_t i = 0; i < v.length; ++i) {
    if (i && size && (group < 0 ? i % size == 0 : (v.length - i) % size == 0)) out.add(separator);
    out.add(static_cast<char32_t>(kHex[v.data[i] >> 4]));
    out.add(static_cast<char32_t>(kHex[v.data[i] & 15]));
  }
  return out.finish();
}

Result<Value> bytes_fromhex(Arg cls, Arg string) {
  ByteBuilder out;
  PY_TRY(add_from_hex(out, string));
  Value made = out.bytes();
  if (cls.as<Type>() == &bytes_type) return made;
  return call(cls, made);
}

Result<Value> bytearray_fromhex(Arg cls, Arg string) {
  ByteBuilder out;
  PY_TRY(add_from_hex(out, string));
  if (cls.as<Type>() == &bytearray_type) return bytearray_from(out.data(), out.length());
  Value made = out.bytes();
  return call(cls, made);
}

}  // namespace py
