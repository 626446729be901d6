"""Functions on numbers whose last act is to call themselves."""

import sys


def gcd(a, b):
    if b == 0:
        return a
    return gcd(b, a % b)


def factorial(n):
    if n < 2:
        return 1
    return n * factorial(n - 1)


def triangle(n):
    if n == 0:
        return 0
    return triangle(n - 1) + n


def mixed(n):
    if n <= 0:
        return 1
    if n % 2 == 0:
        return 3 + mixed(n - 1)
    if n % 3 == 0:
        return 2 * mixed(n - 2)
    return mixed(n - 3) - 1


def swap(a, b, n):
    if n == 0:
        return a * 10 + b
    return swap(b, a, n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def zeros(n):
    if n < 0:
        return 0
    return (n - 70) * zeros(n - 1)


def parity(n, even):
    if n == 0:
        return even
    return parity(n - 1, not even)


def halves(x, n):
    if n == 0:
        return x
    return halves(x / 2.0, n - 1)


def in_loop(n, step):
    for i in range(step, step + 3):
        if n > i:
            return i + in_loop(n - i, step)
    return n


def endless(n):
    return 1 + endless(n + 1)


def divides(a, b):
    if a < 0:
        return 0
    return a // b + divides(a - 1, b - 1)


print(gcd(1071, 462), gcd(2**61 - 1, 2**61 - 3), gcd(2**90, 2**70 * 3), gcd(-12, 18), gcd(0, 0))
print(factorial(5), factorial(20), factorial(21), factorial(30), factorial(-3))
print(triangle(10), triangle(800), triangle(0))
print([mixed(n) for n in range(-1, 20)])
print(swap(1, 2, 0), swap(1, 2, 1), swap(1, 2, 7), swap(2**62, 2**63, 3), swap(-1, 2**61, 1))
print(ackermann(2, 3), ackermann(1, 200))
print(zeros(5), zeros(80), zeros(-1))
print(parity(10, True), parity(7, True), parity(0, False))
print(halves(1.0, 10), halves(-3.5, 3))
print(in_loop(20, 3), in_loop(2, 5), in_loop(100, 2**62))
for call in (lambda: endless(0), lambda: triangle(100000), lambda: triangle(-1), lambda: parity(5000, True)):
    try:
        print(call())
    except RecursionError as e:
        print("RecursionError", e)
try:
    divides(9, 4)
except ZeroDivisionError as e:
    print("ZeroDivisionError", e)
sys.setrecursionlimit(3000)
print(triangle(2900))
