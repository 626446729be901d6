// TextIOWrapper.write: encoding, line buffering, and handing on to the binary layer.
#include <string.h>

#include "call_any.h"
#include "files.h"

namespace py {

Result<void> check_open(const TextFile& file) {
  if (file.flags & kTextDetached) return raise(ValueError, "underlying buffer has been detached");
  bool closed = file.flags & kTextClosed;
  if (!closed && is_binary_file(file.buffer)) closed = file.buffer.as<BinaryFile>()->flags & kFileClosed;
  if (closed) return raise(ValueError, "I/O operation on closed file.");
  return {};
}

static Result<void> buffer_write(TextFile& file, const uint8_t* data, size_t size) {
  if (is_binary_file(file.buffer)) return binary_write(*file.buffer.as<BinaryFile>(), data, size);
  Value bytes = make_bytes(data, static_cast<int64_t>(size)).value();
  Value buffer = file.buffer;
  PY_TRY(call_any(buffer, "write"_s, bytes));
  return {};
}

Result<void> text_write_flush(TextFile& file) {
  if (!file.out_count) return {};
  uint32_t count = file.out_count;
  file.out_count = 0;  // CPython drops the text, too, if the write fails
  return buffer_write(file, file.out, count);
}

Result<void> text_flush(TextFile& file) {
  PY_TRY(text_write_flush(file));
  if (is_binary_file(file.buffer)) return binary_flush(*file.buffer.as<BinaryFile>());
  Value buffer = file.buffer;
  PY_TRY(call_any(buffer, "flush"_s));
  return {};
}

static void need_out(TextFile& file) {
  if (file.out) return;
  file.out = static_cast<uint8_t*>(raw_alloc(kIoBufferSize));
  file.out_capacity = kIoBufferSize;
}

/// Takes encoded text.
static Result<void> add_encoded(TextFile& file, const uint8_t* data, size_t size) {
  if (size >= kIoBufferSize) {
    PY_TRY(text_write_flush(file));
    return buffer_write(file, data, size);
  }
  need_out(file);
  if (file.out_count + size > kIoBufferSize) PY_TRY(text_write_flush(file));
  memcpy(file.out + file.out_count, data, size);
  file.out_count += static_cast<uint32_t>(size);
  return {};
}

/// After a write: flush if the mode asks for it.
static inline Result<void> after_write(TextFile& file, bool line_end) {
  if (file.out_count >= kIoBufferSize || (file.flags & kTextWriteThrough)) PY_TRY(text_write_flush(file));
  if (line_end && (file.flags & kTextLineBuffering)) return text_flush(file);
  return {};
}

Result<void> text_write_utf8(TextFile& file, const char* text, size_t size) {
  if (size == 0) return {};
  if (file.in_end) text_forget_input(file);
  PY_TRY(add_encoded(file, reinterpret_cast<const uint8_t*>(text), size));
  return after_write(file, (file.flags & kTextLineBuffering) && memchr(text, '\n', size));
}

static size_t utf8_char(char32_t c, uint8_t* out) {
  if (c < 0x80) {
    out[0] = static_cast<uint8_t>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<uint8_t>(0xC0 | c >> 6);
    out[1] = static_cast<uint8_t>(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<uint8_t>(0xE0 | c >> 12);
    out[1] = static_cast<uint8_t>(0x80 | (c >> 6 & 0x3F));
    out[2] = static_cast<uint8_t>(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = static_cast<uint8_t>(0xF0 | c >> 18);
  out[1] = static_cast<uint8_t>(0x80 | (c >> 12 & 0x3F));
  out[2] = static_cast<uint8_t>(0x80 | (c >> 6 & 0x3F));
  out[3] = static_cast<uint8_t>(0x80 | (c & 0x3F));
  return 4;
}

/// backslashreplace, for stderr: its text must always get out.
static size_t escaped_char(char32_t c, uint8_t* out) {
  static const char digits[] = "0123456789abcdef";
  out[0] = '\\';
  out[1] = 'u';
  for (int i = 0; i < 4; ++i) out[2 + i] = static_cast<uint8_t>(digits[c >> (12 - 4 * i) & 15]);
  return 6;
}

/// Encodes a str that is not ASCII; UnicodeEncodeError before anything is written.
static Result<void> add_utf8(TextFile& file, Arg text) {
  Str* s = text.as<Str>();
  size_t size = 0;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c >= 0xD800 && c < 0xE000) {
      if (!(file.flags & kTextBackslash)) {
        int64_t stop = i;
        while (stop < s->length && s->at(stop) >= 0xD800 && s->at(stop) < 0xE000) ++stop;
        return raise_with(UnicodeEncodeError, "utf-8"_s, text, static_cast<int64_t>(i), static_cast<int64_t>(stop), "surrogates not allowed"_s);
      }
      size += 6;
    } else {
      size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
  }
  bool direct = size <= kIoBufferSize;
  uint8_t* start;
  if (direct) {
    need_out(file);
    if (file.out_count + size > kIoBufferSize) PY_TRY(text_write_flush(file));
    start = file.out + file.out_count;
  } else {
    start = static_cast<uint8_t*>(raw_alloc(size));
  }
  uint8_t* p = start;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    p += c >= 0xD800 && c < 0xE000 ? escaped_char(c, p) : utf8_char(c, p);
  }
  if (direct) {
    file.out_count += static_cast<uint32_t>(size);
    return {};
  }
  Result<void> added = add_encoded(file, start, size);
  raw_free(start, size);
  return added;
}

/// Text with its "\n" replaced as newline= says.
static Value with_newlines(Arg text, Newline newline) {
  StrBuilder out;
  Str* s = text.as<Str>();
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c == '\n') out.add(newline == Newline::kCr ? "\r" : "\r\n");
    else out.add(c);
  }
  return out.finish();
}

