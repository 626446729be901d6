a, *b, c = range(5)
print(a, b, c)
*a, = "xyz"
print(a)
print([*range(2), *[5], *"ab"], (*[1], 2), {*[1, 1], 2} == {1, 2}, {**{"a": 1}, **{"a": 2, "b": 3}}, *[7, 8])


def f(*args, **kw):
    return args, kw


print(f(*[1], 2, *(3, 4), a=1, **{"b": 2}), f(*{"k": 1}, **{}), f(*range(3)), f(*(i for i in "ab")))


def rest(first, *rest, last=None):
    return first, rest, last


print(rest(1), rest(1, 2, 3), rest(*[1, 2], last=3))
for x, *y in [(1, 2, 3), [4], "ab"]:
    print(x, y)
(a, *b), *c = [(1, 2, 3), 4, 5]
print(a, b, c)


def ret():
    return *[1, 2], 3


print(ret(), [*ret(), *ret()])
d = {"x": 1}
print({**d, "x": 2}, {"x": 2, **d}, dict(**d, y=1), {**{}, **{}})
print(max(*[3, 1], 2), "{} {}".format(*"ab"), "{x}".format(**d), list(zip(*[[1, 2], [3, 4]])), print(*[], sep="x"))
args = [1, 2]
args2 = (*args, *args)
print(args2, f(*args, *args)[0] == args2)
x = *args, 5
print(x)
for i in *args, 9:
    print(i, end=" ")
print()
try:
    {**5}
except TypeError as e:
    print(e)
try:
    [*5]
except TypeError as e:
    print(e)
