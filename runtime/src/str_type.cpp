// str as a type: its slots, its iterator, its construction.

#include "py/str.h"
#include "text_support.h"

namespace py {

namespace {

Result<Value> slot_str_repr(Arg self) { return str_repr(self); }
Result<Value> slot_str_str(Arg self) { return str_exact(self); }
Result<int64_t> slot_str_hash(Arg self) { return str_hash(self); }
Result<int64_t> slot_str_length(Arg self) { return str_of(self)->length; }
Result<bool> slot_str_truth(Arg self) { return str_of(self)->length != 0; }

Result<Value> slot_str_compare(Arg a, Arg b, CompareOp op) {
  if (!is_str(a) || !is_str(b)) return kNotImplemented;
  if (op == CompareOp::kEq) return boolean(str_equal(a, b));
  if (op == CompareOp::kNe) return boolean(!str_equal(a, b));
  int order = str_compare(a, b);
  switch (op) {
    case CompareOp::kLt: return boolean(order < 0);
    case CompareOp::kLe: return boolean(order <= 0);
    case CompareOp::kGt: return boolean(order > 0);
    default: return boolean(order >= 0);
  }
}

Result<Value> slot_str_get_item(Arg self, Arg index) {
  const Str* s = str_of(self);
  int64_t i;
  if (index.is_small_int()) {
    i = index.small_int();
  } else if (is_exact(index, &slice_type)) {
    SliceBounds b = PY_TRY(slice_bounds(index, s->length));
    if (b.count <= 0) return ""_s;
    if (b.step == 1) return str_substring(self, b.start, b.start + b.count);
    if (s->width == 1) {
      Ref<Str> part = make_str(b.count, class_of(s));
      uint8_t* to = part->chars1();
      const uint8_t* from = s->chars1() + b.start;
      for (int64_t k = 0; k < b.count; ++k, from += b.step) to[k] = *from;
      part->ascii = s->ascii || all_ascii(to, b.count);
      if (b.count == 1) return str_from_char(to[0]);
      return part;
    }
    StrBuilder out;
    for (int64_t k = 0, at = b.start; k < b.count; ++k, at += b.step) out.add(s->chars4()[at]);
    return out.finish();
  } else if (is_int(index) || type_of(index)->slots().index) {
    i = PY_TRY(to_int64(index));
  } else {
    return raise(TypeError, "string indices must be integers, not '%T'", index);
  }
  if (i < 0) i += s->length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(s->length)) return raise(IndexError, "string index out of range");
  return str_from_char(s->at(i));
}

Result<bool> slot_str_contains(Arg self, Arg item) {
  if (!is_str(item)) return raise(TypeError, "'in <string>' requires string as left operand, not %T", item);
  return str_find_from(self, item, 0) >= 0;
}

/// `s * n` and `n * s`.
Result<Value> repeat(Arg s, Arg n) {
  if (!is_int(n) && !type_of(n)->slots().index) return kNotImplemented;
  int64_t count = PY_TRY(index_argument(n));
  int64_t length = str_of(s)->length;
  if (count > 0 && length > INT64_MAX / count) return raise(OverflowError, "repeated string is too long");
  if (count > 0 && (length * count > INT64_MAX / 4 || !can_allocate(length * count * str_of(s)->width))) return raise(MemoryError);
  return str_repeat(s, count);
}

Result<Value> slot_str_binary(BinaryOp op, Arg a, Arg b) {
  switch (op) {
    case BinaryOp::kAdd:
      if (is_str(a) && is_str(b)) return str_concat(a, b);
      if (!is_str(a)) return kNotImplemented;
      return raise(TypeError, "can only concatenate str (not \"%T\") to str", b);
    case BinaryOp::kMul:
      if (is_str(a)) return repeat(a, b);
      return repeat(b, a);
    case BinaryOp::kMod:
      if (!is_str(a)) return kNotImplemented;
      return str_percent(a, b);
    default:
      return kNotImplemented;
  }
}

// ---- iteration ----

struct StrIterator : Object {
  Value source;     // empty when exhausted
  int64_t position;
};

void iterator_destroy(Object* self) { static_cast<StrIterator*>(self)->source.clear(); }

Result<Value> iterator_self(Arg self) { return self; }

Result<Value> iterator_next(Arg self) {
  StrIterator* it = self.as<StrIterator>();
  if (it->source.is_empty()) return kExhausted;
  const Str* s = str_of(it->source);
  if (it->position < s->length) return str_from_char(s->at(it->position++));
  it->source.clear();
  return kExhausted;
}

}  // namespace

constinit Type str_iterator_type = {
    {&type_type, kImmortal, 0},
    "str_iterator",
    &object_type,
    {.destroy = iterator_destroy, .iter = iterator_self, .next = iterator_next},
    sizeof(StrIterator),
};

Result<Value> str_iterator_length_hint(Arg self) {
  StrIterator* it = self.as<StrIterator>();
  return integer(it->source.is_empty() ? 0 : str_of(it->source)->length - it->position);
}

namespace {

Result<Value> slot_str_iter(Arg self) {
  Ref<StrIterator> it = make<StrIterator>(&str_iterator_type);
  new (&it->source, PyPlacement()) Value(self);
  it->position = 0;
  return it;
}

}  // namespace

constinit const Slots str_slots = {
    .repr = slot_str_repr,
    .str = slot_str_str,
    .hash = slot_str_hash,
    .compare = slot_str_compare,
    .truth = slot_str_truth,
    .length = slot_str_length,
    .get_item = slot_str_get_item,
    .contains = slot_str_contains,
    .iter = slot_str_iter,
    .binary = slot_str_binary,
    .format = str_format_spec,
};

constinit Type str_type = deferred(Deferred::kStr, {
    {&type_type, kImmortal, 0}, "str", &object_type, {}, sizeof(Str), kTypeSubclassable | kTypeStrLike,
});

// ---- construction ----

Result<Value> str_construct(Arg object, Arg encoding, Arg errors) {
  if (object.is_empty()) return ""_s;
  if (encoding.is_empty() && errors.is_empty()) return str(object);
  if (!encoding.is_empty() && !is_str(encoding)) return bad_argument("str() argument 'encoding' must be str", encoding);
  if (!errors.is_empty() && !is_str(errors)) return bad_argument("str() argument 'errors' must be str", errors);
  if (is_str(object)) return raise(TypeError, "decoding str is not supported");
  BytesView view;
  if (!bytes_view(object, view)) return raise(TypeError, "decoding to str: need a bytes-like object, %T found", object);
  return text_decode(object, view, encoding, errors);
}

Result<Value> str_new(Arg cls, Arg object, Arg encoding, Arg errors) {
  Value text = PY_TRY(str_construct(object, encoding, errors));
  Type* type = cls.as<Type>();
  if (type == &str_type) return text;
  const Str* from = str_of(text);
  Ref<Str> s = make<Str>(type, static_cast<size_t>(from->length + 1) * from->width);
  s->hash = 0;
  s->length = from->length;
  s->width = from->width;
  s->ascii = from->ascii;
  s->room = 0;
  memcpy(s->chars1(), from->chars1(), static_cast<size_t>(from->length + 1) * from->width);
  return s;
}

}  // namespace py
