// _os: files and directories by path.
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "os_internal.h"
#include "platform.h"
#include "struct_sequence.h"

namespace py {

Result<void> Path::read(Path& path, Arg value, const char* function) {
  path.value_ = value;
  path.str_ = PY_TRY(path_text(value));
  if (path.str_.is_exhausted()) return raise(TypeError, "%s: path should be string, bytes or os.PathLike, not %T", function, value);
  path.text_ = new (path.storage_, PyPlacement()) Utf8Text(path.str_);
  if (memchr(path.text_->data, 0, path.text_->size)) return raise(ValueError, "%s: embedded null character in path", function);
  return {};
}

Result<int> int_argument(Arg value) {
  Value index = PY_TRY(to_index(value));
  int64_t n;
  if (!int_fits(index, n) || n > INT_MAX || n < INT_MIN) return raise(OverflowError, "Python int too large to convert to C int");
  return static_cast<int>(n);
}

/// None, or OSError about a path.
static Result<Value> done(int result, const Path& path) {
  if (result < 0) return raise_os_error(errno, path.value());
  return kNone;
}

Result<Value> _os_getcwd() {
  char* text = getcwd(nullptr, 0);
  if (!text) return raise_os_error(errno);
  Value path = str_from_utf8(text);
  free(text);
  return path;
}

Result<Value> _os_chdir(Arg path) {
  PY_PATH(p, path, "chdir");
  return done(chdir(p.c_str()), p);
}

/// The names in a directory: strs, or pairs of name and kind.
static Result<Value> read_directory(Arg path, const char* function, bool kinds) {
  Value where = path.is_empty() || path.is_none() ? Value("."_s) : Value(path);
  PY_PATH(p, where, function);
  DIR* directory = opendir(p.c_str());
  if (!directory) return raise_os_error(errno, p.value());
  Ref<List> names = make_list();
  while (struct dirent* entry = readdir(directory)) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    Value name = str_from_utf8(entry->d_name);
    if (kinds) {
      Arg kind = entry->d_type == DT_DIR ? "d"_s : entry->d_type == DT_REG ? "f"_s : entry->d_type == DT_LNK ? "l"_s : "?"_s;
      name = tuple_of(name, kind);
    }
    list_push(*names, static_cast<Value&&>(name));
  }
  closedir(directory);
  return names;
}
Result<Value> _os_listdir(Arg path) { return read_directory(path, "listdir", false); }
Result<Value> _os_scandir(Arg path) { return read_directory(path, "scandir", true); }

// The integer times are items, the exact ones attributes of the same names: attributes are looked up from the end.
static const char* const stat_fields[] = {"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
                                          "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks",
                                          "st_rdev", nullptr};
static constinit StructSequenceType stat_type = struct_sequence_type("os", "stat_result", stat_fields, 10);

static Value from_stat(const struct stat& s) {
  Ref<Tuple> v = make_struct_sequence(stat_type);
  Value* p = v->items();
  const struct timespec* times[] = {&s.st_atim, &s.st_mtim, &s.st_ctim};
  p[0] = integer(s.st_mode);
  p[1] = integer_u(s.st_ino);
  p[2] = integer_u(s.st_dev);
  p[3] = integer_u(s.st_nlink);
  p[4] = integer(s.st_uid);
  p[5] = integer(s.st_gid);
  p[6] = integer(s.st_size);
  for (int i = 0; i < 3; ++i) {
    p[7 + i] = integer(times[i]->tv_sec);
    p[10 + i] = Value(static_cast<double>(times[i]->tv_sec) + 1e-9 * static_cast<double>(times[i]->tv_nsec));
    p[13 + i] = integer(static_cast<int64_t>(times[i]->tv_sec) * 1000000000 + times[i]->tv_nsec);
  }
  p[16] = integer(s.st_blksize);
  p[17] = integer(s.st_blocks);
  p[18] = integer_u(s.st_rdev);
  return static_cast<Ref<Tuple>&&>(v).value();
}

Result<Value> _os_stat(Arg path, Arg, Arg follow_symlinks) {
  struct stat s;
  if (is_int(path)) {
    int fd = PY_TRY(int_argument(path));
    if (fstat(fd, &s) < 0) return raise_os_error(errno, path);
    return from_stat(s);
  }
  bool follow = follow_symlinks.is_empty() || PY_TRY(truth(follow_symlinks));
  PY_PATH(p, path, "stat");
  if ((follow ? stat(p.c_str(), &s) : lstat(p.c_str(), &s)) < 0) return raise_os_error(errno, p.value());
  return from_stat(s);
}
Result<Value> _os_lstat(Arg path, Arg) {
  PY_PATH(p, path, "lstat");
  struct stat s;
  if (lstat(p.c_str(), &s) < 0) return raise_os_error(errno, p.value());
  return from_stat(s);
}

