// The face of emit/: IR in, files in memory out. Total and pure: no diagnostics, no input or output.
#pragma once

#include <string>
#include <vector>

#include "base/templates.h"
#include "ir/ir.h"

namespace pyx::emit {

struct Unit {
  std::string name;        // file name, "bank.cpp"
  std::string text;
  bool is_header = false;
  bool is_library = false;   // made from the standard library, or tables of it
};

/// What a shared library is called. Nothing in it for programs.
struct Library {
  std::string name;        // "mathlib", as its functions and its header are named
  std::string file;        // "libmathlib.so"
  std::string version;     // of the compiler
  bool is_dll = false;     // of Windows
  bool is_wasm = false;    // called from JavaScript, not from C
  const Templates* templates = nullptr;
};

std::vector<Unit> emit(const ir::Program& program, const Library& library);

/// What users of a library need besides the file itself.
struct LibraryFiles {
  std::string header, pkg_config;
  std::string definition;      // is_dll: what Windows' linkers make an import library of
  std::vector<Unit> modules;   // Python modules of ctypes, one for each whose functions are exported
  std::string javascript, typescript, page;   // is_wasm: these, and none of the above
};
LibraryFiles emit_library_files(const ir::Program& program, const Library& library);

}  // namespace pyx::emit
