// str.split, rsplit, splitlines, strip, lstrip, rstrip, join.

#include "py/str.h"
#include "py/str_parts.h"
#include "text_search.h"

namespace py {

namespace {

void push_part(List& list, Arg self, int64_t start, int64_t stop) { list_push(list, str_substring(self, start, stop)); }

template <class C>
void rsplit_space(List& parts, Arg self, const C* p, int64_t n, int64_t most) {
  int64_t i = n;
  for (;;) {
    while (i > 0 && char_is_space(p[i - 1])) --i;
    if (i == 0) return;
    if (most-- == 0) return push_part(parts, self, 0, i);
    int64_t end = i;
    while (i > 0 && !char_is_space(p[i - 1])) --i;
    push_part(parts, self, i, end);
  }
}

void reverse(List& list) {
  for (int64_t i = 0, j = list.length - 1; i < j; ++i, --j) {
    Bits bits = list.items()[i].bits;
    list.items()[i].bits = list.items()[j].bits;
    list.items()[j].bits = bits;
  }
}

/// The list of all that `parts` still has.
Value list_of(StrParts& parts) {
  Ref<List> list = make_list();
  while (parts.next()) list_push(*list, parts.item());
  return static_cast<Ref<List>&&>(list).value();
}

/// Membership in the characters to strip.
class CharSet {
 public:
  explicit CharSet(const Str* chars) : chars_(chars) {
    for (int64_t i = 0; i < chars->length; ++i) {
      char32_t c = chars->at(i);
      if (c < 256) low_[c >> 6] |= uint64_t(1) << (c & 63);
    }
  }
  bool has(char32_t c) const {
    if (c < 256) return low_[c >> 6] >> (c & 63) & 1;
    return chars_->width == 4 && find_char(chars_->chars4(), chars_->length, c);
  }

 private:
  const Str* chars_;
  uint64_t low_[4] = {};
};

enum Sides { kLeft = 1, kRight = 2 };

template <class Test>
Value strip_where(Arg self, int sides, Test test) {
  const Str* s = str_of(self);
  int64_t start = 0, end = s->length;
  with_chars(s, [&](auto* p) {
    if (sides & kLeft) while (start < end && test(p[start])) ++start;
    if (sides & kRight) while (end > start && test(p[end - 1])) --end;
  });
  return str_substring(self, start, end);
}

Result<Value> strip_method(Arg self, Arg chars, int sides, const char* name) {
  if (!given(chars)) return strip_where(self, sides, [](char32_t c) { return char_is_space(c); });
  if (!is_str(chars)) return raise(TypeError, "%s arg must be None or str", name);
  CharSet set(str_of(chars));
  return strip_where(self, sides, [&](char32_t c) { return set.has(c); });
}

}  // namespace

Result<Value> str_split(Arg self, Arg sep, Arg maxsplit) {
  StrParts parts;
  PY_TRY(parts.split(self, sep, maxsplit));
  return list_of(parts);
}

Result<Value> str_splitlines(Arg self, Arg keepends) {
  StrParts lines;
  PY_TRY(lines.split_lines(self, keepends));
  return list_of(lines);
}

Result<Value> str_rsplit(Arg self, Arg sep, Arg maxsplit) {
  int64_t most = PY_TRY(size_argument(maxsplit, -1));
  if (most < 0) most = INT64_MAX;
  const Str* s = str_of(self);
  Ref<List> parts = make_list();
  if (!given(sep)) {
    with_chars(s, [&](auto* p) { rsplit_space(*parts, self, p, s->length, most); });
    reverse(*parts);
    return parts;
  }
  if (!is_str(sep)) return raise(TypeError, "must be str or None, not %T", sep);
  Pattern pattern(s, str_of(sep));
  int64_t m = pattern.length, end = s->length;
  if (m == 0) return raise(ValueError, "empty separator");
  if (pattern.possible) {
    with_chars(s, [&](auto* p) {
      while (most-- > 0) {
        int64_t at = rfind_in(p, end, pattern.chars(p), m);
        if (at < 0) break;
        push_part(*parts, self, at + m, end);
        end = at;
      }
    });
  }
  push_part(*parts, self, 0, end);
  reverse(*parts);
  return parts;
}

Result<Value> str_strip(Arg self, Arg chars) { return strip_method(self, chars, kLeft | kRight, "strip"); }
Result<Value> str_lstrip(Arg self, Arg chars) { return strip_method(self, chars, kLeft, "lstrip"); }
Result<Value> str_rstrip(Arg self, Arg chars) { return strip_method(self, chars, kRight, "rstrip"); }

Result<Value> str_join(Arg self, Arg iterable) {
  // A list or tuple as it is, anything else as a list made of it; no Python code runs after this.
  Value source;
  if (is_exact(iterable, &list_type) || is_exact(iterable, &tuple_type)) {
    source = iterable;
  } else {
    Result<Value> made = list_from(iterable);
    if (made.failed()) {
      if (!type_of(iterable)->slots().iter && pending_is(TypeError)) {
        drop_pending();
        return raise(TypeError, "can only join an iterable");
      }
      return Failure{};
    }
    source = made.take();
  }
  const Value* items = is_list(source) ? source.as<List>()->items() : source.as<Tuple>()->items();
  int64_t count = is_list(source) ? source.as<List>()->length : source.as<Tuple>()->length;
  if (count == 0) return ""_s;
  if (count == 1 && is_exact(items[0], &str_type)) return items[0];

  const Str* sep = str_of(self);
  int64_t length = 0;
  char32_t widest = count > 1 && sep->length ? class_of(sep) : 0;
  for (int64_t i = 0; i < count; ++i) {
    if (!is_str(items[i])) return raise(TypeError, "sequence item %ld: expected str instance, %T found", i, items[i].arg());
    const Str* piece = str_of(items[i]);
    if (piece->length) widest = wider(widest, class_of(piece));
    if (__builtin_add_overflow(length, piece->length, &length)) return raise(OverflowError, "join() result is too long for a Python string");
  }
  int64_t between;
  if (__builtin_mul_overflow(sep->length, count - 1, &between) || __builtin_add_overflow(length, between, &length)) {
    return raise(OverflowError, "join() result is too long for a Python string");
  }
  if (length > INT64_MAX / 8 || !can_allocate(length * 4)) return raise(MemoryError);
  Ref<Str> result = make_str(length, widest);
  int64_t at = 0;
  for (int64_t i = 0; i < count; ++i) {
    if (i && sep->length) {
      copy_chars(result.get(), at, sep, 0, sep->length);
      at += sep->length;
    }
    const Str* piece = str_of(items[i]);
    if (piece->length) copy_chars(result.get(), at, piece, 0, piece->length);
    at += piece->length;
  }
  return result;
}

}  // namespace py
