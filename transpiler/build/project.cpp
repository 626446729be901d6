#include "build/project.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/command_runner.h"
#include "base/sha256.h"
#include "base/templates.h"
#include "build/object_cache.h"

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

std::map<std::string, std::string> read_manifest(const std::string& directory, const FileSystem& files) {
  std::map<std::string, std::string> hashes;
  json manifest = json::parse(files.read(join_path(directory, kProjectManifest)).value_or(""), nullptr, false);
  if (!manifest.is_object()) return hashes;
  for (const auto& [name, hash] : manifest.items()) {
    if (hash.is_string()) hashes.emplace(name, hash.get<std::string>());
  }
  return hashes;
}

/// Removes a file unless it was changed, and the folders that are empty without it.
void remove_emitted(const std::string& directory, const std::string& name, const std::string& hash, FileSystem& files) {
  std::string path = join_path(directory, name);
  Sha256 now;
  now.update(files.read(path).value_or(""));
  if (now.hex() != hash) return;
  files.remove_all(path);
  for (std::string folder = directory_of(name); !folder.empty(); folder = directory_of(folder)) {
    std::string place = join_path(directory, folder);
    if (!files.list(place).empty()) break;
    files.remove_all(place);
  }
}

class ProjectWriter {
 public:
  ProjectWriter(const ProjectRequest& request, FileSystem& files, Problem& problem) : request_(request), files_(files), problem_(problem) {}

  bool run(const std::vector<SourceUnit>& units) {
    if (files_.kind(request_.directory) == PathKind::kFile) return fail("`" + request_.directory + "` is a file", "give a folder to --emit-project");
    earlier_ = read_manifest(request_.directory, files_);
    for (const SourceUnit& unit : units) {
      if (!write("src/" + unit.name, unit.text)) return false;
      if (unit.name.ends_with(".cpp")) add_source("src/" + unit.name, "program");
      for (const std::string& name : quoted_includes(unit.text)) want_header(name, "");
    }
    for (const SourceUnit& file : request_.beside) {
      if (!write(file.name, file.text)) return false;
    }
    return copy_runtime() && copy_data() && write_templates() && commit();
  }

 private:
  bool fail(std::string message, std::string hint) {
    problem_ = {std::move(message), std::move(hint)};
    return false;
  }

  /// Plans a file; nothing is written before all is known to be right.
  bool write(const std::string& name, std::string text) {
    std::string path = join_path(request_.directory, name);
    if (files_.kind(path) == PathKind::kFile && !earlier_.contains(name) && files_.read(path) != text) {
      return fail("`" + path + "` is there already, and pyx2cpp did not write it", "give another folder to --emit-project, or move the file away");
    }
    Sha256 hash;
    hash.update(text);
    hashes_[name] = hash.hex();
    return planned_.emplace(name, std::move(text)).second || fail("two files of the project are named `" + name + "`", "rename the data file");
  }

  bool commit() {
    // The manifest first, with the earlier names: if this is interrupted, the next emission knows which files are ours.
    std::map<std::string, std::string> all = hashes_;
    all.insert(earlier_.begin(), earlier_.end());
    if (!put(kProjectManifest, json(all).dump(1) + "\n")) return false;
    for (const auto& [name, text] : planned_) {
      if (!put(name, text)) return false;
    }
    for (const auto& [name, hash] : earlier_) {
      if (!hashes_.contains(name)) remove_emitted(request_.directory, name, hash, files_);
    }
    return put(kProjectManifest, json(hashes_).dump(1) + "\n");
  }
  bool put(const std::string& name, const std::string& text) {
    std::string path = join_path(request_.directory, name);
    if (files_.read(path) == text) return true;   // its date stays, and nothing is compiled again
    if (files_.make_directories(directory_of(path)) && files_.write(path, text)) return true;
    return fail("can't write `" + path + "`: " + files_.error(), "give another folder to --emit-project");
  }

