// bytes as a type: storage, slots, iteration, construction. The slots serve bytearray too where it behaves alike.

#include "deferred_slots.h"
#include "bytes_support.h"
#include "containers_support.h"

namespace py {

Ref<Bytes> make_bytes(const void* data, int64_t length) {
  Ref<Bytes> b = make<Bytes>(&bytes_type, static_cast<size_t>(length) + 1);
  b->length = length;
  if (data && length) memcpy(b->data(), data, static_cast<size_t>(length));
  b->data()[length] = 0;
  return b;
}

bool bytes_view(Arg a, BytesView& out) {
  if (!is_bytes(a) && !is_bytearray(a)) return false;
  out = view_of(a);
  return true;
}

Result<void> take_buffer(Arg& object, Value& hold) {
  Type* type = type_of(object);
  if (!(type->flags & kTypeHeap) || is_bytes(object) || is_bytearray(object)) return {};
  Arg method = type_lookup(type, "__buffer__"_s);
  if (method.is_empty()) return {};
  hold = PY_TRY(call(method, object, 0));
  object = hold;
  return {};
}

Result<BytesView> need_bytes(Arg a) {
  BytesView view;
  if (!bytes_view(a, view)) return raise(TypeError, "a bytes-like object is required, not '%T'", a);
  return view;
}

Result<int64_t> byte_value(Arg item, const char* message) {
  if (!item.is_small_int() && !is_int(item) && !type_of(item)->slots().index) {
    return raise(TypeError, "'%T' object cannot be interpreted as an integer", item);
  }
  Value i = PY_TRY(to_index(item));
  int64_t n = int_clip(i);
  if (n < 0 || n > 255) return raise(ValueError, "%s", message);
  return n;
}

void add_bytes_repr(StrBuilder& out, BytesView bytes, bool for_bytearray) {
  static const char kHex[] = "0123456789abcdef";
  size_t n = static_cast<size_t>(bytes.length);
  bool has_single = n && memchr(bytes.data, '\'', n), has_double = n && memchr(bytes.data, '"', n);
  uint8_t quote = has_single && !has_double ? '"' : '\'';
  out.add(U'b');
  out.add(quote);
  for (int64_t i = 0; i < bytes.length; ++i) {
    uint8_t c = bytes.data[i];
    // bytearray's repr escapes single quotes whatever the quotes are, as CPython's does.
    if (c == '\\' || c == quote || (for_bytearray && c == '\'')) {
      out.add(U'\\');
      out.add(c);
    } else if (c == '\t') {
      out.add("\\t", 2);
    } else if (c == '\n') {
      out.add("\\n", 2);
    } else if (c == '\r') {
      out.add("\\r", 2);
    } else if (c < ' ' || c >= 127) {
      char text[4] = {'\\', 'x', kHex[c >> 4], kHex[c & 15]};
      out.add(text, 4);
    } else {
      out.add(c);
    }
  }
  out.add(quote);
}

namespace {

Result<Value> repr_slot(Arg self) {
  StrBuilder out;
  add_bytes_repr(out, view_of(self), false);
  return out.finish();
}

Result<int64_t> hash_slot(Arg self) {
  Bytes* b = self.as<Bytes>();
  if (!b->hash) b->hash = hash_bytes(b->data(), static_cast<size_t>(b->length));
  return b->hash;
}

Result<Value> get_item_slot(Arg self, Arg index) { return bytes_get(self, index, "byte indices must be integers or slices, not %T", "index out of range"); }

struct BytesIterator : Object {
  Value source;     // empty when exhausted
  int64_t position;
};

void iterator_destroy(Object* self) { static_cast<BytesIterator*>(self)->source.clear(); }

Result<Value> iterator_self(Arg self) { return self; }

Result<Value> iterator_next(Arg self) {
  BytesIterator* it = self.as<BytesIterator>();
  if (it->source.is_empty()) return kExhausted;
  BytesView v = view_of(it->source);  // anew each time: a bytearray may change
  if (it->position < v.length) return Value(static_cast<int>(v.data[it->position++]));
  it->source.clear();
  return kExhausted;
}

}  // namespace

constinit Type bytes_iterator_type = {
    {&type_type, kImmortal, 0}, "bytes_iterator", &object_type,
    {.destroy = iterator_destroy, .iter = iterator_self, .next = iterator_next},
    sizeof(BytesIterator),
};
constinit Type bytearray_iterator_type = {
    {&type_type, kImmortal, 0}, "bytearray_iterator", &object_type,
    {.destroy = iterator_destroy, .iter = iterator_self, .next = iterator_next},
    sizeof(BytesIterator),
};

Result<Value> bytes_iterator_length_hint(Arg self) {
  BytesIterator* it = self.as<BytesIterator>();
  int64_t left = it->source.is_empty() ? 0 : view_of(it->source).length - it->position;
  return integer(left < 0 ? 0 : left);
}

Result<Value> bytes_slot_iter(Arg self) {
  Ref<BytesIterator> it = make<BytesIterator>(is_bytes(self) ? &bytes_iterator_type : &bytearray_iterator_type);
  new (&it->source, PyPlacement()) Value(self);
  it->position = 0;
  return it;
}

Result<int64_t> bytes_slot_length(Arg self) { return view_of(self).length; }

Result<Value> bytes_get(Arg self, Arg index, const char* kind_error, const char* range_error) {
  int64_t i;
  if (index.is_small_int()) {
    i = index.small_int();
  } else if (is_exact(index, &slice_type)) {
    SliceBounds b = PY_TRY(slice_bounds(index, view_of(self).length));
    BytesView v = view_of(self);
    if (b.step == 1 && b.count == v.length && is_exact(self, &bytes_type)) return self;
    if (b.step == 1) return make_like(self, v.data + b.start, b.count > 0 ? b.count : 0);
    Value part = make_like(self, nullptr, b.count > 0 ? b.count : 0);
    uint8_t* to = data_of(part);
    for (int64_t k = 0, at = b.start; k < b.count; ++k, at += b.step) to[k] = v.data[at];
    return part;
  } else if (is_int(index) || type_of(index)->slots().index) {
    i = PY_TRY(to_int64(index));
  } else {
    return raise(TypeError, kind_error, index);
  }
  BytesView v = view_of(self);
  if (i < 0) i += v.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(v.length)) return raise(IndexError, range_error);
  return Value(static_cast<int>(v.data[i]));
}

