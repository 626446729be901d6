#include "driver/data_files.h"

#include <fnmatch.h>

#include <set>

namespace pyx::driver {

namespace {

std::vector<std::string> split_path(const std::string& path) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= path.size();) {
    std::size_t slash = std::min(path.find('/', start), path.size());
    std::string part = path.substr(start, slash - start);
    if (!part.empty() && part != ".") parts.push_back(part);
    start = slash + 1;
  }
  return parts;
}

class Finder {
 public:
  Finder(const FileSystem& files, const std::string& root, std::set<std::string>& found) : files_(files), root_(root), found_(found) {}

  void match(const std::vector<std::string>& pattern, std::size_t at, const std::string& folder) {
    if (at == pattern.size()) return take(folder);
    // A plain name needs no look at what else is in the folder.
    if (pattern[at].find_first_of("*?[\\") == std::string::npos) {
      std::string path = join_path(folder, pattern[at]);
      if (at + 1 == pattern.size() || files_.kind(join_path(root_, path)) == PathKind::kDirectory) match(pattern, at + 1, path);
      return;
    }
    bool is_any = pattern[at] == "**";
    if (is_any) match(pattern, at + 1, folder);
    for (const std::string& name : files_.list(join_path(root_, folder))) {
      // As in a shell: a name that begins with a dot has to be asked for.
      bool fits = is_any ? !name.starts_with('.') : ::fnmatch(pattern[at].c_str(), name.c_str(), FNM_PERIOD) == 0;
      if (!fits) continue;
      std::string path = join_path(folder, name);
      bool is_directory = files_.kind(join_path(root_, path)) == PathKind::kDirectory;
      if (is_any ? is_directory : at + 1 < pattern.size() && is_directory) match(pattern, is_any ? at : at + 1, path);
      else if (at + 1 == pattern.size()) take(path);
    }
  }

 private:
  void take(const std::string& path) {
    PathKind kind = files_.kind(join_path(root_, path));
    if (kind == PathKind::kFile) found_.insert(path);
    if (kind != PathKind::kDirectory) return;
    for (const std::string& name : files_.list(join_path(root_, path))) {
      if (!name.starts_with('.')) take(join_path(path, name));
    }
  }

  const FileSystem& files_;
  const std::string& root_;
  std::set<std::string>& found_;
};

}  // namespace

bool find_data_files(const std::vector<std::string>& patterns, const std::string& root, const FileSystem& files, std::vector<build::DataFile>& found,
                     build::Problem& problem) {
  std::set<std::string> names;
  for (const std::string& pattern : patterns) {
    std::vector<std::string> parts = split_path(pattern);
    bool leaves = pattern.starts_with('/') || parts.empty();
    for (const std::string& part : parts) leaves = leaves || part == "..";
    std::string place = root.empty() ? "." : root;
    if (leaves) {
      problem = {"--data `" + pattern + "` is not below the folder of the program", "give a pattern that is relative to `" + place + "`, such as 'assets/*'"};
      return false;
    }
    std::set<std::string> now;
    Finder(files, root, now).match(parts, 0, "");
    if (now.empty()) {
      problem = {"--data `" + pattern + "` names no file", "patterns are relative to the folder of the program, `" + place + "`"};
      return false;
    }
    names.merge(now);
  }
  for (const std::string& name : names) found.push_back({name, join_path(root, name)});
  return true;
}

bool copy_data_files(const std::vector<build::DataFile>& data, const std::string& directory, FileSystem& files, build::Problem& problem) {
  for (const build::DataFile& file : data) {
    std::string path = join_path(directory, file.name);
    auto bytes = files.read(file.source);
    if (!bytes) {
      problem = {"can't read `" + file.source + "`: " + files.error(), ""};
      return false;
    }
    if (files.read(path) == bytes) continue;
    if (!files.make_directories(directory_of(path)) || !files.write(path, *bytes)) {
      problem = {"can't write `" + path + "`: " + files.error(), ""};
      return false;
    }
  }
  return true;
}

}  // namespace pyx::driver
