#include <cmath>
#include <cstdio>
#include <vector>

constexpr int kSteps = 250'000;

struct Body {
  double x, y, z, vx, vy, vz, mass;
};

static std::vector<Body> MakeSystem() {
  std::vector<Body> bodies{{0, 0, 0, 0, 0, 0, 1.0}};
  for (int i = 1; i < 5; ++i) {
    double radius = 0.7 + 0.9 * i;
    double speed = std::sqrt(1.0 / radius);
    double angle = 1.3 * i;
    bodies.push_back({radius * std::cos(angle), radius * std::sin(angle), 0.05 * i, -speed * std::sin(angle),
                      speed * std::cos(angle), 0.01 * i, 0.0001 * i});
  }
  return bodies;
}

static void Rest(std::vector<Body>& bodies) {
  double px = 0, py = 0, pz = 0;
  for (const Body& b : bodies) {
    px += b.vx * b.mass;
    py += b.vy * b.mass;
    pz += b.vz * b.mass;
  }
  Body& star = bodies[0];
  star.vx -= px / star.mass;
  star.vy -= py / star.mass;
  star.vz -= pz / star.mass;
}

static void Advance(std::vector<Body>& bodies, double dt) {
  for (size_t i = 0; i < bodies.size(); ++i) {
    Body& a = bodies[i];
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      Body& b = bodies[j];
      double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      double squared = dx * dx + dy * dy + dz * dz;
      double force = dt / (squared * std::sqrt(squared));
      a.vx -= dx * b.mass * force;
      a.vy -= dy * b.mass * force;
      a.vz -= dz * b.mass * force;
      b.vx += dx * a.mass * force;
      b.vy += dy * a.mass * force;
      b.vz += dz * a.mass * force;
    }
  }
  for (Body& body : bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

static double Energy(const std::vector<Body>& bodies) {
  double total = 0;
  for (size_t i = 0; i < bodies.size(); ++i) {
    const Body& a = bodies[i];
    total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (size_t j = i + 1; j < bodies.size(); ++j) {
      const Body& b = bodies[j];
      double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
      total -= a.mass * b.mass / std::sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}

int main() {
  std::vector<Body> bodies = MakeSystem();
  Rest(bodies);
  std::printf("%.12f\n", Energy(bodies));
  for (int i = 0; i < kSteps; ++i) Advance(bodies, 0.01);
  std::printf("%.12f\n", Energy(bodies));
  for (const Body& b : bodies) std::printf("%.6f %.6f %.6f\n", b.x, b.y, b.z);
}
