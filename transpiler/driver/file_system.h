// The real disk.
#pragma once

#include "base/file_system.h"

namespace pyx::driver {

class DiskFileSystem : public FileSystem {
 public:
  PathKind kind(const std::string& path) const override;
  std::optional<std::string> read(const std::string& path) const override;
  std::optional<std::string> read_link(const std::string& path) const override;
  std::vector<std::string> list(const std::string& path) const override;
  bool write(const std::string& path, std::string_view bytes, bool is_executable = false) override;
  bool make_directories(const std::string& path) override;
  bool rename(const std::string& from, const std::string& to) override;
  void remove_all(const std::string& path) override;
  std::string make_temporary_directory(const std::string& parent) override;
  std::optional<FileInfo> info(const std::string& path) const override;
  void touch(const std::string& path) override;
  std::shared_ptr<void> lock(const std::string& path) override;
  bool is_writable(const std::string& path) const override;
  std::string error() const override;

 private:
  bool fail() const;

  mutable int error_ = 0;
};

}  // namespace pyx::driver
