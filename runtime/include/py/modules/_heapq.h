// The C++ part of heapq (lib/_heapq.pyi).
#pragma once

#include "py/class.h"

namespace py {

Result<Value> _heapq_heappush(Arg heap, Arg item);
Result<Value> _heapq_heappop(Arg heap);
Result<Value> _heapq_heapreplace(Arg heap, Arg item);
Result<Value> _heapq_heappushpop(Arg heap, Arg item);
Result<Value> _heapq_heapify(Arg heap);
Result<Value> _heapq__heappop_max(Arg heap);
Result<Value> _heapq__heapreplace_max(Arg heap, Arg item);
Result<Value> _heapq__heapify_max(Arg heap);

}  // namespace py
