#include "passes/passes.h"

namespace pyx::passes {

void run(ir::Program& program) {
  place_declarations(program);
}

}  // namespace pyx::passes
