// A shared library's C functions: exports.cpp, in place of the unit with main().
#pragma once

#include "emit/function_writer.h"

namespace pyx::emit {

Unit exports_unit(const ir::Program& program, const ProgramNames& names, bool has_natives, const Library& library);

}  // namespace pyx::emit
