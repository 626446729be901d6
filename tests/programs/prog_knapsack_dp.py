def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (name, weight, value) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c and best[i - 1][c - weight] + value > best[i][c]:
                best[i][c] = best[i - 1][c - weight] + value
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[-1][-1], chosen[::-1]


def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i + 1][j], t[i][j + 1], key=len)
    return t[-1][-1]


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]


def change(coins, amount):
    ways = [1] + [0] * amount
    for c in coins:
        for a in range(c, amount + 1):
            ways[a] += ways[a - c]
    return ways[amount]


memo = {}


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        return 1
    key = n, largest
    if key not in memo:
        memo[key] = sum(partitions(n - k, min(k, n - k)) for k in range(1, min(n, largest) + 1))
    return memo[key]


def lis(xs):
    best = []
    for i, x in enumerate(xs):
        tail = max((b for j, b in enumerate(best) if xs[j] < x), key=len, default=[])
        best.append(tail + [x])
    return max(best, key=len, default=[])


print(knapsack([("a", 3, 4), ("b", 4, 5), ("c", 7, 10), ("d", 2, 3)], 10))
print(lcs("AGGTAB", "GXTXAYB"), edit_distance("kitten", "sitting"), edit_distance("", "abc"), change([1, 2, 5, 10, 25, 50], 200))
print([partitions(n) for n in range(15)], partitions(60), lis([3, 1, 8, 2, 5, 9, 4]), lis([]))
triangle = [[1]]
for _ in range(12):
    triangle.append([a + b for a, b in zip([0] + triangle[-1], triangle[-1] + [0])])
print(triangle[-1], sum(triangle[-1]))
