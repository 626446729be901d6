#include "modules/reach.h"

#include <map>
#include <set>
#include <type_traits>

#include "modules/mentions.h"
#include "syntax/walk.h"

namespace pyx::modules {

using namespace syntax;

namespace {

/// A statement of a library module, or of a class in one.
struct Part {
  Stmt* statement = nullptr;
  const Stmt* origin = nullptr;   // an import of several names is one part for each
  std::vector<NameId> bound = {};   // names that it defines
  std::vector<NameId> about = {};   // of the module's names, those it is about: they want it as well
  bool is_wanted_always = false;
  std::vector<Part> members = {};   // of a class
  bool is_kept = false;
};

struct Library {
  LoadedModule* module;
  std::vector<Part> parts;
  bool is_live = false;           // an import of it is kept
  bool is_whole = false;
};

bool is_docstring(const Stmt& s) {
  const auto* expression = s.try_as<ExprStmt>();
  return expression && expression->value->kind == ExprKind::kStr;
}

class Reach {
 public:
  Reach(ModuleGraph& graph, Interner& names, Arena& arena) : graph_(graph), names_(names), arena_(arena), mentions_(names) {
    mentions_.on_import = [this](const Stmt& s) { follow(s); };
    mentions_.on_value = [this](NameId word, bool is_attribute) {
      if (is_attribute) attribute_values_.insert(word);
      else name_values_.insert({importer_, word});
    };
#define PYX_LOOKED_UP(name) mentions_.insert(names_.intern(#name));
#include "modules/looked_up.def"
#undef PYX_LOOKED_UP
  }

  void run() {
    for (const auto& module : graph_.modules) {
      if (module->is_library && !module->is_stub && module->tree) divide(*module);
    }
    if (libraries_.empty()) return;
    for (const auto& module : graph_.modules) {
      importer_ = module.get();
      if (!module->is_library && module->tree) mentions_.add(module->tree->body);
      if (!module->is_stub) continue;
      // Stubs are no code, but may name classes of library modules.
      for (const syntax::Module* part : module->parts) {
        for (const Stmt* s : part->body) {
          if (s->kind == StmtKind::kImport || s->kind == StmtKind::kImportFrom) mentions_.add(*s);
        }
      }
    }
    while (step()) {
    }
    for (Library& library : libraries_) rebuild(library);
    graph_.remove_if([this](const LoadedModule& m) {
      auto it = by_module_.find(&m);
      return it != by_module_.end() && !libraries_[it->second].is_live;
    });
  }

 private:
  // ---- what there is ----

  void divide(LoadedModule& module) {
    by_module_[&module] = libraries_.size();
    Library library{&module, {}, false, false};
    for (Stmt* s : module.tree->body) add_parts(s, s == module.tree->body.front(), library.parts);
    std::set<NameId> own;
    for (const Part& p : library.parts) own.insert(p.bound.begin(), p.bound.end());
    for (Part& p : library.parts) {
      StmtKind kind = p.statement->kind;
      bool defines = kind == StmtKind::kFunction || kind == StmtKind::kClass || kind == StmtKind::kImport || kind == StmtKind::kImportFrom ||
                     is_assignment(*p.statement);
      if (defines || p.is_wanted_always) continue;
      // Anything else changes the things that it names.
      Mentions inside(names_);
      inside.on_import = [](const Stmt&) {};
      inside.on_value = [](NameId, bool) {};
      inside.add(*p.statement);
      for (NameId name : own) {
        if (inside.has(name)) p.about.push_back(name);
      }
      p.is_wanted_always = p.about.empty();
    }
    libraries_.push_back(std::move(library));
  }

  /// Assigns to plain names only.
  static bool is_assignment(const Stmt& s) {
    if (const auto* assign = s.try_as<AssignStmt>()) {
      for (const Expr* target : assign->targets) {
        if (target->kind != ExprKind::kName) return false;
      }
      return true;
    }
    if (const auto* augmented = s.try_as<AugAssignStmt>()) return augmented->target->kind == ExprKind::kName;
    const auto* annotated = s.try_as<AnnAssignStmt>();
    return annotated && annotated->target->kind == ExprKind::kName;
  }

