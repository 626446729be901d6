#include "passes/numeric_shapes.h"

#include <algorithm>

namespace pyx::passes {

Shapes::Shape* Shapes::make(Kind kind, Shape* item) {
  all_.push_back(std::make_unique<Shape>(Shape{kind, item, nullptr, {}}));
  return all_.back().get();
}
Shapes::Shape* Shapes::tuple(std::vector<Shape*> items) {
  Shape* made = make(Kind::kTuple);
  made->items = std::move(items);
  return made;
}
Shapes::Shape* Shapes::tuple_of_numbers(std::size_t count) {
  std::vector<Shape*> items;
  while (items.size() < count) items.push_back(number());
  return tuple(std::move(items));
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
  whole = last(whole);
  if (whole == part || (whole->item && is_inside(part, whole->item))) return true;
  return std::any_of(whole->items.begin(), whole->items.end(), [part](Shape* item) { return is_inside(part, item); });
}

bool Shapes::unify_tuples(Shape* a, Shape* b) {
  bool fit = true;
  if (a->items.size() == b->items.size()) {
    for (std::size_t i = 0; i < a->items.size(); ++i) fit = fit && unify(a->items[i], b->items[i]);
    b->is_of_any_length |= a->is_of_any_length;
  } else {
    b->is_of_any_length = true;
    b->items.insert(b->items.end(), a->items.begin(), a->items.end());
    for (Shape* item : b->items) fit = fit && unify(item, b->items[0]);
  }
  a->same = b;
  return fit;
}

bool Shapes::unify_items(Shape* whole, Shape* item) {
  whole = last(whole);
  if (whole->kind == Kind::kTuple) return std::all_of(whole->items.begin(), whole->items.end(), [item](Shape* i) { return unify(item, i); });
  return (whole->kind == Kind::kList || whole->kind == Kind::kLazy) && unify(item, whole->item);
}
bool Shapes::unpack(Shape* whole, const std::vector<Shape*>& items) {
  Shape* tuple = last(whole);
  if (tuple->kind == Kind::kTuple && !tuple->is_of_any_length && tuple->items.size() == items.size()) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!unify(items[i], tuple->items[i])) return false;
    }
    return true;
  }
  return std::all_of(items.begin(), items.end(), [whole](Shape* item) { return unify_items(whole, item); });
}
bool Shapes::unify_item(Shape* tuple, std::size_t index, Shape* item) {
  tuple = last(tuple);
  if (tuple->kind != Kind::kTuple) return false;
  return !tuple->is_of_any_length && index < tuple->items.size() ? unify(item, tuple->items[index]) : unify_items(tuple, item);
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
  if (a->kind == Kind::kTuple) return unify_tuples(a, b);
  if (a->item) {
    if (!unify(a->item, b->item)) return false;
    a->same = b;
  }
  return true;
}

}  // namespace pyx::passes
