// The whole program: modules, what names of modules surely mean, natives and their tables.
#include "lower/program.h"

#include <algorithm>
#include <functional>

#include "lower/function.h"
#include "lower/module_start.h"
#include "modules/mentions.h"
#include "syntax/walk.h"

namespace pyx::lower {

using modules::LoadedModule;
using names::Symbol;
using syntax::ExprKind;
using syntax::StmtKind;

namespace {

/// Names that `from module import *` binds: __all__ if it is a display of literals, else all public names, those of submodules, too.
std::vector<NameId> public_names(const modules::ModuleGraph& graph, const LoadedModule& module, const names::ModuleScopes& scopes, Interner& names) {
  NameId all = names.intern("__all__");
  if (module.tree) {
    for (const syntax::Stmt* s : module.tree->body) {
      const syntax::AssignStmt* a = s->try_as<syntax::AssignStmt>();
      if (!a || a->targets.size() != 1) continue;
      const syntax::Name* n = a->targets[0]->try_as<syntax::Name>();
      if (!n || n->id != all) continue;
      const std::vector<syntax::Expr*>* elements = nullptr;
      if (a->value->kind == ExprKind::kList) elements = &a->value->as<syntax::ListExpr>()->elements;
      if (a->value->kind == ExprKind::kTuple) elements = &a->value->as<syntax::TupleExpr>()->elements;
      if (!elements) continue;
      std::vector<NameId> result;
      for (const syntax::Expr* e : *elements) {
        if (const syntax::StrLiteral* text = e->try_as<syntax::StrLiteral>()) result.push_back(names.intern(text->value));
      }
      return result;
    }
  }
  std::vector<NameId> result;
  for (const auto& symbol : scopes.module->symbols) {
    if (names.text(symbol->name)[0] != '_') result.push_back(symbol->name);
  }
  for (const std::string& name : graph.submodule_names(module)) {
    if (name[0] != '_' && !scopes.module->find(names.intern(name))) result.push_back(names.intern(name));
  }
  return result;
}

struct StarContext {
  const modules::ModuleGraph* graph;
  const modules::Stubs* stubs;
  ScopesOf* scopes;
  Interner* names;
  const LoadedModule* importer;
  std::unordered_set<const LoadedModule*>* under_way;
  bool sees_ends;
};

void resolve_one(const LoadedModule& module, StarContext context);

std::vector<NameId> star(void* raw, const syntax::ImportFromStmt& import) {
  StarContext& context = *static_cast<StarContext*>(raw);
  modules::ResolvedImport found = context.graph->resolve(*context.importer, import.level, import.module, *context.names);
  if (!found.module) return {};
  if (found.module->is_stub) {
    std::vector<NameId> result;
    const modules::StubModule* stub = context.stubs->find(found.module->name);
    auto add = [&](NameId n) { if (context.names->text(n)[0] != '_') result.push_back(n); };
    for (const auto& f : stub->functions) add(f.name);
    for (const auto& c : stub->classes) add(c->name);
    for (const auto& c : stub->constants) add(c.name);
    for (const auto& v : stub->variables) add(v.name);
    for (const auto& a : stub->aliases) add(a.name);
    return result;
  }
  resolve_one(*found.module, context);
  auto it = context.scopes->find(found.module);
  if (it == context.scopes->end() || !it->second) return {};  // a circular import with *: what is known by then is not known here
  return public_names(*context.graph, *found.module, *it->second, *context.names);
}

void resolve_one(const LoadedModule& module, StarContext context) {
  if (module.is_stub || context.scopes->count(&module) || !context.under_way->insert(&module).second) return;
  context.importer = &module;
  static const syntax::Module kEmptyModule;
  auto scopes = names::resolve(module.tree ? *module.tree : kEmptyModule, *context.names, star, &context, context.sees_ends);
  (*context.scopes)[&module] = std::move(scopes);
}

std::string cpp_identifier(std::string_view dotted) {
  std::string result;
  for (char c : dotted) result += c == '.' ? '_' : c;
  return result;
}

}  // namespace

ScopesOf resolve_all(const modules::ModuleGraph& graph, const modules::Stubs& stubs, Interner& names) {
  ScopesOf scopes;
  std::unordered_set<const LoadedModule*> under_way;
  bool sees_ends = std::any_of(graph.modules.begin(), graph.modules.end(), [](const auto& m) { return m->name == "_weakref" || (m->tree && m->tree->defines_del); });
  for (const auto& module : graph.modules) resolve_one(*module, {&graph, &stubs, &scopes, &names, module.get(), &under_way, sees_ends});
  return scopes;
}

ProgramLowering::ProgramLowering(const modules::ModuleGraph& g, const modules::Stubs& st, const ScopesOf& sc, Interner& n, const SourceFiles& s,
                                 const Options& o, Diagnostics& d)
    : graph(g), stubs(st), scopes(sc), names(n), sources(s), options(o), diagnostics(d) {}

ProgramLowering::~ProgramLowering() = default;

std::unique_ptr<ir::Program> ProgramLowering::run() {
  auto result = std::make_unique<ir::Program>();
  program = result.get();
  make_modules();
  collect_mentions();
  for (const auto& module : graph.modules) {
    if (module->is_stub || !module->tree) continue;
    ir::Function* init = module_of(module.get())->init;
    FunctionLowering(*this, *module, *init, *scopes.at(module.get())->module, nullptr).lower_module_code(module->tree->body);
  }
  make_exports();
  drop_unused_class_variables();
  make_tables();
  result->has_getattr = defines("__getattr__") || defines("__getattribute__");
  result->has_finalizers = defines("__del__") || mentions("_weakref");
  for (auto& [key, native] : natives_) result->natives.push_back(std::move(native));
  program = nullptr;
  return result;
}

void ProgramLowering::make_modules() {
  for (const auto& module : graph.modules) {
    if (module->is_stub) {
      if (const modules::StubModule* stub = stubs.find(module->name)) reached_stubs_[stub] = module.get();
      continue;
    }
    auto m = std::make_unique<ir::Module>();
    m->name = module->name;
    m->cpp_namespace = module->is_entry ? "main_" : cpp_identifier(module->name);
    m->file_stem = module->is_entry ? "main" : cpp_identifier(module->name);
    m->source_path = sources.get(module->file).path();
    m->is_library = module->is_library;
    if (module->is_entry) {
      // The unit of app.py is app.cpp.
      std::string path = m->source_path;
      std::size_t slash = path.rfind('/');
      std::string stem = slash == std::string::npos ? path : path.substr(slash + 1);
      stem = stem.substr(0, stem.rfind('.'));
      bool plain = !stem.empty();
      for (char c : stem) plain &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      if (plain && !(stem[0] >= '0' && stem[0] <= '9')) m->cpp_namespace = m->file_stem = stem;
    }
    modules_[module.get()] = m.get();
    for (const auto& symbol : scopes.at(module.get())->module->symbols) {
      auto global = std::make_unique<ir::Global>();
      global->name = names.text(symbol->name);
      global->cpp_name = global->name;
      global->module = m.get();
      globals_[symbol.get()] = global.get();
      owner_[symbol.get()] = module.get();
      m->globals.push_back(std::move(global));
    }
    note_classes(module->tree->body, *m);
    auto init = std::make_unique<ir::Function>();
    init->name = "<module>";
    init->qualname = "<module>";
    init->cpp_name = "run";
    init->module = m.get();
    init->is_init = true;
    init->counts_depth = false;
    m->init = init.get();
    m->functions.push_back(std::move(init));
    program->modules.push_back(std::move(m));
  }
  // Module-level functions can be called before their bodies are lowered: their signatures come first.
  for (const auto& module : graph.modules) {
    if (module->is_stub || !module->tree) continue;
    const names::ModuleScopes& module_scopes = *scopes.at(module.get());
    FunctionLowering shell(*this, *module, *module_of(module.get())->init, *module_scopes.module, nullptr);
    for (const auto& symbol : module_scopes.module->symbols) {
      if (symbol->only_def && symbol->only_def->kind == StmtKind::kClass) shell.declare_class(*symbol->only_def->as<syntax::ClassStmt>());
      if (!symbol->only_def || symbol->only_def->kind != StmtKind::kFunction) continue;
      shell.declare_function(*symbol->only_def->as<syntax::FunctionStmt>());
    }
  }
}

/// Which names the program uses in ways that switch things on: methods of its classes, __annotations__.
void ProgramLowering::collect_mentions() {
  changes_ = find_module_changes(graph, scopes, names);
  modules::Mentions mentions(names);
  mentions.on_import = [](const syntax::Stmt&) {};
  mentions.on_value = [](NameId, bool) {};
  for (const auto& module : graph.modules) {
    if (module->is_stub || module->file == FileId::kNone) continue;
    const std::string& source = sources.get(module->file).text();
    for (const char* word : {"__annotations__", "get_type_hints"}) {
      if (source.find(word) != std::string::npos) mentioned_.insert("__annotations__");
    }
    if (module->tree) collect_methods(module->tree->body, *module);
    if (module->tree) mentions.add(module->tree->body);
  }
  finds_classes_ = mentions.finds_classes();
}

void ProgramLowering::collect_methods(const syntax::Body& body, const LoadedModule& module) {
  for (const syntax::Stmt* s : body) {
    if (const auto* f = s->try_as<syntax::FunctionStmt>()) {
      if (!module.is_library) methods_.insert(names.text(f->name));
      collect_methods(f->body, module);
    } else if (const auto* c = s->try_as<syntax::ClassStmt>()) {
      has_classes_ = true;
      collect_methods(c->body, module);
    } else {
      std::vector<const syntax::Body*> bodies;
      syntax::append_bodies(*s, bodies);
      for (const syntax::Body* inner : bodies) collect_methods(*inner, module);
    }
  }
}

// ---- what names surely mean ----

Target ProgramLowering::stub_member(const modules::StubModule& stub, NameId name, int depth) {
  Target t;
  t.stub_module = &stub;
  auto reached = reached_stubs_.find(&stub);
  t.module = reached == reached_stubs_.end() ? nullptr : reached->second;
  if ((t.stub_function = stub.function(name))) return t.kind = Target::Kind::kStubFunction, t;
  if ((t.stub_class = stub.class_(name))) return t.kind = Target::Kind::kStubClass, t;
  if ((t.constant = stub.constant(name))) return t.kind = Target::Kind::kStubConstant, t;
  if ((t.variable = stub.variable(name))) return t.kind = Target::Kind::kStubVariable, t;
  if (const modules::StubAlias* alias = stub.alias(name); alias && depth < 20) {
    const modules::StubModule* source = alias->module.empty() ? &stub : stubs.find(alias->module);
    if (!source) return {};
    if (alias->target != NameId::kNone) return stub_member(*source, alias->target, depth + 1);
  }
  return {};
}

Target ProgramLowering::member(const LoadedModule* module, NameId name, int depth) {
  if (module->is_stub) {
    const modules::StubModule* stub = stubs.find(module->name);
    Target t = stub ? stub_member(*stub, name, depth) : Target{};
    // What is stored on the module object hides what the stub says.
    return changes_.may_change(name) && t.kind != Target::Kind::kStubVariable ? Target{} : t;
  }
  Symbol* symbol = scopes.at(module)->module->find(name);
  if (symbol && symbol->bindings > 0) {
    Target t = target_of(symbol, depth + 1);
    if (t.kind != Target::Kind::kUnknown) return t;
    t.kind = Target::Kind::kGlobal;
    t.module = module;
    t.symbol = symbol;
    return t;
  }
  if (LoadedModule* sub = graph.submodule(*module, names.text(name))) {
    Target t;
    t.kind = sub->is_stub ? Target::Kind::kStubModule : Target::Kind::kModule;
    t.module = sub;
    return t;
  }
  return {};
}

Target ProgramLowering::target_of(const Symbol* symbol, int depth) {
  if (depth > 20 || symbol->bindings != 1 || symbol->deleted || !symbol->only_def || changes_.may_change(symbol->name)) return {};
  auto owner = owner_.find(symbol);
  const LoadedModule* module = owner == owner_.end() ? nullptr : owner->second;
  if (module && changes_.open.count(module)) return {};
  if (!module) {
    // A variable of a function: its module is that of the scope around.
    const names::Scope* s = symbol->scope;
    while (s->parent) s = s->parent;
    for (const auto& [m, scope] : scopes) {
      if (scope->module == s) module = m;
    }
    if (!module) return {};
  }
  Target t;
  t.module = module;
  t.symbol = const_cast<Symbol*>(symbol);
  switch (symbol->only_def->kind) {
    case StmtKind::kFunction: {
      const syntax::FunctionStmt* f = symbol->only_def->as<syntax::FunctionStmt>();
      if (!f->decorators.empty() || f->is_async || owner == owner_.end() || changes_.functions) return {};
      t.kind = Target::Kind::kFunction;
      t.function = f;
      return t;
    }
    case StmtKind::kClass: {
      const syntax::ClassStmt* c = symbol->only_def->as<syntax::ClassStmt>();
      if (!c->decorators.empty() || owner == owner_.end()) return {};
      t.kind = Target::Kind::kClass;
      t.class_ = c;
      return t;
    }
    case StmtKind::kImport: {
      for (const syntax::ImportAlias& a : symbol->only_def->as<syntax::ImportStmt>()->names) {
        NameId bound = a.as_name != NameId::kNone ? a.as_name : a.path[0];
        if (bound != symbol->name) continue;
        modules::ResolvedImport found = a.as_name != NameId::kNone ? graph.resolve(*module, 0, a.path, names) : graph.resolve(*module, 0, names.text(a.path[0]));
        if (!found.module) return {};
        Target m;
        m.kind = found.module->is_stub ? Target::Kind::kStubModule : Target::Kind::kModule;
        m.module = found.module;
        m.symbol = nullptr;
        return m;
      }
      return {};
    }
    case StmtKind::kImportFrom: {
      const syntax::ImportFromStmt& i = *symbol->only_def->as<syntax::ImportFromStmt>();
      modules::ResolvedImport found = graph.resolve(*module, i.level, i.module, names);
      if (!found.module) return {};
      if (i.is_star) {
        // A submodule is bound only if its code has run by then.
        bool is_submodule = graph.submodule(*found.module, names.text(symbol->name)) && !scopes.at(found.module)->module->find(symbol->name);
        return is_submodule ? Target{} : member(found.module, symbol->name, depth + 1);
      }
      for (const syntax::ImportAlias& a : i.names) {
        NameId bound = a.as_name != NameId::kNone ? a.as_name : a.path[0];
        if (bound != symbol->name) continue;
        Target m = member(found.module, a.path[0], depth + 1);
        // A variable of the other module may be rebound there; the copy made by the import is not.
        if (m.kind == Target::Kind::kGlobal || m.kind == Target::Kind::kStubVariable) return {};
        return m;
      }
      return {};
    }
    default: return {};
  }
}

const ModuleStart* ProgramLowering::start_of(const Symbol* symbol) {
  auto owner = owner_.find(symbol);
  if (owner == owner_.end()) return nullptr;
  std::unique_ptr<ModuleStart>& start = starts_[owner->second];
  if (!start) start = std::make_unique<ModuleStart>(*this, *owner->second);
  return start.get();
}

bool ProgramLowering::always_bound(const Symbol* symbol) {
  if (symbol->bindings < 1 || symbol->deleted || changes_.may_change(symbol->name)) return false;
  const ModuleStart* start = start_of(symbol);
  return start && start->binds(symbol->name);
}

const ir::Constant* ProgramLowering::constant(const Symbol* symbol) {
  const ModuleStart* start = start_of(symbol);
  return start ? start->constant(symbol->name) : nullptr;
}

std::vector<NameId> ProgramLowering::star_names(const LoadedModule& importer, const syntax::ImportFromStmt& import) {
  ScopesOf& known = const_cast<ScopesOf&>(scopes);
  std::unordered_set<const LoadedModule*> under_way;
  StarContext context{&graph, &stubs, &known, &names, &importer, &under_way, false};   // all are known by now
  return star(&context, import);
}

// ---- natives ----

ir::Expr* ProgramLowering::stub_constant(const syntax::Expr* value) {
  ir::Expr* e = program->arena.make<ir::Expr>();
  e->op = ir::Op::kNone;
  bool negative = false;
  if (const syntax::UnaryExpr* u = value->try_as<syntax::UnaryExpr>(); u && u->op == syntax::UnaryOp::kNegative) {
    negative = true;
    value = u->operand;
  }
  switch (value->kind) {
    case ExprKind::kInt: e->op = ir::Op::kInt; e->text = (negative ? "-" : "") + value->as<syntax::IntLiteral>()->decimal; break;
    case ExprKind::kFloat: e->op = ir::Op::kFloat; e->number = value->as<syntax::FloatLiteral>()->value * (negative ? -1 : 1); break;
    case ExprKind::kStr: e->op = ir::Op::kStr; e->text = value->as<syntax::StrLiteral>()->value; break;
    case ExprKind::kBytes: e->op = ir::Op::kBytes; e->text = value->as<syntax::BytesLiteral>()->value; break;
    case ExprKind::kTuple:
      e->op = ir::Op::kCall;
      e->text = "py::tuple_of";
      e->effect = ir::Effect::kWrites;
      for (const syntax::Expr* x : value->as<syntax::TupleExpr>()->elements) e->args.push_back(stub_constant(x));
      break;
    case ExprKind::kConstant:
      switch (value->as<syntax::ConstantExpr>()->value) {
        case syntax::Constant::kTrue: e->op = ir::Op::kTrue; break;
        case syntax::Constant::kFalse: e->op = ir::Op::kFalse; break;
        case syntax::Constant::kEllipsis: e->op = ir::Op::kEllipsis; break;
        default: break;
      }
      break;
    default: break;
  }
  return e;
}

std::string ProgramLowering::native(const modules::StubFunction& function, const std::string& module, const std::string& class_name, const std::string& header) {
  auto [it, fresh] = natives_.try_emplace(function.cpp_name);
  if (!fresh) return function.cpp_name;
  if (function.sees_identity && class_name.empty()) program->sees_identity = true;   // methods: note_method_by_identity()
  if (function.sees_addresses) program->sees_addresses = true;
  auto n = std::make_unique<ir::Native>();
  n->key = function.cpp_name;
  n->name = names.text(function.name);
  n->qualname = class_name.empty() ? n->name : class_name + "." + n->name;
  n->module = module;
  n->header = header;
  for (const modules::StubParam& p : function.params) {
    n->param_names.push_back(names.text(p.name));
    ir::Expr* d = nullptr;
    if (p.has_default) {
      if (p.default_value) {
        d = stub_constant(p.default_value);
      } else {
        d = program->arena.make<ir::Expr>();
        d->op = ir::Op::kEmpty;
      }
    }
    n->defaults.push_back(d);
    switch (p.kind) {
      case syntax::ParamKind::kPositionalOnly: ++n->positional_only, ++n->positional; break;
      case syntax::ParamKind::kPositional: ++n->positional; break;
      case syntax::ParamKind::kVarArgs: n->var_args = true; break;
      case syntax::ParamKind::kKeywordOnly: ++n->keyword_only; break;
      case syntax::ParamKind::kVarKeywords: n->var_keywords = true; break;
    }
  }
  n->is_static = function.is_static;
  n->is_class_method = function.is_class_method;
  it->second = std::move(n);
  return function.cpp_name;
}

/// The class and its bases: their __new__ and __init__ are inherited.
void ProgramLowering::use_class(const modules::StubClass& cls) {
  if (!used_classes_.insert(&cls).second) return;
  for (const auto& [name, stub] : stubs.modules) {
    if (stub->class_(cls.name) != &cls) continue;
    for (NameId base : cls.bases) {
      if (const modules::StubClass* b = stubs.find_class(*stub, base)) use_class(*b);
    }
  }
}

void ProgramLowering::use_header(ir::Module& module, const std::string& header) {
  if (header.empty() || std::find(module.headers.begin(), module.headers.end(), header) != module.headers.end()) return;
  module.headers.push_back(header);
}

std::string ProgramLowering::native_module(const LoadedModule& module) {
  used_native_modules_[module.name] = &module;
  return "natives::" + cpp_identifier(module.name) + "_module()";
}

void ProgramLowering::add_table(const modules::StubModule& stub, const modules::StubClass& cls) {
  ir::NativeTable table;
  table.type = cls.cpp_name;
  table.header = stub.header;
  table.is_on_demand = cls.is_on_demand;
  std::string class_name = names.text(cls.name);
  bool used = used_classes_.count(&cls) > 0;
  // Looked up by the runtime itself when the class is called or derived from. __exit__ gets classes of exceptions that nobody has named.
  bool is_held = used || finds_classes_ || (has_classes_ && cls.is_exception);
  auto implied = [&](const std::string& n) { return is_held && (n == "__new__" || n == "__init__" || n == "__init_subclass__"); };
  for (const modules::StubFunction& f : cls.methods) {
    const std::string& n = names.text(f.name);
    if (!reflective_ && !attribute_names_.count(n) && !implied(n) && !f.by_name) continue;
    table.methods.push_back({n, native(f, stub.name, class_name, stub.header)});
  }
  for (const modules::StubProperty& p : cls.properties) {
    const std::string& n = names.text(p.name);
    if (!reflective_ && !attribute_names_.count(n)) continue;
    table.properties.push_back({n, p.getter, p.setter});
  }
  for (const modules::StubConstant& c : cls.constants) {
    const std::string& n = names.text(c.name);
    if (!reflective_ && !attribute_names_.count(n)) continue;
    table.constants.push_back({n, stub_constant(c.value)});
  }
  if (!table.methods.empty() || !table.properties.empty() || !table.constants.empty()) program->tables.push_back(std::move(table));
}

/// Binds the exported functions: called directly where the module's variable surely holds the function.
void ProgramLowering::make_exports() {
  if (!options.exports) return;
  for (const exports::Export& e : *options.exports) {
    ir::Export c = e.c;
    Symbol* symbol = scopes.at(e.module)->module->find(names.intern(c.name));
    c.module = module_of(e.module);
    c.global = global_of(symbol);
    Target target = target_of(symbol);
    ir::Function* function = target.kind == Target::Kind::kFunction ? function_of(target.function) : nullptr;
    if (function && !function->is_closure && !function->is_generator) {
      c.function = function;
      c.doc = function->has_doc ? function->doc : "";
      function->is_shared = true;
    }
    program->exports.push_back(std::move(c));
  }
}

void ProgramLowering::make_tables() {
  if (has_classes_) {
    for (const char* implicit : {"object", "type"}) use_class(*builtin(names.intern(implicit)).stub_class);
  }
  // Modules used as values pull in all they have; that may name further classes.
  for (const auto& [name, module] : used_native_modules_) {
    const modules::StubModule* stub = stubs.find(name);
    ir::NativeModule m;
    m.name = name;
    m.cpp_name = cpp_identifier(name) + "_module";
    auto entry = [&](NameId n, ir::Op op, std::string text) {
      ir::Expr* e = program->arena.make<ir::Expr>();
      e->op = op;
      e->text = std::move(text);
      m.entries.push_back({names.text(n), e});
    };
    for (const modules::StubFunction& f : stub->functions) entry(f.name, ir::Op::kNative, native(f, stub->name, "", stub->header));
    for (const auto& c : stub->classes) {
      use_class(*c);
      entry(c->name, ir::Op::kType, c->cpp_name);
    }
    for (const modules::StubAlias& alias : stub->aliases) {
      if (!alias.module.empty()) continue;   // an import of the stub, for its annotations
      Target t = stub_member(*stub, alias.name);
      if (t.kind == Target::Kind::kStubClass) entry(alias.name, ir::Op::kType, t.stub_class->cpp_name);
      else if (t.kind == Target::Kind::kStubFunction) entry(alias.name, ir::Op::kNative, native(*t.stub_function, stub->name, "", stub->header));
    }
    for (const modules::StubConstant& c : stub->constants) m.entries.push_back({names.text(c.name), stub_constant(c.value)});
    for (const modules::StubVariable& v : stub->variables) entry(v.name, ir::Op::kExternal, v.cpp_name);
    m.header = stub->header;
    program->native_modules.push_back(std::move(m));
  }
  for (const auto& [name, stub] : stubs.modules) {
    if (!reached_stubs_.count(stub.get())) continue;
    for (const auto& cls : stub->classes) add_table(*stub, *cls);
  }
  std::sort(program->tables.begin(), program->tables.end(), [](const ir::NativeTable& a, const ir::NativeTable& b) { return a.type < b.type; });
}

/// Classes that a module makes once: those whose statements stand in no function and no loop.
void ProgramLowering::note_classes(const syntax::Body& body, ir::Module& module) {
  for (const syntax::Stmt* s : body) {
    if (s->kind == syntax::StmtKind::kFor || s->kind == syntax::StmtKind::kWhile || s->kind == syntax::StmtKind::kFunction) continue;
    if (const syntax::ClassStmt* c = s->try_as<syntax::ClassStmt>()) {
      auto variable = std::make_unique<ir::Global>();
      variable->cpp_name = names.text(c->name) + "_class";
      variable->module = &module;
      class_variables_[c] = {variable.get(), nullptr};
      module.classes.push_back(std::move(variable));
      note_classes(c->body, module);
      continue;
    }
    std::vector<const syntax::Body*> bodies;
    syntax::append_bodies(*s, bodies);
    for (const syntax::Body* b : bodies) note_classes(*b, module);
  }
}

void ProgramLowering::drop_unused_class_variables() {
  for (auto& [cls, c] : class_variables_) {
    if (c.finish && !used_class_variables_.count(c.variable)) c.finish->args.clear();
  }
  for (const auto& module : program->modules) {
    std::erase_if(module->classes, [&](const std::unique_ptr<ir::Global>& variable) { return !used_class_variables_.count(variable.get()); });
  }
}

void FunctionLowering::declare_function(const syntax::FunctionStmt& f) {
  if (f.is_async || program_.function_of(&f)) return;
  names::Scope& scope = *program_.scopes.at(&module_)->of(&f);
  if (scope.parent->kind != names::ScopeKind::kModule) return;
  ir::Function* function = new_function(text(f.name), text(f.name), scope, f.span);
  set_params(*function, f.params, scope);
  program_.set_function(&f, function);
}

void FunctionLowering::declare_class(const syntax::ClassStmt& c) {
  if (!program_.options.types) return;
  names::Scope& scope = *program_.scopes.at(&module_)->of(&c);
  static ir::Var some_cell;
  ir::Global* variable = program_.class_variable(&c);
  classes_.push_back({&scope, nullptr, scope.uses_class_cell && !variable ? &some_cell : nullptr, variable, qualname_of(text(c.name))});
  names::Scope* outer = scope_;
  scope_ = &scope;
  for (const syntax::Stmt* s : c.body) {
    const syntax::FunctionStmt* f = s->try_as<syntax::FunctionStmt>();
    if (!f || f->is_async || program_.function_of(f)) continue;
    names::Scope& own = *program_.scopes.at(&module_)->of(f);
    ir::Function* function = new_function(text(f->name), text(f->name), own, f->span);
    set_params(*function, f->params, own);
    program_.set_function(f, function);
  }
  scope_ = outer;
  classes_.pop_back();
}

void FunctionLowering::lower_module_code(const std::vector<syntax::Stmt*>& body) {
  std::size_t start = 0;
  if (!body.empty() && body[0]->kind == StmtKind::kExpr) {
    if (const syntax::StrLiteral* s = body[0]->as<syntax::ExprStmt>()->value->try_as<syntax::StrLiteral>()) {
      ir_module_.doc = s->value;
      ir_module_.has_doc = true;
      start = 1;
    }
  }
  begin_annotations(body);
  for (std::size_t i = start; i < body.size() && !flow_.dead; ++i) lower_statement(*body[i]);
  if (!flow_.dead) bind_in_package();
}

std::unique_ptr<ir::Program> lower(const modules::ModuleGraph& graph, const modules::Stubs& stubs, const ScopesOf& scopes, Interner& names,
                                   const SourceFiles& sources, const Options& options, Diagnostics& diagnostics) {
  return ProgramLowering(graph, stubs, scopes, names, sources, options, diagnostics).run();
}

}  // namespace pyx::lower
