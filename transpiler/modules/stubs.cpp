// Reading stubs: a plain walk over the few statement forms that the format has; anything else is a fault of the stub.
#include "modules/stubs.h"

#include <unordered_set>

#include "modules/stub_names.h"

namespace pyx::modules {

using namespace syntax;

namespace {

template <class Items>
auto find_named(const Items& items, NameId name) -> decltype(&items[0]) {
  for (const auto& item : items) {
    if (item.name == name) return &item;
  }
  return nullptr;
}

struct Decorators {
  bool slot = false, property = false, static_method = false, class_method = false, final = false, by_name = false, sees_addresses = false, sees_identity = false, on_demand = false;
  NameId setter_of = NameId::kNone;
  std::string native;
  std::string adder;
  NumberForm floats, ints;
};

class StubReader {
 public:
  StubReader(const LoadedModule& source, const ModuleGraph& graph, Interner& names, Diagnostics& diagnostics)
      : source_(source), graph_(graph), names_(names), diagnostics_(diagnostics) {}

  std::unique_ptr<StubModule> read() {
    module_ = std::make_unique<StubModule>();
    module_->name = source_.name;
    if (source_.name != "builtins") module_->header = "py/modules/" + source_.name + ".h";
    for (const Module* part : source_.parts) {
      for (const Stmt* statement : part->body) read_statement(*statement);
    }
    return std::move(module_);
  }

 private:
  void fault(Span span, std::string message) {
    diagnostics_.report(DiagnosticKind::kInternalError, span, "stub: " + std::move(message), "runtime/README.md has the format of stubs");
  }
  static bool is_ellipsis(const Expr* expr) {
    const auto* constant = expr ? expr->try_as<ConstantExpr>() : nullptr;
    return constant && constant->value == Constant::kEllipsis;
  }

  void read_statement(const Stmt& statement) {
    switch (statement.kind) {
      case StmtKind::kFunction: return read_function(*statement.as<FunctionStmt>());
      case StmtKind::kClass: return read_class(*statement.as<ClassStmt>());
      case StmtKind::kImport: return read_import(*statement.as<ImportStmt>());
      case StmtKind::kImportFrom: return read_import_from(*statement.as<ImportFromStmt>());
      case StmtKind::kAnnAssign: {
        const auto* s = statement.as<AnnAssignStmt>();
        const auto* name = s->target->try_as<Name>();
        if (!name) return fault(s->span, "only plain names can be declared");
        if (s->value && !is_ellipsis(s->value)) {
          module_->constants.push_back({name->id, s->annotation, s->value});
        } else {
          module_->variables.push_back({name->id, variable_cpp_name(source_.name, names_.text(name->id)), s->annotation});
        }
        return;
      }
      case StmtKind::kAssign: {
        const auto* s = statement.as<AssignStmt>();
        const auto* name = s->targets[0]->try_as<Name>();
        if (!name || s->targets.size() != 1) return fault(s->span, "only plain names can be declared");
        if (const auto* target = s->value->try_as<Name>()) {
          module_->aliases.push_back({name->id, "", target->id});
        } else {
          module_->constants.push_back({name->id, nullptr, s->value});
        }
        return;
      }
      case StmtKind::kExpr:  // a docstring or `...`
      case StmtKind::kPass: return;
      default: return fault(statement.span, "this kind of statement has no meaning here");
    }
  }

  void read_import(const ImportStmt& statement) {
    for (const ImportAlias& alias : statement.names) {
      std::string dotted;
      for (NameId part : alias.path) dotted += (dotted.empty() ? "" : ".") + names_.text(part);
      bool is_whole = alias.as_name != NameId::kNone || alias.path.size() == 1;
      module_->aliases.push_back({is_whole && alias.as_name != NameId::kNone ? alias.as_name : alias.path[0],
                                  is_whole ? dotted : names_.text(alias.path[0]), NameId::kNone});
    }
  }

  void read_import_from(const ImportFromStmt& statement) {
    ResolvedImport resolved = graph_.resolve(source_, statement.level, statement.module, names_);
    if (!resolved.module) return;  // reported by the module loader
    if (statement.is_star) return fault(statement.span, "`import *` has no meaning here");
    for (const ImportAlias& alias : statement.names) {
      NameId name = alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name;
      LoadedModule* submodule = graph_.submodule(*resolved.module, names_.text(alias.path[0]));
      if (submodule) module_->aliases.push_back({name, submodule->name, NameId::kNone});
      else module_->aliases.push_back({name, resolved.name, alias.path[0]});
    }
  }

  NumberForm number_form(const std::string& cpp_name, const CallExpr& decorator) {
    NumberForm result{cpp_name};
    for (const Keyword& k : decorator.keywords) {
      const std::string& name = names_.text(k.name);
      const auto* constant = k.value->try_as<ConstantExpr>();
      if (name == "result") result.result = k.value;
      else if (name == "raises" && constant && constant->value == Constant::kFalse) result.may_raise = false;
      else fault(decorator.span, "unknown option `" + name + "` of a decorator");
    }
    return result;
  }

