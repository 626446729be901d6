// Statements: assignments, branches, loops, definitions, imports.
#include "infer/engine.h"
#include "syntax/walk.h"

namespace pyx::infer {

using syntax::ExprKind;
using syntax::StmtKind;

void Engine::body(const syntax::Body& list) {
  for (const syntax::Stmt* s : list) {
    if (state_.dead) return;
    statement(*s);
  }
}

void Engine::statement(const syntax::Stmt& s) {
  auto nested = [&](const syntax::Body& list) {
    ++conditional_;
    body(list);
    --conditional_;
  };
  switch (s.kind) {
    case StmtKind::kExpr: eval(s.as<syntax::ExprStmt>()->value); return;
    case StmtKind::kAssign: {
      const syntax::AssignStmt& a = *s.as<syntax::AssignStmt>();
      TypeId v = eval(a.value);
      // MISSING = object()
      if (Object* made = made_by_object(*a.value, v); made && !made->only_one && conditional_ == 0 && !class_ && current_ && current_->body && !current_->params) {
        made->only_one = true;
        if (!module_->is_library && !has_marks_) {
          has_marks_ = true;
          evaluate_all_again();   // what is_copy() has said before
        }
      }
      bool not_negative = never_negative(*a.value);   // of what the variables are before
      for (const syntax::Expr* t : a.targets) assign_signed(*t, not_negative, [&] { assign(*t, v, a.value); });
      return;
    }
    case StmtKind::kAugAssign: return aug_assign(*s.as<syntax::AugAssignStmt>());
    case StmtKind::kAnnAssign: {
      const syntax::AnnAssignStmt& a = *s.as<syntax::AnnAssignStmt>();
      if (scope_->kind == names::ScopeKind::kClass || scope_->kind == names::ScopeKind::kModule) eval(a.annotation);
      if (!a.value) return;
      TypeId v = eval(a.value);
      bool not_negative = never_negative(*a.value);
      assign_signed(*a.target, not_negative, [&] { assign(*a.target, v, a.value); });
      return;
    }
    case StmtKind::kReturn: {
      const syntax::ReturnStmt& r = *s.as<syntax::ReturnStmt>();
      flow(current_->result, r.value ? eval(r.value) : scalar(Atom::kNone));
      state_.dead = true;
      return;
    }
    case StmtKind::kRaise: {
      // What is raised can be caught as anything.
      const syntax::RaiseStmt& r = *s.as<syntax::RaiseStmt>();
      TypeId exception = eval(r.exception);
      for (Atom a : std::vector<Atom>(store.atoms(exception))) {
        if (types::is_object(a) && object(a).kind == ObjectKind::kClass) escape(construct(nullptr, *object(a).cls, {}));
        else if (types::is_object(a) && object(a).kind != ObjectKind::kStubClass) escape(store.of(a));
      }
      escape(eval(r.cause));
      state_.dead = true;
      return;
    }
    case StmtKind::kAssert: {
      const syntax::AssertStmt& a = *s.as<syntax::AssertStmt>();
      eval(a.test);
      State start = state_;
      narrow(*a.test, false);
      escape(eval(a.message));
      state_ = start;
      narrow(*a.test, true);
      return;
    }
    case StmtKind::kDelete:
      for (const syntax::Expr* t : s.as<syntax::DeleteStmt>()->targets) delete_target(*t);
      return;
    case StmtKind::kPass: case StmtKind::kGlobal: case StmtKind::kNonlocal: return;
    case StmtKind::kBreak:
      if (!breaks_.empty()) breaks_.back()->push_back(state_);
      state_.dead = true;
      return;
    case StmtKind::kContinue: state_.dead = true; return;
    case StmtKind::kImport: return import_statement(*s.as<syntax::ImportStmt>());
    case StmtKind::kImportFrom: return import_from(*s.as<syntax::ImportFromStmt>());
    case StmtKind::kIf: {
      // elif chains by a loop: generated ones have thousands of links.
      const syntax::IfStmt* link = s.as<syntax::IfStmt>();
      State end;
      end.dead = true;
      while (true) {
        eval(link->test);
        State start = state_;
        narrow(*link->test, true);
        nested(link->then_body);
        end = join(end, state_);
        state_ = std::move(start);
        narrow(*link->test, false);
        if (link->else_body.size() == 1 && link->else_body[0]->kind == StmtKind::kIf) {
          link = link->else_body[0]->as<syntax::IfStmt>();
          continue;
        }
        nested(link->else_body);
        state_ = join(end, state_);
        return;
      }
    }
    case StmtKind::kWhile: {
      const syntax::WhileStmt& w = *s.as<syntax::WhileStmt>();
      bool endless = w.test->kind == ExprKind::kConstant && w.test->as<syntax::ConstantExpr>()->value == syntax::Constant::kTrue;
      return loop(s, [&] { eval(w.test); }, w.body, w.else_body, endless, w.test);
    }
    case StmtKind::kFor: {
      const syntax::ForStmt& f = *s.as<syntax::ForStmt>();
      TypeId iterable = eval(f.iterable);
      return loop(s, [&] { assign(*f.target, elements(iterable)); }, f.body, f.else_body, false, nullptr);
    }
    case StmtKind::kTry: return try_statement(*s.as<syntax::TryStmt>());
    case StmtKind::kWith: return with_statement(*s.as<syntax::WithStmt>());
    case StmtKind::kFunction: return function_statement(*s.as<syntax::FunctionStmt>());
    case StmtKind::kClass: return eval_class(*s.as<syntax::ClassStmt>());
    case StmtKind::kMatch: return match_statement(*s.as<syntax::MatchStmt>());
    case StmtKind::kTypeAlias: return;
  }
}

// ---- assignment ----

void Engine::assign_symbol(names::Symbol* symbol, TypeId value) {
  flow(symbols[symbol], value);
  if (symbol->scope->kind != names::ScopeKind::kModule && !symbol->captured) {
    bool sure = value != TypeId::kNothing && value != TypeId::kAnything;
    state_.bound.set(symbol, sure ? value : State::kByCell);
    lose_sign(symbol);
  }
}

void Engine::assign_name(NameId name, TypeId value) {
  names::Resolution r = names::lookup(*scope_, name, names);
  if (scope_->kind == names::ScopeKind::kClass && r.kind != names::Reference::kGlobal && !scope_->nonlocals.count(names::mangle(*scope_, name, names)) && class_) {
    NameId own = names::mangle(*scope_, name, names);
    for (Atom a : std::vector<Atom>(store.atoms(value))) {
      if (types::is_object(a) && object(a).kind == ObjectKind::kFunction && !object(a).code->in_class && object(a).code->scope->parent == scope_) object(a).code->in_class = class_;
    }
    store_class_attribute(*class_, own, value, conditional_ > 0);
    return;
  }
  if (r.symbol) assign_symbol(r.symbol, value);
}

void Engine::assign(const syntax::Expr& target, TypeId value, const syntax::Expr* value_node) {
  switch (target.kind) {
    case ExprKind::kName: return assign_name(target.as<syntax::Name>()->id, value);
    case ExprKind::kAttribute: {
      const syntax::AttributeExpr& a = *target.as<syntax::AttributeExpr>();
      return store_attribute(eval(a.object), names::mangle(*scope_, a.name, names), value);
    }
    case ExprKind::kSubscript: {
      const syntax::SubscriptExpr& s = *target.as<syntax::SubscriptExpr>();
      TypeId container = eval(s.object);
      TypeId index = eval(s.index);
      bool slice = s.index->kind == ExprKind::kSlice || index == TypeId::kAnything;
      for (Atom i : store.atoms(index)) slice = slice || (types::is_object(i) && object(i).kind == ObjectKind::kBuiltin && names.text(object(i).stub_class->name) == "slice");
      if (container == TypeId::kAnything) {
        escape(value);
        escape(index);
        return;
      }
      for (Atom a : std::vector<Atom>(store.atoms(container))) {
        if (!types::is_object(a)) continue;
        Object& o = object(a);
        if (o.kind == ObjectKind::kBuiltin) {
          const std::string& n = names.text(o.stub_class->name);
          if (n == "dict") {
            flow(o.first, index);
            flow(o.second, value);
            continue;
          }
          if (n == "list" || n == "deque") {
            if (s.index->kind != ExprKind::kSlice) flow(o.first, value);
            if (slice) flow(o.first, elements(value));
            continue;
          }
          if (n == "bytearray" || n == "_array") {   // they convert, by __index__ or __float__, or refuse
            escape(value);
            continue;
          }
        }
        if (o.kind == ObjectKind::kInstance) {
          bool found = false;
          Args args;
          args.positional = {index, value};
          call_dunder(&target, o, "__setitem__", args, found);
          if (found) continue;
        }
        escape(store.of(a));
        escape(value);
        escape(index);
      }
      return;
    }
    case ExprKind::kTuple: case ExprKind::kList: {
      const std::vector<syntax::Expr*>& targets = target.kind == ExprKind::kTuple ? target.as<syntax::TupleExpr>()->elements : target.as<syntax::ListExpr>()->elements;
      int star = -1;
      for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->kind == ExprKind::kStarred) star = static_cast<int>(i);
      }
      // a, b = x, y: item by item.
      if (value_node && value_node->kind == ExprKind::kTuple && star < 0) {
        const std::vector<syntax::Expr*>& values = value_node->as<syntax::TupleExpr>()->elements;
        bool plain = values.size() == targets.size();
        for (const syntax::Expr* v : values) plain = plain && v->kind != ExprKind::kStarred;
        if (plain) {
          for (std::size_t i = 0; i < targets.size(); ++i) assign(*targets[i], expressions[values[i]], values[i]);
          return;
        }
      }
      std::vector<TypeId> parts(targets.size(), TypeId::kNothing);
      TypeId rest = TypeId::kNothing;
      auto add = [&](TypeId all) {
        for (TypeId& p : parts) p = join(p, all);
        rest = join(rest, all);
      };
      if (value == TypeId::kAnything) add(value);
      for (Atom a : std::vector<Atom>(store.atoms(value))) {
        if (types::is_object(a) && object(a).kind == ObjectKind::kTuple) {
          Object& o = object(a);
          if (star < 0 && o.items.size() == targets.size()) {
            for (std::size_t i = 0; i < targets.size(); ++i) parts[i] = join(parts[i], read(o.items[i]));
          } else if (star >= 0) {
            add(tuple_elements(o));
          }
        } else {
          add(elements(store.of(a)));
        }
      }
      for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->kind == ExprKind::kStarred) assign(*targets[i]->as<syntax::StarredExpr>()->value, builtin_object(targets[i], "list", rest));
        else assign(*targets[i], parts[i]);
      }
      return;
    }
    default: return;
  }
}

