#include "infer/local_types.h"

#include <algorithm>

namespace pyx::infer {

const LocalTypes::Chunk* LocalTypes::chunk_of(const names::Symbol* symbol) const {
  auto it = std::ranges::lower_bound(chunks_, symbol->number / kSize, {}, &Chunk::index);
  return it != chunks_.end() && it->index == symbol->number / kSize ? &*it : nullptr;
}

LocalTypes::Types& LocalTypes::own(Chunk& chunk) {
  if (chunk.types.use_count() > 1) chunk.types = std::make_shared<Types>(*chunk.types);
  return *chunk.types;
}

const types::TypeId* LocalTypes::find(const names::Symbol* symbol) const {
  const Chunk* chunk = symbol ? chunk_of(symbol) : nullptr;
  if (!chunk) return nullptr;
  const TypeId& type = (*chunk->types)[symbol->number % kSize];
  return type == kUnbound ? nullptr : &type;
}

void LocalTypes::set(const names::Symbol* symbol, TypeId type) {
  std::uint32_t index = symbol->number / kSize;
  auto it = std::ranges::lower_bound(chunks_, index, {}, &Chunk::index);
  if (it == chunks_.end() || it->index != index) {
    it = chunks_.insert(it, {index, std::make_shared<Types>()});
    it->types->fill(kUnbound);
  }
  if ((*it->types)[symbol->number % kSize] != type) own(*it)[symbol->number % kSize] = type;
}

void LocalTypes::replace(const names::Symbol* symbol, TypeId type) {
  if (find(symbol)) set(symbol, type);
}

void LocalTypes::erase(const names::Symbol* symbol) { replace(symbol, kUnbound); }

void LocalTypes::forget() {
  for (Chunk& chunk : chunks_) {
    for (TypeId& type : own(chunk)) {
      if (type != kUnbound) type = kByCell;
    }
  }
}

void LocalTypes::forget_where_other(const LocalTypes& after) {
  auto other = after.chunks_.begin();
  for (Chunk& chunk : chunks_) {
    while (other != after.chunks_.end() && other->index < chunk.index) ++other;
    if (other == after.chunks_.end()) return;
    if (other->index != chunk.index || other->types == chunk.types) continue;
    Types& types = own(chunk);
    for (std::uint32_t i = 0; i < kSize; ++i) {
      TypeId theirs = (*other->types)[i];
      if (types[i] != kUnbound && theirs != kUnbound && theirs != types[i]) types[i] = kByCell;
    }
  }
}

LocalTypes LocalTypes::join(const LocalTypes& a, const LocalTypes& b, const std::function<TypeId(TypeId, TypeId)>& joined) {
  LocalTypes result;
  result.chunks_.reserve(std::min(a.chunks_.size(), b.chunks_.size()));
  auto other = b.chunks_.begin();
  for (const Chunk& chunk : a.chunks_) {
    while (other != b.chunks_.end() && other->index < chunk.index) ++other;
    if (other == b.chunks_.end()) break;
    if (other->index != chunk.index) continue;
    result.chunks_.push_back(chunk);
    if (other->types == chunk.types) continue;
    Types& types = own(result.chunks_.back());
    for (std::uint32_t i = 0; i < kSize; ++i) {
      TypeId theirs = (*other->types)[i];
      if (types[i] == theirs) continue;
      bool both = types[i] != kUnbound && theirs != kUnbound;
      types[i] = !both ? kUnbound : types[i] == kByCell || theirs == kByCell ? kByCell : joined(types[i], theirs);
    }
  }
  return result;
}

}  // namespace pyx::infer
