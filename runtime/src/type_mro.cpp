// The method resolution order: C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996), or the metaclass's mro().
#include "object_internal.h"

namespace py {

namespace {

/// One list to merge: the MRO of a base, or the bases themselves.
struct Sequence {
  Ref<Tuple> items;
  int64_t at = 0;
  Arg head() const { return at < items->length ? Arg(items->items()[at]) : Arg(); }
  bool in_tail(Arg type) const {
    for (int64_t i = at + 1; i < items->length; ++i) {
      if (items->items()[i].arg().is(type)) return true;
    }
    return false;
  }
};

Failure inconsistent(const Sequence* sequences, int64_t count) {
  StrBuilder names;
  bool first = true;
  for (int64_t i = 0; i < count; ++i) {
    Arg head = sequences[i].head();
    if (head.is_empty()) continue;
    bool seen = false;
    for (int64_t k = 0; k < i; ++k) seen |= !sequences[k].head().is_empty() && sequences[k].head().is(head);
    if (seen) continue;
    if (!first) names.add(", ");
    first = false;
    Value name = type_name(head.as<Type>());
    names.add(name);
  }
  Value list = names.finish();
  return raise(TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %S", Arg(list));
}

Ref<Tuple> mro_tuple(const Type* type) {
  int64_t n = 0;
  for (MroWalk walk(type); walk.next();) ++n;
  Ref<Tuple> t = make_tuple(n);
  int64_t i = 0;
  for (MroWalk walk(type); Type* c = walk.next();) t->items()[i++] = Arg(static_cast<Object*>(c));
  return t;
}

Result<Value> merge(HeapType* type, Tuple* bases) {
  Ref<List> order = make_list();
  list_push(*order, Arg(static_cast<Object*>(type)));
  int64_t count = bases->length + 1;
  auto* sequences = static_cast<Sequence*>(raw_alloc(static_cast<size_t>(count) * sizeof(Sequence)));
  for (int64_t i = 0; i < count; ++i) {
    new (&sequences[i], PyPlacement()) Sequence{i < bases->length ? mro_tuple(bases->items()[i].as<Type>()) : Ref<Tuple>::share(bases), 0};
  }
  bool failed = false;
  for (;;) {
    Arg next;
    bool left = false;
    for (int64_t i = 0; i < count && next.is_empty(); ++i) {
      Arg head = sequences[i].head();
      if (head.is_empty()) continue;
      left = true;
      bool blocked = false;
      for (int64_t k = 0; k < count; ++k) blocked |= sequences[k].in_tail(head);
      if (!blocked) next = head;
    }
    if (!left) break;
    if (next.is_empty()) {
      (void)inconsistent(sequences, count);
      failed = true;
      break;
    }
    list_push(*order, next);
    for (int64_t i = 0; i < count; ++i) {
      if (!sequences[i].head().is_empty() && sequences[i].head().is(next)) ++sequences[i].at;
    }
  }
  for (int64_t i = 0; i < count; ++i) sequences[i].~Sequence();
  raw_free(sequences, static_cast<size_t>(count) * sizeof(Sequence));
  if (failed) return Failure();
  return static_cast<Ref<List>&&>(order);
}

void set_mro(HeapType* type, List& order) {
  auto** mro = static_cast<Type**>(raw_alloc(static_cast<size_t>(order.length + 1) * sizeof(Type*)));
  for (int64_t i = 0; i < order.length; ++i) mro[i] = order.items()[i].as<Type>();
  mro[order.length] = nullptr;
  Type** old = type->mro;
  type->mro = mro;
  if (!old) return;
  size_t count = 0;
  while (old[count]) ++count;
  raw_free(old, (count + 1) * sizeof(Type*));
}

}  // namespace

Result<void> compute_mro(HeapType* type, Tuple* bases) {
  for (int64_t i = 0; i < bases->length; ++i) {
    for (int64_t k = i + 1; k < bases->length; ++k) {
      if (!bases->items()[i].arg().is(bases->items()[k])) continue;
      return raise(TypeError, "duplicate base class %s", bases->items()[i].as<Type>()->name);
    }
  }
  Value order = PY_TRY(merge(type, bases));
  set_mro(type, *order.as<List>());
  // A metaclass may have its own idea.
  Arg own = is_heap(type->type) ? type_lookup(type->type, "mro"_s) : Arg();
  if (own.is_empty() || !is_user_function(own)) return {};
  Value result = PY_TRY(call_attribute(own, Arg(static_cast<Object*>(type)), nullptr, 0));
  Value list = PY_TRY(list_from(result));
  for (int64_t i = 0; i < list.as<List>()->length; ++i) {
    Arg item = list.as<List>()->items()[i];
    if (!is_type(item)) return raise(TypeError, "mro() returned a non-class ('%T')", item);
  }
  set_mro(type, *list.as<List>());
  return {};
}

Result<Value> type_mro(Arg self) {
  Type* type = self.as<Type>();
  if (is_heap(type)) return merge(heap_type(type), type->bases);
  Ref<Tuple> order = mro_tuple(type);
  return list_from(order);
}

Result<Value> type_get_mro(Arg self) { return mro_tuple(self.as<Type>()); }

}  // namespace py
