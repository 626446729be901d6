# Sets of small ints iterate in an order that does not depend on the hash seed.
print({5, 1, 9, 3}, {100, 1, 64, 33}, {-1, -2, -3}, {0, 8, 16, 24}, {7, 15, 23, 31, 39})
s = set()
for i in (50, 3, 8, 77, 21, 4, 19):
    s.add(i)
print(s, list(s), [x for x in s])
s.discard(8)
s.add(1000)
print(s, s.pop(), s)
print(set(range(30, 0, -1)), {i * i for i in range(12)})
print({1, 2} | {9, 8, 7}, {1, 2, 3, 4} - {2}, {5, 6, 7} & {7, 5}, {1, 2, 3} ^ {3, 4})
print(set([2 ** 61, 1, 2 ** 64]), {1.5, 2, 0.25, 3.0}, {None} | {1}  == {1, None})
print(frozenset([9, 4, 1]), sorted({30, 1, 4}), max({3, 9, 4}), sum({1, 2, 3}))
big = {i * 37 % 101 for i in range(60)}
print(big)
for i in range(0, 101, 2):
    big.discard(i)
print(big, len(big))
d = {x: None for x in {10, 2, 33, 40}}
print(d)
