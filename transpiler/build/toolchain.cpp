#include "build/toolchain.h"

namespace pyx::build {

namespace {

/// The folder with musl's headers. Debian puts them beside the multiarch triple of the machine.
std::string find_musl_include(const FileSystem& files) {
  for (const char* directory : {"/usr/include/x86_64-linux-musl", "/usr/include/aarch64-linux-musl", "/usr/local/musl/include"}) {
    if (files.kind(directory) == PathKind::kDirectory) return directory;
  }
  return {};
}

}  // namespace

std::optional<Toolchain> find_toolchain(const Options& options, const FileSystem& files, CommandRunner& commands, Problem& problem) {
  Toolchain toolchain;
  auto cxx = commands.find_program(options.cxx);
  if (!cxx) {
    problem = {"no C++ compiler `" + options.cxx + "` found",
               "install one (Debian: apt-get install g++) or name another with --cxx, such as --cxx clang++"};
    return std::nullopt;
  }
  toolchain.cxx = *cxx;
  CommandResult version = commands.run({{toolchain.cxx, "--version"}, ""});
  if (!version.ok()) {
    problem = {"`" + options.cxx + " --version` failed" + (version.output.empty() ? "" : ": " + version.output), "give a working C++20 compiler with --cxx"};
    return std::nullopt;
  }
  toolchain.version = version.output;
  toolchain.is_clang = version.output.find("clang") != std::string::npos;
  toolchain.has_lld = commands.find_program("ld.lld").has_value();
  if (options.is_static) {
    toolchain.musl_include = find_musl_include(files);
    auto wrapper = commands.find_program("musl-gcc");
    if (!wrapper || toolchain.musl_include.empty()) {
      problem = {"--static links with musl, and `musl-gcc` is not installed", "Debian: apt-get install musl-tools"};
      return std::nullopt;
    }
    toolchain.musl_gcc = *wrapper;
  }
  return toolchain;
}

}  // namespace pyx::build
