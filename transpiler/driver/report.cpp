#include "driver/report.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "diagnostics/render.h"
#include "driver/version.h"

namespace pyx::driver {

bool wants_color(Color color) {
  if (color != Color::kAuto) return color == Color::kAlways;
  const char* no_color = std::getenv("NO_COLOR");  // no-color.org: any value but the empty one
  const char* term = std::getenv("TERM");
  return ::isatty(2) && !(no_color && *no_color) && !(term && std::string(term) == "dumb");
}

void print_problem(const build::Problem& problem) {
  std::fprintf(stderr, "pyx2cpp: error: %s\n", problem.message.c_str());
  if (!problem.hint.empty()) std::fprintf(stderr, "  = %s\n", problem.hint.c_str());
}

void print_diagnostics(const Diagnostics& diagnostics, const SourceFiles& sources, const Options& options) {
  switch (options.diagnostics) {
    case DiagnosticFormat::kText:
      std::fputs(render_text(diagnostics, sources, {wants_color(options.color)}).c_str(), stderr);
      break;
    case DiagnosticFormat::kJson: std::fputs(render_json(diagnostics, sources).c_str(), stdout); break;
    case DiagnosticFormat::kSarif: std::fputs(render_sarif(diagnostics, sources, kVersion).c_str(), stdout); break;
  }
}

}  // namespace pyx::driver
