// What the passes know of the runtime's operations, by the names that lower/ gives to calls.
#pragma once

#include <string_view>

#include "ir/ir.h"

namespace pyx::passes {

/// On numbers alone; runtime/numeric and the headers have it.
bool is_arithmetic(std::string_view name);

/// On arrays that callers of a library lend, and on numbers; the array comes first.
bool is_of_arrays(std::string_view name);

/// runtime/include/py/checked.h has a form of it on int64_t.
bool has_checked_form(std::string_view name);

/// Does the handler of a generator expression that stands in place, which only says where the exception came from?
bool only_passes_on(const ir::Stmt& landing);

/// Is there a handler of exceptions in it, other than these?
bool has_landing(const ir::Body& body);

/// Can dropping an object run code of the program: a __del__, a weak reference's callback, the `finally` of a suspended generator?
bool dropping_runs_code(const ir::Program& program);

/// Can this call not get to code of the program, a dunder or a callback, if dropping an object can't?
bool runs_no_code(const ir::Expr& call, const ir::Program& program);

/// The same, and no list changes.
bool leaves_lists_alone(const ir::Expr& call, const ir::Program& program);

/// Is it the step of an iterator over a list, a dict or the parts of a text, the item that it came to, a method of a joiner or of a place in a dict? No code of the program runs
/// then, if dropping an object runs none.
bool method_runs_no_code(const ir::Expr& method);

/// Does the call give a field of known place another value?
bool sets_field(const ir::Expr& call);

/// name(where the tuple comes from…, count, array)
bool unpacks(const ir::Expr& call);
/// name_into(where the tuple comes from…, variables…)
bool unpacks_into_variables(const ir::Expr& call);

/// Of which class it makes an object, whatever it is given.
ir::Holds result_of(const ir::Expr& made);

/// Only looks at what it is given.
bool only_reads(std::string_view name);

}  // namespace pyx::passes
