// Prints the tree of each file named on the command line, or its diagnostics: `dump_tree [--check | --time] FILE…`.
// Used by compare_ast.py, by tests/errors/run.py (--check) and for measuring.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "syntax/parse.h"

namespace {

enum class Mode { kDump, kCheck, kTime };

bool run(const char* path, Mode mode) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  auto start = std::chrono::steady_clock::now();
  pyx::syntax::DecodeFailure failure;
  std::optional<std::string> text = pyx::syntax::decode_source(bytes, failure);
  if (!text) {
    std::printf("%s:%u:1: error: %s\n", path, failure.line, failure.message.c_str());
    return false;
  }
  pyx::SourceFiles files;
  pyx::Interner names;
  pyx::Arena arena;
  pyx::Diagnostics diagnostics;
  pyx::FileId file = files.add(path, std::move(*text));
  pyx::syntax::Module* module = pyx::syntax::parse(files, file, names, arena, diagnostics);
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (mode == Mode::kTime) std::printf("%s: %u lines, %.3f s\n", path, files.get(file).line_count(), seconds);
  for (const pyx::Diagnostic& d : diagnostics.all()) {
    bool is_error = pyx::diagnostic_severity(d.kind) == pyx::Severity::kError;
    if (!is_error && mode == Mode::kDump) continue;
    pyx::LineColumn at = files.get(file).locate(d.span.begin);
    std::printf("%s:%u:%u: %s: %s [%s]\n", path, at.line, at.column, is_error ? "error" : "warning", d.message.c_str(),
                std::string(pyx::diagnostic_code(d.kind)).c_str());
  }
  if (module && mode == Mode::kDump) std::fputs(pyx::syntax::print_tree(*module, names).c_str(), stdout);
  return module != nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  bool ok = true;
  Mode mode = Mode::kDump;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--check") == 0) {
      mode = Mode::kCheck;
    } else if (std::strcmp(argv[i], "--time") == 0) {
      mode = Mode::kTime;
    } else {
      if (mode == Mode::kDump && argc > 2) std::printf("=== %s\n", argv[i]);
      ok &= run(argv[i], mode);
    }
  }
  return ok ? 0 : 1;
}
