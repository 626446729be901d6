// The progress line: one line on a terminal, rewritten in place, and only once a build has taken a second.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace pyx::driver {

class ProgressLine {
 public:
  explicit ProgressLine(bool is_enabled) : is_enabled_(is_enabled) {}
  ~ProgressLine() { clear(); }
  void show(const std::string& what, std::size_t done, std::size_t total);
  /// Takes the line away, before anything else is written.
  void clear();

 private:
  bool is_enabled_;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace pyx::driver
