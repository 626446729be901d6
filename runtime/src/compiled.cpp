// The out-of-line part of py/compiled.h: imports, exceptions on their way, literals.
#include "py/compiled.h"

#include <string.h>

#include "py/builtins.h"

namespace py {

bool same_float(const Object* a, const Object* b) {
  if (b->type != &float_type) return false;
  double x = static_cast<const HeapFloat*>(a)->value, y = static_cast<const HeapFloat*>(b)->value;
  return __builtin_bit_cast(uint64_t, x) == __builtin_bit_cast(uint64_t, y);
}

Failure unbound_member(const char* module, const char* name) {
  return raise(AttributeError, "module '%s' has no attribute '%s'", module, name);
}

Result<Value> imported(Arg variable, Arg name, Arg module) {
  if (!variable.is_empty()) return variable;
  return raise(ImportError, "cannot import name '%S' from partially initialized module '%S' (most likely due to a circular import)", name, module);
}

Result<Value> import_member(Arg module, Arg name) {
  Value found = PY_TRY(find_attr(module, name));
  if (!found.is_exhausted()) return found;
  return raise(ImportError, "cannot import name '%S' from '%S' (unknown location)", name, module.as<Module>()->name.arg());
}

Failure raise_import_error(Type& type, Arg message, Arg name) {
  Value args = tuple_of(message);
  Value keywords = make_dict().value();
  dict_set_str(*keywords.as<Dict>(), "name"_s, name);
  Result<Value> made = new_exception(type, args, keywords);
  if (made.failed()) return {};
  Value exception = made.take();
  return raise_value(exception);
}

Result<Value> runtime_error(const char* message) { return raise(RuntimeError, "%s", message); }

Result<void> load_once(bool& loaded, Result<void> (*run)()) {
  if (loaded) return {};
  loaded = true;
  Result<void> result = run();
  if (result.failed()) loaded = false;
  return result;
}

void module_set(Arg module, Arg name, Arg value) {
  Module* m = module.as<Module>();
  if (m->dict.is_empty()) m->dict = make_dict().value();
  dict_set_str(*m->dict.as<Dict>(), name, value);
}

Value module_addition(Arg module, Arg name) {
  Module* m = module.as<Module>();
  return m->dict.is_empty() ? Value() : dict_get_str(*m->dict.as<Dict>(), name);
}

Result<Value> module_global(Arg module, Arg name) {
  Value found = module_addition(module, name);
  if (!found.is_empty()) return found;
  return raise(NameError, "name '%S' is not defined", name);
}

Result<Value> sorted_keys(Arg dict) { return builtin_sorted(dict, kNone, kFalse); }

// ---- exceptions ----

void Caught::begin() {
  exception_ = take_pending();
  outer_ = state.handled;
  state.handled = exception_;
  active_ = true;
}
Caught::~Caught() {
  if (active_) state.handled = take(outer_);
}

void begin_handling(Value& exception, Value& outer) {
  exception = take_pending();
  // None: the caller's. The generator may go on under another caller, whose exception is then the one to return to.
  outer = state.handled.bits == callers_handled || state.handled.is_empty() ? Value(kNone) : state.handled;
  state.handled = exception;
}
void end_handling(Value& exception, Value& outer) {
  if (exception.is_empty()) return;
  state.handled = outer.is_none() ? Value(Arg::from_bits(callers_handled)) : take(outer);
  outer.clear();
  exception.clear();
}
Failure resume_handled(Value& exception, Value& outer) {
  Value again = exception;
  end_handling(exception, outer);
  return resume_raise(again);
}

Failure raise_assertion() { return raise(AssertionError); }
Failure raise_assertion(Arg message) { return raise_with(AssertionError, message); }

// ---- literals ----

Value parse_decimal(const char* digits) {
  bool negative = *digits == '-';
  if (negative) ++digits;
  // Nineteen digits at a time; literals this long are rare and parsed once.
  Value result = 0;
  size_t length = strlen(digits);
  for (size_t i = 0; i < length;) {
    size_t n = length - i < 15 ? length - i : 15;
    int64_t chunk = 0, scale = 1;
    for (size_t k = 0; k < n; ++k, ++i) {
      chunk = chunk * 10 + (digits[i] - '0');
      scale *= 10;
    }
    result = mul(result, integer(scale)).take();
    result = add(result, integer(chunk)).take();
  }
  return negative ? py::negative(result).take() : result;
}

Arg LongText::str() {
  if (cached != kEmpty) return Arg::from_bits(cached);
  // Literals may hold lone surrogates in their three-byte form, which str_from_utf8 takes for invalid text.
  StrBuilder text;
  const unsigned char* bytes = reinterpret_cast<const unsigned char*>(data);
  for (size_t i = 0; i < size;) {
    unsigned char lead = bytes[i++];
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    char32_t c = more ? lead & (0x3F >> more) : lead;
    while (more-- > 0) c = c << 6 | (bytes[i++] & 0x3F);
    text.add(c);
  }
  cached = for_ever(text.finish());
  return Arg::from_bits(cached);
}
Arg LongText::bytes() {
  if (cached == kEmpty) cached = for_ever(make_bytes(data, static_cast<int64_t>(size)).value());
  return Arg::from_bits(cached);
}

}  // namespace py