/// What a path leads to; 0 if nothing is there (or the path is no path for the system).
static Result<unsigned> kind_of(Arg path, bool follow) {
  struct stat s;
  if (is_int(path)) {
    int fd = PY_TRY(int_argument(path));
    return fstat(fd, &s) < 0 ? 0u : s.st_mode;
  }
  Path p;
  Result<void> read = Path::read(p, path, "stat");
  if (read.failed()) {
    if (!pending_is(ValueError)) return Failure{};
    drop_pending();
    return 0u;
  }
  return (follow ? stat(p.c_str(), &s) : lstat(p.c_str(), &s)) < 0 ? 0u : s.st_mode;
}
Result<Value> _os_exists(Arg path) { return boolean(PY_TRY(kind_of(path, true)) != 0); }
Result<Value> _os_isfile(Arg path) { return boolean(S_ISREG(PY_TRY(kind_of(path, true)))); }
Result<Value> _os_isdir(Arg path) { return boolean(S_ISDIR(PY_TRY(kind_of(path, true)))); }
Result<Value> _os_islink(Arg path) { return boolean(S_ISLNK(PY_TRY(kind_of(path, false)))); }

Result<Value> _os_mkdir(Arg path, Arg mode) {
  PY_PATH(p, path, "mkdir");
  int m = mode.is_empty() ? 0777 : PY_TRY(int_argument(mode));
  return done(mkdir(p.c_str(), static_cast<mode_t>(m)), p);
}
Result<Value> _os_remove(Arg path) {
  PY_PATH(p, path, "remove");
  return done(unlink(p.c_str()), p);
}
Result<Value> _os_rmdir(Arg path) {
  PY_PATH(p, path, "rmdir");
  return done(rmdir(p.c_str()), p);
}

static Result<Value> two_paths(Arg src, Arg dst, const char* function, int (*act)(const char*, const char*)) {
  PY_PATH(from, src, function);
  PY_PATH(to, dst, function);
  if (act(from.c_str(), to.c_str()) < 0) return raise_os_error(errno, from.value(), to.value());
  return kNone;
}
Result<Value> _os_rename(Arg src, Arg dst) { return two_paths(src, dst, "rename", rename); }
Result<Value> _os_link(Arg src, Arg dst) { return two_paths(src, dst, "link", link); }
Result<Value> _os_symlink(Arg src, Arg dst, Arg) { return two_paths(src, dst, "symlink", symlink); }

Result<Value> _os_readlink(Arg path) {
  PY_PATH(p, path, "readlink");
  char text[PATH_MAX];
  ssize_t n = readlink(p.c_str(), text, sizeof text);
  if (n < 0) return raise_os_error(errno, p.value());
  return str_from_utf8(text, static_cast<size_t>(n));
}

Result<Value> _os_chmod(Arg path, Arg mode) {
  int m = PY_TRY(int_argument(mode));
  PY_PATH(p, path, "chmod");
  return done(chmod(p.c_str(), static_cast<mode_t>(m)), p);
}

Result<Value> _os_utime(Arg path, Arg times) {
  PY_PATH(p, path, "utime");
  if (times.is_empty() || times.is_none()) return done(utimensat(AT_FDCWD, p.c_str(), nullptr, 0), p);
  if (!is_tuple(times) || times.as<Tuple>()->length != 2) return raise(TypeError, "utime: 'times' must be either a tuple of two ints or None");
  struct timespec t[2];
  for (int i = 0; i < 2; ++i) {
    double d = PY_TRY(to_double(times.as<Tuple>()->items()[i]));
    double whole = floor(d);
    t[i].tv_sec = static_cast<time_t>(whole);
    t[i].tv_nsec = static_cast<long>((d - whole) * 1e9);
  }
  return done(utimensat(AT_FDCWD, p.c_str(), t, 0), p);
}

Result<Value> _os_access(Arg path, Arg mode) {
  int m = PY_TRY(int_argument(mode));
  PY_PATH(p, path, "access");
  return boolean(access(p.c_str(), m) == 0);
}

Result<Value> _os_truncate(Arg path, Arg length) {
  int64_t n = PY_TRY(to_int64(length));
  if (is_int(path)) {
    int fd = PY_TRY(int_argument(path));
    if (ftruncate(fd, n) < 0) return raise_os_error(errno, path);
    return kNone;
  }
  PY_PATH(p, path, "truncate");
  return done(truncate(p.c_str(), n), p);
}

Result<Value> _os_has_drives() {
#if defined(_WIN32)
  return kTrue;
#else
  return kFalse;
#endif
}

Result<Value> _os_fspath(Arg path) {
  if (is_str(path) || is_bytes(path)) return path;
  Value method = type_lookup(type_of(path), "__fspath__"_s);
  if (method.is_empty()) return raise(TypeError, "expected str, bytes or os.PathLike object, not %T", path);
  Value text = PY_TRY(call(method, path));
  if (!is_str(text) && !is_bytes(text)) return raise(TypeError, "expected %T.__fspath__() to return str or bytes, not %T", path, Arg(text));
  return text;
}

}  // namespace py
