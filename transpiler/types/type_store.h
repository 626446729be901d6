// The lattice of inference: a type is the set of the abstract values that a variable or expression can have.
//
//   nothing  ⊂  {int}  ⊂  {int, None, list#7}  ⊂ …  ⊂  anything
//
// Atoms are the immediate kinds (None, bool, int, …: exact classes, an int is never a bool) and abstract objects, numbered by whoever makes them.
// int, bool and float are never merged into one another: 1, True and 1.0 print differently. Sets are interned: two types are equal if their ids are.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <unordered_map>
#include <vector>

namespace pyx::types {

enum class Atom : std::uint32_t { kNone, kBool, kInt, kFloat, kStr, kBytes, kEllipsis, kNotImplemented, kFirstObject = 16 };
enum class TypeId : std::uint32_t { kNothing = 0, kAnything = 1 };

class TypeStore {
 public:
  /// Sets with more members are `anything`: that bounds the height of the lattice, and so the time that inference takes.
  static constexpr std::size_t kMaxAtoms = 16;

  TypeStore();
  TypeId of(Atom atom);
  /// The type of these atoms; sorts them.
  TypeId of(std::vector<Atom> atoms);
  /// Least upper bound.
  TypeId join(TypeId a, TypeId b);
  /// Greatest lower bound.
  TypeId meet(TypeId a, TypeId b);
  /// Every value of `a` is one of `b`.
  bool subtype(TypeId a, TypeId b);
  /// The atoms, ascending; of `anything` none.
  const std::vector<Atom>& atoms(TypeId type) const { return sets_[static_cast<std::size_t>(type)]; }
  bool is_exactly(TypeId type, Atom atom) const {
    const std::vector<Atom>& set = atoms(type);
    return set.size() == 1 && set[0] == atom;
  }
  bool includes(TypeId type, Atom atom) const;
  TypeId without(TypeId type, Atom atom);

 private:
  std::deque<std::vector<Atom>> sets_;  // stay where they are while new ones are made
  std::map<std::vector<Atom>, TypeId> ids_;
  std::unordered_map<std::uint64_t, TypeId> joins_;
};

inline bool is_object(Atom atom) { return atom >= Atom::kFirstObject; }

}  // namespace pyx::types
