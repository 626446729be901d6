// The machines that programs are made for.
#pragma once

#include <string>
#include <vector>

namespace pyx::build {

enum class Platform { kLinux, kWindows, kWasi, kMac };

struct Target {
  std::string name;                       // "linux-arm64"
  std::string triple;                     // as Debian's tools are named
  Platform platform;
  std::string cxx;                        // the usual compiler; empty: none, a toolchain file is needed
  std::string ar;
  std::string package;                    // Debian's, with the compiler and all that it needs
  std::string needed_file;                // one more file of these packages; may be empty
  std::vector<std::string> emulator;      // runs its programs here
  std::string emulator_package;
};

const std::vector<Target>& known_targets();

/// By short name, or by a GNU triple in any of its spellings ("aarch64-unknown-linux-gnu"); null: unknown. An empty name is this machine.
const Target* find_target(const std::string& name);
const Target& host_target();

/// What programs of the platform end in: "", ".exe", ".wasm".
std::string program_suffix(Platform platform);
/// The file of a shared library with this name: "libx.so", "x.dll", "x.wasm".
std::string library_file(Platform platform, const std::string& name);
std::string library_suffix(Platform platform);

}  // namespace pyx::build
