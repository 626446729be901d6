// Building the scopes of a module: one walk that records bindings and uses, then one that settles which variables are captured.
//
// Uses are resolved only after all bindings are known (a name may be bound below its use), so the walk keeps a list of uses.
#include <algorithm>
#include <array>
#include <functional>

#include "names/scope.h"

namespace pyx::names {

using namespace syntax;

namespace {

class Builder {
 public:
  Builder(Interner& names, StarNames star_names, void* context, bool sees_ends)
      : names_(names), star_names_(star_names), context_(context), sees_ends_(sees_ends), result_(std::make_unique<ModuleScopes>()) {}

  std::unique_ptr<ModuleScopes> build(const Module& module) {
    scope_ = open(ScopeKind::kModule, &module);
    result_->module = scope_;
    body(module.body);
    for (const Consumer& consumer : consumers_) evaluate_in_place(consumer);
    for (const Use& use : uses_) settle(*use.scope, use.name);
    return std::move(result_);
  }

 private:
  struct Use { Scope* scope; NameId name; };
  /// A call whose only positional argument is a generator expression.
  struct Consumer { const CallExpr* call; const Scope* scope; Scope* generator; };

  Scope* open(ScopeKind kind, const void* node) {
    auto scope = std::make_unique<Scope>();
    scope->kind = kind;
    scope->parent = scope_;
    scope->node = node;
    if (scope_) scope->class_name = scope_->class_name;
    Scope* raw = scope.get();
    result_->by_node.emplace(node, raw);
    result_->all.push_back(std::move(scope));
    return raw;
  }

  template <class F>
  void inside(Scope* scope, F f) {
    Scope* outer = scope_;
    scope_ = scope;
    f();
    scope_ = outer;
  }

  Symbol* declare(Scope& scope, NameId name) {
    auto [it, fresh] = scope.by_name.try_emplace(name, nullptr);
    if (fresh) {
      scope.symbols.push_back(std::make_unique<Symbol>(Symbol{name, &scope, count_++}));
      it->second = scope.symbols.back().get();
    }
    return it->second;
  }

  /// `name` is bound in the current scope: finds whose variable that is.
  Symbol* bind(NameId raw, const Stmt* def = nullptr) {
    NameId name = mangle(*scope_, raw, names_);
    Scope* owner = scope_;
    if (owner->globals.count(name)) owner = result_->module;
    if (owner->nonlocals.count(name)) {
      // syntax/ has checked that an enclosing function binds it; the binding counts there, through the use.
      use(raw);
      return nullptr;
    }
    Symbol* symbol = declare(*owner, name);
    ++symbol->bindings;
    symbol->only_def = symbol->bindings == 1 ? def : nullptr;
    return symbol;
  }
  void use(NameId raw) { uses_.push_back({scope_, mangle(*scope_, raw, names_)}); }

  /// Marks the variable that `name` means in `scope` as captured if a function boundary lies between, and as free in all functions between.
  void settle(Scope& scope, NameId name) {
    bool crossed = false;
    std::vector<Scope*> between;
    for (Scope* s = &scope; s; s = s->parent) {
      if (s->kind == ScopeKind::kModule) return;
      if (s->globals.count(name)) return;
      bool visible = s == &scope || s->kind != ScopeKind::kClass;
      if (visible && !s->nonlocals.count(name)) {
        Symbol* symbol = s->find(name);
        if (symbol && (s->kind != ScopeKind::kClass)) {
          if (crossed) {
            symbol->captured = true;
            for (Scope* b : between) add_free(*b, symbol);
          }
          return;
        }
        // A name of the class body may also come from an enclosing function: class namespace first, then the cell.
      }
      between.push_back(s);
      if (s->kind == ScopeKind::kFunction || s->kind == ScopeKind::kLambda || s->kind == ScopeKind::kGenerator) crossed = true;
    }
  }
  static void add_free(Scope& scope, Symbol* symbol) {
    for (Symbol* known : scope.free_symbols) {
      if (known == symbol) return;
    }
    scope.free_symbols.push_back(symbol);
  }

  // ---- statements ----

  void body(const Body& statements) {
    for (const Stmt* s : statements) statement(*s);
  }

