from contextlib import contextmanager, suppress, closing, ExitStack, redirect_stdout, nullcontext
import io


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("inside")
try:
    with tag("u"):
        raise KeyError("through")
except KeyError as e:
    print("outside", e)
with suppress(KeyError, IndexError):
    {}["x"]
    print("never")
print("after suppress")
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden")
print(repr(buffer.getvalue()))


class Res:
    def close(self):
        print("closed")


with closing(Res()) as r:
    print("using", type(r).__name__)
with ExitStack() as stack:
    for n in "xy":
        stack.enter_context(tag(n))
    stack.callback(print, "callback", 1)
    print("in stack")
with nullcontext(5) as five:
    print(five)


@tag("deco")
def decorated(x):
    print("body", x)
    return x


print(decorated(3))


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)
