#include "lower/module_start.h"

#include <algorithm>

namespace pyx::lower {

using modules::LoadedModule;
using syntax::BinaryOp;
using syntax::ExprKind;
using syntax::StmtKind;

ModuleStart::ModuleStart(ProgramLowering& program, const LoadedModule& module) : program_(program), module_(module) {
  if (!module.tree || program.module_changes().open.count(&module)) return;
  for (const syntax::Stmt* s : module.tree->body) {
    if (!statement(*s)) break;
  }
}

const names::Symbol* ModuleStart::symbol(NameId name) const { return program_.scopes.at(&module_)->module->find(name); }

void ModuleStart::bind(NameId name, bool plain) {
  if (nesting_ == 0) bound_.insert(name);
  if (plain && nesting_ == 0) plain_.insert(name);
  else if (!plain) plain_.erase(name);
}

void ModuleStart::bind_import(NameId name, bool of_library) {
  bind(name, true);
  const names::Symbol* s = symbol(name);
  if (of_library && s && s->bindings == 1) of_library_.insert(name);
}

bool ModuleStart::is_for_good(NameId name) const {
  const names::Symbol* s = symbol(name);
  return nesting_ == 0 && s && s->bindings == 1 && !s->deleted && !program_.module_changes().may_change(name);
}

/// False: it may run code of the program.
bool ModuleStart::statement(const syntax::Stmt& s) {
  switch (s.kind) {
    case StmtKind::kPass: return true;
    case StmtKind::kExpr: return quiet(s.as<syntax::ExprStmt>()->value);
    case StmtKind::kAssign: return assignment(s.as<syntax::AssignStmt>()->targets, *s.as<syntax::AssignStmt>()->value);
    case StmtKind::kAnnAssign: {
      const syntax::AnnAssignStmt& a = *s.as<syntax::AnnAssignStmt>();
      return annotation(a.annotation) && (!a.value || assignment({a.target}, *a.value));
    }
    case StmtKind::kFunction: return definition(*s.as<syntax::FunctionStmt>());
    case StmtKind::kClass: return definition(*s.as<syntax::ClassStmt>());
    case StmtKind::kImport: {
      for (const syntax::ImportAlias& a : s.as<syntax::ImportStmt>()->names) {
        const LoadedModule* imported = import(0, a.path);
        if (!imported) return false;
        bind_import(a.as_name != NameId::kNone ? a.as_name : a.path[0], imported->is_stub || imported->is_library);
      }
      return true;
    }
    case StmtKind::kImportFrom: {
      const syntax::ImportFromStmt& i = *s.as<syntax::ImportFromStmt>();
      bool future = i.level == 0 && i.module.size() == 1 && program_.names.text(i.module[0]) == "__future__";
      const LoadedModule* imported = future || i.is_star ? nullptr : import(i.level, i.module);
      if (!future && !imported) return false;
      for (const syntax::ImportAlias& a : i.names) {
        const LoadedModule* submodule = future ? nullptr : program_.graph.submodule(*imported, program_.names.text(a.path[0]));
        if (submodule && comes_back(*submodule)) return false;
        NameId bound = a.as_name != NameId::kNone ? a.as_name : a.path[0];
        bind_import(bound, future || imported->is_stub || imported->is_library);
        // All of the other module's code has run by now.
        const names::Symbol* source = future || submodule || imported->is_stub ? nullptr : program_.scopes.at(imported)->module->find(a.path[0]);
        if (const ir::Constant* c = source ? program_.constant(source) : nullptr; c && is_for_good(bound)) constants_[bound] = *c;
      }
      return true;
    }
    case StmtKind::kIf: {
      const syntax::IfStmt& i = *s.as<syntax::IfStmt>();
      ++nesting_;
      bool result = quiet(i.test) && std::all_of(i.then_body.begin(), i.then_body.end(), [this](const syntax::Stmt* b) { return statement(*b); }) &&
                    std::all_of(i.else_body.begin(), i.else_body.end(), [this](const syntax::Stmt* b) { return statement(*b); });
      --nesting_;
      return result;
    }
    default: return false;
  }
}

bool ModuleStart::assignment(const std::vector<syntax::Expr*>& targets, const syntax::Expr& value) {
  if (!quiet(&value)) return false;
  bool is_plain = plain(&value);
  for (const syntax::Expr* t : targets) {
    const syntax::Name* n = t->try_as<syntax::Name>();
    if (!n) return false;
    bind(n->id, is_plain);
    ir::Constant c;
    if (is_for_good(n->id) && number(value, c)) constants_[n->id] = c;
  }
  return true;
}

bool ModuleStart::header_is_quiet(const syntax::FunctionStmt& f) {
  return !f.is_async && annotation(f.returns) && std::all_of(f.params.begin(), f.params.end(), [this](const syntax::Param& p) {
    return quiet(p.default_value) && annotation(p.annotation);
  });
}

/// Decorators get the function or class, and those of the program may call it. Those of the library only look at it.
bool ModuleStart::decorators_call_nothing(const std::vector<syntax::Expr*>& decorators) {
  return std::all_of(decorators.begin(), decorators.end(), [this](const syntax::Expr* d) {
    const syntax::CallExpr* call = d->try_as<syntax::CallExpr>();
    return call ? is_of_library(*call->callee) && quiet(d) : is_of_library(*d);
  });
}

bool ModuleStart::definition(const syntax::FunctionStmt& f) {
  bool result = header_is_quiet(f) && decorators_call_nothing(f.decorators);
  if (result) bind(f.name, false);
  return result;
}

/// Making a class calls __init_subclass__ of its bases, its metaclass, and __set_name__ of what is in it.
bool ModuleStart::has_no_hook(const syntax::ClassStmt& c, const LoadedModule& module) const {
  if (!c.keywords.empty()) return false;
  for (const syntax::Stmt* s : c.body) {
    if (s->kind == StmtKind::kFunction && program_.names.text(s->as<syntax::FunctionStmt>()->name) == "__init_subclass__") return false;
  }
  return std::all_of(c.bases.begin(), c.bases.end(), [&](const syntax::Expr* b) {
    const syntax::Name* n = b->try_as<syntax::Name>();
    if (!n) return false;
    const names::Symbol* s = program_.scopes.at(&module)->module->find(n->id);
    Target t = s ? program_.target_of(s) : program_.builtin(n->id);
    return t.kind == Target::Kind::kStubClass || (t.kind == Target::Kind::kClass && has_no_hook(*t.class_, *t.module));
  });
}

/// An instance of another module's class, which __set_name__ tells of the class that it stands in.
bool ModuleStart::may_look_at_class(const syntax::Expr* value) const {
  if (!value || !program_.defines("__set_name__")) return false;
  return value->kind != ExprKind::kInt && value->kind != ExprKind::kFloat && value->kind != ExprKind::kStr && value->kind != ExprKind::kConstant;
}

bool ModuleStart::definition(const syntax::ClassStmt& c) {
  if (!has_no_hook(c, module_) || !all_quiet(c.bases)) return false;
  if (!decorators_call_nothing(c.decorators)) return false;
  for (const syntax::Stmt* s : c.body) {
    switch (s->kind) {
      case StmtKind::kPass: break;
      case StmtKind::kExpr:
        if (s->as<syntax::ExprStmt>()->value->kind != ExprKind::kStr) return false;
        break;
      case StmtKind::kAssign: {
        const syntax::AssignStmt& a = *s->as<syntax::AssignStmt>();
        bool names_only = std::all_of(a.targets.begin(), a.targets.end(), [](const syntax::Expr* t) { return t->kind == ExprKind::kName; });
        if (!names_only || !quiet(a.value) || !plain(a.value) || may_look_at_class(a.value)) return false;
        break;
      }
      case StmtKind::kAnnAssign: {
        const syntax::AnnAssignStmt& a = *s->as<syntax::AnnAssignStmt>();
        if (a.target->kind != ExprKind::kName || !annotation(a.annotation) || !quiet(a.value) || !plain(a.value) || may_look_at_class(a.value)) return false;
        break;
      }
      case StmtKind::kFunction: {
        const syntax::FunctionStmt& f = *s->as<syntax::FunctionStmt>();
        // @property, @name.setter: descriptors of the language and of the library call nothing when they are made.
        for (const syntax::Expr* d : f.decorators) {
          const syntax::AttributeExpr* a = d->try_as<syntax::AttributeExpr>();
          bool accessor = a && a->object->kind == ExprKind::kName && (program_.names.text(a->name) == "setter" || program_.names.text(a->name) == "deleter");
          if (!accessor && !is_of_library(*d)) return false;
        }
        if (!header_is_quiet(f)) return false;
        break;
      }
      default: return false;
    }
  }
  bind(c.name, false);
  return true;
}

/// The module that `import path` runs; null if it may come back to this one.
const LoadedModule* ModuleStart::import(int level, const std::vector<NameId>& path) {
  modules::ResolvedImport found = program_.graph.resolve(module_, level, path, program_.names);
  if (!found.module) return nullptr;
  for (std::size_t dot = found.name.find('.'); dot != std::string::npos; dot = found.name.find('.', dot + 1)) {
    const LoadedModule* parent = program_.graph.find(found.name.substr(0, dot));
    if (parent && comes_back(*parent)) return nullptr;
  }
  return comes_back(*found.module) ? nullptr : found.module;
}

bool ModuleStart::comes_back(const LoadedModule& from) {
  if (&from == &module_) return true;
  if (!visited_.insert(&from).second) return false;
  return std::any_of(from.imports.begin(), from.imports.end(), [this](const LoadedModule* m) { return comes_back(*m); });
}

bool ModuleStart::all_quiet(const std::vector<syntax::Expr*>& list) {
  return std::all_of(list.begin(), list.end(), [this](const syntax::Expr* e) { return quiet(e); });
}
bool ModuleStart::all_plain(const std::vector<syntax::Expr*>& list) {
  return std::all_of(list.begin(), list.end(), [this](const syntax::Expr* e) { return plain(e); });
}

/// Is it bound by now, if it is a variable of the module? One of a comprehension, or a built-in, is; of other names a NameError is due.
bool ModuleStart::is_there(NameId name) const { return !symbol(name) || bound_.count(name) > 0; }

/// Evaluating it runs no code of this module. There are no instances of its classes yet.
bool ModuleStart::quiet(const syntax::Expr* e) {
  if (!e) return true;
  switch (e->kind) {
    case ExprKind::kName: return is_there(e->as<syntax::Name>()->id);
    case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kImaginary: case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kConstant: return true;
    case ExprKind::kLambda: {
      const auto& params = e->as<syntax::LambdaExpr>()->params;
      return std::all_of(params.begin(), params.end(), [this](const syntax::Param& p) { return quiet(p.default_value); });
    }
    case ExprKind::kTuple: return all_quiet(e->as<syntax::TupleExpr>()->elements);
    case ExprKind::kList: return all_quiet(e->as<syntax::ListExpr>()->elements);
    case ExprKind::kSet: return all_quiet(e->as<syntax::SetExpr>()->elements);
    case ExprKind::kDict: {
      const auto& entries = e->as<syntax::DictExpr>()->entries;
      return std::all_of(entries.begin(), entries.end(), [this](const syntax::DictEntry& d) { return d.key && quiet(d.key) && quiet(d.value); });
    }
    case ExprKind::kUnary: return quiet(e->as<syntax::UnaryExpr>()->operand);
    case ExprKind::kBinary: {
      const syntax::BinaryExpr& b = *e->as<syntax::BinaryExpr>();
      return quiet(b.left) && plain(b.left) && quiet(b.right) && plain(b.right);
    }
    case ExprKind::kBool: return all_quiet(e->as<syntax::BoolExpr>()->operands);
    case ExprKind::kCompare: {
      const syntax::CompareExpr& c = *e->as<syntax::CompareExpr>();
      return quiet(c.left) && plain(c.left) && all_quiet(c.comparators) && all_plain(c.comparators);
    }
    case ExprKind::kConditional: {
      const syntax::ConditionalExpr& c = *e->as<syntax::ConditionalExpr>();
      return quiet(c.test) && quiet(c.then_value) && quiet(c.else_value);
    }
    case ExprKind::kSubscript: {
      const syntax::SubscriptExpr& s = *e->as<syntax::SubscriptExpr>();
      return quiet(s.object) && plain(s.object) && quiet(s.index) && plain(s.index);
    }
    case ExprKind::kSlice: {
      const syntax::SliceExpr& s = *e->as<syntax::SliceExpr>();
      return quiet(s.lower) && quiet(s.upper) && quiet(s.step);
    }
    case ExprKind::kAttribute: return is_foreign(*e);
    case ExprKind::kCall: return call_is_quiet(*e->as<syntax::CallExpr>());
    case ExprKind::kComprehension: {
      const syntax::ComprehensionExpr& c = *e->as<syntax::ComprehensionExpr>();
      if (c.comprehension == syntax::ComprehensionKind::kGenerator) return false;
      bool result = quiet(c.element) && quiet(c.value);
      for (const syntax::ComprehensionClause& k : c.clauses) {
        result = result && !k.is_async && k.target->kind == ExprKind::kName && quiet(k.iterable) && plain(k.iterable) && all_quiet(k.conditions);
      }
      return result;
    }
    default: return false;
  }
}

/// What it gives can run no code of this module either, whatever is done with it.
bool ModuleStart::plain(const syntax::Expr* e) {
  if (!e) return true;
  switch (e->kind) {
    case ExprKind::kName: {
      NameId name = e->as<syntax::Name>()->id;
      return symbol(name) ? plain_.count(name) > 0 : true;   // of a comprehension or a built-in
    }
    case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kImaginary: case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kConstant:
    case ExprKind::kCompare: case ExprKind::kSlice:
      return true;
    case ExprKind::kTuple: return all_plain(e->as<syntax::TupleExpr>()->elements);
    case ExprKind::kList: return all_plain(e->as<syntax::ListExpr>()->elements);
    case ExprKind::kSet: return all_plain(e->as<syntax::SetExpr>()->elements);
    case ExprKind::kDict: {
      const auto& entries = e->as<syntax::DictExpr>()->entries;
      return std::all_of(entries.begin(), entries.end(), [this](const syntax::DictEntry& d) { return plain(d.key) && plain(d.value); });
    }
    case ExprKind::kUnary: return plain(e->as<syntax::UnaryExpr>()->operand);
    case ExprKind::kBinary: return plain(e->as<syntax::BinaryExpr>()->left) && plain(e->as<syntax::BinaryExpr>()->right);
    case ExprKind::kBool: return all_plain(e->as<syntax::BoolExpr>()->operands);
    case ExprKind::kConditional: return plain(e->as<syntax::ConditionalExpr>()->then_value) && plain(e->as<syntax::ConditionalExpr>()->else_value);
    case ExprKind::kSubscript: return plain(e->as<syntax::SubscriptExpr>()->object);
    case ExprKind::kComprehension: return plain(e->as<syntax::ComprehensionExpr>()->element) && plain(e->as<syntax::ComprehensionExpr>()->value);
    case ExprKind::kAttribute: case ExprKind::kCall: return quiet(e);
    default: return false;
  }
}

bool ModuleStart::call_is_quiet(const syntax::CallExpr& call) {
  auto is_plain = [this](const syntax::Expr* e) { return quiet(e) && plain(e); };
  if (!std::all_of(call.args.begin(), call.args.end(), is_plain)) return false;
  if (!std::all_of(call.keywords.begin(), call.keywords.end(), [&](const syntax::Keyword& k) { return is_plain(k.value); })) return false;
  if (is_foreign(*call.callee)) return true;
  const syntax::AttributeExpr* method = call.callee->try_as<syntax::AttributeExpr>();
  return method && method->object->kind != ExprKind::kName && is_plain(method->object);
}

/// A built-in, or what an imported module has; but nothing that imports by name.
bool ModuleStart::is_foreign(const syntax::Expr& e) const {
  const syntax::AttributeExpr* a = e.try_as<syntax::AttributeExpr>();
  const syntax::Name* n = a ? a->object->try_as<syntax::Name>() : e.try_as<syntax::Name>();
  if (!n) return false;
  const std::string& name = program_.names.text(a ? a->name : n->id);
  if (name == "__import__" || name == "import_module") return false;
  return symbol(n->id) ? plain_.count(n->id) > 0 : program_.builtin(n->id).kind != Target::Kind::kUnknown;
}

bool ModuleStart::is_of_library(const syntax::Expr& e) const {
  const syntax::AttributeExpr* a = e.try_as<syntax::AttributeExpr>();
  const syntax::Name* n = a ? a->object->try_as<syntax::Name>() : e.try_as<syntax::Name>();
  return n && (!symbol(n->id) || of_library_.count(n->id)) && is_foreign(e);
}

/// Classes in annotations are only named, or joined by `|`: their metaclass is `type`.
bool ModuleStart::annotation(const syntax::Expr* e) {
  if (!e) return true;
  switch (e->kind) {
    case ExprKind::kName: return is_there(e->as<syntax::Name>()->id);
    case ExprKind::kStr: case ExprKind::kConstant: return true;
    case ExprKind::kAttribute: return is_foreign(*e);
    case ExprKind::kTuple: return all_annotations(e->as<syntax::TupleExpr>()->elements);
    case ExprKind::kList: return all_annotations(e->as<syntax::ListExpr>()->elements);
    case ExprKind::kBinary: return e->as<syntax::BinaryExpr>()->op == BinaryOp::kBitOr && annotation(e->as<syntax::BinaryExpr>()->left) && annotation(e->as<syntax::BinaryExpr>()->right);
    case ExprKind::kSubscript: return is_foreign(*e->as<syntax::SubscriptExpr>()->object) && annotation(e->as<syntax::SubscriptExpr>()->index);
    default: return false;
  }
}
bool ModuleStart::all_annotations(const std::vector<syntax::Expr*>& list) {
  return std::all_of(list.begin(), list.end(), [this](const syntax::Expr* e) { return annotation(e); });
}

// ---- constants ----

namespace {

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

bool fits(__int128 i) { return i >= -(__int128{1} << 61) && i <= (__int128{1} << 61); }

bool combine(BinaryOp op, std::int64_t a, std::int64_t b, std::int64_t& out) {
  __int128 result = 0;
  switch (op) {
    case BinaryOp::kAdd: result = static_cast<__int128>(a) + b; break;
    case BinaryOp::kSub: result = static_cast<__int128>(a) - b; break;
    case BinaryOp::kMul: result = static_cast<__int128>(a) * b; break;
    case BinaryOp::kFloorDiv:
      if (b == 0) return false;
      result = floor_div(a, b);
      break;
    case BinaryOp::kMod:
      if (b == 0) return false;
      result = a - static_cast<__int128>(floor_div(a, b)) * b;
      break;
    case BinaryOp::kPow:
      if (b < 0 || b > 64) return false;
      result = 1;
      for (std::int64_t i = 0; i < b; ++i) {
        result *= a;
        if (!fits(result)) return false;
      }
      break;
    case BinaryOp::kLeftShift:
      if (b < 0 || b > 61) return false;
      result = static_cast<__int128>(a) * (__int128{1} << b);
      break;
    case BinaryOp::kBitAnd: result = a & b; break;
    case BinaryOp::kBitOr: result = a | b; break;
    case BinaryOp::kBitXor: result = a ^ b; break;
    default: return false;
  }
  out = static_cast<std::int64_t>(result);
  return fits(result);
}

}  // namespace

bool ModuleStart::number(const syntax::Expr& e, ir::Constant& out) const {
  switch (e.kind) {
    case ExprKind::kInt: {
      const std::string& digits = e.as<syntax::IntLiteral>()->decimal;
      if (digits.size() > 18) return false;
      out = {ir::Rep::kInt, std::stoll(digits), 0};
      return true;
    }
    case ExprKind::kFloat: out = {ir::Rep::kDouble, 0, e.as<syntax::FloatLiteral>()->value}; return true;
    case ExprKind::kConstant: {
      syntax::Constant c = e.as<syntax::ConstantExpr>()->value;
      out = {ir::Rep::kBool, c == syntax::Constant::kTrue, 0};
      return c == syntax::Constant::kTrue || c == syntax::Constant::kFalse;
    }
    case ExprKind::kName: {
      const ir::Constant* known = constant(e.as<syntax::Name>()->id);
      if (known) out = *known;
      return known;
    }
    case ExprKind::kUnary: {
      const syntax::UnaryExpr& u = *e.as<syntax::UnaryExpr>();
      if (u.op != syntax::UnaryOp::kNegative || !number(*u.operand, out) || out.rep == ir::Rep::kBool) return false;
      out.integer = -out.integer;
      out.number = -out.number;
      return true;
    }
    case ExprKind::kBinary: {
      const syntax::BinaryExpr& b = *e.as<syntax::BinaryExpr>();
      ir::Constant left, right;
      if (!number(*b.left, left) || !number(*b.right, right) || left.rep != ir::Rep::kInt || right.rep != ir::Rep::kInt) return false;
      out.rep = ir::Rep::kInt;
      return combine(b.op, left.integer, right.integer, out.integer);
    }
    default: return false;
  }
}

}  // namespace pyx::lower
