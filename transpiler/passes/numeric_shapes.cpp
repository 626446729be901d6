#include "passes/numeric_shapes.h"

namespace pyx::passes {

Shapes::Shape* Shapes::make(Kind kind, Shape* item) {
  all_.push_back(std::make_unique<Shape>(Shape{kind, item, nullptr}));
  return all_.back().get();
}

Shapes::Shape* Shapes::known(Shape*& place) {
  if (!place) place = make(Kind::kOpen);
  return place;
}

Shapes::Shape* Shapes::last(Shape* shape) {
  while (shape->same) shape = shape->same;
  return shape;
}

bool Shapes::is_inside(const Shape* part, Shape* whole) {
  for (whole = last(whole); whole->kind == Kind::kList; whole = last(whole->item)) {
    if (whole == part) return true;
  }
  return whole == part;
}

bool Shapes::unify(Shape* a, Shape* b) {
  a = last(a), b = last(b);
  if (a == b) return true;
  if (a->kind != Kind::kOpen && b->kind == Kind::kOpen) std::swap(a, b);
  if (a->kind == Kind::kOpen) {
    if (is_inside(a, b)) return false;   // a list that may hold itself: counts alone would not free it
    a->same = b;
    return true;
  }
  if (a->kind != b->kind) return false;
  if (a->item) {
    if (!unify(a->item, b->item)) return false;
    a->same = b;
  }
  return true;
}

}  // namespace pyx::passes
