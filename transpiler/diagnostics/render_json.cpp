#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "diagnostics/render.h"

namespace pyx {
namespace {

using Json = nlohmann::ordered_json;

/// Paths and messages may hold bytes that are not UTF-8; they are replaced.
std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

void add_place(Json& json, Span span, const SourceFiles& files) {
  if (span.file == FileId::kNone) return;
  const SourceFile& file = files.get(span.file);
  LineColumn begin = file.locate(span.begin), end = file.locate(std::max(span.begin, span.end));
  json["file"] = file.path();
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["end_line"] = end.line;
  json["end_column"] = end.column;
}

/// A path as a relative or absolute URI reference (RFC 3986).
std::string uri(const std::string& path) {
  static const char* const kHex = "0123456789ABCDEF";
  std::string out;
  for (char c : path) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      unsigned char byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return path.starts_with('/') ? "file://" + out : out;
}

Json sarif_location(Span span, const SourceFiles& files) {
  const SourceFile& file = files.get(span.file);
  LineColumn begin = file.locate(span.begin), end = file.locate(std::max(span.begin, span.end));
  Json region = {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  return {{"physicalLocation", {{"artifactLocation", {{"uri", uri(file.path())}}}, {"region", region}}}};
}

Json sarif_result(const Diagnostic& diagnostic, const SourceFiles& files) {
  std::string text = diagnostic.message;
  if (!diagnostic.hint.empty()) text += "\nhint: " + diagnostic.hint;
  Json result = {{"ruleId", diagnostic_code(diagnostic.kind)},
                 {"level", severity_name(diagnostic_severity(diagnostic.kind))},
                 {"message", {{"text", text}}}};
  if (diagnostic.span.file != FileId::kNone) result["locations"] = Json::array({sarif_location(diagnostic.span, files)});
  for (const Label& label : diagnostic.labels) {
    Json related = label.span.file != FileId::kNone ? sarif_location(label.span, files) : Json::object();
    related["message"] = {{"text", label.text}};
    result["relatedLocations"].push_back(related);
  }
  return result;
}

}  // namespace

std::string render_json(const Diagnostics& diagnostics, const SourceFiles& files) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    Json json = {{"code", diagnostic_code(diagnostic.kind)},
                 {"severity", severity_name(diagnostic_severity(diagnostic.kind))},
                 {"message", diagnostic.message}};
    if (!diagnostic.hint.empty()) json["hint"] = diagnostic.hint;
    add_place(json, diagnostic.span, files);
    for (const Label& label : diagnostic.labels) {
      Json note = {{"message", label.text}};
      add_place(note, label.span, files);
      json["labels"].push_back(note);
    }
    list.push_back(json);
  }
  return dump({{"diagnostics", list}});
}

std::string render_sarif(const Diagnostics& diagnostics, const SourceFiles& files, const std::string& version) {
  Json rules = Json::array(), results = Json::array();
  std::set<DiagnosticKind> seen;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (seen.insert(diagnostic.kind).second) {
      rules.push_back({{"id", diagnostic_code(diagnostic.kind)}, {"name", diagnostic_name(diagnostic.kind)}});
    }
    results.push_back(sarif_result(diagnostic, files));
  }
  Json driver = {{"name", "pyx2cpp"}, {"version", version}, {"rules", rules}};
  Json run = {{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
}

}  // namespace pyx
