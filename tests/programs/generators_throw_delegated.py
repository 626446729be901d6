class Odd(Exception):
    def __new__(cls): return 1
def g():
    yield 1
    try:
        yield 2
    except TypeError as e: print("in", e)
    yield 3
x = g(); next(x); next(x)
try: print(x.throw(Odd))
except TypeError as e: print("out", e)
try: raise Odd
except TypeError as e: print(e)
x = g()
try: x.throw(Odd)
except TypeError as e: print("out", e)
class Sub:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): print("throw", a); return 456
    def close(self): print("close")
def h():
    yield from Sub()
def hh():
    yield from h()
for make in (h, hh):
    y = make(); next(y)
    print(y.throw(ZeroDivisionError), y.throw(ValueError("v")), y.throw(KeyError, "k"), y.throw(KeyError, None))
    try: print(y.throw(123))
    except TypeError as e: print(e)
    y.close()
