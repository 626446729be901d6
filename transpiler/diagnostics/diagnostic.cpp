#include "diagnostics/diagnostic.h"

#include "diagnostics/render.h"

namespace pyx {
namespace {

struct KindInfo {
  std::string_view name;
  std::string_view code;
  Severity severity;
};
constexpr KindInfo kKinds[] = {
#define PYX_DIAGNOSTIC(name, code, severity) {#name, "PYX" #code, Severity::severity},
#include "diagnostics/kinds.def"
#undef PYX_DIAGNOSTIC
};

const KindInfo& info(DiagnosticKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string_view diagnostic_code(DiagnosticKind kind) { return info(kind).code; }
std::string_view diagnostic_name(DiagnosticKind kind) { return info(kind).name; }
Severity diagnostic_severity(DiagnosticKind kind) { return info(kind).severity; }

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kNote: return "note";
  }
  return "";
}

}  // namespace pyx
