// Simple statements and loops.
#include <algorithm>

#include "lower/function.h"
#include "syntax/walk.h"

namespace pyx::lower {

using namespace ir;
using syntax::ExprKind;
using syntax::StmtKind;
using IrStmt = ir::StmtKind;

void FunctionLowering::lower_body(const syntax::Body& body) {
  for (const syntax::Stmt* s : body) {
    if (flow_.dead) return;  // after return, raise, break or continue
    lower_statement(*s);
  }
}

void FunctionLowering::lower_statement(const syntax::Stmt& s) {
  line_ = line(s.span);
  switch (s.kind) {
    case StmtKind::kExpr: {
      const syntax::Expr* e = s.as<syntax::ExprStmt>()->value;
      if (e->kind == ExprKind::kStr || e->kind == ExprKind::kConstant || e->kind == ExprKind::kInt) return;  // docstrings, `...`
      Expr* v = lower(*e);
      if (v->effect == Effect::kWrites || v->may_raise) add(IrStmt::kExpr, v);
      return;
    }
    case StmtKind::kAssign: return lower_assign(*s.as<syntax::AssignStmt>());
    case StmtKind::kAugAssign: return lower_aug_assign(*s.as<syntax::AugAssignStmt>());
    case StmtKind::kAnnAssign: return lower_ann_assign(*s.as<syntax::AnnAssignStmt>());
    case StmtKind::kReturn: return lower_return(*s.as<syntax::ReturnStmt>());
    case StmtKind::kRaise: return lower_raise(*s.as<syntax::RaiseStmt>());
    case StmtKind::kAssert: return lower_assert(*s.as<syntax::AssertStmt>());
    case StmtKind::kDelete:
      for (const syntax::Expr* t : s.as<syntax::DeleteStmt>()->targets) lower_delete(*t);
      return;
    case StmtKind::kPass: case StmtKind::kGlobal: case StmtKind::kNonlocal: return;
    case StmtKind::kBreak: return lower_break();
    case StmtKind::kContinue: return lower_continue();
    case StmtKind::kImport: return lower_import(*s.as<syntax::ImportStmt>());
    case StmtKind::kImportFrom: return lower_import_from(*s.as<syntax::ImportFromStmt>());
    case StmtKind::kIf: return lower_if(*s.as<syntax::IfStmt>());
    case StmtKind::kWhile: return lower_while(*s.as<syntax::WhileStmt>());
    case StmtKind::kFor: return lower_for(*s.as<syntax::ForStmt>());
    case StmtKind::kTry: return lower_try(*s.as<syntax::TryStmt>());
    case StmtKind::kWith: {
      const syntax::WithStmt& w = *s.as<syntax::WithStmt>();
      if (w.is_async) return unsupported(s.span, "`async with` is not supported yet");
      // In braces: the manager is let go when the statement ends.
      if (in_generator()) return lower_with(w, 0);
      inside(add(IrStmt::kScope)->body, [&] { lower_with(w, 0); });
      return;
    }
    case StmtKind::kFunction: return lower_function_statement(*s.as<syntax::FunctionStmt>());
    case StmtKind::kClass: return lower_class(*s.as<syntax::ClassStmt>());
    case StmtKind::kMatch: return lower_match(*s.as<syntax::MatchStmt>());
    case StmtKind::kTypeAlias: return unsupported(s.span, "`type` aliases are not supported yet", "write `Name = ...` instead");
  }
}

// ---- assignment ----

void FunctionLowering::lower_assign(const syntax::AssignStmt& s) {
  // a, b = b, a: no tuple is made, but all values are taken before the first target is bound.
  if (s.targets.size() == 1 && s.value->kind == ExprKind::kTuple &&
      (s.targets[0]->kind == ExprKind::kTuple || s.targets[0]->kind == ExprKind::kList)) {
    const std::vector<syntax::Expr*>& targets =
        s.targets[0]->kind == ExprKind::kTuple ? s.targets[0]->as<syntax::TupleExpr>()->elements : s.targets[0]->as<syntax::ListExpr>()->elements;
    const std::vector<syntax::Expr*>& values = s.value->as<syntax::TupleExpr>()->elements;
    bool plain = targets.size() == values.size();
    for (const syntax::Expr* t : targets) plain &= t->kind != ExprKind::kStarred;
    for (const syntax::Expr* v : values) plain &= v->kind != ExprKind::kStarred;
    if (plain && swap_items(targets, values)) return;
    if (plain && !targets.empty()) {
      std::vector<Expr*> taken;
      for (const syntax::Expr* v : values) {
        Expr* e = typed(*v);
        bool constant = e->effect == Effect::kPure && (e->op == Op::kRawInt || (e->args.empty() && e->op != Op::kVar && e->op != Op::kCell));
        if (!constant && is_number(e)) {
          e = spill(e, "value");
        } else if (!constant) {
          Var* var = new_var("value");
          add_assign(var, e);
          e = move(var);
        }
        taken.push_back(e);
      }
      for (std::size_t i = 0; i < targets.size(); ++i) store(*targets[i], taken[i]);
      return;
    }
  }
  if (const syntax::TupleExpr* pair = s.targets[0]->try_as<syntax::TupleExpr>(); pair && s.targets.size() == 1 && store_divmod(pair->elements, *s.value)) return;
  Expr* v = typed(*s.value);
  if (s.targets.size() == 1) return store(*s.targets[0], v);
  if (v->effect != Effect::kPure || v->op == Op::kVar) v = spill(v, "value");
  for (const syntax::Expr* t : s.targets) store(*t, v);
}

/// The module whose variables are in the dict `e` that is stored in: globals(), vars(module), module.__dict__. Or null.
const modules::LoadedModule* FunctionLowering::module_of_dict(const syntax::Expr& e) {
  auto found = program_.module_changes().dicts.find(&e);
  return found == program_.module_changes().dicts.end() ? nullptr : found->second;
}

/// Stores in such a dict reach the variable; changes of any other kind would be lost.
bool FunctionLowering::refuse_aliased_dict(const syntax::Expr& e) {
  if (!program_.module_changes().aliased.count(&e)) return false;
  unsupported(e.span, "the dict of a module is a copy of its variables: what is done with this one might be lost",
              "`globals()[name]`, `globals()[name] = value`, `name in globals()` and reading methods work");
  return true;
}

void FunctionLowering::store(const syntax::Expr& target, Expr* v) {
  std::uint32_t outer_line = line_;
  switch (target.kind) {
    case ExprKind::kName: store_name(target.as<syntax::Name>()->id, v); line_ = outer_line; return;
    case ExprKind::kSubscript: case ExprKind::kAttribute: break;  // lists and fields take numbers outside boxes, too
    default: v = to_value(v);
  }
  switch (target.kind) {
    case ExprKind::kAttribute: {
      const syntax::AttributeExpr& a = *target.as<syntax::AttributeExpr>();
      Target object = static_target(*a.object);
      if (!field_slot(a)) v = to_value(v);
      if (object.kind == Target::Kind::kModule || object.kind == Target::Kind::kStubModule) {
        refuse_store_on_builtins(*object.module, target.span);
        Target member = program_.member(object.module, a.name);
        if (member.symbol) {
          uses(*member.module);
          add(IrStmt::kAssignGlobal, v)->global = program_.global_of(member.symbol);
          break;
        }
        if (member.kind == Target::Kind::kStubVariable) {
          add(IrStmt::kAssignExternal, v)->text = member.variable->cpp_name;
          program_.use_header(ir_module_, member.stub_module->header);
          break;
        }
      }
      // The value is evaluated before the object (7.2).
      std::vector<Expr*> parts = sequence({[&] { return v; }, [&] { return value(*a.object); }}, {"value", ""});
      line_ = line(target.span);
      add(IrStmt::kExpr, write_attribute(a, parts[1], parts[0]));
      break;
    }
    case ExprKind::kSubscript: {
      const syntax::SubscriptExpr& s = *target.as<syntax::SubscriptExpr>();
      bool typed_index = is_indexed(s);
      if (!typed_index) v = to_value(v);
      if (const modules::LoadedModule* module = module_of_dict(*s.object)) {
        std::vector<Expr*> both = sequence({[&] { return v; }, [&] { return value(*s.index); }}, {"value", ""});
        add(IrStmt::kExpr, call("py::set_attr", {module_value(*module), both[1], both[0]}, Rep::kVoid));
        break;
      }
      std::vector<Expr*> parts = sequence({[&] { return v; }, [&] { return value(*s.object); }, [&] { return typed_index ? typed(*s.index) : value(*s.index); }}, {"value", "object", ""});
      line_ = line(target.span);
      if (typed_index) {
        add(IrStmt::kExpr, set_indexed_item(s, parts[1], parts[2], parts[0]));
        break;
      }
      add(IrStmt::kExpr, set_item(s, parts[1], parts[2], parts[0]));
      break;
    }
    case ExprKind::kTuple: store_sequence(target.as<syntax::TupleExpr>()->elements, v, target.span); break;
    case ExprKind::kList: store_sequence(target.as<syntax::ListExpr>()->elements, v, target.span); break;
    default: unsupported(target.span, "this target of an assignment is not supported"); break;
  }
  line_ = outer_line;
}

void FunctionLowering::store_sequence(const std::vector<syntax::Expr*>& targets, Expr* v, Span span) {
  line_ = line(span);   // that of a loop's targets, even if what is iterated stands on another
  int star = -1;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i]->kind == ExprKind::kStarred) star = static_cast<int>(i);
  }
  int count = static_cast<int>(targets.size());
  auto unpack_call = [&](Expr* out) {
    if (star < 0) return call("py::unpack", {v, raw_int(count), out}, Rep::kVoid);
    return call("py::unpack_star", {v, raw_int(star), raw_int(count - star - 1), out}, Rep::kVoid);
  };
  in_scope([&] {
    Var* parts = new_var("parts", VarKind::kValues);
    parts->count = count > 0 ? count : 1;
    Expr* out = make(Op::kVar, Rep::kVoid);
    out->var = parts;
    add(IrStmt::kExpr, unpack_call(out));
    for (int i = 0; i < count; ++i) {
      Expr* part = move(parts);
      part->integer = i;
      const syntax::Expr* t = targets[static_cast<std::size_t>(i)];
      store(t->kind == ExprKind::kStarred ? *t->as<syntax::StarredExpr>()->value : *t, part);
    }
  });
}

