// py::StrParts: what str.split() and str.splitlines() find, one after the other.
//
// A loop over their list that nobody else sees goes through this instead: each part is made when its turn comes, and the list never is.
#pragma once

#include "py/class.h"

namespace py {

class StrParts {
 public:
  /// text.split(separator, most) and text.splitlines(keep_ends); what is missing is empty. They raise what these methods raise.
  Result<void> split(Arg text, Arg separator, Arg most);
  Result<void> split_lines(Arg text, Arg keep_ends);
  /// Goes to the next part. False if there is none.
  bool next();
  /// The part, right after next() said that there is one.
  Value item() const;

 private:
  enum class Kind : uint8_t { kDone, kWords, kParts, kLines, kLinesWithEnds };

  template <class C> bool next_word(const C* p, int64_t length);
  template <class C> bool next_part(const C* p, int64_t length);
  template <class C> bool next_line(const C* p, int64_t length);
  void rest(int64_t length);

  Value text_, separator_;
  int64_t position_ = 0;          // where the next part is looked for
  int64_t splits_left_ = 0;
  int64_t start_ = 0, stop_ = 0;  // of the part
  Kind kind_ = Kind::kDone;
};

}  // namespace py
