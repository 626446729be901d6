"""Points that their middle attracts and that bounce off walls: dataclasses with defaults, methods and lists made by factories."""

from dataclasses import dataclass, field


@dataclass
class Point:
    x: float
    y: float
    dx: float = 0.0
    dy: float = 0.0
    bounces: int = 0

    def move(self, step, pull_x, pull_y):
        self.dx += (pull_x - self.x) * step
        self.dy += (pull_y - self.y) * step
        self.x += self.dx * step
        self.y += self.dy * step
        if self.x < 0.0 or self.x > 1.0:
            self.dx = -self.dx
            self.bounces += 1
        if self.y < 0.0 or self.y > 1.0:
            self.dy = -self.dy
            self.bounces += 1


@dataclass
class Middle:
    x: float
    y: float


@dataclass
class World:
    step: float = 0.01
    points: list[Point] = field(default_factory=list)
    middles: list[Middle] = field(default_factory=list)

    def add(self, point):
        self.points.append(point)

    def middle(self):
        x = y = 0.0
        for p in self.points:
            x += p.x
            y += p.y
        return Middle(x / len(self.points), y / len(self.points))

    def tick(self):
        middle = self.middle()
        self.middles.append(middle)
        for p in self.points:
            p.move(self.step, middle.x, middle.y)


def main():
    world = World()
    seed = 42
    for _ in range(1000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        x = seed / 2147483648
        seed = (seed * 1103515245 + 12345) % 2147483648
        world.add(Point(x, seed / 2147483648, dy=x - 0.5))
    for _ in range(3000):
        world.tick()
    middle = world.middles[-1]
    print(sum(p.bounces for p in world.points), f"{middle.x:.6f} {middle.y:.6f}")
    for p in world.points[:5]:
        print(f"{p.x:.6f} {p.y:.6f} {p.bounces}")


main()
