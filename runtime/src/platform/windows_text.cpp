// Texts between UTF-8 and UTF-16, and the numbers of errors.
#if defined(_WIN32)
#include "windows_internal.h"

namespace py {

Wide::Wide(const char* utf8) {
  int length = MultiByteToWideChar(CP_UTF8, 0, utf8, -1, small_, sizeof small_ / sizeof *small_);
  if (length > 0) return;
  length = MultiByteToWideChar(CP_UTF8, 0, utf8, -1, nullptr, 0);
  text_ = static_cast<wchar_t*>(malloc(static_cast<size_t>(length + 1) * sizeof(wchar_t)));
  if (!text_) abort();
  MultiByteToWideChar(CP_UTF8, 0, utf8, -1, text_, length);
}

int to_utf8(const wchar_t* text, char* utf8, int size) {
  int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, size, nullptr, nullptr);
  if (!length && size > 0) utf8[0] = 0;
  return length;
}

namespace {

/// Linux's numbers, where msvcrt has others.
struct Error { DWORD system; int number; };
constexpr int kDeadlock = 35, kNameTooLong = 36, kNotImplemented = 38, kNotEmpty = 39, kLoop = 40;
constexpr Error kErrors[] = {
    {ERROR_FILE_NOT_FOUND, ENOENT}, {ERROR_PATH_NOT_FOUND, ENOENT}, {ERROR_INVALID_DRIVE, ENOENT}, {ERROR_BAD_NETPATH, ENOENT}, {ERROR_BAD_NET_NAME, ENOENT},
    {ERROR_BAD_PATHNAME, ENOENT}, {ERROR_INVALID_NAME, ENOENT}, {ERROR_NO_MORE_FILES, ENOENT}, {ERROR_TOO_MANY_OPEN_FILES, EMFILE}, {ERROR_INVALID_HANDLE, EBADF},
    {ERROR_NOT_ENOUGH_MEMORY, ENOMEM}, {ERROR_OUTOFMEMORY, ENOMEM}, {ERROR_NOT_SAME_DEVICE, EXDEV}, {ERROR_FILE_EXISTS, EEXIST}, {ERROR_ALREADY_EXISTS, EEXIST},
    {ERROR_BROKEN_PIPE, EPIPE}, {ERROR_NO_DATA, EPIPE}, {ERROR_DISK_FULL, ENOSPC}, {ERROR_HANDLE_DISK_FULL, ENOSPC}, {ERROR_DIR_NOT_EMPTY, kNotEmpty},
    {ERROR_DIRECTORY, ENOTDIR}, {ERROR_FILENAME_EXCED_RANGE, kNameTooLong}, {ERROR_CALL_NOT_IMPLEMENTED, kNotImplemented}, {ERROR_NOT_SUPPORTED, kNotImplemented},
    {ERROR_INVALID_FUNCTION, kNotImplemented}, {ERROR_CANT_RESOLVE_FILENAME, kLoop}, {ERROR_POSSIBLE_DEADLOCK, kDeadlock}, {ERROR_PRIVILEGE_NOT_HELD, EPERM},
    {ERROR_ACCESS_DENIED, EACCES}, {ERROR_SHARING_VIOLATION, EACCES}, {ERROR_LOCK_VIOLATION, EACCES}, {ERROR_WRITE_PROTECT, EROFS}, {ERROR_NOT_A_REPARSE_POINT, EINVAL},
};

}  // namespace

int system_failed(DWORD error) {
  errno = EINVAL;
  for (const Error& e : kErrors) {
    if (e.system == error) errno = e.number;
  }
  return -1;
}

int system_failed() { return system_failed(GetLastError()); }

int library_failed() {
  switch (errno) {
    case EDEADLK: errno = kDeadlock; break;
    case ENAMETOOLONG: errno = kNameTooLong; break;
    case ENOSYS: errno = kNotImplemented; break;
    case ENOTEMPTY: errno = kNotEmpty; break;
    case EINVAL:
      if (_doserrno == ERROR_NO_DATA) errno = EPIPE;   // a pipe that nobody reads
      break;
  }
  return -1;
}

const char* strerror(int error) {
  // msvcrt's texts are those of Linux but for some, and it does not know all numbers.
  switch (error) {
    case 0: return "Success";
    case ENXIO: return "No such device or address";
    case ENOEXEC: return "Exec format error";
    case EBUSY: return "Device or resource busy";
    case EXDEV: return "Invalid cross-device link";
    case ENFILE: return "Too many open files in system";
    case ENOTTY: return "Inappropriate ioctl for device";
    case ESPIPE: return "Illegal seek";
    case EDOM: return "Numerical argument out of domain";
    case ERANGE: return "Numerical result out of range";
    case EAGAIN: return "Resource temporarily unavailable";
    case ENOMEM: return "Cannot allocate memory";
    case EINTR: return "Interrupted system call";
    case kDeadlock: return "Resource deadlock avoided";
    case kNameTooLong: return "File name too long";
    case kNotImplemented: return "Function not implemented";
    case kNotEmpty: return "Directory not empty";
    case 75: return "Value too large for defined data type";
    case kLoop: return "Too many levels of symbolic links";
  }
  static char unknown[32];
  if (error < 0 || error > ERANGE) {
    snprintf(unknown, sizeof unknown, "Unknown error %d", error);
    return unknown;
  }
  return ::strerror(error);
}

}  // namespace py
#endif