void Engine::aug_assign(const syntax::AugAssignStmt& s) {
  TypeId old = TypeId::kNothing;
  switch (s.target->kind) {
    case ExprKind::kName: case ExprKind::kAttribute: case ExprKind::kSubscript: old = eval(s.target); break;
    default: return;
  }
  TypeId operand = eval(s.value);
  TypeId result = eval_binary(&s, s.op, old, operand, s.value, true);
  switch (s.target->kind) {
    case ExprKind::kName: {
      bool grows = s.op == syntax::BinaryOp::kAdd || s.op == syntax::BinaryOp::kMul || s.op == syntax::BinaryOp::kTrueDiv;
      bool not_negative = grows && is_number_now(*s.target) && is_number_now(*s.value) && never_negative(*s.target) && never_negative(*s.value);
      assign_signed(*s.target, not_negative, [&] { assign_name(s.target->as<syntax::Name>()->id, result); });
      break;
    }
    case ExprKind::kAttribute: {
      const syntax::AttributeExpr& a = *s.target->as<syntax::AttributeExpr>();
      store_attribute(expressions[a.object], names::mangle(*scope_, a.name, names), result);
      break;
    }
    default: assign(*s.target, result); break;
  }
}

void Engine::delete_target(const syntax::Expr& e) {
  switch (e.kind) {
    case ExprKind::kName: {
      names::Resolution r = names::lookup(*scope_, e.as<syntax::Name>()->id, names);
      if (r.symbol) {
        unbound.insert(r.symbol);
        state_.bound.erase(r.symbol);
      }
      if (class_ && scope_->kind == names::ScopeKind::kClass) {
        auto it = class_->attributes.find(names::mangle(*scope_, e.as<syntax::Name>()->id, names));
        if (it != class_->attributes.end()) it->second.maybe = true;
      }
      return;
    }
    case ExprKind::kAttribute: {
      TypeId t = eval(e.as<syntax::AttributeExpr>()->object);
      // Without its own attribute an instance or class shows its class's or base's.
      for (Atom a : std::vector<Atom>(store.atoms(t))) {
        if (!types::is_object(a) || object(a).kind != ObjectKind::kClass) continue;
        auto it = object(a).cls->attributes.find(names::mangle(*scope_, e.as<syntax::AttributeExpr>()->name, names));
        if (it != object(a).cls->attributes.end()) it->second.maybe = true;
      }
      if (t == TypeId::kAnything) {
        for (ClassInfo* cls : all_classes_) {
          auto it = cls->attributes.find(names::mangle(*scope_, e.as<syntax::AttributeExpr>()->name, names));
          if (it != cls->attributes.end()) it->second.maybe = true;
        }
      }
      return;
    }
    case ExprKind::kSubscript: {
      TypeId t = eval(e.as<syntax::SubscriptExpr>()->object);
      TypeId index = eval(e.as<syntax::SubscriptExpr>()->index);
      for (Atom a : std::vector<Atom>(store.atoms(t))) {
        if (types::is_object(a) && object(a).kind != ObjectKind::kBuiltin) {
          escape(store.of(a));
          escape(index);
        }
      }
      return;
    }
    case ExprKind::kTuple:
      for (const syntax::Expr* x : e.as<syntax::TupleExpr>()->elements) delete_target(*x);
      return;
    case ExprKind::kList:
      for (const syntax::Expr* x : e.as<syntax::ListExpr>()->elements) delete_target(*x);
      return;
    default: return;
  }
}

