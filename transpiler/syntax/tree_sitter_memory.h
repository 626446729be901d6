// Memory for tree-sitter, which allocates a tree in very many small pieces: they are taken from blocks that are given back
// together.
#pragma once

#include <cstddef>

namespace pyx::syntax {

/// While an object of this class lives, tree-sitter allocates from it. Trees need not be deleted; parsers must be, before the
/// object ends. One at a time, one thread.
class TreeSitterMemory {
 public:
  TreeSitterMemory();
  ~TreeSitterMemory();
  TreeSitterMemory(const TreeSitterMemory&) = delete;
  TreeSitterMemory& operator=(const TreeSitterMemory&) = delete;
};

}  // namespace pyx::syntax
