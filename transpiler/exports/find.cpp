// The functions that a library exports, from __all__, from annotations and from --export.
#include <algorithm>
#include <map>
#include <set>

#include "exports/exports.h"
#include "exports/annotations.h"
#include "exports/signature.h"
#include "modules/imports.h"
#include "modules/mentions.h"
#include "syntax/walk.h"

namespace pyx::exports {

using namespace syntax;
using ir::CKind;
using ir::CType;
using modules::LoadedModule;

namespace {

constexpr const char* kForms = "int, float, bool, str, bytes, and from pyx2cpp.types int8 to uint64, float32, float64, array[float64]; list[float]";

bool is_c_identifier(const std::string& name) {
  for (char c : name) {
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) return false;
  }
  return !name.empty() && !(name[0] >= '0' && name[0] <= '9');
}

/// What the names of a module stand for, as far as types go.
class ModuleNames {
 public:
  ModuleNames(const LoadedModule& module, Interner& names) : names_(names) { scan(module.tree->body); }

  std::map<std::string, std::vector<const FunctionStmt*>> functions;
  std::set<std::string> bound;       // by anything but the import of a type

  /// "array[float64]" for `types.array[t.float64]`; empty: no type that has a form in C.
  std::string type_of(const Expr& e) const {
    if (const auto* constant = e.try_as<ConstantExpr>()) return constant->value == Constant::kNone ? "None" : "";
    if (const auto* text = e.try_as<StrLiteral>()) return of_text(text->value);
    if (const auto* subscript = e.try_as<SubscriptExpr>()) {
      std::string container = name_of(*subscript->object), element = name_of(*subscript->index);
      return container.empty() || element.empty() ? "" : container + "[" + element + "]";
    }
    return name_of(e);
  }