// ---- functions ----

TypeId Engine::function_value(const void* node, const std::vector<syntax::Param>& params) {
  Code& code = code_of(node, *module_);
  code.params = &params;
  for (const syntax::Param& p : params) {
    if (p.default_value) {
      TypeId d = eval(p.default_value);
      flow(param_cell(code, p), d);
    }
    if (p.kind == syntax::ParamKind::kVarArgs || p.kind == syntax::ParamKind::kVarKeywords) param_cell(code, p);
  }
  return type_of(*code.object);
}

void Engine::function_statement(const syntax::FunctionStmt& f) {
  TypeId value = function_value(&f, f.params);
  Code& code = code_of(&f, *module_);
  code.body = &f.body;
  code.name = f.name;
  if (f.is_async) value = unknown(value);
  if (class_ && scope_->kind == names::ScopeKind::kClass) code.in_class = class_;
  // Annotations are evaluated; what they mean is no fact.
  std::vector<const syntax::Expr*> annotations;
  syntax::append_annotations(f, annotations);
  assign_name(f.name, decorate(f.decorators, value));
}

TypeId Engine::decorate(const std::vector<syntax::Expr*>& decorators, TypeId value) {
  std::vector<TypeId> functions;
  for (const syntax::Expr* d : decorators) {
    // @x.setter: the property itself, with a setter.
    const syntax::AttributeExpr* a = d->try_as<syntax::AttributeExpr>();
    if (a) {
      TypeId holder = eval(a->object);
      const std::string& n = names.text(a->name);
      bool property = store.atoms(holder).size() == 1 && types::is_object(store.atoms(holder)[0]) && object(store.atoms(holder)[0]).kind == ObjectKind::kProperty;
      if (property && (n == "setter" || n == "getter" || n == "deleter")) {
        functions.push_back(holder);
        continue;
      }
    }
    functions.push_back(eval(d));
  }
  for (std::size_t i = decorators.size(); i-- > 0;) {
    const std::vector<Atom> atoms = store.atoms(functions[i]);
    if (atoms.size() == 1 && types::is_object(atoms[0])) {
      Object& o = object(atoms[0]);
      if (o.kind == ObjectKind::kProperty) {
        const std::string& n = names.text(decorators[i]->as<syntax::AttributeExpr>()->name);
        if (n == "deleter") escape(value);
        else flow(n == "setter" ? o.second : o.first, value);
        value = type_of(o);
        continue;
      }
      if (o.kind == ObjectKind::kStubClass) {
        const std::string& n = names.text(o.stub_class->name);
        ObjectKind kind = n == "property" ? ObjectKind::kProperty : n == "staticmethod" ? ObjectKind::kStaticMethod : n == "classmethod" ? ObjectKind::kClassMethod : ObjectKind::kModule;
        if (kind != ObjectKind::kModule) {
          for (Atom f : std::vector<Atom>(store.atoms(value))) {
            if (types::is_object(f) && object(f).kind == ObjectKind::kFunction && kind == ObjectKind::kStaticMethod) object(f).code->in_class = nullptr;
          }
          Object& wrapped = object_at(decorators[i], kind, o.stub_class);
          flow(wrapped.first, value);
          value = type_of(wrapped);
          continue;
        }
      }
    }
    Args args;
    args.positional = {value};
    value = call(decorators[i], functions[i], args);
  }
  return value;
}

