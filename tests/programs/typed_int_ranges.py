"""Ints that stay small are int64_t: counters, lengths, remainders, masks; next to them those that do not."""


def counters(numbers):
    low = 0
    high = len(numbers) - 1
    steps = 0
    while low < high:
        if numbers[low] > numbers[high]:
            numbers[low], numbers[high] = numbers[high], numbers[low]
        low += 1
        high -= 1
        steps += 2
    return low, high, steps, numbers


def grows(rounds):
    """Not bounded: each round doubles."""
    x = 1
    y = 3
    for _ in range(rounds):
        x = x * 2
        y = x + y
    return x, y


def exchanged(rounds):
    """Each takes from the other: no end either."""
    a = 1
    b = 2
    for _ in range(rounds):
        c = a
        a = b + 10
        b = c + a
    return a, b


def far_steps(rounds):
    i = 0
    for _ in range(rounds):
        i += 2 ** 60
    return i


def mixed(n):
    """A constant on one path, a parameter on the other."""
    x = 5
    if n > 3:
        x = n
    x += 1
    return x * x


def remainders(n):
    digits = 0
    last = 0
    for i in range(200):
        digit = (i * 7 + 3) % 10
        digits = (digits * 10 + digit) % 1000000007
        last = digits // 3
        flag = -digit // 2
        last += flag
    return digits, last, n % 10


def signs(values):
    sign = 1
    total = 0
    for v in values:
        total += sign * v
        sign = -sign
    return total, sign


def squares(limit):
    i = 2
    found = []
    while i * i <= limit:
        if limit % i == 0:
            found.append(i)
        i += 1
    return found, i, i * i * i * i * i * i * i * i * i * i * i * i * i * i * i


def as_float(count):
    i = 0
    total = 0.0
    while i < count:
        total += i
        total /= 2
        i += 1
    return total, i / 3, i * 0.5


def chosen(flag, values):
    k = 10 if flag else 20
    n = max(k, 15)
    m = min(n, len(values))
    b = (len(values) > 2) + 1
    return k, n, m, b, k | 1, k ^ 3, k & 6, ~k, k << 70, k >> 2, -k ** 2, k == 10, [k, n], {k: n}, (k, "x" * m)


def captured(n):
    i = 0
    while i < n:
        i += 1

    def inner():
        return i
    return inner()


def deleted(n):
    i = 0
    for _ in range(n):
        i += 1
    j = i
    del i
    return j


def loops(n):
    out = []
    step = 3
    start = 7 % 5
    for i in range(start, n, step):
        out.append(i)
    last = i
    for j in range(last, -1, -step):
        out.append(j)
    for k in range(2 ** 62 - 2, 2 ** 62 + 2):
        out.append(k)
    for k in range(-(2 ** 63), -(2 ** 63) + 9, 2 ** 2):
        out.append(k)
    return out


print(counters([5, 3, 9, 1, 7]), counters([]), counters([2 ** 70, 1]))
print(grows(3), grows(100))
print(exchanged(3), exchanged(200))
print(far_steps(3), far_steps(20))
print(mixed(1), mixed(10), mixed(2 ** 62 - 1), mixed(2 ** 80), mixed(True))
print(remainders(17), remainders(-(10 ** 20)), remainders(10 ** 20 + 7))
print(signs([1, 2, 3]), signs([2 ** 62, -2 ** 62, 2 ** 62]), signs([]))
print(squares(100), squares(0), squares(10 ** 6)[1:])
print(as_float(10), as_float(0))
print(chosen(True, [1, 2, 3]), chosen(False, []))
print(captured(5), deleted(6))
print(loops(20))
