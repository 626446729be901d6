// What goes with a library for WebAssembly: a JavaScript module, its types, a page to try it.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "emit/c_types.h"
#include "emit/library.h"

namespace pyx::emit {

using namespace ir;
using nlohmann::json;

namespace {

bool is_reserved(const std::string& name) {
  static const std::set<std::string> kWords = {
      "arguments", "await",  "break",   "case",     "catch",  "class", "const",  "continue", "debugger", "default", "delete", "do",   "else", "enum", "eval",  "export", "extends", "false", "finally",
      "for",       "function", "if",    "implements", "import", "in",  "instanceof", "interface", "let", "new",    "null",   "package", "private", "protected", "public", "return", "static", "super",
      "switch",    "this",   "throw",   "true",     "try",    "typeof", "var",   "void",     "while",    "with",    "yield",  "c",    "int",  "text", "number", "check", "read",   "system",  "result", "instance", "lent", "Lent", "arrays", "PythonError"};
  return kWords.contains(name);
}

/// The class of JavaScript's arrays with these items.
std::string array_class(CKind element) {
  static constexpr const char* kClasses[] = {"Uint8Array", "Int8Array", "Int16Array", "Int32Array", "BigInt64Array", "Uint8Array", "Uint16Array", "Uint32Array", "BigUint64Array", "Float32Array", "Float64Array"};
  return kClasses[static_cast<int>(element) - static_cast<int>(CKind::kBool)];
}

std::string quoted_type(CKind kind) { return std::string("\"") + scalar(kind).python + "\""; }

/// What is passed for the parameter; null pointers for None. `lent` copies into the library's memory.
std::string argument(const std::string& name, const CType& type) {
  if (type.is_optional) {
    CType given = type;
    given.is_optional = false;
    std::string nothing = type.kind == CKind::kStr ? "0" : "[0, 0n]", value = argument(name, given);
    if (value.starts_with("...")) return "...(" + name + " == null ? " + nothing + " : " + value.substr(3) + ")";
    return name + " == null ? " + nothing + " : " + value;
  }
  switch (type.kind) {
    case CKind::kBool: return name + " ? 1 : 0";
    case CKind::kFloat32: case CKind::kFloat64: return "number(" + name + ")";
    case CKind::kStr: return "lent.text(" + name + ")";
    case CKind::kBytes: return "...lent.bytes(" + name + ")";
    case CKind::kList: return "...lent.list(" + name + ", " + quoted_type(type.element) + ")";
    case CKind::kArray: return "...lent.array(" + name + ", " + quoted_type(type.element) + ")";
    default: return "int(" + name + ", " + quoted_type(type.kind) + ")";
  }
}

std::string result(const CType& type) {
  switch (type.kind) {
    case CKind::kBool: return "Boolean(result)";
    case CKind::kUInt64: return "BigInt.asUintN(64, result)";
    case CKind::kUInt32: return "result >>> 0";
    case CKind::kStr: return "lent.takenText(result)";
    case CKind::kBytes: return "lent.takenBytes(result)";
    case CKind::kList: return "lent.takenList(result, " + quoted_type(type.element) + ")";
    default: return "result";
  }
}

std::string item_type(CKind element, bool is_result) {
  bool is_big = element == CKind::kInt64 || element == CKind::kUInt64;
  return element == CKind::kBool ? "boolean" : is_float(element) ? "number" : is_result ? (is_big ? "bigint" : "number") : "number | bigint";
}

/// In TypeScript.
std::string typed(const CType& type, bool is_result) {
  std::string text;
  switch (type.kind) {
    case CKind::kVoid: return "void";
    case CKind::kStr: text = "string"; break;
    case CKind::kBytes: text = is_result ? "Uint8Array" : "Uint8Array | number[]"; break;
    case CKind::kList: text = is_result ? item_type(type.element, true) + "[]" : "Iterable<" + item_type(type.element, false) + ">"; break;
    case CKind::kArray: text = array_class(type.element) + " | " + (type.element == CKind::kBool ? "boolean" : item_type(type.element, true)) + "[]"; break;
    default: text = item_type(type.kind, is_result); break;
  }
  return text + (type.is_optional ? " | null" : "");
}

bool is_copied(CKind kind) { return kind == CKind::kStr || kind == CKind::kBytes || kind == CKind::kList || kind == CKind::kArray; }

/// The preset value in JavaScript; empty: the parameter must be given.
std::string preset_of(const CParam& p) {
  const std::string& text = p.default_text;
  if (text == "True" || text == "False" || text == "None") return text == "True" ? "true" : text == "False" ? "false" : "null";
  bool is_number = !text.empty() && text.find_first_not_of("0123456789.-") == std::string::npos;
  return is_number ? text : "";
}

}  // namespace

void emit_web_files(const Program& program, const Library& library, const std::string& sources, LibraryFiles& files) {
  json functions = json::array();
  bool any_copies = false;
  for (const Export& e : program.exports) {
    std::string params, arguments, typed_params;
    json inputs = json::array();
    bool copies = is_copied(e.result.kind);
    for (const CParam& p : e.params) {
      std::string name = is_reserved(p.name) ? p.name + "_" : p.name, comma = params.empty() ? "" : ", ", preset = preset_of(p);
      params += comma + name + (preset.empty() ? "" : " = " + preset);
      arguments += comma + argument(name, p.type);
      typed_params += comma + name + (preset.empty() ? "" : "?") + ": " + typed(p.type, false);
      inputs.push_back({{"name", p.name}, {"json", is_copied(p.type.kind) && p.type.kind != CKind::kStr}});
      copies = copies || is_copied(p.type.kind);
    }
    bool has_length = e.result.kind == CKind::kBytes || e.result.kind == CKind::kList;
    if (has_length) arguments += std::string(arguments.empty() ? "" : ", ") + "lent.length()";
    any_copies = any_copies || copies;
    std::string doc = e.doc.substr(0, e.doc.find('\n'));
    for (std::size_t at; (at = doc.find("*/")) != std::string::npos;) doc.replace(at, 2, "* /");
    functions.push_back({{"name", e.name}, {"c_name", e.c_name}, {"params", params}, {"arguments", arguments}, {"typed_params", typed_params}, {"inputs", inputs},
                         {"result", result(e.result)}, {"copies", copies}, {"is_optional", e.result.is_optional}, {"has_result", e.result.kind != CKind::kVoid},
                         {"typed_result", typed(e.result, true)}, {"comment", doc.empty() ? "" : "/** " + doc + " */\n"}});
  }
  std::string module = library.file.substr(0, library.file.rfind('.'));
  json view = {{"library", library.name}, {"file", library.file}, {"module", module}, {"sources", sources}, {"functions", functions}, {"copies", any_copies}, {"has_system", !program.is_numeric}, {"starts", !program.is_numeric}};
  files.javascript = library.templates->render("library/module.js", view);
  files.typescript = library.templates->render("library/module.d.ts", view);
  files.page = library.templates->render("library/page.html", view);
}

}  // namespace pyx::emit