  void collect_declarations(const Body& statements) {
    // `global` and `nonlocal` hold for the whole block, wherever they stand in it (7.12).
    for (const Stmt* s : statements) declarations_in(*s);
  }
  void declarations_in(const Stmt& s) {
    switch (s.kind) {
      case StmtKind::kGlobal:
        for (NameId n : s.as<GlobalStmt>()->names) {
          NameId name = mangle(*scope_, n, names_);
          scope_->globals.insert(name);
          declare(*result_->module, name);
        }
        break;
      case StmtKind::kNonlocal:
        for (NameId n : s.as<NonlocalStmt>()->names) scope_->nonlocals.insert(mangle(*scope_, n, names_));
        break;
      case StmtKind::kIf: collect_declarations(s.as<IfStmt>()->then_body), collect_declarations(s.as<IfStmt>()->else_body); break;
      case StmtKind::kWhile: collect_declarations(s.as<WhileStmt>()->body), collect_declarations(s.as<WhileStmt>()->else_body); break;
      case StmtKind::kFor: collect_declarations(s.as<ForStmt>()->body), collect_declarations(s.as<ForStmt>()->else_body); break;
      case StmtKind::kWith: collect_declarations(s.as<WithStmt>()->body); break;
      case StmtKind::kTry: {
        const TryStmt& t = *s.as<TryStmt>();
        collect_declarations(t.body);
        for (const ExceptHandler& h : t.handlers) collect_declarations(h.body);
        collect_declarations(t.else_body);
        collect_declarations(t.final_body);
        break;
      }
      case StmtKind::kMatch:
        for (const MatchCase& c : s.as<MatchStmt>()->cases) collect_declarations(c.body);
        break;
      default: break;
    }
  }

  void statement(const Stmt& s) {
    switch (s.kind) {
      case StmtKind::kExpr: expr(s.as<ExprStmt>()->value); break;
      case StmtKind::kAssign:
        expr(s.as<AssignStmt>()->value);
        for (const Expr* t : s.as<AssignStmt>()->targets) target(t, s.as<AssignStmt>()->targets.size() == 1 ? &s : nullptr);
        break;
      case StmtKind::kAugAssign:
        expr(s.as<AugAssignStmt>()->target);
        target(s.as<AugAssignStmt>()->target);
        expr(s.as<AugAssignStmt>()->value);
        break;
      case StmtKind::kAnnAssign: {
        const AnnAssignStmt& a = *s.as<AnnAssignStmt>();
        if (scope_->kind == ScopeKind::kModule || scope_->kind == ScopeKind::kClass) expr(a.annotation);
        if (a.value) expr(a.value);
        if (const Name* n = a.target->try_as<Name>()) {
          // An annotated name is local even without a value, but then nothing is bound.
          if (a.value) bind(n->id, &s);
          else if (!scope_->globals.count(n->id) && !scope_->nonlocals.count(n->id)) declare(*scope_, mangle(*scope_, n->id, names_));
        } else {
          target(a.target);
        }
        break;
      }
      case StmtKind::kReturn: expr(s.as<ReturnStmt>()->value); break;
      case StmtKind::kRaise: expr(s.as<RaiseStmt>()->exception), expr(s.as<RaiseStmt>()->cause); break;
      case StmtKind::kAssert: expr(s.as<AssertStmt>()->test), expr(s.as<AssertStmt>()->message); break;
      case StmtKind::kDelete:
        for (const Expr* t : s.as<DeleteStmt>()->targets) delete_target(t);
        break;
      case StmtKind::kIf:
        expr(s.as<IfStmt>()->test);
        body(s.as<IfStmt>()->then_body);
        body(s.as<IfStmt>()->else_body);
        break;
      case StmtKind::kWhile:
        expr(s.as<WhileStmt>()->test);
        body(s.as<WhileStmt>()->body);
        body(s.as<WhileStmt>()->else_body);
        break;
      case StmtKind::kFor:
        expr(s.as<ForStmt>()->iterable);
        target(s.as<ForStmt>()->target);
        body(s.as<ForStmt>()->body);
        body(s.as<ForStmt>()->else_body);
        break;
      case StmtKind::kTry: try_statement(*s.as<TryStmt>()); break;
      case StmtKind::kWith:
        for (const WithItem& item : s.as<WithStmt>()->items) {
          expr(item.context);
          if (item.target) target(item.target);
        }
        body(s.as<WithStmt>()->body);
        break;
      case StmtKind::kImport:
        for (const ImportAlias& a : s.as<ImportStmt>()->names) {
          bind(a.as_name != NameId::kNone ? a.as_name : a.path.front(), &s);
        }
        break;
      case StmtKind::kImportFrom: {
        const ImportFromStmt& i = *s.as<ImportFromStmt>();
        if (i.is_star) {
          for (NameId name : star_names_(context_, i)) bind(name, &s);
        }
        for (const ImportAlias& a : i.names) bind(a.as_name != NameId::kNone ? a.as_name : a.path.front(), &s);
        break;
      }
      case StmtKind::kFunction: function(*s.as<FunctionStmt>()); break;
      case StmtKind::kClass: class_statement(*s.as<ClassStmt>()); break;
      case StmtKind::kMatch:
        expr(s.as<MatchStmt>()->subject);
        for (const MatchCase& c : s.as<MatchStmt>()->cases) {
          pattern(*c.pattern);
          expr(c.guard);
          body(c.body);
        }
        break;
      case StmtKind::kTypeAlias: bind(s.as<TypeAliasStmt>()->name->id, &s); break;
      default: break;
    }
  }