  Decorators read_decorators(const std::vector<Expr*>& decorators) {
    Decorators result;
    for (const Expr* decorator : decorators) {
      if (const auto* name = decorator->try_as<Name>()) {
        const std::string& text = names_.text(name->id);
        if (text == "slot") result.slot = true;
        else if (text == "property") result.property = true;
        else if (text == "staticmethod") result.static_method = true;
        else if (text == "classmethod") result.class_method = true;
        else if (text == "final") result.final = true;
        else if (text == "by_name") result.by_name = true;
        else if (text == "sees_addresses") result.sees_addresses = true;
        else if (text == "sees_identity") result.sees_identity = true;
        else if (text == "on_demand") result.on_demand = true;
        else fault(decorator->span, "unknown decorator `" + text + "`");
        continue;
      }
      const auto* attribute = decorator->try_as<AttributeExpr>();
      if (attribute && attribute->object->try_as<Name>() && names_.text(attribute->name) == "setter") {
        result.setter_of = attribute->object->as<Name>()->id;
        continue;
      }
      const auto* call = decorator->try_as<CallExpr>();
      const auto* callee = call ? call->callee->try_as<Name>() : nullptr;
      const auto* text = call && call->args.size() == 1 ? call->args[0]->try_as<StrLiteral>() : nullptr;
      if (callee && text && names_.text(callee->id) == "native") result.native = text->value;
      else if (callee && text && names_.text(callee->id) == "floats") result.floats = number_form(text->value, *call);
      else if (callee && text && names_.text(callee->id) == "ints") result.ints = number_form(text->value, *call);
      else if (callee && text && names_.text(callee->id) == "adder") result.adder = text->value;
      else fault(decorator->span, "unknown decorator");
    }
    return result;
  }

  StubFunction function(const FunctionStmt& statement, const Decorators& decorators, std::string cpp_name) {
    StubFunction result;
    result.name = statement.name;
    result.cpp_name = decorators.native.empty() ? std::move(cpp_name) : decorators.native;
    result.is_static = decorators.static_method;
    result.is_class_method = decorators.class_method;
    result.by_name = decorators.by_name;
    result.sees_addresses = decorators.sees_addresses;
    result.sees_identity = decorators.sees_identity;
    result.floats = decorators.floats;
    result.ints = decorators.ints;
    for (NumberForm* form : {&result.floats, &result.ints}) {
      if (!form->result) form->result = statement.returns;
    }
    result.adder = decorators.adder;
    result.returns = statement.returns;
    result.span = statement.name_span;
    for (const Param& param : statement.params) {
      bool has_default = param.default_value != nullptr;
      result.params.push_back({param.name, param.kind, has_default, is_ellipsis(param.default_value) ? nullptr : param.default_value, param.annotation});
    }
    return result;
  }

  void read_function(const FunctionStmt& statement) {
    Decorators decorators = read_decorators(statement.decorators);
    module_->functions.push_back(function(statement, decorators, function_cpp_name(source_.name, names_.text(statement.name))));
  }

  /// A class is an exception if its bases lead to BaseException; the bases stand before it, or in builtins, which is read first.
  bool is_exception_class(const ClassStmt& statement) const {
    if (names_.text(statement.name) == "BaseException" && source_.name == "builtins") return true;
    for (const Expr* base : statement.bases) {
      const auto* name = base->try_as<Name>();
      if (!name) continue;
      if (const StubClass* own = module_->class_(name->id)) {
        if (own->is_exception) return true;
      } else if (builtin_exceptions_ && builtin_exceptions_->contains(name->id)) {
        return true;
      }
    }
    return false;
  }

  void read_class(const ClassStmt& statement) {
    auto result = std::make_unique<StubClass>();
    Decorators decorators = read_decorators(statement.decorators);
    const std::string& name = names_.text(statement.name);
    result->name = statement.name;
    result->span = statement.name_span;
    result->is_exception = is_exception_class(statement);
    result->is_final = decorators.final;
    result->is_on_demand = decorators.on_demand;
    result->cpp_name = decorators.native.empty() ? class_cpp_name(source_.name, name, result->is_exception) : decorators.native;
    for (const Expr* base : statement.bases) {
      if (const auto* base_name = base->try_as<Name>()) result->bases.push_back(base_name->id);
      else if (base->kind != ExprKind::kSubscript) fault(base->span, "a base is a plain name");  // Generic[T] says nothing at run time
    }
    for (const Stmt* member : statement.body) read_member(*result, *member);
    module_->classes.push_back(std::move(result));
  }

  void read_member(StubClass& owner, const Stmt& member) {
    if (const auto* method = member.try_as<FunctionStmt>()) return read_method(owner, *method);
    if (const auto* constant = member.try_as<AnnAssignStmt>(); constant && constant->value && constant->target->try_as<Name>()) {
      owner.constants.push_back({constant->target->as<Name>()->id, constant->annotation, constant->value});
    } else if (const auto* assign = member.try_as<AssignStmt>(); assign && assign->targets.size() == 1 && assign->targets[0]->try_as<Name>()) {
      read_class_assignment(owner, *assign);
    } else if (member.kind != StmtKind::kExpr && member.kind != StmtKind::kPass) {
      fault(member.span, "a class has methods, properties and constants");
    }
  }

