// sys.argv and sys.path. In a file of its own that run_program refers to weakly: linked only where a program reads them.
#include <string.h>

#include "program.h"

// Plain words, as in globals.cpp.
extern uint64_t py_sys_argv asm("_ZN2py8sys_argvE");
constinit uint64_t py_sys_argv = py::kEmpty;
extern uint64_t py_sys_path asm("_ZN2py8sys_pathE");
constinit uint64_t py_sys_path = py::kEmpty;

namespace py {

void set_up_argv() {
  Ref<List> argv = make_list(program_argc);
  for (int i = 0; i < program_argc; ++i) list_push(*argv, str_from_utf8(program_argv[i]));
  py_sys_argv = Arg(argv).bits;
  argv.give();

  Ref<List> path = make_list(1);
  const char* name = program_argc ? program_argv[0] : "";
  const char* slash = strrchr(name, '/');
  list_push(*path, str_from_utf8(name, slash ? static_cast<size_t>(slash - name) : 0));
  py_sys_path = Arg(path).bits;
  path.give();
}

void drop_argv() {
  uint64_t* const words[] = {&py_sys_argv, &py_sys_path};
  for (uint64_t* word : words) {
    Value::adopt(*word);
    *word = kEmpty;
  }
}

}  // namespace py
