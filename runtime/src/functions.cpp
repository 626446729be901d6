// Built-in functions over iterables: len, next, sorted, min, max, sum, any, all.
#include "containers_support.h"
#include "py/generator.h"
#include "stop_value.h"

namespace py {

using namespace detail;

Result<Value> builtin_len(Arg obj) { return integer(PY_TRY(length(obj))); }

/// next() of a class of the program or of a generator: through the method, so that StopIteration comes with its value and traceback.
static Result<Value> next_by_method(Arg iterator) {
  if (is_exact(iterator, &generator_type)) return generator_next_method(iterator);
  Type* type = type_of(iterator);
  Arg method = type_lookup(type, "__next__"_s);
  if (method.is_empty()) return next(iterator);
  Value bound = PY_TRY(bind_attr(method, iterator, type));
  return call(bound);
}

Result<Value> builtin_next(Arg iterator, Arg default_) {
  Type* type = type_of(iterator);
  if (!type->slots().next) return raise(TypeError, "'%T' object is not an iterator", iterator);
  if (default_.is_empty() && (type == &generator_type || type->flags & kTypeHeap)) {
    Value item = PY_TRY(next_by_method(iterator));
    if (!item.is_exhausted()) return item;
    return raise(StopIteration);
  }
  if (!default_.is_empty()) {
    Result<Value> r = type->slots().next(iterator);
    if (r.failed()) r = next_failed();
    Value item = PY_TRY(static_cast<Result<Value>&&>(r));
    return item.is_exhausted() ? Value(default_) : item;
  }
  StopWanted wanted;
  Value item = PY_TRY(type->slots().next(iterator));
  if (!item.is_exhausted()) return item;
  Value value = wanted.take();
  return value.is_empty() ? raise(StopIteration) : raise_with(StopIteration, value);
}

Result<Value> builtin_sorted(Arg iterable, Arg key, Arg reverse) {
  Value list = PY_TRY(list_from(iterable));
  bool descending = PY_TRY(to_flag(reverse));
  PY_TRY(sort_list(*list.as<List>(), key, descending));
  return list;
}

/// min and max: the first item that no later one beats by `op`.
static Result<Value> extreme(Arg args, Arg key, Arg default_, CompareOp op, const char* name) {
  Tuple& given = *args.as<Tuple>();
  if (given.length == 0) return raise(TypeError, "%s expected at least 1 argument, got 0", name);
  if (given.length > 1 && !default_.is_empty()) {
    return raise(TypeError, "Cannot specify a default for %s() with multiple positional arguments", name);
  }
  bool has_key = !key.is_empty() && !key.is_none();
  Iter it;
  PY_TRY(Iter::start(it, given.length > 1 ? args : Arg(given.items()[0])));
  Value best, best_key;
  while (PY_TRY(it.next())) {
    Value item = it.value();
    if (!has_key) {
      if (best.is_empty() || PY_TRY(op == CompareOp::kLt ? lt(item, best) : gt(item, best))) best = static_cast<Value&&>(item);
      continue;
    }
    Value item_key = PY_TRY(call(key, item));
    if (best.is_empty() || PY_TRY(op == CompareOp::kLt ? lt(item_key, best_key) : gt(item_key, best_key))) {
      best = static_cast<Value&&>(item);
      best_key = static_cast<Value&&>(item_key);
    }
  }
  if (!best.is_empty()) return best;
  if (!default_.is_empty()) return default_;
  return raise(ValueError, "%s() arg is an empty sequence", name);
}

Result<Value> builtin_min(Arg args, Arg key, Arg default_) { return extreme(args, key, default_, CompareOp::kLt, "min"); }
Result<Value> builtin_max(Arg args, Arg key, Arg default_) { return extreme(args, key, default_, CompareOp::kGt, "max"); }

static Value state_of(Result<Value> result) { return result.failed() ? Value(kExhausted) : result.take(); }

Value sum_step(Arg total, Arg item) { return state_of(add(total, item)); }
Value truth_step(Arg item) {
  Result<bool> result = truth(item);
  return result.failed() ? kExhausted : boolean(result.take());
}
static Value better(Arg best, Arg item, CompareOp op) {
  if (best.is_empty()) return item;
  Result<bool> result = op == CompareOp::kLt ? lt(item, best) : gt(item, best);
  return result.failed() ? kExhausted : Value(result.take() ? item : best);
}
Value less_step(Arg best, Arg item) { return better(best, item, CompareOp::kLt); }
Value greater_step(Arg best, Arg item) { return better(best, item, CompareOp::kGt); }
Value set_step(Arg set, Arg item) { return set_add_key(*set.as<Set>(), item).failed() ? kExhausted : kNone; }

Result<Value> builtin_sum(Arg iterable, Arg start) {
  Value total = start.is_empty() ? Arg(0) : start;
  Iter it;
  PY_TRY(Iter::start(it, iterable));
  if (is_str(total)) return raise(TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  if (is_bytes(total)) return raise(TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  if (type_of(total)->flags & kTypeByteArrayLike) return raise(TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
  while (PY_TRY(it.next())) {
    Value item = it.value();
    total = PY_TRY(add(total, item));  // never in place: `start` may be a list of the caller
  }
  return total;
}

Result<Value> builtin_any(Arg iterable) {
  Iter it;
  PY_TRY(Iter::start(it, iterable));
  while (PY_TRY(it.next())) {
    Value item = it.value();
    if (PY_TRY(truth(item))) return kTrue;
  }
  return kFalse;
}

Result<Value> builtin_all(Arg iterable) {
  Iter it;
  PY_TRY(Iter::start(it, iterable));
  while (PY_TRY(it.next())) {
    Value item = it.value();
    if (!PY_TRY(truth(item))) return kFalse;
  }
  return kTrue;
}

}  // namespace py
