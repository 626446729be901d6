def countdown(n):
    while n > 0:
        yield n
        n -= 1


def pairs(xs):
    return [(x, y) for x in xs if x for y in countdown(x)]
