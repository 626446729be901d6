// Arguments gathered one by one: calls with *args, **kwargs and keywords.
#include "containers_support.h"
#include "object_internal.h"
#include "py/dict.h"

namespace py {

namespace {

Value optional(Result<Value> found) {
  if (!found.failed()) return found.take();
  drop_pending();
  return Value();
}

/// CPython's name for the callee in these messages: "__main__.f()", "len()", or its str.
Value callee_text(Arg callee) {
  if (is_exact(callee, &method_type)) return callee_text(callee.as<BoundMethod>()->function);
  // Functions and classes are asked directly: a program that doesn't name these attributes hasn't got them in its tables.
  bool is_function = is_instance(callee, &function_type) || is_exact(callee, &builtin_function_type) || is_exact(callee, &method_descriptor_type);
  Value name, module;
  if (is_function) {
    name = optional(function_get_qualname(callee));
    module = optional(function_get_module(callee));
  } else if (is_type(callee)) {
    name = type_qualname(callee.as<Type>());
    module = callee.as<Type>()->attrs().get("__module__"_s);
  } else {
    name = optional(find_attr(callee, "__qualname__"_s));
    if (is_str(name)) module = optional(find_attr(callee, "__module__"_s));
  }
  if (!is_str(name)) {
    Value text = optional(str(callee));
    return is_str(text) ? text : Value("function"_s);
  }
  StrBuilder out;
  if (is_str(module) && !str_equal(module, "builtins"_s)) {
    out.add(module);
    out.add(U'.');
  }
  out.add(name);
  out.add("()");
  return out.finish();
}

bool is_iterable(Arg a) {
  Type* t = type_of(a);
  return t->slots().iter || t->slots().get_item;
}

}  // namespace

void Arguments::clear() {
  while (positional_) decref(Arg::from_bits(words_[--positional_]));
  while (keywords_) {
    --keywords_;
    decref(Arg::from_bits(names_[keywords_]));
    decref(Arg::from_bits(keyword_values_[keywords_]));
  }
}

Arguments::~Arguments() {
  clear();
  raw_free(words_, capacity_ * sizeof(Bits));
  raw_free(names_, keyword_capacity_ * sizeof(Bits));
  raw_free(keyword_values_, keyword_capacity_ * sizeof(Bits));
}

// words_ always has room for the keyword values behind the positional ones.
static void reserve(Bits*& words, uint32_t& capacity, uint32_t needed) {
  if (needed <= capacity) return;
  uint32_t larger = capacity ? capacity * 2 : 8;
  while (larger < needed) larger *= 2;
  words = static_cast<Bits*>(raw_realloc(words, capacity * sizeof(Bits), larger * sizeof(Bits)));
  capacity = larger;
}

void Arguments::add(Arg value) {
  reserve(words_, capacity_, positional_ + keywords_ + 1);
  words_[positional_++] = Value(value).give();
}

void Arguments::add_keyword(Arg name, Arg value) {
  reserve(words_, capacity_, positional_ + keywords_ + 1);
  uint32_t capacity = keyword_capacity_;
  reserve(names_, capacity, keywords_ + 1);
  reserve(keyword_values_, keyword_capacity_, keywords_ + 1);
  names_[keywords_] = Value(name).give();
  keyword_values_[keywords_++] = Value(value).give();
}

Result<void> Arguments::add_star(Arg iterable, Arg callee) {
  if (is_exact(iterable, &tuple_type)) {
    Tuple* t = iterable.as<Tuple>();
    for (int64_t i = 0; i < t->length; ++i) add(t->items()[i]);
    return {};
  }
  if (!is_iterable(iterable)) {
    if (callee.is_empty()) return raise(TypeError, "Value after * must be an iterable, not %T", iterable);
    Value text = callee_text(callee);
    return raise(TypeError, "%S argument after * must be an iterable, not %T", Arg(text), iterable);
  }
  Value iterator = PY_TRY(iter(iterable));
  PY_TRY(detail::length_hint(iterable, 0));   // a list is made of it in CPython
  for (;;) {
    Value item = PY_TRY(next(iterator));
    if (item.is_exhausted()) return {};
    add(item);
  }
}

Result<void> Arguments::add_double_star(Arg mapping, Arg callee) {
  Value hold = mapping;
  if (!is_exact(mapping, &dict_type)) {
    Value keys = PY_TRY(find_attr(mapping, "keys"_s));
    if (keys.is_exhausted()) {
      Value text = callee_text(callee);
      return raise(TypeError, "%S argument after ** must be a mapping, not %T", Arg(text), mapping);
    }
    Ref<Dict> copy = make_dict();
    Value key_list = PY_TRY(call(keys));
    Value iterator = PY_TRY(iter(key_list));
    for (;;) {
      Value key = PY_TRY(next(iterator));
      if (key.is_exhausted()) break;
      Value value = PY_TRY(get_item(mapping, key));
      PY_TRY(dict_set(*copy, key, value));
    }
    hold = static_cast<Ref<Dict>&&>(copy).value();
  }
  Dict& dict = *hold.as<Dict>();
  for (int64_t i = 0; Dict::Entry* e = dict_next(dict, i);) {
    if (!is_str(e->key)) return raise(TypeError, "keywords must be strings");
    PY_TRY(check_keyword(e->key, keywords_, callee));
    add_keyword(e->key, e->value);
  }
  return {};
}

Result<void> Arguments::check_keywords(uint32_t count, Arg callee) const {
  for (uint32_t k = keywords_ - count; k < keywords_; ++k) PY_TRY(check_keyword(Arg::from_bits(names_[k]), keywords_ - count, callee));
  return {};
}

Result<void> Arguments::check_keyword(Arg name, uint32_t end, Arg callee) const {
  for (uint32_t k = 0; k < end; ++k) {
    if (!str_equal(Arg::from_bits(names_[k]), name)) continue;
    Value text = callee_text(callee);
    return raise(TypeError, "%S got multiple values for keyword argument '%S'", Arg(text), name);
  }
  return {};
}

Value Arguments::keywords() const {
  Ref<Dict> dict = make_dict();
  for (uint32_t k = 0; k < keywords_; ++k) {
    Arg name = Arg::from_bits(names_[k]);
    dict_insert_hashed(*dict, name, str_hash(name), Arg::from_bits(keyword_values_[k]));
  }
  return static_cast<Ref<Dict>&&>(dict).value();
}

CallArgs Arguments::call_args() const {
  for (uint32_t i = 0; i < keywords_; ++i) words_[positional_ + i] = keyword_values_[i];
  return {reinterpret_cast<const Arg*>(words_), positional_, keywords_, reinterpret_cast<const Arg*>(names_)};
}

}  // namespace py
