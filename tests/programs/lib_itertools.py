import itertools
from itertools import *

print(list(chain([1], "ab", ())), list(chain.from_iterable([[1, 2], [3]])), list(islice(count(5, 2), 3)), list(islice("abcdef", 1, 5, 2)))
print(list(zip(range(4), cycle("ab"))), list(repeat("x", 3)), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations([1, 2, 3], 2)), list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(compress("abcd", [1, 0, 1, 0])), list(starmap(pow, [(2, 3), (3, 2)])))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(zip_longest("abc", [1], fillvalue="-")), list(pairwise([1, 2, 3])))
a, b = tee(iter([1, 2, 3]))
print(next(a), list(b), list(a))
print(len(list(permutations(range(5)))), sum(1 for _ in combinations(range(10), 4)), next(count(10 ** 30)), list(islice(count(0.5, 0.25), 3)))
for action in (lambda: list(islice([1], -1)), lambda: list(combinations([1], -1)), lambda: chain(5).__next__(), lambda: list(repeat(1, "a"))):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
groups = {}
for word in ["apple", "bat", "cat", "ant"]:
    groups.setdefault(word[0], []).append(word)
print(groups, {k: len(list(g)) for k, g in groupby(sorted(["bb", "a", "cc", "d"], key=len), key=len)})
print(list(permutations([])), list(product()), list(combinations([1, 2], 3)), list(zip_longest()))
