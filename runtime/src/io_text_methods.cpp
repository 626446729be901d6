// Methods of TextIOWrapper.
#include <errno.h>
#include <string.h>

#include "io_text.h"
#include "platform.h"
#include "py/modules/_io.h"
#include "py/text.h"

namespace py {

static TextFile& text(Arg self) { return *self.as<TextFile>(); }

static Result<void> check_readable(TextFile& file) {
  PY_TRY(check_open(file));
  if (!(file.flags & kTextReadable)) return unsupported("not readable");
  return {};
}

Result<Value> _io_TextIOWrapper_read(Arg self, Arg size) {
  int64_t n = PY_TRY(file_size_argument(size));
  PY_TRY(check_readable(text(self)));
  return text_read(text(self), n);
}

Result<Value> _io_TextIOWrapper_readline(Arg self, Arg size) {
  PY_TRY(check_readable(text(self)));
  int64_t n = PY_TRY(file_size_argument(size));
  return text_read_line(text(self), n);
}

Result<Value> _io_TextIOWrapper_readlines(Arg self, Arg hint) { return file_read_lines(self, hint, _io_TextIOWrapper_readline); }

Result<Value> _io_TextIOWrapper_write(Arg self, Arg s) {
  if (!is_str(s)) return raise(TypeError, "write() argument must be str, not %T", s);
  PY_TRY(check_open(text(self)));
  if (!(text(self).flags & kTextWritable)) return unsupported("not writable");
  PY_TRY(text_write(text(self), s));
  return integer(s.as<Str>()->length);
}

Result<Value> _io_TextIOWrapper_writelines(Arg self, Arg lines) {
  PY_TRY(check_open(text(self)));
  return file_write_lines(self, lines, _io_TextIOWrapper_write);
}

Result<Value> _io_TextIOWrapper_flush(Arg self) {
  PY_TRY(check_open(text(self)));
  PY_TRY(text_flush(text(self)));
  return kNone;
}

Result<Value> _io_TextIOWrapper_close(Arg self) {
  PY_TRY(text_close(text(self)));
  return kNone;
}

Result<Value> _io_TextIOWrapper_tell(Arg self) {
  TextFile& file = text(self);
  PY_TRY(check_open(file));
  if (file.flags & kTextNoTell) return raise(OSError, "telling position disabled by next() call");
  PY_TRY(text_flush(file));
  int64_t position;
  if (is_binary_file(file.buffer)) {
    BinaryFile& binary = *file.buffer.as<BinaryFile>();
    if (lseek(binary.fd, 0, SEEK_CUR) < 0) return unsupported("underlying stream is not seekable");
    position = PY_TRY(binary_tell(binary));
  } else {
    Value buffer = file.buffer;
    Value there = PY_TRY(method<"tell">(buffer));
    position = PY_TRY(to_int64(there));
  }
  return integer(position - static_cast<int64_t>(file.in_end - file.in_position));
}

Result<Value> _io_TextIOWrapper_seek(Arg self, Arg cookie, Arg whence) {
  TextFile& file = text(self);
  PY_TRY(check_open(file));
  int64_t how = whence.is_empty() ? 0 : PY_TRY(to_int64(whence));
  int64_t to = PY_TRY(to_int64(cookie));
  if (is_binary_file(file.buffer) && lseek(file.buffer.as<BinaryFile>()->fd, 0, SEEK_CUR) < 0) return unsupported("underlying stream is not seekable");
  if (how == 1) {
    if (to != 0) return unsupported("can't do nonzero cur-relative seeks");
    Value here = PY_TRY(_io_TextIOWrapper_tell(self));
    to = PY_TRY(to_int64(here));
    how = 0;
  } else if (how == 2) {
    if (to != 0) return unsupported("can't do nonzero end-relative seeks");
  } else if (how != 0) {
    return raise(ValueError, "invalid whence (%ld, should be 0, 1 or 2)", how);
  } else if (to < 0) {
    return raise(ValueError, "negative seek position %R", cookie);
  }
  PY_TRY(text_flush(file));
  text_forget_input(file);
  file.flags &= ~(kTextEnd | kTextNoTell | kTextSlurped);
  if (to == 0 && how == 0) file.flags &= ~kTextStarted;
  if (is_binary_file(file.buffer)) return integer(PY_TRY(binary_seek(*file.buffer.as<BinaryFile>(), to, static_cast<int>(how))));
  Value buffer = file.buffer;
  Value target = integer(to);
  return method<"seek">(buffer, target, static_cast<int64_t>(how));
}

Result<Value> _io_TextIOWrapper_truncate(Arg self, Arg size) {
  TextFile& file = text(self);
  PY_TRY(check_open(file));
  PY_TRY(text_flush(file));
  if (!(file.flags & kTextWritable)) return unsupported("truncate");
  Value to(size);
  if (size.is_empty() || size.is_none()) to = PY_TRY(_io_TextIOWrapper_tell(self));
  if (is_binary_file(file.buffer)) return binary_file_truncate(file.buffer, to);
  Value buffer = file.buffer;
  return method<"truncate">(buffer, to);
}

Result<Value> _io_TextIOWrapper_detach(Arg self) {
  TextFile& file = text(self);
  PY_TRY(check_open(file));
  PY_TRY(text_flush(file));
  file.flags |= kTextDetached;
  return static_cast<Value&&>(file.buffer);
}

Result<Value> _io_TextIOWrapper_get_buffer(Arg self) {
  if (text(self).flags & kTextDetached) return raise(ValueError, "underlying buffer has been detached");
  return text(self).buffer;
}
Result<Value> _io_TextIOWrapper_get_encoding(Arg self) { return text(self).encoding; }
Result<Value> _io_TextIOWrapper_get_errors(Arg self) { return text(self).errors; }
Result<Value> _io_TextIOWrapper_get_line_buffering(Arg self) { return boolean(text(self).flags & kTextLineBuffering); }
Result<Value> _io_TextIOWrapper_get_write_through(Arg self) { return boolean(text(self).flags & kTextWriteThrough); }

// ---- codecs ----

/// "UTF-8", "utf_8" and "u8" are the same: letters and digits in lower case.
static FileCodec codec_of(Arg encoding) {
  char name[24];
  size_t n = 0;
  Str* s = encoding.as<Str>();
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c == '-' || c == '_' || c == ' ') continue;
    if (c >= 'A' && c <= 'Z') c += 32;
    if (c >= 128 || n == sizeof name - 1) return FileCodec::kOther;
    name[n++] = static_cast<char>(c);
  }
  name[n] = 0;
  auto is = [&](const char* text) { return !strcmp(name, text); };
  if (is("utf8") || is("u8") || is("utf") || is("cp65001") || is("locale")) return FileCodec::kUtf8;
  if (is("ascii") || is("usascii") || is("646")) return FileCodec::kAscii;
  if (is("latin1") || is("iso88591") || is("latin") || is("l1") || is("8859") || is("cp819")) return FileCodec::kLatin1;
  return FileCodec::kOther;
}

