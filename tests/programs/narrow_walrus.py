def wal(x, y):
    if isinstance(x, int) and ((x := y) is not None):
        return x + x
    return x
print(wal(1, 2), wal(1, 'a'), wal('b', 3), wal(1, None), wal(2, 2.5))
def wal2(x, y):
    if x is not None and [x := y]:
        return x
    return 1
print(wal2(1, 2), wal2(2, None))
