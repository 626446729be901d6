// The Python modules of a library: each function, as ctypes calls it.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "emit/c_types.h"
#include "emit/library.h"

namespace pyx::emit {

using namespace ir;
using nlohmann::json;

namespace {

std::string python_type(const CType& type) {
  std::string name;
  switch (type.kind) {
    case CKind::kVoid: return "None";
    case CKind::kBool: return "bool";
    case CKind::kStr: name = "str"; break;
    case CKind::kBytes: name = "bytes"; break;
    case CKind::kArray: return "";
    case CKind::kList: name = "list"; break;
    case CKind::kComplex: return "complex";
    default: return is_int(type.kind) ? "int" : "float";
  }
  // In quotes: not every Python that ctypes is part of can evaluate it.
  return type.is_optional ? "\"" + name + " | None\"" : name;
}

std::string ctypes_item(CKind element) { return std::string("_ctypes.") + scalar(element).ctypes; }

/// A function's text in the making.
class PythonFunction {
 public:
  explicit PythonFunction(const Export& e) : e_(e) {}

  json view() {
    std::size_t last_required = 0;
    for (std::size_t i = 0; i < e_.params.size(); ++i) {
      if (e_.params[i].default_text.empty()) last_required = i + 1;
    }
    std::string parameters;
    for (std::size_t i = 0; i < e_.params.size(); ++i) {
      const CParam& p = e_.params[i];
      std::string type = python_type(p.type);
      parameters += std::string(i ? ", " : "") + p.name + (type.empty() ? "" : ": " + type);
      if (!p.default_text.empty() && i >= last_required) parameters += " = " + p.default_text;
      parameter(p, std::to_string(i));
    }
    std::string restype = result_type();
    line("_result = _c_" + e_.name + "(" + joined(given_) + ")");
    for (const std::string& store : stores_) {
      line("if " + store + ":");
      line("    " + store + "()");
    }
    result();
    std::string returns = python_type(e_.result);
    return {{"name", e_.name}, {"c_name", e_.c_name}, {"argtypes", joined(argtypes_)}, {"restype", restype}, {"parameters", parameters}, {"returns", returns.empty() ? "" : " -> " + returns},
            {"has_doc", !e_.doc.empty()}, {"doc", python_string(e_.doc)}, {"lines", lines_}};
  }

 private:
  void line(const std::string& text) { lines_.push_back({{"line", text}}); }
  static std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
  }

  void parameter(const CParam& p, const std::string& number) {
    auto unless_none = [&](const std::string& none, const std::string& given) { return p.type.is_optional ? none + " if " + p.name + " is None else " + given : given; };
    switch (p.type.kind) {
      case CKind::kStr:
        argtypes_.push_back("_ctypes.c_char_p");
        given_.push_back(unless_none("None", "_text(" + p.name + ")"));
        break;
      case CKind::kBytes: case CKind::kList: case CKind::kArray: {
        std::string data = "_data_" + number, length = "_length_" + number;
        std::string item = p.type.kind == CKind::kBytes ? "_ctypes.c_uint8" : ctypes_item(p.type.element);
        argtypes_.push_back("_ctypes.POINTER(" + item + ")");
        argtypes_.push_back("_ctypes.c_int64");
        given_.push_back(data);
        given_.push_back(length);
        if (p.type.kind == CKind::kBytes) line(data + ", " + length + " = " + unless_none("(None, 0)", "_bytes(" + p.name + ")"));
        else if (p.type.kind == CKind::kList) line(data + ", " + length + " = " + unless_none("(None, 0)", "_list(" + p.name + ", " + item + ")"));
        else {
          stores_.push_back("_store_" + number);
          line(data + ", " + length + ", " + stores_.back() + " = " + unless_none("(None, 0, None)", "_array(" + p.name + ", " + item + ", \"" + scalar(p.type.element).codes + "\")"));
        }
        break;
      }
      case CKind::kComplex:
        argtypes_.push_back("_Complex");
        given_.push_back("_complex(" + p.name + ")");
        break;
      default: {
        const Scalar& s = scalar(p.type.kind);
        argtypes_.push_back(ctypes_item(p.type.kind));
        given_.push_back(is_int(p.type.kind) ? "_int(" + p.name + ", " + s.low + ", " + s.high + ", \"" + s.python + "\")" : p.name);
      }
    }
  }

  bool has_length() const { return e_.result.kind == CKind::kBytes || e_.result.kind == CKind::kList; }

  std::string result_type() {
    if (has_length()) {
      argtypes_.push_back("_ctypes.POINTER(_ctypes.c_int64)");
      given_.push_back("_ctypes.byref(_count)");
      line("_count = _ctypes.c_int64()");
    }
    if (e_.result.kind == CKind::kStr || has_length()) return "_ctypes.c_void_p";
    if (e_.result.kind == CKind::kComplex) return "_Complex";
    return e_.result.kind == CKind::kVoid ? "None" : ctypes_item(e_.result.kind);
  }

  void result() {
    if (e_.result.kind == CKind::kVoid) return line("_check()");
    if (e_.result.kind == CKind::kComplex) line("_result = complex(_result.real, _result.imag)");
    line("if not _result:");
    line("    _check()");
    if (e_.result.is_optional) line("    return None");
    if (e_.result.kind == CKind::kStr) line("_value = _ctypes.string_at(_result).decode()");
    else if (e_.result.kind == CKind::kBytes) line("_value = _ctypes.string_at(_result, _count.value)");
    else if (e_.result.kind == CKind::kList) line("_value = list((" + ctypes_item(e_.result.element) + " * _count.value).from_address(_result))");
    else return line("return _result");
    line("_free(_result)");
    line("return _value");
  }

  const Export& e_;
  std::vector<std::string> argtypes_, given_, stores_;
  json lines_ = json::array();
};

std::string base(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

std::string python_string(const std::string& text) {
  std::string quoted = "\"";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\') quoted += '\\', quoted += static_cast<char>(c);
    else if (c < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\x%02x", c);
      quoted += escape;
    } else quoted += static_cast<char>(c);
  }
  return quoted + "\"";
}

void emit_python_modules(const Program& program, const Library& library, LibraryFiles& files) {
  for (const auto& module : program.modules) {
    std::string all;
    bool has_complex = false;
    json functions = json::array();
    for (const Export& e : program.exports) {
      if (e.module != module.get()) continue;
      functions.push_back(PythonFunction(e).view());
      all += (all.empty() ? "\"" : ", \"") + e.name + "\"";
      has_complex |= uses_complex(e);
    }
    if (functions.empty()) continue;
    std::string source = base(module->source_path);
    std::replace(source.begin(), source.end(), '\n', ' ');
    json view = {{"library", library.name}, {"source", source}, {"file", library.file}, {"has_doc", module->has_doc}, {"doc", python_string(module->doc)}, {"all", all},
                 {"path", python_string("../" + library.file)}, {"functions", functions}, {"has_complex", has_complex}};
    files.modules.push_back({module->file_stem + ".py", library.templates->render("library/module.py", view), false});
  }
}

}  // namespace pyx::emit