void FunctionLowering::lower_aug_assign(const syntax::AugAssignStmt& s) {
  static constexpr const char* kNames[] = {"add", "sub", "mul", "mat_mul", "true_div", "floor_div", "mod",
                                           "power", "left_shift", "right_shift", "bit_and", "bit_or", "bit_xor"};
  auto inplace = [&](Expr* old, Expr* operand) {
    if (Expr* e = numeric(s.op, old, operand)) return e;
    old = to_value(old);
    operand = to_value(operand);
    return call(std::string("py::") + kNames[static_cast<int>(s.op)] + "_inplace", {old, operand});
  };
  switch (s.target->kind) {
    case ExprKind::kName: {
      const syntax::Name& name = *s.target->as<syntax::Name>();
      names::Resolution r = names::lookup(*scope_, name.id, program_.names);
      bool plain = r.kind == names::Reference::kLocal && !r.symbol->captured && scope_->kind != names::ScopeKind::kClass && !scope_->frame()->has_walrus;
      if (plain) {
        // In place in the variable: `s += x` and `n += 1` at their best. That it is bound is checked before the operand is evaluated.
        Expr* old = lower_name(name);
        Var* var = var_of(r.symbol);
        if (old->may_raise) add(IrStmt::kExpr, old);
        set_bound(var, true);
        Expr* operand = typed(*s.value);
        line_ = line(s.span);
        Expr* current = unboxed(is_number(old) ? old : read(var), name);
        if (is_number(current) && is_number(operand)) {
          // The old value is taken when the operand has been evaluated: nothing in the operand can rebind a plain local.
          if (Expr* sum = numeric(s.op, current, operand)) return add_assign(var, sum);
        }
        if (rep_of_kind(var->kind) != Rep::kValue) return add_assign(var, inplace(to_value(read(var)), operand));
        operand = to_value(operand);
        Expr* target = make(Op::kVar, Rep::kVoid);
        target->var = var;
        bool texts = s.op == syntax::BinaryOp::kAdd && is_str(name) && is_str(*s.value);
        add(IrStmt::kExpr, texts ? safe_call("py::str_append", {target, operand}, Rep::kVoid) : call(std::string("py::") + kNames[static_cast<int>(s.op)] + "_to", {target, operand}, Rep::kVoid));
        return;
      }
      std::vector<Expr*> both = sequence({[&] { return unboxed(lower_name(name), name); }, [&] { return typed(*s.value); }}, {text(name.id), ""});
      line_ = line(s.span);
      store_name(name.id, inplace(both[0], both[1]));
      return;
    }
    case ExprKind::kAttribute: {
      const syntax::AttributeExpr& a = *s.target->as<syntax::AttributeExpr>();
      Target object_target = static_target(*a.object);
      if (object_target.kind == Target::Kind::kModule || object_target.kind == Target::Kind::kStubModule) {
        Expr* old = spill(lower_attribute(a), "old");
        Expr* operand = typed(*s.value);
        line_ = line(s.span);
        return store(a, inplace(old, operand));
      }
      Expr* object = value(*a.object);
      if (object->effect != Effect::kPure) object = spill(object, "object");
      line_ = line(s.target->span);
      Expr* old = read_attribute(a, object);
      std::vector<Expr*> both = sequence({[&] { return unboxed(old, a); }, [&] { return typed(*s.value); }}, {text(a.name), ""});
      line_ = line(s.span);
      add(IrStmt::kExpr, write_attribute(a, object, inplace(both[0], both[1])));
      return;
    }
    case ExprKind::kSubscript: {
      const syntax::SubscriptExpr& t = *s.target->as<syntax::SubscriptExpr>();
      bool typed_index = is_indexed(t);
      std::vector<Expr*> place = typed_index ? typed_operands({t.object, t.index}) : operands({t.object, t.index});
      place[0] = to_value(place[0]);
      if (place[0]->effect != Effect::kPure) place[0] = spill(place[0], "object");
      if (place[1]->effect != Effect::kPure) place[1] = spill(place[1], "index");
      line_ = line(s.target->span);
      Expr* old = typed_index ? indexed_item(t, place[0], place[1], inferred(t)) : unboxed(call(item_getter(t), {place[0], place[1]}), t);
      std::vector<Expr*> both = sequence({[&] { return old; }, [&] { return typed(*s.value); }}, {"old", ""});
      line_ = line(s.span);
      Expr* result = inplace(both[0], both[1]);
      if (typed_index) {
        add(IrStmt::kExpr, set_indexed_item(t, place[0], place[1], result));
        return;
      }
      result = to_value(result);
      if (const modules::LoadedModule* module = module_of_dict(*t.object)) add(IrStmt::kExpr, call("py::set_attr", {module_value(*module), place[1], result}, Rep::kVoid));
      else add(IrStmt::kExpr, set_item(t, place[0], place[1], result));
      return;
    }
    default: unsupported(s.target->span, "this target of an augmented assignment is not supported");
  }
}

