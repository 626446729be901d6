// How often the variables of a function are assigned and read.
#pragma once

#include <unordered_map>

#include "ir/ir.h"

namespace pyx::passes {

struct Uses {
  int assigned = 0;
  int read = 0;    // moves included
  int other = 0;   // captured, its address taken, given a value by anything but an assignment
};
using UsesOfVars = std::unordered_map<const ir::Var*, Uses>;

UsesOfVars uses_in(const ir::Body& body);

/// How often the statement itself names the variable, and with what stands in it.
int reads_before_body(const ir::Stmt& statement, const ir::Var* var);
int reads_in(const ir::Stmt& statement, const ir::Var* var);

}  // namespace pyx::passes
