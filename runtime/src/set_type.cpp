// set and frozenset: the types' slots and iterator.
#include "containers_support.h"
#include "py/set.h"

namespace py {

using namespace detail;

static void set_destroy(Object* self) { set_drop_all(*static_cast<Set*>(self)); }

static void set_traverse(Object* self, Visitor visit, void* context) {
  Set& set = *static_cast<Set*>(self);
  int64_t i = 0;
  while (Set::Entry* e = set_next(set, i)) visit_value(e->key, visit, context);
}

static Result<Value> set_repr(Arg self) {
  Set& set = *self.as<Set>();
  Type* type = type_of(self);
  StrBuilder out;
  if (set.used == 0 || type != &set_type) {
    out.add(type->name);
    out.add(U'(');
  }
  ReprGuard guard(self);
  if (guard.repeated()) {
    StrBuilder dots;
    dots.add(type->name);
    dots.add("(...)");
    return dots.finish();
  }
  if (set.used) {
    // The keys are taken down first, as in CPython: repr() may change the set.
    Ref<List> keys = make_list(set.used);
    int64_t i = 0;
    while (Set::Entry* e = set_next(set, i)) list_push(*keys, e->key);
    out.add(U'{');
    for (int64_t k = 0; k < keys->length; ++k) {
      if (k) out.add(", ", 2);
      Value text = PY_TRY(repr(keys->items()[k]));
      out.add(text);
    }
    out.add(U'}');
  }
  if (set.used == 0 || type != &set_type) out.add(U')');
  return out.finish();
}

/// Independent of the order of the keys: CPython's frozenset hash, to the bit.
static Result<int64_t> frozenset_hash(Arg self) {
  Set& set = *self.as<Set>();
  if (set.hash) return set.hash;
  auto shuffle = [](uint64_t h) { return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u; };
  uint64_t h = 0;
  int64_t i = 0;
  while (Set::Entry* e = set_next(set, i)) h ^= shuffle(static_cast<uint64_t>(e->hash));
  h ^= (static_cast<uint64_t>(set.used) + 1) * 1927868237u;
  h ^= (h >> 11) ^ (h >> 25);
  h = h * 69069u + 907133923u;
  if (h == ~uint64_t(0)) h = 590923713u;
  set.hash = static_cast<int64_t>(h);
  return set.hash;
}

Result<bool> detail::set_is_subset(Set& a, Set& b) {
  if (a.used > b.used) return false;
  int64_t i = 0;
  while (Set::Entry* e = set_next(a, i)) {
    Value key = e->key;
    if (!PY_TRY(set_has_hashed(b, key, e->hash))) return false;
  }
  return true;
}

Result<Value> detail::set_compare(Arg self, Arg other, CompareOp op) {
  if (!is_set(other)) return kNotImplemented;
  Set &a = *self.as<Set>(), &b = *other.as<Set>();
  switch (op) {
    case CompareOp::kEq:
    case CompareOp::kNe: {
      bool equal = a.used == b.used && !(a.hash && b.hash && a.hash != b.hash);
      if (equal) equal = PY_TRY(set_is_subset(a, b));
      return boolean(equal == (op == CompareOp::kEq));
    }
    case CompareOp::kLe: return boolean(PY_TRY(set_is_subset(a, b)));
    case CompareOp::kGe: return boolean(PY_TRY(set_is_subset(b, a)));
    case CompareOp::kLt: return boolean(a.used < b.used && PY_TRY(set_is_subset(a, b)));
    default: return boolean(a.used > b.used && PY_TRY(set_is_subset(b, a)));
  }
}

static Result<int64_t> set_length(Arg self) { return self.as<Set>()->used; }

static Result<bool> set_contains(Arg self, Arg key) {
  Result<bool> found = set_has(*self.as<Set>(), key);
  if (!found.failed()) return found;
  // An unhashable set is looked up as if it were a frozenset.
  if (!is_set(key) || type_of(key)->slots().hash || !pending_is(TypeError)) return Failure{};
  drop_pending();
  Ref<Set> frozen = PY_TRY(set_from(&frozenset_type, key));
  return set_has(*self.as<Set>(), frozen);
}

static Result<Value> set_iter(Arg self) { return make_set_iterator(self); }

Type* detail::set_base_type(Arg set) { return is_subtype(type_of(set), &set_type) ? &set_type : &frozenset_type; }

static Result<Value> set_binary(BinaryOp op, Arg left, Arg right) {
  if (!is_set(left) || !is_set(right)) return kNotImplemented;
  Set& a = *left.as<Set>();
  switch (op) {
    case BinaryOp::kOr: {
      Ref<Set> out = PY_TRY(set_from(set_base_type(left), left));
      PY_TRY(set_add_all(*out, right));
      return out;
    }
    case BinaryOp::kAnd: return PY_TRY(set_intersect(a, right));
    case BinaryOp::kSub: return PY_TRY(set_subtract(a, right));
    case BinaryOp::kXor: {
      Ref<Set> out = PY_TRY(set_from(set_base_type(left), right));
      PY_TRY(set_toggle_all(*out, left));
      return out;
    }
    default: return kNotImplemented;
  }
}

static Result<Value> set_inplace(BinaryOp op, Arg left, Arg right) {
  if (!is_set(right)) return kNotImplemented;
  Set& set = *left.as<Set>();
  switch (op) {
    case BinaryOp::kOr: PY_TRY(set_add_all(set, right)); break;
    case BinaryOp::kAnd: {
      Ref<Set> kept = PY_TRY(set_intersect(set, right));
      set_swap(set, *kept);
      break;
    }
    case BinaryOp::kSub: PY_TRY(set_remove_all(set, right)); break;
    case BinaryOp::kXor: PY_TRY(set_toggle_all(set, right)); break;
    default: return kNotImplemented;
  }
  return left;
}

PY_MEMBERS(set_type)
constinit Type set_type = on_demand(set_type_members, static_type("set", sizeof(Set), kTypeSubclassable | kTypeSetLike,
                                                                  {.destroy = set_destroy,
                                                                   .traverse = set_traverse,
                                                                   .clear = set_destroy,
                                                                   .repr = set_repr,
                                                                   .compare = set_compare,
                                                                   .length = set_length,
                                                                   .contains = set_contains,
                                                                   .iter = set_iter,
                                                                   .binary = set_binary,
                                                                   .inplace = set_inplace}));

PY_MEMBERS(frozenset_type)
constinit Type frozenset_type = on_demand(frozenset_type_members, static_type("frozenset", sizeof(Set), kTypeSubclassable | kTypeSetLike,
                                                                              {.destroy = set_destroy,
                                                                               .traverse = set_traverse,
                                                                               .repr = set_repr,
                                                                               .hash = frozenset_hash,
                                                                               .compare = set_compare,
                                                                               .length = set_length,
                                                                               .contains = set_contains,
                                                                               .iter = set_iter,
                                                                               .binary = set_binary}));

// ---- iterator ----

namespace {

struct SetIterator : Object {
  Value set;        // empty when exhausted
  int64_t position;
  int64_t size;     // len(set) at the start, -1 once it has changed
  int64_t left;
  void init() { empty_value(set); }
};

void set_iterator_destroy(Object* self) { drop(static_cast<SetIterator*>(self)->set); }
void set_iterator_traverse(Object* self, Visitor visit, void* context) { visit_value(static_cast<SetIterator*>(self)->set, visit, context); }

Result<Value> set_iterator_next(Arg self) {
  SetIterator& it = *self.as<SetIterator>();
  if (it.set.is_empty()) return kExhausted;
  Set& set = *it.set.as<Set>();
  if (it.size != set.used) {
    it.size = -1;
    return raise(RuntimeError, "Set changed size during iteration");
  }
  Set::Entry* e = set_next(set, it.position);
  if (!e) {
    it.set.clear();
    return kExhausted;
  }
  --it.left;
  return e->key;
}

}  // namespace

constinit Type set_iterator_type = static_type("set_iterator", sizeof(SetIterator), 0,
                                               {.destroy = set_iterator_destroy,
                                                .traverse = set_iterator_traverse,
                                                .iter = iterator_itself,
                                                .next = set_iterator_next});

Value detail::make_set_iterator(Arg set) {
  Ref<SetIterator> it = make_object<SetIterator>(&set_iterator_type);
  it->set = set;
  it->size = it->left = set.as<Set>()->used;
  return static_cast<Ref<SetIterator>&&>(it).value();
}

Result<Value> set_iterator_length_hint(Arg self) {
  SetIterator& it = *self.as<SetIterator>();
  if (it.set.is_empty() || it.size != it.set.as<Set>()->used) return Value(0);
  return integer(it.left);
}

}  // namespace py
