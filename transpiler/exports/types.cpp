// Names of types that have a form in C.
#include <unordered_map>
#include <unordered_set>

#include "exports/exports.h"

namespace pyx::exports {

using ir::CKind;

namespace {

CKind scalar_named(std::string_view name) {
  static const std::unordered_map<std::string_view, CKind> kinds = {
      {"int", CKind::kInt64}, {"float", CKind::kFloat64}, {"bool", CKind::kBool}, {"bool_", CKind::kBool}, {"str", CKind::kStr}, {"bytes", CKind::kBytes},
      {"int8", CKind::kInt8}, {"int16", CKind::kInt16}, {"int32", CKind::kInt32}, {"int64", CKind::kInt64}, {"uint8", CKind::kUInt8}, {"uint16", CKind::kUInt16},
      {"uint32", CKind::kUInt32}, {"uint64", CKind::kUInt64}, {"float32", CKind::kFloat32}, {"float64", CKind::kFloat64}};
  auto it = kinds.find(name);
  return it == kinds.end() ? CKind::kVoid : it->second;
}

}  // namespace

ParsedType type_named(const std::string& text) {
  if (text == "None") return {true, {}};
  if (CKind scalar = scalar_named(text); scalar != CKind::kVoid) return {true, {scalar}};
  if (!text.ends_with(']')) return {};
  std::size_t open = text.find('[');
  std::string container = text.substr(0, open);
  CKind element = scalar_named(std::string_view(text).substr(open + 1, text.size() - open - 2));
  if (element == CKind::kVoid || element == CKind::kStr || element == CKind::kBytes) return {};
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
