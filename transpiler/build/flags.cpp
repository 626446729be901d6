#include "build/flags.h"

namespace pyx::build {

namespace {

void append(std::vector<std::string>& to, std::initializer_list<const char*> flags) { to.insert(to.end(), flags.begin(), flags.end()); }

const char* optimization_flag(const Options& options, const Toolchain& toolchain, Part part) {
  if (part == Part::kRuntime && options.sanitize) return "-O1";
  if (part == Part::kRuntime && !options.runtime_part.empty()) return toolchain.is_clang ? "-Oz" : "-Os";   // they are made to be small
  if (part == Part::kRuntime) return options.optimization == Optimization::kOs ? "-Os" : "-O2";
  switch (options.optimization) {
    case Optimization::kO0: return "-O0";
    case Optimization::kO1: return "-O1";
    case Optimization::kO2: return "-O2";
    case Optimization::kO3: return "-O3";
    case Optimization::kOs: return "-Os";
  }
  return "-O2";
}

/// gcc's link-time optimiser is a plug-in of the GNU linkers; lld can't load it.
bool uses_lld(const Options& options, const Toolchain& toolchain) {
  return toolchain.has_lld && !options.sanitize && (toolchain.is_clang || !optimizes_as_one(options, toolchain));
}

/// What programs of the systems other than Linux link with; all but macOS's are in the file.
void append_other_libraries(std::vector<std::string>& command, const Options& options, Platform platform) {
  switch (platform) {
    case Platform::kWasi:
      if (options.shared) append(command, {"-nostartfiles", "-Wl,--no-entry"});
      append(command, {"-Wl,--gc-sections", "-Wl,-z,stack-size=8388608", "-Wl,--stack-first", "-nostdlib++", "-lwasi-emulated-signal", "-lwasi-emulated-process-clocks", "-lwasi-emulated-getpid"});
      break;
    case Platform::kMac:
      if (options.shared) append(command, {"-dynamiclib"});
      append(command, {"-Wl,-dead_strip", "-nostdlib++"});
      break;
    case Platform::kWindows:
      // Exported is what the sources say.
      if (options.shared) append(command, {"-shared"});
      // The compiler's own libraries come along; no time of day in the file.
      append(command, {"-static", "-Wl,--gc-sections", "-Wl,--stack,8388608", "-Wl,--no-insert-timestamp", "-Wl,--dynamicbase,--nxcompat,--high-entropy-va"});
      break;
    case Platform::kLinux: break;
  }
  if (!options.debug && platform != Platform::kMac) append(command, {"-s"});
}

}  // namespace

bool optimizes_as_one(const Options& options, const Toolchain& toolchain) {
  // g++ 12 for Windows crashes when it does that for size.
  bool crashes = toolchain.target.platform == Platform::kWindows && options.optimization == Optimization::kOs && !toolchain.is_clang;
  return options.lto && !crashes;
}

std::vector<std::string> compile_flags(const Options& options, const Toolchain& toolchain, Part part) {
  Platform platform = toolchain.target.platform;
  std::vector<std::string> flags = {"-std=c++20", optimization_flag(options, toolchain, part)};
  // Errors are returned, never thrown: no exceptions, no type information, no unwind tables (a third of a small binary).
  append(flags, {"-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics", "-fno-asynchronous-unwind-tables", "-fno-unwind-tables"});
  // What is not reached is not linked.
  append(flags, {"-ffunction-sections", "-fdata-sections", "-fvisibility=hidden"});
  // Python's floats are IEEE doubles, operation by operation: no fused multiply-add.
  append(flags, {"-ffp-contract=off"});
  // The compiler's name and version in each object would end up in the program.
  append(flags, {"-fno-ident"});
  if (platform == Platform::kWasi) {
    append(flags, {"-D_WASI_EMULATED_SIGNAL", "-D_WASI_EMULATED_PROCESS_CLOCKS", "-D_WASI_EMULATED_GETPID"});
  } else if (platform == Platform::kWindows) {
    // All code can be anywhere there.
  } else if (options.is_static) {
    append(flags, {"-fno-pie"});
    if (toolchain.is_clang) append(flags, {"-nostdlibinc", "-isystem"});
    else append(flags, {"-nostdinc", "-isystem"});
    flags.push_back(toolchain.musl_include);
    if (!toolchain.is_clang) {
      // -nostdinc also hides the compiler's own <stddef.h>; musl brings all that the runtime needs.
      append(flags, {"-U_FORTIFY_SOURCE"});
    }
  } else {
    // The run-time library exports nothing: it is the same for libraries and for programs, but for what build_runtime() says.
    bool is_shared = part == Part::kRuntime && !optimizes_as_one(options, toolchain) && options.runtime_part.empty() ? false : options.shared;
    append(flags, {is_shared ? "-fPIC" : "-fPIE"});
  }
  if (optimizes_as_one(options, toolchain) && !options.sanitize) append(flags, {"-flto"});
  if (options.debug && part == Part::kProgram) append(flags, {"-g"});
  if (options.warnings && part == Part::kProgram) append(flags, {"-Wall", "-Wextra", "-Werror"});
  if (!options.profile_generate.empty() && part == Part::kProgram) flags.push_back(toolchain.is_clang ? "-fprofile-generate=" + options.profile_generate : "-fprofile-generate");
  if (options.sanitize) {
    append(flags, {"-g1", "-fno-omit-frame-pointer", "-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-DPY_SANITIZE"});
  }
  return flags;
}

std::vector<std::string> link_command(const Options& options, const Toolchain& toolchain, const std::vector<std::string>& inputs,
                                      const std::string& output) {
  Platform platform = toolchain.target.platform;
  std::vector<std::string> command = {toolchain.musl_gcc.empty() ? toolchain.cxx : toolchain.musl_gcc};
  command.insert(command.end(), toolchain.machine_flags.begin(), toolchain.machine_flags.end());
  append(command, {optimization_flag(options, toolchain, Part::kProgram)});
  command.push_back("-o");
  command.push_back(output);
  command.insert(command.end(), inputs.begin(), inputs.end());
  command.insert(command.end(), toolchain.link_flags.begin(), toolchain.link_flags.end());
  if (options.sanitize) {
    append(command, {"-fsanitize=address,undefined", "-lm"});
    return command;
  }
  if (platform != Platform::kLinux) {
    if (optimizes_as_one(options, toolchain)) append(command, {"-flto"});
    append_other_libraries(command, options, platform);
    return command;
  }
  bool lld = uses_lld(options, toolchain);
  if (lld) append(command, {"-fuse-ld=lld"});
  append(command, {"-Wl,--gc-sections"});
  if (lld) append(command, {"-Wl,--icf=all", "-Wl,--no-eh-frame-hdr"});   // equal functions once: nothing compares their addresses; nothing is unwound
  else append(command, {"-Wl,-z,noseparate-code"});       // GNU ld would pad each segment to a page
  append(command, {"-Wl,-z,noexecstack", "-Wl,--build-id=none", "-Wl,--hash-style=gnu"});
  if (optimizes_as_one(options, toolchain)) append(command, {"-flto"});
  if (!options.debug) append(command, {"-s"});
  if (!options.profile_generate.empty() && toolchain.is_clang) command.push_back("-fprofile-generate=" + options.profile_generate);
  else if (!options.profile_generate.empty()) append(command, {"-lgcov"});
  // libc, libm and the compiler's own helpers for wide arithmetic; no C++ library.
  // musl-gcc always names a dynamic linker, which a static program must not have.
  if (options.is_static) append(command, {"-static", "-no-pie", "-Wl,--no-dynamic-linker", "-nodefaultlibs", "-Wl,--start-group", "-lm", "-lc", "-lgcc", "-Wl,--end-group"});
  else if (options.shared && !options.runtime_part.empty()) append(command, {"-shared", "-nostartfiles", "-Wl,-z,defs", "-Wl,-z,relro", "-Wl,-z,now", "-Wl,--as-needed", "-nodefaultlibs", "-lm", "-lc", "-lgcc"});   // it has nothing to start
  else if (options.shared) append(command, {"-shared", "-Wl,-z,defs", "-Wl,-z,relro", "-Wl,-z,now", "-Wl,--as-needed", "-nodefaultlibs", "-lm", "-lc", "-lgcc"});
  else append(command, {"-pie", "-Wl,-z,relro", "-Wl,-z,now", "-Wl,--as-needed", "-nodefaultlibs", "-lm", "-lc", "-lgcc"});
  return command;
}

}  // namespace pyx::build
