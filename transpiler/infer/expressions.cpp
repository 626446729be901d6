// Expressions that are no calls, attributes or names of the library.
#include "infer/engine.h"

namespace pyx::infer {

using syntax::BinaryOp;
using syntax::CompareOp;
using syntax::ExprKind;

TypeId Engine::eval(const syntax::Expr* e) {
  if (!e) return TypeId::kNothing;
  const syntax::Expr* outer_call = call_;
  if (e->kind == ExprKind::kCall) call_ = e;
  TypeId type = eval_new(*e);
  call_ = outer_call;
  if (type == TypeId::kAnything) {
    last_anything_ = e;
    if (const syntax::Name* name = e->try_as<syntax::Name>()) {
      if (const names::Symbol* symbol = names::lookup(*scope_, name->id, names).symbol) name_symbols[e] = symbol;
    }
  }
  TypeId& known = expressions[e];
  known = join(known, type);
  return type;
}

TypeId Engine::eval_new(const syntax::Expr& e) {
  switch (e.kind) {
    case ExprKind::kName: return eval_name(*e.as<syntax::Name>());
    case ExprKind::kInt: return scalar(Atom::kInt);
    case ExprKind::kFloat: return scalar(Atom::kFloat);
    case ExprKind::kImaginary: return TypeId::kAnything;
    case ExprKind::kStr:
      // type("C", (), {"__class__": …}), say: see classes_tell_the_truth().
      if (!liars_ && (e.as<syntax::StrLiteral>()->value == "__class__" || e.as<syntax::StrLiteral>()->value == "__getattribute__")) {
        liars_known_ = liars_ = true;
        evaluate_all_again();
      }
      return scalar(Atom::kStr);
    case ExprKind::kBytes: return scalar(Atom::kBytes);
    case ExprKind::kConstant:
      switch (e.as<syntax::ConstantExpr>()->value) {
        case syntax::Constant::kNone: return scalar(Atom::kNone);
        case syntax::Constant::kEllipsis: return scalar(Atom::kEllipsis);
        default: return scalar(Atom::kBool);
      }
    case ExprKind::kJoinedStr: eval_fstring(e.as<syntax::JoinedStr>()->parts); return scalar(Atom::kStr);
    case ExprKind::kTuple: case ExprKind::kList: case ExprKind::kSet: case ExprKind::kDict: return eval_display(e);
    case ExprKind::kUnary: return eval_unary(*e.as<syntax::UnaryExpr>());
    case ExprKind::kBinary: {
      // a + b + c + …, thousands long in generated sources: by a loop.
      std::vector<const syntax::BinaryExpr*> chain;
      const syntax::Expr* left = &e;
      while (const syntax::BinaryExpr* b = left->try_as<syntax::BinaryExpr>()) {
        chain.push_back(b);
        left = b->left;
      }
      TypeId result = eval(left);
      for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        TypeId right = eval((*it)->right);
        result = eval_binary(*it, (*it)->op, result, right, (*it)->right, false, (*it)->left);
        if (*it != &e) {
          TypeId& known = expressions[*it];
          known = join(known, result);
        }
      }
      return result;
    }
    case ExprKind::kBool: {
      const syntax::BoolExpr& b = *e.as<syntax::BoolExpr>();
      TypeId result = TypeId::kNothing;
      State before = state_;
      std::vector<State> ends;
      for (std::size_t i = 0; i < b.operands.size(); ++i) {
        TypeId t = eval(b.operands[i]);
        bool last = i + 1 == b.operands.size();
        // `a or b` is a only if a is true: None, for one, never is.
        if (!last && !b.is_and) t = store.without(t, Atom::kNone);
        result = join(result, t);
        ends.push_back(state_);
        if (!last) narrow(*b.operands[i], b.is_and);
      }
      State end = ends[0];
      for (std::size_t i = 1; i < ends.size(); ++i) end = join(end, ends[i]);
      state_ = end;
      return result;
    }
    case ExprKind::kCompare: return eval_compare(*e.as<syntax::CompareExpr>());
    case ExprKind::kConditional: {
      const syntax::ConditionalExpr& c = *e.as<syntax::ConditionalExpr>();
      eval(c.test);
      State start = state_;
      narrow(*c.test, true);
      TypeId result = eval(c.then_value);
      State then_end = state_;
      state_ = start;
      narrow(*c.test, false);
      result = join(result, eval(c.else_value));
      state_ = join(then_end, state_);
      return result;
    }
    case ExprKind::kCall: return eval_call(*e.as<syntax::CallExpr>());
    case ExprKind::kAttribute: {
      const syntax::AttributeExpr& a = *e.as<syntax::AttributeExpr>();
      const bool names_alone = &e == names_alone_;
      TypeId object_type = eval(a.object);
      if (names_alone) return TypeId::kAnything;
      return attribute(&e, object_type, names::mangle(*scope_, a.name, names));
    }
    case ExprKind::kSubscript: return eval_subscript(*e.as<syntax::SubscriptExpr>());
    case ExprKind::kSlice: {
      const syntax::SliceExpr& s = *e.as<syntax::SliceExpr>();
      TypeId parts = join(join(eval(s.lower), eval(s.upper)), eval(s.step));
      return builtin_object(&e, "slice", parts);
    }
    case ExprKind::kStarred: return elements(eval(e.as<syntax::StarredExpr>()->value));
    case ExprKind::kLambda: {
      const syntax::LambdaExpr& l = *e.as<syntax::LambdaExpr>();
      TypeId f = function_value(&l, l.params);
      Code& code = code_of(&l, *module_);
      code.params = &l.params;
      code.expression = l.body;
      return f;
    }
    case ExprKind::kComprehension: return eval_comprehension(*e.as<syntax::ComprehensionExpr>());
    case ExprKind::kNamed: {
      const syntax::NamedExpr& n = *e.as<syntax::NamedExpr>();
      TypeId v = eval(n.value);
      assign_name(n.target->id, v);
      return v;
    }
    case ExprKind::kAwait: return unknown(eval(e.as<syntax::AwaitExpr>()->value));
    case ExprKind::kYield: {
      const syntax::YieldExpr& y = *e.as<syntax::YieldExpr>();
      TypeId v = y.value ? eval(y.value) : scalar(Atom::kNone);
      if (current_->generator) flow(current_->generator->first, v);
      return TypeId::kAnything;  // what send() gives; it has escaped there
    }
    case ExprKind::kYieldFrom: {
      TypeId source = eval(e.as<syntax::YieldFromExpr>()->value);
      if (current_->generator) flow(current_->generator->first, elements(source));
      // The value is what the inner generator returns.
      TypeId result = TypeId::kNothing;
      bool known = source != TypeId::kAnything;
      for (Atom a : std::vector<Atom>(store.atoms(source))) {
        if (types::is_object(a) && object(a).kind == ObjectKind::kGenerator) result = join(result, read(object(a).code->result));
        else if (types::is_object(a) && object(a).kind == ObjectKind::kInstance) known = false;
        else result = join(result, scalar(Atom::kNone));
      }
      return known ? result : unknown(source);
    }
  }
  return TypeId::kAnything;
}

