// Where inference knows the type: ints, floats and bools outside their boxes, loops that count.
#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "lower/function.h"
#include "syntax/walk.h"

namespace pyx::lower {

using namespace ir;
using infer::Atom;
using syntax::BinaryOp;
using syntax::CompareOp;
using syntax::ExprKind;

namespace {
constexpr std::int64_t kSmallest = -(std::int64_t{1} << 62), kLargest = (std::int64_t{1} << 62) - 1;  // what kInt64 may hold
}  // namespace

Rep FunctionLowering::scalar(infer::TypeId type) const {
  const infer::Types& types = *program_.options.types;
  if (types.is(type, Atom::kInt)) return Rep::kInt;
  if (types.is(type, Atom::kFloat)) return Rep::kDouble;
  if (types.is(type, Atom::kBool)) return Rep::kBool;
  return Rep::kValue;
}

Holds FunctionLowering::holds(infer::TypeId type) const {
  if (!program_.options.types) return Holds::kAnything;
  const infer::Types& types = *program_.options.types;
  if (types.is(type, Atom::kStr)) return Holds::kStr;
  if (types.is(type, Atom::kBytes)) return Holds::kBytes;
  static const std::unordered_map<std::string_view, Holds> kClasses = {{"list", Holds::kList}, {"tuple", Holds::kTuple}, {"dict", Holds::kDict}, {"set", Holds::kSet}};
  auto known = kClasses.find(types.class_name(type));
  if (known != kClasses.end()) return known->second;
  return types.all_instances(type) ? Holds::kInstance : Holds::kAnything;
}

VarKind FunctionLowering::kind_of(const names::Symbol* symbol) {
  if (symbol->captured) return VarKind::kCell;
  if (!program_.options.types || in_generator() || symbol->deleted || symbol->scope->kind == names::ScopeKind::kClass) return VarKind::kValue;
  // Parameters come bound; all else must be proven to be.
  if (program_.options.types->may_be_unbound(symbol)) return VarKind::kValue;
  return kind_of_rep(scalar(program_.options.types->of(symbol)));
}

/// A literal that py::Int holds in its word.
static std::optional<std::int64_t> small_int(const std::string& text) {
  std::int64_t value;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value < kSmallest || value > kLargest) return std::nullopt;
  return value;
}

Expr* FunctionLowering::coerce(Expr* e, Rep rep) {
  if (e->rep == rep || rep == Rep::kVoid) return e;
  if (rep == Rep::kValue) return to_value(e);
  if (e->rep == Rep::kValue) {
    // Constants have a form for each representation.
    if (e->op == Op::kGlobal && e->global->constant.rep == rep) return constant(e->global);
    if (rep == Rep::kDouble && (e->op == Op::kFloat || e->number != e->number)) {
      Expr* c = make(Op::kFloat, Rep::kDouble);
      c->number = e->number;
      return c;
    }
    if (e->op == Op::kInt && rep == Rep::kInt) {
      if (auto small = small_int(e->text)) return raw_int(*small);
    }
    if (rep == Rep::kBool && (e->op == Op::kTrue || e->op == Op::kFalse)) return raw_bool(e->op == Op::kTrue);
    if (rep == Rep::kBool && e->op == Op::kBoolean) return e->args[0];
    if (e->op == Op::kBox && e->args[0]->rep == rep) return e->args[0];
    if (e->op == Op::kMethodOf && e->var->kind == VarKind::kListIter && e->text == "item") {
      e->text = item_function("item", rep == Rep::kInt64 ? Rep::kInt : rep);
      e->rep = rep == Rep::kInt64 ? Rep::kInt : rep;
      return coerce(e, rep);
    }
    // Unboxed at once, so that nothing borrowed stands in the way.
    Rep target = rep == Rep::kInt64 ? Rep::kInt : rep;
    Expr* u = make(Op::kUnbox, target, e->effect);
    u->args = {e};
    return target == rep ? u : coerce(u, rep);
  }
  if (rep == Rep::kInt64 && e->rep == Rep::kInt) return safe_call("py::loop_end", {e}, Rep::kInt64);
  if (rep == Rep::kInt && (e->rep == Rep::kInt64 || e->rep == Rep::kBool)) return e;  // converts by itself
  // Another kind of value: where a test of its type has led to code that is never reached. In its box it has a form that compiles.
  Expr* u = make(Op::kUnbox, rep, e->effect);
  u->args = {to_value(e)};
  return u;
}

