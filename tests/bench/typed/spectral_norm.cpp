#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

constexpr int64_t kSize = 400;
constexpr int kRounds = 10;

static double Element(int64_t i, int64_t j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

static std::vector<double> Times(const std::vector<double>& vector) {
  int64_t size = vector.size();
  std::vector<double> result(size);
  for (int64_t i = 0; i < size; ++i) {
    double total = 0;
    for (int64_t j = 0; j < size; ++j) total += Element(i, j) * vector[j];
    result[i] = total;
  }
  return result;
}

static std::vector<double> TimesTransposed(const std::vector<double>& vector) {
  int64_t size = vector.size();
  std::vector<double> result(size);
  for (int64_t i = 0; i < size; ++i) {
    double total = 0;
    for (int64_t j = 0; j < size; ++j) total += Element(j, i) * vector[j];
    result[i] = total;
  }
  return result;
}

static double Dot(const std::vector<double>& u, const std::vector<double>& v) {
  return std::inner_product(u.begin(), u.end(), v.begin(), 0.0);
}

int main() {
  std::vector<double> u(kSize, 1.0), v;
  for (int round = 0; round < kRounds; ++round) {
    v = TimesTransposed(Times(u));
    u = TimesTransposed(Times(v));
  }
  std::printf("%.9f\n", std::sqrt(Dot(u, v) / Dot(v, v)));
}
