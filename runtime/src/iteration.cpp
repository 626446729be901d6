// py::Iter, which compiled `for` loops use, and the unpacking of iterables.
#include "containers_support.h"
#include "stop_value.h"

namespace py {

using namespace detail;

Iter::~Iter() = default;

Result<Iter*> Iter::start(Iter& self, Arg iterable) {
  self.position_ = 0;
  self.lasting_ = false;
  if (iterable.is_object()) {
    Type* type = iterable.object()->type;
    if (type == &list_type) {
      self.kind_ = Kind::kList;
      self.source_ = iterable;
      return &self;
    }
    if (type == &tuple_type) {
      self.kind_ = Kind::kTuple;
      self.source_ = iterable;
      return &self;
    }
    if (type->flags & kTypeRange) {
      // Only ranges whose every item, and the step past the last, is a small int.
      Range& r = *iterable.as<Range>();
      int64_t last;
      if (r.length_hint >= 0 && !__builtin_mul_overflow(r.length_hint, r.step.arg().small_int(), &last) &&
          !__builtin_add_overflow(last, r.start.arg().small_int(), &last) && fits_small(last)) {
        self.kind_ = Kind::kRange;
        self.start_ = r.start.arg().small_int();
        self.step_ = r.step.arg().small_int();
        self.stop_ = r.length_hint;
        return &self;
      }
    } else if (type == &dict_type) {
      self.kind_ = Kind::kDict;
      self.source_ = iterable;
      self.start_ = self.stop_ = iterable.as<Dict>()->live;
      return &self;
    } else if (type == &str_type) {
      self.kind_ = Kind::kStr;
      self.source_ = iterable;
      return &self;
    }
  }
  self.kind_ = Kind::kDone;
  self.source_ = PY_TRY(iter(iterable));
  self.kind_ = Kind::kGeneric;
  return &self;
}

Result<Iter*> Iter::start_lasting(Iter& self, Arg iterable) {
  PY_TRY(start(self, iterable));
  self.lasting_ = true;
  return &self;
}

Result<bool> Iter::end() {
  kind_ = Kind::kDone;
  source_.clear();
  return false;
}

Result<bool> Iter::next_slow() {
  switch (kind_) {
    case Kind::kGeneric: {
      auto step = type_of(source_)->slots().next;
      Result<Value> stepped = step ? step(source_) : py::next(source_);
      if (stepped.failed()) [[unlikely]] stepped = next_failed();
      Value item = PY_TRY(static_cast<Result<Value>&&>(stepped));
      if (item.is_exhausted()) {
        if (lasting_) return false;
        forget_stop_value();
        return end();
      }
      current_ = static_cast<Value&&>(item);
      return true;
    }
    case Kind::kDict: {
      // stop_: len(dict) at the start; start_: keys still to come. See dict_iterators.cpp.
      Dict& dict = *source_.as<Dict>();
      if (stop_ != dict.live) {
        stop_ = -1;
        return raise(RuntimeError, "dictionary changed size during iteration");
      }
      Dict::Entry* e = dict_next(dict, position_);
      if (!e) return end();
      if (start_ == 0) {
        PY_TRY(end());
        return raise(RuntimeError, "dictionary keys changed during iteration");
      }
      --start_;
      current_ = e->key;
      return true;
    }
    case Kind::kStr: {
      Str& s = *source_.as<Str>();
      if (position_ >= s.length) return end();
      current_ = str_from_char(s.at(position_++));
      return true;
    }
    default: return false;
  }
}

// ---- unpacking ----

static Failure too_few(int64_t expected, int64_t got, bool star) {
  return raise(ValueError, star ? "not enough values to unpack (expected at least %ld, got %ld)" : "not enough values to unpack (expected %ld, got %ld)",
               expected, got);
}

/// What can't be iterated is named in CPython's words for unpacking.
static Failure not_started(Arg iterable) {
  const Slots& slots = type_of(iterable)->slots();
  if (pending_is(TypeError) && !slots.iter && !slots.get_item) {
    drop_pending();
    return raise(TypeError, "cannot unpack non-iterable %T object", iterable);
  }
  return Failure{};
}

/// Exactly `count` items known to be in memory.
static Result<void> unpack_items(const Value* items, int64_t length, int64_t count, Value* out) {
  if (length != count) [[unlikely]] {
    if (length < count) return too_few(count, length, false);
    return raise(ValueError, "too many values to unpack (expected %ld)", count);
  }
  for (int64_t i = 0; i < count; ++i) out[i] = items[i];
  return {};
}

Result<void> unpack_slow(Arg iterable, int64_t count, Value* out) {
  if (is_exact(iterable, &tuple_type)) return unpack_items(iterable.as<Tuple>()->items(), iterable.as<Tuple>()->length, count, out);
  if (is_exact(iterable, &list_type)) return unpack_items(iterable.as<List>()->items(), iterable.as<List>()->length, count, out);
  Iter it;
  if (Iter::start(it, iterable).failed()) return not_started(iterable);
  for (int64_t i = 0; i < count; ++i) {
    if (!PY_TRY(it.next())) return too_few(count, i, false);
    out[i] = it.value();
  }
  if (PY_TRY(it.next())) return raise(ValueError, "too many values to unpack (expected %ld)", count);
  return {};
}

Result<void> unpack_star(Arg iterable, int64_t before, int64_t after, Value* out) {
  Result<Value> started = iter(iterable);
  if (started.failed()) return not_started(iterable);
  Value iterator = started.take();
  for (int64_t i = 0; i < before; ++i) {
    out[i] = PY_TRY(next(iterator));
    if (out[i].is_exhausted()) {
      forget_stop_value();
      return too_few(before + after, i, true);
    }
  }
  Value others = PY_TRY(list_from(iterator));   // asks the iterator for its __iter__ and __length_hint__, as CPython does
  List* rest = others.as<List>();
  rest->become_values();
  if (rest->length < after) return too_few(before + after, before + rest->length, true);
  for (int64_t i = after; i > 0; --i) {
    out[before + i] = Value::adopt(rest->items()[--rest->length].bits);
  }
  out[before] = static_cast<Value&&>(others);
  return {};
}

}  // namespace py
