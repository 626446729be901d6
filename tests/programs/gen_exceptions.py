def g():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("caught inside", e)
        yield "recovered"
    finally:
        print("finally")
    yield "after"


x = g()
print(next(x), x.throw(ValueError("v")), next(x), next(x, "over"))
x = g()
next(x)
try:
    x.throw(KeyError("k"))
except KeyError as e:
    print("outside", e)
print(next(x, "finished"))
x = g()
try:
    x.throw(RuntimeError("not started"))
except RuntimeError as e:
    print(e)
x = g()
next(x)
x.close()
x.close()


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignoring")


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def bad():
    yield 1
    1 / 0


b = bad()
print(next(b))
try:
    next(b)
except ZeroDivisionError as e:
    print(e)
print(next(b, "dead"))


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as e:
    print(e)


def inner():
    try:
        yield "i1"
        yield "i2"
    except ValueError:
        yield "inner caught"
    return "ret"


def outer():
    r = yield from inner()
    print("inner returned", r)
    yield "o"


o = outer()
print(next(o), o.throw(ValueError), next(o), list(o))


def cleanup():
    with_log = []
    try:
        with_log.append("open")
        yield with_log
    finally:
        with_log.append("closed")


c = cleanup()
log = next(c)
del c
print(log)
