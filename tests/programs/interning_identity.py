a = [1, 2]
b = a
c = a[:]
print(a is b, a is c, a == c, b is not c, id(a) == id(b))
x = None
print(x is None, x is not None, (x is None) is True, None is None)
t = (1, [2])
u = t
print(t is u, t[1] is u[1], t == (1, [2]))


class S:
    pass


s = S()
ref = {"s": s}
print(ref["s"] is s, [s][0] is s, (lambda: s)() is s, s is not S(), S is type(s))
f = len
print(f is len, len is not max, int is type(5), True is True, type(None) is type(None))
m1, m2 = [].append, [].append
print(m1 is m2, "".join is None, a.append == a.append, a.append == c.append)
sentinel = object()
d = {"k": None}
print(d.get("k", sentinel) is None, d.get("z", sentinel) is sentinel)
e = a
e += [3]
print(a, a is e)
e = e + [4]
print(a, e, a is e)
k = ()
print(k == (), [] is [], {} is not {})
n = a
del a
print(n, "a" in globals())
i = 10 ** 5
j = i
print(i is j, i == 100000, i == 1e5)
print(... is Ellipsis, NotImplemented is NotImplemented, __name__ is not None, sentinel == sentinel, sentinel != object())
