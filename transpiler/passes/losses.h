// What code may take out of the places that hold values: fields of instances, items of lists.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ir/ir.h"

namespace pyx::passes {

/// What a borrowed value hangs on: from a variable of the function through fields and items of lists.
struct Links {
  std::unordered_set<const ir::Var*> roots;
  std::unordered_set<std::string> fields;
  bool items = false;
};

struct Losses {
  bool anything = false;   // code runs that is not looked at
  bool items = false;      // of lists, replaced or taken out
  std::unordered_set<std::string> fields;          // that get other values
  std::unordered_set<const ir::Var*> assigned;     // variables of the function

  void add(const Losses& other);
  bool may_cut(const Links& links) const;
};

/// Of all functions that can be called directly, with what they call. Takes time in proportion to the program.
class LossesOfFunctions {
 public:
  explicit LossesOfFunctions(const ir::Program& program);

  void look(const ir::Stmt& statement, Losses& losses) const;
  void look(const ir::Expr& expression, Losses& losses) const;

 private:
  using Callees = std::vector<const ir::Function*>;
  void look(const ir::Stmt& statement, Losses& losses, Callees* callees) const;
  void look(const ir::Expr& expression, Losses& losses, Callees* callees) const;

  const ir::Program& program_;
  std::unordered_map<const ir::Function*, Losses> functions_;   // without `assigned`
};

}  // namespace pyx::passes
