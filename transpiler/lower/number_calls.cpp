// Calls of natives on ints and floats of known type: outside their boxes.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::CompareOp;
using syntax::ExprKind;
using syntax::ParamKind;

namespace {

/// An int that is a double without loss.
bool is_small_literal(const syntax::Expr& e) {
  const syntax::UnaryExpr* u = e.try_as<syntax::UnaryExpr>();
  const syntax::IntLiteral* i = (u && u->op == syntax::UnaryOp::kNegative ? *u->operand : e).try_as<syntax::IntLiteral>();
  return i && i->decimal.size() <= 15;
}

/// The text of float("inf") and float("nan"), which have no literals; false: another one.
bool special_float(std::string text, double& value) {
  auto blank = [](unsigned char c) { return std::isspace(c); };
  text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), blank));
  text.erase(std::find_if_not(text.rbegin(), text.rend(), blank).base(), text.end());
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.erase(0, 1);
  if (text == "inf" || text == "infinity") value = std::numeric_limits<double>::infinity();
  else if (text == "nan") value = std::numeric_limits<double>::quiet_NaN();
  else return false;
  if (negative) value = -value;
  return true;
}

}  // namespace

/// The arguments in the order of the native's parameters. Empty if some are not given in that order, or have a default that is no number.
std::vector<const syntax::Expr*> FunctionLowering::number_arguments(const syntax::CallExpr& e, const modules::StubFunction& stub, const std::vector<const syntax::Expr*>& places,
                                                                    const std::vector<const syntax::Expr*>& extra) {
  std::vector<const syntax::Expr*> given(e.args.begin(), e.args.end()), result;
  for (const syntax::Keyword& k : e.keywords) given.push_back(k.value);
  bool ends = false;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const modules::StubParam& p = stub.params[i];
    if (p.kind == ParamKind::kVarArgs) {
      result.insert(result.end(), extra.begin(), extra.end());
      continue;
    }
    if (!places[i] && !p.default_value) {
      ends = true;   // `...`: the form has an overload without it
      continue;
    }
    if (ends) return {};
    result.push_back(places[i] ? places[i] : p.default_value);
  }
  std::vector<const syntax::Expr*> in_order;
  std::copy_if(result.begin(), result.end(), std::back_inserter(in_order), [&](const syntax::Expr* a) { return std::find(given.begin(), given.end(), a) != given.end(); });
  bool lone = stub.params.size() == 1 && stub.params[0].kind == ParamKind::kVarArgs && extra.size() < 2;
  return in_order == given && !lone ? result : std::vector<const syntax::Expr*>{};
}

/// math.sqrt(x) of floats, math.gcd(a, b) of ints: `@floats` and `@ints` of the stub. Null if it has no form for these.
Expr* FunctionLowering::call_number_form(const modules::StubFunction& stub, const std::vector<const syntax::Expr*>& args, Span span) {
  if (args.empty() || !program_.options.types) return nullptr;
  bool has_ints = !stub.ints.cpp_name.empty(), has_floats = !stub.floats.cpp_name.empty();
  bool ints = has_ints, floats = has_floats;
  auto rep_of = [&](const syntax::Expr* a) { return a->kind == ExprKind::kFloat ? Rep::kDouble : inferred(*a); };   // inference has not seen the defaults
  for (const syntax::Expr* a : args) {
    Rep rep = rep_of(a);
    ints = ints && rep == Rep::kInt;
    floats = floats && (rep == Rep::kDouble || (rep == Rep::kInt && (!has_ints || is_small_literal(*a))));
  }
  if (!ints && !floats) return nullptr;
  const modules::NumberForm& form = ints ? stub.ints : stub.floats;
  const syntax::Name* returned = form.result ? form.result->try_as<syntax::Name>() : nullptr;
  std::string type = returned ? text(returned->id) : "";
  Rep result = type == "int" ? Rep::kInt : type == "bool" ? Rep::kBool : type == "float" ? Rep::kDouble : Rep::kVoid;
  if (result == Rep::kVoid) return nullptr;
  // From here on there is no way back: what the arguments do has been lowered. They are all evaluated before the first is converted.
  std::vector<Expr*> values = typed_operands(args);
  line_ = line(span);
  std::vector<Operand> conversions;
  for (std::size_t i = 0; i < values.size(); ++i) {
    conversions.push_back([this, a = coerce(values[i], rep_of(args[i])), ints] { return ints ? a : to_double(a); });
  }
  values = sequence(conversions);
  if (form.may_raise) return call(form.cpp_name, values, result);
  Expr* direct = safe_call(form.cpp_name, values, result);
  direct->effect = Effect::kPure;
  for (Expr* a : values) direct->effect = std::max(direct->effect, a->effect);
  return direct;
}

