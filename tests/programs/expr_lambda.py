add = lambda a, b=10, *args, c=3, **kw: (a, b, args, c, kw)
print(add(1), add(1, 2), add(1, 2, 3, 4), add(1, c=5, z=6))
print((lambda: None)(), (lambda *a: a)(1, 2), (lambda **k: k)(x=1))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
compose = lambda f, g: lambda x: f(g(x))
inc = lambda x: x + 1
dbl = lambda x: x * 2
print(compose(inc, dbl)(5), compose(dbl, inc)(5))
print(sorted(["bb", "a", "CCC"], key=lambda s: (len(s), s)), max([3, -7, 5], key=lambda v: v * v))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print(list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])), list(filter(lambda v: v % 2, range(6))))
print(add.__name__, (lambda a, /, b, *, c: a + b + c)(1, b=2, c=3))
try:
    (lambda a: a)()
except TypeError as e:
    print(e)
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(table["+"](2, 3), table["-"](2, 3))
