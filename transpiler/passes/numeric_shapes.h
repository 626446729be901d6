// What values in boxes are in libraries of numbers alone: numbers, lists of numbers, lists of such lists, tuples of numbers,
// arrays, None. Inference has found what the operations on them rely on; here it is found again from how the values flow through the IR, so that no
// operation gets another value than those that runtime/numeric knows.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "ir/ir.h"

namespace pyx::passes {

class Shapes {
 public:
  /// A tuple, of numbers, is in runtime/numeric a list that nothing changes.
  enum class Kind { kOpen, kNone, kNumber, kArray, kList, kTuple };
  struct Shape {
    Kind kind = Kind::kOpen;
    Shape* item = nullptr;   // kList, kTuple
    Shape* same = nullptr;   // this is that one
  };

  Shape* make(Kind kind, Shape* item = nullptr);
  Shape* number() { return make(Kind::kNumber); }
  Shape* list() { return make(Kind::kList, make(Kind::kOpen)); }
  Shape* tuple() { return make(Kind::kTuple, number()); }
  Shape* of(const ir::Var& var) { return known(vars_[&var]); }
  Shape* of(const ir::Global& global) { return known(globals_[&global]); }
  Shape* of_result(const ir::Function& function) { return known(results_[&function]); }

  /// From now on they are one; false if they can't be.
  static bool unify(Shape* a, Shape* b);
  static bool is(Shape* shape, Kind kind) { return last(shape)->kind == kind; }
  /// Of a list.
  static Shape* item(Shape* shape) { return last(shape)->item; }

 private:
  static Shape* last(Shape* shape);
  static bool is_inside(const Shape* part, Shape* whole);
  Shape* known(Shape*& place);

  std::vector<std::unique_ptr<Shape>> all_;
  std::unordered_map<const ir::Var*, Shape*> vars_;
  std::unordered_map<const ir::Global*, Shape*> globals_;
  std::unordered_map<const ir::Function*, Shape*> results_;
};

}  // namespace pyx::passes