/// int(x), float(x), bool(x) and round(x) of numbers.
Expr* FunctionLowering::typed_conversion(const syntax::CallExpr& e, const std::string& name) {
  if (!program_.options.types || has_stars(e) || !e.keywords.empty() || e.args.size() != 1) return nullptr;
  const syntax::StrLiteral* literal = e.args[0]->try_as<syntax::StrLiteral>();
  if (double value; name == "float" && literal && special_float(literal->value, value)) {
    if (value != value) return safe_call("py::new_nan", {raw_bool(std::signbit(value))}, Rep::kDouble);   // each is one of its own
    Expr* c = make(Op::kFloat, Rep::kDouble);
    c->number = value;
    return c;
  }
  Rep rep = inferred(*e.args[0]);
  if ((name != "int" && name != "float" && name != "bool" && name != "round") || rep == Rep::kValue) return nullptr;
  Expr* x = coerce(typed(*e.args[0]), rep);
  line_ = line(e.span);
  if (name == "bool") return to_bool(x);
  if (name == "float") return to_double(x);
  if (rep == Rep::kBool) return to_int(x);
  return rep == Rep::kInt ? x : call(name == "int" ? "py::int_of_float" : "py::round_of_float", {x}, Rep::kInt);
}

/// min(a, b, c): the first of those that no other is less than; so of equals, and where NaN is one, the first.
Expr* FunctionLowering::least_or_greatest(const std::vector<const syntax::Expr*>& list, bool least) {
  Rep rep = inferred(*list[0]);
  if (rep != Rep::kInt && rep != Rep::kDouble) return nullptr;
  bool mixed = false;
  for (const syntax::Expr* e : list) {
    Rep other = inferred(*e);
    if (other != rep) mixed = true;
    if (other != Rep::kInt && other != Rep::kDouble) return nullptr;
  }
  if (mixed && list.size() != 2) return nullptr;
  std::vector<Expr*> args = typed_operands(list);
  Expr* best = nullptr;
  for (Expr* a : args) {
    if (a->effect != Effect::kPure || !a->args.empty()) a = spill(a, least ? "smaller" : "larger");
    if (!best) {
      best = a;
      continue;
    }
    if (!best->args.empty()) best = spill(best, least ? "least" : "greatest");
    Expr* less = numeric_compare(least ? CompareOp::kLt : CompareOp::kGt, a, best);
    if (mixed) rep = Rep::kValue, a = to_value(a), best = to_value(best);   // which of the two it is decides the type
    bool small = best->rep == Rep::kInt64 && a->rep == Rep::kInt64;
    Expr* chosen = make(Op::kSelect, small ? Rep::kInt64 : rep, Effect::kPure);
    chosen->args = {less, a, best};
    if (small) {
      chosen->low = least ? std::min(best->low, a->low) : std::max(best->low, a->low);
      chosen->high = least ? std::min(best->high, a->high) : std::max(best->high, a->high);
    }
    best = chosen;
  }
  return best;
}

/// min, max, round, abs and pow of numbers.
Expr* FunctionLowering::number_builtin(const syntax::CallExpr& e, const std::string& name) {
  std::vector<const syntax::Expr*> list(e.args.begin(), e.args.end());
  auto all_are = [&](Rep rep) { return std::all_of(list.begin(), list.end(), [&](const syntax::Expr* a) { return inferred(*a) == rep; }); };
  if ((name == "min" || name == "max") && list.size() >= 2) return least_or_greatest(list, name == "min");
  if (name == "round" && list.size() == 1) return typed_conversion(e, name);
  if (name == "round" && list.size() == 2 && inferred(*list[0]) == Rep::kDouble && inferred(*list[1]) == Rep::kInt) {
    std::vector<Expr*> args = typed_operands(list);
    line_ = line(e.span);
    return call("py::round_of_float", args, Rep::kDouble);
  }
  if (name == "pow" && list.size() == 3 && all_are(Rep::kInt)) {
    std::vector<Expr*> args = typed_operands(list);
    line_ = line(e.span);
    return call("py::int_power_modulo", args, Rep::kInt);
  }
  if (name == "pow" && list.size() == 2 && inferred(*list[0]) != Rep::kValue && inferred(*list[1]) != Rep::kValue) {
    std::vector<Expr*> args = typed_operands(list);
    line_ = line(e.span);
    return binary(syntax::BinaryOp::kPow, args[0], args[1]);
  }
  if (name == "abs" && list.size() == 1 && (all_are(Rep::kInt) || all_are(Rep::kDouble))) {
    Rep rep = inferred(*list[0]);
    Expr* x = typed(*list[0]);
    if (x->rep == Rep::kInt64) x = to_int(x);
    Expr* result = safe_call(rep == Rep::kDouble ? "__builtin_fabs" : "py::abs_of_int", {x}, rep);
    result->effect = x->effect;
    return result;
  }
  return nullptr;
}

