// Narrowing: what a condition says of local variables on the path where it holds, or does not.
#include "infer/engine.h"

namespace pyx::infer {

using syntax::CompareOp;
using syntax::ExprKind;

void Engine::narrow_to(const syntax::Expr& e, const std::function<bool(Atom)>& keep) {
  const syntax::Name* n = e.try_as<syntax::Name>();
  if (!n && e.kind == ExprKind::kNamed) n = e.as<syntax::NamedExpr>()->target;
  if (!n) return;
  names::Resolution r = names::lookup(*scope_, n->id, names);
  if (r.kind != names::Reference::kLocal || !r.symbol || r.symbol->captured) return;
  const TypeId* bound = state_.bound.find(r.symbol);
  if (!bound) return;
  TypeId type = *bound == State::kByCell ? read(symbols[r.symbol]) : *bound;
  if (type == TypeId::kAnything) return;
  TypeId kept = each(type, [&](Atom a) { return keep(a) ? store.of(a) : TypeId::kNothing; });
  state_.bound.set(r.symbol, kept);
}

/// Can a value of this kind be an instance of (one of) the classes that `cls` denotes? sure: the answer is certain.
bool Engine::instance_test(Atom atom, TypeId cls, bool& sure) {
  sure = true;
  if (cls == TypeId::kAnything || cls == TypeId::kNothing) {
    sure = false;
    return true;
  }
  bool result = false;
  std::vector<Atom> denoted = store.atoms(cls);
  bool one_of_several = denoted.size() > 1;
  for (Atom c : denoted) {
    if (!types::is_object(c)) {
      sure = false;
      continue;
    }
    Object& o = object(c);
    if (o.kind == ObjectKind::kTuple) {
      for (Cell& item : o.items) {
        bool item_sure = true;
        result = instance_test(atom, read(item), item_sure) || result;
        sure = sure && item_sure;
      }
      continue;
    }
    if (o.kind == ObjectKind::kClass) {
      // A class with a metaclass may claim anything as its instance.
      bool custom = o.cls->opaque;
      for (ClassInfo* m : o.cls->mro) custom = custom || m->opaque || !m->node->keywords.empty() || m->module->is_library;
      if (types::is_object(atom) && object(atom).kind == ObjectKind::kInstance) {
        if (object(atom).cls->opaque) sure = false;
        for (ClassInfo* m : object(atom).cls->mro) {
          if (m != o.cls) continue;
          result = true;
          sure = sure && o.cls->once;
        }
      }
      if (custom) sure = false;
      continue;
    }
    if (o.kind == ObjectKind::kStubClass && o.stub_module && o.stub_module->name == "builtins") {
      const std::string& n = names.text(o.stub_class->name);
      if (n == "object") {
        result = true;
      } else if (!types::is_object(atom)) {
        switch (atom) {
          case Atom::kBool: result = result || n == "bool" || n == "int"; break;
          case Atom::kInt: result = result || n == "int"; break;
          case Atom::kFloat: result = result || n == "float"; break;
          case Atom::kStr: result = result || n == "str"; break;
          case Atom::kBytes: result = result || n == "bytes"; break;
          case Atom::kNone: break;  // NoneType has no name among the built-ins
          default: sure = false; break;
        }
      } else {
        Object& x = object(atom);
        if (x.kind == ObjectKind::kBuiltin || x.kind == ObjectKind::kTuple) result = result || x.stub_class == o.stub_class;
        else if (x.kind == ObjectKind::kInstance) {
          for (ClassInfo* m : x.cls->mro) {
            if (!m->native_bases.empty()) sure = false;
          }
        } else {
          sure = false;
        }
      }
      continue;
    }
    sure = false;
  }
  // Only one of the classes is asked for, another one may be what the value is of.
  if (result && one_of_several) sure = false;
  return result;
}

/// None, `...`, or an object like MISSING of `MISSING = object()`: what such an atom stands for is one object, so `is` tells it from all others.
std::optional<Atom> Engine::single_object(const syntax::Expr& e) {
  if (const syntax::ConstantExpr* constant = e.try_as<syntax::ConstantExpr>()) {
    if (constant->value == syntax::Constant::kNone) return Atom::kNone;
    if (constant->value == syntax::Constant::kEllipsis) return Atom::kEllipsis;
    return std::nullopt;
  }
  auto known = expressions.find(&e);
  if (known == expressions.end() || known->second == TypeId::kAnything || store.atoms(known->second).size() != 1) return std::nullopt;
  Atom a = store.atoms(known->second)[0];
  return types::is_object(a) && object(a).only_one ? std::optional(a) : std::nullopt;
}

void Engine::narrow(const syntax::Expr& condition, bool holds) {
  switch (condition.kind) {
    case ExprKind::kUnary:
      if (condition.as<syntax::UnaryExpr>()->op == syntax::UnaryOp::kNot) narrow(*condition.as<syntax::UnaryExpr>()->operand, !holds);
      return;
    case ExprKind::kBool: {
      // Of `a and b` both hold, of `a or b` neither when it fails.
      const syntax::BoolExpr& b = *condition.as<syntax::BoolExpr>();
      if (b.is_and != holds) return;
      // What one operand says of a variable is void if a later one assigns to it.
      if (!scope_->frame()->has_walrus) {
        for (const syntax::Expr* operand : b.operands) narrow(*operand, holds);
      } else {
        narrow(*b.operands.back(), holds);
      }
      return;
    }
    case ExprKind::kName: case ExprKind::kNamed:
      if (holds) narrow_to(condition, [](Atom a) { return a != Atom::kNone; });
      return;
    case ExprKind::kCompare: {
      const syntax::CompareExpr& c = *condition.as<syntax::CompareExpr>();
      if (c.ops.size() != 1) return;
      if (holds) narrow_by_class(condition);
      narrow_sign(c, holds);
      bool is = c.ops[0] == CompareOp::kIs, is_not = c.ops[0] == CompareOp::kIsNot;
      if (!is && !is_not) return;
      std::optional<Atom> single = single_object(*c.comparators[0]);
      if (single) narrow_to(*c.left, [single, same = is == holds](Atom a) { return (a == *single) == same; });
      return;
    }
    case ExprKind::kCall: {
      const syntax::CallExpr& c = *condition.as<syntax::CallExpr>();
      const syntax::Name* callee = c.callee->try_as<syntax::Name>();
      if (!callee || c.args.size() != 2 || !c.keywords.empty() || names.text(callee->id) != "isinstance") return;
      if (names::lookup(*scope_, callee->id, names).kind != names::Reference::kBuiltin) return;
      auto known = expressions.find(c.args[1]);
      if (known == expressions.end()) return;
      TypeId cls = known->second;
      narrow_to(*c.args[0], [&](Atom a) {
        bool sure = true;
        bool is = instance_test(a, cls, sure);
        return !sure || is == holds;
      });
      return;
    }
    default: return;
  }
}

}  // namespace pyx::infer
