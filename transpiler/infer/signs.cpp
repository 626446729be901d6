// What is surely no number below zero: a float to the power of a fraction is a float then, else it may be a complex number.
//
// NaN is none, and so are the results of what raises. Squares (x * x, x ** 2), sums, products and quotients of such, abs(), literals, local variables that
// were assigned such or compared with such, sum() of a comprehension, and calls of functions that do nothing but return such: `def dot(self, o): return self.x * o.x + …` in
// `self.dot(self)`.
#include <algorithm>

#include "infer/engine.h"

namespace pyx::infer {

using syntax::BinaryOp;
using syntax::CompareOp;
using syntax::ExprKind;

namespace {
constexpr int kDeepest = 40, kCall = 12;   // operands in operands, and how much a call counts
}  // namespace

bool Engine::is_number_now(const syntax::Expr& e) {
  auto known = expressions.find(&e);
  if (known == expressions.end() || known->second == TypeId::kAnything || known->second == TypeId::kNothing) return false;
  const std::vector<Atom>& atoms = store.atoms(known->second);
  return std::all_of(atoms.begin(), atoms.end(), [](Atom a) { return a == Atom::kInt || a == Atom::kBool || a == Atom::kFloat; });
}

/// The variable that the name reads in the place, if nothing can change it between two reads in one expression.
const names::Symbol* Engine::SignPlace::variable(Engine& engine, const syntax::Name& n) const {
  if (scope->frame()->has_walrus) return nullptr;
  names::Resolution r = names::lookup(*scope, n.id, engine.names);
  if (r.kind != names::Reference::kLocal || !r.symbol || r.symbol->captured) return nullptr;
  if (!caller) return r.symbol;
  auto argument = std::find_if(arguments.begin(), arguments.end(), [&](const auto& a) { return a.first == r.symbol; });
  return argument == arguments.end() ? nullptr : caller->variable(engine, *argument->second);
}

/// Do both surely give the same number, when one is evaluated right after the other?
bool Engine::same_number(const syntax::Expr& a, const syntax::Expr& b, const SignPlace& place) {
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case ExprKind::kName: {
      const names::Symbol* variable = place.variable(*this, *a.as<syntax::Name>());
      return variable && variable == place.variable(*this, *b.as<syntax::Name>());
    }
    case ExprKind::kAttribute: {
      const syntax::AttributeExpr &x = *a.as<syntax::AttributeExpr>(), &y = *b.as<syntax::AttributeExpr>();
      return x.name == y.name && same_number(*x.object, *y.object, place) && is_plain_field(x) && is_plain_field(y);
    }
    case ExprKind::kSubscript: {
      const syntax::SubscriptExpr &x = *a.as<syntax::SubscriptExpr>(), &y = *b.as<syntax::SubscriptExpr>();
      return is_sequence(*x.object) && same_number(*x.object, *y.object, place) && same_number(*x.index, *y.index, place);
    }
    case ExprKind::kInt: return a.as<syntax::IntLiteral>()->decimal == b.as<syntax::IntLiteral>()->decimal;
    case ExprKind::kBinary: {
      const syntax::BinaryExpr &x = *a.as<syntax::BinaryExpr>(), &y = *b.as<syntax::BinaryExpr>();
      return x.op == y.op && is_number_now(*x.left) && is_number_now(*x.right) && same_number(*x.left, *y.left, place) && same_number(*x.right, *y.right, place);
    }
    default: return false;
  }
}

/// Of instances that keep it in a field: no property, no __getattr__.
bool Engine::is_plain_field(const syntax::AttributeExpr& e) {
  auto known = expressions.find(e.object);
  if (known == expressions.end() || known->second == TypeId::kAnything || known->second == TypeId::kNothing) return false;
  for (Atom a : std::vector<Atom>(store.atoms(known->second))) {
    if (!types::is_object(a) || object(a).kind != ObjectKind::kInstance || object(a).cls->opaque) return false;
    TypeId in_class = class_lookup(*object(a).cls, e.name).type;
    if (in_class == TypeId::kAnything) return false;
    for (Atom c : store.atoms(in_class)) {
      if (types::is_object(c)) return false;
    }
  }
  return true;
}

