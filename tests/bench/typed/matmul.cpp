#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

constexpr int64_t kSize = 240;

using Matrix = std::vector<std::vector<double>>;

static Matrix MakeMatrix(int64_t rows, int64_t columns, int64_t seed) {
  Matrix matrix(rows, std::vector<double>(columns));
  for (int64_t i = 0; i < rows; ++i) {
    for (int64_t j = 0; j < columns; ++j) matrix[i][j] = ((i * 31 + j * 17 + seed) % 101) / 101.0 - 0.5;
  }
  return matrix;
}

static Matrix Multiply(const Matrix& a, const Matrix& b) {
  size_t rows = a.size(), columns = b[0].size(), inner = b.size();
  Matrix product(rows, std::vector<double>(columns));
  for (size_t i = 0; i < rows; ++i) {
    for (size_t j = 0; j < columns; ++j) {
      double total = 0;
      for (size_t k = 0; k < inner; ++k) total += a[i][k] * b[k][j];
      product[i][j] = total;
    }
  }
  return product;
}

int main() {
  Matrix c = Multiply(MakeMatrix(kSize, kSize, 1), MakeMatrix(kSize, kSize, 7));
  double trace = 0, largest = c[0][0];
  for (int64_t i = 0; i < kSize; ++i) {
    trace += c[i][i];
    largest = std::max(largest, *std::max_element(c[i].begin(), c[i].end()));
  }
  std::printf("trace %.9f, corner %.9f, largest %.9f\n", trace, c[0][0], largest);
}
