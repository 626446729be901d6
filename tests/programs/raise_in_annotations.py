# A raise in each annotation that is evaluated: of functions, classes and modules.
countdown = 0
live = 0


class Token:
    def __init__(self):
        global live, countdown
        live += 1
        countdown -= 1
        if countdown == 0:
            raise KeyError(live)

    def __del__(self):
        global live
        live -= 1


def function():
    def inner(x: Token() = Token(), *args: Token(), y: Token() = Token(), **kwargs: Token()) -> Token():
        pass
    return sorted(inner.__annotations__)


def in_class():
    class C:
        x: Token() = Token()
        y: Token()
        x.more: Token() = Token()
    names = sorted(C.__annotations__)
    C.__annotations__.clear()
    C.x = None
    return names


def local():
    # Annotations of local variables are not evaluated, their targets are.
    x: Token() = [Token()]
    x[len([Token()]) - 1]: Token() = Token()
    y: Token()
    return len(x)


for construct in function, local:
    for position in range(1, 20):
        countdown = position
        try:
            print(construct.__name__, position, construct())
            print("live", live)
            break
        except KeyError as e:
            print(construct.__name__, position, e.args)
        print("live", live)
countdown = 0
print(in_class())
