// Class statements, instances, attributes of everything, modules.
#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "infer/engine.h"

namespace pyx::infer {

using syntax::StmtKind;

// ---- lookup ----

Engine::Found Engine::class_lookup(ClassInfo& cls, NameId name, const ClassInfo* after) {
  Found found;
  bool started = after == nullptr;
  for (ClassInfo* c : cls.mro) {
    if (!started) {
      started = c == after;
      continue;
    }
    auto it = c->attributes.find(name);
    if (it == c->attributes.end()) continue;
    found.type = join(found.type, read(it->second.cell));
    if (!it->second.maybe) {
      found.sure = true;
      return found;
    }
  }
  return found;
}

Cell& Engine::field(ClassInfo& cls, NameId name) {
  auto [it, fresh] = cls.fields.try_emplace(name);
  if (fresh) {
    it->second.escaped = cls.escaped;
    if ((fields_open_ && cls.escaped) || cls.opaque) flow(it->second, TypeId::kAnything);
    auto by = by_name_.find(name);
    if (by != by_name_.end() && cls.escaped) flow(it->second, by->second.stored);
  }
  return it->second;
}

TypeId Engine::bind(const syntax::Expr* site, TypeId found, TypeId self) {
  if (found == TypeId::kAnything) return unknown(self);
  return each(found, [&](Atom a) {
    if (!types::is_object(a)) return store.of(a);
    Object& o = object(a);
    switch (o.kind) {
      case ObjectKind::kFunction: {
        Object& m = object_at(o.code->node, ObjectKind::kBoundMethod);
        m.code = o.code;
        flow(m.first, self);
        return type_of(m);
      }
      case ObjectKind::kProperty: {
        Args none;
        none.positional = {self};
        return call(site, read(o.first), none);
      }
      case ObjectKind::kStaticMethod: return read(o.first);
      case ObjectKind::kClassMethod: {
        TypeId receivers = each(self, [&](Atom i) {
          return types::is_object(i) && object(i).kind == ObjectKind::kInstance && object(i).cls->class_object ? type_of(*object(i).cls->class_object) : TypeId::kAnything;
        });
        return bind(site, read(o.first), receivers);
      }
      case ObjectKind::kInstance: {
        // A descriptor of the program's own.
        bool found_get = false;
        Args args;
        args.positional = {self, TypeId::kAnything};
        call_dunder(nullptr, o, "__get__", args, found_get);
        return found_get || o.cls->opaque ? unknown(self, store.of(a)) : store.of(a);
      }
      case ObjectKind::kStubFunction: case ObjectKind::kBuiltin: case ObjectKind::kTuple: case ObjectKind::kClass: case ObjectKind::kStubClass:
      case ObjectKind::kModule: case ObjectKind::kGenerator: case ObjectKind::kBoundMethod: case ObjectKind::kStubMethod:
        return store.of(a);
      default: return unknown(self, store.of(a));
    }
  });
}

TypeId Engine::bind_to_class(const syntax::Expr* site, TypeId found, Object& cls) {
  if (found == TypeId::kAnything) return found;
  return each(found, [&](Atom a) {
    if (!types::is_object(a)) return store.of(a);
    Object& o = object(a);
    switch (o.kind) {
      case ObjectKind::kStaticMethod: return read(o.first);
      case ObjectKind::kClassMethod: return bind(site, read(o.first), type_of(cls));
      case ObjectKind::kInstance: {
        bool has_get = false;
        call_dunder(nullptr, o, "__get__", {}, has_get);
        return has_get || o.cls->opaque ? unknown(store.of(a)) : store.of(a);
      }
      default: return store.of(a);
    }
  });
}

/// Methods of `object` through which all that an instance holds can be read or written.
static bool gives_away_fields(std::string_view name) {
  static const std::unordered_set<std::string_view> kNames = {"__getattribute__", "__setattr__", "__delattr__", "__getstate__", "__reduce__", "__reduce_ex__"};
  return kNames.count(name) > 0;
}

TypeId Engine::instance_attribute(const syntax::Expr* site, ClassInfo& cls, TypeId self, NameId name) {
  if (cls.opaque) return unknown(self);
  Found found = class_lookup(cls, name);
  TypeId result = bind(site, found.type, self);
  result = join(result, read(field(cls, name)));
  if (!found.sure) {
    for (ClassInfo* c : cls.mro) {
      for (const modules::StubClass* native : c->native_bases) return join(result, native_attribute(*native, self, name));
    }
    const std::string& n = names.text(name);
    // What every object has.
    if (n.size() > 4 && n.compare(0, 2, "__") == 0 && result == TypeId::kNothing) return gives_away_fields(n) ? unknown(self) : TypeId::kAnything;
  }
  return result;
}

/// What an instance of a class derived from one of the library finds there: its methods do what their stubs say for such instances, too.
TypeId Engine::native_attribute(const modules::StubClass& cls, TypeId self, NameId name) {
  for (const modules::StubClass* c = &cls; c; c = c->bases.empty() ? nullptr : stubs.find_class(module_of(c), c->bases[0])) {
    const modules::StubFunction* m = c->method(name);
    if (c->bases.size() > 1 || c->property(name) || c->constant(name) || (m && (m->is_static || m->is_class_method))) return unknown(self);
    if (!m) continue;
    Object& bound = object_at(m, ObjectKind::kStubMethod, c);
    bound.stub_function = m;
    flow(bound.first, self);
    return type_of(bound);
  }
  // The stubs tell all that there is, but for what every object has.
  return names.text(name).compare(0, 2, "__") == 0 ? unknown(self) : TypeId::kNothing;
}

TypeId Engine::attribute(const syntax::Expr* site, TypeId object_type, NameId name) {
  if (names.text(name).compare(0, 2, "__") == 0) any_name(names.text(name));  // x.__setattr__, object.__getattribute__
  if (object_type == TypeId::kAnything) {
    anything_attribute(name);
    if (name == n_dict_) open_fields();
    return object_type;
  }
  return each(object_type, [&](Atom a) {
    if (types::is_object(a)) return attribute_of(site, object(a), name);
    const modules::StubClass* cls = stub_class_of(a);
    if (name == n_class_) return TypeId::kAnything;
    for (const modules::StubClass* c = cls; c;) {
      if (const modules::StubFunction* m = c->method(name)) {
        Object& o = object_at(m, ObjectKind::kStubMethod, c, static_cast<int>(a));
        o.stub_function = m;
        flow(o.first, store.of(a));
        return type_of(o);
      }
      if (c->property(name)) return a == Atom::kFloat ? scalar(Atom::kFloat) : scalar(Atom::kInt);
      c = c->bases.empty() ? nullptr : stubs.find_class(stubs.builtins(), c->bases[0]);
    }
    return a == Atom::kNone ? TypeId::kNothing : TypeId::kAnything;
  });
}

TypeId Engine::attribute_of(const syntax::Expr* site, Object& o, NameId name) {
  switch (o.kind) {
    case ObjectKind::kInstance:
      if (name == n_class_) return o.cls->opaque ? unknown(type_of(o)) : type_of(*o.cls->class_object);
      if (name == n_dict_) {
        open_fields();
        return unknown(type_of(o));
      }
      return instance_attribute(site, *o.cls, type_of(o), name);
    case ObjectKind::kClass: {
      if (name == n_name_ || name == n_qualname_) return scalar(Atom::kStr);
      if (o.cls->opaque) return unknown(type_of(o));
      if (name == n_dict_) return unknown(type_of(o));   // a view for reading alone
      if (names.text(name) == "mro") any_name("__mro__");
      Found found = class_lookup(*o.cls, name);
      TypeId result = bind_to_class(site, found.type, o);
      if (found.sure) return result;
      anything_attribute(name);  // a method of the metaclass, perhaps
      return join(result, unknown(type_of(o)));
    }
    case ObjectKind::kModule: return module_member(*o.module, name);
    case ObjectKind::kBuiltin: case ObjectKind::kTuple: {
      if (const modules::StubFunction* m = o.stub_class ? o.stub_class->method(name) : nullptr) {
        Object& bound = object_at(m, ObjectKind::kStubMethod, o.stub_class, static_cast<int>(o.atom));
        bound.stub_function = m;
        flow(bound.first, type_of(o));
        return type_of(bound);
      }
      if (const modules::StubProperty* p = o.stub_class ? o.stub_class->property(name) : nullptr; p && p->returns) return declared_property(site, *o.stub_class, *p, type_of(o));
      return unknown(type_of(o));
    }
    case ObjectKind::kGenerator: {
      const std::string& n = names.text(name);
      if (n == "__next__") return unknown(type_of(o));
      return unknown(type_of(o));
    }
    case ObjectKind::kSuper: {
      TypeId self = read(o.first);
      if (self == TypeId::kAnything) {
        anything_attribute(name);
        return self;
      }
      return each(self, [&](Atom i) {
        if (!types::is_object(i)) return TypeId::kAnything;
        Object& instance = object(i);
        if (instance.kind == ObjectKind::kInstance && !instance.cls->opaque) {
          Found found = class_lookup(*instance.cls, name, o.cls);
          TypeId result = bind(site, found.type, type_of(instance));
          if (found.sure) return result;
          Object& native = object_at(o.cls, ObjectKind::kStubMethod);  // a method of object, Exception, …: takes anything
          flow(native.first, TypeId::kAnything);
          if (gives_away_fields(names.text(name))) escape(instance);
          return join(result, type_of(native));
        }
        if (instance.kind == ObjectKind::kClass && !instance.cls->opaque) {
          Found found = class_lookup(*instance.cls, name, o.cls);
          TypeId result = bind_to_class(site, found.type, instance);
          if (found.sure) return result;
        }
        return unknown(store.of(i));
      });
    }
    case ObjectKind::kFunction: case ObjectKind::kStubFunction:
      if (name == n_name_) return scalar(Atom::kStr);
      if (o.code && names.text(name) == "__kwdefaults__") escape_function(*o.code);   // what is put into the dict comes in as parameters
      return unknown(type_of(o));
    case ObjectKind::kStubClass:
      if (const modules::StubFunction* m = o.stub_class->method(name)) {
        Object& f = object_at(m, ObjectKind::kStubFunction, o.stub_class);
        f.stub_function = m;
        f.stub_module = o.stub_module;
        return type_of(f);
      }
      if (name == n_name_) return scalar(Atom::kStr);
      return TypeId::kAnything;
    default: return unknown(type_of(o));
  }
}

// ---- stores ----

void Engine::store_attribute(TypeId object_type, NameId name, TypeId value) {
  bool reflective = name == n_class_ || name == n_dict_;
  if (reflective) {
    open_fields();
    escape(object_type);
  }
  if (name == n_class_ && !classes_change_) {
    classes_change_ = true;
    // Instances change their class: nothing is known of any.
    for (ClassInfo* cls : all_classes_) {
      cls->opaque = true;
      escape(*cls->class_object);
      escape(*cls->instance);
    }
    evaluate_all_again();
  }
  if (object_type == TypeId::kAnything) {
    escape(value);
    ByName& by = by_name_[name];
    TypeId joined = join(by.stored, value);
    if (joined != by.stored) {
      by.stored = joined;
      for (ClassInfo* cls : all_classes_) {
        auto f = cls->fields.find(name);
        if (f != cls->fields.end() && cls->escaped) flow(f->second, value);
        auto attribute = cls->attributes.find(name);
        if (attribute != cls->attributes.end() && cls->within_reach) flow(attribute->second.cell, value);
      }
      for (auto& [member, cell] : replaced_) {
        if (member.second == name) flow(cell, TypeId::kAnything);
      }
    }
    return;
  }
  for (Atom a : std::vector<Atom>(store.atoms(object_type))) {
    if (!types::is_object(a)) continue;
    Object& o = object(a);
    switch (o.kind) {
      case ObjectKind::kInstance: {
        if (o.cls->opaque) {
          escape(value);
          break;
        }
        Found found = class_lookup(*o.cls, name);
        bool data_descriptor = false;
        for (Atom d : std::vector<Atom>(store.atoms(found.type))) {
          if (!types::is_object(d)) continue;
          if (object(d).kind == ObjectKind::kProperty) {
            data_descriptor = true;
            Args args;
            args.positional = {store.of(a), value};
            call(nullptr, read(object(d).second), args);
          } else if (object(d).kind == ObjectKind::kInstance) {
            bool has_set = false;
            Args args;
            args.positional = {store.of(a), value};
            call_dunder(nullptr, object(d), "__set__", args, has_set);
            data_descriptor = data_descriptor || has_set;
          }
        }
        if (found.type == TypeId::kAnything) escape(value);
        if (!data_descriptor || !found.sure || store.atoms(found.type).size() > 1) flow(field(*o.cls, name), value);
        break;
      }
      case ObjectKind::kClass: store_class_attribute(*o.cls, name, value, true); break;
      case ObjectKind::kModule: {
        auto it = scopes.find(o.module);
        names::Symbol* symbol = it == scopes.end() ? nullptr : it->second->module->find(name);
        if (symbol) flow(symbols[symbol], value);
        else escape(value);
        if (o.module->is_stub) flow(replaced_[{stubs.find(o.module->name), name}], value);
        break;
      }
      case ObjectKind::kFunction: case ObjectKind::kBoundMethod:
        // f.__defaults__ = …: other values come in as parameters.
        if (names.text(name) == "__defaults__" || names.text(name) == "__kwdefaults__") escape_function(*o.code);
        escape(value);
        break;
      default: escape(value); break;
    }
  }
}

/// Methods that the runtime calls by itself: dunders, and the protocols of file-like and mapping-like objects. Some dunders are called only where
/// the program shows it (operators, calls, loops), unless an instance has escaped.
bool Engine::called_by_library(NameId name, bool escaped) const {
  const std::string& n = names.text(name);
  static const std::unordered_set<std::string> kProtocol = {"write", "flush", "read", "readline", "close", "keys", "items", "isatty", "fileno", "send", "throw", "mro"};
  static const std::unordered_set<std::string> kSeen = {"__init__", "__call__", "__getitem__", "__setitem__", "__iter__", "__next__", "__enter__",
                                                        "__neg__", "__pos__", "__invert__"};
  static const std::unordered_set<std::string> kArithmetic = {"add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor"};
  if (kProtocol.count(n)) return true;
  bool dunder = n.size() > 5 && n.compare(0, 2, "__") == 0 && n.compare(n.size() - 2, 2, "__") == 0;
  if (!dunder) return false;
  if (escaped) return true;
  bool arithmetic = kArithmetic.count(n.substr(2, n.size() - 4)) || kArithmetic.count(n.substr(3, n.size() - 5));
  return !kSeen.count(n) && !arithmetic;
}

void Engine::store_class_attribute(ClassInfo& cls, NameId name, TypeId value, bool maybe) {
  auto [it, fresh] = cls.attributes.try_emplace(name);
  ClassInfo::Attribute& attribute = it->second;
  if (fresh) {
    attribute.maybe = maybe;
    attribute.cell.escaped = cls.class_object->escaped;
    attributes_by_name_[name].push_back({&cls, &attribute.cell});
    // Readers that looked the name up before it was here looked at each class of the MRO: all code is evaluated again (rare).
    if (cls.evaluated) evaluate_all_again();
  } else if (!maybe) {
    attribute.maybe = false;
  }
  if (cls.within_reach) {
    auto by = by_name_.find(name);
    if (by != by_name_.end()) flow(attribute.cell, by->second.stored);
    if (reflective_ || (by != by_name_.end() && by->second.read)) escape_method(cls, value);
    if (fields_open_) {
      escape(value);
      flow(attribute.cell, TypeId::kAnything);
    }
  }
  flow(attribute.cell, value);
  if (called_by_library(name, false)) escape_method(cls, value);
  call_by_family(cls, attribute.cell.type);
  if (cls.escaped && called_by_library(name, true)) escape_method(cls, value);
}

// ---- class statements ----

bool Engine::benign_metaclass(const syntax::Expr* e) {
  // ABCMeta only watches over instantiation and answers isinstance().
  TypeId t = eval(e);
  for (Atom a : store.atoms(t)) {
    if (!types::is_object(a) || object(a).kind != ObjectKind::kClass || !object(a).cls->module->is_library) return false;
    if (names.text(object(a).cls->node->name) != "ABCMeta") return false;
  }
  return t != TypeId::kAnything && t != TypeId::kNothing;
}

bool Engine::set_bases(ClassInfo& cls, const syntax::ClassStmt& c) {
  std::vector<std::vector<ClassInfo*>> lists;
  std::vector<ClassInfo*> direct;
  std::vector<const modules::StubClass*> native;
  for (const syntax::Expr* b : c.bases) {
    if (b->kind == syntax::ExprKind::kStarred) return eval(b), false;
    TypeId t = eval(b);
    if (t == TypeId::kNothing || t == TypeId::kAnything || store.atoms(t).size() != 1) return escape(t), false;
    Atom a = store.atoms(t)[0];
    if (!types::is_object(a)) return false;
    Object& o = object(a);
    if (o.kind == ObjectKind::kStubClass) {
      if (names.text(o.stub_class->name) == "type") return false;
      if (names.text(o.stub_class->name) != "object") native.push_back(o.stub_class);   // the base of all classes anyway
    } else if (o.kind == ObjectKind::kClass && o.cls->evaluated && !o.cls->opaque) {
      lists.push_back(o.cls->mro);
      direct.push_back(o.cls);
    } else {
      return escape(t), false;
    }
  }
  for (const syntax::Keyword& k : c.keywords) {
    if (names.text(k.name) == "metaclass" && benign_metaclass(k.value)) continue;
    eval(k.value);
    return false;
  }
  lists.push_back(direct);
  std::vector<ClassInfo*> mro = {&cls};
  // C3 (3.3.3.1; "The Python 2.3 Method Resolution Order").
  while (true) {
    ClassInfo* next = nullptr;
    bool left = false;
    for (const auto& list : lists) {
      if (list.empty()) continue;
      left = true;
      bool in_tail = false;
      for (const auto& other : lists) in_tail = in_tail || std::find(other.begin() + (other.empty() ? 0 : 1), other.end(), list[0]) != other.end();
      if (!in_tail) {
        next = list[0];
        break;
      }
    }
    if (!left) break;
    if (!next) return false;
    mro.push_back(next);
    for (auto& list : lists) {
      if (!list.empty() && list[0] == next) list.erase(list.begin());
    }
  }
  if (!native.empty() && !cls.module->is_library && !own_copies_.value_or(false)) {
    const bool asked = own_copies_.has_value();
    own_copies_ = true;   // subclasses of natives are copied by calls of their methods
    if (asked) evaluate_all_again();
  }
  if (cls.evaluated && cls.mro != mro) return false;
  cls.mro = std::move(mro);
  cls.native_bases = std::move(native);
  return true;
}

void Engine::eval_class(const syntax::ClassStmt& c) {
  std::unique_ptr<ClassInfo>& known = classes[&c];
  if (!known) {
    known = std::make_unique<ClassInfo>();
    known->node = &c;
    known->module = module_;
    known->scope = scopes.at(module_)->of(&c);
    Object& cls_object = object_at(&c, ObjectKind::kClass);
    cls_object.cls = known.get();
    known->class_object = &cls_object;
    Object& instance = object_at(&c, ObjectKind::kInstance);
    instance.cls = known.get();
    known->instance = &instance;
    all_classes_.push_back(known.get());
  }
  ClassInfo& cls = *known;
  const bool seen = cls.evaluated;
  auto make_opaque = [&] {
    if (cls.opaque) return;
    cls.opaque = true;
    if (cls.mro.empty()) cls.mro = {&cls};
    escape(*cls.class_object);
    escape(*cls.instance);
    flow(cls.family, TypeId::kAnything);
    if (seen) evaluate_all_again();
  };
  if (!set_bases(cls, c)) {
    // Methods of the bases are called on instances that are not followed.
    for (const syntax::Expr* b : c.bases) escape(eval(b));
    make_opaque();
  }
  if (cls.mro.empty()) cls.mro = {&cls};

  cls.once = conditional_ == 0 && (class_ ? class_->once : current_ && current_->body && !current_->params);

  ClassInfo* outer_class = class_;
  names::Scope* outer_scope = scope_;
  int outer_conditional = conditional_;
  class_ = &cls;
  scope_ = cls.scope;
  conditional_ = 0;
  body(c.body);
  class_ = outer_class;
  scope_ = outer_scope;
  conditional_ = outer_conditional;

  if (!cls.evaluated) {
    cls.evaluated = true;
    add_to_family(cls);
  }
  if (classes_given_away_ && !cls.module->is_library) escape(*cls.class_object);
  static const char* const kCustom[] = {"__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__new__"};
  static const char* const kOfClasses[] = {"__class_getitem__", "__init_subclass__"};   // those of the library change nothing that counts here
  for (ClassInfo* base : cls.mro) {
    for (const char* name : kCustom) {
      if (base->attributes.count(names.intern(name))) make_opaque();
    }
    for (const char* name : kOfClasses) {
      if (base->attributes.count(names.intern(name)) && !base->module->is_library) make_opaque();
    }
    if (base->opaque) make_opaque();
  }
  if (cls.opaque) {
    for (auto& [name, attribute] : cls.attributes) {
      attribute.cell.escaped = true;
      escape(attribute.cell.type);
    }
  }
  TypeId value = decorate(c.decorators, type_of(*cls.class_object));
  assign_name(c.name, value);
}

TypeId Engine::construct(const syntax::Expr* site, ClassInfo& cls, const Args& args) {
  if (cls.opaque || !cls.evaluated) return unknown(args);
  Found init = class_lookup(cls, n_init_);
  TypeId self = type_of(*cls.instance);
  if (init.type != TypeId::kNothing) {
    Args with_self = args;
    with_self.positional.insert(with_self.positional.begin(), self);
    call(site, init.type, with_self);
  }
  if (!init.sure) {
    for (ClassInfo* c : cls.mro) {
      if (!c->native_bases.empty()) unknown(args);
    }
  }
  return self;
}

// ---- modules ----

TypeId Engine::module_object(const modules::LoadedModule& module) {
  Object& o = object_at(&module, ObjectKind::kModule);
  o.module = &module;
  return type_of(o);
}

TypeId Engine::module_member(const modules::LoadedModule& module, NameId name, int depth) {
  if (depth > 20) return TypeId::kAnything;
  if (module.is_stub) {
    TypeId t = stub_member(*stubs.find(module.name), name, depth);
    if (object_at(&module, ObjectKind::kModule).escaped) return TypeId::kAnything;  // written to by computed names, perhaps
    return t == TypeId::kNothing ? TypeId::kAnything : t;
  }
  auto it = scopes.find(&module);
  names::Symbol* symbol = it == scopes.end() ? nullptr : it->second->module->find(name);
  TypeId result = TypeId::kNothing;
  if (symbol) result = read(symbols[symbol]);
  if (modules::LoadedModule* sub = graph.submodule(module, names.text(name))) result = join(result, module_object(*sub));
  if (!symbol && result == TypeId::kNothing) {
    const std::string& n = names.text(name);
    if (n == "__name__" || n == "__file__") return scalar(Atom::kStr);
    return unknown(module_object(module));
  }
  return result;
}

/// What the library has under the name, and what the program has put in its place.
TypeId Engine::stub_member(const modules::StubModule& stub, NameId name, int depth) {
  TypeId declared = declared_member(stub, name, depth);
  return join(declared, read(replaced_[{&stub, name}]));
}

TypeId Engine::declared_member(const modules::StubModule& stub, NameId name, int depth) {
  if (depth > 20) return TypeId::kAnything;
  if (const modules::StubFunction* f = stub.function(name)) {
    Object& o = object_at(f, ObjectKind::kStubFunction);
    o.stub_function = f;
    o.stub_module = &stub;
    return type_of(o);
  }
  if (const modules::StubClass* c = stub.class_(name)) {
    Object& o = object_at(c, ObjectKind::kStubClass, c);
    o.stub_module = &stub;
    return type_of(o);
  }
  if (const modules::StubConstant* c = stub.constant(name)) {
    if (!c->value) return TypeId::kAnything;
    switch (c->value->kind) {
      case syntax::ExprKind::kInt: return scalar(Atom::kInt);
      case syntax::ExprKind::kFloat: return scalar(Atom::kFloat);
      case syntax::ExprKind::kStr: return scalar(Atom::kStr);
      case syntax::ExprKind::kUnary: return TypeId::kAnything;
      default: return TypeId::kAnything;
    }
  }
  if (const modules::StubVariable* v = stub.variable(name)) {
    const syntax::Name* type = v->annotation ? v->annotation->try_as<syntax::Name>() : nullptr;
    return type && names.text(type->id) == "float" ? scalar(Atom::kFloat) : TypeId::kAnything;
  }
  if (const modules::StubAlias* a = stub.alias(name)) {
    const modules::StubModule* target = a->module.empty() ? &stub : stubs.find(a->module);
    if (!target || a->target == NameId::kNone) {
      if (a->target == NameId::kNone) {
        if (modules::LoadedModule* m = graph.find(a->module)) return module_object(*m);
      }
      return TypeId::kAnything;
    }
    return stub_member(*target, a->target, depth + 1);
  }
  return TypeId::kNothing;
}

}  // namespace pyx::infer
