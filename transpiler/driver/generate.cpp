#include "driver/generate.h"

#include <algorithm>

#include "base/current.h"
#include "driver/type_report.h"
#include "infer/infer.h"
#include "ir/ir.h"
#include "lower/lower.h"
#include "names/scope.h"
#include "passes/passes.h"

namespace pyx::driver {

namespace {

std::string scopes_text(const modules::ModuleGraph& graph, const lower::ScopesOf& scopes, const Interner& names) {
  std::string text;
  for (const auto& module : graph.modules) {
    auto it = scopes.find(module.get());
    if (it == scopes.end() || module->is_library) continue;
    text += "module " + module->name + "\n" + names::print_scopes(*it->second, names);
  }
  return text;
}

/// The file may be named as on the command line, or by the end of its path. Empty: it is none of the program's.
std::string explanation(const infer::Types& types, const modules::ModuleGraph& graph, const SourceFiles& sources, const Options& options) {
  for (const auto& module : graph.modules) {
    if (module->is_stub || module->file == FileId::kNone) continue;
    const std::string& path = sources.get(module->file).path();
    if (path == options.explain_file || path.ends_with("/" + options.explain_file)) return types.explain(module->file, options.explain_line);
  }
  return {};
}

/// The place, and the line there.
std::string why_whole(const ir::Obstacle& obstacle, const SourceFiles& sources) {
  const std::string& path = obstacle.module->source_path;
  std::string text = "the library is linked with the whole run-time library, because this is more than computing with numbers:\n  " + path + ":" + std::to_string(obstacle.line);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const SourceFile& file = sources.get(static_cast<FileId>(i));
    if (file.path() != path || obstacle.line == 0) continue;
    std::string_view line = file.line_text(obstacle.line);
    text += ": " + std::string(line.substr(std::min(line.size(), line.find_first_not_of(" \t"))));
  }
  return text + "\n";
}

std::string units_text(const std::vector<emit::Unit>& units) {
  if (units.size() == 1) return units[0].text;
  std::string text;
  for (const emit::Unit& unit : units) text += "// ---- " + unit.name + " ----\n" + unit.text;
  return text;
}

}  // namespace

Generated generate(const modules::ModuleGraph& graph, const modules::Stubs& stubs, Interner& names, const SourceFiles& sources, const std::vector<exports::Export>& exports,
                   const emit::Library& library, const Options& options, const Templates& templates, Diagnostics& diagnostics, Timings& timings) {
  Generated result;
  current.stage = "names";
  lower::ScopesOf scopes = lower::resolve_all(graph, stubs, names);
  timings.done("names");
  if (options.emit == Emit::kSymbols) {
    result.text = scopes_text(graph, scopes, names);
    return result;
  }
  lower::Options lowering;
  lowering.exports = &exports;
  std::unique_ptr<infer::Types> types;
  if (!options.boxed || options.emit == Emit::kTypes || options.emit == Emit::kExplain || !options.report_file.empty()) {
    current.stage = "infer";
    types = std::make_unique<infer::Types>(infer::infer(graph, stubs, scopes, names, sources, exports));
    if (!options.boxed) lowering.types = types.get();
    if (!options.report_file.empty()) result.report = type_report(*types, graph, sources, templates);
    timings.done("infer");
    if (options.emit == Emit::kTypes) {
      result.text = types->print();
      return result;
    }
    if (options.emit == Emit::kExplain) {
      result.text = explanation(*types, graph, sources, options);
      return result;
    }
  }
  current.stage = "lower";
  auto program = lower::lower(graph, stubs, scopes, names, sources, lowering, diagnostics);
  timings.done("lower");
  if (diagnostics.has_errors() || options.check) return result;
  current.stage = "passes";
  current.span = {};
  passes::run(*program, options.no_passes ? passes::Passes::kNecessary : passes::Passes::kAll);
  timings.done("passes");
  std::string fault = ir::verify(*program);
  if (!fault.empty()) {
    diagnostics.report(DiagnosticKind::kInternalError, {graph.entry->file, 0, 0}, "the IR is not well formed: " + fault);
    return result;
  }
  timings.done("verify");
  if (options.emit == Emit::kIr) {
    result.text = ir::print(*program);
    return result;
  }
  current.stage = "emit";
  std::vector<emit::Unit> units = emit::emit(*program, library);
  result.runtime_part = program->is_numeric ? "numeric" : program->is_text ? "text" : "";
  if (result.runtime_part.empty() && program->obstacle.module) result.why_whole = why_whole(program->obstacle, sources);
  result.has_complex = std::any_of(program->exports.begin(), program->exports.end(), [](const ir::Export& e) {
    auto is_complex = [](const ir::CType& type) { return type.kind == ir::CKind::kComplex; };
    return is_complex(e.result) || std::any_of(e.params.begin(), e.params.end(), [&](const ir::CParam& p) { return is_complex(p.type); });
  });
  if (!exports.empty() && !(library.is_wasm && result.has_complex)) result.library = emit::emit_library_files(*program, library);
  timings.done("emit");
  if (options.emit == Emit::kCpp) result.text = units_text(units);
  for (emit::Unit& unit : units) result.units.push_back({std::move(unit.name), std::move(unit.text), unit.is_library});
  return result;
}

}  // namespace pyx::driver