// ---- loops, try, with ----

void Engine::assigned_in(const syntax::Stmt& s, std::vector<const names::Symbol*>& out) {
  // Names bound anywhere inside; := in expressions concerns few, so those are found through the frame's flag.
  std::function<void(const syntax::Expr*)> target = [&](const syntax::Expr* t) {
    if (!t) return;
    switch (t->kind) {
      case ExprKind::kName: {
        names::Resolution r = names::lookup(*scope_, t->as<syntax::Name>()->id, names);
        if (r.symbol) out.push_back(r.symbol);
        break;
      }
      case ExprKind::kTuple: for (const syntax::Expr* x : t->as<syntax::TupleExpr>()->elements) target(x); break;
      case ExprKind::kList: for (const syntax::Expr* x : t->as<syntax::ListExpr>()->elements) target(x); break;
      case ExprKind::kStarred: target(t->as<syntax::StarredExpr>()->value); break;
      default: break;
    }
  };
  auto bound_name = [&](NameId name) {
    if (name == NameId::kNone) return;
    names::Resolution r = names::lookup(*scope_, name, names);
    if (r.symbol) out.push_back(r.symbol);
  };
  std::function<void(const syntax::Pattern*)> in_pattern = [&](const syntax::Pattern* p) {
    if (!p) return;
    bound_name(p->name);
    for (const syntax::Pattern* x : p->patterns) in_pattern(x);
  };
  switch (s.kind) {
    case StmtKind::kAssign: for (const syntax::Expr* t : s.as<syntax::AssignStmt>()->targets) target(t); break;
    case StmtKind::kAugAssign: target(s.as<syntax::AugAssignStmt>()->target); break;
    case StmtKind::kAnnAssign: target(s.as<syntax::AnnAssignStmt>()->target); break;
    case StmtKind::kDelete: for (const syntax::Expr* t : s.as<syntax::DeleteStmt>()->targets) target(t); break;
    case StmtKind::kFor: target(s.as<syntax::ForStmt>()->target); break;
    case StmtKind::kWith: for (const syntax::WithItem& i : s.as<syntax::WithStmt>()->items) target(i.target); break;
    case StmtKind::kTry: for (const syntax::ExceptHandler& h : s.as<syntax::TryStmt>()->handlers) bound_name(h.name); break;
    case StmtKind::kFunction: bound_name(s.as<syntax::FunctionStmt>()->name); break;
    case StmtKind::kClass: bound_name(s.as<syntax::ClassStmt>()->name); break;
    case StmtKind::kImport:
      for (const syntax::ImportAlias& a : s.as<syntax::ImportStmt>()->names) bound_name(a.as_name != NameId::kNone ? a.as_name : a.path[0]);
      break;
    case StmtKind::kImportFrom:
      for (const syntax::ImportAlias& a : s.as<syntax::ImportFromStmt>()->names) bound_name(a.as_name != NameId::kNone ? a.as_name : a.path[0]);
      break;
    case StmtKind::kMatch: for (const syntax::MatchCase& c : s.as<syntax::MatchStmt>()->cases) in_pattern(c.pattern); break;
    default: break;
  }
  std::vector<const syntax::Body*> bodies;
  syntax::append_bodies(s, bodies);
  for (const syntax::Body* b : bodies) {
    for (const syntax::Stmt* inner : *b) assigned_in(*inner, out);
  }
}

