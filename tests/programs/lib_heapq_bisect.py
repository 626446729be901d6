import heapq
import bisect

h = []
for x in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(h, x)
print(h, h[0], [heapq.heappop(h) for _ in range(3)], h)
xs = [9, 4, 7, 1, 8]
heapq.heapify(xs)
print(xs, heapq.heappushpop(xs, 0), heapq.heapreplace(xs, 100), xs)
print(heapq.nlargest(2, [3, 9, 1, 7]), heapq.nsmallest(2, "hello"), heapq.nlargest(2, ["a", "bbb", "cc"], key=len), heapq.nsmallest(0, [1]), heapq.nlargest(10, [1, 2]), list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
tasks = []
for i, (p, name) in enumerate([(2, "write"), (1, "plan"), (3, "ship"), (1, "think")]):
    heapq.heappush(tasks, (p, i, name))
print([heapq.heappop(tasks)[2] for _ in range(len(tasks))])
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heappush(h2 := [1], "a")
except TypeError as e:
    print(e, h2)
s = [1, 3, 3, 5]
print(bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect_right(s, 0), bisect.bisect(s, 9), bisect.bisect_left(s, 3, 2), bisect.bisect([("a", 1), ("b", 2)], 1, key=lambda t: t[1]))
bisect.insort(s, 4)
bisect.insort_left(s, 3)
print(s)


def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print([grade(x) for x in (33, 60, 85, 90, 100)])