/// Can evaluating it be seen, other than by a NameError?
static bool has_effects(const syntax::Expr& e) {
  if (e.kind == ExprKind::kCall || e.kind == ExprKind::kNamed) return true;
  std::vector<const syntax::Expr*> children;
  syntax::append_children(e, children);
  return std::any_of(children.begin(), children.end(), [](const syntax::Expr* child) { return has_effects(*child); });
}

static bool has_annotations(const syntax::Body& body) {
  return std::any_of(body.begin(), body.end(), [](const syntax::Stmt* s) {
    if (s->kind == StmtKind::kAnnAssign) return true;
    std::vector<const syntax::Body*> bodies;
    syntax::append_bodies(*s, bodies);
    return std::any_of(bodies.begin(), bodies.end(), [](const syntax::Body* inner) { return has_annotations(*inner); });
  });
}

/// Makes the __annotations__ of the class or module whose body is about to be lowered.
void FunctionLowering::begin_annotations(const syntax::Body& body) {
  if (!program_.mentions("__annotations__") || !has_annotations(body)) return;
  annotations_ = new_var("annotations");
  add_assign(annotations_, safe_call("py::new_dict", {}));
  Expr* key = str("__annotations__");
  add(IrStmt::kExpr, scope_->kind == names::ScopeKind::kClass ? method_of(classes_.back().builder, "set", {key, read(annotations_)}, true)
                                                             : safe_call("py::module_set", {module_value(module_), key, read(annotations_)}, Rep::kVoid));
}

