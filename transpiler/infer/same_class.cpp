// `other.__class__ is self.__class__`: where that holds, `other` is an instance of a class that is known, wherever it comes from. Methods that look
// at their operand in no other place (`__eq__` and the comparisons of dataclasses) can be given anything, and nothing has escaped by that.
#include "infer/engine.h"
#include "syntax/walk.h"

namespace pyx::infer {

using syntax::ExprKind;

/// Is x.__class__ the class of x whatever x is? Not of proxies, and not if a class of the program has something of its own to say.
bool Engine::classes_tell_the_truth() {
  if (classes_change_ || fields_open_) return false;
  if (!liars_known_) {
    liars_known_ = true;
    liars_ = graph.find("_weakref") != nullptr;
    for (const auto& [module, module_scopes] : scopes) {
      for (const auto& scope : module_scopes->all) {
        liars_ = liars_ || (scope->kind == names::ScopeKind::kClass && (scope->find(n_class_) || scope->find(names.intern("__getattribute__"))));
      }
    }
  }
  return !liars_;
}

/// The variable x of `x.__class__`.
static const syntax::Name* object_of_class(const syntax::Expr& e, NameId n_class) {
  const auto* attribute = e.try_as<syntax::AttributeExpr>();
  return attribute && attribute->name == n_class ? attribute->object->try_as<syntax::Name>() : nullptr;
}

Engine::SameClass Engine::same_class_test(const syntax::Expr& condition) {
  const auto* compare = condition.try_as<syntax::CompareExpr>();
  if (!compare || compare->ops.size() != 1 || compare->ops[0] != syntax::CompareOp::kIs) return {};
  return {object_of_class(*compare->left, n_class_), object_of_class(*compare->comparators[0], n_class_)};
}

/// Instances of classes that are followed: what they can be, else nothing.
TypeId Engine::known_instances(TypeId type) {
  if (type == TypeId::kAnything) return TypeId::kNothing;
  for (Atom a : store.atoms(type)) {
    if (!types::is_object(a) || object(a).kind != ObjectKind::kInstance || object(a).cls->opaque) return TypeId::kNothing;
  }
  return type;
}

void Engine::narrow_by_class(const syntax::Expr& condition) {
  SameClass test = same_class_test(condition);
  if (!test.left || !test.right || !classes_tell_the_truth()) return;
  auto known = expressions.find(test.right);
  TypeId type = known == expressions.end() ? TypeId::kNothing : known_instances(known->second);
  if (type == TypeId::kNothing) return;
  names::Resolution r = names::lookup(*scope_, test.left->id, names);
  if (r.kind != names::Reference::kLocal || !r.symbol || r.symbol->captured) return;
  const TypeId* bound = state_.bound.find(r.symbol);
  if (!bound) return;
  TypeId before = *bound == State::kByCell ? read(symbols[r.symbol]) : *bound;
  if (before == TypeId::kAnything) state_.bound.set(r.symbol, type);
}

/// def m(self, other):
///     if other.__class__ is self.__class__:
///         return …
///     …, without other
static bool is_guarded(const Code& code, const syntax::Stmt& s, const syntax::Name* other, const syntax::Name* self) {
  const auto* test = s.try_as<syntax::IfStmt>();
  return test && other && self && other->id == (*code.params)[1].name && self->id == (*code.params)[0].name && test->then_body.size() == 1 && test->else_body.empty() &&
         test->then_body[0]->kind == syntax::StmtKind::kReturn;
}

static bool mentions(const syntax::Expr& e, NameId name) {
  if (const auto* n = e.try_as<syntax::Name>()) return n->id == name;
  if (e.kind == ExprKind::kLambda || e.kind == ExprKind::kComprehension) return true;
  std::vector<const syntax::Expr*> children;
  syntax::append_children(e, children);
  return std::any_of(children.begin(), children.end(), [&](const syntax::Expr* child) { return mentions(*child, name); });
}

/// Is the method of that form, so that its second parameter can be given anything that has not escaped?
bool Engine::looks_only_at_own_class(Code& code) {
  if (!code.body || !code.params || code.params->size() != 2 || !code.by_family || !code.escaped || code.escaped_whole || !classes_tell_the_truth()) return false;
  NameId other = (*code.params)[1].name;
  for (const syntax::Param& p : *code.params) {
    const names::Symbol* symbol = code.scope->find(p.name);
    if (!symbol || symbol->captured || symbol->bindings != 1 || p.kind != syntax::ParamKind::kPositional) return false;
  }
  for (const syntax::Stmt* s : *code.body) {
    const auto* guarded = s->try_as<syntax::IfStmt>();
    SameClass test = guarded ? same_class_test(*guarded->test) : SameClass{};
    if (is_guarded(code, *s, test.left, test.right)) continue;
    const auto* last = s->try_as<syntax::ReturnStmt>();
    if (!last || (last->value && mentions(*last->value, other))) return false;
  }
  return known_instances(read(param_cell(code, (*code.params)[0]))) != TypeId::kNothing;
}

/// Calls a comparison of the instance's class.
TypeId Engine::compare_dunder(Object& instance, const char* name, TypeId other, bool& found) {
  Found f = instance.cls->opaque ? Found() : class_lookup(*instance.cls, names.intern(name));
  const std::vector<Atom>& atoms = store.atoms(f.type);
  if (f.sure && atoms.size() == 1 && types::is_object(atoms[0])) {
    Object& method = object(atoms[0]);
    if (method.kind == ObjectKind::kFunction && looks_only_at_own_class(*method.code)) {
      found = true;
      return read(method.code->result);
    }
  }
  Args args;
  args.positional = {other};
  return call_dunder(nullptr, instance, name, args, found);
}

}  // namespace pyx::infer