/// q, r = divmod(a, b) makes no tuple.
bool FunctionLowering::store_divmod(const std::vector<syntax::Expr*>& targets, const syntax::Expr& value) {
  const syntax::CallExpr* e = value.try_as<syntax::CallExpr>();
  if (!e || !program_.options.types || targets.size() != 2 || has_stars(*e) || !e->keywords.empty() || e->args.size() != 2) return false;
  for (const syntax::Expr* t : targets) {
    if (t->kind == ExprKind::kStarred) return false;
  }
  Target callee = static_target(*e->callee);
  bool is_divmod = callee.kind == Target::Kind::kStubFunction && callee.stub_module == &program_.stubs.builtins() && text(callee.stub_function->name) == "divmod";
  Rep reps[] = {inferred(*e->args[0]), inferred(*e->args[1])};
  auto fits = [](Rep rep) { return rep == Rep::kInt || rep == Rep::kDouble; };
  if (!is_divmod || !fits(reps[0]) || !fits(reps[1])) return false;
  std::vector<Expr*> args = typed_operands({e->args[0], e->args[1]});
  line_ = line(e->span);
  bool floats = reps[0] == Rep::kDouble || reps[1] == Rep::kDouble;
  if (floats) args = sequence({[&] { return to_double(args[0]); }, [&] { return to_double(args[1]); }});
  for (Expr*& a : args) {
    if (a->op != Op::kRawInt && a->op != Op::kFloat) a = spill(a, &a == &args[0] ? "dividend" : "divisor");
  }
  // The quotient raises what divmod() says of zero: of floats that is not what // says.
  Expr* quotient = spill(floats ? call("py::divmod_quotient", args, Rep::kDouble) : numeric(syntax::BinaryOp::kFloorDiv, args[0], args[1]), "quotient");
  Expr* remainder = spill(numeric(syntax::BinaryOp::kMod, args[0], args[1]), "remainder");
  store(*targets[0], quotient);
  store(*targets[1], remainder);
  return true;
}

/// n in (1, 2, 3): comparisons, for an n that is an int. Null if it is anything else.
Expr* FunctionLowering::number_in_display(const syntax::CompareExpr& e) {
  constexpr std::size_t kMost = 8;
  if (!program_.options.types || e.ops.size() != 1 || (e.ops[0] != CompareOp::kIn && e.ops[0] != CompareOp::kNotIn) || inferred(*e.left) != Rep::kInt) return nullptr;
  const syntax::Expr& display = *e.comparators[0];
  const std::vector<syntax::Expr*>* items = display.kind == ExprKind::kTuple  ? &display.as<syntax::TupleExpr>()->elements
                                            : display.kind == ExprKind::kList ? &display.as<syntax::ListExpr>()->elements
                                            : display.kind == ExprKind::kSet  ? &display.as<syntax::SetExpr>()->elements
                                                                              : nullptr;
  if (!items || items->empty() || items->size() > kMost || !std::all_of(items->begin(), items->end(), [](const syntax::Expr* i) { return is_small_literal(*i); })) return nullptr;
  Expr* n = coerce(typed(*e.left), Rep::kInt);
  if (n->effect != Effect::kPure || !n->args.empty()) n = spill(n, "item");
  Expr* any = nullptr;
  for (const syntax::Expr* i : *items) {
    Expr* same = compare(CompareOp::kEq, n, typed(*i), true);
    if (any) {
      Expr* either = make(Op::kOr, Rep::kBool, Effect::kPure);
      either->args = {any, same};
      same = either;
    }
    any = same;
  }
  return e.ops[0] == CompareOp::kIn ? any : negate(any);
}

}  // namespace pyx::lower
