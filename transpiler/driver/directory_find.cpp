#include <set>

#include "driver/directory.h"
#include "driver/paths.h"

namespace pyx::driver {

namespace {

bool is_test(const std::string& name) {
  return name.starts_with("test_") || name.ends_with("_test.py") || name == "conftest.py" || name == "setup.py";
}

/// Folders without programs of the user's own: hidden ones, results, tests, packages of others.
bool is_skipped(const std::string& path, const std::string& name, const FileSystem& files) {
  static const std::set<std::string> names = {"__pycache__", "node_modules", "site-packages", "build", "dist", "test", "tests"};
  return name.starts_with('.') || names.contains(name) || files.kind(join_path(path, "pyvenv.cfg")) == PathKind::kFile;
}

/// Has it the line that makes a script of a module?
bool runs_as_main(const std::string& text) {
  for (std::size_t at = text.find("if"); at != std::string::npos; at = text.find("if", at + 1)) {
    if (at > 0 && text[at - 1] != '\n') continue;
    std::string line;
    for (char c : text.substr(at, text.find('\n', at) - at)) {
      if (c != ' ' && c != '(' && c != ')' && c != '\t') line += c == '\'' ? '"' : c;
    }
    if (line.starts_with("if__name__==\"__main__\"") || line.starts_with("if\"__main__\"==__name__")) return true;
  }
  return false;
}

class Search {
 public:
  Search(const std::string& root, const std::string& output, const FileSystem& files) : root_(root), output_(output), files_(files) { walk(""); }

  std::vector<Target> targets() const {
    std::vector<std::string> chosen = scripts_;
    for (const char* name : {"main.py", "app.py"}) {
      if (chosen.empty() && files_.kind(join_path(root_, name)) == PathKind::kFile) chosen.push_back(name);
    }
    if (chosen.empty() && top_.size() == 1) chosen = top_;
    std::vector<Target> found;
    std::set<std::string> taken;
    for (const std::string& source : chosen) {
      // A package is named by its folder, a second one of a name by its whole path.
      bool is_package = base_name(source) == "__main__.py" && !directory_of(source).empty();
      std::string path = is_package ? directory_of(source) : source.substr(0, source.size() - 3);
      std::string name = base_name(path);
      if (!taken.insert(name).second) {
        name = path;
        for (char& c : name) c = c == '/' ? '-' : c;
        taken.insert(name);
      }
      found.push_back({name, source});
    }
    return found;
  }

 private:
  void walk(const std::string& below) {
    for (const std::string& name : files_.list(join_path(root_, below))) {
      std::string path = join_path(below, name), place = join_path(root_, path);
      if (name.ends_with(".py") && files_.kind(place) == PathKind::kFile) {
        if (is_test(name)) continue;
        if (below.empty()) top_.push_back(path);
        if (name == "__main__.py" || runs_as_main(files_.read(place).value_or(""))) scripts_.push_back(path);
      } else if (files_.kind(place) == PathKind::kDirectory && !is_skipped(place, name, files_) && absolute_path(place) != output_) {
        walk(path);
      }
    }
  }

  const std::string& root_;
  const std::string output_;
  const FileSystem& files_;
  std::vector<std::string> scripts_, top_;
};

}  // namespace

std::vector<Target> find_targets(const std::string& root, const std::string& output, const FileSystem& files) {
  return Search(root, absolute_path(output), files).targets();
}

}  // namespace pyx::driver
