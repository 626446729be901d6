// split, strip, join and splitlines of bytes and bytearray.

#include "bytes_support.h"

namespace py {

namespace {

/// Space of bytes: no more than ASCII's, without the separators 28 to 31 that str counts in.
bool is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }

void push_part(List& list, Arg self, BytesView v, int64_t start, int64_t stop) {
  if (start == 0 && stop == v.length) list_push(list, same_bytes(self));
  else list_push(list, make_like(self, v.data + start, stop - start));
}

void reverse(List& list) {
  for (int64_t i = 0, j = list.length - 1; i < j; ++i, --j) {
    Bits bits = list.items()[i].bits;
    list.items()[i].bits = list.items()[j].bits;
    list.items()[j].bits = bits;
  }
}

void split_space(List& parts, Arg self, BytesView v, int64_t most) {
  for (int64_t i = 0;;) {
    while (i < v.length && is_space(v.data[i])) ++i;
    if (i == v.length) return;
    int64_t start = i;
    if (most-- == 0) return push_part(parts, self, v, start, v.length);
    while (i < v.length && !is_space(v.data[i])) ++i;
    push_part(parts, self, v, start, i);
  }
}

void rsplit_space(List& parts, Arg self, BytesView v, int64_t most) {
  for (int64_t i = v.length;;) {
    while (i > 0 && is_space(v.data[i - 1])) --i;
    if (i == 0) return;
    int64_t end = i;
    if (most-- == 0) return push_part(parts, self, v, 0, end);
    while (i > 0 && !is_space(v.data[i - 1])) --i;
    push_part(parts, self, v, i, end);
  }
}

Result<Value> split_method(Arg self, Arg sep, Arg maxsplit, bool backwards) {
  int64_t most = PY_TRY(size_argument(maxsplit, -1));
  if (most < 0) most = INT64_MAX;
  BytesView v = view_of(self);
  Ref<List> parts = make_list();
  if (!given(sep)) {
    if (backwards) rsplit_space(*parts, self, v, most);
    else split_space(*parts, self, v, most);
  } else {
    BytesView s = PY_TRY(need_bytes(sep));
    if (s.length == 0) return raise(ValueError, "empty separator");
    if (backwards) {
      int64_t end = v.length;
      while (most-- > 0) {
        int64_t at = rfind_in(v.data, end, s.data, s.length);
        if (at < 0) break;
        push_part(*parts, self, v, at + s.length, end);
        end = at;
      }
      push_part(*parts, self, v, 0, end);
    } else {
      int64_t from = 0;
      if (most > 0) {
        each_match(v.data, v.length, s.data, s.length, [&](int64_t at) {
          push_part(*parts, self, v, from, at);
          from = at + s.length;
          return --most > 0;
        });
      }
      push_part(*parts, self, v, from, v.length);
    }
  }
  if (backwards) reverse(*parts);
  return parts;
}

enum Sides { kLeft = 1, kRight = 2 };

Result<Value> strip_method(Arg self, Arg chars, int sides) {
  bool strip[256] = {};
  if (!given(chars)) {
    for (int c = 0; c < 128; ++c) strip[c] = is_space(static_cast<uint8_t>(c));
  } else {
    BytesView set = PY_TRY(need_bytes(chars));
    for (int64_t i = 0; i < set.length; ++i) strip[set.data[i]] = true;
  }
  BytesView v = view_of(self);
  int64_t start = 0, end = v.length;
  if (sides & kLeft) while (start < end && strip[v.data[start]]) ++start;
  if (sides & kRight) while (end > start && strip[v.data[end - 1]]) --end;
  if (end - start == v.length) return same_bytes(self);
  return make_like(self, v.data + start, end - start);
}

}  // namespace

Result<Value> bytes_split(Arg self, Arg sep, Arg maxsplit) { return split_method(self, sep, maxsplit, false); }
Result<Value> bytes_rsplit(Arg self, Arg sep, Arg maxsplit) { return split_method(self, sep, maxsplit, true); }
Result<Value> bytes_strip(Arg self, Arg bytes) { return strip_method(self, bytes, kLeft | kRight); }
Result<Value> bytes_lstrip(Arg self, Arg bytes) { return strip_method(self, bytes, kLeft); }
Result<Value> bytes_rstrip(Arg self, Arg bytes) { return strip_method(self, bytes, kRight); }

Result<Value> bytes_splitlines(Arg self, Arg keepends) {
  bool keep = false;
  if (!keepends.is_empty()) {
    if (keepends.is_bool()) keep = keepends.is_true();
    else keep = int_clip(PY_TRY(to_index(keepends))) != 0;
  }
  BytesView v = view_of(self);
  Ref<List> lines = make_list();
  for (int64_t i = 0; i < v.length;) {
    int64_t start = i;
    while (i < v.length && v.data[i] != '\n' && v.data[i] != '\r') ++i;
    int64_t end = i;
    if (i < v.length) i += v.data[i] == '\r' && i + 1 < v.length && v.data[i + 1] == '\n' ? 2 : 1;
    push_part(*lines, self, v, start, keep ? i : end);
  }
  return lines;
}

Result<Value> bytes_join(Arg self, Arg iterable) {
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
  if (count == 1 && is_exact(items[0], &bytes_type) && is_exact(self, &bytes_type)) return items[0];
  BytesView sep = view_of(self);
  int64_t length = 0;
  for (int64_t i = 0; i < count; ++i) {
    BytesView piece;
    if (!bytes_view(items[i], piece)) {
      return raise(TypeError, "sequence item %ld: expected a bytes-like object, %T found", i, items[i].arg());
    }
    int64_t more = piece.length + (i ? sep.length : 0);
    if (__builtin_add_overflow(length, more, &length)) return raise(OverflowError, "join() result is too long");
  }
  if (!can_allocate(length)) return raise(MemoryError);
  Value result = make_like(self, nullptr, length);
  uint8_t* to = data_of(result);
  for (int64_t i = 0; i < count; ++i) {
    if (i && sep.length) {
      memcpy(to, sep.data, static_cast<size_t>(sep.length));
      to += sep.length;
    }
    BytesView piece = view_of(items[i]);
    if (piece.length) memcpy(to, piece.data, static_cast<size_t>(piece.length));
    to += piece.length;
  }
  return result;
}

}  // namespace py
