// Inference of programs given as text, with the stubs of the run-time library as they are.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>

#include "infer/infer.h"
#include "lower/lower.h"
#include "modules/loading.h"

namespace pyx::testing {

struct Inferring : Loading {
  modules::Stubs stubs;
  infer::ScopesOf scopes;
  infer::Types types;

  explicit Inferring(std::string program, Texts more = {})
      : Loading(with_library(std::move(program), std::move(more))),
        stubs(modules::read_stubs(graph, names, diagnostics)),
        scopes(lower::resolve_all(graph, stubs, names)),
        types(infer::infer(graph, stubs, scopes, names, sources)) {}

  /// Of a variable of the program, "x", or of a function in it, "f.x", "C.f.x": what it can hold, as --emit=types says it.
  std::string of(std::string path) {
    std::size_t dot = path.rfind('.');
    names::Scope* scope = dot == std::string::npos ? module_scopes().module : scope_at(path.substr(0, dot));
    names::Symbol* symbol = scope ? scope->find(names.intern(path.substr(dot + 1))) : nullptr;
    return symbol ? types.text(types.of(symbol)) + (types.may_be_unbound(symbol) ? ", may be unbound" : "") : "no such variable";
  }
  std::string result(const std::string& function) {
    names::Scope* scope = scope_at(function);
    return !scope ? "no such function" : types.reached(scope->node) ? types.text(types.result_of(scope->node)) : "never called";
  }
  bool escaped(const std::string& function) { return types.escaped(scope_at(function)->node); }

 private:
  names::ModuleScopes& module_scopes() { return *scopes.at(graph.entry); }
  names::Scope* scope_at(const std::string& path) {
    std::size_t dot = path.find('.');
    names::Scope* found = nullptr;
    for (const auto& scope : module_scopes().all) {
      if (name_of(*scope) == path.substr(0, dot) && !found) found = scope.get();
    }
    if (!found || dot == std::string::npos) return found;
    for (const auto& scope : module_scopes().all) {
      if (scope->parent == found && name_of(*scope) == path.substr(dot + 1)) return scope.get();
    }
    return nullptr;
  }
  std::string name_of(const names::Scope& scope) {
    if (scope.kind == names::ScopeKind::kFunction) return names.text(static_cast<const syntax::FunctionStmt*>(scope.node)->name);
    if (scope.kind == names::ScopeKind::kClass) return names.text(static_cast<const syntax::ClassStmt*>(scope.node)->name);
    return "";
  }
  static Texts with_library(std::string program, Texts more) {
    static const Texts library = [] {
      Texts texts;
      std::filesystem::path root = RUNTIME_LIBRARY;
      for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().extension() != ".pyi") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        texts["/lib/" + entry.path().lexically_relative(root).string()] = std::string(std::istreambuf_iterator<char>(file), {});
      }
      return texts;
    }();
    more.insert(library.begin(), library.end());
    more["app.py"] = std::move(program);
    return more;
  }
};

}  // namespace pyx::testing
