#include <algorithm>

#include "diagnostics/render.h"

namespace pyx {
namespace {

constexpr std::size_t kTabStop = 4;
constexpr std::size_t kMaxWidth = 160;  // longer source lines are shown in part

char32_t decode(std::string_view text, std::size_t& i) {
  unsigned char first = static_cast<unsigned char>(text[i++]);
  if (first < 0x80) return first;
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t c = first & (0x3F >> more);
  for (; more > 0 && i < text.size(); --more) c = (c << 6) | (static_cast<unsigned char>(text[i++]) & 0x3F);
  return c;
}

/// Columns a terminal uses for `c`: the blocks of wide and of combining characters, roughly.
std::size_t width(char32_t c) {
  auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (in(0x300, 0x36F) || in(0x200B, 0x200F) || in(0xFE00, 0xFE0F) || in(0x20D0, 0x20FF)) return 0;
  if (in(0x1100, 0x115F) || in(0x2E80, 0x303E) || in(0x3041, 0xA4CF) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF) ||
      in(0xFE30, 0xFE6F) || in(0xFF00, 0xFF60) || in(0xFFE0, 0xFFE6) || in(0x1F300, 0x1F64F) || in(0x1F900, 0x1FAFF) ||
      in(0x20000, 0x3FFFD)) {
    return 2;
  }
  return 1;
}

/// A source line as it is printed: tabs are blanks, control characters cannot reach the terminal.
struct Shown {
  std::string text;
  std::size_t mark_begin = 0, mark_end = 0;  // columns to underline
};

Shown show(std::string_view line, std::size_t begin, std::size_t end) {
  struct Cell { std::string text; std::size_t width; };
  std::vector<Cell> cells;
  std::size_t column = 0;
  Shown shown;
  shown.mark_begin = shown.mark_end = std::string::npos;
  for (std::size_t i = 0; i < line.size();) {
    if (i >= begin && shown.mark_begin == std::string::npos) shown.mark_begin = column;
    if (i >= end && shown.mark_end == std::string::npos) shown.mark_end = column;
    std::size_t start = i;
    char32_t c = decode(line, i);
    if (c == '\t') {
      std::size_t blanks = kTabStop - column % kTabStop;
      cells.push_back({std::string(blanks, ' '), blanks});
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      cells.push_back({"?", 1});
    } else {
      cells.push_back({std::string(line.substr(start, i - start)), width(c)});
    }
    column += cells.back().width;
  }
  if (shown.mark_begin == std::string::npos) shown.mark_begin = column;
  if (shown.mark_end == std::string::npos) shown.mark_end = column;
  shown.mark_end = std::max(shown.mark_end, shown.mark_begin + 1);
  // A long line is cut to a window around the mark.
  std::size_t from = shown.mark_begin + 20 > kMaxWidth ? shown.mark_begin - kMaxWidth / 2 : 0;
  std::size_t to = from + kMaxWidth;
  std::size_t at = 0;
  bool cut = from > 0;
  if (cut) shown.text = "…";
  std::size_t first_shown = 0;
  bool any = false;
  for (const Cell& cell : cells) {
    if (at >= from && at + cell.width <= to) {
      if (!any) first_shown = at;
      any = true;
      shown.text += cell.text;
    }
    at += cell.width;
  }
  if (at > to) shown.text += "…";
  std::size_t shift = cut ? 1 : 0;
  shown.mark_begin = shown.mark_begin - std::min(first_shown, shown.mark_begin) + shift;
  shown.mark_end = std::max(std::min(shown.mark_end, to) - std::min(first_shown, to) + shift, shown.mark_begin + 1);
  return shown;
}

class TextRenderer {
 public:
  TextRenderer(const SourceFiles& files, TextStyle style) : files_(files), style_(style) {}

  std::string run(const Diagnostic& diagnostic) {
    message(diagnostic.span, diagnostic_severity(diagnostic.kind), diagnostic.message, diagnostic_code(diagnostic.kind));
    if (!diagnostic.hint.empty()) out_ += paint("hint:", "1;36") + " " + diagnostic.hint + "\n";
    for (const Label& label : diagnostic.labels) message(label.span, Severity::kNote, label.text, {});
    return std::move(out_);
  }

 private:
  std::string paint(std::string_view text, const char* color) const {
    if (!style_.color) return std::string(text);
    return std::string("\033[") + color + "m" + std::string(text) + "\033[0m";
  }

  void message(Span span, Severity severity, const std::string& text, std::string_view code) {
    bool has_place = span.file != FileId::kNone;
    std::string place = "pyx2cpp: ";
    if (has_place) {
      const SourceFile& file = files_.get(span.file);
      LineColumn at = file.locate(span.begin);
      place = file.path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
    }
    const char* color = severity == Severity::kError ? "1;31" : severity == Severity::kWarning ? "1;35" : "1;36";
    out_ += paint(place, "1") + paint(std::string(severity_name(severity)) + ":", color) + " " + paint(text, "1");
    if (!code.empty()) out_ += " [" + std::string(code) + "]";
    out_ += '\n';
    if (has_place) source_line(span);
  }

  void source_line(Span span) {
    const SourceFile& file = files_.get(span.file);
    std::uint32_t line = file.line_of(span.begin);
    std::string_view text = file.line_text(line);
    if (text.empty()) return;
    std::size_t start = static_cast<std::size_t>(text.data() - file.text().data());
    std::size_t begin = std::min<std::size_t>(span.begin - start, text.size());
    std::size_t end = std::min<std::size_t>(std::max(span.end, span.begin) - start, text.size());
    Shown shown = show(text, begin, end);
    std::string number = std::to_string(line);
    if (number.size() < 3) number.insert(0, 3 - number.size(), ' ');
    out_ += number + " | " + shown.text + "\n";
    std::string underline = "^" + std::string(shown.mark_end - shown.mark_begin - 1, '~');
    out_ += std::string(number.size(), ' ') + " | " + std::string(shown.mark_begin, ' ') + paint(underline, "1;32") + "\n";
  }

  const SourceFiles& files_;
  TextStyle style_;
  std::string out_;
};

}  // namespace

std::string render_text(const Diagnostic& diagnostic, const SourceFiles& files, TextStyle style) {
  return TextRenderer(files, style).run(diagnostic);
}

std::string render_text(const Diagnostics& diagnostics, const SourceFiles& files, TextStyle style) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.all()) out += render_text(diagnostic, files, style);
  return out;
}

}  // namespace pyx
