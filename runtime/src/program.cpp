// The life of a program: streams, arguments, signals, the main module, the end.
#include <stdlib.h>

#include "exceptions.h"
#include "memory.h"
#include "platform.h"
#include "program.h"

namespace py {

static_assert(sizeof(State) == 48);  // globals.cpp defines it as words

void (*at_exit)() = nullptr;
int program_argc;
char** program_argv;
volatile int signal_waiting = 0;

#if defined(_WIN32)   // which has no visibility
#define PY_IF_LINKED [[gnu::weak]]
#else
#define PY_IF_LINKED [[gnu::weak, gnu::visibility("hidden")]]
#endif
// Null where they are not linked. Weak in this file only: where they are defined, Windows' linker would take them for absent.
PY_IF_LINKED void set_up_argv();
PY_IF_LINKED void drop_argv();
PY_IF_LINKED void set_up_sys_info();
PY_IF_LINKED void drop_sys_info();
PY_IF_LINKED void drop_module_attributes();
PY_IF_LINKED void set_up_time_zone();
PY_IF_LINKED int run_on_large_stack(int (*f)());

// ---- signals ----

static uintptr_t real_stack_limit;

/// Ctrl-C. Depth sees the changed limit at the next call, check_signals() the flag; a second one before that ends the program at once.
static void on_interrupt(int signal_number) {
  if (signal_waiting) {
    signal(signal_number, SIG_DFL);
    ::raise(signal_number);
    return;
  }
  signal_waiting = signal_number;
  state.stack_limit = UINTPTR_MAX;
  state.leave_below = INT64_MAX;
}

Failure interrupt() {
  signal_waiting = 0;
  state.stack_limit = real_stack_limit;
  state.leave_below = 0;
  return raise(KeyboardInterrupt);
}

Result<void> check_signals() {
  if (!signal_waiting) [[likely]] return {};
  return interrupt();
}

Failure recursion_error(const char* where) {
  if (check_signals().failed()) return {};
  return raise(RecursionError, "maximum recursion depth exceeded%s", where);
}

/// What the stack may grow down to: its size limit, less room for the deepest piece of the runtime that does not count.
PY_COLD static void measure_stack() {
  uintptr_t size = size_of_stack();
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  set_stack(here > size ? here - size : 0);
}

void set_stack(uintptr_t lowest) {
  real_stack_limit = lowest + (256 << 10);
  state.stack_limit = signal_waiting ? UINTPTR_MAX : real_stack_limit;
}

void set_stack_of_thread(uintptr_t lowest, uintptr_t here) {
  state.stack_limit = real_stack_limit = lowest + stack_reserve(lowest, here);
}

void set_up_modules() {
  if (set_up_argv) set_up_argv();
  if (set_up_sys_info) set_up_sys_info();
  if (set_up_time_zone) set_up_time_zone();
}

// ---- the end ----

/// The exit code that `raise SystemExit(code)` asks for; a code that is no int is printed.
PY_COLD static int exit_code(Arg exception) {
  Value code = exception.as<Exception>()->fields[0];
  if (code.is_empty() || code.is_none()) return 0;
  if (is_int(code)) {
    int64_t n;
    return int_fits(code, n) ? static_cast<int>(n) : -1;
  }
  Value text;
  Result<Value> shown = str(code);
  if (shown.failed()) drop_pending();
  else text = shown.take();
  if (!sys_stdout.is_none() && flush_file(sys_stdout).failed()) drop_pending();
  if (!text.is_empty() && !sys_stderr.is_none()) {
    if (write_to(sys_stderr, text).failed() || write_to(sys_stderr, "\n"_s).failed() || flush_file(sys_stderr).failed()) drop_pending();
  }
  return 1;
}

/// Deals with the exception that ended the main module (or an exit function).
PY_COLD static int handle_exception() {
  Value exception = take_pending();
  if (is_instance(exception, &SystemExit)) return exit_code(exception);
  state.handled.clear();
  print_exception(exception);
  return is_instance(exception, &KeyboardInterrupt) ? 128 + SIGINT : 1;
}

/// Flushes a standard stream; false if that fails. A closed one is fine.
PY_COLD static bool flush_standard(Arg stream) {
  if (stream.is_none() || stream.is_empty()) return true;
  if (is_text_file(stream) && check_open(*stream.as<TextFile>()).failed()) {
    drop_pending();
    return true;
  }
  return !flush_file(stream).failed();
}

static bool flush_streams() {
  bool ok = flush_standard(sys_stdout);
  if (!ok) write_unraisable(sys_stdout);
  if (!flush_standard(sys_stderr)) drop_pending();
  return ok;
}

/// Drops the globals of the modules: the main module's first, as CPython does, each in the order of definition.
static void drop_globals(const ProgramModule* modules, size_t count) {
  for (size_t m = count; m-- > 0;) {
    for (uint32_t i = 0; i < modules[m].count; ++i) modules[m].globals[i].value->clear();
  }
  if (drop_module_attributes) drop_module_attributes();
}

Result<Value> builtin_exit(Arg code) {
  // site.py's Quitter closes stdin first; nobody can tell. SystemExit(code) with one argument, be it None.
  return raise_with(SystemExit, code.is_empty() ? Arg(kNone) : code);
}

static Result<void> (*main_module)();
static const ProgramModule* program_modules;
static size_t program_module_count;

/// The program from its first statement to its last destructor, on the stack that it needs.
static int run() {
  int code = 0;
  state.depth = 1;
  if (main_module().failed()) code = handle_exception();
  if (at_exit) at_exit();
  bool flushed = flush_streams();
  // Classes and functions hold their module's variables, which hold them: so CPython's collector finds all that is left, and runs its finalizers while
  // the variables still have their values. What finalizers make anew has to do without.
  constexpr int kRounds = 4;
  for (int i = 0; i < kRounds && finalize_all(); ++i) collect_cycles();
  finalizers_run = false;
  drop_globals(program_modules, program_module_count);
  collect_cycles();
  release_classes();
  collect_cycles();
  finalizers_run = true;
  // What destructors printed. CPython's streams die with sys now: what goes wrong stays unsaid.
  if (!flush_standard(sys_stdout)) drop_pending();
  if (!flush_standard(sys_stderr)) drop_pending();
  if (!flushed && code != 128 + SIGINT) code = 120;
  return code;
}

int run_program(int argc, char** argv, Result<void> (*init)(), const ProgramModule* modules, size_t module_count) {
  start_platform(argc, argv);
  program_argc = argc;
  program_argv = argv;
  main_module = init;
  program_modules = modules;
  program_module_count = module_count;
  const char* check = getenv("PYX2CPP_CHECK_LEAKS");
  bool check_leaks = check && *check;
  if (check_leaks) start_leak_check();
  measure_stack();
  catch_interrupt(on_interrupt);
  set_up_streams();
  set_up_modules();

  int code = run_on_large_stack ? run_on_large_stack(run) : run();

  if (check_leaks) {
    sys_stdin.clear();
    sys_stdout.clear();
    sys_stderr.clear();
    sys___stdin__.clear();
    sys___stdout__.clear();
    sys___stderr__.clear();
    if (drop_argv) drop_argv();
    if (drop_sys_info) drop_sys_info();
    if (report_leaks()) return 99;
  }
  if (code == 128 + SIGINT) end_by_interrupt();
  return code;
}

}  // namespace py
