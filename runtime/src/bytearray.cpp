// bytearray: storage, slots, mutation, construction.
#include "bytes_support.h"
#include "py/object_model.h"

namespace py {

void bytearray_resize(ByteArray& b, int64_t length) {
  // One byte more than asked for, for a NUL. Shrinks only when less than half is used.
  if (length + 1 > b.capacity || (length + 1 < b.capacity / 2 && b.capacity > 64)) {
    int64_t capacity = length + 1 > b.capacity && b.capacity ? length + length / 8 + 8 : length + 1;
    b.data = static_cast<uint8_t*>(raw_realloc(b.data, static_cast<size_t>(b.capacity), static_cast<size_t>(capacity)));
    b.capacity = capacity;
  }
  b.length = length;
  b.data[length] = 0;
}

static Value filled(Type* type, const void* data, int64_t length) {
  Ref<ByteArray> b = make<ByteArray>(type);
  bytearray_resize(*b, length);
  if (data && length) memcpy(b->data, data, static_cast<size_t>(length));
  return static_cast<Ref<ByteArray>&&>(b).value();
}
Value bytearray_from(const void* data, int64_t length) { return filled(&bytearray_type, data, length); }
Value bytearray_like(Arg self, const void* data, int64_t length) { return filled(native_base(type_of(self)), data, length); }

namespace {

ByteArray& array_of(Arg a) { return *a.as<ByteArray>(); }

void destroy_slot(Object* self) {
  ByteArray* b = static_cast<ByteArray*>(self);
  raw_free(b->data, static_cast<size_t>(b->capacity));
  b->data = nullptr;
  b->length = b->capacity = 0;
}

Result<Value> repr_slot(Arg self) {
  StrBuilder out;
  out.add(type_of(self)->name);
  out.add(U'(');
  add_bytes_repr(out, view_of(self), true);
  out.add(U')');
  return out.finish();
}

Result<Value> get_item_slot(Arg self, Arg index) {
  return bytes_get(self, index, "bytearray indices must be integers or slices, not %T", "bytearray index out of range");
}

/// Replaces [start, stop) by `with`, which is not part of b.
void splice(ByteArray& b, int64_t start, int64_t stop, const uint8_t* with, int64_t n) {
  int64_t tail = b.length - stop, old = b.length;
  int64_t length = start + n + tail;
  if (length > old) bytearray_resize(b, length);
  if (tail) memmove(b.data + start + n, b.data + stop, static_cast<size_t>(tail));
  if (n) memcpy(b.data + start, with, static_cast<size_t>(n));
  if (length < old) bytearray_resize(b, length);
}

void delete_slice(ByteArray& b, SliceBounds s) {
  if (s.count <= 0) return;
  if (s.step < 0) {  // the same items, ascending
    s.start += s.step * (s.count - 1);
    s.step = -s.step;
  }
  int64_t to = s.start;
  for (int64_t k = 0, at = s.start; k < s.count; ++k, at += s.step) {
    int64_t next = k + 1 < s.count ? at + s.step : b.length;
    memmove(b.data + to, b.data + at + 1, static_cast<size_t>(next - at - 1));
    to += next - at - 1;
  }
  bytearray_resize(b, b.length - s.count);
}

Result<void> set_slice(Arg self, Arg slice, Arg value) {
  Value owned;  // the bytes to put in, safe from changes of self
  if (!value.is_empty()) {
    BytesView view;
    if (bytes_view(value, view)) {
      owned = value.bits == self.bits ? bytes_from(view.data, view.length) : Value(value);
    } else if (is_int(value) || is_float(value) || is_str(value) || type_of(value)->slots().index) {
      return raise(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    } else if (!type_of(value)->slots().iter && !type_of(value)->slots().get_item) {
      return raise(TypeError, "cannot convert '%T' object to bytearray", value);
    } else {
      ByteBuilder out;
      PY_TRY(collect_bytes(out, value, "byte must be in range(0, 256)", false));
      owned = out.bytes();
    }
  }
  ByteArray& b = array_of(self);
  SliceBounds s = PY_TRY(slice_bounds(slice, b.length));
  BytesView with = {nullptr, 0};
  if (!value.is_empty()) with = view_of(owned);
  int64_t count = s.count > 0 ? s.count : 0;
  if (s.step == 1) {
    splice(b, s.start, s.start + count, with.data, with.length);
    return {};
  }
  if (value.is_empty() || (with.length == 0 && count)) {
    delete_slice(b, s);
    return {};
  }
  if (with.length != count) {
    return raise(ValueError, "attempt to assign bytes of size %ld to extended slice of size %ld", with.length, count);
  }
  for (int64_t k = 0, at = s.start; k < count; ++k, at += s.step) b.data[at] = with.data[k];
  return {};
}

Result<void> set_item_slot(Arg self, Arg index, Arg value) {
  if (is_exact(index, &slice_type)) return set_slice(self, index, value);
  if (!is_int(index) && !type_of(index)->slots().index) {
    return raise(TypeError, "bytearray indices must be integers or slices, not %T", index);
  }
  int64_t i = PY_TRY(to_int64(index));
  int64_t byte = value.is_empty() ? 0 : PY_TRY(byte_value(value));
  ByteArray& b = array_of(self);
  if (i < 0) i += b.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(b.length)) return raise(IndexError, "bytearray index out of range");
  if (value.is_empty()) splice(b, i, i + 1, nullptr, 0);
  else b.data[i] = static_cast<uint8_t>(byte);
  return {};
}

void append_bytes(ByteArray& b, const uint8_t* data, int64_t n) {
  if (n == 0) return;
  int64_t old = b.length;
  bool inside = data == b.data;  // b.extend(b): the data moves with the storage
  bytearray_resize(b, old + n);
  memcpy(b.data + old, inside ? b.data : data, static_cast<size_t>(n));
}

Result<Value> inplace_slot(BinaryOp op, Arg self, Arg other) {
  ByteArray& b = array_of(self);
  if (op == BinaryOp::kAdd) {
    BytesView v;
    Value hold;
    PY_TRY(take_buffer(other, hold));
    if (!bytes_view(other, v)) return raise(TypeError, "can't concat %T to %T", other, self);
    // CPython holds the right operand's buffer while it resizes the left one.
    if (other.bits == self.bits && v.length) return raise(BufferError, "Existing exports of data: object cannot be re-sized");
    append_bytes(b, v.data, v.length);
    return self;
  }
  if (op == BinaryOp::kMul && (is_int(other) || type_of(other)->slots().index)) {
    int64_t count = PY_TRY(bytes_repeat_count(other, b.length));
    int64_t unit = b.length;
    bytearray_resize(b, unit * count);
    for (int64_t i = 1; i < count; ++i) memcpy(b.data + i * unit, b.data, static_cast<size_t>(unit));
    return self;
  }
  return bytes_slot_binary(op, self, other);
}

}  // namespace

PY_MEMBERS(bytearray_type)
constinit Type bytearray_type = on_demand(bytearray_type_members, {
    {&type_type, kImmortal, 0}, "bytearray", &object_type,
    {.destroy = destroy_slot,
     .repr = repr_slot,
     .compare = bytes_slot_compare,
     .length = bytes_slot_length,
     .get_item = get_item_slot,
     .set_item = set_item_slot,
     .contains = bytes_slot_contains,
     .iter = bytes_slot_iter,
     .binary = bytes_slot_binary,
     .inplace = inplace_slot},
    sizeof(ByteArray), kTypeSubclassable | kTypeByteArrayLike,
});

// ---- construction ----

Result<Value> bytearray_new(Arg cls, Arg, Arg, Arg) {
  Ref<ByteArray> b = make<ByteArray>(cls.as<Type>());
  bytearray_resize(*b, 0);
  return b;
}

Result<Value> bytearray_init(Arg self, Arg source, Arg encoding, Arg errors) {
  Value made = PY_TRY(bytes_from_source(source, encoding, errors, "bytearray"));
  BytesView v = view_of(made);
  ByteArray& b = array_of(self);
  bytearray_resize(b, v.length);
  if (v.length) memcpy(b.data, v.data, static_cast<size_t>(v.length));
  return kNone;
}

Result<Value> bytearray_construct(Arg source, Arg encoding, Arg errors) {
  Value b = bytearray_from(nullptr, 0);
  PY_TRY(bytearray_init(b, source, encoding, errors));
  return b;
}

// ---- methods ----

Result<Value> bytearray_append(Arg self, Arg item) {
  uint8_t byte = static_cast<uint8_t>(PY_TRY(byte_value(item)));
  ByteArray& b = array_of(self);
  bytearray_resize(b, b.length + 1);
  b.data[b.length - 1] = byte;
  return kNone;
}

Result<Value> bytearray_clear(Arg self) {
  bytearray_resize(array_of(self), 0);
  return kNone;
}

Result<Value> bytearray_copy(Arg self) {
  return bytearray_from(array_of(self).data, array_of(self).length);
}

Result<Value> bytearray_extend(Arg self, Arg iterable) {
  BytesView v;
  if (bytes_view(iterable, v)) {
    append_bytes(array_of(self), v.data, v.length);
    return kNone;
  }
  if (!type_of(iterable)->slots().iter && !type_of(iterable)->slots().get_item) {
    return raise(TypeError, "can't extend bytearray with %T", iterable);
  }
  ByteBuilder out;
  PY_TRY(collect_bytes(out, iterable, "byte must be in range(0, 256)", true));
  append_bytes(array_of(self), out.data(), out.length());
  return kNone;
}

Result<Value> bytearray_insert(Arg self, Arg index, Arg item) {
  int64_t i = PY_TRY(size_argument(index, 0));
  uint8_t byte = static_cast<uint8_t>(PY_TRY(byte_value(item)));
  ByteArray& b = array_of(self);
  if (i < 0) i = i + b.length < 0 ? 0 : i + b.length;
  if (i > b.length) i = b.length;
  splice(b, i, i, &byte, 1);
  return kNone;
}

Result<Value> bytearray_pop(Arg self, Arg index) {
  int64_t i = PY_TRY(size_argument(index, -1));
  ByteArray& b = array_of(self);
  if (b.length == 0) return raise(IndexError, "pop from empty bytearray");
  if (i < 0) i += b.length;
  if (i < 0 || i >= b.length) return raise(IndexError, "pop index out of range");
  int byte = b.data[i];
  splice(b, i, i + 1, nullptr, 0);
  return Value(byte);
}

Result<Value> bytearray_remove(Arg self, Arg value) {
  uint8_t byte = static_cast<uint8_t>(PY_TRY(byte_value(value)));
  ByteArray& b = array_of(self);
  const uint8_t* hit = b.length ? find_char(b.data, b.length, byte) : nullptr;
  if (!hit) return raise(ValueError, "value not found in bytearray");
  int64_t i = hit - b.data;
  splice(b, i, i + 1, nullptr, 0);
  return kNone;
}

Result<Value> bytearray_reverse(Arg self) {
  ByteArray& b = array_of(self);
  for (int64_t i = 0, j = b.length - 1; i < j; ++i, --j) {
    uint8_t byte = b.data[i];
    b.data[i] = b.data[j];
    b.data[j] = byte;
  }
  return kNone;
}

}  // namespace py
