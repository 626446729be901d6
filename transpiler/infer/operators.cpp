// Binary operators, over each pair of what the operands can be. Pairs that raise TypeError give nothing.
#include <cmath>

#include "infer/engine.h"

namespace pyx::infer {

using syntax::BinaryOp;

namespace {
const char* const kNames[] = {"add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor"};
bool is_integral(Atom a) { return a == Atom::kInt || a == Atom::kBool; }
bool is_number(Atom a) { return is_integral(a) || a == Atom::kFloat; }
}  // namespace

TypeId Engine::eval_binary(const void* site, BinaryOp op, TypeId left, TypeId right, const syntax::Expr* right_node, bool in_place, const syntax::Expr* left_node) {
  if (left == TypeId::kNothing || right == TypeId::kNothing) return TypeId::kNothing;
  if (left == TypeId::kAnything || right == TypeId::kAnything) {
    // "…" % x is text whatever x is.
    if (op == BinaryOp::kMod && store.is_exactly(left, Atom::kStr)) return left;
    return unknown(left, right);
  }
  return each(left, [&](Atom a) {
    return each(right, [&](Atom b) { return binary_atoms(site, op, a, b, right_node, in_place, left_node); });
  });
}

TypeId Engine::binary_atoms(const void* site, BinaryOp op, Atom a, Atom b, const syntax::Expr* right_node, bool in_place, const syntax::Expr* left_node) {
  TypeId nothing = TypeId::kNothing;
  if (is_number(a) && is_number(b)) {
    bool floats = a == Atom::kFloat || b == Atom::kFloat;
    switch (op) {
      case BinaryOp::kMatMul: return nothing;
      case BinaryOp::kTrueDiv: return scalar(Atom::kFloat);
      case BinaryOp::kLeftShift: case BinaryOp::kRightShift: return floats ? nothing : scalar(Atom::kInt);
      case BinaryOp::kBitAnd: case BinaryOp::kBitOr: case BinaryOp::kBitXor:
        if (floats) return nothing;
        return scalar(a == Atom::kBool && b == Atom::kBool ? Atom::kBool : Atom::kInt);
      case BinaryOp::kPow: {
        // A negative int as exponent makes a float, a negative float as base a complex number.
        if (a == Atom::kFloat && b != Atom::kFloat) return scalar(Atom::kFloat);
        if (floats) {
          const syntax::FloatLiteral* exponent = right_node ? right_node->try_as<syntax::FloatLiteral>() : nullptr;
          bool whole = a == Atom::kFloat && exponent && exponent->value == std::floor(exponent->value);
          return whole || (left_node && never_negative(*left_node)) ? scalar(Atom::kFloat) : TypeId::kAnything;
        }
        bool natural = right_node && right_node->kind == syntax::ExprKind::kInt;
        return natural ? scalar(Atom::kInt) : join(scalar(Atom::kInt), scalar(Atom::kFloat));
      }
      default: return scalar(floats ? Atom::kFloat : Atom::kInt);
    }
  }
  bool instance = (types::is_object(a) && object(a).kind == ObjectKind::kInstance) || (types::is_object(b) && object(b).kind == ObjectKind::kInstance);
  if (instance && !(a == Atom::kStr && op == BinaryOp::kMod)) return binary_dunders(op, a, b, in_place);
  auto plain_object = [this](Atom x) { return types::is_object(x) && object(x).kind == ObjectKind::kBuiltin && names.text(object(x).stub_class->name) == "object"; };
  if (plain_object(a) || (plain_object(b) && a != Atom::kStr && a != Atom::kBytes)) return nothing;   // object() has no operators
  if (a == Atom::kStr || a == Atom::kBytes) {
    if (op == BinaryOp::kMod) {
      // Of what is formatted, __str__, __repr__ and the like are called, which anybody can call anyway; of a mapping, __getitem__, too.
      if (types::is_object(b) && object(b).kind == ObjectKind::kInstance) escape(store.of(b));
      return store.of(a);
    }
    if (op == BinaryOp::kAdd && b == a) return store.of(a);
    if (op == BinaryOp::kMul && is_integral(b)) return store.of(a);
    if (types::is_object(b)) return unknown(store.of(b));
    return nothing;
  }
  if (is_integral(a) && op == BinaryOp::kMul && (b == Atom::kStr || b == Atom::kBytes)) return store.of(b);
  if (is_integral(a) && op == BinaryOp::kMul && types::is_object(b)) return binary_sequences(site, op, object(b), a, false);
  if (types::is_object(a)) return binary_sequences(site, op, object(a), b, in_place);
  if (types::is_object(b)) return unknown(store.of(b));
  return nothing;  // None + 1
}

/// A container of the library on the left (or right of `int *`).
TypeId Engine::binary_sequences(const void* site, BinaryOp op, Object& left, Atom b, bool in_place) {
  TypeId right = store.of(b);
  if (left.kind != ObjectKind::kBuiltin && left.kind != ObjectKind::kTuple) return unknown(type_of(left), right);
  const std::string n = names.text(left.stub_class->name);
  auto same_class = [&](std::string_view name) {
    if (!types::is_object(b)) return false;
    Object& o = object(b);
    return (o.kind == ObjectKind::kBuiltin || o.kind == ObjectKind::kTuple) && names.text(o.stub_class->name) == name;
  };
  if (n == "list") {
    if (op == BinaryOp::kAdd && in_place) {
      flow(left.first, elements(right));
      return type_of(left);
    }
    if (op == BinaryOp::kAdd && same_class("list")) return builtin_object(site, "list", join(read(left.first), read(object(b).first)));
    if (op == BinaryOp::kMul && is_integral(b)) return in_place ? type_of(left) : builtin_object(site, "list", read(left.first));
    return types::is_object(b) ? unknown(type_of(left), right) : TypeId::kNothing;
  }
  if (n == "tuple") {
    TypeId own = left.kind == ObjectKind::kTuple ? tuple_elements(left) : read(left.first);
    if (op == BinaryOp::kMul && is_integral(b)) return builtin_object(site, "tuple", own);
    if (op != BinaryOp::kAdd || !same_class("tuple")) return types::is_object(b) ? unknown(type_of(left), right) : TypeId::kNothing;
    Object& other = object(b);
    if (left.kind == ObjectKind::kTuple && other.kind == ObjectKind::kTuple && left.items.size() + other.items.size() <= 12) {
      std::vector<TypeId> items;
      for (Cell& c : left.items) items.push_back(read(c));
      for (Cell& c : other.items) items.push_back(read(c));
      return tuple_object(site, items, static_cast<int>(items.size()));
    }
    return builtin_object(site, "tuple", join(own, other.kind == ObjectKind::kTuple ? tuple_elements(other) : read(other.first)));
  }
  if ((n == "set" || n == "frozenset") && (same_class("set") || same_class("frozenset"))) {
    bool merges = op == BinaryOp::kBitOr || op == BinaryOp::kBitXor;
    if (!merges && op != BinaryOp::kBitAnd && op != BinaryOp::kSub) return TypeId::kNothing;
    TypeId other = read(object(b).first);
    if (in_place && n == "set") {
      if (merges) flow(left.first, other);
      return type_of(left);
    }
    return builtin_object(site, n, merges ? join(read(left.first), other) : op == BinaryOp::kBitAnd ? join(read(left.first), other) : read(left.first));
  }
  if (n == "dict" && op == BinaryOp::kBitOr && same_class("dict")) {
    Object& other = object(b);
    if (in_place) {
      flow(left.first, read(other.first));
      flow(left.second, read(other.second));
      return type_of(left);
    }
    return builtin_object(site, "dict", join(read(left.first), read(other.first)), join(read(left.second), read(other.second)));
  }
  return unknown(type_of(left), right);
}

TypeId Engine::binary_dunders(BinaryOp op, Atom a, Atom b, bool in_place) {
  std::string name = kNames[static_cast<int>(op)];
  TypeId result = TypeId::kNothing;
  bool found_any = false;
  auto attempt = [&](Atom receiver, const std::string& dunder, Atom other) {
    if (!types::is_object(receiver) || object(receiver).kind != ObjectKind::kInstance) return;
    bool found = false;
    Args args;
    args.positional = {store.of(other)};
    TypeId r = call_dunder(nullptr, object(receiver), dunder, args, found);
    if (!found) return;
    found_any = true;
    result = join(result, store.without(r, Atom::kNotImplemented));
  };
  if (in_place) attempt(a, "__i" + name + "__", b);
  attempt(a, "__" + name + "__", b);
  attempt(b, "__r" + name + "__", a);
  // A native base, or an operand that the library knows how to combine, may have its own.
  auto native = [&](Atom x) {
    if (!types::is_object(x)) return false;
    Object& o = object(x);
    if (o.kind == ObjectKind::kInstance) {
      for (ClassInfo* c : o.cls->mro) {
        if (!c->native_bases.empty()) return true;
      }
      return o.cls->opaque;
    }
    return o.kind != ObjectKind::kTuple && o.kind != ObjectKind::kBuiltin;
  };
  auto container = [&](Atom x) { return types::is_object(x) && object(x).kind != ObjectKind::kInstance; };   // list += what can be walked over
  if (native(a) || native(b) || (!found_any && (container(a) || container(b)))) return unknown(store.of(a), store.of(b));
  return result;
}

}  // namespace pyx::infer
