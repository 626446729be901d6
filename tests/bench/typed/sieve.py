"""Primes by Eratosthenes: a list of bools, ranges with steps, a list of ints."""

LIMIT = 10_000_000


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = False
    is_prime[1] = False
    i = 2
    while i * i <= limit:
        if is_prime[i]:
            for multiple in range(i * i, limit + 1, i):
                is_prime[multiple] = False
        i += 1
    return [n for n, prime in enumerate(is_prime) if prime]


def main():
    primes = sieve(LIMIT)
    twins = 0
    widest = 0
    for i in range(1, len(primes)):
        gap = primes[i] - primes[i - 1]
        if gap == 2:
            twins += 1
        if gap > widest:
            widest = gap
    print(f"{len(primes)} primes, the last {primes[-1]}, sum {sum(primes)}")
    print(f"{twins} twins, widest gap {widest}")


if __name__ == "__main__":
    main()
