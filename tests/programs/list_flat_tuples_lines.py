"""Lines of errors where lists of tuples are taken apart over several lines."""

import heapq
def f(xs):
    a, b = xs[
        7]
def g(xs):
    (a,
     b) = xs.pop()
def h(xs):
    for a, \
        b in xs:
        print(a)
def k(xs):
    xs.append((1,
       2 // 0))
def m(q):
    heapq.heappush(q,
        (1,
         2))
def n(q):
    a, \
        b = heapq.heappop(
          q)
def o(q):
    (a,
     b), c = heapq.heappop(
          q), 3
def main():
    xs = []
    xs.append((1, 2))
    for fn, arg in ((f, xs), (g, []), (h, [(1, 2, 3)]), (k, xs), (m, [(None, 1)]), (n, []), (n, [(1, 2, 3)]), (o, []), (m, None), (g, [(1, 2, 3)])):
        try:
            fn(arg)
        except Exception as e:
            t = e.__traceback__
            while t:
                print(t.tb_lineno, end=" ")
                t = t.tb_next
            print(repr(e))
main()
