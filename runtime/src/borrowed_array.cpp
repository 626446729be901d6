// Arrays that callers of a shared library lend. Items are ints, floats and bools of Python, as in array.array: what does not fit raises OverflowError.
#include "containers_support.h"
#include "py/array.h"

namespace py {

using namespace detail;

namespace {

// What data points to for arrays of length 0 that came without memory.
char nothing;

Result<BorrowedArray*> lent(Arg self) {
  BorrowedArray* array = self.as<BorrowedArray>();
  if (!array->data) return array_is_over();
  return array;
}

Value item_at(const BorrowedArray& a, int64_t i) {
  switch (a.type_of_items) {
    case ItemType::kBool: return boolean(static_cast<const uint8_t*>(a.data)[i] != 0);
    case ItemType::kFloat32: case ItemType::kFloat64: return Value(float_item(a, i));
    default: return box(int_item(a, i));
  }
}

Result<void> store(BorrowedArray& a, int64_t i, Arg value) {
  switch (a.type_of_items) {
    case ItemType::kBool:
      if (!value.is_bool()) return raise(TypeError, "a bool is needed, not %T", value);
      static_cast<uint8_t*>(a.data)[i] = value.is_true();
      return {};
    case ItemType::kFloat32: static_cast<float*>(a.data)[i] = static_cast<float>(PY_TRY(to_double(value))); return {};
    case ItemType::kFloat64: static_cast<double*>(a.data)[i] = PY_TRY(to_double(value)); return {};
    default: {
      Value index = PY_TRY(to_index(value));
      return store_int_item(a, i, IntArg(index.arg()));
    }
  }
}

Result<int64_t> place(const BorrowedArray& a, Arg index) {
  if (is_exact(index, &slice_type)) return raise(TypeError, "slices of a lent array are not supported; take list(array)[i:j]");
  int64_t i = PY_TRY(to_int64(index));
  if (i < 0) i += a.length;
  if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(a.length)) return raise(IndexError, "array index out of range");
  return i;
}

Result<Value> array_get_item(Arg self, Arg index) {
  BorrowedArray& a = *PY_TRY(lent(self));
  return item_at(a, PY_TRY(place(a, index)));
}

Result<void> array_set_item(Arg self, Arg index, Arg value) {
  BorrowedArray& a = *PY_TRY(lent(self));
  if (value.is_empty()) return raise(TypeError, "items of a lent array can't be deleted");
  return store(a, PY_TRY(place(a, index)), value);
}

Result<Value> array_repr(Arg self) {
  Value items = PY_TRY(borrowed_array_tolist(self));
  Value text = PY_TRY(repr(items));
  StrBuilder out;
  out.add("array(");
  out.add(text);
  out.add(U')');
  return out.finish();
}

struct ArrayIterator : Object {
  Value array;         // empty when exhausted
  int64_t position, step;
  void init() { empty_value(array); }
};
void iterator_destroy(Object* self) { drop(static_cast<ArrayIterator*>(self)->array); }

Value make_iterator(Arg array, int64_t position, int64_t step) {
  Ref<ArrayIterator> it = make_object<ArrayIterator>(&borrowed_array_iterator_type);
  it->array = array;
  it->position = position;
  it->step = step;
  return static_cast<Ref<ArrayIterator>&&>(it).value();
}

Result<Value> array_iter(Arg self) {
  PY_TRY(lent(self));
  return make_iterator(self, 0, 1);
}

Result<Value> iterator_next(Arg self) {
  ArrayIterator& it = *self.as<ArrayIterator>();
  if (it.array.is_empty()) return kExhausted;
  BorrowedArray& a = *PY_TRY(lent(it.array));
  if (it.position >= 0 && it.position < a.length) {
    int64_t i = it.position;
    it.position += it.step;
    return item_at(a, i);
  }
  it.array.clear();
  return kExhausted;
}

}  // namespace

Value make_borrowed_array(void* data, int64_t length, ItemType type) {
  Ref<BorrowedArray> array = make<BorrowedArray>(&borrowed_array_type);
  array->data = data ? data : &nothing;
  array->length = length;
  array->type_of_items = type;
  return static_cast<Ref<BorrowedArray>&&>(array).value();
}

void end_borrowed_array(Arg array) { array.as<BorrowedArray>()->data = nullptr; }

Result<Value> borrowed_array_tolist(Arg self) {
  BorrowedArray& a = *PY_TRY(lent(self));
  Ref<List> list = make_list(a.length);
  for (int64_t i = 0; i < a.length; ++i) list_push(*list, item_at(a, i));
  return list;
}

Result<Value> borrowed_array_reversed(Arg self) {
  BorrowedArray& a = *PY_TRY(lent(self));
  return make_iterator(self, a.length - 1, -1);
}

constinit Type borrowed_array_type = static_type("array", sizeof(BorrowedArray), 0,
                                                 {.repr = array_repr,
                                                  .length = array_length,
                                                  .get_item = array_get_item,
                                                  .set_item = array_set_item,
                                                  .iter = array_iter,
                                                  .reversed = borrowed_array_reversed});
constinit Type borrowed_array_iterator_type =
    static_type("arrayiterator", sizeof(ArrayIterator), 0, {.destroy = iterator_destroy, .iter = iterator_itself, .next = iterator_next});

}  // namespace py
