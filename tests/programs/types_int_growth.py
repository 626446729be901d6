# Integer arithmetic that crosses 2**31, 2**62, 2**63 and 2**64 in loops, fields, elements, accumulators and in-place operators.

EDGES = [2**31, 2**32, 2**53, 2**61, 2**62, 2**63, 2**64, 2**127]


class Counter:
    total = 2**62 - 3

    def __init__(self, start):
        self.n = start

    def step(self, by):
        self.n += by
        return self.n

    def __index__(self):
        return self.n % 5


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def doubling(n):
    x = 1
    out = []
    for _ in range(n):
        x += x
        if x.bit_length() in (32, 63, 64, 65):
            out.append(x)
    return out


def down(start, step, n):
    for _ in range(n):
        start -= step
    return start


def hash_of(text):
    h = 5381
    for c in text:
        h = h * 33 + ord(c)
    return h


def masked(text):
    h = 14695981039346656037
    for c in text.encode():
        h = ((h ^ c) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


def lcg(seed, n):
    for _ in range(n):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return seed


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    steps = high = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        high = max(high, n)
        steps += 1
    return steps, high


def power_mod(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


for e in EDGES:
    print(e - 1, e, e + 1, -e, -e - 1, (e - 1) + 1 == e, -(e - 1) - 1 == -e, (e - 1) * 1 + 1 - e, ~e, -~e, abs(-e), e ^ -1, e & -e, e | 1, e >> 3, e << 1, -e >> 2, -(e + 1) // 2, -(e + 1) % 7, divmod(-e, 10), (e - 1) * (e + 1), e * e // e, int(str(e)), e.bit_length(), float(e), e / 2, hash(e), hash(-e), e == float(e), round(e, -3), f"{e:x} {e:,}", sep=" ")
print([fib(n) for n in (46, 47, 48, 90, 91, 92, 93, 94, 150)])
print([fact(n) for n in (12, 13, 20, 21, 25)])
print(doubling(66))
for start, step in ((-2**31 + 2, 1), (-2**62 + 2, 1), (-2**63 + 2, 1), (0, 2**61), (5, 2**63)):
    print(down(start, step, 5), down(start, -step, 4))
print(hash_of("a longer text to overflow with"), masked("hello world"), lcg(42, 10), gcd(fib(93), fib(96)), gcd(2**64, 2**63 + 2**32))
print(collatz(27), collatz(837799), collatz(2**62 - 1)[0], power_mod(3, 10**18, 10**18 + 9), power_mod(7, 2**64, 2**61 - 1), pow(3, 10**18, 10**18 + 9))

c = Counter(2**31 - 2)
print([c.step(1) for _ in range(4)], [c.step(2**61) for _ in range(5)], c.step(-2**64), c.step(0.5), c.step(2**62))
Counter.total += 1
Counter.total += 5
print(Counter.total, [10, 20, 30, 40, 50][Counter(2**64)], hex(Counter(2**63)), "x" * Counter(2**64 + 2))

cells = [2**31 - 1, 2**62 - 1, 2**63 - 1, -2**63, 2**64 - 1, 0]
for i in range(len(cells)):
    cells[i] += 1
    cells[-1] += cells[i]
print(cells, sum(cells), sum([2**62] * 4), sum([2**63 - 1, 1, -2**63]), max(cells), min(cells), sorted(cells, reverse=True)[:2])
for i, op in enumerate((lambda x: x * 3, lambda x: x << 2, lambda x: x ** 2, lambda x: -x, lambda x: x // -1, lambda x: x - 2**63)):
    print([op(x) for x in (2**31, 2**61 + 1, -2**62, -2**63, 2**63 - 1)])
table = {}
for word in "a b a c a b".split():
    table[word] = table.get(word, 2**62 - 2) + 1
    table[2**63] = table.get(2**63, 0) + 2**62
print(table, table[9223372036854775808], table.get(float(2**63)), {2**62: 1, -2**62: 2}[4611686018427387904])
x = 2**62 - 1
x += 1; print(x, end=" ")
x *= 2; print(x, end=" ")
x -= 1; print(x, end=" ")
x <<= 1; print(x, end=" ")
x |= 1; print(x, end=" ")
x ^= -1; print(x, end=" ")
x >>= 60; print(x, end=" ")
x **= 70; print(x, end=" ")
x //= 2**7; print(x, end=" ")
x %= 2**31; print(x, end=" ")
x = -7
x //= 2; print(x, end=" ")
x %= -3; print(x)
print([i for i in range(2**63 - 2, 2**63 + 2)], list(range(-2**63 - 1, -2**63 + 2, 2)), 2**64 in range(0, 2**65, 2), len(range(2**62, 2**62 + 5)), range(2**64)[-1], list(range(2**62 - 1, 2**62 + 2)))
print(next(i for i in iter(lambda it=iter([2**31, 2**63, 2**64]): next(it), 2**64) if i > 2**62), list(enumerate("ab", 2**63 - 1)), list(zip(range(2**62 - 1, 2**62 + 1), "xy")))
n, total, product = 2**31 - 3, 0, 1
while n < 2**31 + 3:
    total += n * n
    product = product * n % (2**61 - 1)
    n += 1
print(n, total, product)
print(int("9" * 18) + 1, int("9" * 19) + 1, int("-9223372036854775808") - 1, int("0xFFFFFFFFFFFFFFFF", 16) + 1, int(1e18) * 10, int(-1e19), int(2.0**63), -int(2.0**63) - 1, 0xFFFFFFFF * 0xFFFFFFFF, 3037000500**2, -3037000500**2, 46341**2)
print((2**63).to_bytes(9, "big"), int.from_bytes(b"\xff" * 8, "little"), int.from_bytes(b"\x80" + b"\0" * 7, "big", signed=True), (2**62).bit_count(), "%d %x" % (2**64, 2**63), f"{2**63:>25}|{-2**63:025d}", 10**18 // 7, -10**19 // 7, 10**19 % -7)
print(1 << 31, 1 << 62, 1 << 63, 1 << 64, -1 << 63, 3 << 62, (1 << 63) - 1 >> 62, 2**63 >> 63, -1 >> 100, 1 << 0, (2**64 - 1) & (2**63 - 1), -2**63 & 2**64 - 1, 5 // 2**64, -5 // 2**64, -5 % 2**64, 2**63 // -1, 2**63 % -2**62)
