// The exit codes of the compiler, documented in docs/guide.md.
#pragma once

namespace pyx::driver {

enum ExitCode {
  kExitOk = 0,
  kExitRefused = 1,     // the program is wrong, or needs something that is not supported yet
  kExitUsage = 2,       // the command line or the machine: unknown option, missing file, no C++ compiler, full disk
  kExitInternal = 70,   // a fault of the compiler (EX_SOFTWARE of sysexits.h)
};

}  // namespace pyx::driver