Result<Value> bytes_slot_compare(Arg a, Arg b, CompareOp op) {
  BytesView x, y;
  Value hold;
  if (is_bytearray(a)) PY_TRY(take_buffer(b, hold));
  if (!bytes_view(a, x) || !bytes_view(b, y)) return kNotImplemented;
  if ((op == CompareOp::kEq || op == CompareOp::kNe) && x.length != y.length) return boolean(op == CompareOp::kNe);
  int64_t n = x.length < y.length ? x.length : y.length;
  int order = n ? memcmp(x.data, y.data, static_cast<size_t>(n)) : 0;
  if (order == 0) order = x.length < y.length ? -1 : x.length > y.length;
  switch (op) {
    case CompareOp::kEq: return boolean(order == 0);
    case CompareOp::kNe: return boolean(order != 0);
    case CompareOp::kLt: return boolean(order < 0);
    case CompareOp::kLe: return boolean(order <= 0);
    case CompareOp::kGt: return boolean(order > 0);
    default: return boolean(order >= 0);
  }
}

Result<bool> bytes_slot_contains(Arg self, Arg item) {
  BytesView needle;
  Value hold;
  PY_TRY(take_buffer(item, hold));
  if (bytes_view(item, needle)) {
    BytesView v = view_of(self);
    return find_in(v.data, v.length, needle.data, needle.length) >= 0;
  }
  if (!is_int(item) && !type_of(item)->slots().index) return raise(TypeError, "a bytes-like object is required, not '%T'", item);
  int64_t byte = PY_TRY(byte_value(item));
  BytesView v = view_of(self);
  return v.length && find_char(v.data, v.length, static_cast<uint8_t>(byte)) != nullptr;
}

Result<int64_t> bytes_repeat_count(Arg n, int64_t length) {
  int64_t count = PY_TRY(index_argument(n));
  if (count < 0) count = 0;
  if (count && length > INT64_MAX / count) return raise(OverflowError, "repeated bytes are too long");
  if (!can_allocate(length * count)) return raise(MemoryError);
  return count;
}

Result<Value> bytes_slot_binary(BinaryOp op, Arg a, Arg b) {
  BytesView x;
  if (op == BinaryOp::kMod) {
    if (!bytes_view(a, x)) return kNotImplemented;
    return bytes_percent(a, b);
  }
  if (op == BinaryOp::kAdd) {
    BytesView y;
    Value hold;
    if (!bytes_view(a, x)) return kNotImplemented;
    PY_TRY(take_buffer(b, hold));
    bytes_view(a, x);   // a bytearray may have changed
    if (!bytes_view(b, y)) return raise(TypeError, "can't concat %T to %T", b, a);
    if (y.length == 0 && is_exact(a, &bytes_type)) return a;
    if (x.length == 0 && is_exact(a, &bytes_type) && is_exact(b, &bytes_type)) return b;
    Value sum = make_like(a, nullptr, x.length + y.length);
    if (x.length) memcpy(data_of(sum), x.data, static_cast<size_t>(x.length));
    if (y.length) memcpy(data_of(sum) + x.length, y.data, static_cast<size_t>(y.length));
    return sum;
  }
  if (op != BinaryOp::kMul) return kNotImplemented;
  Arg self = bytes_view(a, x) ? a : b;
  Arg n = self.bits == a.bits ? b : a;
  if (!is_int(n) && !type_of(n)->slots().index) return kNotImplemented;
  int64_t count = PY_TRY(bytes_repeat_count(n, view_of(self).length));
  if (count == 1) return same_bytes(self);
  x = view_of(self);
  Value product = make_like(self, nullptr, x.length * count);
  uint8_t* to = data_of(product);
  if (x.length == 1) {
    memset(to, x.data[0], static_cast<size_t>(count));
  } else if (x.length) {
    for (int64_t i = 0; i < count; ++i) memcpy(to + i * x.length, x.data, static_cast<size_t>(x.length));
  }
  return product;
}

