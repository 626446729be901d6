#include "passes/passes.h"

namespace pyx::passes {

void run(ir::Program& program) {
  int_ranges(program);
  range_loops(program);
  plain_output(program);
  numeric_library(program);
  void_functions(program);
  depth_checks(program);
  checked_twins(program);
  tail_calls(program);
  poll_signals(program);
  list_views(program);
  hold_operands(program);
  move_last_uses(program);
  lend_reads(program);
  place_declarations(program);
  code_that_runs_once(program);
  split_module_code(program);
  long_functions(program);
}

}  // namespace pyx::passes
