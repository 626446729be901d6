// list[int] and int | str as values (PEP 585, PEP 604).
#include "object_internal.h"

namespace py {

namespace {

// ---- text ----

/// How a type argument shows: classes by qualified name, ... as such, the rest by repr.
Result<void> add_argument(StrBuilder& out, Arg a) {
  if (a.is(kEllipsis)) {
    out.add("...");
    return {};
  }
  if (is_type(a)) {
    Value name = type_full_name(a.as<Type>());
    out.add(name);
    return {};
  }
  Value text = PY_TRY(repr(a));
  out.add(text);
  return {};
}

Result<Value> alias_repr(Arg self) {
  auto* alias = self.as<GenericAlias>();
  Value origin = alias->origin, args = alias->args;
  StrBuilder out;
  PY_TRY(add_argument(out, origin));
  out.add("[");
  Tuple* t = args.as<Tuple>();
  for (int64_t i = 0; i < t->length; ++i) {
    if (i) out.add(", ");
    PY_TRY(add_argument(out, t->items()[i]));
  }
  if (t->length == 0) out.add("()");
  out.add("]");
  return out.finish();
}

Result<Value> union_repr(Arg self) {
  Value args = self.as<UnionObject>()->args;
  StrBuilder out;
  Tuple* t = args.as<Tuple>();
  for (int64_t i = 0; i < t->length; ++i) {
    if (i) out.add(" | ");
    Arg a = t->items()[i];
    if (a.is(Arg(static_cast<Object*>(&none_type)))) out.add("None");
    else PY_TRY(add_argument(out, a));
  }
  return out.finish();
}

// ---- generic aliases ----

void alias_destroy(Object* self) {
  static_cast<GenericAlias*>(self)->origin.clear();
  static_cast<GenericAlias*>(self)->args.clear();
}

Result<Value> alias_call(Arg self, const CallArgs& args) {
  Value origin = self.as<GenericAlias>()->origin;
  Value made = PY_TRY(call(origin, args));
  // The instance may remember what it was made of, if it can.
  Result<void> set = set_attr(made, "__orig_class__"_s, self);
  if (set.failed()) {
    if (!pending_is(AttributeError) && !pending_is(TypeError)) return Failure();
    drop_pending();
  }
  return made;
}

Result<int64_t> alias_hash(Arg self) {
  Value origin = self.as<GenericAlias>()->origin, args = self.as<GenericAlias>()->args;
  int64_t a = PY_TRY(hash(origin)), b = PY_TRY(hash(args));
  int64_t h = a ^ b;
  return h == -1 ? -2 : h;
}

Result<Value> alias_compare(Arg self, Arg other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact(other, &generic_alias_type)) return kNotImplemented;
  Value a = self.as<GenericAlias>()->origin, b = other.as<GenericAlias>()->origin;
  Value args_a = self.as<GenericAlias>()->args, args_b = other.as<GenericAlias>()->args;
  bool same = PY_TRY(eq(a, b));
  if (same) same = PY_TRY(eq(args_a, args_b));
  return boolean(same == (op == CompareOp::kEq));
}

/// Attributes of the origin shine through, except what the alias has itself.
Result<Value> alias_get_attr(Arg self, Arg name) {
  static const char* const own[] = {"__class__", "__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce_ex__", "__reduce__"};
  Utf8Text text(name);
  for (const char* o : own) {
    if (!strcmp(o, text.data)) return generic_get_attr(self, name);
  }
  Str* s = name.as<Str>();
  bool dunder = s->length > 4 && s->at(0) == '_' && s->at(1) == '_' && s->at(s->length - 1) == '_';
  if (dunder && !type_lookup(&generic_alias_type, name).is_empty()) {
    Value found = PY_TRY(generic_find_attr(self, name));
    if (!found.is_exhausted() && !str_equal(name, "__doc__"_s) && !str_equal(name, "__module__"_s)) return found;
  }
  Value origin = self.as<GenericAlias>()->origin;
  return get_attr(origin, name);
}

Result<Value> alias_binary(BinaryOp op, Arg left, Arg right) { return op == BinaryOp::kOr ? type_or(left, right) : Result<Value>(kNotImplemented); }

// ---- unions ----

void union_destroy(Object* self) { static_cast<UnionObject*>(self)->args.clear(); }

bool is_union_member(Arg a) { return a.is_none() || is_type(a) || is_exact(a, &generic_alias_type) || is_exact(a, &union_type); }

Result<void> add_member(List& members, Arg a) {
  if (is_exact(a, &union_type)) {
    Value args = a.as<UnionObject>()->args;
    for (int64_t i = 0; i < args.as<Tuple>()->length; ++i) PY_TRY(add_member(members, args.as<Tuple>()->items()[i]));
    return {};
  }
  Arg member = a.is_none() ? Arg(static_cast<Object*>(&none_type)) : a;
  for (int64_t i = 0; i < members.length; ++i) {
    Value other = members.items()[i];
    if (PY_TRY(same_or_equal(other, member))) return {};
  }
  list_push(members, member);
  return {};
}

Result<int64_t> union_hash(Arg self) {
  Value args = self.as<UnionObject>()->args;
  int64_t h = 0x345678;
  for (int64_t i = 0; i < args.as<Tuple>()->length; ++i) h ^= PY_TRY(hash(args.as<Tuple>()->items()[i]));
  return h == -1 ? -2 : h;
}

Result<Value> union_compare(Arg self, Arg other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact(other, &union_type)) return kNotImplemented;
  Value a = self.as<UnionObject>()->args, b = other.as<UnionObject>()->args;
  Tuple* x = a.as<Tuple>();
  Tuple* y = b.as<Tuple>();
  bool same = x->length == y->length;
  for (int64_t i = 0; same && i < x->length; ++i) {
    bool found = false;
    for (int64_t k = 0; !found && k < y->length; ++k) found = PY_TRY(same_or_equal(x->items()[i], y->items()[k]));
    same = found;
  }
  return boolean(same == (op == CompareOp::kEq));
}