constinit const Slots bytes_slots = {
    .repr = repr_slot,
    .hash = hash_slot,
    .compare = bytes_slot_compare,
    .length = bytes_slot_length,
    .get_item = get_item_slot,
    .contains = bytes_slot_contains,
    .iter = bytes_slot_iter,
    .binary = bytes_slot_binary,
};

constinit Type bytes_type = deferred(Deferred::kBytes, {
    {&type_type, kImmortal, 0}, "bytes", &object_type, {}, sizeof(Bytes), kTypeSubclassable | kTypeBytesLike,
});

// ---- construction ----

Result<void> collect_bytes(ByteBuilder& out, Arg iterable, const char* message, bool ask_length) {
  BytesView view;
  if (bytes_view(iterable, view)) {
    out.add(view.data, view.length);
    return {};
  }
  // An array's bytes, not its items.
  Value hold;
  PY_TRY(take_buffer(iterable, hold));
  if (bytes_view(hold, view)) {
    out.add(view.data, view.length);
    return {};
  }
  Iter it;
  PY_TRY(Iter::start(it, iterable));
  if (ask_length) PY_TRY(detail::length_hint(iterable, 0));
  while (PY_TRY(it.next())) {
    Value item = it.value();
    int64_t byte = PY_TRY(byte_value(item, message));
    out.add(static_cast<uint8_t>(byte));
  }
  return {};
}

Result<Value> bytes_from_source(Arg source, Arg encoding, Arg errors, const char* kind) {
  if (!encoding.is_empty() && !is_str(encoding)) return bad_argument("argument 'encoding' must be str", encoding, kind);
  if (!errors.is_empty() && !is_str(errors)) return bad_argument("argument 'errors' must be str", errors, kind);
  bool for_bytes = kind[4] == 's' && kind[5] == 0;
  if (source.is_empty()) {
    if (!encoding.is_empty() || !errors.is_empty()) {
      return raise(TypeError, encoding.is_empty() ? "errors without a string argument" : "encoding without a string argument");
    }
    return bytes_from(nullptr, 0);
  }
  if (is_str(source)) {
    if (encoding.is_empty()) return raise(TypeError, "string argument without an encoding");
    return text_encode(source, encoding, errors);
  }
  if (!encoding.is_empty()) return raise(TypeError, "encoding without a string argument");
  if (!errors.is_empty()) return raise(TypeError, "errors without a string argument");
  if (is_exact(source, &bytes_type)) return source;
  if (for_bytes) {
    Arg dunder = type_lookup(type_of(source), "__bytes__"_s);
    if (!dunder.is_empty() && (type_of(source)->flags & kTypeHeap)) {
      Value bound = PY_TRY(bind_attr(dunder, source, type_of(source)));
      Value made = PY_TRY(call(bound));
      if (!is_bytes(made)) return raise(TypeError, "__bytes__ returned non-bytes (type %T)", made.arg());
      return made;
    }
  }
  if (is_int(source) || type_of(source)->slots().index) {
    // A class with a failing __index__ may still be iterable: TypeErrors fall through.
    Result<int64_t> size = index_argument(source);
    if (!size.failed()) {
      int64_t n = size.take();
      if (n < 0) return raise(ValueError, "negative count");
      if (!can_allocate(n)) return raise(MemoryError);
      Ref<Bytes> zeros = make_bytes(nullptr, n);
      memset(zeros->data(), 0, static_cast<size_t>(n));
      return zeros;
    }
    if (!pending_is(TypeError)) return Failure{};
    drop_pending();
  }
  ByteBuilder out;
  BytesView view;
  if (!bytes_view(source, view) && !type_of(source)->slots().iter && !type_of(source)->slots().get_item) {
    return raise(TypeError, "cannot convert '%T' object to %s", source, kind);
  }
  PY_TRY(collect_bytes(out, source, for_bytes ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)", for_bytes));
  return out.bytes();
}

Result<Value> bytes_from_object(Arg object) { return bytes_from_source(object, Arg(), Arg(), "bytes"); }

Result<Value> bytes_construct(Arg source, Arg encoding, Arg errors) { return bytes_from_source(source, encoding, errors, "bytes"); }

Result<Value> bytes_new(Arg cls, Arg source, Arg encoding, Arg errors) {
  Value made = PY_TRY(bytes_from_source(source, encoding, errors, "bytes"));
  Type* type = cls.as<Type>();
  if (type == &bytes_type) return made;
  BytesView view = view_of(made);
  Ref<Bytes> b = make<Bytes>(type, static_cast<size_t>(view.length) + 1);
  b->length = view.length;
  memcpy(b->data(), view.data, static_cast<size_t>(view.length));
  b->data()[view.length] = 0;
  return b;
}

Result<Value> bytes_bytes(Arg self) {
  BytesView v = view_of(self);
  return is_exact(self, &bytes_type) ? Value(self) : bytes_from(v.data, v.length);
}

}  // namespace py
