// The classes of the program that `@dataclass` is expanded for: those of which everything that it looks at is certain.
#pragma once

#include <map>

#include "desugar/fields.h"

namespace pyx::desugar {

struct Dataclass {
  ClassPlace place;
  Options options;
  std::vector<Field> fields;      // inherited ones first, each at the place where it first came up
  bool has_post_init = false;
  std::set<NameId> own_names;     // of special methods that the class statement has itself
};

/// In the order of the source. A dataclass that is left to the library takes its relatives with it: there, each looks at the others' fields.
std::vector<Dataclass> expandable_dataclasses(const Survey& survey, Origins& origins, Interner& names);

}  // namespace pyx::desugar
