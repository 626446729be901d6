// str.split, rsplit, splitlines, strip, lstrip, rstrip, join.

#include "py/str.h"
#include "text_search.h"

namespace py {

namespace {

void push_part(List& list, Arg self, int64_t start, int64_t stop) { list_push(list, str_substring(self, start, stop)); }

template <class C>
void split_space(List& parts, Arg self, const C* p, int64_t n, int64_t most) {
  int64_t i = 0;
  for (;;) {
    while (i < n && char_is_space(p[i])) ++i;
    if (i == n) return;
    if (most-- == 0) return push_part(parts, self, i, n);
    int64_t start = i;
    while (i < n && !char_is_space(p[i])) ++i;
    push_part(parts, self, start, i);
  }
}

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

Result<Value> split_method(Arg self, Arg sep, Arg maxsplit, bool backwards) {
  int64_t most = PY_TRY(size_argument(maxsplit, -1));
  if (most < 0) most = INT64_MAX;
  const Str* s = str_of(self);
  Ref<List> parts = make_list();
  if (!given(sep)) {
    with_chars(s, [&](auto* p) {
      if (backwards) rsplit_space(*parts, self, p, s->length, most);
      else split_space(*parts, self, p, s->length, most);
    });
    if (backwards) reverse(*parts);
    return parts;
  }
  if (!is_str(sep)) return raise(TypeError, "must be str or None, not %T", sep);
  Pattern pattern(s, str_of(sep));
  int64_t m = pattern.length;
  if (m == 0) return raise(ValueError, "empty separator");
  if (!pattern.possible) {
    push_part(*parts, self, 0, s->length);
    return parts;
  }
  if (backwards) {
    int64_t end = s->length;
    with_chars(s, [&](auto* p) {
      while (most-- > 0) {
        int64_t at = rfind_in(p, end, pattern.chars(p), m);
        if (at < 0) break;
        push_part(*parts, self, at + m, end);
        end = at;
      }
    });
    push_part(*parts, self, 0, end);
    reverse(*parts);
    return parts;
  }
  int64_t from = 0;
  if (most > 0) {
    with_chars(s, [&](auto* p) {
      each_match(p, s->length, pattern.chars(p), m, [&](int64_t at) {
        push_part(*parts, self, from, at);
        from = at + m;
        return --most > 0;
      });
    });
  }
  push_part(*parts, self, from, s->length);
  return parts;
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

Result<Value> str_split(Arg self, Arg sep, Arg maxsplit) { return split_method(self, sep, maxsplit, false); }
Result<Value> str_rsplit(Arg self, Arg sep, Arg maxsplit) { return split_method(self, sep, maxsplit, true); }

Result<Value> str_splitlines(Arg self, Arg keepends) {
  bool keep = false;
  if (!keepends.is_empty()) {
    if (keepends.is_bool()) keep = keepends.is_true();
    else keep = int_clip(PY_TRY(to_index(keepends))) != 0;
  }
  const Str* s = str_of(self);
  Ref<List> lines = make_list();
  with_chars(s, [&](auto* p) {
    for (int64_t i = 0; i < s->length;) {
      int64_t start = i;
      while (i < s->length && !char_is_line_break(p[i])) ++i;
      int64_t end = i;
      if (i < s->length) i += p[i] == '\r' && i + 1 < s->length && p[i + 1] == '\n' ? 2 : 1;
      push_part(*lines, self, start, keep ? i : end);
    }
  });
  return lines;
}

Result<Value> str_strip(Arg self, Arg chars) { return strip_method(self, chars, kLeft | kRight, "strip"); }
Result<Value> str_lstrip(Arg self, Arg chars) { return strip_method(self, chars, kLeft, "lstrip"); }
Result<Value> str_rstrip(Arg self, Arg chars) { return strip_method(self, chars, kRight, "rstrip"); }

Result<Value> str_join(Arg self, Arg iterable) {
  // A list or tuple as it is, anything else as a list made of it; no Python code runs after this.
  Value source;
  if (is_list(iterable) || is_tuple(iterable)) {
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