/// What is assigned in `list` may have happened or not: those variables are known by their cells only.
void Engine::forget(const syntax::Body& list) {
  std::vector<const names::Symbol*> assigned;
  for (const syntax::Stmt* s : list) assigned_in(*s, assigned);
  bool walrus = scope_->frame()->has_walrus;
  if (walrus) {
    state_.bound.forget();
    state_.not_negative.clear();
    return;
  }
  for (const names::Symbol* symbol : assigned) {
    state_.bound.replace(symbol, State::kByCell);
    lose_sign(symbol);
  }
}

void Engine::loop(const syntax::Stmt& s, const std::function<void()>& head, const syntax::Body& loop_body, const syntax::Body& else_body, bool endless,
                  const syntax::Expr* test) {
  std::vector<const names::Symbol*> assigned;
  assigned_in(s, assigned);
  if (scope_->frame()->has_walrus) {
    state_.bound.forget();
    state_.not_negative.clear();
  }
  for (const names::Symbol* symbol : assigned) state_.bound.replace(symbol, State::kByCell);
  KeptSigns kept = keep_signs(s, assigned);
  std::vector<State> breaks;
  breaks_.push_back(&breaks);
  ++conditional_;
  State before = state_;  // of a `for`: the target is not bound if there is no item
  head();
  State at_test = state_;
  if (test) narrow(*test, true);
  body(loop_body);
  check_signs(s, kept);
  State exit = test ? at_test : before;
  // After the body the loop's head is reached with what the body left: the cells already say so.
  state_ = exit;
  if (test) narrow(*test, false);
  if (endless) state_.dead = true;
  breaks_.pop_back();
  body(else_body);
  --conditional_;
  for (const State& b : breaks) state_ = join(state_, b);
}

