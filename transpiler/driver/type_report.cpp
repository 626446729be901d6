#include "driver/type_report.h"

#include <nlohmann/json.hpp>

namespace pyx::driver {

namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      default: result += c;
    }
  }
  return result;
}

/// 0: nothing dynamic; else 1 to 4 by quarters.
int level(int dynamic, int values) { return dynamic == 0 ? 0 : (dynamic * 4 + values - 1) / values; }

}  // namespace

std::string type_report(const infer::Types& types, const modules::ModuleGraph& graph, const SourceFiles& sources, const Templates& templates) {
  nlohmann::json view;
  view["title"] = escaped(sources.get(graph.entry->file).path());
  view["modules"] = nlohmann::json::array();
  for (const auto& module : graph.modules) {
    if (module->is_stub || module->is_library || !module->tree) continue;
    const SourceFile& source = sources.get(module->file);
    nlohmann::json m;
    m["path"] = escaped(source.path());
    m["lines"] = nlohmann::json::array();
    int values = 0, dynamic = 0;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
      infer::LineFacts facts = types.line_facts(module->file, number);
      values += facts.values;
      dynamic += facts.dynamic;
      m["lines"].push_back({{"number", std::to_string(number)},
                            {"text", escaped(source.line_text(number))},
                            {"level", std::to_string(level(facts.dynamic, facts.values))},
                            {"has_detail", facts.values > 0},
                            {"detail", facts.values > 0 ? escaped(types.explain(module->file, number)) : ""}});
    }
    m["values"] = std::to_string(values);
    m["dynamic"] = std::to_string(dynamic);
    view["modules"].push_back(std::move(m));
  }
  return templates.render("report/report.html", view);
}

}  // namespace pyx::driver
