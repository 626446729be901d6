// What goes with a library for WebAssembly: a JavaScript module, its types, a page to try it.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "emit/library.h"

namespace pyx::emit {

using namespace ir;
using nlohmann::json;

namespace {

bool is_reserved(const std::string& name) {
  static const std::set<std::string> kWords = {
      "arguments", "await",  "break",   "case",     "catch",  "class", "const",  "continue", "debugger", "default", "delete", "do",   "else", "enum", "eval",  "export", "extends", "false", "finally",
      "for",       "function", "if",    "implements", "import", "in",  "instanceof", "interface", "let", "new",    "null",   "package", "private", "protected", "public", "return", "static", "super",
      "switch",    "this",   "throw",   "true",     "try",    "typeof", "var",   "void",     "while",    "with",    "yield",  "c",    "int",  "text", "number", "check", "read",   "system",  "result", "instance"};
  return kWords.contains(name);
}

struct IntType { int bits; bool is_signed; };
/// Of the integer kinds, in order.
IntType int_type(CKind kind) {
  int index = static_cast<int>(kind) - static_cast<int>(CKind::kInt8);
  return {8 << index % 4, index < 4};
}
bool is_int(CKind kind) { return kind >= CKind::kInt8 && kind <= CKind::kUInt64; }

std::string argument(const std::string& name, CKind kind) {
  if (kind == CKind::kBool) return name + " ? 1 : 0";
  if (!is_int(kind)) return "number(" + name + ")";
  IntType type = int_type(kind);
  return "int(" + name + ", " + std::to_string(type.bits) + ", " + (type.is_signed ? "true, \"int" : "false, \"uint") + std::to_string(type.bits) + "\")";
}

std::string result(CKind kind) {
  if (kind == CKind::kBool) return "Boolean(result)";
  if (kind == CKind::kUInt64) return "BigInt.asUintN(64, result)";
  if (kind == CKind::kUInt32) return "result >>> 0";
  return "result";
}

}  // namespace

void emit_web_files(const Program& program, const Library& library, const std::string& sources, LibraryFiles& files) {
  json functions = json::array();
  for (const Export& e : program.exports) {
    std::string params, arguments, typed;
    json inputs = json::array();
    for (const CParam& p : e.params) {
      std::string name = is_reserved(p.name) ? p.name + "_" : p.name, comma = params.empty() ? "" : ", ";
      std::string preset = p.default_text == "True" ? "true" : p.default_text == "False" ? "false" : p.default_text;
      bool is_preset = !preset.empty() && (preset == "true" || preset == "false" || preset.find_first_not_of("0123456789.-") == std::string::npos);
      params += comma + name + (is_preset ? " = " + preset : "");
      arguments += comma + argument(name, p.type.kind);
      typed += comma + name + (is_preset ? "?" : "") + (is_int(p.type.kind) ? ": number | bigint" : p.type.kind == CKind::kBool ? ": boolean" : ": number");
      inputs.push_back({{"name", p.name}});
    }
    CKind kind = e.result.kind;
    bool is_big = kind == CKind::kInt64 || kind == CKind::kUInt64;
    std::string doc = e.doc.substr(0, e.doc.find('\n'));
    for (std::size_t at; (at = doc.find("*/")) != std::string::npos;) doc.replace(at, 2, "* /");
    functions.push_back({{"name", e.name}, {"c_name", e.c_name}, {"params", params}, {"arguments", arguments}, {"typed_params", typed}, {"inputs", inputs}, {"result", result(kind)},
                         {"typed_result", kind == CKind::kBool ? "boolean" : is_big ? "bigint" : "number"}, {"comment", doc.empty() ? "" : "/** " + doc + " */\n"}});
  }
  std::string module = library.file.substr(0, library.file.rfind('.'));
  json view = {{"library", library.name}, {"file", library.file}, {"module", module}, {"sources", sources}, {"functions", functions}};
  files.javascript = library.templates->render("library/module.js", view);
  files.typescript = library.templates->render("library/module.d.ts", view);
  files.page = library.templates->render("library/page.html", view);
}

}  // namespace pyx::emit
