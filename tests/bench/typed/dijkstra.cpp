#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>
#include <vector>

constexpr int64_t kNodes = 40'000;
constexpr int64_t kRoads = 5;
constexpr int64_t kStarts = 2;

struct Road {
  int64_t neighbour, length;
};
using Graph = std::vector<std::vector<Road>>;

static Graph MakeGraph(int64_t nodes, int64_t roads) {
  Graph graph(nodes);
  int64_t state = 12345;
  for (int64_t node = 0; node < nodes; ++node) {
    for (int64_t road = 0; road < roads; ++road) {
      state = (state * 1103515245 + 12345) % 2147483648;
      int64_t neighbour = state / 8 % nodes;
      state = (state * 1103515245 + 12345) % 2147483648;
      int64_t length = state / 8 % 100 + 1;
      graph[node].push_back({neighbour, length});
      graph[neighbour].push_back({node, length});
    }
  }
  return graph;
}

static std::vector<int64_t> ShortestPaths(const Graph& graph, int64_t start) {
  using Entry = std::pair<int64_t, int64_t>;
  std::vector<int64_t> distances(graph.size(), -1);
  std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> queue;
  queue.push({0, start});
  while (!queue.empty()) {
    auto [distance, node] = queue.top();
    queue.pop();
    if (distances[node] >= 0) continue;
    distances[node] = distance;
    for (const Road& road : graph[node]) {
      if (distances[road.neighbour] < 0) queue.push({distance + road.length, road.neighbour});
    }
  }
  return distances;
}

int main() {
  Graph graph = MakeGraph(kNodes, kRoads);
  for (int64_t start = 0; start < kStarts; ++start) {
    std::vector<int64_t> distances = ShortestPaths(graph, start);
    auto farthest = std::max_element(distances.begin(), distances.end());
    std::printf("from %ld: sum %ld, farthest %ld at %ld\n", start,
                std::accumulate(distances.begin(), distances.end(), int64_t{0}), farthest - distances.begin(), *farthest);
  }
}
