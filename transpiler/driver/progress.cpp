#include "driver/progress.h"

#include <cstdio>

namespace pyx::driver {

void ProgressLine::show(const std::string& what, std::size_t done, std::size_t total) {
  if (!is_enabled_ || std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
  std::fprintf(stderr, "\r\033[K[%zu/%zu] %s", done, total, what.c_str());
  std::fflush(stderr);
  is_shown_ = true;
}

void ProgressLine::clear() {
  if (is_shown_) std::fputs("\r\033[K", stderr);
  is_shown_ = false;
}

}  // namespace pyx::driver