Expr* FunctionLowering::unboxed(Expr* lowered, const syntax::Expr& e) {
  if (lowered->rep != Rep::kValue) return lowered;
  Rep rep = inferred(e);
  return rep == Rep::kValue ? lowered : coerce(lowered, rep);
}

Expr* FunctionLowering::typed(const syntax::Expr& e) { return unboxed(lower(e), e); }

std::vector<Expr*> FunctionLowering::typed_operands(const std::vector<const syntax::Expr*>& list) {
  std::vector<Operand> functions;
  for (const syntax::Expr* e : list) functions.push_back([this, e] { return typed(*e); });
  return sequence(functions);
}

Expr* FunctionLowering::arithmetic(std::string_view op, Rep rep, std::vector<Expr*> args) {
  Effect effect = Effect::kPure;
  for (Expr* a : args) effect = std::max(effect, a->effect);
  Expr* e = make(Op::kArithmetic, rep, effect);
  e->text = op;
  e->args = std::move(args);
  return e;
}

/// As a double; null if the conversion may raise in the wrong place (an int past the doubles' range is no double).
Expr* FunctionLowering::to_double(Expr* e) {
  if (e->rep == Rep::kDouble) return e;
  if (e->rep == Rep::kBool || e->rep == Rep::kInt64) {
    if (e->op == Op::kRawInt) {
      Expr* c = make(Op::kFloat, Rep::kDouble);
      c->number = static_cast<double>(e->integer);
      return c;
    }
    Expr* w = make(Op::kWiden, Rep::kDouble, e->effect);
    w->args = {e};
    return w;
  }
  return call("py::int_to_float", {e}, Rep::kDouble);
}

Expr* FunctionLowering::int_arithmetic(BinaryOp op, Expr* left, Expr* right) {
  bool constant = right->op == Op::kRawInt;
  auto widened = [&](Expr* e) {
    if (e->rep != Rep::kInt64 && e->rep != Rep::kBool) return e;
    Expr* w = make(Op::kWiden, Rep::kInt, e->effect);
    w->args = {e};
    return w;
  };
  auto low = [](const Expr* e) { return e->rep == Rep::kBool ? 0 : e->low; };
  auto high = [](const Expr* e) { return e->rep == Rep::kBool ? 1 : e->high; };
  bool both_small = left->rep != Rep::kInt && right->rep != Rep::kInt;
  auto bounded = [&](std::string_view sign, __int128 lo, __int128 hi) -> Expr* {
    if (lo < kSmallest || hi > kLargest) return nullptr;
    Expr* e = arithmetic(sign, Rep::kInt64, {left, right});
    e->low = static_cast<std::int64_t>(lo);
    e->high = static_cast<std::int64_t>(hi);
    return e;
  };
  auto big = [&](std::string_view sign) {
    // One operand of class type makes C++ choose py::Int's operator.
    Expr* l = right->rep == Rep::kInt && right->op != Op::kUnbox ? left : widened(left);
    return arithmetic(sign, Rep::kInt, {l->rep == Rep::kBool ? widened(l) : l, right->rep == Rep::kBool ? widened(right) : right});
  };
  switch (op) {
    case BinaryOp::kAdd: case BinaryOp::kSub: case BinaryOp::kMul: {
      const char* sign = op == BinaryOp::kAdd ? "+" : op == BinaryOp::kSub ? "-" : "*";
      if (both_small) {
        __int128 a = low(left), b = high(left), c = low(right), d = high(right), lo, hi;
        if (op == BinaryOp::kAdd) {
          lo = a + c, hi = b + d;
        } else if (op == BinaryOp::kSub) {
          lo = a - d, hi = b - c;
        } else {
          __int128 corners[] = {a * c, a * d, b * c, b * d};
          lo = *std::min_element(corners, corners + 4);
          hi = *std::max_element(corners, corners + 4);
        }
        if (Expr* e = bounded(sign, lo, hi)) return e;
      }
      return big(sign);
    }
    case BinaryOp::kBitAnd: {
      // x & mask is between 0 and the mask, whatever x.
      if (both_small) {
        std::int64_t lo = low(right) >= 0 || low(left) >= 0 ? 0 : kSmallest;
        std::int64_t hi = low(right) >= 0 ? high(right) : low(left) >= 0 ? high(left) : kLargest;
        if (Expr* e = bounded("&", lo, hi)) return e;
      }
      return big("&");
    }
    case BinaryOp::kBitOr: return big("|");
    case BinaryOp::kBitXor: return big("^");
    case BinaryOp::kFloorDiv: case BinaryOp::kMod: {
      bool mod = op == BinaryOp::kMod;
      if (constant && right->integer > 0) {
        if (left->rep != Rep::kInt) {
          if (low(left) >= 0) {
            Expr* e = arithmetic(mod ? "%" : "/", Rep::kInt64, {left, right});
            e->low = 0;
            e->high = mod ? std::min(right->integer - 1, high(left)) : high(left) / right->integer;
            return e;
          }
          Expr* e = safe_call(mod ? "py::mod_int64" : "py::floor_div_int64", {left, right}, Rep::kInt64);
          e->effect = left->effect;
          e->low = mod ? 0 : kSmallest;
          e->high = mod ? right->integer - 1 : kLargest;
          return e;
        }
        Expr* e = safe_call(mod ? "py::int_mod_by" : "py::int_floor_div_by", {left, right}, Rep::kInt);
        e->effect = left->effect;
        return e;
      }
      return call(mod ? "py::int_mod" : "py::int_floor_div", {widened(left), widened(right)}, Rep::kInt);
    }
    case BinaryOp::kLeftShift: return call("py::int_left_shift", {widened(left), widened(right)}, Rep::kInt);
    case BinaryOp::kRightShift:
      if (constant && right->integer >= 0 && right->integer < 62 && left->rep == Rep::kInt64) {
        Expr* e = arithmetic(">>", Rep::kInt64, {left, right});
        e->low = left->low >> right->integer;
        e->high = left->high >> right->integer;
        return e;
      }
      return call("py::int_right_shift", {widened(left), widened(right)}, Rep::kInt);
    case BinaryOp::kTrueDiv: return call("py::int_true_div", {widened(left), widened(right)}, Rep::kDouble);
    case BinaryOp::kPow:
      if (constant && right->integer >= 0 && right->integer < 1000) {
        Expr* e = safe_call("py::int_power", {widened(left), right}, Rep::kInt);
        e->effect = left->effect;
        return e;
      }
      return nullptr;
    default: return nullptr;
  }
}

