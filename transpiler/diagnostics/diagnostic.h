// Diagnostics as data: what was found, where, and what the user can do. Text is rendered in one place (render.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace pyx {

enum class Severity { kError, kWarning, kNote };

/// Every kind of diagnostic, one row each in kinds.def; the code shown to users is never reused.
enum class DiagnosticKind {
#define PYX_DIAGNOSTIC(name, code, severity) k##name,
#include "diagnostics/kinds.def"
#undef PYX_DIAGNOSTIC
};

std::string_view diagnostic_code(DiagnosticKind kind);
Severity diagnostic_severity(DiagnosticKind kind);

struct Label {
  Span span;
  std::string text;
};

struct Diagnostic {
  DiagnosticKind kind;
  Span span;
  std::string message;           // lower case, no full stop, code in backticks
  std::string hint;              // a way out; may be empty
  std::vector<Label> labels;     // further places
};

/// Collects the diagnostics of one compilation.
class Diagnostics {
 public:
  void report(DiagnosticKind kind, Span span, std::string message, std::string hint = {}) {
    add({kind, span, std::move(message), std::move(hint), {}});
  }
  void add(Diagnostic diagnostic) {
    if (diagnostic_severity(diagnostic.kind) == Severity::kError) ++error_count_;
    all_.push_back(std::move(diagnostic));
  }
  bool has_errors() const { return error_count_ > 0; }
  std::size_t error_count() const { return error_count_; }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
  std::size_t error_count_ = 0;
};

}  // namespace pyx
