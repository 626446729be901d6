// --pgo: how often what runs is measured with the user's own workload, for the compiler to know.
#pragma once

#include <string>

#include "build/build.h"

namespace pyx::build {

/// Makes the program with counters in it, runs `command` by the shell and puts what was counted into a folder, which `request` then names (profile_use). The
/// program that was in the output's place is back there afterwards; none is if there was none.
/// The folder is removed by whoever has built with it.
Outcome train(Request& request, const std::string& command, FileSystem& files, CommandRunner& commands, const Progress& progress);

}  // namespace pyx::build
