// --timings: how long each stage took.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace pyx::driver {

class Timings {
 public:
  /// Ends the stage that runs now and notes its time under `what`.
  void done(const std::string& what) {
    auto now = std::chrono::steady_clock::now();
    add(what, std::chrono::duration<double>(now - last_).count());
    last_ = now;
  }
  void add(const std::string& what, double seconds) { rows_.push_back({what, seconds}); }
  /// Starts the clock anew, for time that was noted by other means.
  void restart() { last_ = std::chrono::steady_clock::now(); }
  /// A table with a total; times in milliseconds.
  std::string table() const;

 private:
  struct Row { std::string what; double seconds; };
  std::vector<Row> rows_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace pyx::driver