/// Annotations of classes and modules are kept where the program can see them (dataclasses, typing); elsewhere nobody looks.
void FunctionLowering::lower_ann_assign(const syntax::AnnAssignStmt& s) {
  if (s.value) store(*s.target, typed(*s.value));
  if (scope_->kind != names::ScopeKind::kClass && scope_->kind != names::ScopeKind::kModule) return;
  if (!s.simple || !annotations_) return evaluate_annotation(*s.annotation);
  const std::string& name = text(mangled(s.target->as<syntax::Name>()->id));
  Expr* v = annotation(*s.annotation);
  add(IrStmt::kExpr, call("py::dict_insert", {read(annotations_), str(name), v}, Rep::kVoid));
}

/// Must an annotation whose value nobody asks for be evaluated?
bool FunctionLowering::is_seen(const syntax::Expr& annotation) const { return !futures_annotations_ && has_effects(annotation); }

void FunctionLowering::evaluate_annotation(const syntax::Expr& e) {
  if (is_seen(e)) add(IrStmt::kExpr, value(e));
}

Expr* FunctionLowering::annotation(const syntax::Expr& e) {
  if (futures_annotations_) return str(source_.text().substr(e.span.begin, e.span.end - e.span.begin));
  return value(e);
}

void FunctionLowering::lower_delete(const syntax::Expr& target) {
  line_ = line(target.span);
  switch (target.kind) {
    case ExprKind::kName: return delete_name(*target.as<syntax::Name>());
    case ExprKind::kAttribute: {
      const syntax::AttributeExpr& a = *target.as<syntax::AttributeExpr>();
      Expr* object = value(*a.object);
      add(IrStmt::kExpr, template_call("py::del_attr", attribute(a.name), {object}, Rep::kVoid));
      return;
    }
    case ExprKind::kSubscript: {
      const syntax::SubscriptExpr& s = *target.as<syntax::SubscriptExpr>();
      std::vector<Expr*> parts = operands({s.object, s.index});
      const modules::LoadedModule* module = module_of_dict(*s.object);
      if (module && parts[1]->effect != Effect::kPure) parts[1] = spill(parts[1], "name");
      add(IrStmt::kExpr, call("py::del_item", parts, Rep::kVoid));
      if (module) add(IrStmt::kExpr, call("py::set_attr", {module_value(*module), parts[1], empty()}, Rep::kVoid));
      return;
    }
    case ExprKind::kTuple:
      for (const syntax::Expr* e : target.as<syntax::TupleExpr>()->elements) lower_delete(*e);
      return;
    case ExprKind::kList:
      for (const syntax::Expr* e : target.as<syntax::ListExpr>()->elements) lower_delete(*e);
      return;
    default: unsupported(target.span, "this target of `del` is not supported");
  }
}

