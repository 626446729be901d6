// Files and folders by path.
#if defined(_WIN32)
#include "windows_internal.h"

#include <direct.h>
#include <winioctl.h>

namespace py {

int unlink(const char* path) { return _wunlink(Wide(path)) < 0 ? library_failed() : 0; }
int rename(const char* from, const char* to) { return MoveFileExW(Wide(from), Wide(to), MOVEFILE_REPLACE_EXISTING | MOVEFILE_COPY_ALLOWED) ? 0 : system_failed(); }
int link(const char* from, const char* to) { return CreateHardLinkW(Wide(to), Wide(from), nullptr) ? 0 : system_failed(); }
int chmod(const char* path, mode_t mode) { return _wchmod(Wide(path), mode & 0200 ? 0600 : 0400) < 0 ? library_failed() : 0; }
int access(const char* path, int mode) { return _waccess(Wide(path), mode & 6) < 0 ? library_failed() : 0; }   // all can be executed

int symlink(const char* target, const char* path) {
  struct stat info;
  bool is_folder = stat(target, &info) == 0 && S_ISDIR(info.st_mode);
  constexpr DWORD kWithoutPrivilege = 2;
  return CreateSymbolicLinkW(Wide(path), Wide(target), (is_folder ? SYMBOLIC_LINK_FLAG_DIRECTORY : 0) | kWithoutPrivilege) ? 0 : system_failed();
}

namespace {

/// What FSCTL_GET_REPARSE_POINT gives for a symbolic link; winnt.h has it for drivers only.
struct SymbolicLink {
  ULONG tag;
  USHORT size, reserved, real_offset, real_size, shown_offset, shown_size;
  ULONG flags;
  wchar_t text[8192];
};

void to_slashes(char* path) {
  for (; *path; ++path) {
    if (*path == '\\') *path = '/';
  }
}

}  // namespace

ssize_t readlink(const char* path, char* target, size_t size) {
  HANDLE handle = CreateFileW(Wide(path), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
  if (handle == INVALID_HANDLE_VALUE) return system_failed();
  SymbolicLink link;
  DWORD got;
  bool ok = DeviceIoControl(handle, FSCTL_GET_REPARSE_POINT, nullptr, 0, &link, sizeof link, &got, nullptr);
  DWORD error = GetLastError();
  CloseHandle(handle);
  if (!ok) return system_failed(error);
  if (link.tag != IO_REPARSE_TAG_SYMLINK) return errno = EINVAL, -1;
  int length = WideCharToMultiByte(CP_UTF8, 0, link.text + link.shown_offset / 2, link.shown_size / 2, target, static_cast<int>(size) - 1, nullptr, nullptr);
  target[length] = 0;
  to_slashes(target);
  return length;
}

int utimensat(int, const char* path, const struct timespec* times, int) {
  HANDLE handle = CreateFileW(Wide(path), FILE_WRITE_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
  if (handle == INVALID_HANDLE_VALUE) return system_failed();
  FILETIME given[2];
  if (!times) {
    GetSystemTimeAsFileTime(given);
    given[1] = given[0];
  } else {
    for (int i = 0; i < 2; ++i) {
      uint64_t steps = static_cast<uint64_t>(static_cast<int64_t>(times[i].tv_sec) * 10000000 + times[i].tv_nsec / 100 + 116444736000000000);
      given[i] = {static_cast<DWORD>(steps), static_cast<DWORD>(steps >> 32)};
    }
  }
  bool ok = SetFileTime(handle, nullptr, &given[0], &given[1]);
  DWORD error = GetLastError();
  CloseHandle(handle);
  return ok ? 0 : system_failed(error);
}

char* getcwd(char*, size_t) {
  wchar_t* wide = _wgetcwd(nullptr, 0);
  if (!wide) return library_failed(), nullptr;
  int size = to_utf8(wide, nullptr, 0);
  char* path = static_cast<char*>(malloc(static_cast<size_t>(size) + 1));
  if (path) {
    to_utf8(wide, path, size);
    to_slashes(path);
  }
  free(wide);
  return path;
}

int chdir(const char* path) { return _wchdir(Wide(path)) < 0 ? library_failed() : 0; }
int mkdir(const char* path, mode_t) { return _wmkdir(Wide(path)) < 0 ? library_failed() : 0; }
int rmdir(const char* path) { return RemoveDirectoryW(Wide(path)) ? 0 : system_failed(); }

// ---- what a folder holds ----

struct DIR {
  HANDLE search;
  WIN32_FIND_DATAW next;
  bool has_next;
  struct dirent entry;
};

DIR* opendir(const char* path) {
  size_t length = strlen(path);
  char* pattern = static_cast<char*>(malloc(length + 3));
  DIR* folder = static_cast<DIR*>(malloc(sizeof(DIR)));
  if (!pattern || !folder) abort();
  memcpy(pattern, path, length);
  memcpy(pattern + length, "/*", 3);
  folder->search = FindFirstFileW(Wide(pattern), &folder->next);
  DWORD error = GetLastError();
  free(pattern);
  folder->has_next = folder->search != INVALID_HANDLE_VALUE;
  if (folder->has_next || error == ERROR_FILE_NOT_FOUND) return folder;   // that of a drive can be empty
  free(folder);
  struct stat info;
  if (stat(path, &info) < 0) return nullptr;
  if (!S_ISDIR(info.st_mode)) errno = ENOTDIR;
  else system_failed(error);
  return nullptr;
}

struct dirent* readdir(DIR* folder) {
  if (!folder->has_next) return nullptr;
  const WIN32_FIND_DATAW& found = folder->next;
  to_utf8(found.cFileName, folder->entry.d_name, sizeof folder->entry.d_name);
  bool is_link = (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) && found.dwReserved0 == IO_REPARSE_TAG_SYMLINK;
  folder->entry.d_type = is_link ? DT_LNK : found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY ? DT_DIR : DT_REG;
  folder->has_next = FindNextFileW(folder->search, &folder->next);
  return &folder->entry;
}

int closedir(DIR* folder) {
  if (folder->search != INVALID_HANDLE_VALUE) FindClose(folder->search);
  free(folder);
  return 0;
}

}  // namespace py
#endif