TypeId Engine::eval_name(const syntax::Name& e) {
  names::Resolution r = names::lookup(*scope_, e.id, names);
  switch (r.kind) {
    case names::Reference::kLocal: case names::Reference::kFree: {
      Cell& cell = symbols[r.symbol];
      if (r.symbol->captured || r.kind == names::Reference::kFree) return read(cell);
      const TypeId* bound = state_.bound.find(r.symbol);
      if (!bound) {
        if (!state_.dead && !(r.symbol->is_param && !r.symbol->deleted)) unbound.insert(r.symbol);
        return read(cell);
      }
      TypeId known = *bound;
      TypeId by_cell = read(cell);
      return known == State::kByCell ? by_cell : known;
    }
    case names::Reference::kGlobal: {
      TypeId t = read(symbols[r.symbol]);
      // Unbound, a name may still mean a built-in.
      TypeId builtin = stub_member(stubs.builtins(), e.id);
      return r.symbol->bindings > 0 && builtin == TypeId::kNothing ? t : join(t, builtin);
    }
    case names::Reference::kClass: {
      TypeId t = TypeId::kNothing;
      if (class_) {
        auto it = class_->attributes.find(names::mangle(*scope_, e.id, names));
        if (it != class_->attributes.end()) t = read(it->second.cell);
      }
      if (r.symbol) t = join(t, read(symbols[r.symbol]));
      return join(t, stub_member(stubs.builtins(), e.id));
    }
    case names::Reference::kBuiltin: break;
  }
  const std::string& n = names.text(e.id);
  if (n == "__name__" || n == "__file__" || n == "__package__") return scalar(Atom::kStr);
  if (n == "__debug__") return scalar(Atom::kBool);
  if (n == "NotImplemented") return scalar(Atom::kNotImplemented);
  if (n == "Ellipsis") return scalar(Atom::kEllipsis);
  if (n == "__class__") {
    for (ClassInfo* cls : all_classes_) {
      if (cls->node && cls->class_object && current_->in_class == cls) return type_of(*cls->class_object);
    }
    return TypeId::kAnything;
  }
  TypeId t = stub_member(stubs.builtins(), e.id);
  if (t == TypeId::kNothing) return TypeId::kAnything;
  if (n == "__import__") {
    for (const auto& [module, scope] : scopes) {
      if (!module->is_library) escape(module_object(*module));
    }
  }
  return t;
}