/// A list or tuple of the library.
bool Engine::is_sequence(const syntax::Expr& e) {
  auto known = expressions.find(&e);
  if (known == expressions.end() || known->second == TypeId::kAnything || known->second == TypeId::kNothing) return false;
  const std::vector<Atom>& atoms = store.atoms(known->second);
  return std::all_of(atoms.begin(), atoms.end(), [this](Atom a) {
    if (!types::is_object(a)) return false;
    Object& o = object(a);
    return o.kind == ObjectKind::kTuple || (o.kind == ObjectKind::kBuiltin && (names.text(o.stub_class->name) == "list" || names.text(o.stub_class->name) == "tuple"));
  });
}

bool Engine::never_negative(const syntax::Expr& e) { return never_negative(e, SignPlace{scope_, nullptr, {}}, 0); }

bool Engine::never_negative(const syntax::Expr& e, const SignPlace& place, int depth) {
  if (depth > kDeepest) return false;
  switch (e.kind) {
    case ExprKind::kInt: case ExprKind::kFloat: return true;
    case ExprKind::kName: {
      const names::Symbol* variable = place.variable(*this, *e.as<syntax::Name>());
      return variable && state_.not_negative.find(variable);
    }
    case ExprKind::kBinary: {
      const syntax::BinaryExpr& b = *e.as<syntax::BinaryExpr>();
      if (!is_number_now(*b.left) || !is_number_now(*b.right)) return false;
      if (b.op == BinaryOp::kMul && same_number(*b.left, *b.right, place)) return true;
      if (b.op == BinaryOp::kAdd || b.op == BinaryOp::kMul || b.op == BinaryOp::kTrueDiv) return never_negative(*b.left, place, depth + 1) && never_negative(*b.right, place, depth + 1);
      if (b.op != BinaryOp::kPow) return false;
      const syntax::IntLiteral* exponent = b.right->try_as<syntax::IntLiteral>();
      return (exponent && (exponent->decimal.back() - '0') % 2 == 0) || never_negative(*b.left, place, depth + 1);
    }
    case ExprKind::kConditional: {
      const syntax::ConditionalExpr& c = *e.as<syntax::ConditionalExpr>();
      return never_negative(*c.then_value, place, depth + 1) && never_negative(*c.else_value, place, depth + 1);
    }
    case ExprKind::kCall: return returns_no_negative(*e.as<syntax::CallExpr>(), place, depth + kCall);
    default: return false;
  }
}

/// abs(x), sum() of such, or a call of the one function that can be meant and that does nothing but return an expression.
bool Engine::returns_no_negative(const syntax::CallExpr& call, const SignPlace& place, int depth) {
  if (!call.keywords.empty()) return false;
  if (const syntax::Name* n = call.callee->try_as<syntax::Name>()) {
    if (call.args.size() != 1 || names::lookup(*place.scope, n->id, names).kind != names::Reference::kBuiltin || !is_number_now(call)) return false;
    if (names.text(n->id) == "abs") return true;
    const syntax::ComprehensionExpr* all = names.text(n->id) == "sum" ? call.args[0]->try_as<syntax::ComprehensionExpr>() : nullptr;
    return all && all->comprehension != syntax::ComprehensionKind::kDict && !place.caller && is_number_now(*all->element) &&
           never_negative(*all->element, SignPlace{scopes.at(module_)->of(all), nullptr, {}}, depth);
  }
  const syntax::AttributeExpr* method = call.callee->try_as<syntax::AttributeExpr>();
  auto targets = method_targets.find(call.callee);
  if (!method || targets == method_targets.end() || targets->second.size() != 1 || !targets->second[0]) return false;
  Code& code = *targets->second[0];
  if (!code.body || !code.params || code.params->size() != call.args.size() + 1) return false;
  SignPlace inside{code.scope, &place, {}};
  for (std::size_t i = 0; i < code.params->size(); ++i) {
    const syntax::Expr* argument = i == 0 ? method->object : call.args[i - 1];
    names::Symbol* symbol = code.scope->find(names::mangle(*code.scope, (*code.params)[i].name, names));
    if ((*code.params)[i].kind != syntax::ParamKind::kPositional || !symbol || symbol->bindings != 1 || symbol->deleted) return false;
    read(symbols[symbol]);   // what comes in decides: asked again if more does
    if (const syntax::Name* n = argument->try_as<syntax::Name>()) inside.arguments.push_back({symbol, n});
  }
  const syntax::Stmt* last = code.body->empty() ? nullptr : code.body->back();
  bool only_returns = last && last->kind == syntax::StmtKind::kReturn && code.body->size() <= 2;
  if (only_returns && code.body->size() == 2) {
    const syntax::Stmt* first = code.body->front();
    only_returns = first->kind == syntax::StmtKind::kExpr && first->as<syntax::ExprStmt>()->value->kind == ExprKind::kStr;   // a docstring
  }
  const syntax::Expr* value = only_returns ? last->as<syntax::ReturnStmt>()->value : nullptr;
  return value && is_number_now(*value) && never_negative(*value, inside, depth + 1);
}

