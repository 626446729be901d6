// dataclass_points.py as one would write it in C++.
#include <cstdint>
#include <cstdio>
#include <vector>

struct Point {
  double x, y;
  double dx = 0.0, dy = 0.0;
  int64_t bounces = 0;

  void Move(double step, double pull_x, double pull_y) {
    dx += (pull_x - x) * step;
    dy += (pull_y - y) * step;
    x += dx * step;
    y += dy * step;
    if (x < 0.0 || x > 1.0) {
      dx = -dx;
      ++bounces;
    }
    if (y < 0.0 || y > 1.0) {
      dy = -dy;
      ++bounces;
    }
  }
};

struct Middle {
  double x, y;
};

struct World {
  double step = 0.01;
  std::vector<Point> points;
  std::vector<Middle> middles;

  Middle FindMiddle() const {
    double x = 0.0, y = 0.0;
    for (const Point& p : points) {
      x += p.x;
      y += p.y;
    }
    return {x / points.size(), y / points.size()};
  }

  void Tick() {
    Middle middle = FindMiddle();
    middles.push_back(middle);
    for (Point& p : points) p.Move(step, middle.x, middle.y);
  }
};

int main() {
  World world;
  int64_t seed = 42;
  auto next = [&seed] {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648.0;
  };
  for (int i = 0; i < 1000; ++i) {
    double x = next(), y = next();
    world.points.push_back({x, y, 0.0, x - 0.5});
  }
  for (int i = 0; i < 3000; ++i) world.Tick();
  int64_t bounces = 0;
  for (const Point& p : world.points) bounces += p.bounces;
  const Middle& middle = world.middles.back();
  std::printf("%lld %.6f %.6f\n", static_cast<long long>(bounces), middle.x, middle.y);
  for (int i = 0; i < 5; ++i) std::printf("%.6f %.6f %lld\n", world.points[i].x, world.points[i].y, static_cast<long long>(world.points[i].bounces));
}
