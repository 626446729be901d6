"""Shortest paths with a heap, on a grid and on a road map."""

import heapq
import sys


class NoPath(Exception):
    pass


def shortest_path(neighbours, start, goal):
    """(cost, path); neighbours(node) yields (node, cost) pairs."""
    best = {start: 0}
    came_from = {}
    heap = [(0, start)]
    visited = 0
    while heap:
        cost, node = heapq.heappop(heap)
        if cost > best[node]:
            continue
        visited += 1
        if node == goal:
            path = [node]
            while node in came_from:
                node = came_from[node]
                path.append(node)
            return cost, path[::-1], visited
        for other, step in neighbours(node):
            new = cost + step
            if other not in best or new < best[other]:
                best[other] = new
                came_from[other] = node
                heapq.heappush(heap, (new, other))
    raise NoPath(f"no way from {start} to {goal}")


class Grid:
    def __init__(self, size, seed=2024):
        self.size = size
        self.cost = []
        for _ in range(size):
            row = []
            for _ in range(size):
                seed = (seed * 1103515245 + 12345) % 2 ** 31
                row.append(seed // 65536 % 9 + 1)
            self.cost.append(row)

    def neighbours(self, node):
        x, y = node
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < self.size and 0 <= ny < self.size:
                yield (nx, ny), self.cost[ny][nx]

    def draw(self, path, limit=24):
        on_path = set(path)
        for y in range(min(limit, self.size)):
            print("".join("*" if (x, y) in on_path else str(self.cost[y][x]) for x in range(min(limit * 2, self.size))))


def load_roads(path):
    roads = {}
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            try:
                places, km = line.rsplit(None, 1)
                a, b = places.split(" - ")
                km = int(km)
            except ValueError as e:
                raise SystemExit(f"{path}:{number}: {e}")
            roads.setdefault(a, {})[b] = km
            roads.setdefault(b, {})[a] = km
    return roads


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    grid = Grid(size)
    cost, path, visited = shortest_path(grid.neighbours, (0, 0), (size - 1, size - 1))
    grid.draw(path)
    print(f"cost {cost}, {len(path)} cells, {visited} visited")

    if len(sys.argv) == 5:
        _, _, file, start, goal = sys.argv
        roads = load_roads(file)
        cost, path, visited = shortest_path(lambda place: roads[place].items(), start, goal)
        for a, b in zip(path, path[1:]):
            print(f"{a:>12} -> {b:<12}{roads[a][b]:>5} km")
        print(f"{cost} km")
        try:
            shortest_path(lambda place: roads[place].items(), start, "Cork")
        except NoPath as e:
            print(e)


if __name__ == "__main__":
    main()
