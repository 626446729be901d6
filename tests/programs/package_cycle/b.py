print("b starts")
import a

print("b sees NAME of a:", hasattr(a, "NAME"))
NAME = "module b"


def pong(n):
    return "b-end" if n == 0 else f"pong{n} " + a.ping(n - 1)


print("b ends")
