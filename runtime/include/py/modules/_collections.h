// collections.deque: the functions behind its methods (lib/_collections.pyi).
#pragma once

#include "py/class.h"

namespace py {

extern Type deque_type, deque_iterator_type, deque_reverse_iterator_type;

Result<Value> deque_construct(Arg iterable, Arg maxlen);
Result<Value> deque_new(Arg cls, Arg args, Arg kwargs);
Result<Value> deque_init(Arg self, Arg iterable, Arg maxlen);
Result<Value> deque_reduce(Arg self);
Result<Value> deque_append(Arg self, Arg item);
Result<Value> deque_appendleft(Arg self, Arg item);
Result<Value> deque_clear(Arg self);
Result<Value> deque_copy(Arg self);
Result<Value> deque_count(Arg self, Arg value);
Result<Value> deque_extend(Arg self, Arg iterable);
Result<Value> deque_extendleft(Arg self, Arg iterable);
Result<Value> deque_index(Arg self, Arg value, Arg start, Arg stop);
Result<Value> deque_insert(Arg self, Arg index, Arg value);
Result<Value> deque_pop(Arg self);
Result<Value> deque_popleft(Arg self);
Result<Value> deque_remove(Arg self, Arg value);
Result<Value> deque_reverse(Arg self);
Result<Value> deque_rotate(Arg self, Arg n);
Result<Value> deque_reversed(Arg self);
Result<Value> deque_get_maxlen(Arg self);
Result<Value> deque_iterator_length_hint(Arg self);

}  // namespace py
