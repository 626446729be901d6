// Variables that inner functions share.
#include "lists.h"

namespace py {

static void release_cell(List& object) { reinterpret_cast<Cell&>(object).value.clear(); }
static constinit const TypeOfLists type_of_cells = {release_cell};

Ref<Cell> number_cell(Arg initial) {
  Cell* cell = static_cast<Cell*>(raw_alloc(sizeof(Cell)));
  cell->type = reinterpret_cast<Type*>(const_cast<TypeOfLists*>(&type_of_cells));
  cell->refcount = 1;
  cell->gc = 1;
  cell->value.bits = Value(initial).give();
  return Ref<Cell>::adopt(cell);
}

}  // namespace py
