// open().
#include <errno.h>
#include <string.h>

#include "io_text.h"
#include "platform.h"
#include "py/modules/_io.h"
#include "py/text.h"

namespace py {

namespace {

struct Mode {
  char action = 0;           // r, w, a, x
  bool plus = false, binary = false;
};

Result<Mode> parse_mode(Arg mode) {
  Mode m;
  if (mode.is_empty()) {
    m.action = 'r';
    return m;
  }
  if (!is_str(mode)) return raise(TypeError, "open() argument 'mode' must be str, not %T", mode);
  Str* s = mode.as<Str>();
  int actions = 0;
  bool text = false;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    for (int64_t k = 0; k < i; ++k) {
      if (s->at(k) == c) return raise(ValueError, "invalid mode: %R", mode);
    }
    switch (c) {
      case 'r': case 'w': case 'a': case 'x':
        ++actions;
        m.action = static_cast<char>(c);
        break;
      case '+': m.plus = true; break;
      case 'b': m.binary = true; break;
      case 't': text = true; break;
      default: return raise(ValueError, "invalid mode: %R", mode);
    }
  }
  if (text && m.binary) return raise(ValueError, "can't have text and binary mode at once");
  if (actions > 1) return raise(ValueError, "must have exactly one of create/read/write/append mode");
  if (actions == 0) return raise(ValueError, "Must have exactly one of create/read/write/append mode and at most one plus");
  return m;
}

/// FileIO's spelling of the mode.
const char* raw_mode(const Mode& m) {
  switch (m.action) {
    case 'r': return m.plus ? "rb+" : "rb";
    case 'x': return m.plus ? "xb+" : "xb";
    case 'a': return m.plus ? "ab+" : "ab";
    default: return m.plus ? "rb+" : "wb";
  }
}

/// The text of the mode as TextIOWrapper.mode shows it: what was given. Few spellings exist, so a static one is found for each.
const char* text_mode(Arg mode) {
  static const char* const spellings[] = {"r", "w", "a", "x", "rt", "wt", "at", "xt", "r+", "w+", "a+", "x+", "+r", "+w", "tr", "tw",
                                          "r+t", "rt+", "w+t", "wt+", "a+t", "at+", "x+t", "xt+"};
  if (mode.is_empty()) return "r";
  Utf8Text given(mode);
  for (const char* s : spellings) {
    if (strlen(s) == given.size && !memcmp(s, given.data, given.size)) return s;
  }
  return "r";
}

int open_flags(const Mode& m) {
  int access = m.plus ? O_RDWR : m.action == 'r' ? O_RDONLY : O_WRONLY;
  int how = m.action == 'w' ? O_CREAT | O_TRUNC : m.action == 'a' ? O_CREAT | O_APPEND : m.action == 'x' ? O_CREAT | O_EXCL : 0;
  return access | how | O_CLOEXEC;
}

/// Opens a path; `name` is for the error.
Result<int> open_path(Arg path, int flags, Arg name) {
  Utf8Text text(path);
  if (memchr(text.data, 0, text.size)) return raise(ValueError, "embedded null byte");
  for (;;) {
    int fd = open(text.data, flags, 0666);
    if (fd >= 0) return fd;
    if (errno != EINTR) return raise_os_error(errno, name);
    PY_TRY(check_signals());
  }
}

}  // namespace

Result<Value> path_text(Arg path) {
  if (is_str(path)) return path;
  BytesView view;
  if (is_bytes(path) && bytes_view(path, view)) return str_from_utf8(reinterpret_cast<const char*>(view.data), static_cast<size_t>(view.length));
  Value method = type_lookup(type_of(path), "__fspath__"_s);
  if (method.is_empty()) return kExhausted;
  Value text = PY_TRY(call(method, path));
  if (is_str(text)) return text;
  if (is_bytes(text)) return path_text(text);
  return raise(TypeError, "expected %T.__fspath__() to return str or bytes, not %T", path, Arg(text));
}

Result<Value> builtin_open(Arg file, Arg mode, Arg buffering, Arg encoding, Arg errors, Arg newline, Arg closefd, Arg opener) {
  Mode m = PY_TRY(parse_mode(mode));
  auto given = [](Arg a) { return !a.is_empty() && !a.is_none(); };
  if (m.binary && given(encoding)) return raise(ValueError, "binary mode doesn't take an encoding argument");
  if (m.binary && given(errors)) return raise(ValueError, "binary mode doesn't take an errors argument");
  if (m.binary && given(newline)) return raise(ValueError, "binary mode doesn't take a newline argument");
  int64_t size = buffering.is_empty() ? -1 : PY_TRY(to_int64(buffering));
  bool owns = closefd.is_empty() || PY_TRY(truth(closefd));

  int fd;
  Value name(file);
  if (is_int(file)) {
    int64_t n;
    if (!int_fits(file, n) || n < 0) return raise(ValueError, "negative file descriptor");
    fd = static_cast<int>(n);
    struct stat info;
    if (fstat(fd, &info) < 0) return raise_os_error(errno);
  } else {
    Value path = PY_TRY(path_text(file));
    if (path.is_exhausted()) return raise(TypeError, "expected str, bytes or os.PathLike object, not %T", file);
    if (!is_bytes(file)) name = path;
    if (!owns) return raise(ValueError, "Cannot use closefd=False with file name");
    if (given(opener)) {
      Value opened = PY_TRY(call(opener, path, static_cast<int64_t>(open_flags(m))));
      if (!is_int(opened)) return raise(TypeError, "expected integer from opener");
      int64_t n = PY_TRY(to_int64(opened));
      if (n < 0) return raise(ValueError, "opener returned %ld", n);
      fd = static_cast<int>(n);
    } else {
      fd = PY_TRY(open_path(path, open_flags(m), name));
    }
    struct stat info;
    if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
      close(fd);
      return raise_os_error(EISDIR, name);
    }
  }
  if (m.action == 'a') lseek(fd, 0, SEEK_END);

  bool unbuffered = size == 0;
  Type* type = unbuffered ? &_io_FileIO_type : m.plus ? &_io_BufferedRandom_type : m.action == 'r' ? &_io_BufferedReader_type : &_io_BufferedWriter_type;
  Ref<BinaryFile> binary = make<BinaryFile>(type);
  new (&binary->name, PyPlacement()) Value(static_cast<Value&&>(name));
  binary->mode = raw_mode(m);
  binary->fd = fd;
  binary->flags = static_cast<uint16_t>((m.action == 'r' || m.plus ? kFileReadable : 0) | (m.action != 'r' || m.plus ? kFileWritable : 0) |
                                        (owns ? kFileOwnsFd : 0) | (unbuffered ? kFileRaw : 0));
  if (m.binary) return binary;
  if (unbuffered) return raise(ValueError, "can't have unbuffered text I/O");

  uint16_t flags = 0;
  if (binary->flags & kFileReadable) flags |= kTextReadable;
  if (binary->flags & kFileWritable) flags |= kTextWritable;
  if (size == 1 || (size < 0 && isatty(fd))) flags |= kTextLineBuffering;
  Ref<TextFile> text = make_text_file(binary, flags);
  text->mode = text_mode(mode);
  PY_TRY(text_set_codec(*text, encoding, errors));
  PY_TRY(text_set_newline(*text, newline));
  // Appending to a file that has something needs no byte order mark.
  if (m.action == 'a' && lseek(fd, 0, SEEK_CUR) > 0) text->flags |= kTextStarted;
  return text;
}

}  // namespace py
