// A shared library's C functions: exports.cpp, in place of the unit with main().
#pragma once

#include "emit/function_writer.h"

namespace pyx::emit {

/// The same of a numeric library.
Unit numeric_exports_unit(const ir::Program& program, const ProgramNames& names, const Library& library);
Unit exports_unit(const ir::Program& program, const ProgramNames& names, bool has_natives, const Library& library);

void emit_python_modules(const ir::Program& program, const Library& library, LibraryFiles& files);
/// A literal of Python.
std::string python_string(const std::string& text);
/// Does it take or return a complex number?
bool uses_complex(const ir::Export& e);
void emit_web_files(const ir::Program& program, const Library& library, const std::string& sources, LibraryFiles& files);

}  // namespace pyx::emit
