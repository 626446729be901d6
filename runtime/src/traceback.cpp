// The text of a traceback, as CPython 3.11 prints it (without the lines of ^^^^).
#include <string.h>

#include "decimal.h"
#include "exceptions.h"
#include "files.h"
#include "platform.h"
#include "py/exceptions.h"
#include "py/text.h"

namespace py {

namespace {

void add_c_str(StrBuilder& out, const char* text) {
  Value s = str_from_utf8(text);
  out.add(s);
}

/// Line `line` of a source file without the white space around it; false if there is no such line, or nothing but white space.
PY_COLD bool source_line(const char* file, int line, StrBuilder& out) {
  int fd = open(file, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  char chunk[4096];
  char text[1024];
  size_t length = 0;
  int current = 1;
  bool done = false;
  ssize_t n;
  while (!done && (n = read(fd, chunk, sizeof chunk)) > 0) {
    for (ssize_t i = 0; i < n && !done; ++i) {
      if (chunk[i] == '\n') done = current++ == line;
      else if (current == line && length < sizeof text) text[length++] = chunk[i];
    }
  }
  close(fd);
  auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == '\v'; };
  size_t start = 0;
  while (start < length && blank(text[start])) ++start;
  while (length > start && blank(text[length - 1])) --length;
  if (start == length) return false;
  out.add("    ");
  Value s = str_from_utf8(text + start, length - start);
  out.add(s);
  out.add(U'\n');
  return true;
}

PY_COLD void add_entries(StrBuilder& out, const Exception* e) {
  // Outermost first. A line that comes more than three times running is counted (traceback.c: TB_RECURSIVE_CUTOFF).
  const TraceEntry* last = nullptr;
  int64_t repeated = 0;
  auto tell_repeated = [&] {
    if (repeated <= 3) return;
    out.add("  [Previous line repeated ");
    add_decimal(out, repeated - 3);
    out.add(repeated == 4 ? " more time]\n" : " more times]\n");
  };
  for (int32_t i = e->entry_count - 1; i >= 0; --i) {
    const TraceEntry& entry = e->entries[i];
    bool same = last && last->line == entry.line && (last->frame == entry.frame || (!strcmp(last->frame->file, entry.frame->file) &&
                                                                                   !strcmp(last->frame->function, entry.frame->function)));
    if (!same) {
      tell_repeated();
      repeated = 0;
    }
    last = &entry;
    if (++repeated > 3) continue;
    out.add("  File \"");
    add_c_str(out, entry.frame->file);
    out.add("\", line ");
    add_decimal(out, entry.line);
    out.add(", in ");
    add_c_str(out, entry.frame->function);
    out.add(U'\n');
    source_line(entry.frame->file, entry.line, out);
  }
  tell_repeated();
}

/// str(value), or what CPython says if that fails.
PY_COLD Value safe_str(Arg value, const char* otherwise) {
  Result<Value> text = str(value);
  if (!text.failed()) return text.take();
  drop_pending();
  return str_from_utf8(otherwise);
}

/// "module.Class: text": the class without its module if that is __main__ or builtins.
PY_COLD void add_summary(StrBuilder& out, Arg exception) {
  Type* type = type_of(exception);
  if ((type->flags & kTypeHeap) || strcmp(type->module, "builtins")) {
    Value module = kNone;
    if (type->flags & kTypeHeap) {
      Result<Value> found = find_attr(Arg(type), "__module__"_s);
      if (found.failed()) drop_pending();
      else module = found.take();
    } else {
      module = str_from_utf8(type->module);
    }
    if (is_str(module) && !str_equal(module, "__main__"_s) && !str_equal(module, "builtins"_s)) {
      out.add(module);
      out.add(U'.');
    }
  }
  Value name = type_qualname(type);
  out.add(name);
  Value text = safe_str(exception, "<exception str() failed>");
  if (text.as<Str>()->length) {
    out.add(": ");
    out.add(text);
  }
  out.add(U'\n');

  Exception* e = exception.as<Exception>();
  if (!e->dict_word && !(type->flags & kTypeHeap)) return;  // no attributes, no notes
  Result<Value> found = find_attr(exception, "__notes__"_s);
  if (found.failed()) return drop_pending();
  Value notes = found.take();
  if (notes.is_exhausted()) return;
  if (!is_list(notes) && !is_tuple(notes)) {
    Result<Value> shown = repr(notes);
    if (shown.failed()) {
      drop_pending();
      out.add("<__notes__ repr() failed>");
    } else {
      Value r = shown.take();
      out.add(r);
    }
    out.add(U'\n');
    return;
  }
  Result<Value> items = list_from(notes);
  if (items.failed()) return drop_pending();
  Value list = items.take();
  for (int64_t i = 0; i < list.as<List>()->length; ++i) {
    Value note = list.as<List>()->items()[i];
    Value shown = is_str(note) ? note : safe_str(note, "<note str() failed>");
    out.add(shown);
    out.add(U'\n');
  }
}

void add_exception(StrBuilder& out, Arg exception) {
  Exception* e = exception.as<Exception>();
  if (e->entry_count) {
    out.add("Traceback (most recent call last):\n");
    add_entries(out, e);
  }
  add_summary(out, exception);
}

}  // namespace

PY_COLD Value format_exception(Arg exception, bool chain) {
  // The chain, last exception first; each but the first with the reason why the next one follows it.
  struct Link { Exception* exception; bool is_cause; };
  Link* links = nullptr;
  size_t count = 0, capacity = 0;
  Value hold(exception);
  bool is_cause = false;
  for (Exception* e = exception.as<Exception>(); e;) {
    bool seen = false;
    for (size_t i = 0; i < count && !seen; ++i) seen = links[i].exception == e;
    if (seen) break;
    if (count == capacity) {
      size_t larger = capacity ? capacity * 2 : 8;
      links = static_cast<Link*>(raw_realloc(links, capacity * sizeof(Link), larger * sizeof(Link)));
      capacity = larger;
    }
    ++e->refcount;
    links[count++] = {e, is_cause};
    if (!chain) break;
    is_cause = e->cause.is_object();
    Value& next = is_cause ? e->cause : e->context;
    e = next.is_object() && (is_cause || !e->suppress_context) ? next.as<Exception>() : nullptr;
  }
  StrBuilder out;
  for (size_t i = count; i-- > 0;) {
    add_exception(out, Arg(links[i].exception));
    if (i) {
      out.add(links[i].is_cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    decref(Arg(links[i].exception));
  }
  raw_free(links, capacity * sizeof(Link));
  return out.finish();
}

PY_COLD void print_exception(Arg exception) {
  Value file = sys_stderr;
  if (file.is_none() || file.is_empty()) return;
  Value text = format_exception(exception);
  if (write_to(file, text).failed()) return drop_pending();
  if (flush_file(file).failed()) drop_pending();
}

PY_COLD void write_unraisable(Arg where, const char* message) {
  Value exception = take_pending();
  Value outer = static_cast<Value&&>(state.handled);
  StrBuilder out;
  if (!where.is_empty()) {
    out.add(message);
    out.add(": ");
    Result<Value> shown = repr(where);
    if (shown.failed()) {
      drop_pending();
      out.add("<object repr() failed>");
    } else {
      Value r = shown.take();
      out.add(r);
    }
    out.add(U'\n');
  }
  Value text = format_exception(exception, false);
  out.add(text);
  Value all = out.finish();
  if (!sys_stderr.is_none() && !sys_stderr.is_empty() && (write_to(sys_stderr, all).failed() || flush_file(sys_stderr).failed())) drop_pending();
  state.handled = static_cast<Value&&>(outer);
}

}  // namespace py
