// --emit-project: a folder that builds the program anywhere, without this compiler, by Ninja alone, Meson or CMake.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "build/build.h"
#include "build/project_machine.h"

namespace pyx::build {

/// A file that the program reads when it runs.
struct DataFile {
  std::string name;                 // in the project: the path from the folder of the main file
  std::string source;               // where it is now
};

struct ProjectRequest {
  std::string directory;            // made if it is not there; files that would not change are not written
  std::string program_name;
  std::string runtime_directory;
  std::vector<std::string> runtime_sources;   // from runtime/src/; the headers that they include are found
  std::string templates_directory;  // replaces embedded templates; empty: none
  std::vector<DataFile> data;
  ProjectMachine machine = {};
  std::vector<SourceUnit> beside = {};        // what goes with a library: header, Python module, …
};

/// Writes the folder. Files of an earlier emission that are no longer made are removed, unless somebody changed them; a file that pyx2cpp did not write
/// is never overwritten.

/// Names the files of an emission with the hash of each.
constexpr const char* kProjectManifest = ".pyx2cpp-files.json";
/// Takes an emission away: what pyx2cpp wrote there and nobody changed.
void remove_project(const std::string& directory, FileSystem& files);

bool emit_project(const ProjectRequest& request, const std::vector<SourceUnit>& units, FileSystem& files, Problem& problem);

/// Texts as they must be spelled inside of a file of that kind; any byte but NUL is safe.
std::string ninja_path(const std::string& path);
std::string ninja_shell_word(const std::string& word);   // one word of a command in build.ninja
std::string meson_string(const std::string& text);
std::string cmake_string(const std::string& text);

}  // namespace pyx::build
