# Every tool of itertools, with deque, heapq and bisect.
import bisect
import heapq
import itertools
from collections import deque
from itertools import *


def take(n, it):
    return list(islice(it, n))


def attempt(*functions):
    for f in functions:
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)


print(take(5, count()), take(3, count(10, -2)), take(4, count(0.5, 0.25)), take(2, count(2**63)), count(3), count(1, 5), count(1.5))
print(take(7, cycle("abc")), list(cycle([])), list(repeat(7, 3)), take(2, repeat(1)), repeat(2, 5), repeat("x"), list(repeat(1, -4)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(accumulate([])), list(accumulate("abc")))
print(list(chain([1], "ab", (2,))), list(chain()), list(chain.from_iterable(["ab", "cd"])), list(compress("abcdef", [1, 0, 1, 0, 1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, ""])))
print([(k, list(g)) for k, g in groupby("aabbbac")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], [k for k, g in groupby("aabb")])
groups = groupby([1, 1, 2, 2])
k, first = next(groups)
print(next(first), k, next(groups)[0], list(first))
print(list(islice("abcdef", 3)), list(islice("abcdef", 1, None)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 0)), list(islice("abcdef", None, None, 4)))
it = iter(range(10))
print(list(islice(it, 2, 5)), next(it), list(islice(it, 0, 3, 2)), next(it))
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, [(), (1,), [1, 2]])))
print(list(zip_longest("ab", "c", "def", fillvalue="-")), list(zip_longest("ab", [])), list(zip_longest()))
a, b, c = tee(range(130), 3)
print(sum(a), take(60, b)[-1], list(c) == list(range(130)), next(b), tee([], 0))
d, e = tee(b)
print(next(d), next(e), next(b))
print(list(product("ab", [1, 2])), list(product()), list(product([0, 1], repeat=3)), list(product("a", [])), list(product("ab", repeat=0)))
print(list(permutations("abc")), list(permutations(range(4), 2)), list(permutations("ab", 3)), list(permutations([])), len(list(permutations(range(6)))))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 2)))
attempt(lambda: islice([], -1), lambda: islice([], 1, "a"), lambda: islice([], 1, 2, 0), lambda: islice([], "a", 2), lambda: permutations("a", -1), lambda: permutations("a", "b"))
attempt(lambda: combinations("a", -1), lambda: product("a", repeat=-1), lambda: tee([], -1), lambda: count("a"), lambda: list(chain([1], 5)), lambda: groupby(5))
attempt(lambda: list(starmap(pow, [1])), lambda: cycle(1), lambda: list(accumulate([1, "a"])), lambda: repeat(1, "a"), lambda: zip_longest(1), lambda: list(zip_longest([1], fillvalue=1)))
print(sum(islice(count(1), 1000)), max(len(p) for p in product("ab", "cde", repeat=2)))
print(itertools.chain, type(chain([1])), type(count(1)).__name__)

q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, len(q), q[0], q[-1], q.maxlen, 3 in q, q.count(3), q.index(3))
q.rotate(1)
print(q)
q.rotate(-2)
print(q)
q.extendleft([7, 8])
print(q, list(reversed(q)))
q = deque(range(10))
q.rotate(3)
q.insert(2, "x")
q.insert(-1, "y")
q.insert(100, "z")
q.insert(-100, "w")
q.remove("x")
del q[3]
q[1] = "one"
q.reverse()
print(q, q.copy() == q, q == deque(q), q != deque(), deque([1, 2]) < deque([1, 3]), deque([1]) <= deque([1]), deque([1]) >= deque([1, 2]))
q += [1, 2]
print(q, deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([1]))
q.clear()
print(q, deque("abc", 2), deque("abc", 0))
for i in range(1000):
    q.append(i)
    if i % 3:
        q.popleft()
    if i % 7 == 0:
        q.rotate(i)
print(len(q), sum(q), q[5], q[-5])
try:
    for x in q:
        q.append(1)
except RuntimeError as e:
    print(e)


class Item:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.compared += 1
        return self.value < other.value


seed = 1
values = []
for i in range(4000):
    seed = (seed * 1103515245 + 12345) % 2**31
    values.append(seed % 1000)
heap = [Item(v) for v in values]
heapq.heapify(heap)
print(Item.compared, [x.value for x in heap[:12]])
out = [heapq.heappop(heap).value for i in range(500)]
for v in values[:300]:
    heapq.heappush(heap, Item(v))
print(Item.compared, out[-5:], heapq.heappushpop(heap, Item(5)).value, heapq.heapreplace(heap, Item(7)).value, Item.compared)
print(heapq.nlargest(4, values), heapq.nsmallest(4, values), list(heapq.merge([1, 4], [2, 3], [0])), heapq.nlargest(2, ["a", "bbb", "cc"], key=len))
numbers = values[:50]
heapq.heapify(numbers)
print([heapq.heappop(numbers) for i in range(10)])
attempt(lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappushpop([], 1))
ordered = [1, 2, 2, 2, 5]
print(bisect.bisect(ordered, 2), bisect.bisect_left(ordered, 2), bisect.bisect_right(ordered, 9), bisect.bisect_left(ordered, 2, 2, 4), bisect.bisect([3, 2, 1], -2, key=lambda x: -x))
bisect.insort(ordered, 3)
bisect.insort_left(ordered, 2)
bisect.insort(ordered, -4, key=abs)
print(ordered)
attempt(lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1, 2], "a"), lambda: bisect.bisect(5, 1), lambda: bisect.bisect_left([1, 2, 3], 2, 0, None))