Expr* FunctionLowering::double_arithmetic(BinaryOp op, Expr* left, Expr* right) {
  // The conversion of a huge int raises before the operation: an operand of its own, left before right.
  Expr* a = left;
  Expr* b = right;
  std::vector<Expr*> sides = sequence({[&] { return to_double(a); }, [&] { return to_double(b); }});
  a = sides[0], b = sides[1];
  switch (op) {
    case BinaryOp::kAdd: return arithmetic("+", Rep::kDouble, {a, b});
    case BinaryOp::kSub: return arithmetic("-", Rep::kDouble, {a, b});
    case BinaryOp::kMul: return arithmetic("*", Rep::kDouble, {a, b});
    case BinaryOp::kTrueDiv:
      if (b->op == Op::kFloat && b->number != 0) return arithmetic("/", Rep::kDouble, {a, b});
      return call("py::float_true_div", {a, b}, Rep::kDouble);
    case BinaryOp::kFloorDiv: return call("py::float_floor_div", {a, b}, Rep::kDouble);
    case BinaryOp::kMod: return call("py::float_mod", {a, b}, Rep::kDouble);
    case BinaryOp::kPow: return call("py::float_pow_checked", {a, b}, Rep::kDouble);
    default: return nullptr;
  }
}

Expr* FunctionLowering::numeric(BinaryOp op, Expr* left, Expr* right) {
  if (!is_number(left) || !is_number(right)) return nullptr;
  if (left->rep == Rep::kDouble || right->rep == Rep::kDouble) {
    // Of a float and a negative or fractional exponent the result may be complex: the runtime decides.
    if (op == BinaryOp::kPow && (left->rep != Rep::kDouble || !(right->op == Op::kRawInt || right->rep == Rep::kDouble))) return nullptr;
    if (op == BinaryOp::kPow && right->rep == Rep::kDouble && right->op != Op::kFloat) return nullptr;
    if (op == BinaryOp::kPow && right->op == Op::kFloat && right->number != static_cast<double>(static_cast<std::int64_t>(right->number))) return nullptr;
    if (op >= BinaryOp::kLeftShift || op == BinaryOp::kMatMul) return nullptr;
    return double_arithmetic(op, left, right);
  }
  bool bools = left->rep == Rep::kBool && right->rep == Rep::kBool;
  if (bools && (op == BinaryOp::kBitAnd || op == BinaryOp::kBitOr || op == BinaryOp::kBitXor)) return nullptr;
  if (op == BinaryOp::kMatMul) return nullptr;
  return int_arithmetic(op, left, right);
}

