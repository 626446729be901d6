// Marks functions that are too long to be optimised as others are: C++ compilers take time that grows with the square of a function's length.
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

/// Operations, as many as some 700 lines of Python have: g++ -O2 takes 20 seconds for them, and a minute and a half for 1,500 lines.
constexpr std::size_t kLongFunction = 5000;

std::size_t operations(const Expr& e) {
  std::size_t count = 1;
  for (const Expr* a : e.args) count += operations(*a);
  return count;
}

std::size_t operations(const Body& body) {
  std::size_t count = 0;
  for (const Stmt* s : body) {
    count += 1 + operations(s->body) + operations(s->other);
    if (s->value) count += operations(*s->value);
    if (s->limit) count += operations(*s->limit);
    if (s->stride) count += operations(*s->stride);
  }
  return count;
}

}  // namespace

void long_functions(Program& program) {
  if (program.is_text || program.is_numeric) return;
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) f->is_long = !f->is_init && operations(f->body) > kLongFunction;
  }
}

}  // namespace pyx::passes