  void add_source(const std::string& path, const char* part) {
    std::string object = path.substr(0, path.size() - 4) + ".o";
    sources_.push_back({{"path", path}, {"part", part}, {"is_runtime", std::string(part) == "runtime"}, {"ninja", ninja_path(path)},
                        {"ninja_object", ninja_path("build/" + object)}, {"meson", meson_string(path)}, {"cmake", cmake_string(path)},
                        {"json", json(path).dump()}, {"is_last", false}});
  }

  /// Notes a header of the runtime that a file in `folder` of the runtime includes.
  void want_header(const std::string& name, const std::string& folder) {
    for (const std::string& place : {folder, std::string("src"), std::string("include")}) {
      if (place.empty()) continue;
      std::string file = join_path(place, name);
      if (files_.kind(join_path(request_.runtime_directory, file)) != PathKind::kFile) continue;
      if (wanted_.insert(file).second) open_.push_back(file);
      return;
    }
  }

  bool copy_runtime() {
    for (const std::string& source : request_.runtime_sources) {
      std::string file = source.starts_with("../") ? source.substr(3) : "src/" + source;
      wanted_.insert(file);
      open_.push_back(file);
    }
    std::map<std::string, std::string> texts;   // sorted: the project does not depend on the order of discovery
    while (!open_.empty()) {
      std::string file = std::move(open_.back());
      open_.pop_back();
      auto text = files_.read(join_path(request_.runtime_directory, file));
      if (!text) return fail("can't read `" + join_path(request_.runtime_directory, file) + "`: " + files_.error(), "reinstall pyx2cpp");
      for (const std::string& name : quoted_includes(*text)) want_header(name, directory_of(file));
      texts.emplace("runtime/" + file, std::move(*text));
    }
    for (const auto& [name, text] : texts) {
      if (!write(name, text)) return false;
      if (name.ends_with(".cpp")) add_source(name, "runtime");
    }
    return true;
  }

  bool copy_data() {
    for (const DataFile& file : request_.data) {
      auto bytes = files_.read(file.source);
      if (!bytes) return fail("can't read `" + file.source + "`: " + files_.error(), "");
      if (!write(file.name, *bytes)) return false;
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
    for (const std::string& flag : project_compile_flags(request_.machine)) flags.push_back(flag);
    json flag_list = json::array();
    for (const std::string& flag : flags) {
      bool is_include = flag.starts_with("-I");
      flag_list.push_back({{"flag", flag}, {"is_include", is_include}, {"meson", meson_string(is_include ? flag.substr(2) : flag)}, {"cmake", is_include ? flag.substr(2) : flag}});
    }
    if (!sources_.empty()) sources_.back()["is_last"] = true;
    json view = {{"name", request_.program_name}, {"target", target_name(request_.program_name)}, {"name_meson", meson_string(request_.program_name)},
                 {"name_cmake", cmake_string(request_.program_name)}, {"name_ninja", ninja_path(request_.program_name)}, {"sources", sources_},
                 {"flags", flag_list}, {"flags_shell", shell_quoted(flags)}, {"has_data", !request_.data.empty()}};
    describe_machine(request_.machine, target_name(request_.program_name), view);
    if (view["has_pic"]) view["flags_shell"] = view["flags_shell"].get<std::string>() + " -fPIC";   // Meson and CMake know by themselves
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
  std::map<std::string, std::string> earlier_, hashes_;   // name -> hash
  std::map<std::string, std::string> planned_;             // name -> text
  std::set<std::string> wanted_;                            // files of the runtime
  std::vector<std::string> open_;                           // those that were not read yet
};

}  // namespace

void remove_project(const std::string& directory, FileSystem& files) {
  for (const auto& [name, hash] : read_manifest(directory, files)) remove_emitted(directory, name, hash, files);
  files.remove_all(join_path(directory, kProjectManifest));
  if (files.list(directory).empty()) files.remove_all(directory);
}

bool emit_project(const ProjectRequest& request, const std::vector<SourceUnit>& units, FileSystem& files, Problem& problem) {
  return ProjectWriter(request, files, problem).run(units);
}

}  // namespace pyx::build
