# Context managers: order, exceptions, several in one statement.
class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is not None)
        return self.swallow


with Manager("a") as a:
    print("body", a)
with Manager("b") as b, Manager("c") as c:
    print("body", b, c)
with (
    Manager("d") as d,
    Manager("e"),
):
    print("parenthesised", d)
with Manager("f", swallow=True):
    raise ValueError("boom")
print("swallowed")
try:
    with Manager("g"), Manager("h", swallow=False):
        1 / 0
except ZeroDivisionError as e:
    print("outside:", e)


def returns():
    with Manager("r"):
        return "value"


print(returns())
for i in range(3):
    with Manager(f"loop{i}"):
        if i == 0:
            continue
        if i == 1:
            break


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise KeyError("from exit")


try:
    with BadExit():
        raise ValueError("first")
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    with 5:
        pass
except TypeError as e:
    print(e)


class FailsEnter:
    def __enter__(self):
        raise RuntimeError("no entry")

    def __exit__(self, *args):
        print("never called")


try:
    with Manager("outer"), FailsEnter():
        print("never")
except RuntimeError as e:
    print(e)
with Manager("t") as (x, *_):
    print(x)
