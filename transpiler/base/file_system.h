// The disk as the compiler sees it. Stages take this interface; driver/ has the real one, tests have one in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pyx {

enum class PathKind { kMissing, kFile, kDirectory, kOther };  // kOther: a device, a pipe, …

struct FileInfo {
  std::uint64_t size = 0;
  std::int64_t time = 0;   // last written or touched, in seconds
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual PathKind kind(const std::string& path) const = 0;
  /// The bytes of a file; nothing if it can't be read.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  /// Where a symbolic link points; nothing if `path` is none.
  virtual std::optional<std::string> read_link(const std::string& path) const = 0;
  /// Names in a directory, sorted; empty if there is no such directory.
  virtual std::vector<std::string> list(const std::string& path) const = 0;

  /// Writes a file by way of a temporary one, so that a reader sees the old bytes or the new. False: see error().
  virtual bool write(const std::string& path, std::string_view bytes, bool is_executable = false) = 0;
  virtual bool make_directories(const std::string& path) = 0;
  virtual bool rename(const std::string& from, const std::string& to) = 0;
  virtual void remove_all(const std::string& path) = 0;
  /// A new empty directory inside `parent`, which exists; empty on failure.
  virtual std::string make_temporary_directory(const std::string& parent) = 0;
  /// Of a file or folder that is there.
  virtual std::optional<FileInfo> info(const std::string&) const { return std::nullopt; }
  /// Gives a file the date of now.
  virtual void touch(const std::string&) {}
  /// Held by one process at a time, until the result is dropped; nothing if that can't be had.
  virtual std::shared_ptr<void> lock(const std::string&) { return nullptr; }
  virtual bool is_writable(const std::string& path) const = 0;
  /// The reason of the last failure, as strerror() has it.
  virtual std::string error() const = 0;
};

/// "a" and "b.py" make "a/b.py"; an empty directory means the current one.
inline std::string join_path(std::string_view directory, std::string_view name) {
  if (directory.empty() || name.starts_with('/')) return std::string(name);
  if (name.empty()) return std::string(directory);
  std::string path(directory);
  if (!path.ends_with('/')) path += '/';
  return path.append(name);
}
/// Everything before the last slash: "" for a name alone, "/" for a file of the root.
inline std::string directory_of(std::string_view path) {
  std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return std::string(path.substr(0, slash == 0 ? 1 : slash));
}
inline std::string base_name(std::string_view path) {
  std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

}  // namespace pyx
