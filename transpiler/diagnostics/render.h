// Diagnostics as text for people, and as JSON and SARIF for tools.
#pragma once

#include <string>

#include "base/source.h"
#include "diagnostics/diagnostic.h"

namespace pyx {

struct TextStyle {
  bool color = false;  // ANSI escape sequences
};

/// One diagnostic:
///
///     app.py:3:5: error: invalid syntax [PYX1001]
///       3 | x = = 1
///         |     ^
///     hint: …
///
/// followed by its labels as notes. Columns count code points; underlines account for tabs and wide characters.
std::string render_text(const Diagnostic& diagnostic, const SourceFiles& files, TextStyle style = {});

/// All diagnostics in the order they were found, without a summary.
std::string render_text(const Diagnostics& diagnostics, const SourceFiles& files, TextStyle style = {});

/// {"diagnostics": [{"code", "severity", "message", "hint"?, "file", "line", "column", "end_line", "end_column", "labels"?}, …]}
std::string render_json(const Diagnostics& diagnostics, const SourceFiles& files);

/// A SARIF 2.1.0 log with one run. `version` is the compiler's.
std::string render_sarif(const Diagnostics& diagnostics, const SourceFiles& files, const std::string& version);

/// "error", "warning" or "note".
std::string_view severity_name(Severity severity);
/// The kind's name in kinds.def: "SyntaxError", ….
std::string_view diagnostic_name(DiagnosticKind kind);

}  // namespace pyx
