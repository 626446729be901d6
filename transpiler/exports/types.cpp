// Names of types that have a form in C.
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exports/exports.h"

namespace pyx::exports {

using ir::CKind;

namespace {

CKind scalar_named(std::string_view name) {
  static const std::unordered_map<std::string_view, CKind> kinds = {
      {"int", CKind::kInt64}, {"float", CKind::kFloat64}, {"bool", CKind::kBool}, {"bool_", CKind::kBool}, {"str", CKind::kStr}, {"bytes", CKind::kBytes}, {"complex", CKind::kComplex},
      {"int8", CKind::kInt8}, {"int16", CKind::kInt16}, {"int32", CKind::kInt32}, {"int64", CKind::kInt64}, {"uint8", CKind::kUInt8}, {"uint16", CKind::kUInt16},
      {"uint32", CKind::kUInt32}, {"uint64", CKind::kUInt64}, {"float32", CKind::kFloat32}, {"float64", CKind::kFloat64}};
  auto it = kinds.find(name);
  return it == kinds.end() ? CKind::kVoid : it->second;
}

/// Of "str|None", "Optional[str]", "Union[str,None]".
std::vector<std::string> alternatives(std::string text) {
  std::vector<std::string> found;
  if (text.starts_with("Optional[") && text.ends_with(']')) return {text.substr(9, text.size() - 10), "None"};
  char between = '|';
  if (text.starts_with("Union[") && text.ends_with(']')) text = text.substr(6, text.size() - 7), between = ',';
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size()) depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
    if (i < text.size() && (text[i] != between || depth)) continue;
    found.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return found;
}

}  // namespace

ParsedType type_named(const std::string& text) {
  if (text == "None") return {true, {}};
  if (std::vector<std::string> either = alternatives(text); either.size() == 2) {
    ParsedType one = type_named(either[either[0] == "None" ? 1 : 0]);
    bool is_optional = (either[0] == "None") != (either[1] == "None") && one.known && !one.type.is_optional;
    one.type.is_optional = true;
    return is_optional ? one : ParsedType{};
  }
  if (CKind scalar = scalar_named(text); scalar != CKind::kVoid) return {true, {scalar}};
  if (!text.ends_with(']')) return {};
  std::size_t open = text.find('[');
  std::string container = text.substr(0, open);
  CKind element = scalar_named(std::string_view(text).substr(open + 1, text.size() - open - 2));
  if (element == CKind::kVoid || element == CKind::kStr || element == CKind::kBytes || element == CKind::kComplex) return {};
  if (container == "array") return {true, {CKind::kArray, element}};
  if (container == "list") return {true, {CKind::kList, element}};
  return {};
}

bool is_taken(const std::string& name) {
  static const std::unordered_set<std::string_view> names = {
#define PYX_TAKEN(name) name,
#include "exports/taken_names.def"
#undef PYX_TAKEN
  };
  return names.contains(name);
}

}  // namespace pyx::exports
