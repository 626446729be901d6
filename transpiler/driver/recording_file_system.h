// A disk that remembers what was asked of it: what a result was made from, missing files included.
#pragma once

#include <map>
#include <string>

#include "base/file_system.h"

namespace pyx::driver {

/// What a path is, by content: a hash of a file's bytes, "folder", "missing" or "other". With a slash at its end, a hash of the names in a folder.
std::string fingerprint(const FileSystem& files, const std::string& path);

class RecordingFileSystem : public FileSystem {
 public:
  /// Paths below `ignored` are not noted.
  RecordingFileSystem(FileSystem& files, std::string ignored) : files_(files), ignored_(std::move(ignored) + "/") {}

  PathKind kind(const std::string& path) const override { return note(path), files_.kind(path); }
  std::optional<std::string> read(const std::string& path) const override { return note(path), files_.read(path); }
  std::optional<std::string> read_link(const std::string& path) const override { return note(path), files_.read_link(path); }
  std::vector<std::string> list(const std::string& path) const override { return note(path.empty() ? "./" : path + "/"), files_.list(path); }
  bool write(const std::string& path, std::string_view bytes, bool is_executable) override { return files_.write(path, bytes, is_executable); }
  bool make_directories(const std::string& path) override { return files_.make_directories(path); }
  bool rename(const std::string& from, const std::string& to) override { return files_.rename(from, to); }
  void remove_all(const std::string& path) override { files_.remove_all(path); }
  std::string make_temporary_directory(const std::string& parent) override { return files_.make_temporary_directory(parent); }
  bool is_writable(const std::string& path) const override { return files_.is_writable(path); }
  std::string error() const override { return files_.error(); }

  /// Path -> fingerprint, as a JSON object.
  std::string json() const;

 private:
  void note(const std::string& path) const;

  FileSystem& files_;
  std::string ignored_;
  mutable std::map<std::string, std::string> noted_;
};

}  // namespace pyx::driver
