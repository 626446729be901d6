// The numbers that libraries of numbers alone need no object for: variables of modules that are computed from constants, and ints past 61 bits.
//
// Where such a number is used stands what computes it; C++ does that while it compiles, as far as 64 bits do. What could raise is left alone.
#pragma once

#include <unordered_map>

#include "ir/ir.h"

namespace pyx::passes {

class NumericConstants {
 public:
  explicit NumericConstants(ir::Program& program) : program_(program) {}

  /// The statement that assigns the one number that a module's variable ever is, if that can be computed.
  bool learn(const ir::Stmt& assignment);
  /// Does this kUnbox give a number known here?
  bool knows(const ir::Expr& unbox) const;
  /// The same number without a value of Python.
  ir::Expr* made(const ir::Expr& unbox);
  bool has(const ir::Global& global) const { return values_.contains(&global); }
  ir::Expr* boxed(const ir::Global& global);
  /// Of an int past what values have room for.
  static bool is_long(const ir::Expr& value) { return value.op == ir::Op::kInt && value.rep == ir::Rep::kValue && value.text.size() > 18; }
  ir::Expr* boxed(const ir::Expr& long_int);

 private:
  const ir::Expr* number_in(const ir::Expr& value) const;
  bool is_computable(const ir::Expr& e) const;
  ir::Expr* copy(const ir::Expr& e);
  ir::Expr* integer(const std::string& digits);
  ir::Expr* raw(std::int64_t i);

  ir::Program& program_;
  std::unordered_map<const ir::Global*, const ir::Expr*> values_;
  const ir::Module* module_ = nullptr;   // whose code is being learned: the others may be anywhere in theirs
};

}  // namespace pyx::passes
