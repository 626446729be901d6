def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


def factor(n):
    out = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            out[d] = out.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        out[n] = out.get(n, 0) + 1
    return out


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


primes = sieve(2000)
print(len(primes), primes[:10], primes[-1], sum(primes))
print(factor(360), factor(97), factor(2 ** 31 - 1), factor(600851475143), factor(1))
print([n for n in (2 ** 61 - 1, 2 ** 89 - 1, 10 ** 18 + 9, 10 ** 18 + 7, 561, 1, 0, -7) if is_prime(n)])
print(gcd(2 ** 40, 6 ** 20), egcd(240, 46), [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(all(is_prime(p) for p in primes), [p for p in primes if p + 2 in set(primes)][:8])
