// Finding and replacing in bytes and bytearray.

#include "bytes_support.h"

namespace py {

namespace {

/// The argument of find, count, index: a buffer, or an int that stands for one byte (kept in `byte`); `hold` keeps the bytes of an array.
Result<BytesView> needle_argument(Arg sub, uint8_t& byte, Value& hold) {
  BytesView view;
  PY_TRY(take_buffer(sub, hold));
  if (bytes_view(sub, view)) return view;
  if (!is_int(sub) && !type_of(sub)->slots().index) {
    return raise(TypeError, "argument should be integer or bytes-like object, not '%T'", sub);
  }
  byte = static_cast<uint8_t>(PY_TRY(byte_value(sub)));
  return BytesView{&byte, 1};
}

Result<int64_t> find_method(Arg self, Arg sub, Arg start, Arg end, bool backwards) {
  int64_t from = 0, to = INT64_MAX;
  PY_TRY(bound_argument(start, from));
  PY_TRY(bound_argument(end, to));
  uint8_t byte;
  Value hold;
  BytesView needle = PY_TRY(needle_argument(sub, byte, hold));
  BytesView v = view_of(self);
  clip_bounds(from, to, v.length);
  if (to - from < needle.length) return int64_t(-1);
  int64_t at = backwards ? rfind_in(v.data + from, to - from, needle.data, needle.length)
                         : find_in(v.data + from, to - from, needle.data, needle.length);
  return at < 0 ? at : from + at;
}

Result<Value> index_method(Arg self, Arg sub, Arg start, Arg end, bool backwards) {
  int64_t at = PY_TRY(find_method(self, sub, start, end, backwards));
  if (at < 0) return raise(ValueError, "subsection not found");
  return Value(at);
}

bool tail_match(BytesView v, BytesView part, int64_t from, int64_t to, bool at_end) {
  if (to - from < part.length) return false;
  return part.length == 0 || memcmp(v.data + (at_end ? to - part.length : from), part.data, static_cast<size_t>(part.length)) == 0;
}

Result<Value> affix_method(Arg self, Arg affix, Arg start, Arg end, bool at_end) {
  int64_t from = 0, to = INT64_MAX;
  PY_TRY(bound_argument(start, from));
  PY_TRY(bound_argument(end, to));
  BytesView v = view_of(self);
  clip_bounds(from, to, v.length);
  if (is_tuple(affix)) {
    const Tuple* affixes = affix.as<Tuple>();
    for (int64_t i = 0; i < affixes->length; ++i) {
      BytesView part = PY_TRY(need_bytes(affixes->items()[i]));
      if (tail_match(v, part, from, to, at_end)) return kTrue;
    }
    return kFalse;
  }
  BytesView part;
  if (!bytes_view(affix, part)) {
    return raise(TypeError, "%s first arg must be bytes or a tuple of bytes, not %T", at_end ? "endswith" : "startswith", affix);
  }
  return boolean(tail_match(v, part, from, to, at_end));
}

Result<Value> partition_method(Arg self, Arg sep, bool backwards) {
  BytesView s = PY_TRY(need_bytes(sep));
  if (s.length == 0) return raise(ValueError, "empty separator");
  BytesView v = view_of(self);
  int64_t at = backwards ? rfind_in(v.data, v.length, s.data, s.length) : find_in(v.data, v.length, s.data, s.length);
  if (at < 0) {
    Value whole = same_bytes(self), first = make_like(self, nullptr, 0), second = make_like(self, nullptr, 0);
    return backwards ? tuple_of(first, second, whole) : tuple_of(whole, first, second);
  }
  Value before = make_like(self, v.data, at);
  Value middle = is_bytes(self) ? Value(sep) : make_like(self, s.data, s.length);
  Value after = make_like(self, v.data + at + s.length, v.length - at - s.length);
  return tuple_of(before, middle, after);
}

}  // namespace

Result<Value> bytes_find(Arg self, Arg sub, Arg start, Arg end) { return Value(PY_TRY(find_method(self, sub, start, end, false))); }
Result<Value> bytes_rfind(Arg self, Arg sub, Arg start, Arg end) { return Value(PY_TRY(find_method(self, sub, start, end, true))); }
Result<Value> bytes_index(Arg self, Arg sub, Arg start, Arg end) { return index_method(self, sub, start, end, false); }
Result<Value> bytes_rindex(Arg self, Arg sub, Arg start, Arg end) { return index_method(self, sub, start, end, true); }
Result<Value> bytes_startswith(Arg self, Arg prefix, Arg start, Arg end) { return affix_method(self, prefix, start, end, false); }
Result<Value> bytes_endswith(Arg self, Arg suffix, Arg start, Arg end) { return affix_method(self, suffix, start, end, true); }
Result<Value> bytes_partition(Arg self, Arg sep) { return partition_method(self, sep, false); }
Result<Value> bytes_rpartition(Arg self, Arg sep) { return partition_method(self, sep, true); }

Result<Value> bytes_count(Arg self, Arg sub, Arg start, Arg end) {
  int64_t from = 0, to = INT64_MAX;
  PY_TRY(bound_argument(start, from));
  PY_TRY(bound_argument(end, to));
  uint8_t byte;
  Value hold;
  BytesView needle = PY_TRY(needle_argument(sub, byte, hold));
  BytesView v = view_of(self);
  clip_bounds(from, to, v.length);
  if (to - from < needle.length) return Value(0);
  if (needle.length == 0) return Value(to - from + 1);
  int64_t count = 0;
  each_match(v.data + from, to - from, needle.data, needle.length, [&](int64_t) { ++count; return true; });
  return Value(count);
}

Result<Value> bytes_replace(Arg self, Arg old, Arg replacement, Arg count) {
  BytesView from = PY_TRY(need_bytes(old));
  BytesView to = PY_TRY(need_bytes(replacement));
  int64_t most = PY_TRY(size_argument(count, -1));
  if (most < 0) most = INT64_MAX;
  BytesView v = view_of(self);
  if (most == 0 || from.length > v.length) return same_bytes(self);
  ByteBuilder out;
  if (from.length == 0) {
    int64_t i = 0;
    for (; i < most && i <= v.length; ++i) {
      out.add(to.data, to.length);
      if (i < v.length) out.add(v.data[i]);
    }
    if (i < v.length) out.add(v.data + i, v.length - i);
    return make_like(self, out.data(), out.length());
  }
  int64_t matches = 0;
  each_match(v.data, v.length, from.data, from.length, [&](int64_t) { return ++matches < most; });
  if (matches == 0) return same_bytes(self);
  int64_t growth = to.length - from.length;
  if (growth > 0 && matches > (INT64_MAX / 4 - v.length) / growth) return raise(OverflowError, "replace bytes is too long");
  int64_t length = v.length + matches * growth;
  if (!can_allocate(length)) return raise(MemoryError);
  Value result = make_like(self, nullptr, length);
  uint8_t* at = data_of(result);
  int64_t done = 0;
  each_match(v.data, v.length, from.data, from.length, [&](int64_t hit) {
    memcpy(at, v.data + done, static_cast<size_t>(hit - done));
    at += hit - done;
    if (to.length) memcpy(at, to.data, static_cast<size_t>(to.length));
    at += to.length;
    done = hit + from.length;
    return --matches > 0;
  });
  memcpy(at, v.data + done, static_cast<size_t>(v.length - done));
  return result;
}

Result<Value> bytes_removeprefix(Arg self, Arg prefix) {
  BytesView part = PY_TRY(need_bytes(prefix));
  BytesView v = view_of(self);
  if (!tail_match(v, part, 0, v.length, false)) return same_bytes(self);
  return make_like(self, v.data + part.length, v.length - part.length);
}

Result<Value> bytes_removesuffix(Arg self, Arg suffix) {
  BytesView part = PY_TRY(need_bytes(suffix));
  BytesView v = view_of(self);
  if (!tail_match(v, part, 0, v.length, true)) return same_bytes(self);
  return make_like(self, v.data, v.length - part.length);
}

}  // namespace py
