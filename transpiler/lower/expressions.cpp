// Operators, displays, attributes, subscripts, conditionals: expressions that are no calls, comprehensions or f-strings.
#include <algorithm>
#include <cctype>

#include "lower/function.h"
#include "syntax/walk.h"

namespace pyx::lower {

using namespace ir;
using syntax::BinaryOp;
using syntax::CompareOp;
using syntax::ExprKind;

Expr* FunctionLowering::lower(const syntax::Expr& e) {
  std::uint32_t outer_line = line_;
  line_ = line(e.span);
  Expr* result = nullptr;
  switch (e.kind) {
    case ExprKind::kName: result = lower_name(*e.as<syntax::Name>()); break;
    case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kConstant:
      result = lower_constant(e);
      break;
    case ExprKind::kImaginary:
      {
        Expr* real = make(Op::kFloat, Rep::kDouble);
        Expr* imaginary = make(Op::kFloat, Rep::kDouble);
        imaginary->number = e.as<syntax::ImaginaryLiteral>()->value;
        result = safe_call("py::make_complex", {real, imaginary});
      }
      break;
    case ExprKind::kJoinedStr: result = lower_fstring(*e.as<syntax::JoinedStr>()); break;
    case ExprKind::kTuple: case ExprKind::kList: case ExprKind::kSet: result = lower_display(e); break;
    case ExprKind::kDict: result = lower_dict(*e.as<syntax::DictExpr>()); break;
    case ExprKind::kUnary: result = lower_unary(*e.as<syntax::UnaryExpr>()); break;
    case ExprKind::kBinary: result = lower_binary(*e.as<syntax::BinaryExpr>()); break;
    case ExprKind::kBool: result = lower_bool(*e.as<syntax::BoolExpr>()); break;
    case ExprKind::kCompare: result = lower_compare(*e.as<syntax::CompareExpr>()); break;
    case ExprKind::kConditional: result = lower_conditional(*e.as<syntax::ConditionalExpr>()); break;
    case ExprKind::kCall: result = lower_call(*e.as<syntax::CallExpr>()); break;
    case ExprKind::kAttribute: result = lower_attribute(*e.as<syntax::AttributeExpr>()); break;
    case ExprKind::kSubscript: result = lower_subscript(*e.as<syntax::SubscriptExpr>()); break;
    case ExprKind::kSlice: result = lower_slice(*e.as<syntax::SliceExpr>()); break;
    case ExprKind::kStarred:
      unsupported(e.span, "`*` is not supported here");
      result = none();
      break;
    case ExprKind::kLambda: {
      const syntax::LambdaExpr& l = *e.as<syntax::LambdaExpr>();
      names::Scope& scope = *program_.scopes.at(&module_)->of(&l);
      Function* f = new_function("lambda", "<lambda>", scope, l.span);
      set_params(*f, l.params, scope);
      FunctionLowering(program_, module_, *f, scope, this).lower_lambda(l);
      result = function_value(f, scope, l.params);
      break;
    }
    case ExprKind::kComprehension: result = lower_comprehension(*e.as<syntax::ComprehensionExpr>()); break;
    case ExprKind::kNamed: result = lower_named(*e.as<syntax::NamedExpr>()); break;
    case ExprKind::kAwait:
      unsupported(e.span, "`await` is not supported yet");
      result = none();
      break;
    case ExprKind::kYield: result = lower_yield(e.as<syntax::YieldExpr>()->value, e.span); break;
    case ExprKind::kYieldFrom: result = lower_yield_from(*e.as<syntax::YieldFromExpr>()); break;
  }
  line_ = outer_line;
  if (result->rep == Rep::kValue && program_.options.types) result->holds = holds(program_.options.types->of(&e));
  return result;
}

Expr* FunctionLowering::lower_constant(const syntax::Expr& e) {
  switch (e.kind) {
    case ExprKind::kInt: {
      Expr* c = make(Op::kInt);
      c->text = e.as<syntax::IntLiteral>()->decimal;
      return c;
    }
    case ExprKind::kFloat: {
      Expr* c = make(Op::kFloat);
      c->number = e.as<syntax::FloatLiteral>()->value;
      return c;
    }
    case ExprKind::kStr: {
      const std::string& s = e.as<syntax::StrLiteral>()->value;
      // "{0.real}".format(x) asks for attributes by name.
      for (std::size_t brace = s.find('{'); brace != std::string::npos; brace = s.find('{', brace + 1)) {
        std::size_t end = s.find_first_of("}{", brace + 1);
        for (std::size_t dot = s.find('.', brace); dot < end; dot = s.find('.', dot + 1)) {
          std::size_t stop = dot + 1;
          while (stop < s.size() && (std::isalnum(static_cast<unsigned char>(s[stop])) || s[stop] == '_')) ++stop;
          if (stop > dot + 1) program_.use_attribute(s.substr(dot + 1, stop - dot - 1));
        }
      }
      return str(s);
    }
    case ExprKind::kBytes: {
      Expr* c = make(Op::kBytes);
      c->text = e.as<syntax::BytesLiteral>()->value;
      return c;
    }
    default:
      switch (e.as<syntax::ConstantExpr>()->value) {
        case syntax::Constant::kNone: return none();
        case syntax::Constant::kTrue: return make(Op::kTrue);
        case syntax::Constant::kFalse: return make(Op::kFalse);
        case syntax::Constant::kEllipsis: return make(Op::kEllipsis);
      }
      return none();
  }
}

Expr* FunctionLowering::condition(const syntax::Expr& e) {
  std::uint32_t outer_line = line_;
  line_ = line(e.span);
  Expr* result = nullptr;
  if (const syntax::UnaryExpr* u = e.try_as<syntax::UnaryExpr>(); u && u->op == syntax::UnaryOp::kNot) {
    result = negate(condition(*u->operand));
  } else if (const syntax::BoolExpr* b = e.try_as<syntax::BoolExpr>()) {
    // `a and b` as a condition: && where the later operands need no statements of their own.
    result = condition(*b->operands[0]);
    Var* decided = nullptr;
    for (std::size_t i = 1; i < b->operands.size(); ++i) {
      ir::Body own_statements;
      Flow before = flow_;
      Expr* next = nullptr;
      inside(own_statements, [&] { next = condition(*b->operands[i]); });
      flow_ = Flow::join(before, flow_);
      if (own_statements.empty() && !decided) {
        Expr* both = make(b->is_and ? Op::kAnd : Op::kOr, Rep::kBool, result->effect > next->effect ? result->effect : next->effect);
        both->args = {result, next};
        result = both;
        continue;
      }
      if (!decided) {
        decided = new_var_for(Rep::kBool, "decided");
        add_assign(decided, in_generator() ? to_value(result) : result);
      }
      Expr* test = to_bool(read(decided));
      ir::Stmt* branch = add(StmtKind::kIf, b->is_and ? test : negate(test));
      branch->body = own_statements;
      inside(branch->body, [&] { add_assign(decided, in_generator() ? to_value(next) : next); });
      result = to_bool(read(decided));
    }
  } else if (const syntax::CompareExpr* c = e.try_as<syntax::CompareExpr>(); c && c->ops.size() == 1) {
    result = compare_two(*c, true);
  } else if (c) {
    result = to_bool(lower_chain(*c, Rep::kBool));
  } else if (Expr* truth = known_truth(e)) {
    result = truth;
  } else if (inferred(e) == Rep::kBool && e.kind != ExprKind::kCompare) {
    result = coerce(lower(e), Rep::kBool);
  } else {
    result = to_bool(lower(e));
  }
  line_ = outer_line;
  return result;
}

Expr* FunctionLowering::lower_unary(const syntax::UnaryExpr& e) {
  if (e.op == syntax::UnaryOp::kNot) {
    // Of `not (a and b)` as a value CPython asks the chosen operand for its truth again.
    return negate(e.operand->kind == ExprKind::kBool ? to_bool(lower(*e.operand)) : condition(*e.operand));
  }
  if (e.op == syntax::UnaryOp::kNegative) {
    // A negative literal is a constant.
    if (const syntax::IntLiteral* i = e.operand->try_as<syntax::IntLiteral>(); i) {
      Expr* c = make(Op::kInt);
      c->text = i->decimal == "0" ? "0" : "-" + i->decimal;
      return c;
    }
    if (const syntax::FloatLiteral* f = e.operand->try_as<syntax::FloatLiteral>()) {
      Expr* c = make(Op::kFloat);
      c->number = -f->value;
      return c;
    }
  }
  Expr* operand = typed(*e.operand);
  if (is_number(operand)) {
    if (operand->rep == Rep::kBool) operand = to_int(operand);
    if (operand->rep == Rep::kDouble) {
      if (e.op == syntax::UnaryOp::kNegative) return arithmetic("-", Rep::kDouble, {operand});
      if (e.op == syntax::UnaryOp::kPositive) return operand;
    } else if (e.op != syntax::UnaryOp::kPositive) {
      return arithmetic(e.op == syntax::UnaryOp::kNegative ? "-" : "~", Rep::kInt, {to_int(operand)});
    } else {
      return operand;
    }
  }
  operand = to_value(operand);
  switch (e.op) {
    case syntax::UnaryOp::kNegative: return call("py::negative", {operand});
    case syntax::UnaryOp::kPositive: return call("py::positive", {operand});
    default: return call("py::invert", {operand});
  }
}

Expr* FunctionLowering::binary(BinaryOp op, Expr* left, Expr* right) {
  if (Expr* e = numeric(op, left, right)) return e;
  left = to_value(left);
  right = to_value(right);
  static constexpr const char* kNames[] = {"py::add", "py::sub", "py::mul", "py::mat_mul", "py::true_div", "py::floor_div", "py::mod",
                                           "py::power", "py::left_shift", "py::right_shift", "py::bit_and", "py::bit_or", "py::bit_xor"};
  return call(kNames[static_cast<int>(op)], {left, right});
}

/// a + b + c of known strs in one call, as many as there are and a call bears; the innermost sum comes first. Null if there is none.
Expr* FunctionLowering::sum_of_texts(BinaryChain& it, BinaryChain end) {
  constexpr std::size_t kMost = 30;
  std::vector<const syntax::Expr*> texts;
  for (; it != end && texts.size() < kMost && (*it)->op == BinaryOp::kAdd && is_str(*(*it)->left) && is_str(*(*it)->right); ++it) {
    if (texts.empty()) texts.push_back((*it)->left);
    texts.push_back((*it)->right);
  }
  return texts.empty() ? nullptr : safe_call("py::str_sum", operands(texts));
}

Expr* FunctionLowering::lower_binary(const syntax::BinaryExpr& e) {
  // a + b + c + …, thousands long in generated sources: by a loop, innermost first.
  std::vector<const syntax::BinaryExpr*> chain;
  const syntax::Expr* left = &e;
  while (const syntax::BinaryExpr* b = left->try_as<syntax::BinaryExpr>()) {
    chain.push_back(b);
    left = b->left;
  }
  int depth = 0;
  BinaryChain it = chain.crbegin(), end = chain.crend();
  Expr* result = sum_of_texts(it, end);
  if (!result) result = typed(*left);
  for (; it != end; ++it) {
    const syntax::BinaryExpr& b = **it;
    // Deep nests of calls are cut, so that C++ compilers do not run out of stack.
    if (++depth % 50 == 0) result = spill(result, "sum");
    Expr* so_far = result;
    std::vector<Expr*> sides = sequence({[&] { return so_far; }, [&] { return typed(*b.right); }});
    line_ = line(b.span);
    // A power that inference knows to be a float is no complex number.
    bool is_real = b.op == BinaryOp::kPow && inferred(b) == Rep::kDouble && is_number(sides[0]) && is_number(sides[1]) && (sides[0]->rep == Rep::kDouble || sides[1]->rep == Rep::kDouble);
    result = is_real ? double_arithmetic(b.op, sides[0], sides[1]) : unboxed(binary(b.op, sides[0], sides[1]), b);
  }
  return result;
}

Expr* FunctionLowering::lower_bool(const syntax::BoolExpr& e) {
  Rep rep = inferred(e);
  if (rep == Rep::kBool) return condition(e);
  // An operand that is not chosen may be of another type than the result.
  for (const syntax::Expr* operand : e.operands) {
    if (inferred(*operand) != rep) rep = Rep::kValue;
  }
  Var* result = new_var_for(rep, e.is_and ? "both" : "either");
  choose_operand(e, result, rep, false);
  return read(result);
}

/// Evaluates `e` into the variable. With `tested` its truth is asked for, too, and returned: once for each operand, also in `a and b or c`, where
/// a false `a` is known to be false when `or` looks at it.
Expr* FunctionLowering::choose_operand(const syntax::Expr& e, Var* result, Rep rep, bool tested) {
  const syntax::BoolExpr* b = e.try_as<syntax::BoolExpr>();
  if (!b || inferred(e) == Rep::kBool) {
    add_assign(result, coerce(typed(e), rep));
    return tested ? to_bool(read(result)) : nullptr;
  }
  Expr* test = choose_operand(*b->operands[0], result, rep, true);
  Var* decided = nullptr;
  if (tested) {
    decided = new_var_for(Rep::kBool, "decided");
    add_assign(decided, in_generator() ? to_value(test) : test);
    test = to_bool(read(decided));
  }
  ir::Body* home = block_;
  Flow before = flow_;
  for (std::size_t i = 1; i < b->operands.size(); ++i) {
    ir::Stmt* branch = add(StmtKind::kIf, b->is_and ? test : negate(test));
    block_ = &branch->body;
    test = choose_operand(*b->operands[i], result, rep, tested || i + 1 < b->operands.size());
    if (!tested) continue;
    add_assign(decided, in_generator() ? to_value(test) : test);
    test = to_bool(read(decided));
  }
  block_ = home;
  flow_ = Flow::join(before, flow_);
  return tested ? to_bool(read(decided)) : nullptr;
}

Expr* FunctionLowering::compare(CompareOp op, Expr* left, Expr* right, bool as_bool) {
  if (Expr* e = numeric_compare(op, left, right)) return e;
  left = to_value(left);
  right = to_value(right);
  switch (op) {
    case CompareOp::kIs: case CompareOp::kIsNot: {
      Expr* same = make(Op::kIs, Rep::kBool, left->effect > right->effect ? left->effect : right->effect);
      same->args = {left, right};
      return op == CompareOp::kIs ? same : negate(same);
    }
    case CompareOp::kIn: return call("py::contains", {right, left}, Rep::kBool);
    case CompareOp::kNotIn: return negate(call("py::contains", {right, left}, Rep::kBool));
    default: break;
  }
  static constexpr const char* kNames[] = {"eq", "ne", "lt", "le", "gt", "ge"};
  std::string name = kNames[static_cast<int>(op)];
  bool equality = op == CompareOp::kEq || op == CompareOp::kNe;
  if (as_bool && equality && right->op == Op::kStr) name += "_text";
  if (as_bool) return call("py::" + name, {left, right}, Rep::kBool);
  return call("py::" + name + "_value", {left, right});
}

Expr* FunctionLowering::lower_compare(const syntax::CompareExpr& e) {
  if (e.ops.size() == 1) return compare_two(e, inferred(e) == Rep::kBool);
  return lower_chain(e, inferred(e));
}

Expr* FunctionLowering::compare_two(const syntax::CompareExpr& e, bool as_bool) {
  note_identities(e);
  if (Expr* known = number_in_display(e)) return known;
  std::vector<Expr*> sides = typed_operands({e.left, e.comparators[0]});
  if (Expr* known = known_compare(e.ops[0], *e.left, *e.comparators[0], sides[0], sides[1])) return known;
  return compare(e.ops[0], sides[0], sides[1], as_bool);
}

/// a < b < c: b is evaluated once, c only if a < b.
Expr* FunctionLowering::lower_chain(const syntax::CompareExpr& e, Rep rep) {
  note_identities(e);
  bool as_bool = rep == Rep::kBool;
  Var* result = new_var_for(rep, "in_order");
  std::vector<Expr*> sides = typed_operands({e.left, e.comparators[0]});
  Expr* middle = sides[1]->effect == Effect::kPure ? sides[1] : nullptr;
  if (!middle) {
    if (sides[0]->effect != Effect::kPure) sides[0] = spill(sides[0], "left");
    middle = spill(sides[1], "middle");
  }
  auto assign = [&](Expr* order) { add_assign(result, in_generator() ? to_value(order) : order); };
  auto compare_with = [&](CompareOp op, const syntax::Expr& left, const syntax::Expr& right, Expr* a, Expr* b) {
    Expr* known = as_bool ? known_compare(op, left, right, a, b) : nullptr;
    return known ? known : compare(op, a, b, as_bool);
  };
  assign(compare_with(e.ops[0], *e.left, *e.comparators[0], sides[0], middle));
  ir::Body* home = block_;
  Flow before = flow_;
  for (std::size_t i = 1; i < e.ops.size(); ++i) {
    ir::Stmt* branch = add(StmtKind::kIf, to_bool(read(result)));
    block_ = &branch->body;
    Expr* right = typed(*e.comparators[i]);
    if (i + 1 < e.ops.size() && right->effect != Effect::kPure) right = spill(right, "middle");
    assign(compare_with(e.ops[i], *e.comparators[i - 1], *e.comparators[i], middle, right));
    middle = right;
  }
  block_ = home;
  flow_ = Flow::join(before, flow_);
  return read(result);
}

Expr* FunctionLowering::lower_conditional(const syntax::ConditionalExpr& e) {
  Expr* test = condition(*e.test);
  ir::Body then_body, else_body;
  Expr *then_value = nullptr, *else_value = nullptr;
  Flow start = flow_;
  Rep rep = inferred(e);
  inside(then_body, [&] { then_value = coerce(typed(*e.then_value), rep); });
  Flow after_then = flow_;
  flow_ = start;
  inside(else_body, [&] { else_value = coerce(typed(*e.else_value), rep); });
  flow_ = Flow::join(after_then, flow_);
  if (then_body.empty() && else_body.empty()) {
    Expr* s = make(Op::kSelect, rep, Effect::kPure);
    s->args = {test, then_value, else_value};
    for (Expr* a : s->args) s->effect = a->effect > s->effect ? a->effect : s->effect;
    return s;
  }
  Var* chosen = new_var_for(rep, "chosen");
  ir::Stmt* branch = add(StmtKind::kIf, test);
  branch->body = std::move(then_body);
  branch->other = std::move(else_body);
  inside(branch->body, [&] { add_assign(chosen, then_value); });
  inside(branch->other, [&] { add_assign(chosen, else_value); });
  return read(chosen);
}

Expr* FunctionLowering::lower_attribute(const syntax::AttributeExpr& e) {
  if (refuse_aliased_dict(e)) return none();
  Target target = static_target(e);
  if (target.kind != Target::Kind::kUnknown) return read_target(target, e.span);
  std::string name = attribute(e.name);
  Target holder = static_target(*e.object);
  bool is_module = holder.kind == Target::Kind::kModule || holder.kind == Target::Kind::kStubModule;
  if (is_module ? refuse_missing_member(*holder.module, name, e.span) : refuse_missing_attribute(name, e.span)) return none();
  note_reflection(e);
  Expr* object = value(*e.object);
  line_ = line(e.span);
  return read_attribute(e, object);
}

/// The number of the slot in which the object keeps the attribute; none: it has to be looked up.
std::optional<int> FunctionLowering::field_slot(const syntax::AttributeExpr& e) {
  if (!program_.options.types) return std::nullopt;
  return program_.options.types->field_slot(program_.options.types->of(e.object), mangled(e.name));
}

Expr* FunctionLowering::read_attribute(const syntax::AttributeExpr& e, Expr* object) {
  std::optional<int> slot = field_slot(e);
  if (slot && !program_.defines("__getattr__")) object = borrowed(object);
  if (!slot) return template_call("py::attr", attribute(e.name), {object});
  if (program_.options.types->field_is_double(program_.options.types->of(e.object), mangled(e.name))) {
    return template_call("py::double_field", attribute(e.name), {object, raw_int(*slot)}, Rep::kDouble);
  }
  if (inferred(e) == Rep::kInt) return template_call("py::int_field", attribute(e.name), {object, raw_int(*slot)}, Rep::kInt);
  return template_call("py::field", attribute(e.name), {object, raw_int(*slot)});
}

Expr* FunctionLowering::write_attribute(const syntax::AttributeExpr& e, Expr* object, Expr* value) {
  std::optional<int> slot = field_slot(e);
  if (!slot) return template_call("py::set_attr", attribute(e.name), {object, to_value(value)}, Rep::kVoid);
  if (program_.options.types->field_is_double(program_.options.types->of(e.object), mangled(e.name))) {
    // In code that inference never saw run, the value may be anything.
    if (value->rep != Rep::kDouble) value = coerce(to_value(value), Rep::kDouble);
    return template_call("py::set_double_field", attribute(e.name), {object, raw_int(*slot), value}, Rep::kVoid);
  }
  bool is_int = value->rep == Rep::kInt || value->rep == Rep::kInt64;
  if (is_int) return template_call("py::set_int_field", attribute(e.name), {object, raw_int(*slot), value}, Rep::kVoid);
  return template_call("py::set_field", attribute(e.name), {object, raw_int(*slot), to_value(value)}, Rep::kVoid);
}

/// Reads what a dotted name surely is.
Expr* FunctionLowering::read_target(const Target& target, Span span) {
  switch (target.kind) {
    case Target::Kind::kModule: case Target::Kind::kStubModule: return module_value(*target.module);
    case Target::Kind::kFunction: case Target::Kind::kClass: case Target::Kind::kGlobal: {
      uses(*target.module);
      Expr* e = make(Op::kGlobal, Rep::kValue, Effect::kReads);
      e->global = program_.global_of(target.symbol);
      if (program_.always_bound(target.symbol)) return settled(e, target.symbol);
      Expr* name = make(Op::kExternal);
      name->text = "\"" + text(target.symbol->name) + "\"";
      Expr* module_name = make(Op::kExternal);
      module_name->text = "\"" + target.module->name + "\"";
      return call("py::bound_member", {e, module_name, name});
    }
    default: return read_static(target, span);
  }
}

Expr* FunctionLowering::lower_subscript(const syntax::SubscriptExpr& e) {
  if (is_indexed(e)) {
    std::vector<Expr*> parts = typed_operands({e.object, e.index});
    return indexed_item(e, to_value(parts[0]), parts[1], inferred(e));
  }
  if (const syntax::SliceExpr* s = e.index->try_as<syntax::SliceExpr>(); s && !s->lower && !s->upper && !s->step && is_list(*e.object)) {
    return call("py::list_copy", {borrowed(value(*e.object))});
  }
  if (is_str(*e.object) && inferred(*e.index) == Rep::kInt) {
    std::vector<Expr*> parts = typed_operands({e.object, e.index});
    return call("py::str_item", {borrowed(to_value(parts[0])), parts[1]});
  }
  std::vector<Expr*> parts = operands({e.object, e.index});
  return call(item_getter(e), parts);
}

Expr* FunctionLowering::lower_slice(const syntax::SliceExpr& e) {
  std::vector<Operand> bounds;
  for (const syntax::Expr* bound : {e.lower, e.upper, e.step}) {
    bounds.push_back([this, bound] { return bound ? value(*bound) : none(); });
  }
  return safe_call("py::make_slice", sequence(bounds, {"start", "stop", "step"}));
}

Expr* FunctionLowering::lower_display(const syntax::Expr& e) {
  if (e.kind == ExprKind::kTuple) {
    if (Expr* kept = constant_tuple(e)) return kept;
  }
  if (Expr* whole = constant_display(e)) return whole;
  switch (e.kind) {
    case ExprKind::kTuple: return lower_elements(e.as<syntax::TupleExpr>()->elements, "tuple");
    case ExprKind::kList: return lower_elements(e.as<syntax::ListExpr>()->elements, "list");
    default: return lower_set(*e.as<syntax::SetExpr>());
  }
}

Expr* FunctionLowering::lower_named(const syntax::NamedExpr& e) {
  Expr* v = value(*e.value);
  if (v->effect != Effect::kPure) v = spill(v, "value");
  // := inside a comprehension binds in the function around it.
  names::Scope* inner = scope_;
  while (scope_->kind == names::ScopeKind::kComprehension) scope_ = scope_->parent;
  store_name(e.target->id, v);
  scope_ = inner;
  // A read of its own: as the last one of a temporary it takes the value, which the variable may let go before the statement ends.
  return v->op == Op::kVar ? read(v->var) : v;
}

// ---- f-strings ----

Expr* FunctionLowering::fstring_spec(const std::vector<syntax::FStringPart>& parts) {
  if (parts.empty()) return str("");
  if (parts.size() == 1 && !parts[0].value) return str(parts[0].text);
  Var* spec = new_var("spec");
  in_scope([&] {
    Var* builder = new_var("spec_text", VarKind::kText);
    add_fstring_parts(builder, parts);
    add_assign(spec, method_of(builder, "finish", {}, false, Rep::kValue));
  });
  return read(spec);
}

void FunctionLowering::add_fstring_parts(Var* builder, const std::vector<syntax::FStringPart>& parts) {
  for (const syntax::FStringPart& part : parts) {
    if (!part.value) {
      if (!part.text.empty()) add(StmtKind::kExpr, method_of(builder, "add", {str(part.text)}, false));
      continue;
    }
    if (!part.debug_text.empty()) add(StmtKind::kExpr, method_of(builder, "add", {str(part.debug_text)}, false));
    Expr* v = value(*part.value);
    if (part.conversion == 'r') v = call("py::repr", {v});
    if (part.conversion == 's') v = call("py::str", {v});
    if (part.conversion == 'a') v = call("py::ascii", {v});
    Expr* shown = v;
    std::vector<Expr*> both = sequence({[&] { return shown; }, [&] { return part.has_spec ? fstring_spec(part.spec) : empty(); }}, {"shown", ""});
    Expr* target = make(Op::kVarAddress);
    target->var = builder;
    add(StmtKind::kExpr, call("py::format_to", {target, both[0], both[1]}, Rep::kVoid));
  }
}

static bool has_yield(const syntax::Expr& e) {
  if (e.kind == ExprKind::kYield || e.kind == ExprKind::kYieldFrom || e.kind == ExprKind::kAwait) return true;
  std::vector<const syntax::Expr*> children;
  syntax::append_children(e, children);
  for (const syntax::Expr* child : children) {
    if (has_yield(*child)) return true;
  }
  return false;
}

/// An f-string with a `yield` in it: its pieces wait in a list, which lives in the generator's frame as the builder of text can't.
Expr* FunctionLowering::lower_suspended_fstring(const syntax::JoinedStr& e) {
  Var* pieces = new_var("pieces");
  add_assign(pieces, safe_call("py::new_list", {}));
  auto add_piece = [&](Expr* piece) { add(StmtKind::kExpr, safe_call("py::list_add", {read(pieces), piece}, Rep::kVoid)); };
  for (const syntax::FStringPart& part : e.parts) {
    if (!part.value) {
      if (!part.text.empty()) add_piece(str(part.text));
      continue;
    }
    if (!part.debug_text.empty()) add_piece(str(part.debug_text));
    Expr* v = value(*part.value);
    if (part.conversion == 'r') v = call("py::repr", {v});
    if (part.conversion == 's') v = call("py::str", {v});
    if (part.conversion == 'a') v = call("py::ascii", {v});
    Expr* shown = v;
    syntax::JoinedStr spec;
    spec.parts = part.spec;
    std::vector<Expr*> both = sequence({[&] { return shown; }, [&] { return part.has_spec ? lower_fstring(spec) : str(""); }}, {"shown", "spec"});
    add_piece(spill(call("py::builtin_format", both), "piece"));
  }
  return call("py::str_join", {str(""), read(pieces)});
}

Expr* FunctionLowering::lower_fstring(const syntax::JoinedStr& e) {
  bool plain = true;
  std::string joined;
  for (const syntax::FStringPart& p : e.parts) {
    plain &= !p.value;
    joined += p.text;
  }
  if (plain) return str(joined);
  if (in_generator() && has_yield(e)) return lower_suspended_fstring(e);
  Var* result = in_generator() ? new_var("text") : nullptr;
  Expr* finished = nullptr;
  in_scope([&] {
    Var* builder = new_var("text", VarKind::kText);
    add_fstring_parts(builder, e.parts);
    finished = method_of(builder, "finish", {}, false, Rep::kValue);
    if (result) add_assign(result, finished);
  });
  return result ? read(result) : finished;
}

}  // namespace pyx::lower
