#include "syntax/checks.h"

#include <algorithm>
#include <string_view>

namespace pyx::syntax {
namespace {

bool is_known_feature(std::string_view name) {
  constexpr std::string_view kFeatures[] = {"nested_scopes", "generators", "division", "absolute_import", "with_statement",
                                            "print_function", "unicode_literals", "generator_stop", "annotations"};
  return std::find(std::begin(kFeatures), std::end(kFeatures), name) != std::end(kFeatures);
}

bool is_future_import(const ImportFromStmt& import, const Interner& names) {
  return import.level == 0 && import.module.size() == 1 && names.text(import.module[0]) == "__future__";
}

bool report(Diagnostics& diagnostics, Span span, std::string message) {
  diagnostics.report(DiagnosticKind::kSyntaxError, span, std::move(message));
  return false;
}

}  // namespace

bool check_future_imports(const Module& module, const Interner& names, Diagnostics& diagnostics) {
  bool allowed = true;
  for (const Stmt* statement : module.body) {
    const ImportFromStmt* import = statement->try_as<ImportFromStmt>();
    const ExprStmt* expression = statement->try_as<ExprStmt>();
    if (import && is_future_import(*import, names)) {
      if (!allowed) return report(diagnostics, import->span, "from __future__ imports must occur at the beginning of the file");
      for (const ImportAlias& alias : import->names) {
        const std::string& feature = names.text(alias.path[0]);
        if (feature == "braces") return report(diagnostics, import->span, "not a chance");
        if (feature == "barry_as_FLUFL")
          return report(diagnostics, alias.span, "future feature barry_as_FLUFL is a joke that this compiler does not make");
        if (!is_known_feature(feature)) return report(diagnostics, import->span, "future feature " + feature + " is not defined");
      }
      if (import->is_star) return report(diagnostics, import->span, "future feature * is not defined");
    } else if (!expression || expression->value->kind != ExprKind::kStr || statement != module.body[0]) {
      allowed = false;  // only a docstring may stand before
    }
  }
  return true;
}

void check_module(const Module& module, Interner& names, Diagnostics& diagnostics) {
  if (!check_future_imports(module, names, diagnostics)) return;
  if (!check_scopes(module, names, diagnostics)) return;
  check_contexts(module, names, diagnostics);
}

}  // namespace pyx::syntax
