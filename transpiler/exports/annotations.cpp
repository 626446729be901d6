#include "exports/annotations.h"

#include <set>

#include "modules/mentions.h"
#include "syntax/walk.h"

namespace pyx::exports {

using namespace syntax;

namespace {

class TypeImports {
 public:
  TypeImports(modules::LoadedModule& module, Interner& names) : tree_(*module.tree), names_(names) {}

  void run() {
    find_imports();
    if (bound_.empty()) return;
    find_annotations(tree_.body);
    std::vector<Expr*> taken;
    for (Expr** place : annotations_) taken.push_back(std::exchange(*place, nullptr));
    modules::Mentions elsewhere(names_);
    elsewhere.on_import = [](const Stmt&) {};
    elsewhere.on_value = [](NameId, bool) {};
    for (const Stmt* s : tree_.body) {
      if (!is_type_import(*s)) elsewhere.add(*s);
    }
    bool asks = elsewhere.is_computed() || elsewhere.finds_modules();
    for (const char* word : {"__annotations__", "get_type_hints", "signature", "dataclass"}) asks |= elsewhere.has(names_.intern(word));
    for (NameId name : std::set<NameId>(bound_)) {
      if (asks || elsewhere.has(name)) bound_.erase(name);
    }
    for (std::size_t i = 0; i < annotations_.size(); ++i) {
      if (!names_any(*taken[i])) *annotations_[i] = taken[i];
    }
    drop_imports();
  }

 private:
  static std::string dotted(const std::vector<NameId>& path, const Interner& names) {
    std::string text;
    for (NameId part : path) text += (text.empty() ? "" : ".") + names.text(part);
    return text;
  }
  bool is_type_import(const Stmt& s) const {
    const auto* from = s.try_as<ImportFromStmt>();
    return from && from->level == 0 && !from->is_star && dotted(from->module, names_) == kTypes;
  }
  static NameId bound_by(const ImportAlias& alias) { return alias.as_name != NameId::kNone ? alias.as_name : alias.path[0]; }

  void find_imports() {
    for (const Stmt* s : tree_.body) {
      if (!is_type_import(*s)) continue;
      for (const ImportAlias& alias : s->as<ImportFromStmt>()->names) bound_.insert(bound_by(alias));
    }
  }

  void find_annotations(const Body& body) {
    for (Stmt* s : body) {
      if (auto* f = s->try_as<FunctionStmt>()) {
        for (Param& p : f->params) {
          if (p.annotation) annotations_.push_back(&p.annotation);
        }
        if (f->returns) annotations_.push_back(&f->returns);
        find_annotations(f->body);
      }
      if (auto* c = s->try_as<ClassStmt>()) find_annotations(c->body);
      std::vector<const Body*> bodies;
      append_bodies(*s, bodies);
      for (const Body* inner : bodies) find_annotations(*inner);
    }
  }

  bool names_any(const Expr& e) const {
    if (const auto* name = e.try_as<Name>()) return bound_.contains(name->id);
    std::vector<const Expr*> children;
    append_children(e, children);
    for (const Expr* child : children) {
      if (names_any(*child)) return true;
    }
    return false;
  }

  void drop_imports() {
    std::erase_if(tree_.body, [&](Stmt* s) {
      if (!is_type_import(*s)) return false;
      std::vector<ImportAlias>& aliases = s->as<ImportFromStmt>()->names;
      std::erase_if(aliases, [&](const ImportAlias& alias) { return bound_.contains(bound_by(alias)); });
      return aliases.empty();
    });
  }

  Module& tree_;
  Interner& names_;
  std::set<NameId> bound_;              // by such imports; in the end those to drop
  std::vector<Expr**> annotations_;
};

}  // namespace

void drop_type_imports(modules::LoadedModule& module, Interner& names) { TypeImports(module, names).run(); }

}  // namespace pyx::exports
