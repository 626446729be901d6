#include "py/str_joiner.h"

namespace py {

void StrJoiner::start(Arg separator) {
  if (building_) builder_.finish();
  building_ = false;
  separator_ = separator;
  text_.clear();
  count_ = 0;
}

void StrJoiner::add(Arg part) {
  if (count_++ == 0) {
    text_ = part;
    return;
  }
  if (!building_) {
    builder_.add(text_);
    text_.clear();
    building_ = true;
  }
  builder_.add(separator_);
  builder_.add(part);
}

Value StrJoiner::join() {
  if (count_ == 0) return ""_s;
  if (building_) {
    text_ = builder_.finish();
    building_ = false;
  }
  return text_;
}

}  // namespace py
