#include "desugar/classes.h"

#include <algorithm>
#include <functional>

#include "desugar/methods.h"
#include "desugar/tree_builder.h"
#include "syntax/walk.h"

namespace pyx::desugar {

using namespace syntax;

namespace {

/// Looked for in the class statement: `@dataclass` leaves them as they are.
const char* const kSpecial[] = {"__init__", "__repr__", "__eq__", "__hash__", "__lt__", "__le__", "__gt__", "__ge__", "__match_args__", "__post_init__"};
/// Classes with these are not what they seem.
const char* const kStrange[] = {"__slots__", "__annotations__", "__init_subclass__", "__class_getitem__", "__class__", "__getattribute__", "__new__", "__qualname__"};

struct Class {
  ClassPlace place;
  std::vector<Class*> bases;
  bool has_other_base = false;      // of the library
  bool has_unknown_base = false;
  bool is_dataclass = false;
  bool is_expandable = false;
  Options options;
  std::vector<Field> own_fields;
};

class Classes {
 public:
  Classes(const Survey& survey, Origins& origins, Interner& names) : survey_(survey), origins_(origins), names_(names) {
    for (const ClassPlace& place : survey.classes) classes_[place.statement].place = place;
    for (const ClassPlace& place : survey.classes) look_around(classes_[place.statement]);
    for (const ClassPlace& place : survey.classes) read(classes_[place.statement]);
    for (const ClassPlace& place : survey.classes) {
      Class& c = classes_[place.statement];
      c.is_expandable = c.is_expandable && finds_no_inherited_default(c) && has_good_init(c);
    }
  }

  std::vector<Dataclass> expandable() {
    while (spread()) {
    }
    std::vector<Dataclass> result;
    for (const ClassPlace& place : survey_.classes) {
      Class& c = classes_[place.statement];
      if (c.is_dataclass && !c.is_expandable && reaches(c, [](const Class& k) { return k.has_unknown_base; })) return {};
    }
    for (const ClassPlace& place : survey_.classes) {
      Class& c = classes_[place.statement];
      if (!c.is_expandable) continue;
      Dataclass& d = result.emplace_back(Dataclass{place, c.options, fields(c), false, {}});
      d.has_post_init = reaches(c, [this](const Class& k) { return binds(k, "__post_init__"); });
      for (const char* name : kSpecial) {
        if (binds(c, name)) d.own_names.insert(names_.intern(name));
      }
    }
    return result;
  }

 private:
  const names::Scope& scope(const Class& c) { return *origins_.scopes(*c.place.module).of(c.place.statement); }
  const names::Symbol* symbol(const Class& c, NameId name) { return scope(c).find(name); }
  bool binds(const Class& c, const char* name) {
    const names::Symbol* s = symbol(c, names_.intern(name));
    return s && s->bindings > 0;
  }

  /// Is it so for the class or one that it is derived from?
  bool reaches(const Class& c, const std::function<bool(const Class&)>& test) {
    return test(c) || std::any_of(c.bases.begin(), c.bases.end(), [&](const Class* base) { return reaches(*base, test); });
  }

  void look_around(Class& c) {
    for (const Expr* base : c.place.statement->bases) {
      const auto* subscript = base->try_as<SubscriptExpr>();
      Origin origin = origins_.of(subscript ? *subscript->object : *base, *c.place.around, *c.place.module);
      if (origin.definition && origin.definition->kind == StmtKind::kClass) {
        Class& found = classes_.at(origin.definition->as<ClassStmt>());
        // Through circular imports a class may be its own base: an error when the program runs.
        if (reaches(found, [&](const Class& k) { return &k == &c; })) {
          c.has_unknown_base = true;
          continue;
        }
        c.bases.push_back(&found);
        c.has_other_base |= subscript != nullptr;
      } else if (!origin.module || origin.definition) {
        c.has_unknown_base = true;
      } else if (!origins_.is(origin, "abc", "ABC") && !origins_.is(origin, "typing", "Generic") && !origins_.is(origin, "builtins", "object")) {
        c.has_other_base = true;
      }
    }
    for (const Expr* decorator : c.place.statement->decorators) c.is_dataclass |= is_dataclass_decorator(*decorator, c.place, origins_);
  }

  // ---- one class ----

  void read(Class& c) {
    const std::vector<Expr*>& decorators = c.place.statement->decorators;
    if (!c.is_dataclass || decorators.size() != 1 || !stands_in_module(c)) return;
    std::optional<Options> options = options_of(*decorators[0], names_);
    if (!options) return;
    c.options = *options;
    if (reaches(c, [this](const Class& k) { return !is_ordinary(k); }) || !has_clear_methods(c)) return;
    FieldReader reader(c.place, origins_, names_);
    std::optional<std::vector<Field>> own = reader.read(c.options);
    if (!own) return;
    c.own_fields = *own;
    c.is_expandable = true;
  }

  static bool stands_in_module(const Class& c) {
    const Body& body = c.place.module->tree->body;
    return std::find(body.begin(), body.end(), c.place.statement) != body.end();
  }

  /// Nothing but the class statement makes the class.
  bool is_ordinary(const Class& c) {
    if (c.has_other_base || c.has_unknown_base || !c.place.statement->type_params.empty()) return false;
    for (const Keyword& keyword : c.place.statement->keywords) {
      bool watches = keyword.name != NameId::kNone && names_.text(keyword.name) == "metaclass" && origins_.is(origins_.of(*keyword.value, *c.place.around, *c.place.module), "abc", "ABCMeta");
      if (!watches) return false;
    }
    for (const char* name : kStrange) {
      if (binds(c, name)) return false;
    }
    if (c.is_dataclass) return true;
    if (!c.place.statement->decorators.empty()) return false;
    return true;
  }