constexpr Type alias_like(const char* name, size_t size) {
  Type t{};
  t.type = &type_type;
  t.refcount = kImmortal;
  t.name = name;
  t.module = "types";
  t.base = &object_type;
  t.instance_size = static_cast<uint32_t>(size);
  t.own_slots.binary = alias_binary;
  return t;
}

}  // namespace

constinit Type generic_alias_type = [] {
  Type t = alias_like("GenericAlias", sizeof(GenericAlias));
  t.flags = kTypeSubclassable;
  t.own_slots.destroy = alias_destroy;
  t.own_slots.repr = alias_repr;
  t.own_slots.hash = alias_hash;
  t.own_slots.compare = alias_compare;
  t.own_slots.call = alias_call;
  t.own_slots.get_attr = alias_get_attr;
  return t;
}();
constinit Type union_type = [] {
  Type t = alias_like("UnionType", sizeof(UnionObject));
  t.own_slots.destroy = union_destroy;
  t.own_slots.repr = union_repr;
  t.own_slots.hash = union_hash;
  t.own_slots.compare = union_compare;
  return t;
}();

Result<Value> generic_alias_new(Arg, Arg origin, Arg args) {
  Ref<GenericAlias> alias = make<GenericAlias>(&generic_alias_type);
  new (&alias->origin, PyPlacement()) Value(origin);
  new (&alias->args, PyPlacement()) Value(is_tuple(args) ? Value(args) : tuple_of(args));
  return static_cast<Ref<GenericAlias>&&>(alias).value();
}
Result<Value> generic_alias_construct(Arg origin, Arg args) { return generic_alias_new(Arg(), origin, args); }
Result<Value> generic_alias_get_origin(Arg self) { return self.as<GenericAlias>()->origin; }
Result<Value> generic_alias_get_args(Arg self) { return self.as<GenericAlias>()->args; }
Result<Value> generic_alias_get_parameters(Arg) { return make_tuple(0); }
Result<Value> generic_alias_mro_entries(Arg self, Arg) { return tuple_of(self.as<GenericAlias>()->origin); }

Result<Value> type_or(Arg left, Arg right) {
  if (!is_union_member(left) || !is_union_member(right) || (left.is_none() && right.is_none())) return kNotImplemented;
  Ref<List> members = make_list();
  PY_TRY(add_member(*members, left));
  PY_TRY(add_member(*members, right));
  if (members->length == 1) return members->items()[0];
  Value args = PY_TRY(tuple_from(members));
  Ref<UnionObject> u = make<UnionObject>(&union_type);
  new (&u->args, PyPlacement()) Value(args);
  return static_cast<Ref<UnionObject>&&>(u).value();
}
Result<Value> type_ror(Arg self, Arg other) { return type_or(other, self); }
Result<Value> union_get_args(Arg self) { return self.as<UnionObject>()->args; }

}  // namespace py
