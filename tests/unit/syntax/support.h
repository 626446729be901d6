// Parses text for the tests of this folder.
#pragma once

#include <string>

#include "syntax/parse.h"

namespace pyx::syntax::test {

/// Everything one parse needs, and its outcome.
struct Parsed {
  explicit Parsed(std::string text) { module = parse(files, files.add("test.py", std::move(text)), names, arena, diagnostics); }

  std::string tree() const { return module ? print_tree(*module, names) : "refused"; }
  /// "line:column message" of the first diagnostic.
  std::string first() const {
    if (diagnostics.all().empty()) return "";
    const Diagnostic& d = diagnostics.all()[0];
    LineColumn at = files.get(d.span.file).locate(d.span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + d.message;
  }

  SourceFiles files;
  Interner names;
  Arena arena;
  Diagnostics diagnostics;
  Module* module;
};

}  // namespace pyx::syntax::test
