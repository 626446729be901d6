# Functions that return different types; None or a value; falling off the end.


def lookup(table, key):
    if key in table:
        return table[key]


def parse(text):
    text = text.strip()
    if text == "":
        return None
    if text in ("true", "false"):
        return text == "true"
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        pass
    if text[0] == "[":
        return [parse(p) for p in text[1:-1].split(";")]
    return text


def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return None


def find_or_minus(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return False


def sign(x):
    if x > 0:
        return 1
    elif x < 0:
        return -1.0
    else:
        return


def early(n):
    if n == 0:
        return 0
    if n == 1:
        return 1, "one"
    if n == 2:
        return [early(0), early(1)]
    if n == 3:
        return early
    if n == 4:
        return lambda: early(1)
    if n == 5:
        return int
    if n == 6:
        raise LookupError(n)


def in_finally(x):
    try:
        if x == 0:
            return "try"
        return 10 // (x - 1)
    except ZeroDivisionError as e:
        return e
    finally:
        if x == 3:
            return None


def loop_else(xs):
    for x in xs:
        if x < 0:
            break
    else:
        return "none negative"
    return x


table = {"a": 1, "b": None, "c": "text", "d": [None]}
for key in "abcdz":
    value = lookup(table, key)
    print(key, repr(value), value is None, bool(value))
for text in ["", "1", "-7", "1.5", "1e3", "true", "false", "abc", "[1;2.0;;x;true]", "99999999999999999999", "nan", "1_000"]:
    value = parse(text)
    print(repr(text), repr(value), type(value).__name__)
print(find([1, "a", None], None), find([0], 0), find([], 1), find([1.0], True))
print(find_or_minus("abc", "b"), find_or_minus("abc", "a"), find_or_minus("abc", "z"), find_or_minus("abc", "a") == find_or_minus("abc", "z"))
print([sign(v) for v in (3, -2, 0, 0.5, -0.0, True)])
try:
    print(sum(sign(v) for v in (3, -2)), sum(sign(v) for v in (3, 0)))
except TypeError as e:
    print(e)
for n in range(8):
    try:
        r = early(n)
    except LookupError as e:
        r = repr(e)
    print(n, r() if callable(r) and n == 4 else r(7) if n in (3, 5) else r)
print([in_finally(x) for x in range(5)], type(in_finally(1)).__name__)
print(loop_else([1, 2]), loop_else([1, -2.5]), loop_else([]))


def optional_chain(node, depth):
    if node and depth:
        return optional_chain(node.get("next"), depth - 1)
    return node


chain = {"v": 1, "next": {"v": 2, "next": {"v": 3}}}
for depth in range(5):
    found = optional_chain(chain, depth)
    print(depth, found and found["v"], found is None)


def nothing():
    pass


def maybe(n):
    return nothing() if n else n


print(nothing(), maybe(1), maybe(0), maybe([]), [nothing()], nothing() == None)
try:
    nothing() + 1
except TypeError as e:
    print(e)
try:
    a, b = nothing()
except TypeError as e:
    print(e)
a, *b = early(1)
print(a, b)


def conditional(flag, x, y):
    return x if flag else y


print(conditional(1, 2, "x") + 1, conditional(0, 2, "x") + "y", conditional([], None, 2.5), conditional("s", True, 0) + 1)
print((lookup(table, "z") or find("abc", "c") or sign(0)), (lookup(table, "b") or lookup(table, "d") or 0))


def best(xs, key=None):
    result = None
    for x in xs:
        if result is None or (key(x) > key(result) if key else x > result):
            result = x
    return result


print(best([]), best([3, 9, 2]), best(["b", "abc"], len), best([0, None], key=lambda v: v is None), best([(1, "x"), (1, "y")]))
