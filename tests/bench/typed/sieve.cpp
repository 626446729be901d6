#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

constexpr int64_t kLimit = 10'000'000;

static std::vector<int64_t> Sieve(int64_t limit) {
  std::vector<bool> is_prime(limit + 1, true);
  is_prime[0] = is_prime[1] = false;
  for (int64_t i = 2; i * i <= limit; ++i) {
    if (!is_prime[i]) continue;
    for (int64_t multiple = i * i; multiple <= limit; multiple += i) is_prime[multiple] = false;
  }
  std::vector<int64_t> primes;
  for (int64_t n = 0; n <= limit; ++n) {
    if (is_prime[n]) primes.push_back(n);
  }
  return primes;
}

int main() {
  std::vector<int64_t> primes = Sieve(kLimit);
  int64_t twins = 0, widest = 0;
  for (size_t i = 1; i < primes.size(); ++i) {
    int64_t gap = primes[i] - primes[i - 1];
    if (gap == 2) ++twins;
    widest = std::max(widest, gap);
  }
  std::printf("%zu primes, the last %ld, sum %ld\n", primes.size(), primes.back(),
              std::accumulate(primes.begin(), primes.end(), int64_t{0}));
  std::printf("%ld twins, widest gap %ld\n", twins, widest);
}
