#include "driver/file_system.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace pyx::driver {

bool DiskFileSystem::fail() const {
  error_ = errno;
  return false;
}

PathKind DiskFileSystem::kind(const std::string& path) const {
  struct stat info;
  if (::stat(path.empty() ? "." : path.c_str(), &info) != 0) return PathKind::kMissing;
  return S_ISDIR(info.st_mode) ? PathKind::kDirectory : S_ISREG(info.st_mode) ? PathKind::kFile : PathKind::kOther;
}

std::optional<std::string> DiskFileSystem::read(const std::string& path) const {
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    fail();
    return std::nullopt;
  }
  std::string bytes;
  struct stat info;
  if (::fstat(fd, &info) == 0 && info.st_size > 0) bytes.reserve(static_cast<std::size_t>(info.st_size) + 1);
  char chunk[65536];
  ssize_t got;
  while ((got = ::read(fd, chunk, sizeof chunk)) > 0 || (got < 0 && errno == EINTR)) {
    if (got > 0) bytes.append(chunk, static_cast<std::size_t>(got));
  }
  if (got < 0) fail();
  ::close(fd);
  if (got < 0) return std::nullopt;
  return bytes;
}

std::optional<std::string> DiskFileSystem::read_link(const std::string& path) const {
  char target[PATH_MAX];
  ssize_t size = ::readlink(path.c_str(), target, sizeof target);
  if (size <= 0) return std::nullopt;
  return std::string(target, static_cast<std::size_t>(size));
}

std::vector<std::string> DiskFileSystem::list(const std::string& path) const {
  std::vector<std::string> names;
  DIR* directory = ::opendir(path.empty() ? "." : path.c_str());
  if (!directory) return names;
  while (dirent* entry = ::readdir(directory)) {
    std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(std::move(name));
  }
  ::closedir(directory);
  std::sort(names.begin(), names.end());
  return names;
}

bool DiskFileSystem::write(const std::string& path, std::string_view bytes, bool is_executable) {
  std::string temporary = path + ".tmp.XXXXXX";
  int fd = ::mkstemp(temporary.data());
  if (fd < 0) return fail();
  bool ok = true;
  while (ok && !bytes.empty()) {
    ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put > 0) bytes.remove_prefix(static_cast<std::size_t>(put));
    else ok = put < 0 && errno == EINTR;
  }
  if (!ok) fail();
  // mkstemp makes private files; these are ordinary ones.
  mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(fd, (is_executable ? 0777 : 0666) & ~mask);
  if (::close(fd) != 0 && ok) ok = fail();
  if (ok && ::rename(temporary.c_str(), path.c_str()) != 0) ok = fail();
  if (!ok) ::unlink(temporary.c_str());
  return ok;
}

bool DiskFileSystem::make_directories(const std::string& path) {
  if (path.empty() || kind(path) == PathKind::kDirectory) return true;
  if (!make_directories(directory_of(path))) return false;
  // Another compiler may have made it in between.
  return ::mkdir(path.c_str(), 0777) == 0 || errno == EEXIST || fail();
}

bool DiskFileSystem::rename(const std::string& from, const std::string& to) { return ::rename(from.c_str(), to.c_str()) == 0 || fail(); }

void DiskFileSystem::remove_all(const std::string& path) {
  struct stat info;
  if (::lstat(path.c_str(), &info) != 0) return;
  if (!S_ISDIR(info.st_mode)) {
    ::unlink(path.c_str());
    return;
  }
  for (const std::string& name : list(path)) remove_all(join_path(path, name));
  ::rmdir(path.c_str());
}

std::string DiskFileSystem::make_temporary_directory(const std::string& parent) {
  std::string path = join_path(parent, "tmp.XXXXXX");
  if (!::mkdtemp(path.data())) {
    fail();
    return {};
  }
  return path;
}

std::optional<FileInfo> DiskFileSystem::info(const std::string& path) const {
  struct stat info;
  if (::lstat(path.c_str(), &info) != 0) return std::nullopt;
  return FileInfo{static_cast<std::uint64_t>(info.st_size), info.st_mtime};
}

void DiskFileSystem::touch(const std::string& path) { ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0); }

std::shared_ptr<void> DiskFileSystem::lock(const std::string& path) {
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0) return nullptr;
  if (::flock(fd, LOCK_EX) != 0) {   // an interrupt
    ::close(fd);
    return nullptr;
  }
  return {static_cast<void*>(nullptr), [fd](void*) { ::close(fd); }};
}

bool DiskFileSystem::is_writable(const std::string& path) const {
  return ::access(path.empty() ? "." : path.c_str(), W_OK) == 0 || fail();
}

std::string DiskFileSystem::error() const { return ::strerror(error_); }

}  // namespace pyx::driver
