# Every construct, with a raise in each of its positions: a construct calls count() (by way of the helpers below) wherever an
# expression, an operation or a callback can raise, and is run again and again with the first, the second, … of these calls
# raising, until it gets through. What it made until then must be gone each time.


class Boom(Exception):
    pass


countdown = 0


def count():
    global countdown
    countdown -= 1
    if countdown == 0:
        raise Boom(len(log))


log = []


def note(what):
    log.append(what)


class Token:
    """Something that lives; all its operations can raise."""

    live = 0

    def __init__(self, value=0):
        Token.live += 1
        self.value = value
        self.name = "t" + str(value)
        count()

    def __del__(self):
        Token.live -= 1

    def __repr__(self):
        count()
        return "T" + str(self.value)

    def __str__(self):
        count()
        return "t" + str(self.value)

    def __format__(self, spec):
        count()
        return "f" + str(self.value) + spec

    def __bool__(self):
        count()
        return self.value != 0

    def __len__(self):
        count()
        return self.value

    def __hash__(self):
        count()
        return self.value

    def __eq__(self, other):
        count()
        return isinstance(other, Token) and self.value == other.value

    def __lt__(self, other):
        count()
        return self.value < other.value

    def __le__(self, other):
        count()
        return self.value <= other.value

    def __add__(self, other):
        count()
        return Token(self.value + getattr(other, "value", 1))

    def __radd__(self, other):
        count()
        return Token(self.value + 10)

    def __iadd__(self, other):
        count()
        self.value += 1
        return self

    def __mul__(self, other):
        count()
        return NotImplemented if other == 3 else Token(self.value * 2)

    def __rmul__(self, other):
        count()
        return Token(self.value * 2)

    def __neg__(self):
        count()
        return Token(-self.value)

    def __invert__(self):
        count()
        return Token(~self.value)

    def __getitem__(self, index):
        count()
        if isinstance(index, int) and index >= 3:
            raise IndexError(index)
        return Token(self.value)

    def __setitem__(self, index, value):
        count()

    def __delitem__(self, index):
        count()

    def __contains__(self, item):
        count()
        return True

    def __call__(self, *args, **kwargs):
        count()
        return Token(len(args) + len(kwargs))

    def __enter__(self):
        count()
        return Token(self.value + 1)

    def __exit__(self, kind, value, traceback):
        note(kind.__name__ if kind else "none")
        count()
        return self.value == 7

    def __index__(self):
        count()
        return self.value

    def __int__(self):
        count()
        return self.value

    def __float__(self):
        count()
        return self.value / 2

    def __getattr__(self, name):
        count()
        if name.startswith("__"):
            raise AttributeError(name)
        return Token(len(name))

    @property
    def half(self):
        count()
        return Token(self.value // 2)

    @half.setter
    def half(self, value):
        count()

    @half.deleter
    def half(self):
        count()

    def method(self, *args, key=None):
        count()
        return Token(len(args))


class Walk:
    """An iterable that can raise when asked for its iterator and at each step."""

    def __init__(self, n):
        self.n = n
        self.i = 0

    def __iter__(self):
        count()
        return self

    def __next__(self):
        count()
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return Token(self.i)


class Keys:
    def keys(self):
        count()
        return ["a", "b"]

    def __getitem__(self, key):
        count()
        return Token(1)


T = Token


def n(value):
    """An int, where types are inferred."""
    count()
    return value


def f(value):
    count()
    return value * 1.0


def s(value):
    count()
    return "s" + value


def b(value):
    count()
    return value != 0


def take(*args, **kwargs):
    count()
    return Token(len(args) + len(kwargs))


def three(x, y=5, *, z=7):
    count()
    return [x, y, z]


# ---- expressions

def displays():
    return [T(1), (T(2), T(3), [T(4)]), {"k": T(5), T(6): T(7)}, {T(1), T(1), T(2)}][0].value


def display_unpacking():
    return len([*Walk(2), T(), *[T()]]), len((*Walk(1), T())), len({*Walk(2)}), len({**Keys(), "c": T(), **{"d": T()}})


def calls():
    take(T(), T(), k=T(), l=T())
    take(*Walk(2), T(), *[T()], **Keys(), m=T())
    T()(T(), a=T())
    T().method(T(), *Walk(1), key=T())
    three(T(), z=T())
    three(*[T(), T()], **{"z": T()})
    return (lambda x, y=T(): take(x, y))(T()).value


def nested_calls():
    return take(take(T(), take(T())), [take(T())], {"a": take(T())}).value


def binary_operators():
    a, c = T(1), T(2)
    return (a + c + T(3)).value, (1 + a).value, (a * 2).value, (2 * a).value, (-a).value, (~a).value


def numbers_typed():
    total = n(3) + n(4) * n(5) - n(100) // n(7) % n(4)
    share = f(3) / f(2) + f(2) ** n(3)
    return total, share, n(2) << n(70), n(5) & n(4) | n(8), -n(3), f(1) < n(2), round(f(2.5)), abs(n(-3)), divmod(n(7), n(2))


def comparisons():
    a, c = T(1), T(2)
    return a < c <= T(3), a == c, a != c, a in [T(5), T(1)], a not in c, a is c, n(1) < n(2) < n(3), s("a") < s("b")


def boolean_operators():
    return (T(0) or T(1)).value, (T(1) and T(2)).value, not T(0), (T(0) and T(1) or T(3)).value, b(1) and b(0) or b(1)


def conditional():
    return (T(1) if T(0) else T(2)).value, (n(1) if b(1) else n(2))


def subscripts():
    a = T(1)
    rows = [[T(1), T(2)], [T(3)]]
    return a[T(1)].value, a[T(1):T(2)].value, a[T(), T()].value, rows[n(0)][n(1)].value, len(rows[n(0):n(1):n(1)]), "abc"[n(1)], rows[T(1)][T(0)].value


def attributes():
    a = T(4)
    return a.half.value, a.missing_name.value, a.name, getattr(a, "half").value, getattr(a, "other", T()).value, hasattr(a, "what")


def strings_formatted():
    return f"{T(1)} {T(2)!r:>5} {T(3):{n(4)}} {T(4)=!s} {n(3):04d}{f(2.5):.2f}", "%s %r %5s" % (T(1), T(2), T(3)), "{0} {a!r} {0:x}".format(T(1), a=T(2)), s("a") + s("b") * n(2)


def walrus():
    return [(y := T(1)), (z := take(y, T()))][1].value + z.value


def starred_assignment():
    a, *c, d = Walk(4)
    (e, g), [h, *i] = (T(1), T(2)), Walk(2)
    return a.value, len(c), d.value, e.value, g.value, h.value, len(i)


def comprehensions():
    lists = [T(x.value + y) for x in Walk(2) if x for y in range(n(2)) if b(y)]
    sets = {T(x.value) for x in Walk(3)}
    dicts = {x: T(1) for x in Walk(2) if T(1)}
    generated = list(T(x.value) for x in Walk(2) if x)
    nested = [[take(a, c) for a in Walk(1)] for c in Walk(2)]
    ints = [n(i) * i for i in range(3) if b(i)]
    return len(lists), len(sets), len(dicts), len(generated), len(nested), ints


def lambdas():
    make = lambda x, *args, y=T(2), **kwargs: [x, y, T(len(args)), T(len(kwargs))]
    return len(make(T(), T(), k=T()))


# ---- statements

def assignments():
    a = c = T(1)
    a.field = c.other = T(2)
    a[T(1)] = c[T(2):T(3)] = T(3)
    a.half = T(4)
    items = [T(1), T(2), T(3)]
    items[n(0)], items[n(1)] = T(5), T(6)
    items[n(0):n(2)] = Walk(3)
    items[::2] = [T(7), T(8)]
    table = {}
    table[T(1)] = table[T(2)] = T(3)
    return len(items), len(table)


def augmented():
    a = T(1)
    a += T(2)
    a += 1
    holder = [T(1), 2, 3.0, "x"]
    holder[n(0)] += T(1)
    holder[n(1)] += n(4)
    holder[n(2)] *= f(2)
    holder[n(3)] += s("y")
    a.count = 1
    a.count += n(3)
    a[T(1)] += T(2)
    holder += Walk(2)
    holder *= n(2)
    return len(holder), a.count


def deletion():
    a = T(1)
    a.field = T(2)
    del a.field, a[T(1)], a[T(1):T(2)], a.half
    items = [T(1), T(2), T(3)]
    del items[n(0)], items[n(0):n(1)]
    table = {1: T(), 2: T()}
    del table[n(1)]
    x = T()
    del x
    return len(items), len(table)


def loops():
    total = 0
    for x in Walk(3):
        if x.value == 2:
            continue
        total += n(x.value)
    else:
        total += T(100).value
    for i, (a, c) in enumerate(zip(Walk(2), [T(1), T(2)])):
        total += a.value + n(i)
    for i in range(n(1), n(6), n(2)):
        total += n(i)
    for key, value in {"a": T(1), "b": T(2)}.items():
        total += take(value, key).value
    for x in map(T, [1, 2]):
        total += x.value
        if b(0):
            break
    i = 0
    while i < n(3):
        i += n(1)
        if T(i) == T(2):
            break
    else:
        total += 1000
    return total, i


def conditions():
    if T(0):
        return 1
    elif b(0):
        return 2
    elif T(1) == T(2):
        return 3
    else:
        take(T())
    return take(T()).value


def try_statements():
    result = []
    keep = T(1)
    try:
        take(T())
        {}[take(T()).value]
    except (IndexError, KeyError) as e:
        result.append(type(e).__name__)
        take(T(), e.args)
    else:
        result.append("else")
    finally:
        note("finally")
        take(T(), keep)
    try:
        try:
            take(T())
            raise ValueError(T(3))
        finally:
            note("inner")
            take(T())
    except ValueError as e:
        result.append(e.args[0].value)
        try:
            raise KeyError(T()) from e
        except KeyError as k:
            result.append(type(k.__cause__).__name__ + type(k.__context__).__name__)
            take(T())
    for i in range(3):
        try:
            if n(i) == 1:
                continue
            take(T())
        except Boom as e:
            note("caught " + str(e))
            take(T())
        finally:
            take(T())
    return result


def try_computed_classes():
    def kinds():
        count()
        return ValueError, Boom if b(0) else KeyError

    try:
        raise KeyError(T())
    except kinds() as e:
        take(T(), e)
    return "ok"


def returns_through_finally():
    def inner():
        keep = T(1)
        for i in range(3):
            try:
                if n(i) == 1:
                    return take(T(), keep)
            finally:
                take(T())
        return None

    return inner().value


def raises():
    try:
        raise Boom(T(), T()) from take(T()) if b(0) else None
    except Boom as e:
        note("caught")
        if len(e.args) != 2:
            raise
    try:
        assert T(0), take(T()).name
    except AssertionError as e:
        return e.args[0]


def with_statements():
    with T(1) as a, T(2) as c:
        take(a, c, T())
    with T(7):
        take(T())
        raise ValueError(T())
    with T(7), T(1) as (d):
        take(d)
    for i in range(2):
        with T(1):
            if b(i):
                break
            continue
    with T(1) as a.field, T(2) as [][n(0):]:
        pass
    return a.value


def returning_with():
    with T(1):
        return take(T()).value


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.a = x
        self.c = y

    @property
    def x(self):
        count()
        return self.a

    @property
    def y(self):
        count()
        return self.c


def matches():
    found = []
    for subject in (Point(T(1), T(2)), [T(1), T(2), T(3)], {"k": T(1), "m": T(2)}, T(5), 3, "text", (1, (2, T(3)))):
        match subject:
            case Point(x, y) if take(x, y) == T(5):
                found.append(0)
            case Point(x=Token(value=1) as x, y=y):
                found.append(x.value + y.value)
            case [1, [2, Token() as z]]:
                found.append(z.value)
            case [first, *rest] if T(1):
                found.append(take(first, *rest).value)
            case {"k": k, **others}:
                found.append(take(k, others).value)
            case Token(value=4 | 5 as v):
                found.append(v)
            case int(i) if b(i):
                found.append(i)
            case str() as text:
                found.append(s(text))
            case _:
                found.append(None)
    match take(T(1)):
        case Token(value=2):
            found.append("two")
        case other if not b(1):
            found.append("other")
    return found


# ---- functions and classes

def definitions():
    def plain(x, y=T(1), *args, z=T(2), **kwargs):
        return [x, y, z, T(len(args))]

    def decorator(g):
        count()
        return g

    def decorator_of(x):
        count()
        return decorator

    @decorator
    @decorator_of(T())
    def inner(x=T(4), *, y=take(T())):
        return plain(x, T(1), T(2))

    return len(inner())


def closures():
    kept = T(1)
    total = n(0)

    def add(x):
        nonlocal total, kept
        kept = take(kept, x)
        total += n(x.value)
        return lambda: take(kept, x)

    return add(T(2))().value, add(T(3))().value, total


def classes():
    def bases():
        count()
        return Token

    def decorated(cls):
        count()
        return cls

    @decorated
    class Made(bases(), metaclass=take(T()).value and type or type):
        field = T(1).value
        other = [take(field), T(2)][1].value
        doubled = len([T(3) for _ in Walk(2)])

        def __init__(self, x):
            super().__init__(x)
            self.more = T(x)

        @staticmethod
        def static(x):
            return take(x, T())

        @classmethod
        def made(cls, x):
            return cls(x)

    return Made.made(2).more.value, Made.static(T()).value


def failing_init():
    class Base:
        def __new__(cls, *args):
            count()
            return super().__new__(cls)

        def __init__(self, x):
            self.x = x
            self.y = take(x)

    class Derived(Base):
        def __init__(self, x):
            super().__init__(T(x))
            self.z = T(1)

    return Derived(3).z.value


def descriptors():
    class Field:
        def __set_name__(self, owner, name):
            count()
            self.name = "_" + name

        def __get__(self, instance, owner):
            count()
            return self if instance is None else getattr(instance, self.name)

        def __set__(self, instance, value):
            count()
            setattr(instance, self.name, value)

    class Has:
        x = Field()

        def __init_subclass__(cls, **kwargs):
            count()

    class Sub(Has, k=T()):
        pass

    thing = Sub()
    thing.x = T(1)
    thing.x += T(2)
    return thing.x.value


def generators():
    def numbers(kept):
        try:
            got = yield take(kept)
            while got is not None:
                got = yield take(got, T())
        finally:
            note("closed")
            take(T())
        return T(9)

    def outer():
        result = yield from numbers(T())
        yield from Walk(2)
        yield result
        yield from [T(1), T(2)]

    g = outer()
    values = [next(g).value, g.send(T(1)).value, g.send(T(2)).value]
    try:
        values.append(g.throw(KeyError(T())).value)
    except KeyError:
        values.append("KeyError")
    values += [x.value for x in outer()]
    h = outer()
    next(h)
    h.close()
    left = outer()
    next(left)
    return values


def generator_expressions():
    return sum(n(x.value) for x in Walk(3)), any(x for x in Walk(2)), max((T(i) for i in range(3)), key=lambda t: n(t.value)).value, s("").join(str(x) for x in Walk(2)), dict((x, T()) for x in Walk(2)) and 1


# ---- built-in functions and methods that call back

def callbacks():
    tokens = sorted([T(3), T(1), T(2)])
    tokens.sort(key=lambda t: n(-t.value), reverse=True)
    result = [t.value for t in tokens]
    result += [min(tokens).value, max(T(1), T(4), key=lambda t: t.value).value, sum(tokens, T(0)).value]
    result += [len(list(map(take, Walk(2), Walk(3)))), len(list(filter(None, Walk(2)))), len(list(zip(Walk(2), Walk(2)))), len(list(reversed([T(), T()])))]
    result += [all(Walk(2)), any([T(0), T(1)]), tokens.index(T(2)), tokens.count(T(1)), T(3) in tokens, tokens == [T(1), T(2), T(4)], tokens < [T(2)]]
    tokens.insert(T(1), T(5))
    tokens.extend(Walk(2))
    tokens.remove(T(5))
    tokens[1:2] = Walk(2)
    tokens.append(tokens.pop(n(0)))
    result += [str(tokens), repr((T(1), {T(2): T(3)})), len(tokens)]
    return result


def tables():
    d = {T(1): T(10), T(2): T(20)}
    d.update({T(3): T(30)}, k=T(4))
    d.update(Keys())
    d.update(zip(Walk(2), Walk(2)))
    d.setdefault(T(7), T(8))
    result = [d[T(1)].value, d.get(T(9), T(1)).value, d.pop(T(2)).value, d.pop(T(2), None), T(3) in d, len(d)]
    result.append(dict(d) == d)
    result.append(len(d | {T(1): T(2)}))
    result.append(len(dict.fromkeys(Walk(2), T())))
    for key in list(d):
        del d[key]
    a = {T(1), T(2)}
    a.add(T(3))
    a |= set(Walk(4))
    a.discard(T(9))
    a.remove(T(2))
    result += [len(a & {T(1)}), len(a - {T(1)}), len(a ^ {T(1), T(8)}), a >= {T(1)}, len(frozenset(Walk(2)) | a)]
    return result


def conversions():
    return int(T(3)), float(T(3)), str(T(3)), bool(T(3)), list(T(2)) and 1, tuple(Walk(2)) and 1, range(T(2), T(5))[T(1)], bytes([T(3), T(4)]), "%d" % T(3), [1, 2, 3][T(1)], chr(T(65)), hex(T(10)), isinstance(T(1), (int, Token)), len(T(4)), hash(T(5)), format(T(1), s("x")), print(T(1), T(2), sep=s("-"))


def unbound_methods():
    return Token.method(T(1), T(2)).value, list.append([T()], T()), super(Token, T(1)).__eq__(3), type(T(1)).__name__, callable(T(1)), [*iter(lambda: n(1), 1)], next(Walk(0), T(3)).value


CONSTRUCTS = [
    displays, display_unpacking, calls, nested_calls, binary_operators, numbers_typed, comparisons, boolean_operators, conditional, subscripts,
    attributes, strings_formatted, walrus, starred_assignment, comprehensions, lambdas, assignments, augmented, deletion, loops, conditions,
    try_statements, try_computed_classes, returns_through_finally, raises, with_statements, returning_with, matches, definitions, closures,
    classes, failing_init, descriptors, generators, generator_expressions, callbacks, tables, conversions, unbound_methods,
]


def run(construct):
    """All outcomes of a construct; equal neighbours once, with how often they came."""
    global countdown
    outcomes = []
    for position in range(1, 2000):
        countdown = position
        log.clear()
        try:
            outcome = repr(construct())
            done = countdown > 0
        except Exception as e:
            inner = type(e.__context__).__name__ if e.__context__ else ""
            outcome = type(e).__name__ + " " + str(e.args) + inner
            done = countdown > 0
        countdown = 0
        outcome += " " + " ".join(log)
        if Token.live:
            outcome += f" {Token.live} LEFT"
            Token.live = 0
        if outcomes and outcomes[-1][0] == outcome:
            outcomes[-1][1] += 1
        else:
            outcomes.append([outcome, 1])
        if done:
            break
    print(construct.__name__, position)
    for outcome, times in outcomes:
        print("   ", times, outcome)


for construct in CONSTRUCTS:
    run(construct)