Expr* FunctionLowering::numeric_compare(CompareOp op, Expr* left, Expr* right) {
  if (!is_number(left) || !is_number(right)) return nullptr;
  static constexpr const char* kSigns[] = {"==", "!=", "<", "<=", ">", ">="};
  if (op > CompareOp::kGe) return nullptr;
  bool doubles = left->rep == Rep::kDouble || right->rep == Rep::kDouble;
  if (doubles) {
    // An int and a float compare by their exact values: only small ints convert without loss.
    for (Expr** side : {&left, &right}) {
      if ((*side)->rep == Rep::kDouble) continue;
      bool exact = (*side)->rep == Rep::kBool || ((*side)->rep == Rep::kInt64 && (*side)->low >= -(std::int64_t{1} << 53) && (*side)->high <= std::int64_t{1} << 53);
      if (exact) {
        *side = to_double(*side);
        continue;
      }
      static constexpr const char* kOfInt[] = {"eq", "ne", "lt", "le", "gt", "ge"}, *kOfFloat[] = {"eq", "ne", "gt", "ge", "lt", "le"};
      bool int_left = side == &left;
      const char* name = (int_left ? kOfFloat : kOfInt)[static_cast<int>(op)];
      Expr* mixed = safe_call(std::string("py::float_") + name + "_int", int_left ? std::vector<Expr*>{right, left} : std::vector<Expr*>{left, right}, Rep::kBool);
      mixed->effect = std::max(left->effect, right->effect);
      return mixed;
    }
  } else if (left->rep == Rep::kInt || right->rep == Rep::kInt) {
    for (Expr** side : {&left, &right}) {
      if ((*side)->rep != Rep::kBool) continue;
      Expr* w = make(Op::kWiden, Rep::kInt, (*side)->effect);
      w->args = {*side};
      *side = w;
    }
  }
  Expr* e = make(Op::kRawCompare, Rep::kBool, std::max(left->effect, right->effect));
  e->text = kSigns[static_cast<int>(op)];
  e->args = {left, right};
  return e;
}

// ---- loops over range() ----

bool FunctionLowering::is_range_call(const syntax::Expr& e) {
  const syntax::CallExpr* c = e.try_as<syntax::CallExpr>();
  const syntax::Name* n = c ? c->callee->try_as<syntax::Name>() : nullptr;
  if (!n || text(n->id) != "range" || !c->keywords.empty() || c->args.empty() || c->args.size() > 3 || has_stars(*c)) return false;
  if (names::lookup(*scope_, n->id, program_.names).kind != names::Reference::kBuiltin) return false;
  for (const syntax::Expr* a : c->args) {
    Rep rep = inferred(*a);
    if (rep != Rep::kInt && rep != Rep::kBool) return false;
  }
  return true;
}

/// The step of a range() call, if it is a literal: then the direction of the loop is known. 0: it is not, or it is so large that a loop could get
/// as far as 2**61, where counting in int64_t ends.
std::int64_t FunctionLowering::literal_step(const syntax::CallExpr& range) {
  if (range.args.size() < 3) return 1;
  const syntax::Expr* step = range.args[2];
  const syntax::UnaryExpr* u = step->try_as<syntax::UnaryExpr>();
  if (u && u->op == syntax::UnaryOp::kNegative) step = u->operand;
  const syntax::IntLiteral* i = step->try_as<syntax::IntLiteral>();
  if (!i || i->decimal.size() > 3) return 0;
  return std::stoll(i->decimal) * (u ? -1 : 1);
}

Expr* FunctionLowering::to_int(Expr* e) {
  if (e->rep == Rep::kInt) return e;
  if (e->rep == Rep::kValue) return coerce(e, Rep::kInt);
  Expr* w = make(Op::kWiden, Rep::kInt, e->effect);
  w->args = {e};
  return w;
}

}  // namespace pyx::lower
