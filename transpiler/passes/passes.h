// The face of passes/: IR in, IR out. Each pass is one file; none includes another.
#pragma once

#include "ir/ir.h"

namespace pyx::passes {

/// Lets the last read of each temporary take its value.
void move_last_uses(ir::Program& program);

/// Decides where each variable is declared: at its first assignment if that dominates all uses, else before the first use, never
/// inside a loop whose iterations share it.
void place_declarations(ir::Program& program);

/// print() of literal texts becomes a call that needs nothing else; finds out whether the program does nothing else.
void plain_output(ir::Program& program);

/// Functions that only ever return None get no result.
void void_functions(ir::Program& program);

/// Functions that can't be part of a recursion do not count how deep calls nest.
void depth_checks(ir::Program& program);

/// Finds out whether a shared library is of numbers alone: then it is linked with little, and runs no module code.
void numeric_library(ir::Program& program);

/// Local variables whose ints provably stay small become int64_t.
void int_ranges(ir::Program& program);

/// Loops over ranges become loops of C++, whatever their ints.
void range_loops(ir::Program& program);

/// Finds the functions that get a form on plain int64_t, which leaves to the exact one on overflow.
void checked_twins(ir::Program& program);

/// In checked forms calls of the function itself that end it become jumps to its start.
void tail_calls(ir::Program& program);

/// Loops that call no function of the program look for signals, so that Ctrl-C ends them, and C++ does not work out their ends.
void poll_signals(ir::Program& program);

/// Lists of texts that are only added to and joined are made as the text.
void joined_lists(ir::Program& program);

/// Loops over the parts of a text get them one after the other, without the list of them.
void split_loops(ir::Program& program);

/// Tuples that are made only to be put into lists lie in them flat, if nobody can tell.
void flat_tuples(ir::Program& program);

/// A key of a dict is looked for once where its item is read and then set.
void dict_places(ir::Program& program);

/// Looks up once, before a loop, where the items of lists are that the loop leaves as they are.
void list_views(ir::Program& program);

/// What a call borrows is held for its time if code that it runs could let it go.
void hold_operands(ir::Program& program);

/// Values that a field or a list holds for as long as they are looked at are not counted.
void lend_reads(ir::Program& program);

/// Unpacks tuples into the variables that they are for.
void direct_unpacking(ir::Program& program);

/// Finds of which class temporaries are.
void known_classes(ir::Program& program);

/// Makes the operations of module code calls, where they would be expanded in place for a single use.
void code_that_runs_once(ir::Program& program);

/// Cuts the code of a long module into functions that a C++ compiler deals with in no time.
void split_module_code(ir::Program& program);

/// Finds the functions that a C++ compiler would optimise for minutes.
void long_functions(ir::Program& program);

enum class Passes { kAll, kNecessary };   // necessary: those that more than speed and size depend on
/// Runs the passes in order.
void run(ir::Program& program, Passes which);

}  // namespace pyx::passes
