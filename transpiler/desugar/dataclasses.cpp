#include "desugar/dataclasses.h"

#include <algorithm>

#include "desugar/classes.h"
#include "desugar/methods.h"

namespace pyx::desugar {

using modules::LoadedModule;
using namespace syntax;

namespace {

class Expansion {
 public:
  Expansion(modules::ModuleGraph& graph, Interner& names, Arena& arena) : graph_(graph), names_(names), arena_(arena), origins_(graph, names), survey_(graph, origins_, names) {}

  void run() {
    std::map<LoadedModule*, std::map<const Stmt*, Stmt*>> changed;
    for (const Dataclass& d : expandable_dataclasses(survey_, origins_, names_)) changed[d.place.module][d.place.statement] = expanded(d);
    for (auto& [module, statements] : changed) {
      auto* tree = arena_.make<syntax::Module>();
      *tree = *module->tree;
      for (Stmt*& s : tree->body) {
        auto it = statements.find(s);
        if (it != statements.end()) s = it->second;
      }
      module->tree = tree;
      module->parts = {tree};
    }
    if (!changed.empty()) drop_imports();
  }

 private:
  Stmt* expanded(const Dataclass& d) {
    const ClassStmt& old = *d.place.statement;
    auto* made = arena_.make<ClassStmt>();
    *made = old;
    made->decorators.clear();
    for (Stmt*& s : made->body) {
      for (const Field& field : d.fields) {
        if (s == field.statement) s = without_call(field);
      }
    }
    TreeBuilder build(arena_, names_, old.name_span);
    Methods methods(d.fields, build);
    auto add = [&](bool wanted, std::string_view name, auto make_method) {
      if (wanted && !d.own_names.contains(names_.intern(name))) made->body.push_back(make_method());
    };
    add(d.options.init, "__init__", [&] { return methods.init(old, d.has_post_init); });
    add(d.options.repr, "__repr__", [&] { return methods.repr(); });
    add(d.options.eq, "__eq__", [&] { return methods.comparison("__eq__", CompareOp::kEq); });
    add(d.options.order, "__lt__", [&] { return methods.comparison("__lt__", CompareOp::kLt); });
    add(d.options.order, "__le__", [&] { return methods.comparison("__le__", CompareOp::kLe); });
    add(d.options.order, "__gt__", [&] { return methods.comparison("__gt__", CompareOp::kGt); });
    add(d.options.order, "__ge__", [&] { return methods.comparison("__ge__", CompareOp::kGe); });
    // A class with `__eq__` alone has no hash already.
    add(d.options.unsafe_hash, "__hash__", [&] { return methods.hash(); });
    bool is_matched = survey_.matches_by_position || survey_.mentions.has(names_.intern("__match_args__"));
    add(d.options.match_args && is_matched, "__match_args__", [&] { return methods.match_args(); });
    return made;
  }

  /// `x: int = field(default=1)` leaves `x: int = 1`, `x: list = field(default_factory=list)` leaves `x: list`.
  Stmt* without_call(const Field& field) {
    auto* made = arena_.make<AnnAssignStmt>();
    *made = *field.statement;
    if (!field.is_plain_default) made->value = const_cast<Expr*>(field.default_value);
    return made;
  }

  // ---- imports that nothing needs any more ----

  bool is_library_import(const Stmt& s, const LoadedModule& importer) const {
    const auto* from = s.try_as<ImportFromStmt>();
    const LoadedModule* module = from && !from->is_star ? graph_.resolve(importer, from->level, from->module, names_).module : nullptr;
    const auto* import = s.try_as<ImportStmt>();
    if (import && import->names.size() == 1) module = graph_.resolve(importer, 0, import->names[0].path, names_).module;
    return module && module->is_library && module->name == "dataclasses";
  }

  void drop_imports() {
    modules::Mentions used(names_);
    used.on_import = [](const Stmt&) {};
    used.on_value = [](NameId, bool) {};
    for (const auto& module : graph_.modules) {
      if (module->is_library || module->is_stub || !module->tree) continue;
      Body others = module->tree->body;
      std::erase_if(others, [&](const Stmt* s) { return is_library_import(*s, *module); });
      used.add(others);
    }
    if (used.is_computed()) return;
    for (const auto& module : graph_.modules) {
      if (!module->is_library && !module->is_stub && module->tree) drop_imports(*module, used);
    }
  }

  void drop_imports(LoadedModule& module, const modules::Mentions& used) {
    Body body;
    bool changed = false;
    auto is_used = [&](const ImportAlias& alias) { return used.has(alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name); };
    for (Stmt* s : module.tree->body) {
      if (!is_library_import(*s, module)) {
        body.push_back(s);
        continue;
      }
      if (const auto* from = s->try_as<ImportFromStmt>()) {
        auto* made = arena_.make<ImportFromStmt>();
        *made = *from;
        std::erase_if(made->names, [&](const ImportAlias& alias) { return !is_used(alias); });
        changed |= made->names.size() != from->names.size();
        if (!made->names.empty()) body.push_back(made);
      } else if (is_used(s->as<ImportStmt>()->names[0])) {
        body.push_back(s);
      } else {
        changed = true;
      }
    }
    if (!changed) return;
    auto* tree = arena_.make<syntax::Module>();
    *tree = *module.tree;
    tree->body = std::move(body);
    module.tree = tree;
    module.parts = {tree};
  }

  modules::ModuleGraph& graph_;
  Interner& names_;
  Arena& arena_;
  Origins origins_;
  Survey survey_;
};

}  // namespace

void expand_dataclasses(modules::ModuleGraph& graph, Interner& names, Arena& arena) {
  const LoadedModule* library = graph.find("dataclasses");
  if (library && library->is_library) Expansion(graph, names, arena).run();
}

}  // namespace pyx::desugar
