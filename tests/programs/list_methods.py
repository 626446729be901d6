xs = [3, 1, 2]
xs.append(5)
xs.extend("ab")
xs.extend(i for i in (7, 8))
xs.insert(0, "first")
xs.insert(-1, "before last")
xs.insert(100, "end")
print(xs)
print(xs.pop(), xs.pop(0), xs.pop(-2), xs)
xs.remove("a")
print(xs, xs.index(2), xs.count(1), 5 in xs, "zz" not in xs)
xs.reverse()
print(xs, xs.copy() == xs, xs.copy() is xs)
nums = [5, -1, 3.5, True, 0]
nums.sort()
print(nums)
nums.sort(reverse=True)
print(nums)
words = ["bb", "A", "ccc", "a", "B"]
words.sort(key=str.lower)
print(words)
words.sort(key=len, reverse=True)
print(words)
print(sorted(words), sorted({3, 1}), sorted({"b": 1, "a": 2}), sorted("cab"), sorted([(1, "b"), (1, "a"), (0, "z")]))
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * 0, [] + [], [[]] * 2, [1] == [1.0])
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1
print(grid)
xs.clear()
print(xs, len(xs), bool(xs), list(), list("abc"), list({1: 2}), list(range(3)), list((1, 2)))
for action in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + (2,), lambda: [1, "a"].sort(), lambda: [1, 2].index(1, 1), lambda: [1].nope(), lambda: [1] * "a", lambda: list(5), lambda: [1].append(), lambda: {[1]: 2}):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
a = [1]
a.append(a)
print(a, len(a), a[1] is a)
print([1, 2, 3].index(3, -1), [1, 2, 1].index(1, 1), [None, True, 1].count(True))
nested = [1, [2, [3, (4, [5])]]]
print(nested, nested[1][1][1][1][0])
print(min([3, 1, 2]), max([[1, 2], [1, 3]]), sum([[1], [2]], []), any([]), all([]))
stable = [("a", 2), ("b", 1), ("c", 2), ("d", 1)]
print(sorted(stable, key=lambda p: p[1]), sorted(stable, key=lambda p: p[1], reverse=True))
