// TextIOWrapper.read and readline: newlines are found in the bytes, and only what is returned is decoded.
//
// As in CPython, input is taken in chunks of 8192 bytes and a chunk with an error raises when it is taken, whatever part of it was asked for: the
// positions in UnicodeDecodeErrors depend on it.
#include <string.h>

#include "files.h"
#include "py/text.h"

namespace py {

void text_forget_input(TextFile& file) { file.in_position = file.in_valid = file.in_end = 0; }

/// How far `data` is valid UTF-8. `incomplete` is set if what follows could become valid with more bytes.
static size_t valid_utf8(const uint8_t* data, size_t size, bool& incomplete) {
  size_t i = 0;
  incomplete = false;
  for (;;) {
    while (size - i >= 8) {
      uint64_t eight;
      memcpy(&eight, data + i, 8);
      if (eight & 0x8080808080808080) break;
      i += 8;
    }
    if (i == size) return i;
    uint8_t lead = data[i];
    if (lead < 0x80) {
      ++i;
      continue;
    }
    size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (!length) return i;
    for (size_t k = 1; k < length; ++k) {
      if (i + k == size) {
        incomplete = true;
        return i;
      }
      uint8_t low = 0x80, high = 0xBF;
      if (k == 1) {
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
      }
      if (data[i + k] < low || data[i + k] > high) return i;
    }
    i += length;
  }
}

static void make_room(TextFile& file, size_t more) {
  if (file.in_position) {
    memmove(file.in, file.in + file.in_position, file.in_end - file.in_position);
    file.in_end -= file.in_position;
    file.in_valid -= file.in_position;
    file.in_position = 0;
  }
  if (file.in_capacity - file.in_end >= more) return;
  size_t larger = file.in_capacity * 2 > file.in_end + more ? file.in_capacity * 2 : file.in_end + more;
  file.in = static_cast<uint8_t*>(raw_realloc(file.in, file.in_capacity, larger));
  file.in_capacity = larger;
}

/// Decodes [data, size) with the codec machinery; std streams have none until something needs it, and then strict errors are all they can have.
static Result<Value> decode_by_codec(TextFile& file, const uint8_t* data, size_t size) {
  if (file.decode) return file.decode(file, data, size);
  Value bytes = make_bytes(data, static_cast<int64_t>(size)).value();
  return text_decode(bytes, BytesView{bytes.as<Bytes>()->data(), static_cast<int64_t>(size)}, file.encoding, file.errors);
}

/// Accepts the bytes in [in_valid, in_end), those that came last; raises UnicodeDecodeError.
static Result<void> validate(TextFile& file) {
  if (!(file.flags & kTextStrict) || file.codec == FileCodec::kLatin1 || (file.flags & kTextSlurped)) {
    file.in_valid = file.in_end;
    return {};
  }
  uint8_t* start = file.in + file.in_valid;
  size_t size = file.in_end - file.in_valid;
  size_t good;
  bool incomplete = false;
  if (file.codec == FileCodec::kAscii) {
    good = 0;
    while (good < size && start[good] < 0x80) ++good;
  } else {
    good = valid_utf8(start, size, incomplete);
  }
  if (good < size && (!incomplete || (file.flags & kTextEnd))) {
    PY_TRY(decode_by_codec(file, start, size));
    return raise(ValueError, "invalid text");  // not reached: the codec sees the same error
  }
  file.in_valid += good;
  return {};
}

static Result<void> slurp(TextFile& file);

/// Takes one more chunk; sets kTextEnd at the end of the file.
static Result<void> fill(TextFile& file) {
  if (file.codec == FileCodec::kOther) {
    if (!(file.flags & kTextSlurped)) return slurp(file);
    file.flags |= kTextEnd;
    return {};
  }
  make_room(file, kIoBufferSize);
  size_t n;
  if (is_binary_file(file.buffer)) {
    n = PY_TRY(binary_read1(*file.buffer.as<BinaryFile>(), file.in + file.in_end, kIoBufferSize));
  } else {
    Value buffer = file.buffer;
    Value bytes = PY_TRY(method<"read1">(buffer, static_cast<int64_t>(kIoBufferSize)));
    BytesView view = PY_TRY(need_bytes(bytes));
    n = static_cast<size_t>(view.length);
    make_room(file, n);
    memcpy(file.in + file.in_end, view.data, n);
  }
  file.in_end += n;
  if (n == 0) file.flags |= kTextEnd;
  return validate(file);
}

/// Takes all that is left.
static Result<void> fill_all(TextFile& file) {
  if (file.codec == FileCodec::kOther) {
    if (!(file.flags & kTextSlurped)) PY_TRY(slurp(file));
    file.flags |= kTextEnd;
    return {};
  }
  make_room(file, 1);
  if (is_binary_file(file.buffer)) {
    PY_TRY(binary_read_all(*file.buffer.as<BinaryFile>(), file.in, file.in_end, file.in_capacity));
  } else {
    Value buffer = file.buffer;
    Value bytes = PY_TRY(method<"read">(buffer));
    BytesView view = PY_TRY(need_bytes(bytes));
    make_room(file, static_cast<size_t>(view.length));
    memcpy(file.in + file.in_end, view.data, static_cast<size_t>(view.length));
    file.in_end += static_cast<size_t>(view.length);
  }
  file.flags |= kTextEnd;
  return validate(file);
}

/// For encodings whose newlines are no single byte: decodes the whole rest of the file once, and goes on with its UTF-8.
static Result<void> slurp(TextFile& file) {
  Value bytes;
  if (is_binary_file(file.buffer)) {
    uint8_t* data = nullptr;
    size_t size = 0, capacity = 0;
    Result<void> read = binary_read_all(*file.buffer.as<BinaryFile>(), data, size, capacity);
    if (!read.failed()) bytes = make_bytes(data, static_cast<int64_t>(size)).value();
    raw_free(data, capacity);
    if (read.failed()) return Failure{};
  } else {
    Value buffer = file.buffer;
    bytes = PY_TRY(method<"read">(buffer));
  }
  BytesView view = PY_TRY(need_bytes(bytes));
  Value text = PY_TRY(decode_by_codec(file, view.data, static_cast<size_t>(view.length)));
  Value utf8 = PY_TRY(text_encode(text, "utf-8"_s, "surrogatepass"_s));
  Bytes* b = utf8.as<Bytes>();
  make_room(file, static_cast<size_t>(b->length));
  memcpy(file.in + file.in_end, b->data(), static_cast<size_t>(b->length));
  file.in_end += static_cast<size_t>(b->length);
  file.in_valid = file.in_end;
  file.flags |= kTextSlurped;
  return {};
}

/// The str of the next `size` bytes, newlines translated; moves on.
static Result<Value> take(TextFile& file, size_t size) {
  const uint8_t* data = file.in + file.in_position;
  uint8_t* copy = nullptr;
  size_t length = size;
  if (file.newline == Newline::kUniversal && memchr(data, '\r', size)) {
    copy = static_cast<uint8_t*>(raw_alloc(size));
    length = 0;
    for (size_t i = 0; i < size; ++i) {
      if (data[i] != '\r') {
        copy[length++] = data[i];
      } else {
        copy[length++] = '\n';
        if (i + 1 < size && data[i + 1] == '\n') ++i;
      }
    }
    data = copy;
  }
  file.in_position += size;
  Result<Value> text = Value();
  if (file.codec == FileCodec::kUtf8 && (file.flags & kTextStrict)) {
    text = str_from_utf8(reinterpret_cast<const char*>(data), length);
  } else if (file.flags & kTextSlurped) {
    text = text_decode(Arg(), BytesView{data, static_cast<int64_t>(length)}, "utf-8"_s, "surrogatepass"_s);
  } else if (file.codec == FileCodec::kLatin1 || (file.codec == FileCodec::kAscii && (file.flags & kTextStrict))) {
    text = str_from_latin1(data, static_cast<int64_t>(length));
  } else {
    text = decode_by_codec(file, data, length);
  }
  raw_free(copy, size);
  return text;
}

/// Length of the character that starts at `p`, in bytes; text that is not known to be valid counts by its lead bytes.
static size_t char_size(const TextFile& file, const uint8_t* p, const uint8_t* end) {
  if (file.codec == FileCodec::kLatin1 || file.codec == FileCodec::kAscii || *p < 0xC0) return 1;
  size_t n = 1;
  while (p + n < end && (p[n] & 0xC0) == 0x80) ++n;
  return n;
}

/// Looks for the end of the line in [from, in_valid): its length from in_position, 0 if it is not there yet.
static size_t find_line_end(const TextFile& file, size_t from) {
  const uint8_t* start = file.in + file.in_position + from;
  const uint8_t* end = file.in + file.in_valid;
  if (start >= end) return 0;
  size_t size = static_cast<size_t>(end - start);
  auto length_to = [&](const void* p, size_t extra) { return static_cast<size_t>(static_cast<const uint8_t*>(p) - (file.in + file.in_position)) + extra; };
  switch (file.newline) {
    case Newline::kUniversal:
    case Newline::kKeep: {
      const void* lf = memchr(start, '\n', size);
      const void* cr = memchr(start, '\r', lf ? static_cast<size_t>(static_cast<const uint8_t*>(lf) - start) : size);
      if (!cr) return lf ? length_to(lf, 1) : 0;
      const uint8_t* after = static_cast<const uint8_t*>(cr) + 1;
      if (after < end) return length_to(cr, *after == '\n' ? 2 : 1);
      return file.flags & kTextEnd ? length_to(cr, 1) : 0;  // a "\n" may follow
    }
    case Newline::kLf: {
      const void* p = memchr(start, '\n', size);
      return p ? length_to(p, 1) : 0;
    }
    case Newline::kCr: {
      const void* p = memchr(start, '\r', size);
      return p ? length_to(p, 1) : 0;
    }
    default:
      for (const uint8_t* p = start; p < end; ++p) {
        p = static_cast<const uint8_t*>(memchr(p, '\r', static_cast<size_t>(end - p)));
        if (!p) return 0;
        if (p + 1 < end && p[1] == '\n') return length_to(p, 2);
      }
      return 0;
  }
}

/// Bytes of the next `count` characters as far as they are there; `counted` says how many those are. "\r\n" is one where it is translated.
static size_t prefix_of(const TextFile& file, size_t size, int64_t count, int64_t& counted) {
  const uint8_t* start = file.in + file.in_position;
  const uint8_t* end = start + size;
  const uint8_t* p = start;
  counted = 0;
  while (p < end && counted < count) {
    if (*p == '\r' && file.newline == Newline::kUniversal) {
      if (p + 1 == end && !(file.flags & kTextEnd) && p + 1 == file.in + file.in_valid) break;  // may become "\r\n"
      p += p + 1 < end && p[1] == '\n' ? 2 : 1;
    } else {
      p += char_size(file, p, end);
    }
    ++counted;
  }
  return static_cast<size_t>(p - start);
}

Result<Value> text_read_line(TextFile& file, int64_t limit) {
  if (file.out_count) PY_TRY(text_flush(file));
  size_t looked = 0;
  for (;;) {
    size_t length = find_line_end(file, looked);
    size_t available = file.in_valid - file.in_position;
    if (!length && (file.flags & kTextEnd)) length = available;
    if (limit >= 0) {
      int64_t counted;
      size_t prefix = prefix_of(file, length ? length : available, limit, counted);
      if (counted == limit || length) return take(file, prefix);
    }
    if (length || (file.flags & kTextEnd)) {
      if (!length) file.flags &= ~kTextEnd;  // a file may grow; asked again, it is read again
      return take(file, length);
    }
    looked = available ? available - 1 : 0;  // again the last byte: "\r" may have waited for its "\n"
    PY_TRY(fill(file));
  }
}

Result<Value> text_read(TextFile& file, int64_t count) {
  if (file.out_count) PY_TRY(text_flush(file));
  if (count < 0) {
    PY_TRY(fill_all(file));
    Result<Value> all = take(file, file.in_valid - file.in_position);
    file.flags &= ~kTextEnd;
    return all;
  }
  for (;;) {
    int64_t counted;
    size_t prefix = prefix_of(file, file.in_valid - file.in_position, count, counted);
    if (counted == count || (file.flags & kTextEnd)) {
      if (!prefix) file.flags &= ~kTextEnd;
      return take(file, prefix);
    }
    PY_TRY(fill(file));
  }
}

}  // namespace py
