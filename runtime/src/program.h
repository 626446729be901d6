// What run_program shares with the modules that hook into the start and the end of a program.
#pragma once

#include "files.h"

namespace py {

void set_up_streams();
/// What the modules of the run-time library that the program uses need.
void set_up_modules();
/// Called at exit before the streams are flushed (atexit); null: nothing to do.
extern void (*at_exit)();
extern int program_argc;
extern char** program_argv;
/// A signal has come that no check_signals() has seen yet.
extern volatile int signal_waiting;
/// The program's stack ends at `lowest`.
void set_stack(uintptr_t lowest);
/// The same of a thread that somebody else started, which is at `here` now; its stack may be small.
void set_stack_of_thread(uintptr_t lowest, uintptr_t here);
/// What is kept of a thread's stack for code that does not look.
inline uintptr_t stack_reserve(uintptr_t lowest, uintptr_t here) {
  uintptr_t left = here > lowest ? here - lowest : 0;
  return left < (512 << 10) ? left / 2 : 256 << 10;
}

// Defined in files that are linked only if the program reads what they set up; program.cpp asks whether they are there.
void set_up_argv();
void drop_argv();
void set_up_sys_info();
void drop_sys_info();
void drop_module_attributes();
void set_up_time_zone();
int run_on_large_stack(int (*f)());

}  // namespace py
