// _struct: packing values into bytes and back. CPython's Modules/_struct.c decides between messages; native sizes are those of the LP64 machines
// that CPython is built for.
#include <string.h>

#include "int_internal.h"
#include "py/modules/_struct.h"
#include "py/text.h"
#include "text_support.h"

namespace py {

namespace {

struct Layout {
  bool little = true;
  bool native = true;     // sizes and alignment of the machine ('@' or none)
};

/// What one letter means.
struct Code {
  char letter;
  uint8_t native_size, standard_size;   // standard 0: not available
  bool is_integer, is_signed;
};
constexpr Code codes[] = {
    {'x', 1, 1, false, false}, {'b', 1, 1, true, true},  {'B', 1, 1, true, false}, {'c', 1, 1, false, false}, {'s', 1, 1, false, false},
    {'p', 1, 1, false, false}, {'h', 2, 2, true, true},  {'H', 2, 2, true, false}, {'i', 4, 4, true, true},   {'I', 4, 4, true, false},
    {'l', 8, 4, true, true},   {'L', 8, 4, true, false}, {'q', 8, 8, true, true},  {'Q', 8, 8, true, false},  {'n', 8, 0, true, true},
    {'N', 8, 0, true, false},  {'P', 8, 0, true, false}, {'?', 1, 1, false, false}, {'e', 2, 2, false, false}, {'f', 4, 4, false, false},
    {'d', 8, 8, false, false},
};

const Code* find_code(char letter, bool native) {
  for (const Code& c : codes) {
    if (c.letter == letter) return native || c.standard_size ? &c : nullptr;
  }
  return nullptr;
}

Failure struct_error(const char* message) { return raise(_struct_error_type, "%s", message); }

/// A format, read item by item. The text was checked by measure() before.
class Reader {
 public:
  Layout layout;

  /// ASCII text of a str or bytes; the Value keeps it alive.
  Result<void> open(Arg format) {
    if (is_str(format)) {
      held_ = PY_TRY(text_encode(format, "ascii"_s, Arg()));
    } else if (is_bytes(format)) {
      held_ = format;
    } else {
      return raise(TypeError, "Struct() argument 1 must be a str or bytes object, not %T", format);
    }
    p_ = reinterpret_cast<const char*>(held_.as<Bytes>()->data());
    end_ = p_ + held_.as<Bytes>()->length;
    if (p_ < end_) {
      bool order = true;
      switch (*p_) {
        case '<': layout = {true, false}; break;
        case '>': case '!': layout = {false, false}; break;
        case '=': layout = {true, false}; break;
        case '@': break;
        default: order = false;
      }
      p_ += order;
    }
    start_ = p_;
    PY_TRY(measure());
    rewind();
    return {};
  }
  void rewind() {
    p_ = start_;
    offset_ = 0;
  }

  int64_t size() const { return size_; }
  int64_t values() const { return values_; }

  /// The next item: `count` fields (bytes for s, p and x) from `offset`. False at the end.
  struct Item { const Code* code; int64_t count, offset, each; };
  Result<bool> next(Item& item) {
    while (p_ < end_ && is_space(*p_)) ++p_;
    if (p_ == end_) return false;
    int64_t count = 1;
    if (is_digit(*p_)) {
      count = 0;
      for (; p_ < end_ && is_digit(*p_); ++p_) {
        if (count > (INT64_MAX - (*p_ - '0')) / 10) return struct_error("total struct size too long");
        count = count * 10 + (*p_ - '0');
      }
      if (p_ == end_) return struct_error("repeat count given without format specifier");
    }
    item.code = find_code(*p_++, layout.native);
    if (!item.code) return struct_error("bad char in struct format");
    item.each = layout.native ? item.code->native_size : item.code->standard_size;
    if (layout.native && item.each > 1) offset_ = (offset_ + item.each - 1) / item.each * item.each;
    item.count = count;
    item.offset = offset_;
    int64_t bytes;
    if (__builtin_mul_overflow(count, item.each, &bytes) || __builtin_add_overflow(offset_, bytes, &offset_)) {
      return struct_error("total struct size too long");
    }
    return true;
  }
  static bool is_block(char letter) { return letter == 's' || letter == 'p'; }

 private:
  static bool is_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  Result<void> measure() {
    Item item;
    while (PY_TRY(next(item))) {
      if (is_block(item.code->letter)) ++values_;
      else if (item.code->letter != 'x') values_ += item.count;
    }
    size_ = offset_;
    return {};
  }

