#include <cstdint>
#include <cstdio>
#include <memory>

constexpr int64_t kDepth = 16;

struct Node {
  std::unique_ptr<Node> left, right;

  int64_t Count() const { return left ? 1 + left->Count() + right->Count() : 1; }
};

static std::unique_ptr<Node> MakeTree(int64_t depth) {
  auto node = std::make_unique<Node>();
  if (depth > 0) {
    node->left = MakeTree(depth - 1);
    node->right = MakeTree(depth - 1);
  }
  return node;
}

int main() {
  std::unique_ptr<Node> lasting = MakeTree(kDepth);
  for (int64_t depth = 4; depth <= kDepth; depth += 4) {
    int64_t trees = int64_t{1} << (kDepth - depth + 2);
    int64_t nodes = 0;
    for (int64_t i = 0; i < trees; ++i) nodes += MakeTree(depth)->Count();
    std::printf("%ld trees of depth %ld: %ld nodes\n", trees, depth, nodes);
  }
  std::printf("the lasting tree of depth %ld: %ld nodes\n", kDepth, lasting->Count());
}
