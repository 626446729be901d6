// Memory, the cycle collector, exceptions, generators and files, driven as compiled code drives them.
#define DOCTEST_CONFIG_IMPLEMENT
#define DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
#include <doctest/doctest.h>

#include <stdlib.h>
#include <unistd.h>

#include <string>

#include "py/modules/_weakref.h"
#include "py/modules/gc.h"
#include "py/modules/sys.h"
#include "py/py.h"

using namespace py;

namespace {

std::string text(Arg a) {
  Result<Value> r = str(a);
  if (r.failed()) {
    drop_pending();
    return "<str failed>";
  }
  Value s = r.take();
  Utf8Text utf8(s);
  return std::string(utf8.data, utf8.size);
}

/// The repr of a result, or "TypeError: message".
std::string shown(Result<Value> r) {
  if (r.failed()) {
    Value e = take_pending();
    return std::string(type_of(e)->name) + ": " + text(e);
  }
  Value v = r.take();
  return text(repr(v).take());
}
std::string raised(Failure) { return shown(Result<Value>(Failure())); }

int64_t collect() { return gc_collect(Arg()).take().arg().small_int(); }

TEST_CASE("a chain of a million lists is freed without recursion") {
  Value head = kNone;
  for (int i = 0; i < 1000000; ++i) head = list_of(head);
  head.clear();
  CHECK(head.is_empty());
}

TEST_CASE("sizes of raw storage") {
  for (size_t from : {0, 1, 16, 17, 500, 512, 513, 5000}) {
    for (size_t to : {1, 16, 300, 512, 513, 600, 100000}) {
      unsigned char* p = static_cast<unsigned char*>(raw_alloc(from));
      for (size_t i = 0; i < from; ++i) p[i] = static_cast<unsigned char>(i);
      p = static_cast<unsigned char*>(raw_realloc(p, from, to));
      bool same = true;
      for (size_t i = 0; i < from && i < to; ++i) same = same && p[i] == static_cast<unsigned char>(i);
      CHECK(same);
      raw_free(p, to);
    }
  }
}

TEST_CASE("cycles are collected, what is reachable stays") {
  collect();
  Value kept = list_of(1);
  {
    Value a = list_of(1), b = list_of(a);
    list_push(*a.as<List>(), b);
    list_push(*a.as<List>(), a);
    list_push(*a.as<List>(), kept);
    list_push(*kept.as<List>(), kept);
  }
  CHECK(collect() == 2);
  CHECK(collect() == 0);
  CHECK(kept.as<List>()->length == 2);
  kept.clear();
  CHECK(collect() == 1);
}

TEST_CASE("a large ring") {
  collect();
  {
    Value first = list_of(0), last = first;
    for (int i = 0; i < 200000; ++i) last = list_of(last);
    first.as<List>()->items()[0] = last;
  }
  CHECK(collect() <= 200001);  // automatic collections may have been there first
  CHECK(collect() == 0);
}

TEST_CASE("weak references") {
  Ref<Set> set = make_set();
  Value other = kNone;
  Value ref = _weakref_ReferenceType_new(Arg(&_weakref_ReferenceType_type), set, Arg()).take();
  Value again = _weakref_ReferenceType_new(Arg(&_weakref_ReferenceType_type), set, Arg()).take();
  CHECK(ref.arg().is(again));
  CHECK(_weakref_ReferenceType_call(ref).take().arg().is(set));
  set = Ref<Set>();
  CHECK(_weakref_ReferenceType_call(ref).take().is_none());
  CHECK(shown(_weakref_ReferenceType_new(Arg(&_weakref_ReferenceType_type), 1, Arg())) == "TypeError: cannot create weak reference to 'int' object");
}

TEST_CASE("formats of raise") {
  CHECK(raised(raise(ValueError, "plain")) == "ValueError: plain");
  CHECK(raised(raise(TypeError, "%s %d %ld %c %% %S %R %T", "a", -1, int64_t(1) << 40, 'z', Arg("s"_s), Arg("r"_s), Arg(1))) ==
        "TypeError: a -1 1099511627776 z % s 'r' int");
  CHECK(raised(raise_key_error("k"_s)) == "KeyError: 'k'");
  CHECK(raised(raise_os_error(2, "x"_s)) == "FileNotFoundError: [Errno 2] No such file or directory: 'x'");
  CHECK(raised(raise_os_error(13)) == "PermissionError: [Errno 13] Permission denied");
  CHECK(raised(raise_os_error(18, "a"_s, "b"_s)) == "OSError: [Errno 18] Invalid cross-device link: 'a' -> 'b'");
  CHECK(raised(raise_value(1)) == "TypeError: exceptions must derive from BaseException");
  CHECK(raised(raise_value(Arg(&ValueError), 1)) == "TypeError: exception causes must derive from BaseException");
  CHECK(raised(reraise()) == "RuntimeError: No active exception to reraise");
  CHECK(raised(unbound_local("x")) == "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value");
  CHECK(raised(unbound_global("x")) == "NameError: name 'x' is not defined");
}

TEST_CASE("context, cause and handling") {
  static_cast<void>(raise(ValueError, "first"));
  {
    Handling outer;
    outer.begin();
    CHECK(state.handled.arg().is(outer.exception()));
    static_cast<void>(raise(KeyError, "second"));
    Value second = take_pending();
    CHECK(second.as<Exception>()->context.arg().is(outer.exception()));
    static_cast<void>(raise_value(second, kNone));
    drop_pending();
    CHECK(second.as<Exception>()->suppress_context);
    // Raising the handled one again makes no ring.
    static_cast<void>(raise_value(outer.exception()));
    drop_pending();
    CHECK(outer.exception().as<Exception>()->context.is_empty());
    {
      static_cast<void>(raise_value(second));
      Handling inner;
      inner.begin();
      static_cast<void>(raise_value(outer.exception()));
      drop_pending();
      CHECK(second.as<Exception>()->context.is_empty());
      CHECK(outer.exception().as<Exception>()->context.arg().is(second));
    }
    CHECK(state.handled.arg().is(outer.exception()));
  }
  CHECK(state.handled.is_empty());
  collect();
}

TEST_CASE("exception classes") {
  auto made = [](Type& type, Value args) { return new_exception(type, args).take(); };
  CHECK(text(repr(made(ValueError, tuple_of(1))).take()) == "ValueError(1)");
  CHECK(text(repr(made(Exception_, tuple_of(1, "a"_s))).take()) == "Exception(1, 'a')");
  CHECK(text(made(OSError, tuple_of(2, "t"_s, "f"_s))) == "[Errno 2] t: 'f'");
  CHECK(text(BaseException_new(Arg(&OSError), tuple_of(2, "t"_s), Arg()).take()) == "(2, 't')");
  CHECK(type_of(BaseException_new(Arg(&OSError), tuple_of(2, "t"_s), Arg()).take())->name == std::string("FileNotFoundError"));
  CHECK(StopIteration_get_value(made(StopIteration, tuple_of(7))).take().arg().is(7));
  CHECK(SystemExit_get_code(made(SystemExit, tuple_of())).take().is_none());
  CHECK(exception_matches(made(KeyError, tuple_of()), Arg(&LookupError)).take());
  CHECK(!exception_matches(made(KeyError, tuple_of()), tuple_of(Arg(&ValueError), Arg(&TypeError))).take());
  CHECK(exception_matches(made(KeyError, tuple_of()), 1).failed());
  CHECK(raised(Failure()) == "TypeError: catching classes that do not inherit from BaseException is not allowed");
}

// def g(): try: x = yield 1; yield x  finally: result.append("end")   return 9
Value finished;
Result<Value> resume_g(Generator& g) {
  switch (g.state) {
    case 0:
      g.state = 1;
      return Value(1);
    case 1: {
      Result<Value> sent = resumed(g);
      if (sent.failed()) break;
      g.state = 2;
      return sent.take();
    }
    case 2: {
      Result<Value> sent = resumed(g);
      if (sent.failed()) break;
      sent.take();
      list_push(*finished.as<List>(), "end"_s);
      g.result = 9;
      g.state = -1;
      return kExhausted;
    }
  }
  g.state = -1;
  list_push(*finished.as<List>(), "unwound"_s);
  return Failure();
}
const Code g_code = {"g", "g", "__main__", nullptr, nullptr, nullptr, nullptr, 0, 0, 0, 0, kCodeGenerator, 0};

TEST_CASE("generators") {
  finished = make_list().value();
  {
    Value g = make_generator(g_code, resume_g, 0).value();
    CHECK(shown(generator_send(g, 1)) == "TypeError: can't send non-None value to a just-started generator");
    CHECK(shown(generator_next_method(g)) == "1");
    CHECK(shown(generator_send(g, "x"_s)) == "'x'");
    Result<Value> end = generator_next_method(g);
    CHECK(end.failed());
    Value stop = take_pending();
    CHECK(type_of(stop) == &StopIteration);
    CHECK(StopIteration_get_value(stop).take().arg().is(9));
    CHECK(shown(generator_next_method(g)) == "StopIteration: ");
  }
  {
    Value g = make_generator(g_code, resume_g, 0).value();
    generator_next_method(g).take();
    CHECK(shown(generator_throw(g, Arg(&ValueError), "v"_s, Arg())) == "ValueError: v");
    CHECK(shown(generator_next_method(g)) == "StopIteration: ");
    CHECK(shown(generator_throw(g, 1, Arg(), Arg())) == "TypeError: exceptions must be classes or instances deriving from BaseException, not int");
  }
  {
    Value g = make_generator(g_code, resume_g, 0).value();
    generator_next_method(g).take();
    CHECK(shown(generator_throw(g, Arg(&StopIteration), Arg(), Arg())) == "RuntimeError: generator raised StopIteration");
  }
  {
    Value g = make_generator(g_code, resume_g, 0).value();
    generator_next_method(g).take();
    CHECK(shown(generator_close(g)) == "None");
    g = make_generator(g_code, resume_g, 0).value();
    generator_next_method(g).take();
  }
  CHECK(text(finished) == "['end', 'unwound', 'unwound', 'unwound', 'unwound']");
  finished.clear();
}

// ---- files ----

Value open_file(const char* name, Arg mode, Arg encoding = {}, Arg newline = {}) {
  Value path = str_from_utf8(name);
  Result<Value> f = builtin_open(path, mode, Arg(), encoding, Arg(), newline, Arg(), Arg());
  if (f.failed()) {
    std::string what = raised(Failure());
    FAIL_CHECK(what);
    return kNone;
  }
  return f.take();
}

struct TemporaryFile {
  char name[32] = "/tmp/pyx2cpp_test_XXXXXX";
  TemporaryFile() { close(mkstemp(name)); }
  ~TemporaryFile() { unlink(name); }
  void write(Arg bytes) {
    Value f = open_file(name, "wb"_s);
    binary_file_write(f, bytes).take();
  }
  std::string read() {
    Value f = open_file(name, "rb"_s);
    return shown(binary_file_read(f, Arg()));
  }
};
Value bytes(const char* s) { return make_bytes(s, static_cast<int64_t>(std::string(s).size())).value(); }

TEST_CASE("text files: newlines") {
  TemporaryFile t;
  t.write(bytes("a\nb\r\nc\rd"));
  auto lines = [&](Arg newline) {
    Value f = open_file(t.name, "r"_s, Arg(), newline);
    return shown(_io_TextIOWrapper_readlines(f, Arg()));
  };
  CHECK(lines(Arg()) == R"(['a\n', 'b\n', 'c\n', 'd'])");
  CHECK(lines(""_s) == R"(['a\n', 'b\r\n', 'c\r', 'd'])");
  CHECK(lines("\n"_s) == R"(['a\n', 'b\r\n', 'c\rd'])");
  CHECK(lines("\r"_s) == R"(['a\nb\r', '\nc\r', 'd'])");
  CHECK(lines("\r\n"_s) == R"(['a\nb\r\n', 'c\rd'])");
  Value f = open_file(t.name, "r"_s);
  CHECK(shown(_io_TextIOWrapper_read(f, 4)) == R"('a\nb\n')");
  CHECK(shown(_io_TextIOWrapper_tell(f)) == "5");
  CHECK(shown(_io_TextIOWrapper_readline(f, 1)) == "'c'");
  CHECK(shown(_io_TextIOWrapper_read(f, Arg())) == R"('\nd')");
  CHECK(shown(_io_TextIOWrapper_seek(f, 2, Arg())) == "2");
  CHECK(shown(_io_TextIOWrapper_readline(f, Arg())) == R"('b\n')");
  for (Arg newline : {Arg("\r\n"_s), Arg("\r"_s), Arg()}) {
    Value w = open_file(t.name, "w"_s, Arg(), newline);
    CHECK(shown(_io_TextIOWrapper_write(w, "x\ny"_s)) == "3");
    w.clear();
    CHECK(t.read() == (newline.is_empty() ? R"(b'x\ny')" : newline.as<Str>()->length == 2 ? R"(b'x\r\ny')" : R"(b'x\ry')"));
  }
}

TEST_CASE("text files: encodings") {
  TemporaryFile t;
  {
    Value w = open_file(t.name, "w"_s);
    _io_TextIOWrapper_write(w, "h\u00e9 \u20ac \U0001F600\n"_s).take();
    CHECK(shown(_io_TextIOWrapper_write(w, str_from_char(0xD800))) == "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed");
  }
  CHECK(t.read() == R"(b'h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\n')");
  Value f = open_file(t.name, "r"_s);
  CHECK(shown(_io_TextIOWrapper_read(f, 3)) == "'h\u00e9 '");
  CHECK(shown(_io_TextIOWrapper_read(f, Arg())) == "'\u20ac \U0001F600\\n'");
  f = open_file(t.name, "r"_s, "latin-1"_s);
  CHECK(shown(_io_TextIOWrapper_read(f, 3)) == "'h\u00c3\u00a9'");
  f = open_file(t.name, "r"_s, "ascii"_s);
  CHECK(shown(_io_TextIOWrapper_read(f, Arg())) == "UnicodeDecodeError: 'ascii' codec can't decode byte 0xc3 in position 1: ordinal not in range(128)");
  t.write(bytes("ok\n\xff\n"));
  f = open_file(t.name, "r"_s);
  CHECK(shown(_io_TextIOWrapper_readline(f, Arg())) == "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte");
  t.write(bytes("ok\n\xc3"));
  f = open_file(t.name, "r"_s);
  CHECK(shown(_io_TextIOWrapper_readline(f, Arg())) == R"('ok\n')");
  CHECK(shown(_io_TextIOWrapper_readline(f, Arg())) == "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data");
}

TEST_CASE("a line longer than the buffers") {
  TemporaryFile t;
  {
    Value w = open_file(t.name, "w"_s);
    for (int i = 0; i < 3000; ++i) _io_TextIOWrapper_write(w, "0123456789\u00e9"_s).take();
    _io_TextIOWrapper_write(w, "\nlast"_s).take();
  }
  Value f = open_file(t.name, "r"_s);
  Value line = _io_TextIOWrapper_readline(f, Arg()).take();
  CHECK(line.as<Str>()->length == 33001);
  CHECK(shown(_io_TextIOWrapper_readline(f, Arg())) == "'last'");
  CHECK(shown(_io_TextIOWrapper_readline(f, Arg())) == "''");
  Value b = open_file(t.name, "rb"_s);
  CHECK(binary_file_readline(b, Arg()).take().as<Bytes>()->length == 36001);
  CHECK(shown(binary_file_readline(b, 2)) == "b'la'");
  CHECK(shown(binary_file_tell(b)) == "36003");
  CHECK(shown(binary_file_read(b, Arg())) == "b'st'");
}

TEST_CASE("binary files, reading and writing by turns") {
  TemporaryFile t;
  t.write(bytes("0123456789"));
  {
    Value f = open_file(t.name, "r+b"_s);
    CHECK(shown(binary_file_read(f, 3)) == "b'012'");
    CHECK(shown(binary_file_write(f, bytes("ab"))) == "2");
    CHECK(shown(binary_file_tell(f)) == "5");
    CHECK(shown(binary_file_read(f, 2)) == "b'56'");
    CHECK(shown(binary_file_seek(f, -1, 2)) == "9");
    CHECK(shown(binary_file_write(f, bytes("XYZ"))) == "3");
  }
  CHECK(t.read() == "b'012ab5678XYZ'");
  Value f = open_file(t.name, "rb"_s);
  CHECK(shown(binary_file_write(f, bytes("x"))) == "UnsupportedOperation: write");
  binary_file_close(f).take();
  CHECK(shown(binary_file_read(f, Arg())) == "ValueError: read of closed file");
}

TEST_CASE("open: what is refused") {
  auto error = [](Arg file, Arg mode) { return shown(builtin_open(file, mode, Arg(), Arg(), Arg(), Arg(), Arg(), Arg())); };
  CHECK(error("/nonexistent/file"_s, Arg()) == "FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/file'");
  CHECK(error("/tmp"_s, "r"_s) == "IsADirectoryError: [Errno 21] Is a directory: '/tmp'");
  CHECK(error("x"_s, "rw"_s) == "ValueError: must have exactly one of create/read/write/append mode");
  CHECK(error("x"_s, "q"_s) == "ValueError: invalid mode: 'q'");
  CHECK(error("x"_s, "rbt"_s) == "ValueError: can't have text and binary mode at once");
  CHECK(error(kNone, "r"_s) == "TypeError: expected str, bytes or os.PathLike object, not NoneType");
}

TEST_CASE("StringIO and BytesIO") {
  Value s = _io_StringIO_new(Arg(&_io_StringIO_type), Arg(), Arg()).take();
  _io_StringIO_init(s, "one\ntwo"_s, Arg()).take();
  CHECK(shown(_io_StringIO_readline(s, Arg())) == R"('one\n')");
  _io_StringIO_write(s, "\u20acx"_s).take();
  CHECK(shown(_io_StringIO_getvalue(s)) == "'one\\n\u20acxo'");
  CHECK(shown(_io_StringIO_read(s, Arg())) == "'o'");
  CHECK(shown(_io_StringIO_write(s, 1)) == "TypeError: string argument expected, got 'int'");
  Value b = _io_BytesIO_new(Arg(&_io_BytesIO_type), Arg()).take();
  _io_BytesIO_init(b, bytes("ab")).take();
  CHECK(shown(_io_BytesIO_seek(b, 4, Arg())) == "4");
  CHECK(shown(_io_BytesIO_write(b, bytes("z"))) == "1");
  CHECK(shown(_io_BytesIO_getvalue(b)) == R"(b'ab\x00\x00z')");
  CHECK(shown(_io_BytesIO_read(b, Arg())) == "b''");
}

Result<void> run_tests() {
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  char* arguments[] = {argv[0], nullptr};
  run_program(1, arguments, run_tests, nullptr, 0);  // the streams
  return doctest::Context(argc, argv).run();
}
