#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "diagnostics/render.h"

using namespace pyx;

namespace {

Diagnostics one(Span span, std::string hint = {}) {
  Diagnostics diagnostics;
  diagnostics.report(DiagnosticKind::kSyntaxError, span, "no `x` here", std::move(hint));
  return diagnostics;
}

}  // namespace

TEST_CASE("text: place, source line, underline, hint") {
  SourceFiles files;
  FileId file = files.add("a.py", "one\ntwo three\n");
  CHECK(render_text(one({file, 8, 13}, "try `y`"), files) ==
        "a.py:2:5: error: no `x` here [PYX1001]\n  2 | two three\n    |     ^~~~~\nhint: try `y`\n");
}

TEST_CASE("text: tabs and wide characters move the caret") {
  SourceFiles files;
  FileId file = files.add("a.py", "\tx = '\xE6\xBC\xA2' + y");
  CHECK(render_text(one({file, 13, 14}), files) ==
        "a.py:1:12: error: no `x` here [PYX1001]\n  1 |     x = '\xE6\xBC\xA2' + y\n    |                ^\n");
}

TEST_CASE("text: a span past the end of its line, and none at all") {
  SourceFiles files;
  FileId file = files.add("a.py", "ab\ncd");
  CHECK(render_text(one({file, 1, 5}), files) == "a.py:1:2: error: no `x` here [PYX1001]\n  1 | ab\n    |  ^\n");
  CHECK(render_text(one({}), files) == "pyx2cpp: error: no `x` here [PYX1001]\n");
}

TEST_CASE("text: control characters do not reach the terminal, long lines are cut") {
  SourceFiles files;
  FileId file = files.add("a.py", "a\x1b[31mb");
  CHECK(render_text(one({file, 0, 1}), files).find('\x1b') == std::string::npos);
  FileId wide = files.add("b.py", std::string(5000, 'a') + "x" + std::string(5000, 'b'));
  std::string text = render_text(one({wide, 5000, 5001}), files);
  CHECK(text.size() < 600);
  CHECK(text.find("aaaxbbb") != std::string::npos);
}

TEST_CASE("json and sarif: what they say") {
  SourceFiles files;
  FileId file = files.add("dir a/a.py", "one\ntwo\n");
  nlohmann::json json = nlohmann::json::parse(render_json(one({file, 4, 7}, "h"), files));
  CHECK(json["diagnostics"][0]["line"] == 2);
  CHECK(json["diagnostics"][0]["end_column"] == 4);
  CHECK(json["diagnostics"][0]["code"] == "PYX1001");
  nlohmann::json sarif = nlohmann::json::parse(render_sarif(one({file, 4, 7}), files, "1.0"));
  CHECK(sarif["version"] == "2.1.0");
  nlohmann::json place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "dir%20a/a.py");
  CHECK(place["region"]["startLine"] == 2);
}
