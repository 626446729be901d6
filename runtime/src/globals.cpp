// Global variables of class type whose destructors must not run at exit: GCC registers a destructor for each by a static constructor, and knows
// no attribute against it. Here they are defined as the plain words they consist of, under the names that the headers declare.
#include <stdint.h>

namespace {
constexpr uint64_t kEmpty = 4;  // py::kEmpty
}

// What py::State looks like.
struct PyStateWords {
  uint64_t pending, handled;
  int64_t recursion_limit, depth;
  uintptr_t stack_limit;
  int64_t leave_below;
};

#define PY_WORDS(type, name, symbol) \
  extern type name asm(symbol);      \
  constinit type name

PY_WORDS(PyStateWords, py_state, "_ZN2py5stateE") = {kEmpty, kEmpty, 1000, 0, 0, 0};
PY_WORDS(uint64_t, py_sys_stdin, "_ZN2py9sys_stdinE") = kEmpty;
PY_WORDS(uint64_t, py_sys_stdout, "_ZN2py10sys_stdoutE") = kEmpty;
PY_WORDS(uint64_t, py_sys_stderr, "_ZN2py10sys_stderrE") = kEmpty;
PY_WORDS(uint64_t, py_sys_stdin_original, "_ZN2py13sys___stdin__E") = kEmpty;
PY_WORDS(uint64_t, py_sys_stdout_original, "_ZN2py14sys___stdout__E") = kEmpty;
PY_WORDS(uint64_t, py_sys_stderr_original, "_ZN2py14sys___stderr__E") = kEmpty;
