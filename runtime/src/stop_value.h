// The value of a StopIteration on its way out of an iterator, through the built-in ones around it (map over map, zip, chain, …), to the
// `yield from` or next() that wants it. In between an end of iteration is only kExhausted.
#pragma once

#include "py/value.h"

namespace py {

extern uint32_t stop_wanted;   // how many are under way that want it: mostly none

void keep_stop_value(Arg value);
void drop_stop_value();
/// Where an iterator has ended and its value interests nobody.
inline void forget_stop_value() { if (stop_wanted) [[unlikely]] drop_stop_value(); }

class StopWanted {
 public:
  StopWanted() { drop_stop_value(), ++stop_wanted; }
  StopWanted(const StopWanted&) = delete;
  ~StopWanted() { if (!--stop_wanted) drop_stop_value(); }
  /// Empty if there is none.
  Value take();
};

}  // namespace py
