#include "exports/type_names.h"

#include "exports/annotations.h"
#include "syntax/walk.h"

namespace pyx::exports {

using namespace syntax;

namespace {

bool is_of_names(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || (c & 0x80); }

std::string dotted(const std::vector<NameId>& path, const Interner& names) {
  std::string text;
  for (NameId part : path) text += (text.empty() ? "" : ".") + names.text(part);
  return text;
}

}  // namespace

void TypeNames::bind_import(const std::vector<NameId>& path, NameId as_name) {
  std::string module = dotted(path, names_);
  if (as_name != NameId::kNone) modules_[names_.text(as_name)] = module;
  else if (module == kTypes || module == "typing") modules_[module] = module;
  else bound.insert(names_.text(path[0]));
}

void TypeNames::scan(const Body& body) {
  for (const Stmt* s : body) {
    if (const auto* f = s->try_as<FunctionStmt>()) functions[names_.text(f->name)].push_back(f);
    if (const auto* c = s->try_as<ClassStmt>()) bound.insert(names_.text(c->name));
    if (const auto* a = s->try_as<AssignStmt>()) {
      for (const Expr* target : a->targets) {
        if (const auto* name = target->try_as<Name>()) bound.insert(names_.text(name->id));
      }
    }
    if (const auto* a = s->try_as<AnnAssignStmt>()) {
      if (const auto* name = a->target->try_as<Name>()) bound.insert(names_.text(name->id));
    }
    if (const auto* import = s->try_as<ImportStmt>()) {
      for (const ImportAlias& alias : import->names) bind_import(alias.path, alias.as_name);
    }
    if (const auto* from = s->try_as<ImportFromStmt>(); from && from->level == 0) {
      std::string path = dotted(from->module, names_);
      for (const ImportAlias& alias : from->names) {
        std::string own = names_.text(alias.as_name != NameId::kNone ? alias.as_name : alias.path[0]), name = names_.text(alias.path[0]);
        if (path == kTypes || (path == "typing" && (name == "Optional" || name == "Union"))) types_[own] = name;
        else if (path == "pyx2cpp") modules_[own] = path + "." + name;
        else bound.insert(own);
      }
      if (from->is_star && path == kTypes) has_all_types_ = true;
    }
    std::vector<const Body*> bodies;
    append_bodies(*s, bodies);
    for (const Body* inner : bodies) scan(*inner);
  }
}

std::string TypeNames::written(const Expr& e) const {
  if (const auto* name = e.try_as<Name>()) return names_.text(name->id);
  if (const auto* constant = e.try_as<ConstantExpr>()) return constant->value == Constant::kNone ? "None" : "";
  std::string left, right, between;
  if (const auto* text = e.try_as<StrLiteral>()) {
    for (char c : text->value) left += c == ' ' ? "" : std::string(1, c);
    return left;
  }
  if (const auto* attribute = e.try_as<AttributeExpr>()) left = written(*attribute->object), right = names_.text(attribute->name), between = ".";
  if (const auto* either = e.try_as<BinaryExpr>(); either && either->op == BinaryOp::kBitOr) left = written(*either->left), right = written(*either->right), between = "|";
  if (const auto* subscript = e.try_as<SubscriptExpr>()) left = written(*subscript->object), right = written(*subscript->index), between = "[";
  if (const auto* tuple = e.try_as<TupleExpr>(); tuple && tuple->elements.size() == 2) left = written(*tuple->elements[0]), right = written(*tuple->elements[1]), between = ",";
  return left.empty() || right.empty() ? "" : left + between + right + (between == "[" ? "]" : "");
}

std::string TypeNames::resolved(const std::string& text) const {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_of_names(text[i])) {
      result += text[i++];
      continue;
    }
    std::size_t begin = i;
    while (i < text.size() && is_of_names(text[i])) ++i;
    std::string name = of_dotted(text.substr(begin, i - begin));
    if (name.empty()) return "";
    result += name;
  }
  return result;
}

std::string TypeNames::of_dotted(const std::string& name) const {
  std::size_t dot = name.rfind('.');
  if (dot != std::string::npos) {
    auto module = modules_.find(name.substr(0, dot));
    return module != modules_.end() && (module->second == kTypes || module->second == "typing") ? name.substr(dot + 1) : "";
  }
  if (auto type = types_.find(name); type != types_.end()) return type->second;
  if (bound.contains(name)) return "";
  static const std::set<std::string> kBuiltins = {"int", "float", "bool", "complex", "str", "bytes", "list", "None"};
  return kBuiltins.contains(name) || has_all_types_ ? name : "";
}

}  // namespace pyx::exports
