// A module's own code runs once: outside loops its operations become calls (namespace py::once of the runtime) instead of being expanded in place.
#include <string_view>
#include <unordered_set>

#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

// What runtime/include/py/once.h has: functions, and templates over a name.
const std::unordered_set<std::string_view>& functions() {
  static const std::unordered_set<std::string_view> kNames = {
      "add", "sub", "mul", "floor_div", "mod", "true_div", "bit_and", "bit_or", "bit_xor", "right_shift", "negative",
      "add_to", "sub_to", "mul_to", "floor_div_to", "mod_to", "true_div_to", "bit_and_to", "bit_or_to", "bit_xor_to", "right_shift_to",
      "add_inplace", "sub_inplace", "mul_inplace", "floor_div_inplace", "mod_inplace", "true_div_inplace", "bit_and_inplace", "bit_or_inplace",
      "bit_xor_inplace", "right_shift_inplace", "lt", "le", "gt", "ge", "eq", "ne", "lt_value", "le_value", "gt_value", "ge_value", "eq_value",
      "ne_value", "get_item", "set_item"};
  return kNames;
}
const std::unordered_set<std::string_view>& templates() {
  static const std::unordered_set<std::string_view> kNames = {"attr", "set_attr", "method", "find_method", "call_found"};
  return kNames;
}

constexpr std::string_view kPrefix = "py::";

void outline(Expr& e) {
  if (e.op == Op::kCall || e.op == Op::kTemplateCall) {
    std::string_view name = e.text;
    const auto& names = e.op == Op::kCall ? functions() : templates();
    if (name.starts_with(kPrefix) && names.count(name.substr(kPrefix.size()))) e.text.insert(kPrefix.size(), "once::");
  }
  for (Expr* a : e.args) outline(*a);
}

void outline(Body& body) {
  for (Stmt* s : body) {
    if (s->kind == StmtKind::kWhile || s->kind == StmtKind::kFor) continue;
    if (s->value) outline(*s->value);
    outline(s->body);
    outline(s->other);
  }
}

}  // namespace

void code_that_runs_once(Program& program) {
  for (const auto& module : program.modules) {
    if (module->init) outline(module->init->body);
  }
}

}  // namespace pyx::passes