  void try_statement(const TryStmt& t) {
    body(t.body);
    for (const ExceptHandler& h : t.handlers) {
      expr(h.type);
      if (h.name != NameId::kNone) {
        if (Symbol* symbol = bind(h.name)) symbol->deleted = true;  // unbound again at the end of the handler
      }
      body(h.body);
    }
    body(t.else_body);
    body(t.final_body);
  }

  void function(const FunctionStmt& f) {
    for (const Expr* d : f.decorators) expr(d);
    for (const Param& p : f.params) expr(p.default_value), expr(p.annotation);
    expr(f.returns);
    bind(f.name, &f);
    Scope* scope = open(ScopeKind::kFunction, &f);
    inside(scope, [&] {
      params(f.params);
      collect_declarations(f.body);
      body(f.body);
    });
    if (scope_->kind == ScopeKind::kClass && !f.params.empty()) collect_self_attributes(f);
  }

  void params(const std::vector<Param>& list) {
    for (const Param& p : list) {
      Symbol* symbol = declare(*scope_, mangle(*scope_, p.name, names_));
      symbol->is_param = true;
      ++symbol->bindings;
    }
  }

  void class_statement(const ClassStmt& c) {
    for (const Expr* d : c.decorators) expr(d);
    for (const Expr* b : c.bases) expr(b);
    for (const Keyword& k : c.keywords) expr(k.value);
    bind(c.name, &c);
    Scope* scope = open(ScopeKind::kClass, &c);
    scope->class_name = names_.text(c.name);
    inside(scope, [&] {
      collect_declarations(c.body);
      body(c.body);
    });
  }

  // ---- attributes that methods assign on self: hints for the layout of instances ----

  void collect_self_attributes(const FunctionStmt& f) {
    NameId self = f.params.front().name;
    Scope* cls = scope_;
    auto add = [&](NameId raw) {
      NameId name = mangle(*cls, raw, names_);
      for (NameId known : cls->self_attributes) {
        if (known == name) return;
      }
      cls->self_attributes.push_back(name);
    };
    std::function<void(const Expr*)> visit_target = [&](const Expr* t) {
      if (const AttributeExpr* a = t->try_as<AttributeExpr>()) {
        const Name* n = a->object->try_as<Name>();
        if (n && n->id == self) add(a->name);
      } else if (const TupleExpr* tuple = t->try_as<TupleExpr>()) {
        for (const Expr* e : tuple->elements) visit_target(e);
      }
    };
    std::function<void(const Body&)> visit = [&](const Body& statements) {
      for (const Stmt* s : statements) {
        switch (s->kind) {
          case StmtKind::kAssign:
            for (const Expr* t : s->as<AssignStmt>()->targets) visit_target(t);
            break;
          case StmtKind::kAugAssign: visit_target(s->as<AugAssignStmt>()->target); break;
          case StmtKind::kAnnAssign: visit_target(s->as<AnnAssignStmt>()->target); break;
          case StmtKind::kIf: visit(s->as<IfStmt>()->then_body), visit(s->as<IfStmt>()->else_body); break;
          case StmtKind::kFor: visit_target(s->as<ForStmt>()->target), visit(s->as<ForStmt>()->body), visit(s->as<ForStmt>()->else_body); break;
          case StmtKind::kWhile: visit(s->as<WhileStmt>()->body), visit(s->as<WhileStmt>()->else_body); break;
          case StmtKind::kWith:
            for (const WithItem& item : s->as<WithStmt>()->items) {
              if (item.target) visit_target(item.target);
            }
            visit(s->as<WithStmt>()->body);
            break;
          case StmtKind::kTry: {
            const TryStmt& t = *s->as<TryStmt>();
            visit(t.body);
            for (const ExceptHandler& h : t.handlers) visit(h.body);
            visit(t.else_body);
            visit(t.final_body);
            break;
          }
          case StmtKind::kMatch:
            for (const MatchCase& c : s->as<MatchStmt>()->cases) visit(c.body);
            break;
          default: break;
        }
      }
    };
    visit(f.body);
  }

