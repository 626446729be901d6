def f():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("converted") from e


def g():
    try:
        f()
    except ValueError:
        raise TypeError("third")


try:
    g()
except TypeError as e:
    chain = e
    while chain is not None:
        print(repr(chain), "cause", repr(chain.__cause__), "context", repr(chain.__context__), chain.__suppress_context__)
        chain = chain.__cause__ or chain.__context__
try:
    try:
        raise ValueError("a")
    finally:
        try:
            raise KeyError("b")
        except KeyError as k:
            print("in finally", repr(k.__context__))
except ValueError as v:
    print(repr(v.__context__))
e = ValueError("e")
try:
    raise e from TypeError("explicit")
except ValueError as v:
    print(v.__cause__, v is e, v.__traceback__ is not None)
try:
    raise e.with_traceback(None)
except ValueError as v:
    print("again", v.__cause__)


def handler_state():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        try:
            raise
        except ValueError as v:
            return repr(v)


print(handler_state())


def loop():
    last = None
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as err:
            last = err
    return last


print(repr(loop()), repr(loop().__context__))


def gen():
    try:
        yield 1
    except ValueError as e:
        raise KeyError("from generator") from e


x = gen()
next(x)
try:
    x.throw(ValueError("thrown"))
except KeyError as k:
    print(repr(k), repr(k.__cause__))
import sys
try:
    raise ValueError("info")
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None)
print(sys.exc_info())
