// Shared by the files of bytes and bytearray.
#pragma once

#include "py/bytearray.h"
#include "py/bytes.h"
#include "text_search.h"

namespace py {

/// The bytes of self, a bytes or bytearray.
inline BytesView view_of(Arg self) {
  if (is_bytes(self)) return {self.as<Bytes>()->data(), self.as<Bytes>()->length};
  return {self.as<ByteArray>()->data, self.as<ByteArray>()->length};
}
inline bool is_bytearray(Arg a) { return a.is_object() && (a.object()->type->flags & kTypeByteArrayLike); }

/// New bytes or a new bytearray, as `self` is.
inline Value make_like(Arg self, const void* data, int64_t length) {
  return is_bytes(self) ? bytes_from(data, length) : bytearray_like(self, data, length);
}
/// `self` unchanged: exact bytes are returned as they are, all else is copied.
inline Value same_bytes(Arg self) {
  if (is_exact(self, &bytes_type)) return Value(self);
  BytesView v = view_of(self);
  return make_like(self, v.data, v.length);
}
inline uint8_t* data_of(Arg made) { return is_bytes(made) ? made.as<Bytes>()->data() : made.as<ByteArray>()->data; }

/// A value 0..255; ValueError "byte must be in range(0, 256)", or with bytes_message CPython's other wording.
Result<int64_t> byte_value(Arg item, const char* message = "byte must be in range(0, 256)");

/// Grows byte by byte for both kinds.
class ByteBuilder {
 public:
  ByteBuilder() = default;
  ByteBuilder(const ByteBuilder&) = delete;
  ~ByteBuilder() { raw_free(data_, capacity_); }
  void add(uint8_t b) {
    if (length_ == capacity_) reserve(1);
    data_[length_++] = b;
  }
  void add(const void* bytes, int64_t n) {
    if (n <= 0) return;
    reserve(n);
    memcpy(data_ + length_, bytes, static_cast<size_t>(n));
    length_ += n;
  }
  void add_repeated(uint8_t b, int64_t n) {
    if (n <= 0) return;
    reserve(n);
    memset(data_ + length_, b, static_cast<size_t>(n));
    length_ += n;
  }
  const uint8_t* data() const { return data_; }
  int64_t length() const { return length_; }
  Value bytes() const { return bytes_from(data_, length_); }

 private:
  void reserve(int64_t more) {
    if (length_ + more <= capacity_) return;
    int64_t capacity = (length_ + more) * 3 / 2 + 32;
    data_ = static_cast<uint8_t*>(raw_realloc(data_, static_cast<size_t>(capacity_), static_cast<size_t>(capacity)));
    capacity_ = capacity;
  }
  uint8_t* data_ = nullptr;
  int64_t length_ = 0, capacity_ = 0;
};

/// Room for `length` bytes; keeps the first min(old, new) of them. The new ones are not set. The data is followed by a NUL.
void bytearray_resize(ByteArray& b, int64_t length);
/// repr's b'...' part.
void add_bytes_repr(StrBuilder& out, BytesView bytes, bool for_bytearray);
/// Bytes of any source that bytes() and bytearray() accept; `kind` names the type in errors.
Result<Value> bytes_from_source(Arg source, Arg encoding, Arg errors, const char* kind);
/// ask_length: __length_hint__ of an iterable is called, as bytes() and bytearray.extend() do in CPython.
Result<void> collect_bytes(ByteBuilder& out, Arg iterable, const char* message, bool ask_length);

Result<Value> bytes_slot_compare(Arg a, Arg b, CompareOp op);
Result<Value> bytes_slot_iter(Arg self);
Result<int64_t> bytes_slot_length(Arg self);
/// `+`, `*` and `%` of both kinds.
Result<Value> bytes_slot_binary(BinaryOp op, Arg a, Arg b);
/// The count of `b * n`, never negative, that fits in memory.
Result<int64_t> bytes_repeat_count(Arg n, int64_t length);
Result<Value> bytes_get(Arg self, Arg index, const char* kind_error, const char* range_error);

}  // namespace py
