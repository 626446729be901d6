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
  /// A tuple is in runtime/numeric a list that nothing changes. kLazy: what gives its items one after the other, as zip() makes it.
  enum class Kind { kOpen, kNone, kNumber, kArray, kList, kTuple, kLazy };
  struct Shape {
    Kind kind = Kind::kOpen;
    Shape* item = nullptr;        // kList, kLazy
    Shape* same = nullptr;        // this is that one
    std::vector<Shape*> items;    // kTuple
    bool is_of_any_length = false;   // kTuple: of several ones; all items are the same
  };

  Shape* make(Kind kind, Shape* item = nullptr);
  Shape* number() { return make(Kind::kNumber); }
  Shape* list() { return make(Kind::kList, make(Kind::kOpen)); }
  Shape* lazy() { return make(Kind::kLazy, make(Kind::kOpen)); }
  Shape* tuple(std::vector<Shape*> items);
  Shape* tuple_of_numbers(std::size_t count);
  Shape* of(const ir::Var& var) { return known(vars_[&var]); }
  /// Of a kValues.
  Shape* of_part(const ir::Var& var, std::int64_t index) { return known(parts_[&var][index]); }
  Shape* of(const ir::Global& global) { return known(globals_[&global]); }
  Shape* of_result(const ir::Function& function) { return known(results_[&function]); }

  /// From now on they are one; false if they can't be.
  static bool unify(Shape* a, Shape* b);
  static bool is(Shape* shape, Kind kind) { return last(shape)->kind == kind; }
  /// Of a list.
  static Shape* item(Shape* shape) { return last(shape)->item; }
  /// Whatever its items are, each of them is this; false if it has none that are known.
  static bool unify_items(Shape* whole, Shape* item);
  /// Its items are these.
  static bool unpack(Shape* whole, const std::vector<Shape*>& items);
  static bool unify_item(Shape* tuple, std::size_t index, Shape* item);
  static bool is_open(Shape* shape) { return is(shape, Kind::kOpen); }

 private:
  static Shape* last(Shape* shape);
  static bool is_inside(const Shape* part, Shape* whole);
  static bool unify_tuples(Shape* a, Shape* b);
  Shape* known(Shape*& place);

  std::vector<std::unique_ptr<Shape>> all_;
  std::unordered_map<const ir::Var*, Shape*> vars_;
  std::unordered_map<const ir::Var*, std::unordered_map<std::int64_t, Shape*>> parts_;
  std::unordered_map<const ir::Global*, Shape*> globals_;
  std::unordered_map<const ir::Function*, Shape*> results_;
};

}  // namespace pyx::passes
