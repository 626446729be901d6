// Inner functions that share variables with the function around them, where they are called and nothing else: in libraries of numbers alone they become
// functions that are given the cells of these variables (lambda lifting).
#pragma once

#include <unordered_map>
#include <vector>

#include "ir/ir.h"

namespace pyx::passes {

class NumericClosures {
 public:
  /// Finds the functions that stand in this one.
  void look_at(const ir::Function& outer);
  bool knows(const ir::Function& f) const { return closures_.contains(&f); }
  /// The function that a variable always is, for who reads it in `reader`; else null.
  ir::Function* function_of(const ir::Expr& e, const ir::Function& reader) const;
  /// The variable that a cell is of, in the function that makes it.
  const ir::Var* origin(const ir::Var& cell) const;
  bool is_function(const ir::Var& cell) const { return functions_.contains(origin(cell)); }
  /// The statement that makes the function.
  bool is_definition(const ir::Stmt& s) const;
  /// What an argument is that is not given; null: it has to be.
  const ir::Expr* default_of(const ir::Function& f, std::size_t param) const;

  /// Gives it the cells as parameters.
  void lift(ir::Function& f);
  /// What `caller` gives it of its own.
  std::vector<ir::Var*> cells_for(const ir::Function& f, const ir::Function& caller);

 private:
  struct Closure {
    const ir::Function* outer;
    std::size_t place;             // of the statement that makes it, in the outer function
    const ir::Expr* made;
    const ir::Var* variable;       // that holds it
  };
  std::vector<const ir::Var*> environment(const ir::Function& f) const;
  void collect(const ir::Function& f, std::vector<const ir::Function*>& seen, std::vector<const ir::Var*>& cells) const;
  int assignments(const ir::Body& body, const ir::Var& variable) const;
  ir::Var* own_cell(ir::Function& f, const ir::Var& origin);

  std::unordered_map<const ir::Function*, Closure> closures_;
  std::unordered_map<const ir::Var*, ir::Function*> functions_;          // variables that hold one
  std::unordered_map<const ir::Var*, const ir::Var*> origins_;           // of captured cells
  std::unordered_map<const ir::Function*, std::vector<ir::Var*>> lifted_;
};

}  // namespace pyx::passes