  Value held_;
  const char* p_ = nullptr;
  const char* start_ = nullptr;
  const char* end_ = nullptr;
  int64_t offset_ = 0, size_ = 0, values_ = 0;
};

void put_bytes(uint8_t* out, uint64_t bits, int64_t size, bool little) {
  for (int64_t i = 0; i < size; ++i) out[little ? i : size - 1 - i] = static_cast<uint8_t>(bits >> i * 8);
}
uint64_t get_bytes(const uint8_t* in, int64_t size, bool little) {
  uint64_t bits = 0;
  for (int64_t i = 0; i < size; ++i) bits |= static_cast<uint64_t>(in[little ? i : size - 1 - i]) << i * 8;
  return bits;
}

// IEEE 754 binary16, rounded half to even. False if it is too large.
bool to_half(double d, uint16_t& out) {
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  uint16_t sign = static_cast<uint16_t>(bits >> 63 << 15);
  if (d != d) return out = static_cast<uint16_t>(sign | 0x7E00), true;
  if (__builtin_isinf(d)) return out = static_cast<uint16_t>(sign | 0x7C00), true;
  int exponent = static_cast<int>(bits >> 52 & 0x7FF) - 1023;
  uint64_t mantissa = (bits & ((uint64_t(1) << 52) - 1)) | uint64_t(1) << 52;
  if (exponent < -26 || d == 0) return out = sign, true;
  int drop = exponent < -14 ? 42 + (-14 - exponent) : 42;   // a subnormal has fewer bits
  uint64_t kept = mantissa >> drop, rest = mantissa & ((uint64_t(1) << drop) - 1), half = uint64_t(1) << (drop - 1);
  if (rest > half || (rest == half && (kept & 1))) ++kept;
  // A carry out of the mantissa goes on into the exponent as it should.
  uint64_t magnitude = exponent < -14 ? kept : (static_cast<uint64_t>(exponent + 14) << 10) + kept;
  if (magnitude >= 0x7C00) return false;
  out = static_cast<uint16_t>(sign | magnitude);
  return true;
}

double from_half(uint16_t h) {
  int exponent = h >> 10 & 31;
  double mantissa = h & 0x3FF, d;
  if (exponent == 31) d = mantissa != 0 ? __builtin_nan("") : __builtin_inf();
  else if (exponent == 0) d = mantissa * 0x1p-24;
  else d = (mantissa + 1024) * __builtin_bit_cast(double, static_cast<uint64_t>(exponent - 25 + 1023) << 52);
  return h & 0x8000 ? -d : d;
}

Failure out_of_range(char letter, int64_t low, int64_t high) {
  return raise(_struct_error_type, "'%c' format requires %ld <= number <= %ld", letter, low, high);
}

Result<void> pack_integer(const Code& code, const Layout& layout, int64_t size, Arg value, uint8_t* out) {
  Value v = value;
  if (!is_int(value)) {
    if (!type_of(value)->slots().index) return struct_error("required argument is not an integer");
    v = PY_TRY(to_index(value));
  }
  // CPython packs with the machine's own functions where size and byte order agree, and those have messages of their own.
  bool own = layout.little && (layout.native || size == code.native_size);
  const char* too_large = !own && size == 8 ? "int too large to convert" : "argument out of range";
  int64_t i = 0;
  bool fits = int_fits(v, i);
  uint64_t bits = static_cast<uint64_t>(i);
  if (!fits) {
    // Unsigned 64-bit numbers past int64_t.
    IntView view(v);
    bool unsigned_fits = view.sign > 0 && view.bit_length() <= 64;
    bool takes = (!code.is_signed && size == 8) || code.letter == 'P';
    if (!unsigned_fits && code.letter == 'P') return struct_error("int too large to convert");
    // Those packed by way of C's unsigned long.
    bool by_unsigned = code.letter == 'I' || code.letter == 'L' || (code.letter == 'H' && !own);
    if (unsigned_fits && size < 8 && by_unsigned) return out_of_range(code.letter, 0, (int64_t(1) << size * 8) - 1);
    if (!unsigned_fits || !takes) return struct_error(too_large);
    bits = limbs::load64(view.limbs);
  } else if (size == 8) {
    if (i < 0 && !code.is_signed && code.letter != 'P') return struct_error(too_large);
  } else {
    int64_t low = code.is_signed ? -(int64_t(1) << (size * 8 - 1)) : 0;
    int64_t high = (int64_t(1) << (size * 8 - code.is_signed)) - 1;
    if (i < low || i > high) {
      const char* name = code.letter == 'b' ? "byte" : code.letter == 'B' ? "ubyte" : own && code.letter == 'h' ? "short" : own && code.letter == 'H' ? "ushort" : nullptr;
      if (name) return raise(_struct_error_type, "%s format requires %ld <= number <= %ld", name, low, high);
      if (i < 0 && !code.is_signed) return struct_error("argument out of range");
      return out_of_range(code.letter, low, high);
    }
  }
  put_bytes(out, bits, size, layout.little);
  return {};
}

// CPython turns any OverflowError about an int into an error of its own.
Failure float_too_large(Arg value, char letter) {
  if (is_int(value)) return struct_error("int too large to convert");
  return raise(OverflowError, "float too large to pack with %c format", letter);
}

Result<void> pack_float(const Code& code, const Layout& layout, int64_t size, Arg value, uint8_t* out) {
  Result<double> converted = to_double(value);
  if (converted.failed()) {
    drop_pending();
    return struct_error("required argument is not a float");
  }
  double d = converted.take();
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  if (d != d && (bits >> 32 & 0x7FFFFFFF) == 0x7FF80000) bits &= ~uint64_t(0xFFFFFFFF);  // which NaN it is (see new_nan) is nobody's business
  if (code.letter == 'f') {
    float f = static_cast<float>(d);
    if (!layout.native && __builtin_isinf(f) && !__builtin_isinf(d)) return float_too_large(value, 'f');
    bits = __builtin_bit_cast(uint32_t, f);
  } else if (code.letter == 'e') {
    uint16_t h;
    if (!to_half(d, h)) return float_too_large(value, 'e');
    bits = h;
  }
  put_bytes(out, bits, size, layout.little);
  return {};
}

/// Packs args[from...] at `out`, which has format.size() bytes.
Result<void> pack_into(Reader& format, const Tuple* args, int64_t from, uint8_t* out) {
  memset(out, 0, static_cast<size_t>(format.size()));
  Reader::Item item;
  while (PY_TRY(format.next(item))) {
    const Code& code = *item.code;
    uint8_t* at = out + item.offset;
    if (code.letter == 'x') continue;
    if (Reader::is_block(code.letter)) {
      Arg value = args->items()[from++];
      BytesView bytes;
      if (!bytes_view(value, bytes) || !(is_bytes(value) || (type_of(value)->flags & kTypeByteArrayLike))) {
        return raise(_struct_error_type, "argument for '%c' must be a bytes object", code.letter);
      }
      bool pascal = code.letter == 'p';
      if (pascal && item.count == 0) continue;
      int64_t room = item.count - pascal, n = bytes.length < room ? bytes.length : room;
      if (n > 0) memcpy(at + pascal, bytes.data, static_cast<size_t>(n));
      if (pascal) at[0] = static_cast<uint8_t>(n > 255 ? 255 : n);
      continue;
    }
    for (int64_t k = 0; k < item.count; ++k, at += item.each) {
      Arg value = args->items()[from++];
      if (code.is_integer) {
        PY_TRY(pack_integer(code, format.layout, item.each, value, at));
      } else if (code.letter == '?') {
        *at = PY_TRY(truth(value));
      } else if (code.letter == 'c') {
        if (!is_bytes(value) || value.as<Bytes>()->length != 1) return struct_error("char format requires a bytes object of length 1");
        *at = value.as<Bytes>()->data()[0];
      } else {
        PY_TRY(pack_float(code, format.layout, item.each, value, at));
      }
    }
  }
  return {};
}

Value unpack_one(const Code& code, const Layout& layout, int64_t size, const uint8_t* at) {
  if (code.letter == 'c') return bytes_from(at, 1);
  if (code.letter == '?') return boolean(*at != 0);
  uint64_t bits = get_bytes(at, size, layout.little);
  switch (code.letter) {
    case 'e': return Value(from_half(static_cast<uint16_t>(bits)));
    case 'f': return Value(static_cast<double>(__builtin_bit_cast(float, static_cast<uint32_t>(bits))));
    case 'd': return Value(__builtin_bit_cast(double, bits));
    default: break;
  }
  if (!code.is_signed) return integer_u(bits);
  unsigned unused = static_cast<unsigned>(64 - size * 8);
  return integer(static_cast<int64_t>(bits << unused) >> unused);
}

Result<Value> unpack_at(Reader& format, const uint8_t* data) {
  Ref<Tuple> result = make_tuple(format.values());
  Value* out = result->items();
  Reader::Item item;
  while (PY_TRY(format.next(item))) {
    const Code& code = *item.code;
    const uint8_t* at = data + item.offset;
    if (code.letter == 'x') continue;
    if (code.letter == 's') {
      *out++ = bytes_from(at, item.count);
    } else if (code.letter == 'p') {
      int64_t n = item.count ? at[0] : 0;
      if (n > item.count - 1) n = item.count ? item.count - 1 : 0;
      *out++ = bytes_from(at + 1, n);
    } else {
      for (int64_t k = 0; k < item.count; ++k, at += item.each) *out++ = unpack_one(code, format.layout, item.each, at);
    }
  }
  return result;
}

Result<void> check_count(const Reader& format, int64_t given, const char* function) {
  if (given == format.values()) return {};
  return raise(_struct_error_type, "%s expected %ld items for packing (got %ld)", function, format.values(), given);
}

// An offset from the end counts back; what is needed must lie within `length` bytes.
Result<void> check_offset(int64_t& offset, int64_t size, int64_t length, bool packing) {
  if (offset < 0) {
    if (offset + size > 0) {
      return raise(_struct_error_type, packing ? "no space to pack %ld bytes at offset %ld" : "not enough data to unpack %ld bytes at offset %ld", size, offset);
    }
    if (offset + length < 0) return raise(_struct_error_type, "offset %ld out of range for %ld-byte buffer", offset, length);
    offset += length;
  }
  if (length - offset < size) {
    return raise(_struct_error_type,
                 packing ? "pack_into requires a buffer of at least %ld bytes for packing %ld bytes at offset %ld (actual buffer size is %ld)"
                         : "unpack_from requires a buffer of at least %ld bytes for unpacking %ld bytes at offset %ld (actual buffer size is %ld)",
                 offset + size, size, offset, length);
  }
  return {};
}

}  // namespace

Result<Value> _struct_calcsize(Arg format) {
  Reader reader;
  PY_TRY(reader.open(format));
  return integer(reader.size());
}

Result<Value> _struct_pack(Arg args) {
  const Tuple* t = args.as<Tuple>();
  if (t->length == 0) return raise(TypeError, "missing format argument");
  Reader reader;
  PY_TRY(reader.open(t->items()[0]));
  PY_TRY(check_count(reader, t->length - 1, "pack"));
  if (!can_allocate(reader.size())) return raise(MemoryError);
  Ref<Bytes> bytes = make_bytes(nullptr, reader.size());
  reader.rewind();
  PY_TRY(pack_into(reader, t, 1, bytes->data()));
  return bytes;
}

Result<Value> _struct_pack_into(Arg args) {
  const Tuple* t = args.as<Tuple>();
  if (t->length == 0) return raise(TypeError, "missing format argument");
  Reader reader;
  PY_TRY(reader.open(t->items()[0]));
  if (t->length == 1) return struct_error("pack_into expected buffer argument");
  if (t->length == 2) return struct_error("pack_into expected offset argument");
  PY_TRY(check_count(reader, t->length - 3, "pack_into"));
  Arg buffer = t->items()[1];
  if (!(type_of(buffer)->flags & kTypeByteArrayLike)) return raise(TypeError, "argument must be read-write bytes-like object, not %T", buffer);
  int64_t offset = PY_TRY(size_argument(t->items()[2], 0));
  PY_TRY(check_offset(offset, reader.size(), buffer.as<ByteArray>()->length, true));
  // Into a buffer of our own first: converting a value may run code that resizes the bytearray.
  Ref<Bytes> packed = make_bytes(nullptr, reader.size());
  reader.rewind();
  PY_TRY(pack_into(reader, t, 3, packed->data()));
  ByteArray* target = buffer.as<ByteArray>();
  PY_TRY(check_offset(offset, reader.size(), target->length, true));
  if (reader.size()) memcpy(target->data + offset, packed->data(), static_cast<size_t>(reader.size()));
  return kNone;
}

Result<Value> _struct_unpack(Arg format, Arg buffer) {
  Reader reader;
  PY_TRY(reader.open(format));
  Value hold;
  PY_TRY(take_buffer(buffer, hold));
  BytesView bytes = PY_TRY(need_bytes(buffer));
  if (bytes.length != reader.size()) return raise(_struct_error_type, "unpack requires a buffer of %ld bytes", reader.size());
  reader.rewind();
  return unpack_at(reader, bytes.data);
}

Result<Value> _struct_unpack_from(Arg format, Arg buffer, Arg offset_argument) {
  Reader reader;
  PY_TRY(reader.open(format));
  Value hold;
  PY_TRY(take_buffer(buffer, hold));
  BytesView bytes = PY_TRY(need_bytes(buffer));
  int64_t offset = PY_TRY(size_argument(offset_argument, 0));
  PY_TRY(check_offset(offset, reader.size(), bytes.length, false));
  reader.rewind();
  return unpack_at(reader, bytes.data + offset);
}

Result<Value> _struct_check_iteration(Arg format, Arg buffer) {
  Reader reader;
  PY_TRY(reader.open(format));
  Value hold;
  PY_TRY(take_buffer(buffer, hold));
  BytesView bytes = PY_TRY(need_bytes(buffer));
  if (reader.size() == 0) return struct_error("cannot iteratively unpack with a struct of length 0");
  if (bytes.length % reader.size()) {
    return raise(_struct_error_type, "iterative unpacking requires a buffer of a multiple of %ld bytes", reader.size());
  }
  return integer(bytes.length / reader.size());
}

}  // namespace py
