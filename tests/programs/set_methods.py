s = {3, 1, 2, 3}
print(s, len(s), 2 in s, set(), {*()}, set("a"), frozenset([1, 1]), set([True, 1, 1.0]))
s.add(10)
s.discard(99)
s.remove(1)
s.update([5, 6], (7,))
print(sorted(s), s | {0} == s.union([0]), s & {2, 3}, s - {2} == s.difference([2]), sorted(s ^ {2, 100}), s.isdisjoint({0}), {2} <= s, s >= {2}, {2} < {2}, {1} | frozenset([1]) == {1})
print(type({1} | frozenset([2])).__name__, type(frozenset([1]) | {2}).__name__, {1, 2} == frozenset([2, 1]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
a = b = {1, 2, 3}
a -= {1}
a.intersection_update([2, 3, 4])
a.symmetric_difference_update({3, 9})
a.difference_update([100])
print(sorted(a), a is b, a.copy() is a, a.issubset([2, 9, 10]), a.issuperset([2]))
print({i for i in range(10)}, set(range(20, 0, -3)) == set(range(2, 21, 3)))
x = {5}
print(x.pop(), x, bool(x))
for action in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [2], lambda: {1}.union(5), lambda: {1} < [1], lambda: hash({1}), lambda: frozenset([1]).add(2), lambda: {1}[0], lambda: {{1}}):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(frozenset(), frozenset({1}), {frozenset({1}): "fs"}[frozenset([1])], {frozenset([1, 2])} == {frozenset([2, 1])})
print({1} in [{1}], {1} in {frozenset([1])}, set("hello") - set("world") == {"h", "e"}, sorted(set("mississippi")))
words = "the cat the dog the end".split()
seen, dupes = set(), []
for w in words:
    if w in seen:
        dupes.append(w)
    seen.add(w)
print(dupes, len(seen))
print(set() == frozenset(), {0} == {False}, {1.0} == {1}, {"a"} != {"b"}, not set())
