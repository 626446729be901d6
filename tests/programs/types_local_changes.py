# A local that holds values of different types in turn, in loops, branches and handlers.


def in_turn():
    x = 1
    print(x, x + 1)
    x = "one"
    print(x, x + "!")
    x = [x, 1.5]
    print(x, x * 2)
    x = {tuple(x): None}
    print(x)
    x = x is None
    print(x, x + x)
    x = x or 7
    print(x)
    del x
    try:
        print(x)
    except UnboundLocalError as e:
        x = e
    print(type(x).__name__)


def through_loop(items):
    last = None
    for item in items:
        print(repr(last), "->", repr(item), last == item)
        last = item
    return last


def loop_carried(n):
    # The type at the loop's head is only known after the body.
    x = 0
    for i in range(n):
        if i == 3:
            x = x + 0.5
        elif i == 5:
            x = str(x)
        elif i == 7:
            x = [x]
        else:
            x = x + x
            if not x:
                x = 1
    return x


def branch(flag):
    if flag > 2:
        v = flag
    elif flag == 2:
        v = "two"
    elif flag == 1:
        v = (1, 2)
    else:
        v = None
    try:
        return len(v)
    except TypeError as e:
        return str(e)


def loop_variable_survives():
    i = "before"
    for i in []:
        pass
    print(i)
    for i in "ab", 3, None:
        pass
    print(i)
    for i in range(3):
        i = str(i) * 2
        print(i, end=" ")
    print(i)
    for i, j in enumerate([10, "x", 2.5]):
        j = j * 2
        i = [i, j]
    print(i, j)


def while_with_change():
    n = 10
    seen = []
    while n:
        seen.append(n)
        if isinstance(n, int) and n > 7:
            n -= 1
        elif isinstance(n, int):
            n = "abc"
        else:
            n = n[1:]
    print(seen, repr(n))


def handler_changes():
    v = 10
    for d in (2, 0, "x", None):
        try:
            v = v / d
        except ZeroDivisionError:
            v = "zero"
        except TypeError as e:
            v = (v, d)
        finally:
            v = [v] if not isinstance(v, list) else v
        print(v)
        v = v[0]
    return v


def accumulator(xs):
    total = 0
    for x in xs:
        total += x
    return total


def swapped():
    a, b = 1, "x"
    for _ in range(3):
        a, b = b, a
        print(a, b, type(a).__name__, end="; ")
    print()
    a = b = []
    a += [1]
    b = b + ["t"]
    print(a, b, a is b)


def with_and_walrus(rows):
    while (row := rows.pop() if rows else None) is not None:
        if (n := len(row) if hasattr(row, "__len__") else row) and n != "x":
            print(row, n)
        else:
            print("falsy", repr(n))
    print(row, n)


in_turn()
print(through_loop([1, True, 1.0, "1", None, [1], (1,)]))
for n in range(10):
    print(n, repr(loop_carried(n)))
print([branch(f) for f in (3, 2, 1, 0)])
loop_variable_survives()
while_with_change()
print(handler_changes())
print(accumulator([1, 2.5, True]), accumulator([]), accumulator([True, True]), accumulator([10**20, -10**20]))
try:
    accumulator([1, "x"])
except TypeError as e:
    print(e)
swapped()
with_and_walrus([0, 3, "", "abc", [], (None,)])
