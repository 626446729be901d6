// Small ints as text, without stdio.
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace py {

/// The digits of an int.
class Decimal {
 public:
  explicit Decimal(int64_t i) : start_(end()) {
    uint64_t u = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
    do {
      *--start_ = static_cast<char>('0' + u % 10);
      u /= 10;
    } while (u);
    if (i < 0) *--start_ = '-';
  }
  Decimal(const Decimal&) = delete;
  const char* data() const { return start_; }
  size_t size() const { return static_cast<size_t>(text_ + sizeof text_ - start_); }

 private:
  char* end() { return text_ + sizeof text_; }
  char text_[24];
  char* start_;
};

/// Appends the digits of `n` to a StrBuilder.
template <class Builder>
void add_decimal(Builder& out, int64_t n) {
  Decimal digits(n);
  out.add(digits.data(), digits.size());
}

}  // namespace py
