// The face: queries about the fixed point, and its text.
#include <algorithm>

#include "infer/engine.h"

namespace pyx::infer {

Types::Types() = default;
Types::~Types() = default;
Types::Types(Types&&) noexcept = default;

Types infer(const modules::ModuleGraph& graph, const modules::Stubs& stubs, const ScopesOf& scopes, Interner& names, const SourceFiles& sources,
            const std::vector<exports::Export>& exports) {
  Types result;
  result.engine_ = std::make_unique<Engine>(graph, stubs, scopes, names, sources);
  result.engine_->run(exports);
  return result;
}

TypeId Types::of(const syntax::Expr* e) const {
  auto it = engine_->expressions.find(e);
  return it == engine_->expressions.end() ? TypeId::kAnything : it->second;
}
TypeId Types::of(const names::Symbol* symbol) const {
  auto it = engine_->symbols.find(symbol);
  return it == engine_->symbols.end() ? TypeId::kAnything : it->second.type;
}
bool Types::may_be_unbound(const names::Symbol* symbol) const { return engine_->unbound.count(symbol) > 0; }
bool Types::is(TypeId type, Atom atom) const { return engine_->store.is_exactly(type, atom); }
std::string_view Types::class_name(TypeId type) const {
  if (type == TypeId::kAnything || type == TypeId::kNothing) return {};
  const modules::StubClass* all = nullptr;
  for (Atom a : engine_->store.atoms(type)) {
    const Object* o = types::is_object(a) ? &engine_->object(a) : nullptr;
    const modules::StubClass* cls = o && (o->kind == ObjectKind::kBuiltin || o->kind == ObjectKind::kTuple) ? o->stub_class : nullptr;
    if (!cls || (all && cls->name != all->name)) return {};
    all = cls;
  }
  return engine_->names.text(all->name);
}
bool Types::is_builtin(TypeId type, std::string_view class_name) const { return this->class_name(type) == class_name; }
bool Types::is_plain(TypeId type) const {
  if (type == TypeId::kAnything || type == TypeId::kNothing) return false;
  const std::vector<Atom>& atoms = engine_->store.atoms(type);
  return std::all_of(atoms.begin(), atoms.end(), [](Atom a) { return a == Atom::kNone || a == Atom::kBool || a == Atom::kInt || a == Atom::kFloat || a == Atom::kStr; });
}
bool Types::has_plain_keys(TypeId dict) const {
  if (class_name(dict) != "dict") return false;
  auto is_plain_key = [this](Atom a) {
    if (!types::is_object(a)) return is_plain(engine_->store.of(a));
    const Object& key = engine_->object(a);
    return key.kind == ObjectKind::kTuple && std::all_of(key.items.begin(), key.items.end(), [this](const Cell& item) { return is_plain(item.type); });
  };
  for (Atom a : engine_->store.atoms(dict)) {
    TypeId keys = engine_->object(a).first.type;
    if (keys == TypeId::kAnything) return false;
    const std::vector<Atom>& atoms = engine_->store.atoms(keys);
    if (!std::all_of(atoms.begin(), atoms.end(), is_plain_key)) return false;
  }
  return true;
}
bool Types::may_be_tuple(TypeId type) const {
  if (type == TypeId::kAnything) return true;
  const std::vector<Atom>& atoms = engine_->store.atoms(type);
  return std::any_of(atoms.begin(), atoms.end(), [this](Atom a) { return types::is_object(a) && is_builtin(engine_->store.of(a), "tuple"); });
}
TypeId Types::element(TypeId container) const {
  TypeId all = TypeId::kNothing;
  if (container == TypeId::kAnything || container == TypeId::kNothing) return container;
  for (Atom a : engine_->store.atoms(container)) {
    all = engine_->store.join(all, types::is_object(a) ? engine_->object(a).first.type : TypeId::kAnything);
  }
  return all;
}
bool Types::reached(const void* function) const {
  auto it = engine_->codes.find(function);
  return it != engine_->codes.end() && it->second->reached;
}
TypeId Types::result_of(const void* function) const {
  auto it = engine_->codes.find(function);
  return it == engine_->codes.end() ? TypeId::kAnything : it->second->result.type;
}
bool Types::escaped(const void* function) const {
  auto it = engine_->codes.find(function);
  return it == engine_->codes.end() || it->second->escaped;
}
const syntax::FunctionStmt* Types::method_target(const syntax::Expr* callee) const {
  auto it = engine_->method_targets.find(callee);
  if (it == engine_->method_targets.end() || it->second.size() != 1 || !it->second[0] || !it->second[0]->body) return nullptr;
  return static_cast<const syntax::FunctionStmt*>(it->second[0]->node);
}
const syntax::ClassStmt* Types::class_of(TypeId type) const {
  if (type == TypeId::kAnything) return nullptr;
  const std::vector<Atom>& atoms = engine_->store.atoms(type);
  if (atoms.size() != 1 || !types::is_object(atoms[0])) return nullptr;
  Object& o = engine_->object(atoms[0]);
  return o.kind == ObjectKind::kInstance && !o.cls->opaque ? o.cls->node : nullptr;
}
bool Types::all_instances(TypeId type) const {
  if (type == TypeId::kAnything || type == TypeId::kNothing) return false;
  for (Atom a : engine_->store.atoms(type)) {
    if (!types::is_object(a) || engine_->object(a).kind != ObjectKind::kInstance || engine_->object(a).cls->opaque) return false;
  }
  return true;
}

/// All that the class and its bases have under the name.
TypeId Engine::class_attribute(const ClassInfo& cls, NameId name) {
  TypeId type = TypeId::kNothing;
  for (const ClassInfo* m : cls.mro) {
    auto attribute = m->attributes.find(name);
    if (attribute != m->attributes.end()) type = store.join(type, attribute->second.cell.type);
  }
  return type;
}

/// Numbers, texts and containers: what an instance finds in its class is the value itself, as long as it has none of its own.
bool Engine::plain_default(TypeId type) {
  if (type == TypeId::kAnything) return false;
  const std::vector<Atom>& atoms = store.atoms(type);
  return std::all_of(atoms.begin(), atoms.end(), [this](Atom a) { return !types::is_object(a) || object(a).kind == ObjectKind::kBuiltin || object(a).kind == ObjectKind::kTuple; });
}

static const char* const kSlots = "__slots__";

/// `__slots__ = "x", "y"`: of plain names, none of which the compiler would have to mangle.
bool Engine::declared_slots(const ClassInfo& cls, std::vector<NameId>& slots) {
  const syntax::Expr* value = nullptr;
  for (const syntax::Stmt* s : cls.node->body) {
    const syntax::AssignStmt* a = s->try_as<syntax::AssignStmt>();
    const syntax::Name* target = a && a->targets.size() == 1 ? a->targets[0]->try_as<syntax::Name>() : nullptr;
    if (target && names.text(target->id) == kSlots) value = a->value;
  }
  const names::Symbol* symbol = cls.scope->find(names.intern(kSlots));
  if (!value || !symbol || symbol->bindings != 1) return false;
  std::vector<syntax::Expr*> items;
  if (const syntax::TupleExpr* tuple = value->try_as<syntax::TupleExpr>()) items = tuple->elements;
  else if (const syntax::ListExpr* list = value->try_as<syntax::ListExpr>()) items = list->elements;
  else return false;
  for (const syntax::Expr* item : items) {
    const syntax::StrLiteral* name = item->try_as<syntax::StrLiteral>();
    if (!name || name->value.starts_with("__")) return false;
    NameId slot = names.intern(name->value);
    if (std::find(slots.begin(), slots.end(), slot) != slots.end()) return false;
    slots.push_back(slot);
  }
  return true;
}

bool Engine::layout(ClassInfo& cls, std::vector<NameId>& slots, bool& has_dict) {
  if (cls.opaque || classes_change_) return false;
  const NameId declaring = names.intern(kSlots);
  auto declares = [&](const ClassInfo* c) { return c->attributes.count(declaring) > 0; };
  std::ptrdiff_t declaring_classes = std::count_if(cls.mro.begin(), cls.mro.end(), declares);
  has_dict = declaring_classes == 0;
  if (!has_dict && declaring_classes != static_cast<std::ptrdiff_t>(cls.mro.size())) return false;
  for (auto it = cls.mro.rbegin(); it != cls.mro.rend(); ++it) {
    ClassInfo& c = **it;
    // One base each: then the slots of the bases come first, in order.
    if (!c.native_bases.empty()) return false;
    if (c.node->bases.size() > 1) return false;
    if (!has_dict) {
      if (!declared_slots(c, slots)) return false;
      continue;
    }
    for (NameId name : c.scope->self_attributes) {
      // What the class itself has under the name may be a descriptor that takes the value elsewhere, or a function that is bound.
      if (!plain_default(class_attribute(cls, name))) return false;
      if (std::find(slots.begin(), slots.end(), name) == slots.end()) slots.push_back(name);
    }
  }
  // What a class derived from the one that declares the slot has under its name hides it.
  return has_dict || std::all_of(slots.begin(), slots.end(), [&](NameId name) { return class_attribute(cls, name) == TypeId::kNothing; });
}

/// All that is ever stored in the field. No cell is made for it: stores through `anything` are noted by name.
TypeId Engine::stored_in(const ClassInfo& cls, NameId name) {
  if ((fields_open_ && cls.escaped) || cls.opaque) return TypeId::kAnything;
  auto field = cls.fields.find(name);
  auto by = cls.escaped ? by_name_.find(name) : by_name_.end();
  TypeId direct = field == cls.fields.end() ? TypeId::kNothing : field->second.type;
  return by == by_name_.end() ? direct : store.join(direct, by->second.stored);
}

/// Classes related by inheritance share the layout of their slots: what one keeps raw all of them do.
bool Engine::keeps_double(ClassInfo& cls, NameId name) {
  if (!families_known_) {
    families_known_ = true;
    for (auto& [node, info] : classes) {
      // Each class has one base at most here: layout() knows no others.
      Family& family = families_[info->mro.empty() ? info.get() : info->mro.back()];
      std::vector<NameId> slots;
      bool has_dict = true;
      family.known = layout(*info, slots, has_dict) && has_dict && family.known;   // declared slots hold boxes
      for (NameId slot : slots) {
        TypeId type = store.join(stored_in(*info, slot), class_attribute(*info, slot));
        if (type != TypeId::kNothing) (store.is_exactly(type, Atom::kFloat) ? family.doubles : family.others).insert(slot);
      }
      for (ClassInfo* base : info->mro) {
        if (base != info->mro.back() && base->mro.back() != info->mro.back()) family.known = families_[base->mro.back()].known = false;
      }
    }
  }
  auto found = families_.find(cls.mro.empty() ? &cls : cls.mro.back());
  return found != families_.end() && found->second.known && found->second.doubles.count(name) && !found->second.others.count(name);
}

bool Types::field_is_double(TypeId type, NameId name) const {
  if (!field_slot(type, name)) return false;
  for (Atom a : engine_->store.atoms(type)) {
    if (!engine_->keeps_double(*engine_->object(a).cls, name)) return false;
  }
  return true;
}

bool Types::keeps_double(const syntax::ClassStmt* cls, NameId name) const {
  auto it = engine_->classes.find(cls);
  return it != engine_->classes.end() && engine_->keeps_double(*it->second, name);
}

std::optional<int> Types::field_slot(TypeId type, NameId name) const {
  if (!all_instances(type)) return std::nullopt;
  std::optional<int> slot;
  for (Atom a : engine_->store.atoms(type)) {
    std::vector<NameId> slots;
    bool has_dict = true;
    if (!engine_->layout(*engine_->object(a).cls, slots, has_dict)) return std::nullopt;
    auto it = std::find(slots.begin(), slots.end(), name);
    if (it == slots.end()) return std::nullopt;
    int here = static_cast<int>(it - slots.begin()) - (has_dict ? 0 : 1);
    if (slot && *slot != here) return std::nullopt;
    slot = here;
  }
  return slot;
}

/// The plain function that instances of the class find under the name: in the class itself, or in what comes after `after`.
Code* Engine::plain_method(ClassInfo& cls, NameId name, const ClassInfo* after) {
  if (cls.opaque || classes_change_) return nullptr;
  if (!after && stored_in(cls, name) != TypeId::kNothing) return nullptr;
  bool started = after == nullptr;
  for (ClassInfo* c : cls.mro) {
    if (!started) {
      started = c == after;
      continue;
    }
    auto it = c->attributes.find(name);
    if (it == c->attributes.end()) continue;
    const std::vector<Atom>& atoms = store.atoms(it->second.cell.type);
    if (it->second.maybe || atoms.size() != 1 || !types::is_object(atoms[0]) || object(atoms[0]).kind != ObjectKind::kFunction) return nullptr;
    return object(atoms[0]).code;
  }
  return nullptr;
}

const syntax::FunctionStmt* Types::method_of(TypeId type, NameId name) const {
  if (!all_instances(type)) return nullptr;
  Code* found = nullptr;
  for (Atom a : engine_->store.atoms(type)) {
    Code* code = engine_->plain_method(*engine_->object(a).cls, name);
    if (!code || !code->body || (found && found != code)) return nullptr;
    found = code;
  }
  return found ? static_cast<const syntax::FunctionStmt*>(found->node) : nullptr;
}

std::vector<Types::Choice> Types::methods_of(TypeId type, NameId name, Rest& rest) const {
  std::vector<Choice> result;
  rest = Rest::kNothing;
  if (type == TypeId::kAnything) return result;
  for (Atom a : engine_->store.atoms(type)) {
    if (!types::is_object(a) || engine_->object(a).kind != ObjectKind::kInstance) {
      if (a != Atom::kNone) rest = Rest::kOther;
      else if (rest == Rest::kNothing) rest = Rest::kNone;
      continue;
    }
    ClassInfo& cls = *engine_->object(a).cls;
    Code* code = cls.once && cls.node->decorators.empty() ? engine_->plain_method(cls, name) : nullptr;
    if (!code || !code->body) return {};
    result.push_back({cls.node, static_cast<const syntax::FunctionStmt*>(code->node)});
  }
  return result;
}

const syntax::FunctionStmt* Types::super_method(TypeId type, NameId name) const {
  if (type == TypeId::kAnything || engine_->store.atoms(type).size() != 1 || !types::is_object(engine_->store.atoms(type)[0])) return nullptr;
  Object& o = engine_->object(engine_->store.atoms(type)[0]);
  if (o.kind != ObjectKind::kSuper || !all_instances(o.first.type)) return nullptr;
  Code* found = nullptr;
  for (Atom a : engine_->store.atoms(o.first.type)) {
    ClassInfo& cls = *engine_->object(a).cls;
    if (std::find(cls.mro.begin(), cls.mro.end(), o.cls) == cls.mro.end()) return nullptr;
    Code* code = engine_->plain_method(cls, name, o.cls);
    if (!code || !code->body || (found && found != code)) return nullptr;
    found = code;
  }
  return found ? static_cast<const syntax::FunctionStmt*>(found->node) : nullptr;
}

const modules::StubFunction* Types::native_method(TypeId type, NameId name, const modules::StubModule*& module) const {
  if (type == TypeId::kAnything || type == TypeId::kNothing) return nullptr;
  const modules::StubClass* cls = nullptr;
  for (Atom a : engine_->store.atoms(type)) {
    bool plain = !types::is_object(a) || engine_->object(a).kind == ObjectKind::kBuiltin || engine_->object(a).kind == ObjectKind::kTuple;
    const modules::StubClass* here = plain && a != Atom::kNone ? engine_->stub_class_of(a) : nullptr;
    if (!here || (cls && cls != here)) return nullptr;
    cls = here;
  }
  const modules::StubFunction* method = cls->method(name);
  if (!method || method->is_slot || method->is_static || method->is_class_method) return nullptr;
  module = &engine_->module_of(cls);
  return method;
}

const syntax::ClassStmt* Types::constructed(TypeId callee) const {
  if (callee == TypeId::kAnything) return nullptr;
  const std::vector<Atom>& atoms = engine_->store.atoms(callee);
  if (atoms.size() != 1 || !types::is_object(atoms[0])) return nullptr;
  Object& o = engine_->object(atoms[0]);
  if (o.kind != ObjectKind::kClass || o.cls->opaque || engine_->classes_change_) return nullptr;
  for (ClassInfo* c : o.cls->mro) {
    // A metaclass may have its own ideas of calling; a native base its own __new__.
    if (!c->node->keywords.empty()) return nullptr;
    if (!c->native_bases.empty()) return nullptr;
  }
  return o.cls->node;
}

const syntax::FunctionStmt* Types::init_of(const syntax::ClassStmt* cls) const {
  Code* code = engine_->plain_method(*engine_->classes.at(cls), engine_->names.intern("__init__"));
  return code && code->body ? static_cast<const syntax::FunctionStmt*>(code->node) : nullptr;
}

std::string Types::text(TypeId type) const { return engine_->text(type); }

std::string Engine::text(TypeId type, int depth) {
  if (type == TypeId::kAnything) return "anything";
  if (type == TypeId::kNothing) return "nothing";
  if (depth > 3) return "...";
  std::vector<std::string> parts;
  for (Atom a : store.atoms(type)) {
    static const char* const kScalars[] = {"None", "bool", "int", "float", "str", "bytes", "ellipsis", "NotImplementedType"};
    if (!types::is_object(a)) {
      parts.push_back(kScalars[static_cast<std::size_t>(a)]);
      continue;
    }
    Object& o = object(a);
    switch (o.kind) {
      case ObjectKind::kBuiltin: {
        std::string n = names.text(o.stub_class->name);
        if (n == "_list_iterator") n = "Iterator";
        if (n == "range" || n == "slice" || n == "bytearray") parts.push_back(n);
        else if (n == "dict") parts.push_back("dict[" + text(o.first.type, depth + 1) + ", " + text(o.second.type, depth + 1) + "]");
        else if (n == "tuple") parts.push_back("tuple[" + text(o.first.type, depth + 1) + ", ...]");
        else parts.push_back(n + "[" + text(o.first.type, depth + 1) + "]");
        break;
      }
      case ObjectKind::kTuple: {
        std::string t = "tuple[";
        for (std::size_t i = 0; i < o.items.size(); ++i) t += (i ? ", " : "") + text(o.items[i].type, depth + 1);
        parts.push_back(t + "]");
        break;
      }
      case ObjectKind::kInstance: parts.push_back(names.text(o.cls->node->name)); break;
      case ObjectKind::kClass: parts.push_back("type[" + names.text(o.cls->node->name) + "]"); break;
      case ObjectKind::kStubClass: parts.push_back("type[" + names.text(o.stub_class->name) + "]"); break;
      case ObjectKind::kGenerator: parts.push_back("Generator[" + text(o.first.type, depth + 1) + "]"); break;
      case ObjectKind::kModule: parts.push_back("module " + o.module->name); break;
      case ObjectKind::kFunction: parts.push_back("function" + (o.code->name == NameId::kNone ? std::string() : " " + names.text(o.code->name))); break;
      case ObjectKind::kStubFunction: parts.push_back("function " + names.text(o.stub_function->name)); break;
      case ObjectKind::kBoundMethod: parts.push_back("method" + (o.code->name == NameId::kNone ? std::string() : " " + names.text(o.code->name))); break;
      case ObjectKind::kStubMethod: parts.push_back("method" + (o.stub_function ? " " + names.text(o.stub_function->name) : std::string())); break;
      case ObjectKind::kProperty: parts.push_back("property"); break;
      case ObjectKind::kStaticMethod: parts.push_back("staticmethod"); break;
      case ObjectKind::kClassMethod: parts.push_back("classmethod"); break;
      case ObjectKind::kSuper: parts.push_back("super"); break;
    }
  }
  // Several lists with the same element type read alike.
  std::vector<std::string> unique;
  for (std::string& p : parts) {
    if (std::find(unique.begin(), unique.end(), p) == unique.end()) unique.push_back(std::move(p));
  }
  std::string result;
  for (const std::string& p : unique) result += (result.empty() ? "" : " | ") + p;
  return result;
}

std::string Types::print() const {
  Engine& e = *engine_;
  std::string out;
  for (const auto& module : e.graph.modules) {
    auto it = e.scopes.find(module.get());
    if (it == e.scopes.end() || module->is_library) continue;
    out += "module " + module->name + "\n";
    for (const auto& scope : it->second->all) {
      if (scope->kind == names::ScopeKind::kClass) {
        auto cls = e.classes.find(static_cast<const syntax::ClassStmt*>(scope->node));
        if (cls == e.classes.end()) continue;
        ClassInfo& info = *cls->second;
        out += "  class " + e.names.text(info.node->name) + (info.opaque ? " (opaque)" : info.escaped ? " (escaped)" : "") + "\n";
        std::vector<std::string> lines;
        for (auto& [name, cell] : info.fields) {
          if (cell.type != TypeId::kNothing) lines.push_back("    ." + e.names.text(name) + ": " + e.text(cell.type) + "\n");
        }
        std::sort(lines.begin(), lines.end());
        for (const std::string& l : lines) out += l;
        continue;
      }
      auto code = e.codes.find(scope->node);
      std::string head;
      if (scope->kind == names::ScopeKind::kFunction) head = "def " + e.names.text(static_cast<const syntax::FunctionStmt*>(scope->node)->name);
      else if (scope->kind == names::ScopeKind::kLambda) head = "lambda";
      else if (scope->kind == names::ScopeKind::kModule) head = "variables";
      else head = "comprehension";
      out += "  " + head;
      if (scope->kind == names::ScopeKind::kFunction || scope->kind == names::ScopeKind::kLambda) {
        if (code == e.codes.end() || !code->second->reached) {
          out += " (never called)\n";
          continue;
        }
        out += " -> " + e.text(code->second->generator ? e.store.of(code->second->generator->atom) : code->second->result.type) + (code->second->escaped ? " (escaped)" : "");
      }
      out += "\n";
      for (const auto& symbol : scope->symbols) {
        auto cell = e.symbols.find(symbol.get());
        out += "    " + e.names.text(symbol->name) + ": " + (cell == e.symbols.end() ? "nothing" : e.text(cell->second.type)) + (e.unbound.count(symbol.get()) ? " (may be unbound)" : "") + "\n";
      }
    }
  }
  return out;
}

}  // namespace pyx::infer
