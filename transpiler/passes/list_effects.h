// What code does to lists: statements, loops, and functions with all that they call.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "ir/ir.h"

namespace pyx::passes {

struct ListEffects {
  bool keeps_lists = true;   // no list that others know changes its length; no code runs that is not looked at
  bool stores_values = false, stores_ints = false, stores_doubles = false, stores_bools = false;   // into lists
  bool moves_values = false;   // from one place of a list to another: no list loses one
  std::unordered_set<const ir::Var*> assigned;   // variables of the function

  void add_stores(const ListEffects& inner);
  void add(const ListEffects& inner);
  /// Do lists of such items keep their layout (py::ListLayout)? A store of items of another kind turns one of raw items into one of values; those of
  /// values stay what they are.
  bool keeps(ir::Rep item) const;
};

/// Of all functions that can be called directly. Takes time in proportion to the program.
class EffectsOnLists {
 public:
  explicit EffectsOnLists(const ir::Program& program);

  /// Of the function's body; those of each loop in it go to `loops`.
  ListEffects of_body(const ir::Function& function, std::unordered_map<const ir::Stmt*, ListEffects>& loops) const;

 private:
  class Collector;
  const ir::Program& program_;
  std::unordered_map<const ir::Function*, ListEffects> functions_;   // without `assigned`
};

}  // namespace pyx::passes
