"""Fibonacci numbers by the naive recursion: the price of a call."""

NUMBER = 35


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main():
    print(f"fib({NUMBER}) = {fib(NUMBER)}")


if __name__ == "__main__":
    main()
