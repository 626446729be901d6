// What in a project depends on the machine it is for, and on whether it makes a program or a library.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "build/target.h"

namespace pyx::build {

struct ProjectMachine {
  Target target = host_target();
  bool is_cross = false;         // asked for by name: else the project is for whatever machine it is built on
  std::string library_file;      // --shared: "libx.so"; empty: a program
};

/// Flags for the C++ compiler, besides those that all machines have.
std::vector<std::string> project_compile_flags(const ProjectMachine& machine);

/// Slots of the templates of build files: compiler, flags of the linker, kind and name of what is made.
void describe_machine(const ProjectMachine& machine, const std::string& program, nlohmann::json& view);

}  // namespace pyx::build
