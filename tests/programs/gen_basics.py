def count(n):
    print("start")
    i = 0
    while i < n:
        received = yield i
        if received is not None:
            print("received", received)
            i = received
        else:
            i += 1
    print("end")
    return "result"


g = count(3)
print(type(g).__name__, iter(g) is g)
print(next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stopped with", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
g = count(10)
print(next(g), g.send(7), next(g), g.send(None))
g.close()
print(list(g))
try:
    count(3).send(5)
except TypeError as e:
    print(e)


def evens():
    n = 0
    while True:
        yield n
        n += 2


for e in evens():
    if e > 8:
        break
    print(e, end=" ")
print()


def fib(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b


print(list(fib(50)), sum(fib(1000)), max(fib(100)), tuple(fib(5)), 13 in fib(100), dict.fromkeys(fib(4)))
a, b, *c = fib(20)
print(a, b, c)


def empty():
    return
    yield


print(list(empty()), next(empty(), "none"))


def with_return():
    yield 1
    return 2


def outer():
    x = yield from with_return()
    yield x


print(list(outer()))


def averager():
    total = n = 0
    average = None
    while True:
        value = yield average
        total += value
        n += 1
        average = total / n


avg = averager()
next(avg)
print([avg.send(v) for v in (10, 20, 60)])


def pipeline(xs):
    squares = (x * x for x in xs)
    odd = (s for s in squares if s % 2)
    yield from odd
    yield "last"


print(list(pipeline(range(6))))
