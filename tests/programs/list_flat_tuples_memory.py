"""Lists of short tuples that are larger than any memory are a MemoryError that can be caught."""


def repeat(n, tuples):
    try:
        print(len(tuples * n))
    except MemoryError:
        print("no memory")
    try:
        tuples *= n
        print(len(tuples))
    except MemoryError:
        print("no memory, and still", tuples)


for n in (2**44, 2**58, 2**59 - 1, 2**60, 2**62, 3, 0, -1):
    repeat(n, [(1, 2)])
    repeat(n, [(1, "b", 2.5)])
    repeat(n, [(1, 2, None, True)])
