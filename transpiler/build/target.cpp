#include "build/target.h"

namespace pyx::build {

const std::vector<Target>& known_targets() {
  static const std::vector<Target> targets = {
      {"linux-x64", "x86_64-linux-gnu", Platform::kLinux, "x86_64-linux-gnu-g++", "x86_64-linux-gnu-ar", "g++-x86-64-linux-gnu", "",
       {"qemu-x86_64", "-L", "/usr/x86_64-linux-gnu"}, "qemu-user"},
      {"linux-arm64", "aarch64-linux-gnu", Platform::kLinux, "aarch64-linux-gnu-g++", "aarch64-linux-gnu-ar", "g++-aarch64-linux-gnu", "",
       {"qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"}, "qemu-user"},
      {"wasm32-wasi", "wasm32-wasi", Platform::kWasi, "clang++", "llvm-ar", "clang lld llvm wasi-libc libclang-rt-14-dev-wasm32", "/usr/include/wasm32-wasi/stdio.h", {"node", "--no-warnings", "--stack-size=6500"}, "nodejs"},
      {"wasm32-web", "wasm32-wasi", Platform::kWasi, "clang++", "llvm-ar", "clang lld llvm wasi-libc libclang-rt-14-dev-wasm32", "/usr/include/wasm32-wasi/stdio.h", {"node", "--no-warnings", "--stack-size=6500"}, "nodejs"},
      {"win-x64", "x86_64-w64-mingw32", Platform::kWindows, "x86_64-w64-mingw32-g++", "x86_64-w64-mingw32-ar", "g++-mingw-w64-x86-64-posix", "", {"wine"}, "wine"},
      {"osx-arm64", "arm64-apple-darwin", Platform::kMac, "", "", "", "", {}, ""},
      {"osx-x64", "x86_64-apple-darwin", Platform::kMac, "", "", "", "", {}, ""},
  };
  return targets;
}

const Target& host_target() {
#if defined(__aarch64__)
  return known_targets()[1];
#else
  return known_targets()[0];
#endif
}

const Target* find_target(const std::string& name) {
  if (name.empty()) return &host_target();
  for (const Target& target : known_targets()) {
    if (target.name == name || target.triple == name) return &target;
  }
  // A triple: processor, maker, system; the middle may be missing.
  std::string processor = name.substr(0, name.find('-')), short_name;
  auto names = [&](const char* word) { return name.find(word, processor.size()) != std::string::npos; };
  std::string bits = processor == "x86_64" || processor == "amd64" ? "x64" : processor == "aarch64" || processor == "arm64" ? "arm64" : "";
  if (processor == "wasm32" && (names("unknown") || names("emscripten"))) short_name = names("wasi") ? "wasm32-wasi" : "wasm32-web";
  else if (processor == "wasm32" && names("wasi")) short_name = "wasm32-wasi";
  else if (bits.empty() || names("musl")) return nullptr;
  else if (names("linux")) short_name = "linux-" + bits;
  else if (names("mingw") || names("windows")) short_name = "win-" + bits;
  else if (names("darwin") || names("macos")) short_name = "osx-" + bits;
  for (const Target& target : known_targets()) {
    if (target.name == short_name) return &target;
  }
  return nullptr;
}

std::string program_suffix(Platform platform) { return platform == Platform::kWindows ? ".exe" : platform == Platform::kWasi ? ".wasm" : ""; }

std::string library_suffix(Platform platform) { return platform == Platform::kWindows ? ".dll" : platform == Platform::kWasi ? ".wasm" : platform == Platform::kMac ? ".dylib" : ".so"; }
std::string library_file(Platform platform, const std::string& name) {
  return (platform == Platform::kWindows || platform == Platform::kWasi ? "" : "lib") + name + library_suffix(platform);
}

}  // namespace pyx::build
