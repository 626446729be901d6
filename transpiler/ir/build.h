// Makes variables and the expressions that passes put in: reads, constants, calls, conversions.
#pragma once

#include "ir/ir.h"

namespace pyx::ir {

/// A new variable; its name is made unique in the function.
Var* add_var(Function& function, std::string_view name, VarKind kind);

VarKind kind_of_rep(Rep rep);
Rep rep_of_kind(VarKind kind);   // kValue for what is no scalar

class Builder {
 public:
  explicit Builder(Arena& arena) : arena_(arena) {}

  Expr* read(Var* var, std::uint32_t line) const;
  Expr* raw_int(std::int64_t value) const;
  /// A kInt of it.
  Expr* widened(Expr* e) const;
  /// A call that does not raise.
  Expr* call(std::string_view name, Rep rep, std::vector<Expr*> args, Effect effect, std::uint32_t line) const;
  Stmt* assign(Var* var, Expr* value, std::uint32_t line) const;

 private:
  Expr* make(Op op, Rep rep, Effect effect, std::uint32_t line) const;
  Arena& arena_;
};

}  // namespace pyx::ir