  // ---- targets and patterns ----

  void target(const Expr* t, const Stmt* def = nullptr) {
    switch (t->kind) {
      case ExprKind::kName: bind(t->as<Name>()->id, def); break;
      case ExprKind::kTuple:
        for (const Expr* e : t->as<TupleExpr>()->elements) target(e);
        break;
      case ExprKind::kList:
        for (const Expr* e : t->as<ListExpr>()->elements) target(e);
        break;
      case ExprKind::kStarred: target(t->as<StarredExpr>()->value); break;
      default: expr(t); break;
    }
  }

  void delete_target(const Expr* t) {
    switch (t->kind) {
      case ExprKind::kName:
        use(t->as<Name>()->id);
        if (Symbol* symbol = bind(t->as<Name>()->id)) symbol->deleted = true;
        break;
      case ExprKind::kTuple:
        for (const Expr* e : t->as<TupleExpr>()->elements) delete_target(e);
        break;
      case ExprKind::kList:
        for (const Expr* e : t->as<ListExpr>()->elements) delete_target(e);
        break;
      default: expr(t); break;
    }
  }

  void pattern(const Pattern& p) {
    expr(p.value);
    for (const Expr* key : p.keys) expr(key);
    for (const Pattern* inner : p.patterns) pattern(*inner);
    if (p.name != NameId::kNone) bind(p.name);
  }

  // ---- expressions ----

