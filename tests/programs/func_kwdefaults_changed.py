def f(a, *, b=1, c): return a, b, c
f.__kwdefaults__['b'] = 5
print(f(1, c=3))
f.__kwdefaults__['c'] = 7
print(f(1))
del f.__kwdefaults__['b']
try: f(1)
except TypeError as e: print(e)
f.__kwdefaults__ = None
try: f(1)
except TypeError as e: print(e)
f.__kwdefaults__ = d = {'b': 9, 'c': 8}
print(f(1))
d['b'] = 10
print(f(1), f.__kwdefaults__ is d)
def g(*args, key=1, **rest): return args, key, rest
keywords = g.__kwdefaults__
print(keywords, g(2), g.__kwdefaults__ is keywords)
keywords["key"] = [g]
print(g(2)[1][0] is g)
keywords["other"] = 5
print(g(other=6)[1:] == ([g], {"other": 6}), g.__defaults__)
keywords.clear()
try: g(1)
except TypeError as e: print(e)
g.__defaults__ = None
keywords["key"] = "again"
print(g(1))
del g.__kwdefaults__
print(g.__kwdefaults__)
try: g(1)
except TypeError as e: print(e)
class C:
    def m(self, *, size: int = 3): return size * 2
C.m.__kwdefaults__["size"] = "ab"
print(C().m())
def plain(a): return a
print(plain.__kwdefaults__)
# The defaults of a call that runs stay what they were.
def changed(*, value=[str(i) for i in range(3)]):
    changed.__kwdefaults__["value"] = "other"
    return value, changed.__kwdefaults__
print(changed())
print(changed())
def replaced(value=[str(i) for i in range(3)]):
    replaced.__defaults__ = None
    return value
print(replaced())
