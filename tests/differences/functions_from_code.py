# row: `type(f)(f.__code__, globals)`
def f():
    return 1


def g():
    return 2


try:
    print(type(f)(f.__code__, {})())
except TypeError as e:
    print(e)
try:
    f.__code__ = g.__code__
except AttributeError as e:
    print(type(e).__name__)
print(f())
