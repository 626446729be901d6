# row: A traceback keeps the local variables
class Loud:
    def __del__(self):
        print("gone")


def f():
    loud = Loud()
    raise ValueError("x")


try:
    f()
except ValueError as e:
    print("handling", e)
print("after")
