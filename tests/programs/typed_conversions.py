"""int(x), float(x) and round(x) of numbers whose types are known."""


def truncated(x):
    return int(x)


def rounded(x):
    return round(x)


def as_float(n):
    return float(n)


def chained(x, n):
    return int(x) * int(n) + round(x) - round(n) + int(float(n) / 3.0)


def mean(xs):
    total = 0.0
    for x in xs:
        total += float(x)
    return total / float(len(xs))


def buckets(xs, width):
    counts = [0] * 5
    for x in xs:
        counts[int(x / width)] += 1
    return counts


def order(log):
    def step(x):
        log.append(x)
        return x * 1.0
    return int(step(2.75)) + round(step(3.5))


def fails(f, x):
    try:
        return f(x)
    except (ValueError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"


for x in [0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999, 1e15 + 0.5, -2.0**52 - 0.5, 2.0**60, 2.0**61, -2.0**61, 2.0**62, 2.0**63, -2.0**63, 1e19, 1e300, float("nan"), float("inf"), -float("inf")]:
    print(x, fails(truncated, x), fails(rounded, x))
for n in [0, 5, -7, 2**53 + 1, 2**62, 10**30, 10**400]:
    print(fails(as_float, n))
for x in [0.5, -3.7, 12345.678, 1e18, -1e25]:
    for n in [1, -8, 2**61, 10**20]:
        print(chained(x, n))
print(mean([1, 2, 4]), buckets([0.1, 1.9, 2.0, 4.4, 9.9], 2.0), order([]), int(True), float(True), round(True), type(int(True)).__name__)
print(int(7), round(7), float(2.5), int("12"), float("1.5"), int(), float(), round(2.567, 2), round(25, -1), int("ff", 16))
try:
    int(2.5, 10)
except TypeError as e:
    print(e)
try:
    round()
except TypeError as e:
    print(type(e).__name__)
