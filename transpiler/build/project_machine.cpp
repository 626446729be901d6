#include "build/project_machine.h"

#include <nlohmann/json.hpp>

#include "base/command_runner.h"
#include "build/project.h"

namespace pyx::build {

using nlohmann::json;

namespace {

/// The words of a compiler's command: clang wants to be told the machine.
std::vector<std::string> compiler_of(const Target& target) {
  if (target.cxx.empty()) return {"clang++", "--target=" + target.triple};
  if (target.cxx == "clang++") return {target.cxx, "--target=" + target.triple};
  return {target.cxx};
}

std::string beside_compiler(const Target& target, const std::string& tool) {
  return target.ar.empty() ? "llvm-" + tool : target.ar.substr(0, target.ar.size() - 2) + tool;
}

std::vector<std::string> link_flags(const ProjectMachine& machine) {
  bool is_library = !machine.library_file.empty();
  switch (machine.target.platform) {
    case Platform::kLinux:
      if (is_library) return {"-Wl,--gc-sections", "-Wl,--exclude-libs,ALL", "-Wl,-z,relro", "-Wl,-z,now", "-s"};
      return {"-Wl,--gc-sections", "-s"};
    case Platform::kWindows: return {"-static", "-Wl,--gc-sections", "-Wl,--stack,8388608", "-s"};
    case Platform::kWasi: {
      // In one word, so that Meson makes no group of the libraries, which this linker does not know.
      std::vector<std::string> flags = {"-Wl,--gc-sections,-lwasi-emulated-signal,-lwasi-emulated-process-clocks,-lwasi-emulated-getpid", "-Wl,-z,stack-size=8388608", "-Wl,--stack-first", "-nostdlib++", "-s"};
      if (is_library) flags.insert(flags.begin(), {"-nostartfiles", "-Wl,--no-entry"});
      return flags;
    }
    case Platform::kMac: return {"-Wl,-dead_strip"};
  }
  return {};
}

std::string meson_list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + meson_string(word);
  return text;
}

struct SystemNames { const char* meson; const char* cmake; };
SystemNames system_names(Platform platform) {
  switch (platform) {
    case Platform::kLinux: return {"linux", "Linux"};
    case Platform::kWindows: return {"windows", "Windows"};
    case Platform::kWasi: return {"wasi", "Generic"};
    case Platform::kMac: return {"darwin", "Darwin"};
  }
  return {"", ""};
}

/// The files for building elsewhere; of a project for no machine in particular they are an example.
void describe_cross(const Target& target, json& view) {
  std::vector<std::string> words = compiler_of(target);
  SystemNames system = system_names(target.platform);
  std::string processor = target.triple.substr(0, target.triple.find('-'));
  if (processor == "arm64") processor = "aarch64";
  view["cross"] = {{"name", target.name}, {"triple", target.triple}, {"package", target.package}, {"has_package", !target.package.empty()}, {"is_untested", target.platform == Platform::kMac},
                   {"cxx_meson", words.size() == 1 ? meson_string(words[0]) : "[" + meson_list(words) + "]"}, {"cxx", words[0]},
                   {"target_option", words.size() > 1}, {"ar", beside_compiler(target, "ar")}, {"strip", beside_compiler(target, "strip")}, {"system", system.meson},
                   {"cmake_system", system.cmake}, {"processor", processor}, {"cmake_processor", target.platform == Platform::kMac && processor == "aarch64" ? "arm64" : processor},
                   {"is_generic", target.platform == Platform::kWasi}};
}

}  // namespace

std::vector<std::string> project_compile_flags(const ProjectMachine& machine) {
  if (machine.target.platform == Platform::kWasi) return {"-D_WASI_EMULATED_SIGNAL", "-D_WASI_EMULATED_PROCESS_CLOCKS", "-D_WASI_EMULATED_GETPID"};
  return {};
}

void describe_machine(const ProjectMachine& machine, const std::string& program, json& view) {
  const Target& target = machine.target;
  bool is_library = !machine.library_file.empty(), is_wasm = target.platform == Platform::kWasi, is_shared = is_library && !is_wasm;
  std::string file = is_library ? machine.library_file : program + program_suffix(target.platform);
  std::string stem = is_library ? file.substr(0, file.rfind('.')) : program;
  std::vector<std::string> flags = link_flags(machine);
  std::vector<std::string> ninja = flags;
  if (is_shared && target.platform == Platform::kLinux) ninja.insert(ninja.begin(), {"-shared", "-Wl,-soname," + file});
  else if (is_shared && target.platform == Platform::kMac) ninja.insert(ninja.begin(), "-dynamiclib");
  else if (is_shared) ninja.insert(ninja.begin(), "-shared");
  ninja.push_back("-lm");
  view["is_library"] = is_library;
  view["is_shared"] = is_shared;
  view["is_wasm"] = is_wasm;
  view["has_pic"] = is_shared && target.platform != Platform::kWindows;
  view["is_cross"] = machine.is_cross;
  view["file"] = file;
  view["stem"] = stem;
  view["stem_meson"] = meson_string(stem);
  view["suffix"] = is_library ? file.substr(file.rfind('.') + 1) : "";
  view["target"] = stem;
  view["cxx_shell"] = machine.is_cross ? shell_quoted(compiler_of(target)) : "c++";
  json words = json::array();
  for (const std::string& word : machine.is_cross ? compiler_of(target) : std::vector<std::string>{"c++"}) words.push_back({{"word", word}});
  view["cxx_words"] = words;
  view["link_shell"] = shell_quoted(ninja);
  view["link_meson"] = meson_list(flags);
  std::string cmake;
  for (const std::string& flag : flags) cmake += (cmake.empty() ? "" : " ") + flag;
  view["link_cmake"] = cmake;
  describe_cross(machine.is_cross ? target : *find_target(host_target().name == "linux-arm64" ? "linux-x64" : "linux-arm64"), view);
}

}  // namespace pyx::build
