#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

constexpr int64_t kWidth = 240;
constexpr int64_t kHeight = 120;
constexpr int64_t kLimit = 1'000;

constexpr std::string_view kShades = " .:-=+*%@#";

static int64_t Iterations(double cx, double cy) {
  double x = 0, y = 0;
  for (int64_t n = 0; n < kLimit; ++n) {
    double xx = x * x, yy = y * y;
    if (xx + yy > 4.0) return n;
    y = 2.0 * x * y + cy;
    x = xx - yy + cx;
  }
  return kLimit;
}

int main() {
  int64_t total = 0;
  for (int64_t row = 0; row < kHeight; ++row) {
    std::string line;
    for (int64_t column = 0; column < kWidth; ++column) {
      int64_t n = Iterations(3.0 * column / kWidth - 2.1, 2.4 * row / kHeight - 1.2);
      total += n;
      line += n == kLimit ? kShades.back() : kShades[n % 9];
    }
    std::cout << line << '\n';
  }
  std::cout << total << '\n';
}
