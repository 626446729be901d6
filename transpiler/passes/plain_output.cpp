// print() of literal texts needs no tuple and no look at classes; a program of nothing else is linked with runtime/text.
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

constexpr const char* kPrint = "py::builtin_print";
constexpr const char* kPrintText = "py::print_text";
constexpr std::size_t kBuffer = 8192;

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

bool has_surrogate(const std::string& utf8) {
  for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
    if (static_cast<unsigned char>(utf8[i]) == 0xED && static_cast<unsigned char>(utf8[i + 1]) >= 0xA0) return true;
  }
  return false;
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

/// As much as the buffer of standard output holds, so that writing it can't fail half-way; and nothing that can't be encoded.
bool is_plain(const Body& body) {
  std::size_t size = 0;
  for (const Stmt* s : body) {
    if (s->kind == StmtKind::kComment) continue;
    if (s->kind != StmtKind::kExpr || s->value->op != Op::kCall || s->value->text != kPrintText) return false;
    for (const Expr* item : s->value->args) {
      size += item->text.size() + 1;
      if (has_surrogate(item->text)) return false;
    }
  }
  return size <= kBuffer;
}

}  // namespace

void plain_output(Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) rewrite(function->body);
  }
  const Module& main = *program.modules[0];
  program.is_text = program.modules.size() == 1 && program.exports.empty() && main.functions.size() == 1 && main.globals.empty() && is_plain(main.init->body);
}

}  // namespace pyx::passes
