// Iterators, and the built-in functions and classes that work on iterables (runtime/lib/builtins/iteration.pyi).
#pragma once

#include "py/class.h"

namespace py {

extern Type list_iterator_type, list_reverseiterator_type, tuple_iterator_type, range_iterator_type, longrange_iterator_type, set_iterator_type,
    callable_iterator_type, str_iterator_type, bytes_iterator_type, bytearray_iterator_type;
extern Type reversed_type, enumerate_type, zip_type, map_type, filter_type;

Value make_list_iterator(Arg list);
Value make_list_reverse_iterator(Arg list);
Value make_tuple_iterator(Arg tuple);
/// The slot `iter` of all iterators.
Result<Value> iterator_itself(Arg self);

Result<Value> builtin_len(Arg obj);
Result<Value> builtin_iter(Arg object, Arg sentinel);
Result<Value> builtin_next(Arg iterator, Arg default_);
Result<Value> builtin_sorted(Arg iterable, Arg key, Arg reverse);
Result<Value> builtin_min(Arg args, Arg key, Arg default_);
Result<Value> builtin_max(Arg args, Arg key, Arg default_);
Result<Value> builtin_sum(Arg iterable, Arg start);
Result<Value> builtin_any(Arg iterable);
Result<Value> builtin_all(Arg iterable);

Result<Value> enumerate_construct(Arg iterable, Arg start);
Result<Value> enumerate_new(Arg cls, Arg iterable, Arg start);
Result<Value> zip_construct(Arg iterables, Arg strict);
Result<Value> zip_new(Arg cls, Arg iterables, Arg strict);
Result<Value> map_construct(Arg args);
Result<Value> map_new(Arg cls, Arg args);
Result<Value> filter_construct(Arg function, Arg iterable);
Result<Value> filter_new(Arg cls, Arg function, Arg iterable);
Result<Value> reversed_construct(Arg sequence);
Result<Value> reversed_new(Arg cls, Arg sequence);

Result<Value> list_iterator_length_hint(Arg self);
Result<Value> list_reverseiterator_length_hint(Arg self);
Result<Value> tuple_iterator_length_hint(Arg self);
Result<Value> range_iterator_length_hint(Arg self);
Result<Value> longrange_iterator_length_hint(Arg self);
Result<Value> set_iterator_length_hint(Arg self);
Result<Value> reversed_length_hint(Arg self);
Result<Value> str_iterator_length_hint(Arg self);
Result<Value> bytes_iterator_length_hint(Arg self);

// range and slice (range.pyi, slice.pyi)
Result<Value> range_construct(Arg a, Arg b, Arg c);
Result<Value> range_new(Arg cls, Arg a, Arg b, Arg c);
Result<Value> range_index(Arg self, Arg value);
Result<Value> range_count(Arg self, Arg value);
Result<Value> range_reversed(Arg self);
Result<Value> range_get_start(Arg self);
Result<Value> range_get_stop(Arg self);
Result<Value> range_get_step(Arg self);
Result<Value> slice_construct(Arg a, Arg b, Arg c);
Result<Value> slice_new(Arg cls, Arg a, Arg b, Arg c);
Result<Value> slice_indices(Arg self, Arg length);
Result<Value> slice_get_start(Arg self);
Result<Value> slice_get_stop(Arg self);
Result<Value> slice_get_step(Arg self);

}  // namespace py
