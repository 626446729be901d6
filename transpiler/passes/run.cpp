#include "passes/passes.h"

namespace pyx::passes {

namespace {
struct Pass {
  void (*run)(ir::Program& program);
  bool is_necessary;
};
constexpr Pass kPasses[] = {
    {int_ranges, false},
    {range_loops, true},
    {plain_output, false},
    {numeric_library, false},
    {void_functions, false},
    {depth_checks, false},
    {checked_twins, false},
    {tail_calls, false},
    {poll_signals, true},
    {joined_lists, false},
    {split_loops, false},
    {flat_tuples, false},
    {dict_places, false},
    {list_views, false},
    {hold_operands, true},
    {move_last_uses, true},
    {lend_reads, false},
    {direct_unpacking, false},
    {known_classes, false},
    {place_declarations, true},
    {code_that_runs_once, false},
    {split_module_code, false},
    {long_functions, false},
};
}  // namespace

void run(ir::Program& program, Passes which) {
  for (const Pass& pass : kPasses) {
    if (pass.is_necessary || which == Passes::kAll) pass.run(program);
  }
}

}  // namespace pyx::passes