TypeId Engine::eval_unary(const syntax::UnaryExpr& e) {
  TypeId operand = eval(e.operand);
  if (e.op == syntax::UnaryOp::kNot) return scalar(Atom::kBool);
  if (operand == TypeId::kAnything) return operand;
  static const char* const kNames[] = {"", "__neg__", "__pos__", "__invert__"};
  return each(operand, [&](Atom a) {
    switch (a) {
      case Atom::kBool: case Atom::kInt: return scalar(Atom::kInt);
      case Atom::kFloat: return e.op == syntax::UnaryOp::kInvert ? TypeId::kNothing : scalar(Atom::kFloat);
      default: break;
    }
    if (!types::is_object(a)) return TypeId::kNothing;
    if (object(a).kind == ObjectKind::kInstance) {
      bool found = false;
      TypeId result = call_dunder(&e, object(a), kNames[static_cast<int>(e.op)], {}, found);
      return found ? result : unknown(store.of(a));
    }
    return unknown(store.of(a));
  });
}

TypeId Engine::eval_compare(const syntax::CompareExpr& e) {
  static const char* const kNames[] = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "", "", "__contains__", "__contains__"};
  static const char* const kSwapped[] = {"__eq__", "__ne__", "__gt__", "__ge__", "__lt__", "__le__", "", "", "", ""};
  TypeId left = eval(e.left);
  TypeId result = TypeId::kNothing;
  for (std::size_t i = 0; i < e.ops.size(); ++i) {
    CompareOp op = e.ops[i];
    // `"name" in x.__dict__` looks at names: no field is written, none is given away.
    const syntax::AttributeExpr* fields = op == CompareOp::kIn || op == CompareOp::kNotIn ? e.comparators[i]->try_as<syntax::AttributeExpr>() : nullptr;
    names_alone_ = fields && fields->name == n_dict_ && !attributes_by_name_.count(n_dict_) ? fields : nullptr;
    TypeId right = eval(e.comparators[i]);
    TypeId one = scalar(Atom::kBool);
    if (op != CompareOp::kIs && op != CompareOp::kIsNot && op != CompareOp::kIn && op != CompareOp::kNotIn) {
      // Rich comparisons return what the dunder returns: for anything but the library's own types that is unknown here. (Dunders of classes are
      // called with anything, see add_method.)
      auto plain = [&](TypeId t) {
        if (t == TypeId::kAnything) return false;
        for (Atom a : store.atoms(t)) {
          if (types::is_object(a) && object(a).kind != ObjectKind::kBuiltin && object(a).kind != ObjectKind::kTuple) return false;
        }
        return true;
      };
      // None against a user's instance: only the instance's own dunder counts.
      if (!plain(left) || !plain(right)) {
        one = TypeId::kNothing;
        bool open = left == TypeId::kAnything || right == TypeId::kAnything;
        for (int side = 0; side < 2; ++side) {
          TypeId t = side == 0 ? left : right;
          for (Atom a : std::vector<Atom>(store.atoms(t))) {
            if (types::is_object(a) && object(a).kind == ObjectKind::kClass) open = open || object(a).cls->opaque;
            if (!types::is_object(a) || object(a).kind != ObjectKind::kInstance) continue;
            open = open || object(a).cls->opaque;
            bool found = false;
            const char* name = (side == 0 ? kNames : kSwapped)[static_cast<int>(op)];
            TypeId r = compare_dunder(object(a), name, side == 0 ? right : left, found);
            if (found) one = join(one, store.without(r, Atom::kNotImplemented));
          }
        }
        one = open ? TypeId::kAnything : join(one, scalar(Atom::kBool));
      }
    }
    result = join(result, one);
    left = right;
  }
  return result;
}

const modules::StubClass* Engine::stub_class_of(Atom a) {
  auto find = [&](const char* name) { return stubs.find_class(stubs.builtins(), names.intern(name)); };
  switch (a) {
    case Atom::kNone: case Atom::kEllipsis: case Atom::kNotImplemented: return find("object");
    case Atom::kBool: return find("bool");
    case Atom::kInt: return find("int");
    case Atom::kFloat: return find("float");
    case Atom::kStr: return find("str");
    case Atom::kBytes: return find("bytes");
    default: return types::is_object(a) ? object(a).stub_class : nullptr;
  }
}

