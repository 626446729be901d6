"""Tuples that are made only to be put into lists are never made."""

import heapq


def shortest(roads, start):
    distances = {}
    queue = [(0, start)]
    while queue:
        distance, place = heapq.heappop(queue)
        if place in distances:
            continue
        distances[place] = distance
        for neighbour, length in roads[place]:
            heapq.heappush(queue, (distance + length, neighbour))
    return distances


def main():
    roads = [[] for _ in range(4)]
    for a, b, length in [(0, 1, 7), (1, 2, 1), (0, 2, 9), (2, 3, 2)]:
        roads[a].append((b, length))
    print(shortest(roads, 0))


main()