  void add_parts(Stmt* s, bool is_first, std::vector<Part>& out) {
    const auto* from = s->try_as<ImportFromStmt>();
    if (from && !from->is_star) return add_imports(*from, out);
    if (const auto* import = s->try_as<ImportStmt>()) return add_imports(*import, out);
    out.push_back(part(s));
    out.back().is_wanted_always = (is_first && is_docstring(*s)) || from;
  }
  template <class Import>
  void add_imports(Import& import, std::vector<Part>& out) {
    for (const ImportAlias& alias : import.names) {
      auto* copy = arena_.make<std::remove_const_t<Import>>();
      *copy = import;
      copy->names = {alias};
      out.push_back(part(copy));
      out.back().origin = &import;
    }
  }
  Part part(Stmt* s) {
    Part p;
    p.statement = s;
    bind(*s, p.bound);
    if (const auto* c = s->try_as<ClassStmt>()) {
      for (Stmt* member : c->body) p.members.push_back(this->member(member));
    }
    return p;
  }
  Part member(Stmt* s) {
    Part p;
    p.statement = s;
    p.is_wanted_always = true;
    const auto* f = s->try_as<FunctionStmt>();
    if (!f) return p;
    p.bound.push_back(f->name);
    // Special methods, and private ones, which have two names.
    p.is_wanted_always = names_.text(f->name).starts_with("__");
    for (const Expr* decorator : f->decorators) p.is_wanted_always |= !is_transparent(*decorator);
    return p;
  }
  /// A decorator that leaves the method to be found by its name alone; others (abstractmethod) may enter it somewhere.
  bool is_transparent(const Expr& decorator) const {
    if (const auto* name = decorator.try_as<Name>()) {
      const std::string& text = names_.text(name->id);
      return text == "property" || text == "staticmethod" || text == "classmethod";
    }
    const auto* attribute = decorator.try_as<AttributeExpr>();
    if (!attribute) return false;
    const std::string& text = names_.text(attribute->name);
    return text == "setter" || text == "getter" || text == "deleter";
  }

  /// The names that a statement binds in the module.
  void bind(const Stmt& s, std::vector<NameId>& out) const {
    switch (s.kind) {
      case StmtKind::kFunction: return out.push_back(s.as<FunctionStmt>()->name);
      case StmtKind::kClass: return out.push_back(s.as<ClassStmt>()->name);
      case StmtKind::kImport:
        for (const ImportAlias& alias : s.as<ImportStmt>()->names) bind(alias, out);
        return;
      case StmtKind::kImportFrom:
        for (const ImportAlias& alias : s.as<ImportFromStmt>()->names) bind(alias, out);
        return;
      case StmtKind::kTypeAlias: return out.push_back(s.as<TypeAliasStmt>()->name->id);
      case StmtKind::kAssign:
        for (const Expr* target : s.as<AssignStmt>()->targets) bind_target(*target, out);
        return;
      case StmtKind::kAnnAssign: return bind_target(*s.as<AnnAssignStmt>()->target, out);
      case StmtKind::kAugAssign: return bind_target(*s.as<AugAssignStmt>()->target, out);
      case StmtKind::kFor: bind_target(*s.as<ForStmt>()->target, out); break;
      default: break;
    }
    std::vector<const Body*> bodies;
    append_bodies(s, bodies);
    for (const Body* body : bodies) {
      for (const Stmt* inner : *body) bind(*inner, out);
    }
  }
  /// `import a.b` makes b an attribute of a as well.
  static void bind(const ImportAlias& alias, std::vector<NameId>& out) {
    if (alias.as_name != NameId::kNone) out.push_back(alias.as_name);
    else out.insert(out.end(), alias.path.begin(), alias.path.end());
  }
  static void bind_target(const Expr& target, std::vector<NameId>& out) {
    if (const auto* name = target.try_as<Name>()) out.push_back(name->id);
    if (const auto* starred = target.try_as<StarredExpr>()) bind_target(*starred->value, out);
    if (const auto* tuple = target.try_as<TupleExpr>()) {
      for (const Expr* e : tuple->elements) bind_target(*e, out);
    }
    if (const auto* list = target.try_as<ListExpr>()) {
      for (const Expr* e : list->elements) bind_target(*e, out);
    }
  }

  // ---- what is reached ----

  /// One round over all libraries; true if something was kept that was not before.
  bool step() {
    bool changed = false;
    for (const auto& [to, from] : passed_on_) {
      auto it = module_names_.find(from);
      if (it == module_names_.end()) continue;
      std::set<LoadedModule*> modules = it->second;
      for (LoadedModule* module : modules) changed |= module_names_[to].insert(module).second;
    }
    for (const auto& [module, word] : name_values_) {
      auto it = module_names_.find({module, word});
      if (it != module_names_.end()) changed |= keep_whole(it->second);
    }
    for (const auto& [where, modules] : module_names_) {
      if (attribute_values_.contains(where.second)) changed |= keep_whole(modules);
    }
    for (Library& library : libraries_) {
      if (!library.is_live) continue;
      if (!library.is_whole && (mentions_.finds_modules() || name_values_.contains({library.module, names_.intern("globals")}))) library.is_whole = changed = true;
      importer_ = library.module;
      for (Part& p : library.parts) {
        if (!p.is_kept && (library.is_whole || wants(p))) {
          keep(p);
          changed = true;
        }
        if (!p.is_kept) continue;
        for (Part& m : p.members) {
          if (m.is_kept || !(library.is_whole || mentions_.is_computed() || wants(m))) continue;
          m.is_kept = true;
          mentions_.add(*m.statement);
          changed = true;
        }
      }
    }
    return changed;
  }