  void expr(const Expr* e) {
    if (!e) return;
    switch (e->kind) {
      case ExprKind::kName: {
        const std::string& text = names_.text(e->as<Name>()->id);
        if (text == "super" || text == "__class__") mark_class_cell();
        if (text == "locals" || text == "vars" || text == "dir") scope_->frame()->calls_locals = true;
        use(e->as<Name>()->id);
        break;
      }
      case ExprKind::kJoinedStr: fstring(e->as<JoinedStr>()->parts); break;
      case ExprKind::kTuple: for (const Expr* x : e->as<TupleExpr>()->elements) expr(x); break;
      case ExprKind::kList: for (const Expr* x : e->as<ListExpr>()->elements) expr(x); break;
      case ExprKind::kSet: for (const Expr* x : e->as<SetExpr>()->elements) expr(x); break;
      case ExprKind::kDict:
        for (const DictEntry& d : e->as<DictExpr>()->entries) expr(d.key), expr(d.value);
        break;
      case ExprKind::kUnary: expr(e->as<UnaryExpr>()->operand); break;
      case ExprKind::kBinary: {
        // Left-deep chains may be thousands long: walk them by a loop.
        std::vector<const Expr*> rights;
        const Expr* left = e;
        while (const BinaryExpr* b = left->try_as<BinaryExpr>()) rights.push_back(b->right), left = b->left;
        expr(left);
        for (auto it = rights.rbegin(); it != rights.rend(); ++it) expr(*it);
        break;
      }
      case ExprKind::kBool: for (const Expr* x : e->as<BoolExpr>()->operands) expr(x); break;
      case ExprKind::kCompare:
        expr(e->as<CompareExpr>()->left);
        for (const Expr* x : e->as<CompareExpr>()->comparators) expr(x);
        break;
      case ExprKind::kConditional:
        expr(e->as<ConditionalExpr>()->test);
        expr(e->as<ConditionalExpr>()->then_value);
        expr(e->as<ConditionalExpr>()->else_value);
        break;
      case ExprKind::kCall:
        expr(e->as<CallExpr>()->callee);
        for (const Expr* x : e->as<CallExpr>()->args) expr(x);
        for (const Keyword& k : e->as<CallExpr>()->keywords) expr(k.value);
        note_consumer(*e->as<CallExpr>());
        break;
      case ExprKind::kAttribute: expr(e->as<AttributeExpr>()->object); break;
      case ExprKind::kSubscript: expr(e->as<SubscriptExpr>()->object), expr(e->as<SubscriptExpr>()->index); break;
      case ExprKind::kSlice:
        expr(e->as<SliceExpr>()->lower), expr(e->as<SliceExpr>()->upper), expr(e->as<SliceExpr>()->step);
        break;
      case ExprKind::kStarred: expr(e->as<StarredExpr>()->value); break;
      case ExprKind::kLambda: {
        const LambdaExpr& l = *e->as<LambdaExpr>();
        for (const Param& p : l.params) expr(p.default_value);
        Scope* scope = open(ScopeKind::kLambda, &l);
        inside(scope, [&] {
          params(l.params);
          expr(l.body);
        });
        break;
      }
      case ExprKind::kComprehension: comprehension(*e->as<ComprehensionExpr>()); break;
      case ExprKind::kNamed: {
        expr(e->as<NamedExpr>()->value);
        // := binds in the function around the comprehension (PEP 572).
        Scope* outer = scope_;
        while (scope_->kind == ScopeKind::kComprehension || scope_->kind == ScopeKind::kGenerator) scope_ = scope_->parent;
        scope_->has_walrus = true;
        bind(e->as<NamedExpr>()->target->id);
        scope_ = outer;
        // Inside a generator expression the variable is a free one.
        if (scope_->frame()->kind == ScopeKind::kGenerator) use(e->as<NamedExpr>()->target->id);
        break;
      }
      case ExprKind::kAwait: scope_->frame()->has_await = true; expr(e->as<AwaitExpr>()->value); break;
      case ExprKind::kYield: scope_->frame()->has_yield = true; expr(e->as<YieldExpr>()->value); break;
      case ExprKind::kYieldFrom: scope_->frame()->has_yield = true; expr(e->as<YieldFromExpr>()->value); break;
      default: break;
    }
  }

  void note_consumer(const CallExpr& call) {
    const auto* c = call.args.size() == 1 ? call.args[0]->try_as<ComprehensionExpr>() : nullptr;
    if (c && c->comprehension == ComprehensionKind::kGenerator) consumers_.push_back({&call, scope_, result_->by_node.at(c)});
  }
  /// sum(x * x for x in xs): nobody but the built-in function ever has the generator, and it runs it to its end. So there is none: what it does stands in
  /// the code around it, as with a list comprehension (lower/consumed_generators.cpp).
  void evaluate_in_place(const Consumer& consumer) {
    if (sees_ends_ || consumer.generator->has_await || consumer.generator->calls_locals || !consumes(*consumer.call, *consumer.scope)) return;
    consumer.generator->kind = ScopeKind::kComprehension;
    consumer.generator->has_yield = false;
  }
  bool consumes(const CallExpr& call, const Scope& scope) const {
    auto is_builtin = [&](const Expr& e) {
      const Name* name = e.try_as<Name>();
      return name && lookup(scope, name->id, names_).kind == Reference::kBuiltin;
    };
    if (const AttributeExpr* method = call.callee->try_as<AttributeExpr>()) {
      return method->object->kind == ExprKind::kStr && names_.text(method->name) == "join" && call.keywords.empty();
    }
    if (!is_builtin(*call.callee)) return false;
    const std::string& function = names_.text(call.callee->as<Name>()->id);
    if (function == "sorted") {
      // Whatever else the keywords are, they are evaluated before the generator runs.
      return std::all_of(call.keywords.begin(), call.keywords.end(), [&](const Keyword& k) {
        bool is_known = k.name != NameId::kNone && (names_.text(k.name) == "key" || names_.text(k.name) == "reverse");
        return is_known && (k.value->kind == ExprKind::kLambda || k.value->kind == ExprKind::kConstant || is_builtin(*k.value));
      });
    }
    static constexpr std::array kConsumers = {"all", "any", "list", "max", "min", "set", "sum", "tuple"};
    return call.keywords.empty() && std::find(kConsumers.begin(), kConsumers.end(), function) != kConsumers.end();
  }

