# Variables of functions around: changed from inside and outside, with other types, before and after their binding.


def cell():
    value = None

    def get():
        return value

    def put(v):
        nonlocal value
        old, value = value, v
        return old

    return get, put


def accumulator(start):
    def add(x):
        nonlocal start
        start += x
        return start
    return add


def late():
    def use():
        return later + 1
    try:
        print(use())
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    print(use())
    later = 0.5
    print(use())
    later = "x"
    try:
        use()
    except TypeError as e:
        print(e)
    del later
    try:
        print(use())
    except NameError as e:
        print(e)


def loop_cells():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    print([f() for f in fs])
    i = "changed"
    print([f() for f in fs])
    for x in ("a", 1.5):
        def f(x=x, *, y=[x]):
            y.append(x)
            return y
        fs.append(f)
    print(fs[3](), fs[4](), fs[3](9), [g() for g in [lambda: x for x in "pq"]], x)


def memo(f):
    cache = {}
    hits = 0

    def wrapper(*args):
        nonlocal hits
        if args in cache:
            hits += 1
            return cache[args]
        cache[args] = result = f(*args)
        return result

    wrapper.stats = lambda: (hits, len(cache))
    return wrapper


@memo
def path(m, n):
    return 1 if m == 0 or n == 0 else path(m - 1, n) + path(m, n - 1)


def counter_with_reset(start=0):
    count = start

    def up(by=1):
        nonlocal count
        count += by
        return count

    def reset(to=None):
        nonlocal count
        count = to if to is not None else start

    return {"up": up, "reset": reset, "get": lambda: count}


def nested(x):
    def middle(y):
        def inner(z):
            nonlocal x, y
            x, y = y, z
            return x, y, z
        return inner, lambda: (x, y)
    return middle


def state_machine():
    state = idle = None

    def idle(c):
        nonlocal state
        if c.isdigit():
            state = number
            return state(c)
        return c

    digits = 0

    def number(c):
        nonlocal state, digits
        if not c.isdigit():
            state, result, digits = idle, digits, 0
            return [result, c]
        digits = digits * 10 + int(c)

    state = idle
    return lambda c: state(c)


def parameters(a, b=None):
    def change():
        nonlocal a, b
        a, b = b, a
    before = (a, b)
    change()
    return before, (a, b)


def self_reference():
    def f(n):
        nonlocal f
        if n == 0:
            f = "gone"
            return 0
        return f(n - 1) + 1
    r = f(3)
    return r, f


def class_in_function(base, tag):
    seen = []

    class Local(base):
        kind = tag

        def note(self, x):
            nonlocal tag
            seen.append(x)
            tag = x
            return tag, self.kind, len(seen)

        def __repr__(self):
            return f"Local({tag!r})"

    return Local, lambda: tag


get, put = cell()
print(get(), put(1), get() + 1, put("s"), get() + "s", put([]), put(get), get() is get, put(None) is get)
add, add2 = accumulator(0), accumulator("a")
print(add(1), add(2**63), add(0.5), add2("b"), accumulator([])([1]), accumulator(True)(True))
late()
loop_cells()
print(path(8, 8), path.stats(), path(2.0, 1), path.stats())
c = counter_with_reset(2**62 - 1)
print(c["up"](), c["up"](2**62), c["reset"](), c["get"](), c["up"](0.5), c["reset"]("s"), c["up"]("t"), counter_with_reset()["up"]())
inner, both = nested(1)("two")
print(inner(3.0), both(), inner(None), both())
step = state_machine()
print([step(ch) for ch in "a12b345c"])
print(parameters(1), parameters("a", [1]), parameters(None, 2.5))
print(self_reference())
Local, tag = class_in_function(object, 1)
obj = Local()
print(obj, obj.note("x"), obj.note(2.5), tag(), obj, class_in_function(Local, None)[0]().note(()))


def generator_cells():
    total = 0

    def bump(x):
        nonlocal total
        total += x

    while True:
        x = yield total
        if x is None:
            return total
        bump(x)


g = generator_cells()
print(next(g), g.send(1), g.send(0.5), g.send(True))
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
compose = lambda *fs: lambda x: [x := f(x) for f in fs][-1]
print(compose(str, len, float, lambda v: [v])(12345), [(lambda a: lambda b: (a, b))(i)(j) for i, j in ((1, "x"), (None, 2.5))])
