#include <cstdint>
#include <iostream>
#include <unordered_set>
#include <vector>

constexpr int64_t kSize = 12;

using Row = std::vector<int64_t>;

class Solver {
 public:
  explicit Solver(int64_t size) : size_(size) {}

  std::vector<Row> Solve() {
    Place(0);
    return std::move(solutions_);
  }

 private:
  void Place(int64_t row) {
    if (row == size_) {
      solutions_.push_back(placed_);
      return;
    }
    for (int64_t column = 0; column < size_; ++column) {
      if (columns_.count(column) || rising_.count(row + column) || falling_.count(row - column)) continue;
      columns_.insert(column);
      rising_.insert(row + column);
      falling_.insert(row - column);
      placed_.push_back(column);
      Place(row + 1);
      placed_.pop_back();
      columns_.erase(column);
      rising_.erase(row + column);
      falling_.erase(row - column);
    }
  }

  int64_t size_;
  std::unordered_set<int64_t> columns_, rising_, falling_;
  Row placed_;
  std::vector<Row> solutions_;
};

static void Print(const Row& row) {
  std::cout << '[';
  for (size_t i = 0; i < row.size(); ++i) std::cout << (i ? ", " : "") << row[i];
  std::cout << ']';
}

int main() {
  for (int64_t size = 4; size <= kSize; ++size) {
    std::vector<Row> solutions = Solver(size).Solve();
    std::cout << size << ' ' << solutions.size() << ' ';
    Print(solutions.front());
    std::cout << ' ';
    Print(solutions.back());
    std::cout << '\n';
  }
}
