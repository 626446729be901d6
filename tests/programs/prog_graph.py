import heapq
from collections import deque

GRAPH = {"A": {"B": 7, "C": 9, "F": 14}, "B": {"A": 7, "C": 10, "D": 15}, "C": {"A": 9, "B": 10, "D": 11, "F": 2}, "D": {"B": 15, "C": 11, "E": 6}, "E": {"D": 6, "F": 9}, "F": {"A": 14, "C": 2, "E": 9}}


def dijkstra(graph, start):
    dist, prev, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in graph[u].items():
            if d + w < dist.get(v, float("inf")):
                dist[v] = d + w
                prev[v] = u
                heapq.heappush(heap, (d + w, v))
    return dist, prev


def path(prev, end):
    out = [end]
    while out[-1] in prev:
        out.append(prev[out[-1]])
    return out[::-1]


dist, prev = dijkstra(GRAPH, "A")
print(dist, path(prev, "E"))


def bfs(graph, start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        u = queue.popleft()
        order.append(u)
        for v in sorted(graph[u]):
            if v not in seen:
                seen.add(v)
                queue.append(v)
    return order


def dfs(graph, u, seen=None):
    seen = seen if seen is not None else []
    seen.append(u)
    for v in sorted(graph[u]):
        if v not in seen:
            dfs(graph, v, seen)
    return seen


print(bfs(GRAPH, "A"), dfs(GRAPH, "A"))


def topo(deps):
    order, state = [], {}

    def visit(n):
        if state.get(n) == "done":
            return
        if state.get(n) == "active":
            raise ValueError(f"cycle at {n}")
        state[n] = "active"
        for d in deps.get(n, ()):
            visit(d)
        state[n] = "done"
        order.append(n)

    for n in deps:
        visit(n)
    return order


print(topo({"app": ["lib", "ui"], "ui": ["core"], "lib": ["core"], "core": []}))
try:
    topo({"a": ["b"], "b": ["a"]})
except ValueError as e:
    print(e)
edges = sorted((w, u, v) for u in GRAPH for v, w in GRAPH[u].items() if u < v)
parent = {n: n for n in GRAPH}


def find(n):
    while parent[n] != n:
        parent[n] = parent[parent[n]]
        n = parent[n]
    return n


mst = []
for w, u, v in edges:
    a, b = find(u), find(v)
    if a != b:
        parent[a] = b
        mst.append((u, v, w))
print(mst, sum(w for *_, w in mst))
INF = float("inf")
names = sorted(GRAPH)
d = [[0 if a == b else GRAPH[a].get(b, INF) for b in names] for a in names]
for k in range(len(names)):
    for i in range(len(names)):
        for j in range(len(names)):
            d[i][j] = min(d[i][j], d[i][k] + d[k][j])
for row in d:
    print(*row)
