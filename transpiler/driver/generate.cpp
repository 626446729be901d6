#include "driver/generate.h"

namespace pyx::driver {

Generated generate(const modules::ModuleGraph&, const modules::Stubs&, Interner&, const SourceFiles&, const Options&, Diagnostics&, Timings&) {
  return {{{"hello.cpp", "#include <stdio.h>\nint main() { puts(\"hello\"); }\n"}}, ""};
}

}  // namespace pyx::driver
