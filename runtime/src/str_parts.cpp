#include "py/str_parts.h"

#include "text_search.h"

namespace py {

Result<void> StrParts::split(Arg text, Arg separator, Arg most) {
  splits_left_ = PY_TRY(size_argument(most, -1));
  if (splits_left_ < 0) splits_left_ = INT64_MAX;
  if (given(separator)) {
    if (!is_str(separator)) return raise(TypeError, "must be str or None, not %T", separator);
    if (str_of(separator)->length == 0) return raise(ValueError, "empty separator");
    separator_ = separator;
  }
  kind_ = given(separator) ? Kind::kParts : Kind::kWords;
  position_ = 0;
  text_ = text;
  return {};
}

Result<void> StrParts::split_lines(Arg text, Arg keep_ends) {
  bool keep = false;
  if (!keep_ends.is_empty()) {
    if (keep_ends.is_bool()) keep = keep_ends.is_true();
    else keep = int_clip(PY_TRY(to_index(keep_ends))) != 0;
  }
  kind_ = keep ? Kind::kLinesWithEnds : Kind::kLines;
  position_ = 0;
  text_ = text;
  return {};
}

bool StrParts::next() {
  if (kind_ == Kind::kDone) return false;
  const Str* s = str_of(text_);
  return with_chars(s, [&](auto* p) {
    switch (kind_) {
      case Kind::kWords: return next_word(p, s->length);
      case Kind::kParts: return next_part(p, s->length);
      default: return next_line(p, s->length);
    }
  });
}

Value StrParts::item() const { return str_substring(text_, start_, stop_); }

/// The part is the last one.
void StrParts::rest(int64_t length) {
  stop_ = length;
  kind_ = Kind::kDone;
}

template <class C> bool StrParts::next_word(const C* p, int64_t length) {
  int64_t i = position_;
  while (i < length && char_is_space(p[i])) ++i;
  if (i == length) {
    kind_ = Kind::kDone;
    return false;
  }
  start_ = i;
  if (splits_left_-- == 0) {
    rest(length);
    return true;
  }
  while (i < length && !char_is_space(p[i])) ++i;
  position_ = stop_ = i;
  return true;
}

template <class C> bool StrParts::next_part(const C* p, int64_t length) {
  start_ = position_;
  Pattern pattern(str_of(text_), str_of(separator_));
  int64_t distance = splits_left_-- > 0 && pattern.possible ? find_in(p + start_, length - start_, pattern.chars(p), pattern.length) : -1;
  if (distance < 0) {
    rest(length);
    return true;
  }
  stop_ = start_ + distance;
  position_ = stop_ + pattern.length;
  return true;
}

template <class C> bool StrParts::next_line(const C* p, int64_t length) {
  int64_t i = start_ = position_;
  if (i == length) {
    kind_ = Kind::kDone;
    return false;
  }
  while (i < length && !char_is_line_break(p[i])) ++i;
  stop_ = i;
  if (i < length) i += p[i] == '\r' && i + 1 < length && p[i + 1] == '\n' ? 2 : 1;
  if (kind_ == Kind::kLinesWithEnds) stop_ = i;
  position_ = i;
  return true;
}

}  // namespace py
