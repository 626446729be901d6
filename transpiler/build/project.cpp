#include "build/project.h"

#include <nlohmann/json.hpp>

#include "base/command_runner.h"
#include "base/templates.h"
#include "build/flags.h"

namespace pyx::build {

using nlohmann::json;

std::string ninja_path(const std::string& path) {
  std::string text;
  for (char c : path) {
    if (c == '$' || c == ' ' || c == ':' || c == '\n') text += '$';
    text += c;
  }
  return text;
}

std::string ninja_shell_word(const std::string& word) {
  std::string text;
  for (char c : shell_quoted({word})) {
    if (c == '$') text += '$';
    text += c;
  }
  return text;
}

std::string meson_string(const std::string& text) {
  std::string quoted = "'";
  for (char c : text) {
    if (c == '\n') {
      quoted += "\\n";
      continue;
    }
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string cmake_string(const std::string& text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\' || c == '$' || c == ';') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

namespace {

/// Target names have fewer letters than file names; the program keeps its own.
std::string target_name(const std::string& program) {
  std::string name;
  for (char c : program) name += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ? c : '_';
  return name.empty() ? "program" : name;
}

void find_files(const FileSystem& files, const std::string& root, const std::string& below, std::vector<std::string>& found) {
  for (const std::string& name : files.list(join_path(root, below))) {
    std::string path = join_path(below, name);
    if (files.kind(join_path(root, path)) == PathKind::kDirectory) find_files(files, root, path, found);
    else if (name.ends_with(".cpp") || name.ends_with(".h") || name.ends_with(".def")) found.push_back(path);
  }
}

class ProjectWriter {
 public:
  ProjectWriter(const ProjectRequest& request, FileSystem& files, Problem& problem) : request_(request), files_(files), problem_(problem) {}

  bool run(const std::vector<SourceUnit>& units) {
    if (files_.kind(request_.directory) == PathKind::kFile) return fail("`" + request_.directory + "` is a file", "give a folder to --emit-project");
    for (const SourceUnit& unit : units) {
      if (!write("src/" + unit.name, unit.text)) return false;
      if (unit.name.ends_with(".cpp")) add_source("src/" + unit.name, "program");
    }
    return copy_runtime() && write_templates();
  }

 private:
  bool fail(std::string message, std::string hint) {
    problem_ = {std::move(message), std::move(hint)};
    return false;
  }

  bool write(const std::string& name, const std::string& text) {
    std::string path = join_path(request_.directory, name);
    if (files_.read(path) == text) return true;   // its date stays, and nothing is compiled again
    if (files_.make_directories(directory_of(path)) && files_.write(path, text)) return true;
    return fail("can't write `" + path + "`: " + files_.error(), "");
  }

  void add_source(const std::string& path, const char* part) {
    std::string object = path.substr(0, path.size() - 4) + ".o";
    sources_.push_back({{"path", path}, {"part", part}, {"is_runtime", std::string(part) == "runtime"}, {"ninja", ninja_path(path)},
                        {"ninja_object", ninja_path("build/" + object)}, {"meson", meson_string(path)}, {"cmake", cmake_string(path)},
                        {"json", json(path).dump()}, {"is_last", false}});
  }

  bool copy_runtime() {
    for (const char* part : {"include", "src"}) {
      std::vector<std::string> found;
      find_files(files_, join_path(request_.runtime_directory, part), "", found);
      for (const std::string& file : found) {
        std::string name = std::string("runtime/") + part + "/" + file;
        auto text = files_.read(join_path(request_.runtime_directory, std::string(part) + "/" + file));
        if (!text || !write(name, *text)) return false;
        if (name.ends_with(".cpp")) add_source(name, "runtime");
      }
    }
    return true;
  }

  bool write_templates() {
    Templates templates;
    const Templates embedded;
    for (const auto& [name, text] : embedded.all()) {
      if (request_.templates_directory.empty()) break;
      if (auto own = files_.read(join_path(request_.templates_directory, name + ".mustache"))) templates.set(name, *own);
    }
    // The flags of an ordinary build, as far as every g++ and clang++ has them.
    std::vector<std::string> flags = {"-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics", "-fno-asynchronous-unwind-tables", "-fno-unwind-tables",
                                      "-ffunction-sections", "-fdata-sections", "-fvisibility=hidden", "-ffp-contract=off", "-Iruntime/include", "-Iruntime/src", "-Isrc"};
    json flag_list = json::array();
    for (const std::string& flag : flags) {
      bool is_include = flag.starts_with("-I");
      flag_list.push_back({{"flag", flag}, {"is_include", is_include}, {"meson", meson_string(is_include ? flag.substr(2) : flag)}, {"cmake", is_include ? flag.substr(2) : flag}});
    }
    if (!sources_.empty()) sources_.back()["is_last"] = true;
    json view = {{"name", request_.program_name}, {"target", target_name(request_.program_name)}, {"name_meson", meson_string(request_.program_name)},
                 {"name_cmake", cmake_string(request_.program_name)}, {"name_ninja", ninja_path(request_.program_name)}, {"sources", sources_},
                 {"flags", flag_list}, {"flags_shell", shell_quoted(flags)}};
    for (const auto& [name, text] : templates.all()) {
      if (!name.starts_with("project/")) continue;
      if (!write(name.substr(8), templates.render(name, view))) return false;
    }
    return true;
  }

  const ProjectRequest& request_;
  FileSystem& files_;
  Problem& problem_;
  json sources_ = json::array();
};

}  // namespace

bool emit_project(const ProjectRequest& request, const std::vector<SourceUnit>& units, FileSystem& files, Problem& problem) {
  return ProjectWriter(request, files, problem).run(units);
}

}  // namespace pyx::build
