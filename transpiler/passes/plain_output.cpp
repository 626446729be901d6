// Programs that have text alone. print() of literal texts needs no values of any class; a program of nothing else is linked without what they take.
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

constexpr const char* kPrint = "py::builtin_print";
constexpr const char* kPrintText = "py::print_text";

/// print("a", "b") without options.
bool prints_texts(const Expr& e) {
  if (e.op != Op::kCall || e.text != kPrint || e.args.empty()) return false;
  const Expr& items = *e.args[0];
  if (items.op != Op::kCall || items.text != "py::tuple_of" || items.args.empty()) return false;
  for (const Expr* item : items.args) {
    if (item->op != Op::kStr) return false;
  }
  for (std::size_t i = 1; i < e.args.size(); ++i) {
    if (e.args[i]->op != Op::kEmpty) return false;
  }
  return true;
}

void rewrite(Expr& e) {
  if (prints_texts(e)) {
    e.text = kPrintText;
    e.args = std::vector<Expr*>(e.args[0]->args);
    return;
  }
  for (Expr* a : e.args) rewrite(*a);
}
void rewrite(Body& body) {
  for (Stmt* s : body) {
    if (s->value) rewrite(*s->value);
    if (s->limit) rewrite(*s->limit);
    rewrite(s->body);
    rewrite(s->other);
  }
}

bool is_plain(const Body& body) {
  for (const Stmt* s : body) {
    if (s->kind == StmtKind::kComment) continue;
    if (s->kind != StmtKind::kExpr || s->value->op != Op::kCall || s->value->text != kPrintText) return false;
  }
  return true;
}

}  // namespace

void plain_output(Program& program) {
  program.has_any_values = !program.natives.empty() || !program.tables.empty() || !program.native_modules.empty();
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) rewrite(function->body);
    program.has_any_values |= module->functions.size() != 1 || !module->globals.empty() || !is_plain(module->init->body);
  }
}

}  // namespace pyx::passes
