// The functions that a library exports, from __all__, from annotations and from --export.
#include <algorithm>
#include <map>
#include <set>

#include "exports/exports.h"
#include "exports/annotations.h"
#include "exports/signature.h"
#include "exports/type_names.h"
#include "modules/imports.h"
#include "syntax/walk.h"

namespace pyx::exports {

using namespace syntax;
using ir::CKind;
using ir::CType;
using modules::LoadedModule;

namespace {

constexpr const char* kForms = "int, float, bool, complex, str, bytes, str | None, and from pyx2cpp.types int8 to uint64, float32, float64, array[float64]; list[float]";

bool is_c_identifier(const std::string& name) {
  for (char c : name) {
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) return false;
  }
  return !name.empty() && !(name[0] >= '0' && name[0] <= '9');
}

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
    auto first = std::ranges::find_if(given_, [&](const Given& g) { return g.is_used && g.signature.function == given.signature.function; });
    if (first != given_.end() && (given.signature.module.empty() || first->signature.module.empty() || first->signature.module == given.signature.module)) {
      return report(given.span, "`" + given.signature.function + "` has a signature already", "give --export once for each function");
    }
    std::string where = given.signature.module.empty() ? options_.roots.size() == 1 ? "module `" + options_.roots[0] + "` has" : "the modules have" : "module `" + given.signature.module + "` has";
    report(given.span, where + " no function `" + given.signature.function + "`", "functions are exported that a module defines at its top level");
  }

  void find_in(LoadedModule& module) {
    TypeNames own(module, names_);
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

  void add(LoadedModule& module, const TypeNames& own, const std::string& name, const FunctionStmt& f) {
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
    e.signature = module.name + "." + name + "(";
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
      std::string written = given ? given->signature.params[i] : own.type_of(*p.annotation);
      ParsedType type = type_named(written);
      if (is_none(p.default_value)) type.type.is_optional = true;   // as `def f(s: str = None)` has always been read
      e.signature += (i ? "," : "") + written;
      if (!type.known || type.type.kind == CKind::kVoid) {
        Span span = given ? given->span : p.annotation->span;
        report(span, "parameter `" + own_name + "` of `" + name + "` has a type with no form in C: `" + (given ? given->signature.params[i] : text_of(span)) + "`",
               std::string("types with a form in C are ") + kForms + "; or name the function `_" + name + "`, which is not exported");
        ok = false;
        continue;
      }
      if (is_optional_number(type.type)) {
        report(given ? given->span : p.annotation->span, "parameter `" + own_name + "` of `" + name + "` can be None, which no number of C is",
               "let a number stand for None, or name the function `_" + name + "`, which is not exported");
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
    } else if (is_optional_number(result.type)) {
      report(f.returns ? f.returns->span : given->span, "the result of `" + name + "` can be None, which no number of C is", "return a number that stands for None, or raise an exception");
      ok = false;
    }
    e.c.result = result.type;
    e.signature += ")->" + returned;
    if (ok) exports_.push_back(std::move(e));
  }

  static bool is_none(const Expr* e) { return e && e->kind == ExprKind::kConstant && e->as<ConstantExpr>()->value == Constant::kNone; }
  static bool is_optional_number(const CType& type) { return type.is_optional && !ir::has_null(type.kind); }

  std::string text_of(Span span) const { return sources_.get(span.file).text().substr(span.begin, span.end - span.begin); }

  /// The text of a literal, which means the same in the Python module of the library; else nothing.
  std::string literal(const Expr& e) const {
    const Expr* inner = &e;
    if (const auto* sign = e.try_as<UnaryExpr>(); sign && sign->op == UnaryOp::kNegative) inner = sign->operand;
    bool is_literal = inner->kind == ExprKind::kInt || inner->kind == ExprKind::kFloat || inner->kind == ExprKind::kImaginary || (inner == &e && (e.kind == ExprKind::kStr || e.kind == ExprKind::kBytes || e.kind == ExprKind::kConstant));
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
