"""A program that compares identities of tuples: a list gives back the very tuples that were put into it."""


def main():
    pairs = []
    for i in range(3):
        pairs.append((i, str(i)))
    p = pairs[1]
    q = pairs[1]
    print(p is q, pairs[0] is pairs[0], p is not pairs[2])
    kept = (7, "seven")
    pairs.append(kept)
    a, b = pairs[-1]
    print(pairs[-1] is kept, pairs.pop() is kept, a, b)
    for item in pairs:
        print(any(item is other for other in pairs), end=" ")
    print()
    print(len({id(item) for item in pairs}), id(pairs[0]) == id(pairs[0]))


main()
