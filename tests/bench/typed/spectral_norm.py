"""The largest singular value of an infinite matrix's corner by the power method: a small function in inner loops, lists of floats."""

import math

SIZE = 400
ROUNDS = 10


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    result = []
    for i in range(len(vector)):
        total = 0.0
        for j, x in enumerate(vector):
            total += element(i, j) * x
        result.append(total)
    return result


def times_transposed(vector):
    result = []
    for i in range(len(vector)):
        total = 0.0
        for j, x in enumerate(vector):
            total += element(j, i) * x
        result.append(total)
    return result


def dot(u, v):
    return sum(a * b for a, b in zip(u, v))


def main():
    u = [1.0] * SIZE
    v = u
    for _ in range(ROUNDS):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    print(f"{math.sqrt(dot(u, v) / dot(v, v)):.9f}")


if __name__ == "__main__":
    main()
