// `a, b = …` of which all targets are local variables: the parts go right into them, as what each variable holds.
//
// Left alone where dropping an object may run code: what the variables had before is dropped after all parts have been taken, the last variable's first.
#include <unordered_set>

#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

class Unpacker {
 public:
  Unpacker(Function& function, Arena& arena) : arena_(arena) { visit(function.body); }

 private:
  void visit(Body& body) {
    Body result;
    for (std::size_t i = 0; i < body.size(); ++i) {
      visit(body[i]->body);
      visit(body[i]->other);
      result.push_back(body[i]);
      if (body[i]->kind == StmtKind::kExpr && unpacks(*body[i]->value)) i += take_targets(*body[i]->value, body, i + 1);
    }
    body = std::move(result);
  }

  /// How many of the statements from `first` on it has made part of the call.
  std::size_t take_targets(Expr& call, const Body& body, std::size_t first) {
    const Var* parts = call.args.back()->var;
    std::size_t count = static_cast<std::size_t>(call.args[call.args.size() - 2]->integer);
    constexpr std::size_t kMost = 16;   // more are not worth a template of their own
    if (count == 0 || count > kMost) return 0;
    std::vector<Expr*> targets;
    std::unordered_set<const Var*> seen;
    for (std::size_t k = 0; k < count; ++k) {
      const Stmt* s = first + k < body.size() ? body[first + k] : nullptr;
      if (!s || s->kind != StmtKind::kAssign || s->var->is_lent || s->var->frame_index >= 0 || !is_part(*s->value, parts, k) || !seen.insert(s->var).second) return 0;
      Expr* target = arena_.make<Expr>();
      target->op = Op::kVar;
      target->rep = Rep::kVoid;
      target->var = s->var;
      targets.push_back(target);
    }
    call.text += "_into";
    call.args.resize(call.args.size() - 2);
    call.args.insert(call.args.end(), targets.begin(), targets.end());
    return count;
  }
  static bool is_part(const Expr& e, const Var* parts, std::size_t k) {
    if (e.op == Op::kUnbox) return is_part(*e.args[0], parts, k);
    return e.op == Op::kMove && e.var == parts && e.integer == static_cast<std::int64_t>(k);
  }

  Arena& arena_;
};

}  // namespace

void direct_unpacking(Program& program) {
  if (dropping_runs_code(program)) return;
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) Unpacker(*function, program.arena);
  }
}

}  // namespace pyx::passes
