// io.StringIO.
#include <string.h>

#include "io_memory.h"
#include "py/modules/_io.h"
#include "py/text.h"

namespace py {

static Result<Value> string_io_iter(Arg self) {
  if (memory_file(self).closed) return raise(ValueError, "I/O operation on closed file.");
  return self;
}
static Result<Value> string_io_next(Arg self) {
  Value line = PY_TRY(_io_StringIO_readline(self, Arg()));
  if (line.as<Str>()->length) return line;
  return kExhausted;
}

constinit Type _io_StringIO_type = [] {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = "StringIO";
  t.module = "_io";
  t.base = &object_type;
  t.own_slots.destroy = memory_file_destroy;
  t.own_slots.repr = object_repr;
  t.own_slots.hash = object_hash;
  t.own_slots.compare = object_compare;
  t.own_slots.iter = string_io_iter;
  t.own_slots.next = string_io_next;
  t.instance_size = sizeof(MemoryFile);
  t.flags = kTypeSubclassable;
  return t;
}();

Result<Value> _io_StringIO_new(Arg cls, Arg, Arg) {
  Ref<MemoryFile> file = make<MemoryFile>(cls.as<Type>());
  file->width = 1;
  file->newline = Newline::kLf;
  return file;
}

Result<Value> _io_StringIO_init(Arg self, Arg initial, Arg newline) {
  MemoryFile& file = memory_file(self);
  file.length = file.position = 0;
  // newline="\n" is the default here: nothing is translated.
  if (newline.is_empty()) file.newline = Newline::kLf;
  else if (newline.is_none()) file.newline = Newline::kUniversal;
  else if (!is_str(newline)) return raise(TypeError, "newline must be str or None, not %T", newline);
  else if (str_equal(newline, ""_s)) file.newline = Newline::kKeep;
  else if (str_equal(newline, "\n"_s)) file.newline = Newline::kLf;
  else if (str_equal(newline, "\r"_s)) file.newline = Newline::kCr;
  else if (str_equal(newline, "\r\n"_s)) file.newline = Newline::kCrLf;
  else return raise(ValueError, "illegal newline value: %R", newline);
  if (initial.is_empty() || initial.is_none()) return kNone;
  if (!is_str(initial)) return raise(TypeError, "initial_value must be str or None, not %T", initial);
  PY_TRY(_io_StringIO_write(self, initial));
  file.position = 0;
  return kNone;
}

static char32_t char_at(const MemoryFile& file, int64_t i) {
  return file.width == 1 ? file.data[i] : reinterpret_cast<const char32_t*>(file.data)[i];
}

static Value text_between(const MemoryFile& file, int64_t start, int64_t stop) {
  if (file.width == 1) return str_from_latin1(file.data + start, stop - start);
  return str_from_chars(reinterpret_cast<const char32_t*>(file.data) + start, stop - start);
}

static int64_t available(const MemoryFile& file) { return file.position < file.length ? file.length - file.position : 0; }

static Value take_text(MemoryFile& file, int64_t count) {
  Value text = text_between(file, file.position, file.position + count);
  file.position += count;
  return text;
}

Result<Value> _io_StringIO_read(Arg self, Arg size) {
  MemoryFile& file = memory_file(self);
  PY_TRY(check_open(file));
  int64_t n = PY_TRY(file_size_argument(size));
  int64_t left = available(file);
  return take_text(file, n < 0 || n > left ? left : n);
}

Result<Value> _io_StringIO_readline(Arg self, Arg size) {
  MemoryFile& file = memory_file(self);
  PY_TRY(check_open(file));
  int64_t n = PY_TRY(file_size_argument(size));
  int64_t left = available(file);
  if (n >= 0 && n < left) left = n;
  // What ends a line here depends on newline=; text that was translated has "\n" alone.
  for (int64_t i = 0; i < left; ++i) {
    char32_t c = char_at(file, file.position + i);
    bool last = i + 1 == left;
    bool lf_follows = !last && char_at(file, file.position + i + 1) == '\n';
    bool end = false;
    switch (file.newline) {
      case Newline::kUniversal:
      case Newline::kLf: end = c == '\n'; break;
      case Newline::kKeep:
        end = c == '\n' || (c == '\r' && !lf_follows);
        break;
      case Newline::kCr: end = c == '\r'; break;
      case Newline::kCrLf: end = c == '\n' && i > 0 && char_at(file, file.position + i - 1) == '\r'; break;
    }
    if (end) left = i + 1;
  }
  return take_text(file, left);
}

/// "\r\n" and "\r" become "\n" (newline=None); or "\n" becomes what newline= says.
static Value translated(Arg text, Newline newline) {
  StrBuilder out;
  Str* s = text.as<Str>();
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (newline == Newline::kUniversal) {
      if (c == '\r') {
        if (i + 1 < s->length && s->at(i + 1) == '\n') ++i;
        c = '\n';
      }
      out.add(c);
    } else if (c == '\n') {
      out.add(newline == Newline::kCr ? "\r" : "\r\n");
    } else {
      out.add(c);
    }
  }
  return out.finish();
}

Result<Value> _io_StringIO_write(Arg self, Arg text) {
  MemoryFile& file = memory_file(self);
  if (!is_str(text)) return raise(TypeError, "string argument expected, got '%T'", text);
  PY_TRY(check_open(file));
  int64_t written = text.as<Str>()->length;
  Value hold;
  if (file.newline == Newline::kUniversal || file.newline == Newline::kCr || file.newline == Newline::kCrLf) {
    hold = translated(text, file.newline);
    text = hold;
  }
  Str* s = text.as<Str>();
  if (s->length == 0) return integer(written);
  uint8_t* room = PY_TRY(memory_write_room(file, s->length, s->width));
  if (file.width == s->width) {
    memcpy(room, s + 1, static_cast<size_t>(s->length) * s->width);
  } else {
    for (int64_t i = 0; i < s->length; ++i) reinterpret_cast<char32_t*>(room)[i] = s->chars1()[i];
  }
  return integer(written);
}

Result<Value> _io_StringIO_getvalue(Arg self) {
  PY_TRY(check_open(memory_file(self)));
  return text_between(memory_file(self), 0, memory_file(self).length);
}

Result<Value> _io_StringIO_tell(Arg self) {
  PY_TRY(check_open(memory_file(self)));
  return integer(memory_file(self).position);
}

Result<Value> _io_StringIO_seek(Arg self, Arg pos, Arg whence) {
  MemoryFile& file = memory_file(self);
  PY_TRY(check_open(file));
  int64_t to = PY_TRY(to_int64(pos));
  int64_t how = whence.is_empty() ? 0 : PY_TRY(to_int64(whence));
  if (how < 0 || how > 2) return raise(ValueError, "Invalid whence (%ld, should be 0, 1 or 2)", how);
  if (how == 0 && to < 0) return raise(ValueError, "Negative seek position %ld", to);
  if (how != 0 && to != 0) return raise(OSError, "Can't do nonzero cur-relative seeks");
  if (how == 1) to = file.position;
  if (how == 2) to = file.length;
  file.position = to;
  return integer(to);
}

Result<Value> _io_StringIO_truncate(Arg self, Arg pos) { return memory_truncate(memory_file(self), pos); }

}  // namespace py
