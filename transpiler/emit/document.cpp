#include "emit/document.h"

namespace pyx::emit {

Doc list(std::string open, std::vector<Doc> items, std::string close) {
  Doc d(std::move(open));
  d.items = std::move(items);
  d.close = std::move(close);
  d.is_list = true;
  return d;
}

Doc concat(std::vector<Doc> parts) {
  Doc d;
  d.items = std::move(parts);
  d.is_sequence = true;
  return d;
}

namespace {

void flat(const Doc& d, std::string& out) {
  out += d.text;
  for (std::size_t i = 0; i < d.items.size(); ++i) {
    if (i > 0 && d.is_list) out += ", ";
    flat(d.items[i], out);
  }
  out += d.close;
}

/// Length on one line, counted only up to `limit`.
std::size_t flat_length(const Doc& d, std::size_t limit) {
  std::size_t n = d.text.size() + d.close.size();
  for (std::size_t i = 0; i < d.items.size() && n <= limit; ++i) {
    n += (i > 0 && d.is_list ? 2 : 0) + flat_length(d.items[i], limit);
  }
  return n;
}

void broken(const Doc& d, int indent, std::string& out, std::size_t& column, std::size_t rest) {
  auto emit_text = [&](const std::string& t) {
    out += t;
    column += t.size();
  };
  std::size_t width = kLineWidth;
  if (flat_length(d, width) + column + rest <= width || (!d.is_list && !d.is_sequence)) {
    std::size_t before = out.size();
    flat(d, out);
    column += out.size() - before;
    return;
  }
  emit_text(d.text);
  if (d.is_sequence) {
    for (std::size_t i = 0; i < d.items.size(); ++i) {
      std::size_t after = 0;
      for (std::size_t k = i + 1; k < d.items.size() && after <= width; ++k) after += d.items[k].is_list ? 1 : flat_length(d.items[k], width);
      broken(d.items[i], indent, out, column, i + 1 < d.items.size() ? after : rest);
    }
    emit_text(d.close);
    return;
  }
  if (d.items.empty()) {
    emit_text(d.close);
    return;
  }
  // As many items on a line as fit; one that does not fit at all is broken on lines of its own.
  for (std::size_t i = 0; i < d.items.size(); ++i) {
    std::size_t after = i + 1 < d.items.size() ? 1 : d.close.size() + rest;
    if (i > 0) emit_text(",");
    if (i > 0 && column + 1 + flat_length(d.items[i], width) + after <= width) {
      emit_text(" ");
    } else {
      out += "\n";
      out.append(static_cast<std::size_t>(indent) + 4, ' ');
      column = static_cast<std::size_t>(indent) + 4;
    }
    broken(d.items[i], indent + 4, out, column, after);
  }
  emit_text(d.close);
}

}  // namespace

std::string print(const Doc& doc, int indent) {
  std::string out;
  std::size_t column = static_cast<std::size_t>(indent);
  broken(doc, indent, out, column, 0);
  return out;
}

}  // namespace pyx::emit
