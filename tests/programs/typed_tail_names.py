"""Functions that call themselves last, with the names that the C++ would like to have."""
next_n = 7


def f(a, next_a, n):
    if n == 0:
        return a * 10 + next_a
    return f(next_a, a, n - 1)


def g(n, total_):
    if n == 0:
        return total_
    return total_ + g(n - 1, total_)


def h(calls_, checked_):
    if calls_ == 0:
        return checked_
    return h(calls_ - 1, checked_ + calls_)


def k(n, m):
    if n <= 0:
        return m
    return k(n - next_n, m + next_n)


print(f(1, 2, 3), f(1, 2, 4), g(3, 5), h(4, 2), k(20, 1))
