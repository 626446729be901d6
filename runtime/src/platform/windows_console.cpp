#if defined(_WIN32)
#include "windows_console.h"

namespace py {

bool is_console(HANDLE handle) {
  DWORD mode;
  return GetFileType(handle) == FILE_TYPE_CHAR && GetConsoleMode(handle, &mode);
}

namespace {

/// How many bytes at the end of a text begin a character that is not whole.
size_t unfinished(const char* text, size_t size) {
  for (size_t back = 1; back <= 3 && back <= size; ++back) {
    unsigned char c = static_cast<unsigned char>(text[size - back]);
    if (c < 0x80) return 0;
    if (c < 0xC0) continue;
    size_t length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

}  // namespace

ssize_t write_console(HANDLE console, const void* data, size_t size) {
  const char* text = static_cast<const char*>(data);
  constexpr size_t kMost = 8192;
  if (size > kMost) size = kMost;
  // What is written next begins with the rest of a character; unless there is nothing else.
  if (size_t rest = unfinished(text, size); rest < size) size -= rest;
  if (!size) return 0;
  wchar_t wide[kMost];
  int length = MultiByteToWideChar(CP_UTF8, 0, text, static_cast<int>(size), wide, kMost);
  DWORD done;
  if (!WriteConsoleW(console, wide, static_cast<DWORD>(length), &done, nullptr)) return system_failed();
  return static_cast<ssize_t>(size);
}

ssize_t read_console(HANDLE console, void* data, size_t size) {
  static char line[4096];
  static size_t start, end;
  if (start == end) {
    wchar_t wide[1024];
    DWORD length;
    SetLastError(0);
    if (!ReadConsoleW(console, wide, sizeof wide / sizeof *wide - 1, &length, nullptr)) return system_failed();
    if (!length && GetLastError() == ERROR_OPERATION_ABORTED) return errno = EINTR, -1;   // Ctrl-C
    if (length && wide[0] == 26) return 0;   // Ctrl-Z at the start of a line ends the input
    DWORD kept = 0;
    for (DWORD i = 0; i < length; ++i) {
      if (wide[i] != '\r' || i + 1 == length || wide[i + 1] != '\n') wide[kept++] = wide[i];
    }
    start = 0;
    end = static_cast<size_t>(WideCharToMultiByte(CP_UTF8, 0, wide, static_cast<int>(kept), line, sizeof line, nullptr, nullptr));
  }
  size_t n = end - start < size ? end - start : size;
  memcpy(data, line + start, n);
  start += n;
  return static_cast<ssize_t>(n);
}

}  // namespace py
#endif
