# Argument passing: order, stars, keywords, defaults, errors.
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 5, 6, 7, c=3), f(*[1, 2, 3], c=0), f(c=1, a=2), f(1, c=2, z=9, y=8))
print(f(*"ab", *[3], **{"c": 1}, **{"x": 2}), f(1, *(), c=3, **{}))


def p(a, /, b, *, c):
    return a, b, c


print(p(1, 2, c=3), p(1, b=2, c=3))


def log(x):
    print("eval", x, end="; ")
    return x


print(f(log(1), *log([2]), c=log(3), **log({"k": 4})))
calls = [
    lambda: f(),
    lambda: f(1),
    lambda: f(1, 2, 3, a=5, c=1),
    lambda: p(1, 2, 3),
    lambda: p(a=1, b=2, c=3),
    lambda: p(1, 2, c=3, d=4),
    lambda: p(1, c=3),
    lambda: (lambda a, b: 0)(1),
    lambda: (lambda a, b: 0)(1, 2, 3),
    lambda: (lambda: 0)(1),
    lambda: f(**{"a": 1}, **{"a": 2}),
    lambda: f(*5),
    lambda: f(**5),
    lambda: f(1, c=2, **{3: 4}),
    lambda: 5(),
    lambda: len(),
    lambda: len(1, 2),
    lambda: "".join(1, 2),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(str(e).replace("__main__.", ""))


def default(x, acc=[]):
    acc.append(x)
    return acc


print(default(1), default(2), default(3, []))
k = 1


def early(v=k):
    return v


k = 2
print(early())


def kwonly(*, a, b=None):
    return a, b


print(kwonly(a=1), kwonly(b=1, a=2))
try:
    kwonly()
except TypeError as e:
    print(e)
print(max(*[1, 5, 3]), dict(**{"a": 1}, b=2), print(*"xyz", sep="-"))
