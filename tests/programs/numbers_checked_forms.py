# Functions on numbers alone: results past 64 bits, divisions by zero, deep recursion and negative shifts half-way.
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
def is_prime(n):
    if n < 2: return False
    i = 2
    while i * i <= n:
        if n % i == 0: return False
        i += 1
    return True
def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
def power(b, e):
    r = 1
    for _ in range(e): r *= b
    return r
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def div(a, b): 
    t = 0
    for i in range(3): t += a // b
    return t
def shift(a, n):
    r = 0
    for i in range(n): r += a << i
    return r
print([fib(i) for i in (0, 1, 2, 20)], fact(5), fact(20), fact(21), fact(30), gcd(2**70, 6**30), gcd(48, 18), collatz(27), [i for i in range(30) if is_prime(i)])
print(element(0, 0), element(3, 4), power(3, 39), power(3, 40), power(-2, 62), power(-2, 63), power(2, 62), power(2, 63), power(2, 64), even(10), odd(7))
for f, args in ((deep, (100000,)), (div, (1, 0)), (shift, (1, 70)), (shift, (1, -1)), (div, (-7, 2)), (div, (2**63, -1)), (div, (-2**63, -1)), (div, (-2**62, -1))):
    try: print(f(*args))
    except Exception as e: print(type(e).__name__, e)
print(deep(900), shift(3, 60), shift(3, 61), shift(-1, 63), shift(-1, 64))
