# Exceptions whose classes are only known at run time; handlers that see many types; what raising half-way leaves behind.


class AppError(Exception):
    code = 1

    def __init__(self, what, *rest):
        super().__init__(what, *rest)
        self.what = what


class NotFound(AppError, LookupError):
    code = "nf"


class Quiet(BaseException):
    pass


def raiser(kind, *args):
    raise kind(*args)


def attempt(f, *args, catch=Exception):
    try:
        return f(*args)
    except catch as e:
        return type(e).__name__, e.args


MATH = (ZeroDivisionError, OverflowError)
ALL = MATH + (LookupError, *(TypeError, ValueError), AppError)


def classify(f, *args):
    try:
        r = f(*args)
    except MATH:
        return "math"
    except NotFound as e:
        return "not found", e.what, e.code
    except (LookupError, AttributeError) as e:
        return "lookup", type(e).__name__
    except AppError as e:
        e.code += 1
        return "app", e.what, e.code
    except ALL as e:
        return "all", e
    else:
        return "fine", r


print(classify(lambda: 1 / 0), classify(lambda: 2.0 ** 5000), classify(raiser, NotFound, "x"), classify(lambda: {}["k"]), classify(lambda: [][0]))
print(classify(lambda: None.x), classify(raiser, AppError, [1], 2), classify(lambda: int("x")), classify(lambda: 1 + "x"), classify(len, "abc"), classify(lambda: (lambda: 0)(1)))
for catch in (ValueError, (ValueError, KeyError), (), Exception, object, int, "ValueError", (ValueError, 5), None, [ValueError]):
    try:
        print(attempt(int, "q", catch=catch))
    except BaseException as e:
        print(type(e).__name__, e, "/", repr(e.__context__))


def pick():
    order.append("pick")
    return KeyError


order = []
try:
    try:
        order.append("body")
        {}[1]
    except (order.append("first") or ValueError):
        order.append("wrong")
    except pick() as e:
        order.append(repr(e))
    finally:
        order.append("finally")
finally:
    print(order)
for thing in (ValueError, ValueError("v"), "text", 5, None, int, Quiet, NotFound("n"), AppError):
    try:
        raise thing
    except BaseException as e:
        print(type(e).__name__, e)
for cause in (ValueError("c"), KeyError, None, "text"):
    try:
        raise AppError("with cause") from cause
    except (AppError, TypeError) as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)
e = "outer"
try:
    1 / 0
except ZeroDivisionError as e:
    kept = e
    print(e)
try:
    print(e)
except NameError as x:
    print(x)
print(kept, kept.__traceback__ is not None)


def nested(n):
    try:
        if n == 0:
            raise KeyError(n)
        return nested(n - 1)
    except KeyError as err:
        raise (ValueError if n % 2 else TypeError)(n) from err
    except (ValueError, TypeError) as err:
        if n == 3:
            return type(err).__name__, err.args, type(err.__cause__).__name__
        raise


print(nested(3), attempt(nested, 2), attempt(nested, 0))


def value_through_finally(x):
    try:
        try:
            return 10 // x
        finally:
            x = str(x)
    except (ZeroDivisionError, TypeError) as err:
        x = [x, type(err).__name__]
    return x


print([value_through_finally(x) for x in (5, 0, "s", 2.5, None)])


def loops():
    out = []
    for x in (1, 0, "a", None, 2.0):
        try:
            y = 4 / x
        except ZeroDivisionError:
            continue
        except TypeError as err:
            y = err
            if x is None:
                break
        else:
            y = y, "else"
        finally:
            out.append((x, str(y) if isinstance(y, Exception) else y))
    return out, y


print(loops()[0], type(loops()[1]).__name__)


class Guard:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        if self.swallow == "enter":
            raise AppError("in enter")
        return self

    def __exit__(self, kind, value, tb):
        print("  exit", kind and kind.__name__, value, tb is not None)
        if self.swallow == "exit":
            raise AppError("in exit")
        return self.swallow


for swallow in (True, False, [], "yes", "enter", "exit", None):
    for kind in (None, ValueError, Quiet):
        try:
            with Guard(swallow) as g:
                if kind:
                    raise kind("body")
            print(swallow, kind and kind.__name__, "after")
        except BaseException as err:
            print(swallow, kind and kind.__name__, repr(err), repr(err.__context__))


def partial(items):
    made = []
    try:
        made = [10 // x for x in items]
        pairs = {x: made[i + 1] for i, x in enumerate(items)}
    except (ZeroDivisionError, IndexError, TypeError) as err:
        return made, type(err).__name__
    return pairs


print(partial([1, 2, 0]), partial([1, 2]), partial([]), partial(["a"]))
xs = [3, 2, 1]
try:
    xs[0], xs[5] = "changed", "lost"
except IndexError:
    print(xs)
try:
    xs[:2] = (x for x in (1, 2) if 1 / (x - 2))
except ZeroDivisionError:
    print(xs)
d = {}
try:
    d["a"], d["b"] = 1, 1 // 0
except ZeroDivisionError:
    print(d)
try:
    a = b = xs.missing = 5
except AttributeError:
    print(a, b)
try:
    xs += [1, 2, len(5)]
except TypeError:
    print(xs)
try:
    xs.extend(int(c) for c in "45x6")
except ValueError:
    print(xs)
gen = (int(c) for c in "7x8")
print(next(gen), attempt(next, gen), attempt(next, gen))
