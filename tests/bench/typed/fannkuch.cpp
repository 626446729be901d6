#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

constexpr int64_t kSize = 9;

static int64_t CountFlips(std::vector<int64_t> p) {
  int64_t flips = 0;
  while (p[0] != 0) {
    std::reverse(p.begin(), p.begin() + p[0] + 1);
    ++flips;
  }
  return flips;
}

struct Answer {
  int64_t total, most;
};

static Answer Explore(int64_t size) {
  std::vector<int64_t> p(size);
  std::iota(p.begin(), p.end(), 0);
  int64_t most = 0, total = 0, sign = 1;
  do {
    int64_t flips = CountFlips(p);
    most = std::max(most, flips);
    total += sign * flips;
    sign = -sign;
  } while (std::next_permutation(p.begin(), p.end()));
  return {total, most};
}

int main() {
  for (int64_t size = 3; size <= kSize; ++size) {
    auto [total, most] = Explore(size);
    std::printf("%ld pancakes: alternating sum %ld, most flips %ld\n", size, total, most);
  }
}
