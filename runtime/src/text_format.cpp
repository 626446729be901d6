// str.format and format_map; the template language of PEP 3101.

#include "py/str.h"
#include "text_support.h"

namespace py {

namespace {

struct Range { int64_t start, end; };

enum class Numbering : uint8_t { kUndecided, kAutomatic, kManual };

class Formatter {
 public:
  Formatter(Arg text, Arg args, Arg kwargs) : text_(text), s_(str_of(text)), args_(args), kwargs_(kwargs) {}
  /// Formats the template in `range` to `out`; `depth` templates may still nest.
  Result<void> run(StrBuilder& out, Range range, int depth);

 private:
  Result<void> add_field(StrBuilder& out, Range& rest, int depth);
  Result<Value> lookup(Range name);
  Result<Value> first_value(Range first);
  /// The number that the characters spell, -1 if they spell none.
  Result<int64_t> number(Range digits);
  Value text(Range r) { return str_substring(text_, r.start, r.end); }

  Arg text_;
  const Str* s_;
  Arg args_, kwargs_;     // args empty: format_map
  Numbering numbering_ = Numbering::kUndecided;
  int64_t next_ = 0;
};

Result<int64_t> Formatter::number(Range digits) {
  if (digits.start == digits.end) return int64_t(-1);
  int64_t n = 0;
  for (int64_t i = digits.start; i < digits.end; ++i) {
    int d = char_decimal(s_->at(i));
    if (d < 0) return int64_t(-1);
    if (n > (INT64_MAX - d) / 10) return raise(ValueError, "Too many decimal digits in format string");
    n = n * 10 + d;
  }
  return n;
}

Result<Value> Formatter::first_value(Range first) {
  int64_t index = PY_TRY(number(first));
  bool automatic = first.start == first.end;
  if (automatic || index >= 0) {
    if (args_.is_empty()) return raise(ValueError, "Format string contains positional fields");
    if (numbering_ == Numbering::kUndecided) numbering_ = automatic ? Numbering::kAutomatic : Numbering::kManual;
    if (automatic && numbering_ == Numbering::kManual) {
      return raise(ValueError, "cannot switch from manual field specification to automatic field numbering");
    }
    if (!automatic && numbering_ == Numbering::kAutomatic) {
      return raise(ValueError, "cannot switch from automatic field numbering to manual field specification");
    }
    if (automatic) index = next_++;
    const Tuple* args = args_.as<Tuple>();
    if (index >= args->length) return raise(IndexError, "Replacement index %ld out of range for positional args tuple", index);
    return args->items()[index];
  }
  Value key = text(first);
  if (kwargs_.is_empty()) return raise_key_error(key);
  return get_item(kwargs_, key);
}

Result<Value> Formatter::lookup(Range name) {
  int64_t i = name.start;
  while (i < name.end && s_->at(i) != '.' && s_->at(i) != '[') ++i;
  Value value = PY_TRY(first_value({name.start, i}));
  while (i < name.end) {
    char32_t c = s_->at(i++);
    int64_t start = i;
    if (c == '.') {
      while (i < name.end && s_->at(i) != '.' && s_->at(i) != '[') ++i;
      if (start == i) return raise(ValueError, "Empty attribute in format string");
      Value attribute = text({start, i});
      value = PY_TRY(get_attr(value, attribute));
    } else if (c == '[') {
      while (i < name.end && s_->at(i) != ']') ++i;
      if (i == name.end) return raise(ValueError, "Missing ']' in format string");
      Range key = {start, i++};
      int64_t index = PY_TRY(number(key));
      if (key.start == key.end) return raise(ValueError, "Empty attribute in format string");
      Value key_value = index < 0 ? text(key) : integer(index);
      value = PY_TRY(get_item(value, key_value));
    } else {
      return raise(ValueError, "Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return value;
}

/// `rest` starts behind the opening brace; afterwards behind the closing one.
Result<void> Formatter::add_field(StrBuilder& out, Range& rest, int depth) {
  int64_t& i = rest.start;
  Range name = {i, i};
  char32_t c = 0;
  while (i < rest.end) {
    c = s_->at(i++);
    if (c == '{') return raise(ValueError, "unexpected '{' in field name");
    if (c == '[') {
      while (i < rest.end && s_->at(i) != ']') ++i;
    } else if (c == '}' || c == ':' || c == '!') {
      break;
    }
  }
  if (c != '}' && c != ':' && c != '!') return raise(ValueError, "expected '}' before end of string");
  name.end = i - 1;
  char32_t conversion = 0;
  Range spec = {0, 0};
  bool nested = false;
  if (c == '!') {
    if (i >= rest.end) return raise(ValueError, "end of string while looking for conversion specifier");
    conversion = s_->at(i++);
    if (i < rest.end) {
      c = s_->at(i++);
      if (c != '}' && c != ':') return raise(ValueError, "expected ':' after conversion specifier");
    }
  }
  if (c != '}') {
    spec = {i, -1};
    for (int open = 1; i < rest.end;) {
      c = s_->at(i++);
      if (c == '{') {
        nested = true;
        ++open;
      } else if (c == '}' && --open == 0) {
        spec.end = i - 1;
        break;
      }
    }
    if (spec.end < 0) return raise(ValueError, "unmatched '{' in format spec");
  }

  Value value = PY_TRY(lookup(name));
  if (conversion) {
    switch (conversion) {
      case 'r': value = PY_TRY(repr(value)); break;
      case 's': value = PY_TRY(str(value)); break;
      case 'a': value = PY_TRY(ascii(value)); break;
      default: {
        if (conversion > 32 && conversion < 127) return raise(ValueError, "Unknown conversion specifier %c", static_cast<int>(conversion));
        Value hex = int_to_str(Arg(static_cast<int>(conversion)), 16);
        return raise(ValueError, "Unknown conversion specifier \\x%S", hex.arg());
      }
    }
  }
  if (spec.start == spec.end) return format_to(out, value, Arg());
  Value spec_text;
  if (nested) {
    StrBuilder expanded;
    PY_TRY(run(expanded, spec, depth - 1));
    spec_text = expanded.finish();
  } else {
    spec_text = text(spec);
  }
  return format_to(out, value, spec_text);
}

Result<void> Formatter::run(StrBuilder& out, Range rest, int depth) {
  if (depth <= 0) return raise(ValueError, "Max string recursion exceeded");
  int64_t plain = rest.start;  // start of the characters that are copied as they are
  while (rest.start < rest.end) {
    char32_t c = s_->at(rest.start++);
    if (c != '{' && c != '}') continue;
    bool at_end = rest.start >= rest.end;
    if (c == '}' && (at_end || s_->at(rest.start) != '}')) return raise(ValueError, "Single '}' encountered in format string");
    if (c == '{' && at_end) return raise(ValueError, "Single '{' encountered in format string");
    if (s_->at(rest.start) == c) {
      out.add(text_, plain, rest.start);
      plain = ++rest.start;
      continue;
    }
    out.add(text_, plain, rest.start - 1);
    PY_TRY(add_field(out, rest, depth));
    plain = rest.start;
  }
  out.add(text_, plain, rest.end);
  return {};
}

Result<Value> format_text(Arg self, Arg args, Arg kwargs) {
  Formatter formatter(self, args, kwargs);
  StrBuilder out;
  PY_TRY(formatter.run(out, {0, str_of(self)->length}, 2));
  return out.finish();
}

}  // namespace

Result<Value> str_format(Arg self, Arg args, Arg kwargs) { return format_text(self, args, kwargs); }
Result<Value> str_format_map(Arg self, Arg mapping) { return format_text(self, Arg(), mapping); }

}  // namespace py
