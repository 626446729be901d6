#include "types/type_store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using pyx::types::Atom;
using pyx::types::TypeId;
using pyx::types::TypeStore;

namespace {

/// Types of all sizes, from few atoms, so that they overlap often: nothing, anything, and sets that are at the limit.
struct Generated {
  TypeStore store;
  std::mt19937 random{20130613};
  std::vector<TypeId> types = {TypeId::kNothing, TypeId::kAnything};

  explicit Generated(int count) {
    for (int i = 0; i < count; ++i) types.push_back(store.of(atoms(number(TypeStore::kMaxAtoms + 1))));
  }
  std::size_t number(std::size_t below) { return random() % below; }
  Atom atom() {
    std::size_t n = number(24);
    return static_cast<Atom>(n < 8 ? n : n + 8);   // the immediate kinds, and objects
  }
  std::vector<Atom> atoms(std::size_t count) {
    std::vector<Atom> list;
    for (std::size_t i = 0; i < count; ++i) list.push_back(atom());
    return list;
  }
  TypeId any() { return types[number(types.size())]; }
};

constexpr int kTries = 5000;

}  // namespace

TEST_CASE("a type is the set of its atoms, in whatever order and however often they are named") {
  Generated g(0);
  for (int i = 0; i < kTries; ++i) {
    std::vector<Atom> atoms = g.atoms(g.number(10));
    TypeId type = g.store.of(atoms);
    std::shuffle(atoms.begin(), atoms.end(), g.random);
    if (!atoms.empty()) atoms.push_back(atoms[0]);
    REQUIRE(g.store.of(atoms) == type);
    REQUIRE(std::is_sorted(g.store.atoms(type).begin(), g.store.atoms(type).end()));
    for (Atom a : atoms) REQUIRE(g.store.includes(type, a));
  }
  CHECK(g.store.of(std::vector<Atom>{}) == TypeId::kNothing);
}

TEST_CASE("join is commutative, associative and idempotent, and an upper bound") {
  Generated g(300);
  for (int i = 0; i < kTries; ++i) {
    TypeId a = g.any(), b = g.any(), c = g.any();
    TypeId both = g.store.join(a, b);
    REQUIRE(both == g.store.join(b, a));
    REQUIRE(g.store.join(a, a) == a);
    REQUIRE(g.store.join(g.store.join(a, b), c) == g.store.join(a, g.store.join(b, c)));
    REQUIRE(g.store.subtype(a, both));
    REQUIRE(g.store.join(a, TypeId::kNothing) == a);
    REQUIRE(g.store.join(a, TypeId::kAnything) == TypeId::kAnything);
    // The least one: any other is above it.
    if (g.store.subtype(a, c) && g.store.subtype(b, c)) REQUIRE(g.store.subtype(both, c));
  }
}

TEST_CASE("meet is commutative, associative and idempotent, and a lower bound") {
  Generated g(300);
  for (int i = 0; i < kTries; ++i) {
    TypeId a = g.any(), b = g.any(), c = g.any();
    TypeId both = g.store.meet(a, b);
    REQUIRE(both == g.store.meet(b, a));
    REQUIRE(g.store.meet(a, a) == a);
    REQUIRE(g.store.meet(g.store.meet(a, b), c) == g.store.meet(a, g.store.meet(b, c)));
    REQUIRE(g.store.subtype(both, a));
    REQUIRE(g.store.meet(a, TypeId::kAnything) == a);
    REQUIRE(g.store.meet(a, TypeId::kNothing) == TypeId::kNothing);
    if (g.store.subtype(c, a) && g.store.subtype(c, b)) REQUIRE(g.store.subtype(c, both));
    // Absorption makes the two one lattice.
    REQUIRE(g.store.meet(a, g.store.join(a, b)) == a);
    REQUIRE(g.store.join(a, both) == a);
  }
}

TEST_CASE("join and meet are monotone, and agree with subtype") {
  Generated g(300);
  for (int i = 0; i < kTries; ++i) {
    TypeId a = g.any(), c = g.any();
    TypeId more = g.store.join(a, g.any());   // above a
    REQUIRE(g.store.subtype(g.store.join(a, c), g.store.join(more, c)));
    REQUIRE(g.store.subtype(g.store.meet(a, c), g.store.meet(more, c)));
    REQUIRE(g.store.subtype(a, c) == (g.store.join(a, c) == c));
    REQUIRE(g.store.subtype(a, c) == (g.store.meet(a, c) == a));
    REQUIRE((a == c) == (g.store.subtype(a, c) && g.store.subtype(c, a)));
    REQUIRE(g.store.subtype(TypeId::kNothing, a));
    REQUIRE(g.store.subtype(a, TypeId::kAnything));
    // Subtypes have fewer values.
    Atom x = g.atom();
    if (g.store.subtype(a, c) && g.store.includes(a, x)) REQUIRE(g.store.includes(c, x));
  }
}

TEST_CASE("no type can grow more often than kMaxAtoms + 1 times") {
  Generated g(0);
  for (int i = 0; i < 200; ++i) {
    TypeId type = TypeId::kNothing;
    std::size_t grown = 0;
    for (std::size_t n = 0; n < 1000; ++n) {
      TypeId next = g.store.join(type, g.store.of(static_cast<Atom>(g.number(500))));
      grown += next != type;
      type = next;
    }
    CHECK(grown == TypeStore::kMaxAtoms + 1);
    CHECK(type == TypeId::kAnything);
  }
  std::vector<Atom> most;
  for (std::size_t n = 0; n < TypeStore::kMaxAtoms; ++n) most.push_back(static_cast<Atom>(100 + n));
  CHECK(g.store.of(most) != TypeId::kAnything);
  most.push_back(Atom::kNone);
  CHECK(g.store.of(most) == TypeId::kAnything);
}

TEST_CASE("without() takes away one atom and no more") {
  Generated g(300);
  for (int i = 0; i < kTries; ++i) {
    TypeId a = g.any();
    Atom x = g.atom(), y = g.atom();
    TypeId rest = g.store.without(a, x);
    REQUIRE(g.store.subtype(rest, a));
    if (a == TypeId::kAnything) {
      REQUIRE(rest == a);   // what else it may be can't be said
      continue;
    }
    REQUIRE_FALSE(g.store.includes(rest, x));
    if (x != y) REQUIRE(g.store.includes(rest, y) == g.store.includes(a, y));
    REQUIRE(g.store.without(rest, x) == rest);
    if (g.store.includes(a, x)) REQUIRE(g.store.join(rest, g.store.of(x)) == a);
  }
}

TEST_CASE("is_exactly() is true of one atom only: an int is never a bool") {
  Generated g(0);
  for (Atom a : {Atom::kNone, Atom::kBool, Atom::kInt, Atom::kFloat, Atom::kStr, Atom::kBytes, Atom::kFirstObject}) {
    for (Atom b : {Atom::kNone, Atom::kBool, Atom::kInt, Atom::kFloat, Atom::kStr, Atom::kBytes, Atom::kFirstObject}) {
      CHECK(g.store.is_exactly(g.store.of(a), b) == (a == b));
      if (a != b) CHECK_FALSE(g.store.is_exactly(g.store.of({a, b}), b));
    }
    CHECK_FALSE(g.store.is_exactly(TypeId::kAnything, a));
    CHECK_FALSE(g.store.is_exactly(TypeId::kNothing, a));
  }
}