void Engine::try_statement(const syntax::TryStmt& t) {
  ++conditional_;
  State start = state_;
  body(t.body);
  State after_body = state_;
  // A handler may be reached from anywhere in the body.
  state_ = start;
  forget(t.body);
  State at_handler = state_;
  state_ = after_body;
  if (!state_.dead) body(t.else_body);
  State end = state_;
  for (const syntax::ExceptHandler& h : t.handlers) {
    state_ = at_handler;
    TypeId cls = h.type ? eval(h.type) : TypeId::kAnything;
    if (h.name != NameId::kNone) {
      // Instances of the classes named, if they are the program's own; else anything that was raised (it has escaped).
      TypeId caught = TypeId::kNothing;
      bool known = cls != TypeId::kAnything;
      for (Atom a : std::vector<Atom>(store.atoms(cls))) {
        if (types::is_object(a) && object(a).kind == ObjectKind::kClass && !object(a).cls->opaque) caught = join(caught, read(object(a).cls->family));
        else known = false;
      }
      assign_name(h.name, known ? caught : TypeId::kAnything);
    }
    body(h.body);
    if (h.name != NameId::kNone) {
      names::Resolution r = names::lookup(*scope_, h.name, names);
      if (r.symbol) {
        state_.bound.erase(r.symbol);
        unbound.insert(r.symbol);
      }
    }
    end = join(end, state_);
  }
  if (t.has_finally) {
    // The block runs on every way out; what follows it is reached from the normal end alone.
    State normal_end = end;
    state_ = start;
    forget(t.body);
    for (const syntax::ExceptHandler& h : t.handlers) forget(h.body);
    forget(t.else_body);
    body(t.final_body);
    bool final_dead = state_.dead;
    if (!normal_end.dead) {
      state_ = normal_end;
      body(t.final_body);
      end = state_;
    }
    if (final_dead) end.dead = true;
  }
  state_ = end;
  --conditional_;
}

void Engine::with_statement(const syntax::WithStmt& s) {
  for (const syntax::WithItem& item : s.items) {
    TypeId manager = eval(item.context);
    TypeId entered = manager == TypeId::kAnything ? manager : each(manager, [&](Atom a) {
      if (!types::is_object(a)) return TypeId::kNothing;
      if (object(a).kind == ObjectKind::kInstance) {
        bool found = false;
        TypeId r = call_dunder(nullptr, object(a), "__enter__", {}, found);
        if (found) return r;
      }
      return unknown(store.of(a));
    });
    if (item.target) assign(*item.target, entered);
  }
  ++conditional_;
  State start = state_;
  body(s.body);
  // __exit__ may swallow an exception from anywhere in the body.
  State end = state_;
  state_ = start;
  forget(s.body);
  state_ = join(end, state_);
  --conditional_;
}

