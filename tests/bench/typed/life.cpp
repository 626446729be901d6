#include <algorithm>
#include <compare>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

constexpr int kGenerations = 1'000;

constexpr std::string_view kStart[] = {".#.....", "...#...", "##..###"};

struct Cell {
  int64_t x, y;
  auto operator<=>(const Cell&) const = default;
};

struct CellHash {
  size_t operator()(const Cell& cell) const {
    return (static_cast<uint64_t>(cell.x) * 0x9e3779b97f4a7c15 ^ static_cast<uint64_t>(cell.y)) * 0xc2b2ae3d27d4eb4f >> 20;
  }
};

using Cells = std::unordered_set<Cell, CellHash>;

static Cells Step(const Cells& alive) {
  std::unordered_map<Cell, int64_t, CellHash> neighbours;
  for (const Cell& cell : alive) {
    for (int64_t dx = -1; dx <= 1; ++dx) {
      for (int64_t dy = -1; dy <= 1; ++dy) {
        if (dx != 0 || dy != 0) ++neighbours[{cell.x + dx, cell.y + dy}];
      }
    }
  }
  Cells following;
  for (const auto& [cell, count] : neighbours) {
    if (count == 3 || (count == 2 && alive.count(cell))) following.insert(cell);
  }
  return following;
}

int main() {
  Cells alive;
  for (int64_t y = 0; y < std::ssize(kStart); ++y) {
    for (int64_t x = 0; x < std::ssize(kStart[y]); ++x) {
      if (kStart[y][x] == '#') alive.insert({x, y});
    }
  }
  size_t most = 0;
  for (int generation = 0; generation < kGenerations; ++generation) {
    alive = Step(alive);
    most = std::max(most, alive.size());
    if (generation % 250 == 249) std::printf("generation %d: %zu alive\n", generation + 1, alive.size());
  }
  auto [low, high] = std::minmax_element(alive.begin(), alive.end());
  std::printf("most %zu corners (%ld, %ld) (%ld, %ld)\n", most, low->x, low->y, high->x, high->y);
}