// ---- branches and loops ----

void FunctionLowering::lower_if(const syntax::IfStmt& s) {
  // elif chains by a loop: generated ones have thousands of links.
  const syntax::IfStmt* link = &s;
  ir::Body* home = block_;
  Flow end;
  end.dead = true;
  while (true) {
    Expr* test = condition(*link->test);
    line_ = line(link->span);
    // `if __name__ == "__main__"`, `if TYPE_CHECKING`: the dead branch is not compiled.
    ir::Stmt* branch = add(IrStmt::kIf, test);
    Flow start = flow_;
    inside(branch->body, [&] { lower_body(link->then_body); });
    end = Flow::join(end, flow_);
    flow_ = start;
    if (link->else_body.size() == 1 && link->else_body[0]->kind == StmtKind::kIf) {
      link = link->else_body[0]->as<syntax::IfStmt>();
      block_ = &branch->other;
      line_ = line(link->span);
      continue;
    }
    inside(branch->other, [&] { lower_body(link->else_body); });
    end = Flow::join(end, flow_);
    break;
  }
  block_ = home;
  flow_ = end;
}

static bool has_break(const syntax::Body& body) {
  for (const syntax::Stmt* s : body) {
    if (s->kind == StmtKind::kBreak) return true;
    std::vector<const syntax::Body*> bodies;
    syntax::append_bodies(*s, bodies);
    for (const syntax::Body* inner : bodies) {
      if (has_break(*inner)) return true;
    }
  }
  return false;
}

