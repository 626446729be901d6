// py::StrJoiner: a list of texts that is only ever joined, as the text that this will give.
#pragma once

#include "py/class.h"

namespace py {

class StrJoiner {
 public:
  /// An empty list.
  void start(Arg separator);
  void add(Arg part);
  int64_t count() const { return count_; }
  /// separator.join(list); the list may grow on.
  Value join();

 private:
  Value separator_;
  Value text_;          // all parts joined, unless the builder has them; one part alone is this part itself
  StrBuilder builder_;
  int64_t count_ = 0;
  bool building_ = false;
};

}  // namespace py