  void comprehension(const ComprehensionExpr& c) {
    bool generator = c.comprehension == ComprehensionKind::kGenerator;
    expr(c.clauses.front().iterable);  // evaluated in the enclosing scope (6.2.4)
    Scope* scope = open(generator ? ScopeKind::kGenerator : ScopeKind::kComprehension, &c);
    if (generator) scope->has_yield = true;
    inside(scope, [&] {
      for (std::size_t i = 0; i < c.clauses.size(); ++i) {
        const ComprehensionClause& clause = c.clauses[i];
        if (i > 0) expr(clause.iterable);
        target(clause.target);
        for (const Expr* condition : clause.conditions) expr(condition);
      }
      expr(c.element);
      expr(c.value);
    });
  }

  void fstring(const std::vector<FStringPart>& parts) {
    for (const FStringPart& p : parts) {
      expr(p.value);
      fstring(p.spec);
    }
  }

  /// super() and __class__ in a method use the hidden __class__ variable of the class statement (3.3.3.6).
  void mark_class_cell() {
    for (Scope* s = scope_; s; s = s->parent) {
      if (s->kind == ScopeKind::kClass && s != scope_) {
        s->uses_class_cell = true;
        for (Scope* f = scope_; f != s; f = f->parent) f->uses_class_cell = true;
        return;
      }
    }
  }

  Interner& names_;
  StarNames star_names_;
  void* context_;
  bool sees_ends_;
  std::uint32_t count_ = 0;   // of symbols
  std::unique_ptr<ModuleScopes> result_;
  Scope* scope_ = nullptr;
  std::vector<Use> uses_;
  std::vector<Consumer> consumers_;
};

}  // namespace

std::unique_ptr<ModuleScopes> resolve(const Module& module, Interner& names, StarNames star_names, void* context, bool sees_ends) {
  return Builder(names, star_names, context, sees_ends).build(module);
}

NameId mangle(const Scope& scope, NameId name, Interner& names) {
  if (scope.class_name.empty()) return name;
  const std::string& text = names.text(name);
  if (text.size() < 3 || text[0] != '_' || text[1] != '_') return name;
  if (text.size() >= 2 && text.compare(text.size() - 2, 2, "__") == 0) return name;
  if (text.find('.') != std::string::npos) return name;
  std::size_t start = scope.class_name.find_first_not_of('_');
  if (start == std::string::npos) return name;
  return names.intern("_" + scope.class_name.substr(start) + text);
}

Resolution lookup(const Scope& scope, NameId raw, Interner& names) {
  NameId name = mangle(scope, raw, names);
  bool crossed = false;
  bool in_class = false;
  for (const Scope* s = &scope; s; s = s->parent) {
    if (s->kind == ScopeKind::kModule) {
      Symbol* symbol = s->find(name);
      if (in_class) return {Reference::kClass, symbol};
      return symbol ? Resolution{Reference::kGlobal, symbol} : Resolution{Reference::kBuiltin, nullptr};
    }
    if (!in_class && s->globals.count(name)) {
      const Scope* module = s;
      while (module->parent) module = module->parent;
      return {Reference::kGlobal, module->find(name)};
    }
    if (s->kind == ScopeKind::kClass) {
      // Comprehensions in a class body do not see the class's names, except in their first iterable.
      if (s == &scope && s->find(name) && !s->nonlocals.count(name)) in_class = true;
    } else if (!in_class && !s->nonlocals.count(name)) {
      // What a class body binds is looked up there, then among the globals: the functions around are passed over.
      if (Symbol* symbol = s->find(name)) {
        return {crossed ? Reference::kFree : Reference::kLocal, symbol};
      }
    }
    if (s->kind == ScopeKind::kFunction || s->kind == ScopeKind::kLambda || s->kind == ScopeKind::kGenerator) crossed = true;
  }
  return {Reference::kBuiltin, nullptr};
}

}  // namespace pyx::names
