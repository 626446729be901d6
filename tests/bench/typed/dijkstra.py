"""Shortest paths in a random road map: heapq of tuples, adjacency lists, a list of distances."""

import heapq

NODES = 40_000
ROADS = 5
STARTS = 2


def make_graph(nodes, roads):
    graph = [[] for _ in range(nodes)]
    state = 12345
    for node in range(nodes):
        for _ in range(roads):
            state = (state * 1103515245 + 12345) % 2147483648
            neighbour = state // 8 % nodes
            state = (state * 1103515245 + 12345) % 2147483648
            length = state // 8 % 100 + 1
            graph[node].append((neighbour, length))
            graph[neighbour].append((node, length))
    return graph


def shortest_paths(graph, start):
    distances = [-1] * len(graph)
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distances[node] >= 0:
            continue
        distances[node] = distance
        for neighbour, length in graph[node]:
            if distances[neighbour] < 0:
                heapq.heappush(queue, (distance + length, neighbour))
    return distances


def main():
    graph = make_graph(NODES, ROADS)
    for start in range(STARTS):
        distances = shortest_paths(graph, start)
        farthest = max(range(len(distances)), key=lambda node: distances[node])
        print(f"from {start}: sum {sum(distances)}, farthest {farthest} at {distances[farthest]}")


if __name__ == "__main__":
    main()