/// What a `for` over it gives.
TypeId Engine::elements(TypeId iterable) {
  if (iterable == TypeId::kAnything) return iterable;
  return each(iterable, [&](Atom a) {
    if (a == Atom::kStr) return scalar(Atom::kStr);
    if (a == Atom::kBytes) return scalar(Atom::kInt);
    if (!types::is_object(a)) return TypeId::kNothing;
    Object& o = object(a);
    switch (o.kind) {
      case ObjectKind::kBuiltin: {
        const std::string& n = names.text(o.stub_class->name);
        if (n == "range" || n == "bytearray") return scalar(Atom::kInt);
        return read(o.first);
      }
      case ObjectKind::kTuple: return tuple_elements(o);
      case ObjectKind::kGenerator: return read(o.first);
      case ObjectKind::kInstance: {
        bool found = false;
        TypeId iterator = call_dunder(nullptr, o, "__iter__", {}, found);
        if (found) {
          if (iterator == TypeId::kAnything) return iterator;
          return each(iterator, [&](Atom i) {
            if (!types::is_object(i)) return TypeId::kNothing;
            Object& it = object(i);
            if (it.kind != ObjectKind::kInstance) return it.kind == ObjectKind::kBuiltin || it.kind == ObjectKind::kTuple || it.kind == ObjectKind::kGenerator ? elements(store.of(i)) : unknown(store.of(i));
            bool has_next = false;
            TypeId item = call_dunder(nullptr, it, "__next__", {}, has_next);
            return has_next ? item : unknown(store.of(i));
          });
        }
        Args index;
        index.positional = {scalar(Atom::kInt)};
        TypeId item = call_dunder(nullptr, o, "__getitem__", index, found);
        return found ? item : unknown(store.of(a));
      }
      default: return unknown(store.of(a));
    }
  });
}

TypeId Engine::eval_subscript(const syntax::SubscriptExpr& e) {
  TypeId object_type = eval(e.object);
  TypeId index = eval(e.index);
  return subscript(&e, object_type, index, e.index);
}

TypeId Engine::subscript(const syntax::Expr* site, TypeId object_type, TypeId index, const syntax::Expr* index_node) {
  if (object_type == TypeId::kAnything) {
    escape(index);
    return object_type;
  }
  bool slices = index == TypeId::kAnything, items = slices;
  for (Atom a : store.atoms(index)) {
    bool slice = types::is_object(a) && object(a).kind == ObjectKind::kBuiltin && names.text(object(a).stub_class->name) == "slice";
    (slice ? slices : items) = true;
  }
  return each(object_type, [&](Atom a) {
    if (a == Atom::kStr) return scalar(Atom::kStr);
    if (a == Atom::kBytes) return join(items ? scalar(Atom::kInt) : TypeId::kNothing, slices ? scalar(Atom::kBytes) : TypeId::kNothing);
    if (!types::is_object(a)) return TypeId::kNothing;
    Object& o = object(a);
    switch (o.kind) {
      case ObjectKind::kBuiltin: {
        const std::string n = names.text(o.stub_class->name);
        if (n == "dict") return read(o.second);
        if (n == "list" || n == "tuple") {
          TypeId result = items ? read(o.first) : TypeId::kNothing;
          if (slices) result = join(result, builtin_object(site, n, read(o.first)));
          return result;
        }
        if (n == "range") return items && !slices ? scalar(Atom::kInt) : TypeId::kAnything;
        if (n == "bytearray") return items && !slices ? scalar(Atom::kInt) : TypeId::kAnything;
        if (n == "deque" || n == "_array") return read(o.first);
        return unknown(store.of(a), index);
      }
      case ObjectKind::kTuple: {
        const syntax::IntLiteral* literal = index_node ? index_node->try_as<syntax::IntLiteral>() : nullptr;
        if (literal && literal->decimal.size() < 6) {
          std::size_t i = std::stoul(literal->decimal);
          return i < o.items.size() ? read(o.items[i]) : TypeId::kNothing;
        }
        TypeId all = tuple_elements(o);
        TypeId result = items ? all : TypeId::kNothing;
        if (slices) result = join(result, builtin_object(site, "tuple", all));
        return result;
      }
      case ObjectKind::kInstance: {
        bool found = false;
        Args args;
        args.positional = {index};
        TypeId result = call_dunder(site, o, "__getitem__", args, found);
        return found ? result : unknown(store.of(a), index);
      }
      case ObjectKind::kStubClass: return TypeId::kAnything;  // list[int]
      default: return unknown(store.of(a), index);
    }
  });
}

