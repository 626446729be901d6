#include "base/templates.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

std::string filled(const std::string& text, const nlohmann::json& view) {
  pyx::Templates templates;
  templates.set("own", text);
  return templates.render("own", view);
}

}  // namespace

TEST_CASE("lines of a tag alone are no lines of the result, whether the section is filled or skipped") {
  const char* text = "a\n{{#x}}\nx\n{{/x}}\n{{^x}}\n  {{#list}}\n  {{.}}\n  {{/list}}\n{{/x}}\n\nb\n{{! a remark }}\n{{#x}}\n\n{{/x}}\nc {{#x}}inline{{/x}}\n\n{{#x}}\nend\n{{/x}}\n";
  CHECK(filled(text, {{"x", true}, {"list", nlohmann::json::array()}}) == "a\nx\n\nb\n\nc inline\n\nend\n");
  CHECK(filled(text, {{"x", false}, {"list", {"1", "2"}}}) == "a\n  1\n  2\n\nb\nc \n\n");
  CHECK(filled("{{#x}}\nlast\n{{/x}}", {{"x", true}}) == "last\n");
  CHECK(filled("{{#x}}y{{/x}}\n{{z}}\n", {{"x", false}, {"z", "{{#x}}"}}) == "\n{{#x}}\n");
  CHECK(filled("", nlohmann::json::object()).empty());
}
