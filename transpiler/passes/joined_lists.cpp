// A list of texts that nobody does anything with but to add to it and to join it, always with the same separator, is made as the text right away:
//
//   parts = []                             py::StrJoiner parts;
//   for x in xs:                           parts.start(", "_s);
//       parts.append(text_of(x))    ->     for (…) parts.add(text_of(x));
//   return ", ".join(parts)                return parts.join();
//
// What is added are strs, as inference knows (lower/ marks the call that joins them), so joining can't fail.
#include <unordered_map>

#include "passes/passes.h"
#include "passes/uses.h"

namespace pyx::passes {

using namespace ir;

namespace {

bool is_call(const Expr& e, std::string_view name, std::size_t args) { return e.op == Op::kCall && e.text == name && e.args.size() == args; }
bool is_read(const Expr& e) { return (e.op == Op::kVar || e.op == Op::kMove) && e.var->kind == VarKind::kValue; }
bool makes_list(const Stmt& s) { return s.kind == StmtKind::kAssign && s.var->kind == VarKind::kValue && !s.var->is_param && is_call(*s.value, "py::new_list", 0); }
bool joins(const Expr& e) { return is_call(e, "py::str_join", 2) && e.is_plain && e.args[0]->op == Op::kStr && is_read(*e.args[1]); }
/// What a joiner does for a list.
bool adds(const Expr& e) { return is_call(e, "py::list_add", 2) && e.rep == Rep::kVoid && is_read(*e.args[0]); }
bool counts(const Expr& e) { return is_call(e, "py::list_length", 1) && is_read(*e.args[0]); }

class Joining {
 public:
  explicit Joining(Function& function) : function_(function) {}

  void run() {
    look(function_.body);
    if (separators_.empty()) return;
    UsesOfVars uses = uses_in(function_.body);
    std::erase_if(separators_, [&](const auto& known) {
      Var* var = known.first;
      const Uses& all = uses[var];
      return !known.second || all.other || all.assigned != made_[var] || all.read != understood_[var] || !made_[var];
    });
    if (separators_.empty()) return;
    rewrite(function_.body);
    for (auto& [var, separator] : separators_) var->kind = VarKind::kJoiner;
  }

 private:
  void look(const Body& body) {
    for (const Stmt* s : body) {
      if (makes_list(*s)) ++made_[s->var];
      for (const Expr* e : {s->value, s->limit, s->stride}) {
        if (e) look(*e);
      }
      look(s->body);
      look(s->other);
    }
  }
  void look(const Expr& e) {
    if (joins(e)) {
      Var* var = e.args[1]->var;
      ++understood_[var];
      auto [known, is_new] = separators_.try_emplace(var, e.args[0]);
      if (!is_new && known->second && known->second->text != e.args[0]->text) known->second = nullptr;   // two of them
    }
    if (adds(e) || counts(e)) ++understood_[e.args[0]->var];
    for (const Expr* a : e.args) look(*a);
  }

  void rewrite(Body& body) {
    for (Stmt* s : body) {
      if (auto known = makes_list(*s) ? separators_.find(s->var) : separators_.end(); known != separators_.end()) {
        s->kind = StmtKind::kExpr;
        become(*s->value, s->var, "start", {known->second});
        s->var = nullptr;
      }
      for (Expr* e : {s->value, s->limit, s->stride}) {
        if (e) rewrite(*e);
      }
      rewrite(s->body);
      rewrite(s->other);
    }
  }
  void rewrite(Expr& e) {
    for (Expr* a : e.args) rewrite(*a);
    if (joins(e) && separators_.contains(e.args[1]->var)) become(e, e.args[1]->var, "join", {});
    else if (adds(e) && separators_.contains(e.args[0]->var)) become(e, e.args[0]->var, "add", {e.args[1]});
    else if (counts(e) && separators_.contains(e.args[0]->var)) become(e, e.args[0]->var, "count", {});
  }
  static void become(Expr& e, Var* var, std::string_view method, std::vector<Expr*> args) {
    e.op = Op::kMethodOf;
    e.var = var;
    e.text = method;
    e.args = std::move(args);
    e.may_raise = false;
    if (method == "start") e.rep = Rep::kVoid;
  }

  Function& function_;
  std::unordered_map<Var*, Expr*> separators_;   // null: several
  std::unordered_map<Var*, int> made_, understood_;
};

}  // namespace

void joined_lists(Program& program) {
  if (program.sees_addresses) return;   // parts that are let go can be told by their addresses
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) {
      if (f->is_generator) continue;   // what lives across a yield is in its frame
      Joining(*f).run();
    }
  }
}

}  // namespace pyx::passes
