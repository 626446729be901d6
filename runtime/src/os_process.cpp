// _os: the process, its environment, descriptors.
#include <stdlib.h>
#include <string.h>

#include "os_internal.h"
#include "platform.h"
#include "struct_sequence.h"

namespace py {

Result<Value> _os_environ() {
  Ref<Dict> dict = make_dict();
  for (char** entry = environment(); entry && *entry; ++entry) {
    // A "=" at the start belongs to the name.
    const char* equals = strchr(*entry + (**entry != 0), '=');
    if (!equals) continue;
    Value key = str_from_utf8(*entry, static_cast<size_t>(equals - *entry));
    if (!dict_get_str(*dict, key).is_empty()) continue;
    Value value = str_from_utf8(equals + 1);
    dict_set_str(*dict, key, value);
  }
  return dict;
}

static Result<void> check_variable(Arg name) {
  if (!is_str(name)) return raise(TypeError, "str expected, not %T", name);
  Utf8Text text(name);
  if (memchr(text.data, 0, text.size)) return raise(ValueError, "embedded null byte");
  return {};
}

Result<Value> _os_getenv(Arg key) {
  PY_TRY(check_variable(key));
  Utf8Text name(key);
  const char* value = getenv(name.data);
  if (!value) return kNone;
  return str_from_utf8(value);
}

Result<Value> _os_putenv(Arg key, Arg value) {
  PY_TRY(check_variable(key));
  PY_TRY(check_variable(value));
  Utf8Text name(key), text(value);
  if (memchr(name.data, '=', name.size)) return raise(ValueError, "illegal environment variable name");
  if (setenv(name.data, text.data, 1) < 0) return raise_os_error(errno);
  return kNone;
}

Result<Value> _os_unsetenv(Arg key) {
  PY_TRY(check_variable(key));
  Utf8Text name(key);
  if (unsetenv(name.data) < 0) return raise_os_error(errno);
  return kNone;
}

Result<Value> _os_getpid() { return integer(getpid()); }
Result<Value> _os_getppid() { return integer(getppid()); }
Result<Value> _os_getuid() { return integer(getuid()); }
Result<Value> _os_geteuid() { return integer(geteuid()); }
Result<Value> _os_getgid() { return integer(getgid()); }
Result<Value> _os_getegid() { return integer(getegid()); }

Result<Value> _os_getlogin() {
  const char* name = getlogin();
  if (!name) return raise_os_error(errno);
  return str_from_utf8(name);
}

Result<Value> _os_umask(Arg mask) {
  int m = PY_TRY(int_argument(mask));
  return integer(umask(static_cast<mode_t>(m)));
}

Result<Value> _os_system(Arg command) {
  PY_PATH(c, command, "system");
  return integer(system(c.c_str()));
}

Result<Value> _os_urandom(Arg size) {
  int64_t n = PY_TRY(to_int64(size));
  if (n < 0) return raise(ValueError, "negative argument not allowed");
  if (!can_allocate(n)) return raise(MemoryError);
  Ref<Bytes> bytes = make_bytes(nullptr, n);
  for (int64_t done = 0; done < n;) {
    ssize_t got = getrandom(bytes->data() + done, static_cast<size_t>(n - done), 0);
    if (got < 0 && errno != EINTR) return raise_os_error(errno);
    if (got > 0) done += got;
  }
  return bytes;
}

Result<Value> _os_cpu_count() {
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  if (n < 1) return kNone;
  return integer(n);
}

static const char* const size_fields[] = {"columns", "lines", nullptr};
static constinit StructSequenceType size_type = struct_sequence_type("os", "terminal_size", size_fields, 2);

Result<Value> _os_get_terminal_size(Arg fd) {
  int n = fd.is_empty() ? 1 : PY_TRY(int_argument(fd));
  struct winsize w;
  if (ioctl(n, TIOCGWINSZ, &w) < 0) return raise_os_error(errno);
  Ref<Tuple> size = make_struct_sequence(size_type);
  size->items()[0] = integer(w.ws_col);
  size->items()[1] = integer(w.ws_row);
  return size;
}

Result<Value> _os_isatty(Arg fd) {
  int n = PY_TRY(int_argument(fd));
  return boolean(isatty(n));
}

Result<Value> _os_open(Arg path, Arg flags, Arg mode) {
  int how = PY_TRY(int_argument(flags));
  int m = mode.is_empty() ? 0777 : PY_TRY(int_argument(mode));
  PY_PATH(p, path, "open");
  for (;;) {
    int fd = open(p.c_str(), how | O_CLOEXEC, m);
    if (fd >= 0) return integer(fd);
    if (errno != EINTR) return raise_os_error(errno, p.value());
    PY_TRY(check_signals());
  }
}

static Result<Value> done(int result) {
  if (result < 0) return raise_os_error(errno);
  return kNone;
}

Result<Value> _os_close(Arg fd) { return done(close(PY_TRY(int_argument(fd)))); }
Result<Value> _os_fsync(Arg fd) { return done(fsync(PY_TRY(int_argument(fd)))); }

Result<Value> _os_read(Arg fd, Arg size) {
  int f = PY_TRY(int_argument(fd));
  int64_t n = PY_TRY(to_int64(size));
  if (n < 0) return raise_os_error(EINVAL);
  if (!can_allocate(n)) return raise(MemoryError);
  Ref<Bytes> bytes = make_bytes(nullptr, n);
  for (;;) {
    ssize_t got = read(f, bytes->data(), static_cast<size_t>(n));
    if (got >= 0) return bytes_from(bytes->data(), got);
    if (errno != EINTR) return raise_os_error(errno);
    PY_TRY(check_signals());
  }
}

Result<Value> _os_write(Arg fd, Arg data) {
  int f = PY_TRY(int_argument(fd));
  BytesView view = PY_TRY(need_bytes(data));
  for (;;) {
    ssize_t n = write(f, view.data, static_cast<size_t>(view.length));
    if (n >= 0) return integer(n);
    if (errno != EINTR) return raise_os_error(errno);
    PY_TRY(check_signals());
  }
}

Result<Value> _os_lseek(Arg fd, Arg pos, Arg whence) {
  int f = PY_TRY(int_argument(fd));
  int64_t to = PY_TRY(to_int64(pos));
  int how = PY_TRY(int_argument(whence));
  off_t there = lseek(f, to, how);
  if (there < 0) return raise_os_error(errno);
  return integer(there);
}

Result<Value> _os_dup(Arg fd) {
  int f = PY_TRY(int_argument(fd));
  int n = fcntl(f, F_DUPFD_CLOEXEC, 0);
  if (n < 0) return raise_os_error(errno);
  return integer(n);
}

Result<Value> _os_dup2(Arg fd, Arg fd2, Arg inheritable) {
  int from = PY_TRY(int_argument(fd)), to = PY_TRY(int_argument(fd2));
  bool inherit = inheritable.is_empty() || PY_TRY(truth(inheritable));
  if ((inherit ? dup2(from, to) : dup3(from, to, O_CLOEXEC)) < 0) return raise_os_error(errno);
  return integer(to);
}

Result<Value> _os_pipe() {
  int fds[2];
  if (pipe2(fds, O_CLOEXEC) < 0) return raise_os_error(errno);
  return tuple_of(fds[0], fds[1]);
}

Result<Value> _os_kill(Arg pid, Arg signal) {
  int p = PY_TRY(int_argument(pid)), s = PY_TRY(int_argument(signal));
  if (kill(p, s) < 0) return raise_os_error(errno);
  PY_TRY(check_signals());
  return kNone;
}

Result<Value> _os__exit(Arg status) { _exit(PY_TRY(int_argument(status))); }
Result<Value> _os_abort() { abort(); }

static const char* const times_fields[] = {"user", "system", "children_user", "children_system", "elapsed", nullptr};
static constinit StructSequenceType times_type = struct_sequence_type("posix", "times_result", times_fields, 5);

Result<Value> _os_times() {
  struct tms t;
  clock_t elapsed = times(&t);
  double ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
  Ref<Tuple> v = make_struct_sequence(times_type);
  const clock_t parts[] = {t.tms_utime, t.tms_stime, t.tms_cutime, t.tms_cstime, elapsed};
  for (int i = 0; i < 5; ++i) v->items()[i] = Value(static_cast<double>(parts[i]) / ticks);
  return v;
}

static const char* const uname_fields[] = {"sysname", "nodename", "release", "version", "machine", nullptr};
static constinit StructSequenceType uname_type = struct_sequence_type("posix", "uname_result", uname_fields, 5);

Result<Value> _os_uname() {
  struct utsname u;
  if (uname(&u) < 0) return raise_os_error(errno);
  Ref<Tuple> v = make_struct_sequence(uname_type);
  const char* const parts[] = {u.sysname, u.nodename, u.release, u.version, u.machine};
  for (int i = 0; i < 5; ++i) v->items()[i] = str_from_utf8(parts[i]);
  return v;
}

Result<Value> _os_getloadavg() {
  double load[3];
  if (getloadavg(load, 3) != 3) return raise(OSError, "Load averages are unobtainable");
  Value a(load[0]), b(load[1]), c(load[2]);
  return tuple_of(a, b, c);
}

Result<Value> _os_strerror(Arg code) { return str_from_utf8(strerror(PY_TRY(int_argument(code)))); }

}  // namespace py