  /// The special methods that the class has are in it whatever happens, and functions.
  bool has_clear_methods(const Class& c) {
    const Body& body = c.place.statement->body;
    for (const Stmt* s : body) {
      if (s->kind == StmtKind::kDelete || s->kind == StmtKind::kImportFrom) return false;
    }
    if (!scope(c).globals.empty() || !scope(c).nonlocals.empty()) return false;
    for (const char* name : kSpecial) {
      if (!binds(c, name)) continue;
      const names::Symbol* s = symbol(c, names_.intern(name));
      if (s->bindings != 1 || s->deleted || !s->only_def || s->only_def->kind != StmtKind::kFunction) return false;
      if (std::find(body.begin(), body.end(), s->only_def) == body.end()) return false;
    }
    if (c.options.order && (binds(c, "__lt__") || binds(c, "__le__") || binds(c, "__gt__") || binds(c, "__ge__"))) return false;
    return !(c.options.unsafe_hash && binds(c, "__hash__"));
  }

  /// `x: int` takes what the class has under the name as the default, its bases' attributes included.
  bool finds_no_inherited_default(const Class& c) {
    for (const Field& field : c.own_fields) {
      if (field.statement->value) continue;
      if (!c.bases.empty() && survey_.set_on_classes.contains(field.name)) return false;
      for (const Class* base : c.bases) {
        bool found = reaches(*base, [&](const Class& k) {
          const names::Symbol* s = symbol(k, field.name);
          return s && s->bindings > 0;
        });
        if (found) return false;
      }
    }
    return true;
  }

  /// Fields of the bases, then the class's own; a field that comes again keeps its place.
  std::vector<Field> fields(const Class& c) {
    std::vector<Field> result;
    for (const Class* base : c.bases) {
      for (const Field& field : fields(*base)) result.push_back(field);
    }
    for (const Field& field : c.own_fields) {
      auto known = std::find_if(result.begin(), result.end(), [&](const Field& other) { return other.name == field.name; });
      if (known == result.end()) result.push_back(field);
      else *known = field;
    }
    return result;
  }

  bool has_good_init(const Class& c) {
    auto has_fields = [this](const Class* base) { return reaches(*base, [](const Class& k) { return k.is_dataclass; }); };
    if (std::count_if(c.bases.begin(), c.bases.end(), has_fields) > 1) return false;
    if (!c.options.init) return true;
    std::vector<Field> all = fields(c), parameters = parameters_of(all);
    bool seen_default = false;
    for (const Field& field : parameters) {
      if (field.keyword_only) break;
      if (seen_default && !field.is_optional()) return false;
      seen_default |= field.is_optional();
    }
    if (binds(c, "__init__")) return true;
    std::set<NameId> names = {names_.intern("self")};
    for (const Field& field : parameters) names.insert(field.name);
    for (const Field& field : all) {
      if (field.factory && (!is_same_factory(field, c, names) || (field.init && survey_.ellipsis_is_value))) return false;
      const auto* tuple = field.default_value ? field.default_value->try_as<TupleExpr>() : nullptr;
      bool is_own = std::any_of(c.own_fields.begin(), c.own_fields.end(), [&](const Field& own) { return own.statement == field.statement; });
      if (tuple && !tuple->elements.empty() && !is_own) return false;
    }
    return true;
  }

  /// Does the factory mean in `__init__`, with these names of its own, what it means where it is written?
  bool is_same_factory(const Field& field, const Class& c, const std::set<NameId>& own_names) {
    std::vector<const Expr*> left = {field.factory};
    while (!left.empty()) {
      const Expr* e = left.back();
      left.pop_back();
      if (const auto* lambda = e->try_as<LambdaExpr>()) left.push_back(lambda->body);
      append_children(*e, left);
      const auto* name = e->try_as<Name>();
      if (!name) continue;
      if (own_names.contains(name->id)) return false;
      if (field.module == c.place.module) continue;
      for (const modules::LoadedModule* module : {field.module, static_cast<const modules::LoadedModule*>(c.place.module)}) {
        if (origins_.scopes(*module).module->find(name->id)) return false;
      }
    }
    return true;
  }

  // ---- relatives ----

  /// One round; true if a class was given up.
  bool spread() {
    bool changed = false;
    auto give_up = [&](Class& c) {
      changed |= c.is_expandable;
      c.is_expandable = false;
    };
    for (auto& [statement, c] : classes_) {
      if (!c.is_dataclass) continue;
      if (c.is_expandable && reaches(c, [](const Class& k) { return k.is_dataclass && !k.is_expandable; })) give_up(c);
      if (c.is_expandable) continue;
      std::function<void(Class&)> bases = [&](Class& k) {
        for (Class* base : k.bases) {
          if (base->is_dataclass) give_up(*base);
          bases(*base);
        }
      };
      bases(c);
    }
    return changed;
  }

  const Survey& survey_;
  Origins& origins_;
  Interner& names_;
  std::map<const ClassStmt*, Class> classes_;
};

}  // namespace

std::vector<Dataclass> expandable_dataclasses(const Survey& survey, Origins& origins, Interner& names) {
  return survey.forbids ? std::vector<Dataclass>() : Classes(survey, origins, names).expandable();
}

}  // namespace pyx::desugar