const names::Symbol* Engine::signed_variable(const syntax::Expr& e) {
  const syntax::Name* n = e.try_as<syntax::Name>();
  return n ? SignPlace{scope_, nullptr, {}}.variable(*this, *n) : nullptr;
}

/// Assigns to the target a value that is not negative, or may be.
void Engine::assign_signed(const syntax::Expr& target, bool not_negative, const std::function<void()>& assign) {
  const names::Symbol* variable = not_negative ? signed_variable(target) : nullptr;
  int lost = variable ? lost_signs_[variable] : 0;
  assign();
  if (!variable) return;
  state_.not_negative.set(variable, TypeId::kNothing);
  lost_signs_[variable] = lost;
}

/// It is given another value, or may be.
void Engine::lose_sign(const names::Symbol* variable) {
  if (!state_.not_negative.find(variable)) return;
  state_.not_negative.erase(variable);
  ++lost_signs_[variable];
}

/// What is not negative before a loop stays so in it, as `total += x * x` does, until an assignment in the loop is seen that may be otherwise: then the code is
/// evaluated again, without that.
Engine::KeptSigns Engine::keep_signs(const syntax::Stmt& loop, const std::vector<const names::Symbol*>& assigned) {
  KeptSigns kept;
  for (const names::Symbol* variable : assigned) {
    if (!state_.not_negative.find(variable)) continue;
    if (broken_signs_.contains({&loop, variable})) lose_sign(variable);
    else kept.push_back({variable, lost_signs_[variable]});
  }
  return kept;
}
void Engine::check_signs(const syntax::Stmt& loop, const KeptSigns& kept) {
  for (auto [variable, lost] : kept) {
    if (lost_signs_[variable] != lost && broken_signs_.insert({&loop, variable}).second) enqueue(*current_);
  }
}

/// `x < 0` that does not hold, `x >= 0` that does: of a local variable.
void Engine::narrow_sign(const syntax::CompareExpr& c, bool holds) {
  const syntax::Expr *left = c.left, *right = c.comparators[0];
  CompareOp op = c.ops[0];
  auto is_limit = [](const syntax::Expr& e) { return e.kind == ExprKind::kInt || e.kind == ExprKind::kFloat; };
  bool above = op == CompareOp::kGt || op == CompareOp::kGe, below = op == CompareOp::kLt || op == CompareOp::kLe;
  if (is_limit(*left)) {
    std::swap(left, right);
    std::swap(above, below);
  }
  const names::Symbol* variable = is_limit(*right) && (holds ? above : below) ? signed_variable(*left) : nullptr;
  if (variable) state_.not_negative.set(variable, TypeId::kNothing);
}

}  // namespace pyx::infer
