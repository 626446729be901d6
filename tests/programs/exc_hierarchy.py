tests = [
    (lambda: {}["k"], KeyError), (lambda: [][0], IndexError), (lambda: 1 / 0, ZeroDivisionError), (lambda: int("x"), ValueError),
    (lambda: "a" + 1, TypeError), (lambda: undefined, NameError), (lambda: (1).x, AttributeError), (lambda: next(iter([])), StopIteration),
    (lambda: 2.0 ** 10000, OverflowError), (lambda: open("/nonexistent/file"), FileNotFoundError), (lambda: b"\xff".decode(), UnicodeDecodeError), (lambda: "é".encode("ascii"), UnicodeEncodeError),
]
for f, kind in tests:
    try:
        f()
    except Exception as e:
        print(kind.__name__, type(e) is kind, [c.__name__ for c in type(e).__mro__[1:-1]], str(e)[:60])
for sup, sub in ((LookupError, KeyError), (ArithmeticError, ZeroDivisionError), (OSError, FileNotFoundError), (ValueError, UnicodeError), (Exception, StopIteration), (BaseException, KeyboardInterrupt), (Exception, SystemExit), (RuntimeError, RecursionError), (RuntimeError, NotImplementedError), (ImportError, ModuleNotFoundError), (NameError, UnboundLocalError)):
    print(sup.__name__, sub.__name__, issubclass(sub, sup))
print(IOError is OSError, EnvironmentError is OSError)
try:
    open("/nonexistent/file")
except OSError as e:
    print(e.errno, e.strerror, e.filename, e)
try:
    {}[("a", 1)]
except KeyError as e:
    print(e, e.args, repr(e), str(e))


class Base(Exception):
    pass


class Left(Base):
    pass


class Right(Base, ValueError):
    def __init__(self, *a, extra=None):
        super().__init__(*a)
        self.extra = extra


for e in (Left("l"), Right("r", extra=5), Right()):
    try:
        raise e
    except ValueError as v:
        print("ValueError", repr(v), v.extra)
    except Base as b:
        print("Base", repr(b))
try:
    raise Exception("a", "b")
except Exception as e:
    x, y = e.args
    print(x, y, e)
kinds = (KeyError, (ValueError, TypeError))
try:
    raise TypeError("nested tuple")
except kinds[1] as e:
    print("dynamic kinds", e)
try:
    try:
        raise ValueError("v")
    except "not a class":
        pass
except TypeError as e:
    print(e)
print(BaseException.__bases__, Exception().args, repr(Exception(1)), repr(Exception("a", 2)), str(Exception()), str(Exception(1, 2)), Exception("x") == Exception("x"))
