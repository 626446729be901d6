#include "syntax/tree_sitter_memory.h"

#include <tree_sitter/api.h>

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

namespace pyx::syntax {
namespace {

/// Pieces have a power-of-two size, which stands in front of them; freed ones wait in a list of their size.
struct Pool {
  static constexpr std::size_t kHeader = 16, kBlock = 1 << 20, kClasses = 48;
  struct Free { Free* next; };
  Free* free[kClasses] = {};
  char* at = nullptr;
  char* end = nullptr;
  std::vector<void*> blocks;

  static std::size_t class_of(std::size_t size) { return static_cast<std::size_t>(std::bit_width((size + kHeader - 1) | 31)); }

  void* allocate(std::size_t size) {
    std::size_t size_class = class_of(size);
    if (Free* piece = free[size_class]) {
      free[size_class] = piece->next;
      return piece;
    }
    std::size_t whole = std::size_t{1} << size_class;
    if (static_cast<std::size_t>(end - at) < whole) {
      std::size_t block = whole > kBlock ? whole : kBlock;
      at = static_cast<char*>(std::malloc(block));
      if (!at) std::abort();
      end = at + block;
      blocks.push_back(at);
    }
    char* piece = at;
    at += whole;
    *reinterpret_cast<std::uint64_t*>(piece) = size_class;
    return piece + kHeader;
  }

  static std::size_t size_class_of(void* piece) { return *reinterpret_cast<std::uint64_t*>(static_cast<char*>(piece) - kHeader); }

  void release(void* piece) {
    if (!piece) return;
    std::size_t size_class = size_class_of(piece);
    free[size_class] = new (piece) Free{free[size_class]};
  }

  void* resize(void* piece, std::size_t size) {
    if (!piece) return allocate(size);
    std::size_t room = (std::size_t{1} << size_class_of(piece)) - kHeader;
    if (size <= room) return piece;
    void* larger = allocate(size);
    std::memcpy(larger, piece, room);
    release(piece);
    return larger;
  }
};

Pool* pool = nullptr;

void* ts_malloc_hook(std::size_t size) { return pool->allocate(size); }
void* ts_calloc_hook(std::size_t count, std::size_t size) { return std::memset(pool->allocate(count * size), 0, count * size); }
void* ts_realloc_hook(void* piece, std::size_t size) { return pool->resize(piece, size); }
void ts_free_hook(void* piece) { pool->release(piece); }

}  // namespace

TreeSitterMemory::TreeSitterMemory() {
  pool = new Pool;
  ts_set_allocator(ts_malloc_hook, ts_calloc_hook, ts_realloc_hook, ts_free_hook);
}

TreeSitterMemory::~TreeSitterMemory() {
  ts_set_allocator(nullptr, nullptr, nullptr, nullptr);
  for (void* block : pool->blocks) std::free(block);
  delete pool;
  pool = nullptr;
}

}  // namespace pyx::syntax
