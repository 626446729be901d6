# row: `type(f)(f.__code__, globals)`
def f():
    return 1


try:
    print(type(f)(f.__code__, {})())
except TypeError as e:
    print(e)