  /// `__copy__ = copy` shares the method; any other value is a class attribute (`__hash__ = None`).
  void read_class_assignment(StubClass& owner, const AssignStmt& assign) {
    NameId name = assign.targets[0]->as<Name>()->id;
    const auto* target = assign.value->try_as<Name>();
    if (!target) {
      owner.constants.push_back({name, nullptr, assign.value});
    } else if (const StubFunction* method = owner.method(target->id)) {
      StubFunction copy = *method;
      copy.name = name;
      owner.methods.push_back(std::move(copy));
    } else {
      fault(assign.span, "`" + names_.text(target->id) + "` is no method above this line");
    }
  }

  void read_method(StubClass& owner, const FunctionStmt& statement) {
    Decorators decorators = read_decorators(statement.decorators);
    const std::string& name = names_.text(statement.name);
    std::string prefix = class_prefix(source_.name, names_.text(owner.name));
    if (decorators.property) {
      owner.properties.push_back({statement.name, decorators.native.empty() ? prefix + "get_" + without_dunder(name) : decorators.native, "", statement.returns});
      return;
    }
    if (decorators.setter_of != NameId::kNone) {
      for (StubProperty& property : owner.properties) {
        if (property.name == decorators.setter_of) {
          property.setter = decorators.native.empty() ? prefix + "set_" + without_dunder(name) : decorators.native;
          return;
        }
      }
      return fault(statement.name_span, "a setter follows its property");
    }
    StubFunction method = function(statement, decorators, prefix + without_dunder(name));
    if (decorators.slot) {
      method.is_slot = true;
      method.cpp_name = slot_cpp_name(name, owner.cpp_name);
      if (method.cpp_name.empty()) return fault(statement.name_span, "`" + name + "` has no slot in include/py/class.h");
    }
    if (name == "__construct__") owner.construct = std::make_unique<StubFunction>(std::move(method));
    else owner.methods.push_back(std::move(method));
  }

  const LoadedModule& source_;
  const ModuleGraph& graph_;
  Interner& names_;
  Diagnostics& diagnostics_;
  std::unique_ptr<StubModule> module_;

 public:
  const std::unordered_set<NameId>* builtin_exceptions_ = nullptr;
};

}  // namespace

const StubFunction* StubClass::method(NameId name) const { return find_named(methods, name); }
const StubProperty* StubClass::property(NameId name) const { return find_named(properties, name); }
const StubConstant* StubClass::constant(NameId name) const { return find_named(constants, name); }
const StubFunction* StubModule::function(NameId name) const { return find_named(functions, name); }
const StubConstant* StubModule::constant(NameId name) const { return find_named(constants, name); }
const StubVariable* StubModule::variable(NameId name) const { return find_named(variables, name); }
const StubAlias* StubModule::alias(NameId name) const { return find_named(aliases, name); }
const StubClass* StubModule::class_(NameId name) const {
  for (const auto& c : classes) {
    if (c->name == name) return c.get();
  }
  return nullptr;
}

const StubModule* Stubs::find(std::string_view module) const {
  auto it = modules.find(module);
  return it == modules.end() ? nullptr : it->second.get();
}

const StubClass* Stubs::find_class(const StubModule& module, NameId name) const {
  const StubModule* where = &module;
  // An alias may lead to another alias; a short bound keeps a stub that names itself from hanging the compiler.
  for (int hops = 0; hops < 8; ++hops) {
    if (const StubClass* found = where->class_(name)) return found;
    const StubAlias* alias = where->alias(name);
    if (!alias || alias->target == NameId::kNone) break;
    if (!alias->module.empty()) where = find(alias->module);
    name = alias->target;
    if (!where) return nullptr;
  }
  return where == &builtins() ? nullptr : find_class(builtins(), name);
}

Stubs read_stubs(const ModuleGraph& graph, Interner& names, Diagnostics& diagnostics) {
  Stubs stubs;
  auto builtins = StubReader(*graph.builtins, graph, names, diagnostics).read();
  std::unordered_set<NameId> exceptions;
  for (const auto& c : builtins->classes) {
    if (c->is_exception) exceptions.insert(c->name);
  }
  // OSError's other names are classes to derive from as well.
  for (const StubAlias& alias : builtins->aliases) {
    if (alias.module.empty() && exceptions.contains(alias.target)) exceptions.insert(alias.name);
  }
  stubs.modules.emplace("builtins", std::move(builtins));
  for (const auto& module : graph.modules) {
    if (!module->is_stub || module.get() == graph.builtins) continue;
    StubReader reader(*module, graph, names, diagnostics);
    reader.builtin_exceptions_ = &exceptions;
    stubs.modules.emplace(module->name, reader.read());
  }
  return stubs;
}

}  // namespace pyx::modules
