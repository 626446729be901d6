#include "diagnostics/diagnostic.h"

namespace pyx {
namespace {

struct KindInfo {
  std::string_view code;
  Severity severity;
};
constexpr KindInfo kKinds[] = {
#define PYX_DIAGNOSTIC(name, code, severity) {"PYX" #code, Severity::severity},
#include "diagnostics/kinds.def"
#undef PYX_DIAGNOSTIC
};

}  // namespace

std::string_view diagnostic_code(DiagnosticKind kind) { return kKinds[static_cast<std::size_t>(kind)].code; }

Severity diagnostic_severity(DiagnosticKind kind) { return kKinds[static_cast<std::size_t>(kind)].severity; }

}  // namespace pyx