// ---- match ----

void Engine::match_statement(const syntax::MatchStmt& m) {
  TypeId subject = eval(m.subject);
  State end;
  end.dead = true;
  ++conditional_;
  for (const syntax::MatchCase& c : m.cases) {
    State start = state_;
    pattern(*c.pattern, subject);
    if (c.guard) {
      eval(c.guard);
      narrow(*c.guard, true);
    }
    body(c.body);
    end = join(end, state_);
    state_ = std::move(start);
    // A capture of a failed case may have been bound.
    std::vector<const names::Symbol*> assigned;
    bool irrefutable = !c.guard && c.pattern->kind == syntax::PatternKind::kAs && c.pattern->patterns.empty();
    if (irrefutable) {
      state_.dead = true;
      break;
    }
    std::function<void(const syntax::Pattern*)> captures = [&](const syntax::Pattern* p) {
      if (p->name != NameId::kNone) {
        names::Resolution r = names::lookup(*scope_, p->name, names);
        state_.bound.replace(r.symbol, State::kByCell);
        lose_sign(r.symbol);
      }
      for (const syntax::Pattern* x : p->patterns) captures(x);
    };
    captures(c.pattern);
  }
  --conditional_;
  state_ = join(end, state_);
}

void Engine::pattern(const syntax::Pattern& p, TypeId subject) {
  using syntax::PatternKind;
  switch (p.kind) {
    case PatternKind::kValue: case PatternKind::kSingleton: eval(p.value); return;
    case PatternKind::kSequence: {
      // Text, dicts and sets can be iterated over, but are no sequences here.
      auto is_sequence = [&](Atom a) {
        if (!types::is_object(a) || object(a).kind != ObjectKind::kBuiltin) return types::is_object(a);
        const std::string& n = names.text(object(a).stub_class->name);
        return n != "dict" && n != "set" && n != "frozenset" && n != "bytearray";
      };
      TypeId items = subject == TypeId::kAnything ? subject : elements(each(subject, [&](Atom a) { return is_sequence(a) ? store.of(a) : TypeId::kNothing; }));
      for (const syntax::Pattern* x : p.patterns) {
        if (x->kind == PatternKind::kStar) {
          if (x->name != NameId::kNone) assign_name(x->name, builtin_object(x, "list", items));
        } else {
          pattern(*x, items);
        }
      }
      return;
    }
    case PatternKind::kMapping: {
      for (const syntax::Expr* k : p.keys) eval(k);
      TypeId keys = TypeId::kNothing, values = TypeId::kNothing;
      if (subject == TypeId::kAnything) keys = values = subject;
      for (Atom a : std::vector<Atom>(store.atoms(subject))) {
        if (!types::is_object(a)) continue;
        Object& o = object(a);
        if (o.kind == ObjectKind::kBuiltin && names.text(o.stub_class->name) == "dict") {
          keys = join(keys, read(o.first));
          values = join(values, read(o.second));
        } else if (o.kind == ObjectKind::kInstance) {
          keys = values = unknown(store.of(a));
        }
      }
      for (const syntax::Pattern* x : p.patterns) pattern(*x, values);
      if (p.name != NameId::kNone) assign_name(p.name, builtin_object(&p, "dict", keys, values));
      return;
    }
    case PatternKind::kClass: {
      TypeId cls = eval(p.value);
      bool sure = true;
      TypeId matched = subject == TypeId::kAnything ? subject : each(subject, [&](Atom a) { return instance_test(a, cls, sure) || !sure ? store.of(a) : TypeId::kNothing; });
      std::size_t positional = p.patterns.size() - p.names.size();
      bool scalar_class = store.atoms(cls).size() == 1 && types::is_object(store.atoms(cls)[0]) && object(store.atoms(cls)[0]).kind == ObjectKind::kStubClass;
      for (std::size_t i = 0; i < p.patterns.size(); ++i) {
        if (i >= positional) pattern(*p.patterns[i], attribute(p.value, matched, names::mangle(*scope_, p.names[i - positional], names)));
        else pattern(*p.patterns[i], scalar_class ? matched : unknown(matched));
      }
      if (positional > 0 && !scalar_class) {
        // By __match_args__: any attribute may be read.
        for (Atom a : std::vector<Atom>(store.atoms(matched))) escape(store.of(a));
      }
      return;
    }
    case PatternKind::kStar: return;
    case PatternKind::kAs: {
      TypeId t = subject;
      if (!p.patterns.empty()) {
        const syntax::Pattern& inner = *p.patterns[0];
        pattern(inner, subject);
        if (inner.kind == PatternKind::kClass && inner.patterns.empty() && subject != TypeId::kAnything) {
          TypeId cls = expressions[inner.value];
          bool sure = true;
          t = each(subject, [&](Atom a) { return instance_test(a, cls, sure) || !sure ? store.of(a) : TypeId::kNothing; });
        }
      }
      if (p.name != NameId::kNone) assign_name(p.name, t);
      return;
    }
    case PatternKind::kOr: {
      State start = state_, end;
      end.dead = true;
      for (const syntax::Pattern* x : p.patterns) {
        state_ = start;
        pattern(*x, subject);
        end = join(end, state_);
      }
      state_ = std::move(end);
      return;
    }
  }
}

