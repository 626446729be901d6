// A module graph from files in memory.
#pragma once

#include "modules/modules.h"
#include "support/memory_file_system.h"

namespace pyx::testing {

using Texts = std::map<std::string, std::string>;

struct Loading {
  MemoryFileSystem files;
  SourceFiles sources;
  Interner names;
  Arena arena;
  Diagnostics diagnostics;
  modules::ModuleGraph graph;

  explicit Loading(Texts texts, const std::string& entry = "app.py") {
    files.files = std::move(texts);
    modules::SearchOptions options;
    options.library_directory = "/lib";
    graph = modules::load(entry, options, files, sources, names, arena, diagnostics);
  }
  std::vector<std::string> module_names() const {
    std::vector<std::string> result;
    for (const auto& module : graph.modules) result.push_back(module->name);
    return result;
  }
  std::string messages() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += diagnostic.message + "\n";
    return text;
  }
};

}  // namespace pyx::testing