void FunctionLowering::lower_while(const syntax::WhileStmt& s) {
  bool endless = s.test->kind == ExprKind::kConstant && s.test->as<syntax::ConstantExpr>()->value == syntax::Constant::kTrue;
  if (const syntax::IntLiteral* i = s.test->try_as<syntax::IntLiteral>()) endless = i->decimal != "0";
  ir::Label* done = s.else_body.empty() ? nullptr : new_label("done");
  Flow start = flow_;
  auto loop = [&] {
    ir::Stmt* w = add(IrStmt::kWhile);
    ir::Body test_body;
    Expr* test = nullptr;
    if (!endless) inside(test_body, [&] { test = condition(*s.test); });
    Flow after_test = flow_;
    exits_.push_back({Exit::Kind::kLoop});
    exits_.back().break_label = done;
    if (endless || !test_body.empty()) {
      w->value = raw_bool(true);
      w->body = std::move(test_body);
      if (!endless) {
        inside(w->body, [&] { add_if(negate(test), [&] { add(IrStmt::kBreak); }); });
      }
    } else {
      w->value = test;
    }
    inside(w->body, [&] { lower_body(s.body); });
    exits_.pop_back();
    flow_ = endless ? start : after_test;
    // After `while True` nothing is reached but by a break, of this loop or, who knows, of one inside.
    flow_.dead = start.dead || (endless && !has_break(s.body));
  };
  if (!done) return loop();
  add_block(IrStmt::kBlock, done, [&] {
    loop();
    lower_body(s.else_body);
  });
  flow_.dead = start.dead;
  flow_ = Flow::join(start, flow_);
}

/// In a generator: calls next() of the iterator until it ends.
void FunctionLowering::step_through(Var* iterator, std::string_view name, const std::function<void(Expr*)>& body) {
  ir::Stmt* w = add(IrStmt::kWhile, raw_bool(true));
  inside(w->body, [&] {
    Var* item = new_var(name);
    add_assign(item, call("py::next", {read(iterator)}));
    Expr* end = make(Op::kCall, Rep::kBool, Effect::kPure);
    end->text = "py::is_exhausted";
    end->args = {read(item)};
    add_if(end, [&] { add(IrStmt::kBreak); });
    body(move(item));
  });
  add_assign(iterator, empty());
}

void FunctionLowering::loop_over(Expr* iterable, std::string_view name, const std::function<void(Expr*)>& body, const Around& around) {
  if (in_generator()) {
    // The iterator lives across yields: an object in the frame.
    Var* iterator = new_var("each");
    add_assign(iterator, call("py::iter", {iterable}));
    around([&] { step_through(iterator, name, body); });
    return;
  }
  // In braces: the iterable is let go when the loop ends, however it ends.
  inside(add(IrStmt::kScope)->body, [&] {
    Var* iterator = new_var("each", VarKind::kIter);
    Expr* self = make(Op::kVar, Rep::kVoid);
    self->var = iterator;
    add(IrStmt::kExpr, call("py::Iter::start", {self, iterable}, Rep::kVoid));
    around([&] {
      ir::Stmt* w = add(IrStmt::kWhile, method_of(iterator, "next", {}, true, Rep::kBool));
      inside(w->body, [&] { body(method_of(iterator, "value", {}, false, Rep::kValue)); });
    });
  });
}