 private:
  void scan(const Body& body) {
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
        for (const ImportAlias& alias : import->names) {
          std::string path;
          for (NameId part : alias.path) path += (path.empty() ? "" : ".") + names_.text(part);
          if (alias.as_name != NameId::kNone) modules_[names_.text(alias.as_name)] = path;
          else if (path == kTypes) modules_[path] = path;
          else bound.insert(names_.text(alias.path[0]));
        }
      }
      if (const auto* from = s->try_as<ImportFromStmt>(); from && from->level == 0) {
        std::string path;
        for (NameId part : from->module) path += (path.empty() ? "" : ".") + names_.text(part);
        for (const ImportAlias& alias : from->names) {
          std::string own = names_.text(alias.as_name != NameId::kNone ? alias.as_name : alias.path[0]), name = names_.text(alias.path[0]);
          if (path == kTypes) types_[own] = name;
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

  static std::string dotted(const Expr& e, const Interner& names) {
    if (const auto* name = e.try_as<Name>()) return names.text(name->id);
    const auto* attribute = e.try_as<AttributeExpr>();
    std::string object = attribute ? dotted(*attribute->object, names) : "";
    return object.empty() ? "" : object + "." + names.text(attribute->name);
  }
  std::string name_of(const Expr& e) const { return of_dotted(dotted(e, names_)); }
  std::string of_dotted(const std::string& text) const {
    std::size_t dot = text.rfind('.');
    if (dot != std::string::npos) {
      auto module = modules_.find(text.substr(0, dot));
      return module != modules_.end() && module->second == kTypes ? text.substr(dot + 1) : "";
    }
    if (auto type = types_.find(text); type != types_.end()) return type->second;
    if (bound.contains(text)) return "";
    static const std::set<std::string> kBuiltins = {"int", "float", "bool", "str", "bytes", "list", "None"};
    return kBuiltins.contains(text) || has_all_types_ ? text : "";
  }
  std::string of_text(const std::string& text) const {
    std::size_t open = text.find('[');
    if (open == std::string::npos || !text.ends_with(']')) return of_dotted(text);
    std::string container = of_dotted(text.substr(0, open)), element = of_dotted(text.substr(open + 1, text.size() - open - 2));
    return container.empty() || element.empty() ? "" : container + "[" + element + "]";
  }

  Interner& names_;
  std::map<std::string, std::string> types_;    // own name -> name in pyx2cpp.types
  std::map<std::string, std::string> modules_;  // own name -> module
  bool has_all_types_ = false;
};

class Finder {
 public:
  Finder(modules::ModuleGraph& graph, const Options& options, SourceFiles& sources, Interner& names, Diagnostics& diagnostics)
      : graph_(graph), options_(options), sources_(sources), names_(names), diagnostics_(diagnostics) {}

  std::vector<Export> run() {
    read_signatures();
    for (const std::string& root : options_.roots) {
      LoadedModule* module = graph_.find(root);
      if (module && module->tree) find_in(*module);
    }
    for (const Given& given : given_) {
      if (!given.is_used) report_unused(given);
    }
    check_names();
    if (exports_.empty() && !diagnostics_.has_errors()) {
      FileId file = graph_.find(options_.roots[0])->file;
      report({file, 0, 0}, "nothing to export: no public function has annotations for all its parameters", "annotate them, `def f(n: int) -> float:`, or give --export 'f(int) -> float'");
    }
    return std::move(exports_);
  }

 private:
  struct Given {
    Signature signature;
    Span span;
    bool is_used = false;
  };

  void report(Span span, std::string message, std::string hint) { diagnostics_.report(DiagnosticKind::kExportError, span, std::move(message), std::move(hint)); }

  void read_signatures() {
    for (const std::string& text : options_.signatures) {
      FileId file = sources_.add("--export", text);
      Given given{parse_signature(text), {file, 0, static_cast<std::uint32_t>(text.size())}};
      if (given.signature.fault.empty()) given_.push_back(std::move(given));
      else report(given.span, "no signature: " + given.signature.fault, "write it as --export 'f(int32, float64) -> float64'");
    }
  }
  Given* given_for(const LoadedModule& module, const std::string& function) {
    for (Given& given : given_) {
      if (given.signature.function == function && (given.signature.module.empty() || given.signature.module == module.name)) return &given;
    }
    return nullptr;
  }
  void report_unused(const Given& given) {
    std::string where = given.signature.module.empty() ? options_.roots.size() == 1 ? "module `" + options_.roots[0] + "` has" : "the modules have" : "module `" + given.signature.module + "` has";
    report(given.span, where + " no function `" + given.signature.function + "`", "functions are exported that a module defines at its top level");
  }

  void find_in(LoadedModule& module) {
    ModuleNames own(module, names_);
    std::vector<std::string> wanted;
    bool has_all = false;
    std::set<std::string> listed;
    if (const Expr* all = all_of(*module.tree)) {
      has_all = true;
      for (const std::string& name : modules::all_names(*module.tree, names_)) {
        if (!own.functions.contains(name)) {
          report(all->span, own.bound.contains(name) ? "`" + name + "` of `__all__` is no function" : "`__all__` names `" + name + "`, which the module does not define",
                 own.bound.contains(name) ? "only functions have a form in C: take it out of `__all__`, and export functions that use it" : "define it in this module, or take it out");
          continue;
        }
        if (listed.insert(name).second) wanted.push_back(name);
      }
    }
    std::vector<std::pair<std::uint32_t, std::string>> order;
    for (const auto& [name, definitions] : own.functions) {
      bool is_given = given_for(module, name) != nullptr;
      if (listed.contains(name) || (!is_given && (has_all || !is_open(name, *definitions[0])))) continue;
      order.push_back({definitions[0]->span.begin, name});
    }
    std::sort(order.begin(), order.end());
    for (const auto& [at, name] : order) wanted.push_back(name);
    std::vector<const FunctionStmt*> typed;
    for (const std::string& name : wanted) add(module, own, name, *own.functions.at(name)[0]);
  }

  /// The right side of `__all__ = […]`; null: there is none.
  const Expr* all_of(const Module& tree) const {
    for (const Stmt* s : tree.body) {
      const auto* a = s->try_as<AssignStmt>();
      const auto* name = a ? a->targets[0]->try_as<Name>() : nullptr;
      if (name && names_.text(name->id) == "__all__") return a->value;
    }
    return nullptr;
  }

  /// Public, and annotated as far as there are parameters.
  bool is_open(const std::string& name, const FunctionStmt& f) const {
    if (name[0] == '_') return false;
    for (const Param& p : f.params) {
      if (!p.annotation) return false;
    }
    return !f.params.empty() || f.returns;
  }

  void add(LoadedModule& module, const ModuleNames& own, const std::string& name, const FunctionStmt& f) {
    Export e;
    e.module = &module;
    e.definition = &f;
    e.span = f.name_span;
    e.c.name = name;
    e.c.c_name = is_taken(name) ? options_.library + "_" + name : name;
    if (!is_c_identifier(name)) return report(f.name_span, "`" + name + "` is no name in C, which has the letters A to Z only", "rename the function, or leave it out of `__all__`");
    if (name[0] == '_') return report(f.name_span, "`" + name + "` begins with an underscore, which no symbol of a library does", "rename the function, or leave it out");
    if (f.is_async) return report(f.name_span, "`async def " + name + "` has no form in C", "export a function that runs it to its end");
    Given* given = given_for(module, name);
    if (given) given->is_used = true;
    if (given && given->signature.params.size() != f.params.size()) {
      return report(given->span, "`" + name + "` has " + std::to_string(f.params.size()) + " parameters, and the signature " + std::to_string(given->signature.params.size()), "give a type for each");
    }
    bool ok = true;
    for (std::size_t i = 0; i < f.params.size(); ++i) {
      const Param& p = f.params[i];
      std::string own_name = names_.text(p.name);
      if (p.kind == ParamKind::kVarArgs || p.kind == ParamKind::kVarKeywords) {
        report(p.span, std::string("parameter `") + (p.kind == ParamKind::kVarArgs ? "*" : "**") + own_name + "` of `" + name + "` has no form in C", "give the function a parameter for each value, or an array");
        ok = false;
        continue;
      }
      if (!given && !p.annotation) {
        report(p.span, "parameter `" + own_name + "` of `" + name + "` has no type", "annotate it, or give --export '" + name + "(…)'");
        ok = false;
        continue;
      }
      ParsedType type = type_named(given ? given->signature.params[i] : own.type_of(*p.annotation));
      if (!type.known || type.type.kind == CKind::kVoid) {
        Span span = given ? given->span : p.annotation->span;
        report(span, "parameter `" + own_name + "` of `" + name + "` has a type with no form in C: `" + (given ? given->signature.params[i] : text_of(span)) + "`",
               std::string("types with a form in C are ") + kForms + "; or name the function `_" + name + "`, which is not exported");
        ok = false;
        continue;
      }
      e.c.params.push_back({own_name, type.type, p.default_value ? literal(*p.default_value) : ""});
    }
    std::string returned = given && !given->signature.result.empty() ? given->signature.result : f.returns ? own.type_of(*f.returns) : "?";
    if (returned == "?") returned = returns_nothing(f.body) ? "None" : returned;
    ParsedType result = type_named(returned);
    if (returned == "?") {
      report(f.name_span, "the result of `" + name + "` has no type", "annotate it: `def " + name + "(…) -> float:`");
      ok = false;
    } else if (!result.known || result.type.kind == CKind::kArray) {
      Span span = given && !given->signature.result.empty() ? given->span : f.returns->span;
      bool is_array = result.type.kind == CKind::kArray;
      report(span, is_array ? "`" + name + "` returns an array, which can only be borrowed from the caller" : "the result of `" + name + "` has a type with no form in C: `" + text_of(span) + "`",
             is_array ? "fill one that the caller gives, or return a list" : std::string("types with a form in C are None, ") + kForms);
      ok = false;
    }
    e.c.result = result.type;
    if (ok) exports_.push_back(std::move(e));
  }

  std::string text_of(Span span) const { return sources_.get(span.file).text().substr(span.begin, span.end - span.begin); }

  /// The text of a literal, which means the same in the Python module of the library; else nothing.
  std::string literal(const Expr& e) const {
    const Expr* inner = &e;
    if (const auto* sign = e.try_as<UnaryExpr>(); sign && sign->op == UnaryOp::kNegative) inner = sign->operand;
    bool is_literal = inner->kind == ExprKind::kInt || inner->kind == ExprKind::kFloat || (inner == &e && (e.kind == ExprKind::kStr || e.kind == ExprKind::kBytes || e.kind == ExprKind::kConstant));
    return is_literal ? text_of(e.span) : "";
  }

  /// No `return` with a value in it.
  static bool returns_nothing(const Body& body) {
    for (const Stmt* s : body) {
      if (const auto* r = s->try_as<ReturnStmt>(); r && r->value) return false;
      std::vector<const Body*> bodies;
      append_bodies(*s, bodies);
      for (const Body* inner : bodies) {
        if (!returns_nothing(*inner)) return false;
      }
    }
    return true;
  }

  void check_names() {
    std::map<std::string, const Export*> by_name;
    for (const Export& e : exports_) {
      auto [it, is_new] = by_name.emplace(e.c.c_name, &e);
      if (is_new) {
        const std::string& n = e.c.c_name;
        for (const char* own : {"_last_error", "_last_error_type", "_last_error_message", "_free"}) {
          if (n == options_.library + own) report(e.span, "`" + n + "` is a function that every library has", "rename it");
        }
        continue;
      }
      Diagnostic both{DiagnosticKind::kExportError, e.span, "two functions of the library are named `" + e.c.c_name + "` in C", "rename one of them, or leave it out of its module's `__all__`", {}};
      both.labels.push_back({it->second->span, "the other one"});
      diagnostics_.add(std::move(both));
    }
  }

  modules::ModuleGraph& graph_;
  const Options& options_;
  SourceFiles& sources_;
  Interner& names_;
  Diagnostics& diagnostics_;
  std::vector<Given> given_;
  std::vector<Export> exports_;
};

}  // namespace

std::vector<Export> find(modules::ModuleGraph& graph, const Options& options, SourceFiles& sources, Interner& names, Diagnostics& diagnostics) {
  std::vector<Export> found = Finder(graph, options, sources, names, diagnostics).run();
  for (const auto& module : graph.modules) {
    if (!module->is_library && module->tree) drop_type_imports(*module, names);
  }
  return found;
}

}  // namespace pyx::exports
