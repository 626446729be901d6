// What a build is asked to make.
#pragma once

#include <cstdint>
#include <string>

namespace pyx::build {

enum class Optimization { kO0, kO1, kO2, kO3, kOs };

struct Options {
  std::string cxx;                     // name or path of the C++ compiler; empty: the target's usual one
  std::string target;                  // see target.h; empty: this machine
  std::string toolchain_file;          // see toolchain_file.h
  std::string launcher;                // ccache, distcc, …: runs the compiler
  Optimization optimization = Optimization::kO2;
  bool lto = false;
  bool is_static = false;              // with musl
  bool shared = false;                 // a library, not a program
  std::string runtime_part;            // a folder of the runtime that is linked in place of src/: "numeric", "text"; empty: src/
  bool debug = false;                  // -g
  bool sanitize = false;               // AddressSanitizer, UndefinedBehaviorSanitizer, LeakSanitizer
  bool warnings = false;               // -Wall -Wextra for the program's units, each warning an error
  bool size_report = false;
  std::string profile_generate;        // a folder: the program counts, and leaves there how often what ran (train.h)
  std::string profile_use;             // such a folder, to compile by
  int jobs = 0;
  std::string runtime_directory;       // include/, src/, lib/
  std::string cache_directory;
  std::uint64_t cache_limit = 0;       // bytes; 0: none
};

}  // namespace pyx::build
