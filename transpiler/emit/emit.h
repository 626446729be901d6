// The face of emit/: IR in, files in memory out. Total and pure: no diagnostics, no input or output.
#pragma once

#include <string>
#include <vector>

#include "ir/ir.h"

namespace pyx::emit {

struct Unit {
  std::string name;        // file name, "bank.cpp"
  std::string text;
  bool is_header = false;
};

struct Options {
  bool annotate = false;   // quote the Python line beside each statement
};

std::vector<Unit> emit(const ir::Program& program, const Options& options);

}  // namespace pyx::emit
