#include "emit/library.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "emit/c_types.h"

namespace pyx::emit {

using namespace ir;
using nlohmann::json;

namespace {

std::string c_result(const CType& type) {
  switch (type.kind) {
    case CKind::kVoid: return "void";
    case CKind::kStr: return "char*";
    case CKind::kBytes: return "uint8_t*";
    case CKind::kArray: case CKind::kList: return std::string(scalar(type.element).c) + "*";
    case CKind::kComplex: return "pyx2cpp_complex";
    default: return scalar(type.kind).c;
  }
}

/// Names of a function's parameters in C, each with that of its length, if it has one.
struct ParamNames { std::string name, length; };
std::vector<ParamNames> param_names(const Export& e, std::string& result_length) {
  NameScope scope;
  // What the templates name themselves, and what they make of each parameter.
  for (const char* own : {"library", "c", "natives", "border_", "result_", "value_", "c_result_", "checked_"}) scope.reserve(own);
  std::vector<ParamNames> names;
  for (const CParam& p : e.params) names.push_back({scope.claim(cpp_name(p.name), {"_", "_given"}), ""});
  for (std::size_t i = 0; i < names.size(); ++i) {
    CKind kind = e.params[i].type.kind;
    if (kind == CKind::kBytes) names[i].length = scope.claim(names[i].name + "_size");
    if (kind == CKind::kArray || kind == CKind::kList) names[i].length = scope.claim(names[i].name + "_length");
  }
  if (e.result.kind == CKind::kBytes) result_length = scope.claim("result_size");
  if (e.result.kind == CKind::kList) result_length = scope.claim("result_length");
  return names;
}

std::string c_params(const Export& e) {
  std::string result_length, text;
  std::vector<ParamNames> names = param_names(e, result_length);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const CType& type = e.params[i].type;
    text += text.empty() ? "" : ", ";
    switch (type.kind) {
      case CKind::kStr: text += "const char* " + names[i].name; break;
      case CKind::kBytes: text += "const uint8_t* " + names[i].name; break;
      case CKind::kArray: text += std::string(scalar(type.element).c) + "* " + names[i].name; break;
      case CKind::kList: text += "const " + std::string(scalar(type.element).c) + "* " + names[i].name; break;
      default: text += c_result(type) + " " + names[i].name; break;
    }
    if (!names[i].length.empty()) text += ", int64_t " + names[i].length;
  }
  if (!result_length.empty()) text += std::string(text.empty() ? "" : ", ") + "int64_t* " + result_length;
  return text;
}

/// The argument in the form in which the function takes it, and whether making it may fail.
std::string from_c(const CParam& p, const ParamNames& names, Rep rep, bool& may_fail) {
  may_fail = true;
  if (p.type.is_optional) {
    CParam given = p;
    given.type.is_optional = false;
    return names.name + " ? " + from_c(given, names, rep, may_fail) + " : py::none_from_c()";
  }
  switch (p.type.kind) {
    case CKind::kStr: return "py::str_from_c(" + names.name + ")";
    case CKind::kBytes: return "py::bytes_from_c(" + names.name + ", " + names.length + ")";
    case CKind::kArray: return "py::array_from_c(" + names.name + ", " + names.length + ")";
    case CKind::kList: return "py::list_from_c(" + names.name + ", " + names.length + ")";
    default: break;
  }
  may_fail = false;
  if (p.type.kind == CKind::kComplex) return "py::make_complex(" + names.name + ".real, " + names.name + ".imag)";
  if (p.type.kind == CKind::kBool) return rep == Rep::kBool ? names.name : "py::Value(py::boolean(" + names.name + "))";
  if (is_float(p.type.kind)) return (rep == Rep::kDouble ? "static_cast<double>(" : "py::Value(static_cast<double>(") + names.name + (rep == Rep::kDouble ? ")" : "))");
  std::string wide = (is_unsigned(p.type.kind) ? "static_cast<uint64_t>(" : "static_cast<int64_t>(") + names.name + ")";
  if (rep == Rep::kInt) return "py::int_from_c(" + wide + ")";
  return (is_unsigned(p.type.kind) ? "py::integer_u(" : "py::integer(") + wide + ")";
}

std::string boxed_result(Rep rep) { return rep == Rep::kValue ? "result_.take()" : "py::box(result_.take())"; }

/// What the function has returned, in `result_`, as C takes it.
std::string to_c(const Export& e, Rep rep, const std::string& result_length) {
  std::string what = cpp_string(e.name), taken = e.result.is_optional ? "value_" : "result_.take()";
  std::string boxed = e.result.is_optional ? taken : boxed_result(rep);
  // The text of the type in messages is what Python calls it.
  switch (e.result.kind) {
    case CKind::kBool: return rep == Rep::kBool ? "result_" : "py::bool_to_c(" + boxed + ", " + what + ")";
    case CKind::kFloat32: case CKind::kFloat64: return rep == Rep::kDouble ? "result_" : "py::double_to_c(" + boxed + ", " + what + ")";
    case CKind::kStr: return "py::str_to_c(" + boxed + ", " + what + ")";
    case CKind::kBytes: return "py::bytes_to_c(" + boxed + ", " + what + ", " + result_length + ")";
    case CKind::kList: {
      const Scalar& s = scalar(e.result.element);
      std::string item = is_int(e.result.element) ? std::string("py::int_to_c<") + s.c + ">(item, what, \"" + s.python + "\")"
                         : is_float(e.result.element) ? "py::double_to_c(item, what)" : "py::bool_to_c(item, what)";
      return "py::list_to_c(" + boxed + ", " + what + ", sizeof(" + s.c + "), [](py::Arg item, void* place, const char* what) -> py::Result<void> { *static_cast<" + s.c + "*>(place) = static_cast<" +
             s.c + ">(PY_TRY(" + item + ")); return {}; }, " + result_length + ")";
    }
    case CKind::kComplex: return "py::complex_to_c(" + boxed + ", " + what + ")";
    default: break;
  }
  const Scalar& s = scalar(e.result.kind);
  return std::string("py::int_to_c<") + s.c + ">(" + (rep == Rep::kInt ? taken : boxed) + ", " + what + ", \"" + s.python + "\")";
}

/// Names for the C++ functions behind those of C, beside the templates' own.
NameScope export_names() {
  NameScope scope;
  for (const char* own : {"library", "natives", "c", "prepare", "last_error", "last_error_type", "last_error_message", "free_result", "alloc", "start"}) scope.reserve(own);
  return scope;
}

json function_view(const Export& e, const ProgramNames& names, NameScope& scope) {
  std::string result_length;
  std::vector<ParamNames> params = param_names(e, result_length);
  json arguments = json::array();
  std::string given;
  for (std::size_t i = 0; i < params.size(); ++i) {
    Rep rep = e.function ? e.function->params[i].rep : Rep::kValue;
    bool may_fail = false;
    std::string conversion = from_c(e.params[i], params[i], rep, may_fail);
    bool is_array = e.params[i].type.kind == CKind::kArray;
    arguments.push_back({{"array", is_array ? json(params[i].name + ", " + params[i].length) : json(false)}, {"name", params[i].name}, {"may_fail", may_fail}, {"type", is_array ? "py::LentArray" : "py::Value"}, {"conversion", conversion}});
    given += std::string(given.empty() ? "" : ", ") + params[i].name + "_";
  }
  const std::string& ns = names.namespaces.at(e.module);
  std::string call = e.function ? "::" + ns + "::" + names.functions.at(e.function) + "(" + given + ")"
                                : "py::call_export(::" + ns + "::" + names.globals.at(e.global) + ", " + cpp_string(e.name) + (given.empty() ? "" : ", " + given) + ")";
  Rep rep = e.function ? e.function->result : Rep::kValue;
  bool has_result = e.result.kind != CKind::kVoid;
  std::string text = c_params(e);
  std::string zero = !has_result ? "" : c_result(e.result).back() == '*' ? "nullptr" : e.result.kind == CKind::kComplex ? "pyx2cpp_complex()" : "0";
  std::string cast = e.result.kind == CKind::kFloat32 || e.result.kind == CKind::kList ? "static_cast<" + c_result(e.result) + ">" : "";
  return {{"c_result", c_result(e.result)}, {"cpp_name", scope.claim(cpp_name(e.c_name), {"_exact"})}, {"c_name", e.c_name}, {"c_params_or_nothing", text}, {"c_params", text.empty() ? "void" : text},
          {"zero", zero}, {"comma_zero", zero.empty() ? "" : ", " + zero}, {"arguments", arguments}, {"call", call}, {"has_result", has_result}, {"is_optional", e.result.is_optional}, {"boxed_result", boxed_result(rep)},
          {"comma_length", result_length.empty() ? "" : ", " + result_length}, {"result_conversion", has_result ? to_c(e, rep, result_length) : ""}, {"result_cast", cast}};
}

std::string base(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// The names of the source files, for comments.
std::string sources_of(const Program& program) {
  std::string text;
  for (const auto& module : program.modules) {
    bool exports = std::any_of(program.exports.begin(), program.exports.end(), [&](const Export& e) { return e.module == module.get(); });
    if (exports) text += (text.empty() ? "" : ", ") + base(module->source_path);
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

/// The first line of a docstring as a C comment.
std::string comment(std::string text) {
  text = text.substr(0, text.find('\n'));
  for (std::size_t at; (at = text.find("*/")) != std::string::npos;) text.replace(at, 2, "* /");
  for (std::size_t at; (at = text.find("/*")) != std::string::npos;) text.replace(at, 2, "/ *");
  while (!text.empty() && (text.back() == ' ' || text.back() == '\\' || text.back() == '\r')) text.pop_back();
  return text.empty() ? "" : "/* " + text + " */\n";
}

}  // namespace

bool uses_complex(const Export& e) {
  return e.result.kind == CKind::kComplex || std::any_of(e.params.begin(), e.params.end(), [](const CParam& p) { return p.type.kind == CKind::kComplex; });
}

bool takes_memory(const Program& program) {
  return std::any_of(program.exports.begin(), program.exports.end(), [](const Export& e) {
    return std::any_of(e.params.begin(), e.params.end(), [](const CParam& p) { return p.type.kind == CKind::kArray || p.type.kind == CKind::kList; });
  });
}

Unit numeric_exports_unit(const Program& program, const ProgramNames& names, const Library& library) {
  json functions = json::array();
  std::set<std::string> headers;
  bool counts_depth = false;
  for (const auto& m : program.modules) {
    for (const auto& f : m->functions) counts_depth = counts_depth || (f->is_numeric && f->counts_depth);
  }
  NameScope scope = export_names();
  for (const Export& e : program.exports) {
    json view = function_view(e, names, scope);
    // The checked form takes what C has given, as it is; an unsigned int of 64 bits only if it is one with a sign, too.
    std::string unused, given, condition;
    std::vector<ParamNames> params = param_names(e, unused);
    for (std::size_t i = 0; i < params.size(); ++i) {
      given += params[i].name + ", " + (params[i].length.empty() ? "" : params[i].length + ", ");
      if (e.params[i].type.kind == CKind::kUInt64) condition += (condition.empty() ? "" : " && ") + std::string("static_cast<int64_t>(") + params[i].name + ") >= 0";
    }
    bool is_int_result = is_int(e.result.kind);
    std::string given_exact = given + unused;   // where the length of a result goes, too
    view["given"] = given_exact.ends_with(", ") ? given_exact.substr(0, given_exact.size() - 2) : given_exact;
    view["has_checked"] = e.function->has_checked_twin;
    view["condition"] = condition.empty() ? json(false) : json(condition);
    view["counts_depth"] = counts_depth;
    view["checked_call"] = "::" + names.namespaces.at(e.module) + "::" + names.functions.at(e.function) + "_checked(" + given + (e.function->counts_depth ? "py::calls_left_in_thread()" : "1") + ")";
    view["fits"] = is_int_result && e.function->result == Rep::kInt ? " && py::fits_c<" + std::string(scalar(e.result.kind).c) + ">(checked_.value)" : "";
    if (e.function->has_checked_twin) {
      std::string name = names.functions.at(e.function);
      std::string call = view["call"];
      call.insert(call.find("::" + name + "(") + 2 + name.size(), "_exact");
      view["call"] = call;
    }
    std::string given_to_c = view["call"];
    bool is_boxed = e.function->result == Rep::kValue;
    auto returned = [&](const std::string& what) { return cpp_string(e.name + "() returned " + what); };
    if (is_int_result) {
      std::string type = scalar(e.result.kind).python;
      given_to_c = "py::give_int<" + c_result(e.result) + ">(" + given_to_c + ", " + returned("an int that does not fit " + type) + (is_boxed ? ", " + returned("float, not " + type) : "") + ")";
    } else if (e.result.kind == CKind::kList) {
      const Scalar& item = scalar(e.result.element);
      given_to_c = std::string("py::give_list<") + item.c + ">(" + given_to_c + ", " + cpp_string(e.name) + ", " + cpp_string(item.python) + ", " + unused + ")";
    } else if (e.result.kind == CKind::kVoid) {
      given_to_c = "py::give_nothing(" + given_to_c + ")";
    } else {
      given_to_c = (is_boxed ? "py::give_float<" : "py::give<") + c_result(e.result) + ">(" + given_to_c + (is_boxed ? ", " + returned("complex, not float") : "") + ")";
    }
    view["give"] = given_to_c;
    view["border"] = e.shares_state ? "py::Turn turn_" : "py::Start turn_";
    view["needs_start"] = e.needs_start;
    functions.push_back(std::move(view));
    headers.insert(names.files.at(e.module) + ".hpp");
  }
  json header_list = json::array();
  json starts = json::array();
  for (const Function* start : program.starts) {
    starts.push_back({{"call", "::" + names.namespaces.at(start->module) + "::" + names.functions.at(start) + "()"}});
    headers.insert(names.files.at(start->module) + ".hpp");
  }
  for (const std::string& h : headers) header_list.push_back({{"header", h}});
  return {"exports.cpp", library.templates->render("cpp/numeric_exports.cpp", {{"has_starts", !starts.empty()}, {"starts", starts}, {"counts_depth", counts_depth}, {"library", library.name}, {"functions", functions}, {"headers", header_list}, {"takes_memory", library.is_wasm && takes_memory(program)}}), false};
}

Unit exports_unit(const Program& program, const ProgramNames& names, bool has_natives, const Library& library) {
  json functions = json::array(), headers = json::array();
  std::set<const Module*> modules = {program.modules[0].get()};
  NameScope scope = export_names();
  for (const Export& e : program.exports) {
    functions.push_back(function_view(e, names, scope));
    modules.insert(e.module);
  }
  for (const auto& m : program.modules) {
    if (modules.contains(m.get())) headers.push_back({{"header", names.files.at(m.get()) + ".hpp"}});
  }
  if (has_natives) headers.push_back({{"header", "natives.hpp"}});
  json view = {{"library", library.name}, {"functions", functions}, {"headers", headers}, {"has_natives", has_natives}, {"takes_memory", library.is_wasm},
               {"main", names.namespaces.at(program.modules[0].get())}};
  return {"exports.cpp", library.templates->render("cpp/exports.cpp", view), false};
}

LibraryFiles emit_library_files(const Program& program, const Library& library) {
  LibraryFiles files;
  if (library.is_wasm) {
    emit_web_files(program, library, sources_of(program), files);
    return files;
  }
  json functions = json::array();
  bool has_complex = false;
  for (const Export& e : program.exports) {
    std::string text = c_params(e);
    functions.push_back({{"comment", comment(e.doc)}, {"c_result", c_result(e.result)}, {"c_name", e.c_name}, {"c_params", text.empty() ? "void" : text}});
    has_complex |= uses_complex(e);
  }
  std::string guard;
  for (char c : library.name) guard += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  std::string sources = sources_of(program);
  std::string stem = library.file.substr(0, library.file.rfind('.'));
  // What the linker does not find by -l is named by its file.
  std::string link_name = library.is_dll ? stem : stem.starts_with("lib") ? stem.substr(3) : ":" + library.file;
  json view = {{"library", library.name}, {"sources", sources}, {"guard", guard + "_H"}, {"functions", functions}, {"has_complex", has_complex}, {"file", library.file},
               {"version", library.version}, {"link_name", link_name}};
  files.header = library.templates->render("library/library.h", view);
  if (library.is_dll) files.definition = library.templates->render("library/library.def", view);
  files.pkg_config = library.templates->render("library/library.pc", view);
  emit_python_modules(program, library, files);
  return files;
}

}  // namespace pyx::emit