static Result<Value> encode_by_codec(TextFile& file, Arg s) {
  Value encoding = file.encoding;
  if (file.codec == FileCodec::kOther && (file.flags & kTextStarted)) {
    // The byte order mark stands only at the start.
    char name[16] = "";
    Utf8Text given(encoding);
    size_t n = 0;
    for (size_t i = 0; i < given.size && n < sizeof name - 1; ++i) {
      char c = given.data[i];
      if (c != '-' && c != '_') name[n++] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    name[n] = 0;
    if (!strcmp(name, "utf16") || !strcmp(name, "u16")) encoding = "utf-16-le"_s;
    if (!strcmp(name, "utf32") || !strcmp(name, "u32")) encoding = "utf-32-le"_s;
    if (!strcmp(name, "utf8sig")) encoding = "utf-8"_s;
  }
  Value bytes = PY_TRY(text_encode(s, encoding, file.errors));
  file.flags |= kTextStarted;
  return bytes;
}

static Result<Value> decode_by_codec(TextFile& file, const uint8_t* data, size_t size) {
  Value bytes = bytes_from(data, static_cast<int64_t>(size));
  return text_decode(bytes, BytesView{bytes.as<Bytes>()->data(), static_cast<int64_t>(size)}, file.encoding, file.errors);
}

Result<void> text_set_codec(TextFile& file, Arg encoding, Arg errors) {
  if (!encoding.is_empty() && !encoding.is_none()) {
    if (!is_str(encoding)) return raise(TypeError, "TextIOWrapper() argument 'encoding' must be str or None, not %T", encoding);
    FileCodec codec = codec_of(encoding);
    if (codec == FileCodec::kOther) PY_TRY(text_encode(""_s, encoding, Arg()));  // LookupError: unknown encoding
    file.encoding = str_equal(encoding, "locale"_s) ? "UTF-8"_s : encoding;
    file.codec = codec;
  }
  if (!errors.is_empty() && !errors.is_none()) {
    if (!is_str(errors)) return raise(TypeError, "TextIOWrapper() argument 'errors' must be str or None, not %T", errors);
    file.errors = errors;
  }
  file.flags &= ~(kTextStrict | kTextBackslash);
  if (str_equal(file.errors, "strict"_s)) file.flags |= kTextStrict;
  file.encode = encode_by_codec;
  file.decode = decode_by_codec;
  return {};
}

Result<void> text_set_newline(TextFile& file, Arg newline) {
  if (newline.is_empty() || newline.is_none()) {
    file.newline = Newline::kUniversal;
    return {};
  }
  if (!is_str(newline)) return raise(TypeError, "TextIOWrapper() argument 'newline' must be str or None, not %T", newline);
  if (str_equal(newline, ""_s)) file.newline = Newline::kKeep;
  else if (str_equal(newline, "\n"_s)) file.newline = Newline::kLf;
  else if (str_equal(newline, "\r"_s)) file.newline = Newline::kCr;
  else if (str_equal(newline, "\r\n"_s)) file.newline = Newline::kCrLf;
  else return raise(ValueError, "illegal newline value: %R", newline);
  return {};
}

static Result<void> set_flag(TextFile& file, uint16_t flag, Arg value) {
  if (value.is_empty() || value.is_none()) return {};
  bool on = PY_TRY(truth(value));
  file.flags = static_cast<uint16_t>(on ? file.flags | flag : file.flags & ~flag);
  return {};
}

Ref<TextFile> make_text_file(Arg buffer, uint16_t flags) {
  Ref<TextFile> file = make<TextFile>(&_io_TextIOWrapper_type);
  new (&file->buffer, PyPlacement()) Value(buffer);
  new (&file->encoding, PyPlacement()) Value("UTF-8"_s);
  new (&file->errors, PyPlacement()) Value("strict"_s);
  file->flags = flags;
  return file;
}

Result<Value> _io_TextIOWrapper_new(Arg, Arg buffer, Arg encoding, Arg errors, Arg newline, Arg line_buffering, Arg write_through) {
  uint16_t flags = kTextReadable | kTextWritable;
  if (is_binary_file(buffer)) {
    PY_TRY(check_open(*buffer.as<BinaryFile>()));
    if (!(buffer.as<BinaryFile>()->flags & kFileReadable)) flags &= ~kTextReadable;
    if (!(buffer.as<BinaryFile>()->flags & kFileWritable)) flags &= ~kTextWritable;
  }
  Ref<TextFile> file = make_text_file(buffer, flags);
  PY_TRY(text_set_codec(*file, encoding, errors));
  PY_TRY(text_set_newline(*file, newline));
  PY_TRY(set_flag(*file, kTextLineBuffering, line_buffering));
  PY_TRY(set_flag(*file, kTextWriteThrough, write_through));
  return file;
}

Result<Value> _io_TextIOWrapper_reconfigure(Arg self, Arg encoding, Arg errors, Arg newline, Arg line_buffering, Arg write_through) {
  TextFile& file = text(self);
  PY_TRY(check_open(file));
  bool changes_codec = !(encoding.is_empty() || encoding.is_none()) || !(errors.is_empty() || errors.is_none()) || !newline.is_empty();
  if (changes_codec && file.in_end) return unsupported("It is not possible to set the encoding or newline of stream after the first read");
  PY_TRY(text_flush(file));
  if (changes_codec) {
    // A new encoding without errors means strict.
    bool only_encoding = !(encoding.is_empty() || encoding.is_none()) && (errors.is_empty() || errors.is_none());
    PY_TRY(text_set_codec(file, encoding, only_encoding ? Arg("strict"_s) : errors));
    if (!newline.is_empty()) PY_TRY(text_set_newline(file, newline));
  }
  PY_TRY(set_flag(file, kTextLineBuffering, line_buffering));
  PY_TRY(set_flag(file, kTextWriteThrough, write_through));
  return kNone;
}

}  // namespace py
