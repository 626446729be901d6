// The code of the modules of a library of numbers alone: what defines functions, classes of the library and constants, which no function can tell from what
// did not run; and what computes the variables that functions use, which becomes the library's start.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ir/ir.h"

namespace pyx::passes {

class NumericModuleCode {
 public:
  explicit NumericModuleCode(ir::Program& program);

  /// Is the variable given a value once, by a statement of its module that runs once?
  bool is_for_good(const ir::Global& global) const;
  /// Is it bound whenever a function is called from outside?
  bool is_bound_at_end(const ir::Global& global) const { return at_top_.contains(&global) && !deleted_.contains(&global); }
  /// False if the order in which modules run is not that of their imports.
  bool sort();
  /// Modules of the program: the imported ones first.
  const std::vector<ir::Module*>& order() const { return order_; }
  const ir::Body& computing(const ir::Module& module) { return parts_[&module].computing; }
  /// Of what only defines: what these variables have at first, in the order of the code.
  ir::Body defining(const ir::Module& module, const std::unordered_set<const ir::Global*>& state);
  /// What the start needs of the modules' code, given the variables that functions use, stays; all else goes.
  void keep(const std::unordered_set<const ir::Global*>& state);

 private:
  struct Parts { ir::Body computing, defining; };
  void count(const ir::Body& body, bool at_top);
  bool sort(ir::Module& module);
  std::unordered_set<const ir::Stmt*> statements_that_compute(const ir::Body& body) const;
  bool only_defines(const ir::Stmt& s, std::unordered_set<const ir::Var*>& inert) const;

  ir::Program& program_;
  std::unordered_map<const ir::Global*, int> assigned_;
  std::unordered_set<const ir::Global*> at_top_, deleted_;
  std::unordered_set<const ir::Module*> seen_, open_;
  std::vector<ir::Module*> order_;
  std::unordered_map<const ir::Module*, Parts> parts_;
};

/// Can an error come out of it?
bool may_raise(const ir::Body& body);

}  // namespace pyx::passes
