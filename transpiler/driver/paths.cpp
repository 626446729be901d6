#include "driver/paths.h"

#include <limits.h>
#include <unistd.h>

#include <cstdlib>

#include "base/sha256.h"

namespace pyx::driver {

std::string absolute_path(const std::string& path) {
  if (path.starts_with('/')) return path;
  char here[PATH_MAX];
  return ::getcwd(here, sizeof here) ? join_path(here, path) : path;
}

namespace {

std::string executable_directory(const FileSystem& files) { return directory_of(files.read_link("/proc/self/exe").value_or("")); }

bool is_runtime(const FileSystem& files, const std::string& directory) {
  return files.kind(join_path(directory, "include/py/py.h")) == PathKind::kFile;
}

}  // namespace

bool is_same_file(const std::string& a, const std::string& b) {
  char real_a[PATH_MAX], real_b[PATH_MAX];
  return ::realpath(a.c_str(), real_a) && ::realpath(b.c_str(), real_b) && std::string(real_a) == real_b;
}

std::string find_runtime(const Options& options, const FileSystem& files) {
  if (!options.build.runtime_directory.empty()) {
    std::string given = absolute_path(options.build.runtime_directory);
    return is_runtime(files, given) ? given : "";
  }
  std::string here = executable_directory(files);
  for (const char* place : {"../share/pyx2cpp/runtime", "../runtime"}) {
    // Without "..": the path gets into commands and logs.
    std::string directory = join_path(directory_of(here), std::string(place).substr(3));
    if (is_runtime(files, directory)) return directory;
  }
  return {};
}

std::string runtime_stamp(const std::string& runtime_directory, const FileSystem& files) {
  std::string directory = join_path(runtime_directory, "include/py");
  Sha256 stamp;
  for (const std::string& name : files.list(directory)) {
    if (!name.ends_with(".h")) continue;
    stamp.update(name + "\n");
    stamp.update(files.read(join_path(directory, name)).value_or(""));
  }
  return stamp.hex();
}

std::string cache_directory() {
  const char* xdg = std::getenv("XDG_CACHE_HOME");
  if (xdg && xdg[0] == '/') return join_path(xdg, "pyx2cpp");
  const char* home = std::getenv("HOME");
  if (home && home[0] == '/' && ::access(home, W_OK) == 0) return join_path(home, ".cache/pyx2cpp");
  return "/tmp/pyx2cpp-" + std::to_string(::getuid());
}

std::optional<std::uint64_t> cache_limit() {
  const char* text = std::getenv("PYX2CPP_CACHE_SIZE");
  if (!text || !*text) return std::uint64_t(2000000000);
  char* end;
  double size = std::strtod(text, &end);
  if (end == text || !(size >= 0)) return std::nullopt;
  std::string unit = end;
  double factor = unit == "K" ? 1e3 : unit == "M" ? 1e6 : unit == "G" ? 1e9 : unit.empty() ? 1 : 0;
  if (factor == 0) return std::nullopt;
  return static_cast<std::uint64_t>(size * factor);
}

std::string program_name(const std::string& input) {
  std::string name = base_name(input);
  if (name.size() > 3 && name.ends_with(".py")) name.resize(name.size() - 3);
  return name;
}

bool check_input(const std::string& input, const FileSystem& files, build::Problem& problem) {
  PathKind kind = files.kind(input);
  if (kind == PathKind::kMissing) {
    problem = {"no such file: `" + input + "`", ""};
    std::vector<std::string> scripts;
    for (const std::string& name : files.list(directory_of(input))) {
      if (name.ends_with(".py")) scripts.push_back(name);
    }
    std::string near = nearest(base_name(input), scripts);
    if (!near.empty()) problem.hint = "did you mean `" + join_path(directory_of(input), near) + "`?";
    else if (files.kind(input + ".py") == PathKind::kFile) problem.hint = "did you mean `" + input + ".py`?";
    return false;
  }
  if (kind == PathKind::kDirectory) {
    std::string main = join_path(input, "__main__.py");
    problem = {"`" + input + "` is a directory", files.kind(main) == PathKind::kFile ? "give the file that is run: `" + main + "`" : "give the Python file that is run"};
    return false;
  }
  if (!files.read(input)) {
    problem = {"can't read `" + input + "`: " + files.error(), ""};
    return false;
  }
  return true;
}

bool check_output(const std::string& output, const std::string& input, const FileSystem& files, build::Problem& problem) {
  PathKind kind = files.kind(output);
  if (kind == PathKind::kDirectory) {
    problem = {"the output `" + output + "` is a directory", "name the program with -o, such as -o " + join_path(output, program_name(input))};
  } else if (kind == PathKind::kOther) {
    problem = {"the output `" + output + "` is no ordinary file", "name another one with -o; --check compiles without writing anything"};
  } else if (kind == PathKind::kFile && is_same_file(output, input)) {
    problem = {"the output `" + output + "` would overwrite the source", "name the program with -o"};
  } else if (files.kind(directory_of(output)) != PathKind::kDirectory) {
    problem = {"no such directory: `" + directory_of(output) + "`", "make it first, or name another output with -o"};
  } else if (!files.is_writable(directory_of(output))) {
    problem = {"can't write to `" + (directory_of(output).empty() ? std::string(".") : directory_of(output)) + "`: " + files.error(), "name another output with -o"};
  } else {
    return true;
  }
  return false;
}

}  // namespace pyx::driver
