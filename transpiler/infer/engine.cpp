// Cells, abstract objects and the worklist.
#include "infer/engine.h"

#include <algorithm>
#include <functional>

namespace pyx::infer {

using syntax::ParamKind;

namespace {
/// Code evaluated this often stops telling its callers' arguments apart: its cells go to `anything` at once.
constexpr int kManyEvaluations = 400;
}  // namespace

Engine::Engine(const modules::ModuleGraph& g, const modules::Stubs& s, const ScopesOf& sc, Interner& n, const SourceFiles& src)
    : graph(g), stubs(s), scopes(sc), names(n), sources(src) {
  n_init_ = names.intern("__init__");
  n_new_ = names.intern("__new__");
  n_class_ = names.intern("__class__");
  n_dict_ = names.intern("__dict__");
  n_name_ = names.intern("__name__");
  n_qualname_ = names.intern("__qualname__");
}

void Engine::run(const std::vector<exports::Export>& exports) {
  for (const auto& module : graph.modules) {
    // What CPython imports before the program is not here; a module's code runs where an import statement reaches it.
    if (module->is_entry) import_module(*module);
  }
  drain();
  // What C calls is known once the modules have run; a call may change what is there to be called.
  while (!exports.empty()) {
    for (const exports::Export& e : exports) enter(e);
    if (work_.empty()) break;
    drain();
  }
}

void Engine::drain() {
  while (!work_.empty()) {
    Code* code = work_.front();
    work_.pop_front();
    code->queued = false;
    evaluate(*code);
  }
}

// ---- cells ----

TypeId Engine::read(Cell& cell) {
  if (current_) cell.readers.add(current_);
  return cell.type;
}

TypeId Engine::join(TypeId a, TypeId b) {
  TypeId result = store.join(a, b);
  // A set grown too large is given up: what it held must be safe in the hands of code that is not followed.
  if (result == TypeId::kAnything && a != result && b != result) {
    escape(a);
    escape(b);
  } else if (result == TypeId::kAnything && a != b) {
    escape(a == result ? b : a);
  }
  return result;
}

void Engine::flow(Cell& cell, TypeId type) {
  if (cell.escaped) escape(type);
  TypeId joined = join(cell.type, type);
  if (joined == cell.type) return;
  if (joined == TypeId::kAnything && !cell.cause) {
    cell.by_escape = escaping_ && call_;
    cell.cause = cell.by_escape ? call_ : last_anything_;
  }
  cell.type = joined;
  for (std::size_t i = 0; i < cell.readers.size(); ++i) enqueue(*cell.readers[i]);
}

void Engine::enqueue(Code& code) {
  if (code.queued || !code.reached) return;
  code.queued = true;
  work_.push_back(&code);
}

void Engine::evaluate_all_again() {
  // In the order in which the code was found, so that one program is always inferred the same way.
  for (Object& o : objects) {
    if (o.kind == ObjectKind::kFunction && o.code->evaluations > 0) enqueue(*o.code);
  }
}

// ---- objects ----

Object& Engine::object_at(const void* site, ObjectKind kind, const modules::StubClass* cls, int tag) {
  std::vector<Object*>& known = sites_[site];
  for (Object* o : known) {
    if (o->kind == kind && o->stub_class == cls && o->tag == tag) return *o;
  }
  Object& o = objects.emplace_back();
  o.kind = kind;
  o.stub_class = cls;
  o.tag = tag;
  o.atom = static_cast<Atom>(static_cast<std::size_t>(Atom::kFirstObject) + objects.size() - 1);
  known.push_back(&o);
  return o;
}

TypeId Engine::builtin_object(const void* site, std::string_view class_name, TypeId first, TypeId second, int tag) {
  Object& o = object_at(site, ObjectKind::kBuiltin, stubs.find_class(stubs.builtins(), names.intern(class_name)), tag);
  flow(o.first, first);
  flow(o.second, second);
  return type_of(o);
}

/// What object() makes at this place; null if the expression is something else.
Object* Engine::made_by_object(const syntax::Expr& site, TypeId type) {
  if (site.kind != syntax::ExprKind::kCall || type == TypeId::kAnything || store.atoms(type).size() != 1 || !types::is_object(store.atoms(type)[0])) return nullptr;
  Object& o = object(store.atoms(type)[0]);
  bool plain = o.kind == ObjectKind::kBuiltin && names.text(o.stub_class->name) == "object";
  return plain && &object_at(&site, ObjectKind::kBuiltin, o.stub_class) == &o ? &o : nullptr;
}

TypeId Engine::tuple_object(const void* site, const std::vector<TypeId>& items, int tag) {
  Object& o = object_at(site, ObjectKind::kTuple, stubs.find_class(stubs.builtins(), names.intern("tuple")), tag);
  if (o.items.size() < items.size()) o.items.resize(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    o.items[i].escaped = o.escaped;
    flow(o.items[i], items[i]);
  }
  return type_of(o);
}

TypeId Engine::tuple_elements(Object& tuple) {
  TypeId all = TypeId::kNothing;
  for (Cell& c : tuple.items) all = join(all, read(c));
  return all;
}

// ---- code ----

Code& Engine::code_of(const void* node, const modules::LoadedModule& module) {
  std::unique_ptr<Code>& known = codes[node];
  if (!known) {
    known = std::make_unique<Code>();
    known->node = node;
    known->module = &module;
    known->scope = scopes.at(&module)->of(node);
    Object& o = object_at(node, ObjectKind::kFunction);
    o.code = known.get();
    known->object = &o;
    if (known->scope->has_yield) {
      Object& g = object_at(node, ObjectKind::kGenerator);
      g.code = known.get();
      known->generator = &g;
    }
  }
  return *known;
}

void Engine::reach(Code& code) {
  if (code.reached) return;
  code.reached = true;
  enqueue(code);
}

void Engine::evaluate(Code& code) {
  Code* outer_code = current_;
  const modules::LoadedModule* outer_module = module_;
  names::Scope* outer_scope = scope_;
  ClassInfo* outer_class = class_;
  int outer_conditional = conditional_;
  State outer_state = std::move(state_);
  std::vector<std::vector<State>*> outer_breaks = std::move(breaks_);
  current_ = &code;
  module_ = code.module;
  scope_ = code.scope;
  class_ = nullptr;
  conditional_ = 0;
  state_ = {};
  breaks_.clear();
  if (++code.evaluations > kManyEvaluations && !code.escaped && code.params) escape(type_of(*code.object));

  if (code.params) {
    for (const syntax::Param& p : *code.params) {
      names::Symbol* symbol = scope_->find(names::mangle(*scope_, p.name, names));
      if (symbol && !symbol->captured) state_.bound.set(symbol, State::kByCell);
    }
  }
  if (code.expression) {
    flow(code.result, eval(code.expression));
  } else if (code.body) {
    body(*code.body);
    if (!state_.dead) flow(code.result, scalar(Atom::kNone));
  }

  current_ = outer_code;
  module_ = outer_module;
  scope_ = outer_scope;
  class_ = outer_class;
  conditional_ = outer_conditional;
  state_ = std::move(outer_state);
  breaks_ = std::move(outer_breaks);
}

State Engine::join(const State& a, const State& b) {
  if (a.dead) return b;
  if (b.dead) return a;
  return {LocalTypes::join(a.bound, b.bound, [this](TypeId x, TypeId y) {
    // More than the lattice holds: the variable's own cell has been given up in the same way.
    TypeId joined = store.join(x, y);
    return joined == TypeId::kAnything ? State::kByCell : joined;
  }), false, LocalTypes::join(a.not_negative, b.not_negative, [](TypeId x, TypeId) { return x; })};
}

}  // namespace pyx::infer
