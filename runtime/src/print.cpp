// print(): to sys.stdout without detours, to any other file through its write method.
#include <string.h>

#include "decimal.h"
#include "files.h"
#include "py/numbers.h"

namespace py {

/// One item into a text file that is known to be open; ints and floats without making a str.
static Result<void> print_item(TextFile& file, Arg item) {
  if (is_exact(item, &str_type)) return text_write(file, item);
  if (item.is_small_int()) {
    Decimal digits(item.small_int());
    return text_write_utf8(file, digits.data(), digits.size());
  }
  Value hold(Arg(static_cast<const Object*>(&file)));  // str() may run code that replaces sys.stdout
  Value text = PY_TRY(str(item));
  PY_TRY(check_open(file));
  return text_write(file, text);
}

static Result<void> print_to_text(TextFile& file, Tuple* items, Arg sep, Arg end) {
  Value hold(Arg(static_cast<const Object*>(&file)));
  for (int64_t i = 0; i < items->length; ++i) {
    if (i) {
      if (sep.is_empty()) {
        PY_TRY(text_write_utf8(file, " ", 1));
      } else {
        PY_TRY(text_write(file, sep));
      }
    }
    PY_TRY(print_item(file, items->items()[i]));
  }
  if (end.is_empty()) return text_write_utf8(file, "\n", 1);
  return text_write(file, end);
}

static Result<void> print_to_any(Arg file, Tuple* items, Arg sep, Arg end) {
  for (int64_t i = 0; i < items->length; ++i) {
    if (i) PY_TRY(write_to(file, sep.is_empty() ? " "_s : sep));
    Value text = PY_TRY(str(items->items()[i]));
    PY_TRY(write_to(file, text));
  }
  return write_to(file, end.is_empty() ? "\n"_s : end);
}

static Result<Arg> text_option(Arg value, const char* name) {
  if (value.is_empty() || value.is_none()) return Arg();
  if (!is_str(value)) return raise(TypeError, "%s must be None or a string, not %T", name, value);
  return value;
}

Result<Value> print_texts(const Arg* items, uint32_t count) {
  if (sys_stdout.is_none()) return kNone;
  if (!is_text_file(sys_stdout) || !(sys_stdout.as<TextFile>()->flags & kTextWritable)) {
    Ref<Tuple> tuple = make_tuple(count);
    for (uint32_t i = 0; i < count; ++i) tuple->items()[i] = items[i];
    return builtin_print(tuple, Arg(), Arg(), Arg(), Arg());
  }
  Value hold = sys_stdout;
  TextFile& file = *hold.as<TextFile>();
  PY_TRY(check_open(file));
  for (uint32_t i = 0; i < count; ++i) {
    if (i) PY_TRY(text_write_utf8(file, " ", 1));
    PY_TRY(text_write(file, items[i]));
  }
  PY_TRY(text_write_utf8(file, "\n", 1));
  return kNone;
}

Result<Value> builtin_print(Arg args, Arg sep, Arg end, Arg file, Arg flush) {
  Value target;
  if (file.is_empty() || file.is_none()) {
    target = sys_stdout;
    if (target.is_none()) return kNone;  // no standard output at all
    if (target.is_empty()) return raise(RuntimeError, "lost sys.stdout");
  } else {
    target = file;
  }
  sep = PY_TRY(text_option(sep, "sep"));
  end = PY_TRY(text_option(end, "end"));
  Tuple* items = args.as<Tuple>();
  if (is_text_file(target) && (target.as<TextFile>()->flags & kTextWritable)) {
    PY_TRY(check_open(*target.as<TextFile>()));
    PY_TRY(print_to_text(*target.as<TextFile>(), items, sep, end));
  } else {
    PY_TRY(print_to_any(target, items, sep, end));
  }
  if (!flush.is_empty() && PY_TRY(truth(flush))) PY_TRY(flush_file(target));
  return kNone;
}

}  // namespace py
