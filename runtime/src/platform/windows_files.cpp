// Open files: descriptors of msvcrt, without its translation of line ends.
#if defined(_WIN32)
#include "windows_internal.h"

#include "windows_console.h"

namespace py {

namespace {

HANDLE handle_of(int fd) { return reinterpret_cast<HANDLE>(_get_osfhandle(fd)); }

/// msvcrt ends a program that uses a closed descriptor, unless told otherwise.
void ignore_invalid(const wchar_t*, const wchar_t*, const wchar_t*, unsigned, uintptr_t) {}

}  // namespace

void prepare_descriptors() {
  _set_invalid_parameter_handler(ignore_invalid);
  for (int fd = 0; fd <= 2; ++fd) _setmode(fd, _O_BINARY);
}

bool is_open(int fd) {
  intptr_t handle = _get_osfhandle(fd);
  return handle != -1 && handle != -2;
}

int open(const char* path, int flags, int mode) {
  int how = _O_BINARY | _O_NOINHERIT | (flags & 3);
  if (flags & O_CREAT) how |= _O_CREAT;
  if (flags & O_EXCL) how |= _O_EXCL;
  if (flags & O_TRUNC) how |= _O_TRUNC;
  if (flags & O_APPEND) how |= _O_APPEND;
  int fd = _wopen(Wide(path), how, mode & 0200 ? 0600 : 0400);
  if (fd >= 0) return fd;
  library_failed();
  struct stat info;
  // Opening a folder is "permission denied" to Windows.
  if (errno == EACCES && stat(path, &info) == 0 && S_ISDIR(info.st_mode)) errno = EISDIR;
  return -1;
}

int close(int fd) { return _close(fd) < 0 ? library_failed() : 0; }

constexpr size_t kMostAtOnce = 1 << 30;

ssize_t read(int fd, void* data, size_t size) {
  if (is_console(handle_of(fd))) return read_console(handle_of(fd), data, size);
  int n = _read(fd, data, static_cast<unsigned>(size < kMostAtOnce ? size : kMostAtOnce));
  return n < 0 ? library_failed() : n;
}

ssize_t write(int fd, const void* data, size_t size) {
  if (is_console(handle_of(fd))) return write_console(handle_of(fd), data, size);
  int n = _write(fd, data, static_cast<unsigned>(size < kMostAtOnce ? size : kMostAtOnce));
  return n < 0 ? library_failed() : n;
}

off_t lseek(int fd, off_t offset, int whence) {
  // msvcrt seeks in pipes and says that it has.
  if (is_open(fd) && GetFileType(handle_of(fd)) != FILE_TYPE_DISK) return errno = ESPIPE, -1;
  off_t there = _lseeki64(fd, offset, whence);
  return there < 0 ? library_failed() : there;
}

int ftruncate(int fd, off_t size) {
  int error = _chsize_s(fd, size);
  if (!error) return 0;
  errno = error;
  return library_failed();
}

int truncate(const char* path, off_t size) {
  int fd = open(path, O_WRONLY);
  if (fd < 0) return -1;
  int result = ftruncate(fd, size), error = errno;
  _close(fd);
  errno = error;
  return result;
}

int fsync(int fd) { return _commit(fd) < 0 ? library_failed() : 0; }
int isatty(int fd) { return is_console(handle_of(fd)); }

int fcntl(int fd, int, int) {
  int copy = _dup(fd);
  if (copy < 0) return library_failed();
  SetHandleInformation(handle_of(copy), HANDLE_FLAG_INHERIT, 0);
  return copy;
}
int dup2(int from, int to) { return _dup2(from, to) < 0 ? library_failed() : to; }
int dup3(int from, int to, int) {
  if (dup2(from, to) < 0) return -1;
  SetHandleInformation(handle_of(to), HANDLE_FLAG_INHERIT, 0);
  return to;
}
int pipe2(int* fds, int) { return _pipe(fds, 65536, _O_BINARY | _O_NOINHERIT) < 0 ? library_failed() : 0; }

// ---- what a file is ----

namespace {

struct timespec time_of(FILETIME time) {
  // In steps of 100 ns since 1601.
  int64_t steps = static_cast<int64_t>(static_cast<uint64_t>(time.dwHighDateTime) << 32 | time.dwLowDateTime) - 116444736000000000;
  int64_t seconds = steps / 10000000, rest = steps % 10000000;
  if (rest < 0) --seconds, rest += 10000000;
  struct timespec t = {};
  t.tv_sec = seconds;
  t.tv_nsec = static_cast<decltype(t.tv_nsec)>(rest * 100);
  return t;
}

bool ends_like_program(const char* path) {
  size_t length = path ? strlen(path) : 0;
  if (length < 4) return false;
  static const char* const suffixes[] = {".exe", ".bat", ".cmd", ".com"};
  for (const char* suffix : suffixes) {
    if (!_stricmp(path + length - 4, suffix)) return true;
  }
  return false;
}

int look_at(HANDLE handle, const char* path, bool is_link, struct stat* info) {
  *info = {};
  DWORD kind = GetFileType(handle);
  if (kind != FILE_TYPE_DISK) {
    info->st_mode = kind == FILE_TYPE_CHAR ? 0020666 : 0010666;
    info->st_nlink = 1;
    return 0;
  }
  BY_HANDLE_FILE_INFORMATION found;
  if (!GetFileInformationByHandle(handle, &found)) return system_failed();
  bool is_folder = found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY, is_read_only = found.dwFileAttributes & FILE_ATTRIBUTE_READONLY;
  info->st_mode = is_link ? 0120777 : is_folder ? 0040777 : is_read_only ? 0100444 : 0100666;
  if (!is_link && !is_folder && ends_like_program(path)) info->st_mode |= 0111;
  info->st_nlink = found.nNumberOfLinks;
  info->st_ino = static_cast<uint64_t>(found.nFileIndexHigh) << 32 | found.nFileIndexLow;
  info->st_dev = found.dwVolumeSerialNumber;
  info->st_size = static_cast<off_t>(static_cast<uint64_t>(found.nFileSizeHigh) << 32 | found.nFileSizeLow);
  info->st_blksize = 4096;
  info->st_blocks = (info->st_size + 511) / 512;
  info->st_atim = time_of(found.ftLastAccessTime);
  info->st_mtim = time_of(found.ftLastWriteTime);
  info->st_ctim = time_of(found.ftCreationTime);
  return 0;
}

int look_at_path(const char* path, bool follow, struct stat* info) {
  Wide name(path);
  bool is_link = false;
  if (!follow) {
    WIN32_FIND_DATAW found;
    DWORD attributes = GetFileAttributesW(name);
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_REPARSE_POINT)) {
      HANDLE search = FindFirstFileW(name, &found);
      if (search != INVALID_HANDLE_VALUE) {
        is_link = found.dwReserved0 == IO_REPARSE_TAG_SYMLINK;
        FindClose(search);
      }
    }
  }
  HANDLE handle = CreateFileW(name, FILE_READ_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                              FILE_FLAG_BACKUP_SEMANTICS | (is_link ? FILE_FLAG_OPEN_REPARSE_POINT : 0), nullptr);
  if (handle == INVALID_HANDLE_VALUE) return system_failed();
  int result = look_at(handle, path, is_link, info), error = errno;
  CloseHandle(handle);
  errno = error;
  return result;
}

}  // namespace

int stat(const char* path, struct stat* info) { return look_at_path(path, true, info); }
int lstat(const char* path, struct stat* info) { return look_at_path(path, false, info); }
int fstat(int fd, struct stat* info) {
  if (!is_open(fd)) return errno = EBADF, -1;
  return look_at(handle_of(fd), nullptr, false, info);
}

}  // namespace py
#endif
