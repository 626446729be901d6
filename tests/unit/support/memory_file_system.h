// A disk in memory.
#pragma once

#include <ctime>
#include <map>
#include <set>

#include "base/file_system.h"

namespace pyx::testing {

class MemoryFileSystem : public FileSystem {
 public:
  std::map<std::string, std::string> files;
  std::set<std::string> directories = {"", "/", "."};
  std::map<std::string, std::string> links;
  int writes = 0;

  PathKind kind(const std::string& path) const override {
    if (files.contains(path)) return PathKind::kFile;
    if (directories.contains(path)) return PathKind::kDirectory;
    std::string prefix = path + "/";
    auto it = files.lower_bound(prefix);
    return it != files.end() && it->first.starts_with(prefix) ? PathKind::kDirectory : PathKind::kMissing;
  }
  std::optional<std::string> read(const std::string& path) const override {
    auto it = files.find(path);
    return it == files.end() ? std::nullopt : std::optional(it->second);
  }
  std::optional<std::string> read_link(const std::string& path) const override {
    auto it = links.find(path);
    return it == links.end() ? std::nullopt : std::optional(it->second);
  }
  std::vector<std::string> list(const std::string& path) const override {
    std::set<std::string> names;
    std::string prefix = path.empty() ? "" : path + "/";
    for (const auto& [name, text] : files) {
      if (name.starts_with(prefix)) names.insert(name.substr(prefix.size(), name.find('/', prefix.size()) - prefix.size()));
    }
    return {names.begin(), names.end()};
  }
  bool write(const std::string& path, std::string_view bytes, bool = false) override {
    ++writes;
    files[path] = bytes;
    return true;
  }
  bool make_directories(const std::string& path) override { return directories.insert(path), true; }
  bool rename(const std::string& from, const std::string& to) override {
    auto node = files.extract(from);
    if (node.empty()) return false;
    files[to] = std::move(node.mapped());
    return true;
  }
  void remove_all(const std::string& path) override {
    std::erase_if(files, [&](const auto& file) { return file.first == path || file.first.starts_with(path + "/"); });
  }
  std::string make_temporary_directory(const std::string& parent) override {
    std::string path = join_path(parent, "tmp" + std::to_string(++temporaries_));
    directories.insert(path);
    return path;
  }
  std::optional<FileInfo> info(const std::string& path) const override {
    auto it = files.find(path);
    return it == files.end() ? std::nullopt : std::optional(FileInfo{it->second.size(), std::time(nullptr)});
  }
  bool is_writable(const std::string&) const override { return true; }
  std::string error() const override { return "no reason"; }

 private:
  int temporaries_ = 0;
};

}  // namespace pyx::testing
