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
  // A triple: processor, maker, system, ABI; maker and ABI may be missing. An ABI that is not known is another one: x86_64-linux-gnux32 has other pointers.
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    std::size_t end = std::min(name.find('-', begin), name.size());
    parts.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  const std::string& processor = parts[0];
  std::string bits = processor == "x86_64" || processor == "amd64" ? "x64" : processor == "aarch64" || processor == "arm64" ? "arm64" : "";
  std::string abi = parts.size() > 1 ? parts.back() : "", system = parts.size() > 2 ? parts[parts.size() - 2] : "", short_name;
  // With a version, as in darwin22.1.0.
  auto is = [](const std::string& part, std::string_view word) { return part.starts_with(word) && part.find_first_not_of("0123456789.", word.size()) == std::string::npos; };
  if (processor == "wasm32" && (abi == "wasi" || abi == "wasip1")) short_name = "wasm32-wasi";
  else if (processor == "wasm32" && (abi == "unknown" || abi == "emscripten")) short_name = "wasm32-web";
  else if (bits.empty()) return nullptr;
  else if (abi == "linux" || (abi == "gnu" && system == "linux")) short_name = "linux-" + bits;
  else if (abi == "mingw32" || abi == "windows" || (abi == "gnu" && system == "windows")) short_name = "win-" + bits;
  else if (is(abi, "darwin") || is(abi, "macos") || is(abi, "macosx")) short_name = "osx-" + bits;
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
