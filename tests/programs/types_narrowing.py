# Narrowing by is None, isinstance, match, try, early return, and/or; and no longer narrowed after what changes the value.


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def drop(self):
        self.next = None
        return True

    def swap(self):
        self.value = str(self.value) if isinstance(self.value, int) else len(self.value)


current = 5


def change():
    global current
    current = "changed" if isinstance(current, int) else 7


def global_narrowed():
    if isinstance(current, int):
        a = current + 1
        change()
        b = current * 2
        return a, b
    return current.upper()


def field_narrowed(node):
    if node.next is not None and node.drop():
        try:
            return node.next.value
        except AttributeError as e:
            return str(e)
    return "none"


def field_type_narrowed(node):
    out = []
    while isinstance(node.value, int):
        out.append(node.value + 1)
        node.swap()
        out.append(node.value)
        if len(out) > 3:
            return out
    out.append(node.value + "!")
    return out


def closure_narrowed(x):
    def set_none():
        nonlocal x
        x = None

    if x is not None:
        before = x
        set_none()
        return before, x
    return "was none"


def item_narrowed(d):
    if isinstance(d["k"], str):
        s = d["k"] + "s"
        d.update(k=len(s))
        return s, d["k"] + 1
    return d["k"]


def early(x):
    if x is None:
        return 0
    if not isinstance(x, (int, float)):
        try:
            x = float(x)
        except (TypeError, ValueError) as e:
            return type(e).__name__
    return x + 1


def either(x):
    return x and x[0] or "empty", isinstance(x, str) and x.upper(), x is None or len(x), not isinstance(x, list) or x + [0]


def loop(xs):
    best = None
    for x in xs:
        if best is None or x > best:
            best = x
        elif best == x and not isinstance(best, str):
            best = str(best)
            break
    return best


def comprehension(xs):
    return [x + 1 for x in xs if isinstance(x, int)], [x.upper() for x in xs if type(x) is str], {k: len(k) for k in xs if hasattr(k, "__len__")}, sum(x for x in xs if x is not None and not isinstance(x, str))


def matched(x):
    match x:
        case None:
            x = []
        case int() if x > 10:
            x = [x, "big"]
        case int() | float() as n:
            x = [n]
        case str():
            x = x.split()
        case [first, *x]:
            x.append(first)
        case {"k": x, **rest}:
            x = [x, rest]
        case _:
            return x
    x.append(len(x))
    return x


def handled(x):
    try:
        y = x + 1
    except TypeError:
        y = x
        x = None
    else:
        x = [x]
    finally:
        z = (x, y)
    return z, x is None and y or x


def shadowed(value):
    if isinstance(value, int):
        for value in ["a", "b"]:
            pass
        return value + "c"
    with_list = [value for value in (1, 2)]
    return value, with_list


def asserted(x):
    assert x is not None and not isinstance(x, str), "bad " + repr(x)
    return x * 2


def walrus(d, key):
    if (v := d.get(key)) is not None:
        return v + v
    elif (v := d.get("default")) or v == 0:
        return [v]
    return v


def deleted(x):
    if x:
        del x
    try:
        return x
    except NameError as e:
        return type(e).__name__


def truthy(x):
    if x:
        return "yes", x
    return "no", x if x is None else type(x).__name__


print(global_narrowed(), current, global_narrowed(), (change(), current)[1], global_narrowed())
print(field_narrowed(Node(1, Node(2))), field_narrowed(Node(1)))
print(field_type_narrowed(Node(1)), field_type_narrowed(Node("abc")), field_type_narrowed(Node(True)))
print(closure_narrowed(1), closure_narrowed(None), closure_narrowed([]))
print(item_narrowed({"k": "v"}), item_narrowed({"k": None}))
print([early(x) for x in (None, 1, 2.5, True, "3", "x", [], b"4")])
print([either(x) for x in ("", "ab", [], [0, 1], None) if x is not None or True][:4])
for xs in ([1, 3, 2], [2, 2, 5], ["b", "a", "b"], [], [1.5, 1.5], [True, 1]):
    print(repr(loop(xs)), end=" ")
print(comprehension([1, "a", None, 2.5, True, "bc"][:2] + ["bc"]), comprehension([None, 2.5, 3]) if False else "")
for x in (None, 5, 50, 2.5, True, "a b", (1, 2), [3], {"k": 1, "z": 2}, {"q": 1}, {1}, b"x"):
    print(matched(x), end=" ")
print()
print(handled(1), handled("x"), handled(None), handled(2.5))
print(shadowed(1), shadowed("x"))
for x in (1, None, "s", [0], 2.5):
    try:
        print(asserted(x), end=" ")
    except AssertionError as e:
        print(e, end=" ")
print([walrus(d, "k") for d in ({"k": 1}, {"k": "s"}, {}, {"default": 0}, {"default": None, "k": None}, {"k": 0.5, "default": 1})])
print(deleted(0), deleted(1), deleted(""), deleted([0]))
print([truthy(x) for x in (0, 1, "", "a", None, [], [0], 0.0, {})])