static bool has_char(const Str* s, char c) {
  if (s->width == 1) return memchr(s->chars1(), c, static_cast<size_t>(s->length));
  for (int64_t i = 0; i < s->length; ++i) {
    if (s->chars4()[i] == static_cast<char32_t>(c)) return true;
  }
  return false;
}

Result<void> text_write(TextFile& file, Arg text) {
  Str* s = text.as<Str>();
  if (file.in_end) text_forget_input(file);
  bool line_end = (file.flags & kTextLineBuffering) && (has_char(s, '\n') || has_char(s, '\r'));
  Value translated;
  if ((file.newline == Newline::kCr || file.newline == Newline::kCrLf) && has_char(s, '\n')) {
    translated = with_newlines(text, file.newline);
    text = translated;
    s = text.as<Str>();
  }
  if (s->ascii && file.codec != FileCodec::kOther) [[likely]] {
    PY_TRY(add_encoded(file, s->chars1(), static_cast<size_t>(s->length)));
  } else if (file.codec == FileCodec::kUtf8 && (file.flags & (kTextStrict | kTextBackslash))) {
    PY_TRY(add_utf8(file, text));
  } else {
    Value bytes = PY_TRY(file.encode(file, text));
    Bytes* b = bytes.as<Bytes>();
    PY_TRY(add_encoded(file, b->data(), static_cast<size_t>(b->length)));
  }
  return after_write(file, line_end);
}

Result<void> write_to(Arg file, Arg text) {
  if (is_text_file(file) && is_exact(text, &str_type)) {
    TextFile& f = *file.as<TextFile>();
    PY_TRY(check_open(f));
    if (f.flags & kTextWritable) return text_write(f, text);
  }
  PY_TRY(call_any(file, "write"_s, text));
  return {};
}

Result<void> flush_file(Arg file) {
  if (is_text_file(file)) {
    PY_TRY(check_open(*file.as<TextFile>()));
    return text_flush(*file.as<TextFile>());
  }
  PY_TRY(call_any(file, "flush"_s));
  return {};
}

}  // namespace py
