// Which local variables are bound at a place of the program, and to what: a map that is copied at every branch.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "names/scope.h"
#include "types/type_store.h"

namespace pyx::infer {

/// From symbols of one module to types. Copies share what neither of them changes, so that a branch costs what happens in it, not what the function has.
class LocalTypes {
 public:
  using TypeId = types::TypeId;
  /// What the variable's own cell says: several paths meet here.
  static constexpr TypeId kByCell = static_cast<TypeId>(0xffffffff);

  /// Null: not bound. Valid until the next change.
  const TypeId* find(const names::Symbol* symbol) const;
  void set(const names::Symbol* symbol, TypeId type);
  /// If it is bound.
  void replace(const names::Symbol* symbol, TypeId type);
  void erase(const names::Symbol* symbol);
  void clear() { chunks_.clear(); }
  /// Of all that are bound nothing is known but what their cells say.
  void forget();
  /// The same for those that `after` has otherwise.
  void forget_where_other(const LocalTypes& after);

  /// What is bound in both, to what `joined` makes of two different types (neither is kByCell).
  static LocalTypes join(const LocalTypes& a, const LocalTypes& b, const std::function<TypeId(TypeId, TypeId)>& joined);

 private:
  static constexpr TypeId kUnbound = static_cast<TypeId>(0xfffffffe);
  static constexpr std::uint32_t kSize = 32;
  using Types = std::array<TypeId, kSize>;
  struct Chunk {
    std::uint32_t index;            // of symbols from index * kSize on
    std::shared_ptr<Types> types;   // shared with copies: cloned before it is changed
  };

  const Chunk* chunk_of(const names::Symbol* symbol) const;
  static Types& own(Chunk& chunk);

  std::vector<Chunk> chunks_;   // by index
};

}  // namespace pyx::infer
