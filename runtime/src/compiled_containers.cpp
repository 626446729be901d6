// Displays with `*` and `**`, and the parts that patterns take out.
#include "py/builtins.h"
#include "py/compiled.h"

namespace py {

Result<void> list_extend_star(Arg list, Arg iterable) {
  if (!type_of(iterable)->slots().iter && type_lookup(type_of(iterable), "__getitem__"_s).is_empty() && !type_of(iterable)->slots().get_item) {
    return raise(TypeError, "Value after * must be an iterable, not %T", iterable);
  }
  return list_extend_with(*list.as<List>(), iterable);
}

Value tuple_of_list(Arg list) {
  List* l = list.as<List>();
  Ref<Tuple> t = make_tuple(l->length);
  for (int64_t i = 0; i < l->length; ++i) t->items()[i] = l->item(i);
  return static_cast<Ref<Tuple>&&>(t).value();
}

Result<void> set_extend(Arg set, Arg iterable) {
  Value hold = set;
  return detail::set_add_all(*set.as<Set>(), iterable);
}

// CPython's compiler makes a frozenset from the tuple of the constants, and once more from that frozenset; a `for` iterates over it, a display adds it
// to an empty set: the order of iteration shows each step. Constants are hashed and compared without fail.
Value constant_set(Arg set) {
  Value again = new_set();
  Result<Value> items = tuple_construct(set);
  Value tuple = items.take();
  (void)set_extend(again, tuple);
  return again;
}

Value set_of_constant(Arg constant) {
  Value result = new_set();
  (void)set_extend(result, constant);
  return result;
}

Result<void> dict_merge(Arg dict, Arg mapping) {
  if (!is_dict(mapping)) {
    Value keys = PY_TRY(find_attr(mapping, "keys"_s));
    if (keys.is_exhausted()) return raise(TypeError, "'%T' object is not a mapping", mapping);
  }
  return dict_update_with(*dict.as<Dict>(), mapping);
}

Result<bool> has_length(Arg sequence, int64_t wanted, bool exactly) {
  int64_t n = PY_TRY(length(sequence));
  return exactly ? n == wanted : n >= wanted;
}

Result<Value> items_of(Arg sequence, int64_t count) {
  if (is_exact(sequence, &list_type) || is_exact(sequence, &tuple_type)) return sequence;
  Ref<Tuple> items = make_tuple(count);
  PY_TRY(unpack(sequence, count, items->items()));
  return static_cast<Ref<Tuple>&&>(items).value();
}

Result<Value> items_around(Arg sequence, int64_t before, int64_t after) {
  Ref<Tuple> items = make_tuple(before + 1 + after);
  PY_TRY(unpack_star(sequence, before, after, items->items()));
  return static_cast<Ref<Tuple>&&>(items).value();
}

Result<Value> item_from_end(Arg sequence, int64_t from_end) {
  int64_t n = PY_TRY(length(sequence));
  return get_item(sequence, integer(n - from_end));
}

Result<Value> match_keys(Arg mapping, Arg keys, bool with_rest) {
  List* list = keys.as<List>();
  Ref<Tuple> values = make_tuple(list->length + with_rest);
  Value rest;
  Result<bool> matched = match_mapping(mapping, reinterpret_cast<const Arg*>(list->items()), static_cast<int>(list->length), values->items(),
                                       with_rest ? &rest : nullptr);
  if (!PY_TRY(matched)) return kNone;
  if (with_rest) values->items()[list->length] = take(rest);
  return static_cast<Ref<Tuple>&&>(values).value();
}

Result<Value> match_class(Arg subject, Arg cls, int64_t positional, Arg names) {
  Tuple* keywords = names.as<Tuple>();
  Ref<Tuple> values = make_tuple(positional + keywords->length);
  Result<bool> matched = match_class(subject, cls, static_cast<int>(positional), reinterpret_cast<const Arg*>(keywords->items()),
                                     static_cast<int>(keywords->length), values->items());
  if (!PY_TRY(matched)) return kNone;
  return static_cast<Ref<Tuple>&&>(values).value();
}

}  // namespace py
