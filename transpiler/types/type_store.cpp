#include "types/type_store.h"

#include <algorithm>

namespace pyx::types {

TypeStore::TypeStore() {
  sets_.resize(2);  // nothing, anything
  ids_.emplace(sets_[0], TypeId::kNothing);
}

TypeId TypeStore::of(Atom atom) { return of(std::vector<Atom>{atom}); }

TypeId TypeStore::of(std::vector<Atom> atoms) {
  std::sort(atoms.begin(), atoms.end());
  atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
  if (atoms.size() > kMaxAtoms) return TypeId::kAnything;
  auto [it, fresh] = ids_.try_emplace(atoms, static_cast<TypeId>(sets_.size()));
  if (fresh) sets_.push_back(std::move(atoms));
  return it->second;
}

TypeId TypeStore::join(TypeId a, TypeId b) {
  if (a == b || b == TypeId::kNothing) return a;
  if (a == TypeId::kNothing) return b;
  if (a == TypeId::kAnything || b == TypeId::kAnything) return TypeId::kAnything;
  if (b < a) std::swap(a, b);
  std::uint64_t key = static_cast<std::uint64_t>(a) << 32 | static_cast<std::uint64_t>(b);
  auto known = joins_.find(key);
  if (known != joins_.end()) return known->second;
  std::vector<Atom> all = atoms(a);
  all.insert(all.end(), atoms(b).begin(), atoms(b).end());
  TypeId result = of(std::move(all));
  joins_.emplace(key, result);
  return result;
}

TypeId TypeStore::meet(TypeId a, TypeId b) {
  if (a == TypeId::kAnything) return b;
  if (b == TypeId::kAnything) return a;
  std::vector<Atom> both;
  std::set_intersection(atoms(a).begin(), atoms(a).end(), atoms(b).begin(), atoms(b).end(), std::back_inserter(both));
  return of(std::move(both));
}

bool TypeStore::subtype(TypeId a, TypeId b) { return join(a, b) == b; }

bool TypeStore::includes(TypeId type, Atom atom) const {
  if (type == TypeId::kAnything) return true;
  const std::vector<Atom>& set = atoms(type);
  return std::binary_search(set.begin(), set.end(), atom);
}

TypeId TypeStore::without(TypeId type, Atom atom) {
  if (type == TypeId::kAnything || !includes(type, atom)) return type;
  std::vector<Atom> rest = atoms(type);
  rest.erase(std::find(rest.begin(), rest.end(), atom));
  return of(std::move(rest));
}

}  // namespace pyx::types
