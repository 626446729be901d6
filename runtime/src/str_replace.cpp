// str.replace, expandtabs, center, ljust, rjust, zfill, translate, maketrans.

#include "py/str.h"
#include "text_search.h"

namespace py {

namespace {

/// A str in front, after and between all characters: replacing "".
Value interleave(const Str* s, Arg self, Arg replacement, int64_t most) {
  StrBuilder out;
  int64_t i = 0;
  for (; i < most && i <= s->length; ++i) {
    out.add(replacement);
    if (i < s->length) out.add(s->at(i));
  }
  out.add(self, i, s->length);
  return out.finish();
}

/// Character for character, in one pass. `widest` is as for make_str, and of the width of s.
Value replace_one_by_one(const Str* s, char32_t from, char32_t to, Arg self, char32_t widest) {
  int64_t first = with_chars(s, [&](auto* p) {
    auto* hit = find_char(p, s->length, from);
    return hit ? hit - p : -1;
  });
  if (first < 0) return str_exact(self);
  Ref<Str> r = make_str(s->length, widest);
  if (s->width == 1) {
    const uint8_t* p = s->chars1();
    uint8_t* q = r->chars1();
    uint8_t a = static_cast<uint8_t>(from), b = static_cast<uint8_t>(to);
    for (int64_t i = 0; i < s->length; ++i) q[i] = p[i] == a ? b : p[i];
  } else {
    const char32_t* p = s->chars4();
    char32_t* q = r->chars4();
    for (int64_t i = 0; i < s->length; ++i) q[i] = p[i] == from ? to : p[i];
  }
  return static_cast<Ref<Str>&&>(r).value();
}

Result<Str*> padding_arguments(Arg self, Arg width, Arg fillchar, int64_t& padding, char32_t& fill) {
  int64_t n = PY_TRY(size_argument(width, 0));
  fill = ' ';
  if (!fillchar.is_empty()) {
    if (!is_str(fillchar)) return raise(TypeError, "The fill character must be a unicode character, not %T", fillchar);
    if (str_of(fillchar)->length != 1) return raise(TypeError, "The fill character must be exactly one character long");
    fill = str_of(fillchar)->at(0);
  }
  Str* s = self.as<Str>();
  padding = n - s->length;
  if (padding > 0 && (n > INT64_MAX / 8 || !can_allocate(n * 4))) return raise(MemoryError);
  return s;
}

Value pad(Arg self, int64_t left, int64_t right, char32_t fill) {
  const Str* s = str_of(self);
  if (left < 0) left = 0;
  if (right < 0) right = 0;
  if (left == 0 && right == 0) return str_exact(self);
  Ref<Str> r = make_str(left + s->length + right, wider(s->length ? class_of(s) : 0, fill));
  fill_chars(r.get(), 0, fill, left);
  if (s->length) copy_chars(r.get(), left, s, 0, s->length);
  fill_chars(r.get(), left + s->length, fill, right);
  return static_cast<Ref<Str>&&>(r).value();
}

}  // namespace

Result<Value> str_replace(Arg self, Arg old, Arg replacement, Arg count) {
  if (!is_str(old)) return bad_argument("replace() argument 1 must be str", old);
  if (!is_str(replacement)) return bad_argument("replace() argument 2 must be str", replacement);
  int64_t most = PY_TRY(size_argument(count, -1));
  if (most < 0) most = INT64_MAX;
  const Str* s = str_of(self);
  Pattern pattern(s, str_of(old));
  if (most == 0 || pattern.length > s->length || !pattern.possible || str_equal(old, replacement)) return str_exact(self);
  if (pattern.length == 0) return interleave(s, self, replacement, most);

  const Str* with = str_of(replacement);
  // The result's widest character is known, unless `old` has one as wide as the text's widest and the replacement has not.
  bool known = class_of(str_of(old)) < class_of(s) || s->ascii || (with->length && class_of(with) >= class_of(s));
  char32_t widest = wider(class_of(s), with->length ? class_of(with) : 0);
  if (pattern.length == 1 && with->length == 1 && most == INT64_MAX && known && (widest < 256) == (s->width == 1)) {
    return replace_one_by_one(s, str_of(old)->at(0), with->at(0), self, widest);
  }
  int64_t matches = 0;
  with_chars(s, [&](auto* p) {
    each_match(p, s->length, pattern.chars(p), pattern.length, [&](int64_t) { return ++matches < most; });
  });
  if (matches == 0) return str_exact(self);
  int64_t growth = with->length - pattern.length;
  if (growth > 0 && matches > (INT64_MAX / 4 - s->length) / growth) return raise(OverflowError, "replace string is too long");
  int64_t length = s->length + matches * growth;
  if (!can_allocate(length * 4)) return raise(MemoryError);
  if (known) {
    Ref<Str> r = make_str(length, widest);
    int64_t from = 0, to = 0;
    with_chars(s, [&](auto* p) {
      int64_t left = matches;
      each_match(p, s->length, pattern.chars(p), pattern.length, [&](int64_t at) {
        if (at > from) copy_chars(r.get(), to, s, from, at - from);
        to += at - from;
        if (with->length) copy_chars(r.get(), to, with, 0, with->length);
        to += with->length;
        from = at + pattern.length;
        return --left > 0;
      });
    });
    if (s->length > from) copy_chars(r.get(), to, s, from, s->length - from);
    return r;
  }
  StrBuilder out;
  int64_t from = 0;
  with_chars(s, [&](auto* p) {
    int64_t left = matches;
    each_match(p, s->length, pattern.chars(p), pattern.length, [&](int64_t at) {
      out.add(self, from, at);
      out.add(replacement);
      from = at + pattern.length;
      return --left > 0;
    });
  });
  out.add(self, from, s->length);
  return out.finish();
}

Result<Value> str_center(Arg self, Arg width, Arg fillchar) {
  int64_t padding;
  char32_t fill;
  Str* s = PY_TRY(padding_arguments(self, width, fillchar, padding, fill));
  if (padding <= 0) return str_exact(self);
  // The odd one goes left if the width is odd, as in CPython.
  int64_t left = padding / 2 + (padding & (padding + s->length) & 1);
  return pad(self, left, padding - left, fill);
}

Result<Value> str_ljust(Arg self, Arg width, Arg fillchar) {
  int64_t padding;
  char32_t fill;
  PY_TRY(padding_arguments(self, width, fillchar, padding, fill));
  return pad(self, 0, padding, fill);
}

Result<Value> str_rjust(Arg self, Arg width, Arg fillchar) {
  int64_t padding;
  char32_t fill;
  PY_TRY(padding_arguments(self, width, fillchar, padding, fill));
  return pad(self, padding, 0, fill);
}

Result<Value> str_zfill(Arg self, Arg width) {
  int64_t padding;
  char32_t fill;
  Str* s = PY_TRY(padding_arguments(self, width, Arg(), padding, fill));
  if (padding <= 0) return str_exact(self);
  char32_t sign = s->length ? s->at(0) : 0;
  if (sign != '+' && sign != '-') return pad(self, padding, 0, '0');
  Ref<Str> r = make_str(s->length + padding, class_of(s));
  fill_chars(r.get(), 0, sign, 1);
  fill_chars(r.get(), 1, '0', padding);
  copy_chars(r.get(), 1 + padding, s, 1, s->length - 1);
  return r;
}

Result<Value> str_expandtabs(Arg self, Arg tabsize) {
  int64_t size = PY_TRY(size_argument(tabsize, 8));
  if (size > INT32_MAX || size < INT32_MIN) return raise(OverflowError, "Python int too large to convert to C int");
  const Str* s = str_of(self);
  int64_t length = 0, column = 0;
  bool found = false;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c == '\t') {
      found = true;
      int64_t step = size > 0 ? size - column % size : 0;
      column += step;
      length += step;
    } else {
      ++length;
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  if (!found) return str_exact(self);
  if (!can_allocate(length * s->width)) return raise(MemoryError);
  StrBuilder out;
  column = 0;
  int64_t from = 0;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c == '\t') {
      out.add(self, from, i);
      from = i + 1;
      int64_t step = size > 0 ? size - column % size : 0;
      column += step;
      out.add_repeated(' ', step);
    } else {
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  out.add(self, from, s->length);
  return out.finish();
}

Result<Value> str_translate(Arg self, Arg table) {
  const Str* s = str_of(self);
  StrBuilder out;
  // What the table says about ASCII characters is remembered: -1 not asked yet, -2 delete, -3 ask each time (a longer str).
  int32_t known[128];
  for (int32_t& k : known) k = -1;
  char ready[256];  // what ASCII text became, not yet in `out`
  for (int64_t i = 0; i < s->length; ++i) {
    if (s->width == 1) {
      size_t n = 0;
      for (const uint8_t* p = s->chars1(); i < s->length && n < sizeof ready; ++i) {
        int32_t to = p[i] < 128 ? known[p[i]] : -1;
        if (to < 0 ? to != -2 : to > 127) break;
        ready[n] = static_cast<char>(to);
        n += to >= 0;
      }
      out.add(ready, n);
      if (i == s->length) break;
    }
    char32_t c = s->at(i);
    if (c < 128 && known[c] != -1 && known[c] != -3) {
      if (known[c] >= 0) out.add(static_cast<char32_t>(known[c]));
      continue;
    }
    Result<Value> found = get_item(table, Arg(static_cast<int>(c)));
    int32_t answer = -3;
    if (found.failed()) {
      if (!pending_is(LookupError)) return Failure{};
      drop_pending();
      out.add(c);
      answer = static_cast<int32_t>(c);
    } else {
      Value to = found.take();
      if (to.is_none()) {
        answer = -2;
      } else if (is_str(to)) {
        out.add(to);
        if (str_of(to)->length == 1) answer = static_cast<int32_t>(str_of(to)->at(0));
      } else if (is_int(to)) {
        int64_t code = int_clip(to);
        if (code < 0 || code > 0x10FFFF) return raise(ValueError, "character mapping must be in range(0x110000)");
        answer = static_cast<int32_t>(code);
        out.add(static_cast<char32_t>(code));
      } else {
        return raise(TypeError, "character mapping must return integer, None or str");
      }
    }
    if (c < 128) known[c] = answer;
  }
  return out.finish();
}

Result<Value> str_maketrans(Arg x, Arg y, Arg z) {
  if (!y.is_empty() && !is_str(y)) return bad_argument("maketrans() argument 2 must be str", y);
  if (!z.is_empty() && !is_str(z)) return bad_argument("maketrans() argument 3 must be str", z);
  Ref<Dict> table = make_dict();
  if (!y.is_empty()) {
    if (!is_str(x)) return raise(TypeError, "first maketrans argument must be a string if there is a second argument");
    const Str* from = str_of(x);
    const Str* to = str_of(y);
    if (from->length != to->length) return raise(ValueError, "the first two maketrans arguments must have equal length");
    for (int64_t i = 0; i < from->length; ++i) {
      PY_TRY(dict_set(*table, Arg(static_cast<int>(from->at(i))), Arg(static_cast<int>(to->at(i)))));
    }
    int64_t dropped = z.is_empty() ? 0 : str_of(z)->length;
    for (int64_t i = 0; i < dropped; ++i) PY_TRY(dict_set(*table, Arg(static_cast<int>(str_of(z)->at(i))), kNone));
    return table;
  }
  if (!is_exact(x, &dict_type)) return raise(TypeError, "if you give only one argument to maketrans it must be a dict");
  Dict& source = *x.as<Dict>();
  int64_t position = 0;
  while (Dict::Entry* e = dict_next(source, position)) {
    Value key = e->key, value = e->value;
    if (is_str(key)) {
      if (str_of(key)->length != 1) return raise(ValueError, "string keys in translate table must be of length 1");
      key = Value(static_cast<int>(str_of(key)->at(0)));
    } else if (!is_int(key)) {
      return raise(TypeError, "keys in translate table must be strings or integers");
    }
    PY_TRY(dict_set(*table, key, value));
  }
  return table;
}

}  // namespace py
