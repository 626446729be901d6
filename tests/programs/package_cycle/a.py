print("a starts")
import b

NAME = "module a"


def ping(n):
    return "a-end" if n == 0 else f"ping{n} " + b.pong(n - 1)


print("a ends")