// ---- imports ----

void Engine::import_module(const modules::LoadedModule& module) {
  for (std::size_t dot = module.name.find('.'); dot != std::string::npos; dot = module.name.find('.', dot + 1)) {
    if (modules::LoadedModule* parent = graph.find(module.name.substr(0, dot))) {
      if (!imported_[parent]) import_module(*parent);
    }
  }
  if (module.is_stub || !module.tree || imported_[&module]) return;
  imported_[&module] = true;
  Code& code = code_of(module.tree, module);
  code.body = &module.tree->body;
  code.scope = scopes.at(&module)->module;
  reach(code);
}

void Engine::import_statement(const syntax::ImportStmt& s) {
  for (const syntax::ImportAlias& a : s.names) {
    modules::ResolvedImport whole = graph.resolve(*module_, 0, a.path, names);
    if (whole.module) import_module(*whole.module);
    if (a.as_name != NameId::kNone) {
      assign_name(a.as_name, whole.module ? module_object(*whole.module) : TypeId::kNothing);
      continue;
    }
    modules::ResolvedImport first = graph.resolve(*module_, 0, names.text(a.path[0]));
    assign_name(a.path[0], first.module ? module_object(*first.module) : TypeId::kNothing);
  }
}

void Engine::import_from(const syntax::ImportFromStmt& s) {
  modules::ResolvedImport found = graph.resolve(*module_, s.level, s.module, names);
  if (!found.module) {
    // Raises; the names stay unbound.
    return;
  }
  import_module(*found.module);
  if (s.is_star) {
    const modules::LoadedModule& m = *found.module;
    if (m.is_stub) {
      // Names bound by the star are resolved one by one where the scope has them.
      for (const auto& symbol : scope_->symbols) {
        TypeId t = stub_member(*stubs.find(m.name), symbol->name);
        if (t != TypeId::kNothing) assign_symbol(symbol.get(), t);
      }
      return;
    }
    for (const auto& symbol : scopes.at(&m)->module->symbols) {
      if (scope_->find(symbol->name)) assign_name(symbol->name, read(symbols[symbol.get()]));
    }
    for (const std::string& name : graph.submodule_names(m)) {
      NameId id = names.intern(name);
      if (scope_->find(id) && !scopes.at(&m)->module->find(id)) assign_name(id, module_member(m, id));
    }
    return;
  }
  for (const syntax::ImportAlias& a : s.names) {
    NameId bound = a.as_name != NameId::kNone ? a.as_name : a.path[0];
    if (!found.module->is_stub) {
      if (modules::LoadedModule* sub = graph.submodule(*found.module, names.text(a.path[0]))) import_module(*sub);
    }
    assign_name(bound, module_member(*found.module, a.path[0]));
  }
}

}  // namespace pyx::infer
