"""What := gives on is not kept once the variable has let it go."""


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def use(*things):
    return len(things)


def as_argument():
    result = use(n := Noisy("argument"))
    del n
    print("after del", result)


def in_condition():
    if (n := Noisy("condition")) is not None:
        print("there")
    n = None
    print("after None")


def rebound_in_loop():
    for i in range(3):
        use(n := Noisy(f"round {i}"))
        print("used", i)
    print("loop over")
    n = 0


def two():
    print(use(a := Noisy("a"), b := Noisy("b")))
    del b
    print("b is deleted")
    del a
    print("a is deleted")


def number():
    total = (n := 2**70) + (n := n + 1)
    return total, n


def unpacked():
    first, *rest = (whole := [Noisy("first"), Noisy("second")])
    whole.clear()
    print("cleared", len(rest))
    del first
    print("first deleted")
    rest = whole
    print("rest let go")


def given_on():
    def inner(thing):
        nonlocal kept
        kept = None
        print("let go inside", thing.name)

    kept = None
    inner(kept := Noisy("given on"))
    print("back")


def raised():
    try:
        raise ValueError(n := Noisy("raised"))
    except ValueError as e:
        del n
        print("caught", e.args[0].name)
    print("handled")


as_argument()
in_condition()
rebound_in_loop()
two()
print(number())
unpacked()
given_on()
raised()
use(m := Noisy("module"))
del m
print([y for x in (1, 2, 3) if (y := x * 2) > 2], y)
print("end")
