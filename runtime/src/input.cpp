// input().
#include "files.h"
#include "py/text.h"

namespace py {

static Result<Value> without_line_end(Value line) {
  if (!is_str(line)) return raise(TypeError, "object.readline() returned non-string");
  Str* s = line.as<Str>();
  if (s->length == 0) return raise(EOFError, "EOF when reading a line");
  if (s->at(s->length - 1) != '\n') return line;
  return str_substring(line, 0, s->length - 1);
}

Result<Value> builtin_input(Arg prompt) {
  Value in = sys_stdin, out = sys_stdout, err = sys_stderr;
  if (in.is_none() || in.is_empty()) return raise(RuntimeError, "input(): lost sys.stdin");
  if (out.is_none() || out.is_empty()) return raise(RuntimeError, "input(): lost sys.stdout");
  if (err.is_none() || err.is_empty()) return raise(RuntimeError, "input(): lost sys.stderr");
  if (flush_file(err).failed()) drop_pending();
  if (!prompt.is_empty()) {
    Value text = PY_TRY(str(prompt));
    PY_TRY(write_to(out, text));
  }
  if (flush_file(out).failed()) drop_pending();
  if (is_text_file(in)) {
    TextFile& file = *in.as<TextFile>();
    PY_TRY(check_open(file));
    if (!(file.flags & kTextReadable)) return unsupported("not readable");
    Value line = PY_TRY(text_read_line(file, -1));
    return without_line_end(static_cast<Value&&>(line));
  }
  Value line = PY_TRY(method<"readline">(in));
  return without_line_end(static_cast<Value&&>(line));
}

}  // namespace py
