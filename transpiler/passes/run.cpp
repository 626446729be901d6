#include "passes/passes.h"

namespace pyx::passes {

void run(ir::Program& program) {
  move_last_uses(program);
  place_declarations(program);
}

}  // namespace pyx::passes