  bool wants(const Part& p) const {
    if (p.is_wanted_always) return true;
    for (NameId name : p.bound) {
      if (mentions_.has(name)) return true;
    }
    for (NameId name : p.about) {
      if (mentions_.has(name)) return true;
    }
    return false;
  }

  void keep(Part& p) {
    p.is_kept = true;
    if (const auto* c = p.statement->try_as<ClassStmt>()) {
      std::vector<const Expr*> expressions;
      append_expressions(*c, expressions);
      for (const Expr* e : expressions) mentions_.add(*e);
      for (const Keyword& keyword : c->keywords) {
        if (keyword.name != NameId::kNone) mentions_.insert(keyword.name);
      }
      return;
    }
    if (!is_docstring(*p.statement)) mentions_.add(*p.statement);
  }

  bool keep_whole(const std::set<LoadedModule*>& modules) {
    bool changed = false;
    for (LoadedModule* module : modules) {
      auto it = by_module_.find(module);
      if (it == by_module_.end() || libraries_[it->second].is_whole) continue;
      libraries_[it->second].is_whole = changed = true;
    }
    return changed;
  }

  // ---- imports in what is kept ----

  void follow(const Stmt& s) {
    if (const auto* import = s.try_as<ImportStmt>()) {
      for (const ImportAlias& alias : import->names) {
        std::string dotted;
        for (NameId part : alias.path) {
          dotted += (dotted.empty() ? "" : ".") + names_.text(part);
          LoadedModule* module = graph_.resolve(*importer_, 0, dotted).module;
          live(module);
          name(alias.as_name == NameId::kNone ? part : alias.as_name, module);
        }
      }
      return;
    }
    const ImportFromStmt& import = *s.as<ImportFromStmt>();
    LoadedModule* from = graph_.resolve(*importer_, import.level, import.module, names_).module;
    if (!from) return;
    live(from);
    if (import.is_star) keep_whole({from});
    for (const ImportAlias& alias : import.names) {
      NameId bound = alias.as_name == NameId::kNone ? alias.path[0] : alias.as_name;
      if (LoadedModule* submodule = graph_.submodule(*from, names_.text(alias.path[0]))) {
        live(submodule);
        name(bound, submodule);
      }
      passed_on_.insert({{importer_, bound}, {from, alias.path[0]}});
    }
  }
  /// Importing runs the packages around as well.
  void live(LoadedModule* module) {
    if (!module) return;
    auto it = by_module_.find(module);
    if (it != by_module_.end()) libraries_[it->second].is_live = true;
    std::size_t dot = module->name.rfind('.');
    if (dot != std::string::npos) live(graph_.find(module->name.substr(0, dot)));
  }
  void name(NameId word, LoadedModule* module) {
    if (module) module_names_[{importer_, word}].insert(module);
  }

  // ---- the new trees ----

  void rebuild(Library& library) {
    if (library.is_whole) return;
    Body body;
    const Stmt* last = nullptr;
    for (Part& p : library.parts) {
      if (!p.is_kept) continue;
      if (p.origin && p.origin == last) merge(*body.back(), *p.statement);
      else body.push_back(kept(p));
      last = p.origin;
    }
    auto* tree = arena_.make<syntax::Module>();
    *tree = *library.module->tree;
    tree->body = std::move(body);
    library.module->tree = tree;
    library.module->parts = {tree};
  }

  static void merge(Stmt& into, const Stmt& import) {
    if (auto* from = into.try_as<ImportFromStmt>()) from->names.push_back(import.as<ImportFromStmt>()->names[0]);
    else into.as<ImportStmt>()->names.push_back(import.as<ImportStmt>()->names[0]);
  }

  Stmt* kept(Part& p) {
    const auto* c = p.statement->try_as<ClassStmt>();
    if (!c) return p.statement;
    Body body;
    for (const Part& m : p.members) {
      if (m.is_kept) body.push_back(m.statement);
    }
    if (body.size() == c->body.size()) return p.statement;
    auto* copy = arena_.make<ClassStmt>();
    *copy = *c;
    if (body.empty()) {
      auto* pass = arena_.make<PassStmt>();
      pass->span = c->body.front()->span;
      body.push_back(pass);
    }
    copy->body = std::move(body);
    return copy;
  }
  ModuleGraph& graph_;
  Interner& names_;
  Arena& arena_;
  Mentions mentions_;
  LoadedModule* importer_ = nullptr;
  std::vector<Library> libraries_;
  std::map<const LoadedModule*, std::size_t> by_module_;
  using Variable = std::pair<LoadedModule*, NameId>;
  std::map<Variable, std::set<LoadedModule*>> module_names_;   // modules that imports bind to variables
  std::set<std::pair<Variable, Variable>> passed_on_;          // from x import y: the variable here, the variable there
  std::set<Variable> name_values_;                             // used for more than attributes
  std::set<NameId> attribute_values_;
};

}  // namespace

void drop_unreached(ModuleGraph& graph, Interner& names, Arena& arena) { Reach(graph, names, arena).run(); }

}  // namespace pyx::modules
