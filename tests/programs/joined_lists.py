"""Lists of texts that are only added to and joined are made as the text; nothing else is to be seen of that."""


def plain(numbers):
    parts = []
    for n in numbers:
        parts.append(str(n))
    return ", ".join(parts)


def empty():
    parts = []
    return "-".join(parts)


def widths(texts):
    parts = []
    for t in texts:
        parts.append(t + "")
    return "\u00e9".join(parts)


def again(numbers):
    seen = []
    parts = []
    for n in numbers:
        parts.append(f"<{n}>")
        seen.append("|".join(parts) + str(len(parts)))
    return seen


def rows(table):
    out = []
    for row in table:
        cells = []
        for cell in row:
            cells.append(f"{cell:>4}")
        out.append("".join(cells))
    return "\n".join(out)


def restarts(flag):
    parts = []
    parts.append("a")
    if flag:
        parts = []
    parts.append("b")
    return "+".join(parts)


def two_separators(texts):
    parts = []
    for t in texts:
        parts.append(t.upper())
    return ",".join(parts), ";".join(parts)


def the_part_itself(text):
    parts = []
    parts.append(text)
    return "".join(parts) is text, "x".join([t for t in [text]]) is text


def into_itself(text):
    parts = []
    parts.append(text)
    parts.append("/".join(parts))
    parts.append("/".join(parts))
    return "/".join(parts)


def half_way(texts):
    parts = []
    try:
        for t in texts:
            parts.append(t)
            parts.append(str(10 // len(t)))
    except ZeroDivisionError:
        parts.append("!")
    return " ".join(parts)


def mixed(values):
    parts = []
    for v in values:
        parts.append(v)
    try:
        return "".join(parts)
    except TypeError as e:
        return str(e)


def escapes(texts):
    parts = []
    for t in texts:
        parts.append(t)
    other = parts
    other.append("end")
    return " ".join(parts)


def shown(texts):
    parts = []
    for t in texts:
        parts.append(t)
    return " ".join(parts), parts, parts[0], len(parts), "a" in parts


def unbound(flag):
    if flag:
        parts = []
    try:
        parts.append("x")
        return "".join(parts)
    except UnboundLocalError as e:
        return str(e)


def generated(texts):
    parts = []
    for t in texts:
        parts.append(t)
        yield ".".join(parts)


def shared_with_inner(texts):
    parts = []

    def add(t):
        parts.append(t)
    for t in texts:
        add(t)
    return ".".join(parts)


class Text(str):
    pass


def subclass():
    parts = []
    parts.append(Text("t"))
    joined = "".join(parts)
    return type(joined).__name__, joined


def appended_while_joined(texts):
    text = "s"
    parts = []
    for t in texts:
        parts.append(text)
        text += t
    text += "#"
    return "".join(parts), text


print(repr(plain([])), plain([1]), plain([1, 2, 2**70]), repr(empty()))
print(widths(["a", "\u4e16", "\U0001f600", "", "\udc80"]).encode("utf-8", "surrogatepass"))
print(again([1, 2, 3]))
print(rows([[1, 22], [], [333, -4, 5]]))
print(restarts(True), restarts(False), two_separators(["a", "b"]))
print(the_part_itself("some text"), into_itself("t"))
print(half_way(["a", "", "b"]), half_way(["aaa"]))
print(mixed(["a", 1]), mixed(["a", "b"]), mixed([b"x"]))
print(escapes(["a"]), shown(["a", "b"]), unbound(True), unbound(False))
print(list(generated("ab")), shared_with_inner("xyz"), subclass(), appended_while_joined("abc"))
print("-".join([str(i) for i in range(5)]), "-".join(str(i) for i in range(5) if i % 2), repr("-".join([t for t in ""])))
long = []
for i in range(3):
    pieces = []
    for j in range(2000):
        pieces.append(chr(97 + j % 26) * (i + 1))
    long.append(len("".join(pieces)))
print(long)
