"""match on subjects that are numbers, and on what equals them."""

HUGE = 2**70


class Limits:
    LOW = -1
    HIGH = 2.5


def kind(n):
    match n:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "few"
        case Limits.LOW:
            return "low"
        case 1180591620717411303424:
            return "huge"
        case x if x > 100:
            return f"many {x}"
        case x:
            return f"some {x}"


def exact(n: int) -> int:
    match n % 4:
        case 0:
            return 10
        case 1 | 3 as odd:
            return odd * 100
        case _:
            return -1


def real(x):
    match x:
        case 0.0:
            return "zero"
        case 1:
            return "one"
        case Limits.HIGH:
            return "high"
        case -1e300:
            return "far"
    return "other"


def truth(b):
    match b:
        case 1:
            return "one"
        case 0:
            return "nought"


def count(limit):
    steps = []
    n = 0
    while True:
        match n:
            case 3:
                n += 2
                continue
            case 6 | 7 if limit == 7:
                break
            case 9:
                break
            case other:
                steps.append(other)
        n += 1
    return steps, n


def bound(n):
    match n:
        case 5 as five:
            pass
        case int() as any_int:
            return any_int
    try:
        return five
    except UnboundLocalError:
        return "unbound"


for value in (0, 1, 3, -1, HUGE, HUGE + 1, 101, 50, True, False, 2.0, -0.0, 1e3):
    print(repr(value), kind(value))
print([exact(n) for n in (-5, -4, 0, 1, 2, 3, 10**30)])
print([real(x) for x in (0.0, -0.0, 1.0, 2.5, -1e300, float("nan"), float("inf"))])
print(truth(True), truth(False), truth(2 > 3))
print(count(7), count(0))
print(bound(5), bound(6), bound(2.5))