void FunctionLowering::lower_for(const syntax::ForStmt& s) {
  if (s.is_async) return unsupported(s.span, "`async for` is not supported yet");
  ir::Label* done = s.else_body.empty() ? nullptr : new_label("done");
  Flow start = flow_;
  auto loop = [&] {
    each(*s.iterable, *s.target, nullptr, [&] {
      exits_.push_back({Exit::Kind::kLoop});
      exits_.back().break_label = done;
      lower_body(s.body);
      exits_.pop_back();
    });
    flow_ = start;
  };
  if (!done) return loop();
  add_block(IrStmt::kBlock, done, [&] {
    loop();
    lower_body(s.else_body);
  });
  flow_.dead = start.dead;
  flow_ = Flow::join(start, flow_);
}

// ---- leaving ----

/// Goes outwards from the innermost construct to exits_[down_to]. True if a `finally` takes over the jump.
bool FunctionLowering::leave_through_finally(ExitReason reason, std::size_t down_to, bool& stopped) {
  stopped = false;
  for (std::size_t i = exits_.size(); i > down_to; --i) {
    Exit& exit = exits_[i - 1];
    if (exit.kind == Exit::Kind::kHandler) {
      Expr* exception = reference(exit.exception);
      Expr* outer = reference(exit.outer);
      add(IrStmt::kExpr, safe_call("py::end_handling", {exception, outer}, Rep::kVoid));
    } else if (exit.kind == Exit::Kind::kFinally) {
      Expr* code = in_generator() ? integer(reason) : raw_int(reason);
      add_assign(exit.reason, code);
      if (reason == kReturned) exit.returns = true;
      if (reason == kBroke) exit.breaks = true;
      if (reason == kContinued) exit.continues = true;
      add_leave(exit.finally_label);
      stopped = true;
      return true;
    }
  }
  return false;
}

void FunctionLowering::lower_break() {
  std::size_t loop = exits_.size();
  while (loop > 0 && exits_[loop - 1].kind != Exit::Kind::kLoop) --loop;
  bool stopped;
  if (!leave_through_finally(kBroke, loop, stopped)) {
    ir::Label* label = exits_[loop - 1].break_label;
    if (label) add_leave(label);
    else add(IrStmt::kBreak);
  }
  flow_.dead = true;
}

void FunctionLowering::lower_continue() {
  std::size_t loop = exits_.size();
  while (loop > 0 && exits_[loop - 1].kind != Exit::Kind::kLoop) --loop;
  bool stopped;
  if (!leave_through_finally(kContinued, loop, stopped)) add(IrStmt::kContinue);
  flow_.dead = true;
}

void FunctionLowering::leave_function(Expr* result) {
  bool through = false;
  for (const Exit& exit : exits_) through |= exit.kind != Exit::Kind::kLoop;
  if (result) result = coerce(result, function_.result);
  if (through && result) {
    if (!result_) result_ = new_var_for(function_.result, "result");
    add_assign(result_, result);
    result = result_value();
  }
  bool stopped;
  if (!leave_through_finally(kReturned, 0, stopped)) add(IrStmt::kReturn, result);
  flow_.dead = true;
}

void FunctionLowering::lower_return(const syntax::ReturnStmt& s) {
  leave_function(s.value ? typed(*s.value) : none());
}

void FunctionLowering::lower_raise(const syntax::RaiseStmt& s) {
  if (!s.exception) {
    add_raise(safe_call("py::reraise", {}, Rep::kVoid), false);
  } else {
    std::vector<Operand> parts = {[&] { return value(*s.exception); }};
    if (s.cause) parts.push_back([&] { return value(*s.cause); });
    std::vector<Expr*> args = sequence(parts, {"exception", ""});
    line_ = line(s.span);
    add_raise(safe_call("py::raise_value", args, Rep::kVoid));
  }
  flow_.dead = true;
}

void FunctionLowering::lower_assert(const syntax::AssertStmt& s) {
  Expr* test = condition(*s.test);
  Flow start = flow_;
  add_if(negate(test), [&] {
    line_ = line(s.span);
    std::vector<Expr*> args;
    if (s.message) args.push_back(value(*s.message));
    line_ = line(s.span);
    add_raise(safe_call("py::raise_assertion", args, Rep::kVoid));
  });
  flow_ = start;
}

}  // namespace pyx::lower
