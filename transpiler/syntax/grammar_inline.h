// Templates of GrammarCheck; private to grammar*.cpp.
#pragma once

#include "syntax/grammar.h"

namespace pyx::syntax {

/// Runs `parse` from here without reporting or moving; true if it found no error. Marks it made are harmless: an error follows.
template <class F>
bool GrammarCheck::would_succeed(F parse) {
  std::size_t here = at_;
  int depth = depth_, field = fstring_field_;
  ++silent_;
  parse();
  --silent_;
  bool success = !failed_;
  failed_ = false;
  at_ = here, depth_ = depth, fstring_field_ = field;
  return success;
}

}  // namespace pyx::syntax
