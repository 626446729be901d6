r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], list(r[::-2]), 5 in r, 6 in r, "a" in r, 5.0 in r, r.index(8), r.count(8), r.start, r.stop, r.step)
print(range(5) == range(0, 5, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3, 1)), range(5) == [0, 1, 2, 3, 4])
print(list(range(5, 0, -1)), list(range(0)), list(range(3, -3, -2)), bool(range(0)), bool(range(1)), list(reversed(range(4))))
for action in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(), lambda: r[100], lambda: r.index(6), lambda: range(3) + range(2), lambda: range("a"), lambda: range(3).append(1)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
try:
    r[0] = 1
except TypeError as e:
    print(e)
big = range(10 ** 20, 10 ** 20 + 10, 4)
print(list(big), len(big), big[1], 10 ** 20 + 4 in big, range(2 ** 63)[2 ** 62], sum(range(10 ** 6)))
try:
    len(range(2 ** 70))
except OverflowError as e:
    print(e)
it = iter(range(3))
print(next(it), list(it), max(range(5)), min(range(3, 9)), tuple(range(3)), [*range(2)], range(3, 3), repr(range(0, 10)), str(range(1, 2, 3)))
for i in range(True, 3):
    print(i, type(i).__name__, end=" ")
print()
total = 0
for i in range(10, 1, -3):
    for j in range(i):
        if j == 5:
            break
        total += j
print(total, i, j)