TypeId Engine::eval_display(const syntax::Expr& e) {
  auto element = [&](const syntax::Expr* x) {
    if (const syntax::StarredExpr* s = x->try_as<syntax::StarredExpr>()) return elements(eval(s->value));
    return eval(x);
  };
  switch (e.kind) {
    case ExprKind::kTuple: {
      std::vector<TypeId> items;
      bool starred = false;
      for (const syntax::Expr* x : e.as<syntax::TupleExpr>()->elements) {
        starred = starred || x->kind == ExprKind::kStarred;
        items.push_back(element(x));
      }
      if (!starred && items.size() <= 12) return tuple_object(&e, items);
      TypeId all = TypeId::kNothing;
      for (TypeId t : items) all = join(all, t);
      return builtin_object(&e, "tuple", all);
    }
    case ExprKind::kList: case ExprKind::kSet: {
      bool list = e.kind == ExprKind::kList;
      TypeId all = TypeId::kNothing;
      for (const syntax::Expr* x : list ? e.as<syntax::ListExpr>()->elements : e.as<syntax::SetExpr>()->elements) all = join(all, element(x));
      return builtin_object(&e, list ? "list" : "set", all);
    }
    default: {
      TypeId keys = TypeId::kNothing, values = TypeId::kNothing;
      for (const syntax::DictEntry& d : e.as<syntax::DictExpr>()->entries) {
        if (d.key) {
          keys = join(keys, eval(d.key));
          values = join(values, eval(d.value));
          continue;
        }
        TypeId other = eval(d.value);
        for (Atom a : std::vector<Atom>(store.atoms(other))) {
          bool dict = types::is_object(a) && object(a).kind == ObjectKind::kBuiltin && names.text(object(a).stub_class->name) == "dict";
          if (dict) {
            keys = join(keys, read(object(a).first));
            values = join(values, read(object(a).second));
          } else {
            keys = values = unknown(store.of(a));
          }
        }
        if (other == TypeId::kAnything) keys = values = other;
      }
      return builtin_object(&e, "dict", keys, values);
    }
  }
}

void Engine::eval_fstring(const std::vector<syntax::FStringPart>& parts) {
  for (const syntax::FStringPart& p : parts) {
    if (p.value) eval(p.value);  // __format__, __str__, __repr__ are called with anything as they are
    eval_fstring(p.spec);
  }
}

TypeId Engine::eval_comprehension(const syntax::ComprehensionExpr& c) {
  TypeId first = eval(c.clauses.front().iterable);
  names::Scope* outer = scope_;
  State before = state_;
  scope_ = scopes.at(module_)->of(&c);
  bool generator = scope_->kind == names::ScopeKind::kGenerator;
  if (generator) state_.bound.clear(), state_.not_negative.clear();  // a function of its own: what it uses of the code around is captured
  for (std::size_t i = 0; i < c.clauses.size(); ++i) {
    TypeId iterable = i == 0 ? first : eval(c.clauses[i].iterable);
    assign(*c.clauses[i].target, elements(iterable));
    for (const syntax::Expr* condition : c.clauses[i].conditions) {
      eval(condition);
      narrow(*condition, true);
    }
  }
  TypeId key = eval(c.element);
  TypeId value = eval(c.value);
  scope_ = outer;
  // What := bound inside may not have been reached.
  State after = state_;
  state_ = before;
  state_.bound.forget_where_other(after.bound);
  if (scope_->frame()->has_walrus) state_.not_negative.clear();
  switch (c.comprehension) {
    case syntax::ComprehensionKind::kList: return builtin_object(&c, "list", key);
    case syntax::ComprehensionKind::kSet: return builtin_object(&c, "set", key);
    case syntax::ComprehensionKind::kDict: return builtin_object(&c, "dict", key, value);
    case syntax::ComprehensionKind::kGenerator: {
      if (!generator) return builtin_object(&c, "list", key);   // of its consumer's concern are the items alone
      Code& code = code_of(&c, *module_);
      code.reached = true;  // evaluated here, in place
      code.result.type = scalar(Atom::kNone);
      flow(code.generator->first, key);
      return type_of(*code.generator);
    }
  }
  return TypeId::kAnything;
}

}  // namespace pyx::infer
