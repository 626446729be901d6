#include "driver/crash.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "base/current.h"
#include "driver/exit_codes.h"

namespace pyx::driver {

namespace {

const SourceFiles* known_sources = nullptr;

std::string place() {
  if (!known_sources || current.span.file == FileId::kNone) return {};
  const SourceFile& file = known_sources->get(current.span.file);
  return " at " + file.path() + ":" + std::to_string(file.line_of(current.span.begin));
}

// Building the message allocates, which a signal handler should not; the process is lost anyway, and the alarm ends it should the allocator hang.
void on_signal(int number) {
  ::signal(number, SIG_DFL);
  ::signal(SIGALRM, SIG_DFL);
  ::alarm(2);
  report_internal_error(::strsignal(number));
  ::_exit(kExitInternal);
}

[[noreturn]] void on_terminate() {
  std::string what = "terminated";
  if (std::exception_ptr exception = std::current_exception()) {
    try {
      std::rethrow_exception(exception);
    } catch (const std::exception& e) {
      what = e.what();
    } catch (...) {
      what = "unknown exception";
    }
  }
  report_internal_error(what);
  ::_exit(kExitInternal);
}

}  // namespace

void report_internal_error(const std::string& what) {
  std::fprintf(stderr,
               "pyx2cpp: internal error in stage `%s`%s: %s\n"
               "  = this is a fault of pyx2cpp, not of your program; please report it with the Python file (or the lines around that place)\n"
               "    and the output of `pyx2cpp --version`\n",
               current.stage, place().c_str(), what.c_str());
}

void catch_crashes(const SourceFiles& sources) {
  known_sources = &sources;
  std::set_terminate(on_terminate);
  // A stack of its own: running out of stack is one of the faults to report.
  static char stack[64 * 1024];
  stack_t alternate = {};
  alternate.ss_sp = stack;
  alternate.ss_size = sizeof stack;
  ::sigaltstack(&alternate, nullptr);
  struct sigaction action = {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_ONSTACK;
  for (int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) ::sigaction(number, &action, nullptr);
}

}  // namespace pyx::driver
