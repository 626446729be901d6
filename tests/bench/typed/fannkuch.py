"""Pancake flips over all permutations: small lists of ints, indices and swaps."""

SIZE = 9


def count_flips(permutation):
    """Reverse the first p[0] elements until a 0 leads; how often that took."""
    p = permutation[:]
    flips = 0
    while p[0] != 0:
        low = 0
        high = p[0]
        while low < high:
            p[low], p[high] = p[high], p[low]
            low += 1
            high -= 1
        flips += 1
    return flips


def next_permutation(p):
    """The next one in lexicographic order, in place; False after the last."""
    i = len(p) - 2
    while i >= 0 and p[i] > p[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(p) - 1
    while p[j] < p[i]:
        j -= 1
    p[i], p[j] = p[j], p[i]
    low = i + 1
    high = len(p) - 1
    while low < high:
        p[low], p[high] = p[high], p[low]
        low += 1
        high -= 1
    return True


def explore(size):
    p = list(range(size))
    most = 0
    total = 0
    sign = 1
    while True:
        flips = count_flips(p)
        most = max(most, flips)
        total += sign * flips
        sign = -sign
        if not next_permutation(p):
            return total, most


def main():
    for size in range(3, SIZE + 1):
        total, most = explore(size)
        print(f"{size} pancakes: alternating sum {total}, most flips {most}")


if __name__ == "__main__":
    main()
