"""Find the primes below a limit and time it."""

import sys
import time


def sieve(limit):
    """All primes below `limit`."""
    if limit < 3:
        return []
    flags = bytearray([1]) * limit
    flags[0] = flags[1] = 0
    i = 2
    while i * i < limit:
        if flags[i]:
            for j in range(i * i, limit, i):
                flags[j] = 0
        i += 1
    return [n for n in range(limit) if flags[n]]


def twins(primes):
    return sum(1 for a, b in zip(primes, primes[1:]) if b - a == 2)


def widest_gap(primes):
    best = 0, 2, 2
    for a, b in zip(primes, primes[1:]):
        if b - a > best[0]:
            best = b - a, a, b
    return best


def digit_histogram(primes):
    counts = [0] * 10
    for p in primes:
        counts[p % 10] += 1
    return {digit: n for digit, n in enumerate(counts) if n}


def factors(n, primes):
    out = []
    for p in primes:
        if p * p > n:
            break
        while n % p == 0:
            out.append(p)
            n //= p
    if n > 1:
        out.append(n)
    return out


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
    start = time.perf_counter()
    primes = sieve(limit)
    elapsed = time.perf_counter() - start

    print(f"{len(primes)} primes below {limit}")
    if primes:
        print("first:", *primes[:10])
        print("last: ", *primes[-5:])
        print("sum:", sum(primes))
        print("twin pairs:", twins(primes))
        gap, a, b = widest_gap(primes)
        print(f"widest gap: {gap} between {a} and {b}")
        for digit, n in digit_histogram(primes).items():
            print(f"  ending in {digit}: {n:7} {100 * n / len(primes):6.2f}%")
        for n in (limit, limit + 1, limit * 3 + 7, 600851475143):
            print(f"{n} = {' * '.join(map(str, factors(n, primes)))}")
    print(f"took {elapsed:.3f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
