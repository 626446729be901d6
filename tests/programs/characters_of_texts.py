"""Loops over the characters of texts, ord() and chr(), and which text comes first."""

TEXTS = ["", "a", "abc", "caf\u00e9", "\xff\x00", "\u4e16\u754c", "\U0001f600!", "\udc80x", "Z" * 300]


def codes(text):
    return [ord(c) for c in text]


def rebuilt(text):
    result = ""
    for c in text:
        result += chr(ord(c))
    return result == text


def upper(text):
    result = ""
    for c in text:
        if "a" <= c <= "z":
            result += chr(ord(c) - ord("a") + ord("A"))
        elif c in "\u00e9\u00e8":
            result += "E"
        else:
            result += c
    return result


for t in TEXTS:
    print(ascii(t[:5]), codes(t)[:5], rebuilt(t), ascii(upper(t))[:20])

ORDER = ["", "\0", "\0a", "a", "a\0", "ab", "b", "z", "~", "\x7f", "\x80", "\xe9", "\xff", "\xffa", "\u0100", "\u4e16", "\udc80", "\uffff", "\U00010000", "a\u4e16", "\xff\u0100", "aa", "A"]


def order(a, b):
    return (a < b, a <= b, a > b, a >= b, a == b, a != b)


points = [[ord(c) for c in t] for t in ORDER]
for i in range(len(ORDER)):
    for j in range(len(ORDER)):
        p, q = points[i], points[j]
        assert order(ORDER[i], ORDER[j]) == (p < q, p <= q, p > q, p >= q, p == q, p != q), (i, j)
print(ascii(sorted(ORDER)), ascii(max(ORDER)), ascii(min(ORDER)))
print(" ".join(str("a" < t <= "b\u4e16" != "") for t in ORDER))


def attempt(what, run):
    try:
        print(what, ascii(run()))
    except Exception as e:
        print(what, type(e).__name__, e)


def code_of(text):
    return ord(text)


def text_of(n):
    return chr(n)


for t in ("", "ab", "\u4e16", "\0", "\U0010ffff"):
    attempt("ord", lambda: code_of(t))
for n in (0, 97, 255, 256, 0xd800, 0x10ffff, 0x110000, -1, -2**31, -2**31 - 1, 2**31 - 1, 2**31, 2**62, 2**63, 2**70, -2**70):
    attempt("chr", lambda: text_of(n))
attempt("chr of a bool", lambda: chr(True))
attempt("chr of a float", lambda: chr(1.5))
attempt("ord of bytes", lambda: ord(b"x") + ord(bytearray(b"y")))
attempt("ord of bytes", lambda: ord(b"xy"))
attempt("ord of an int", lambda: ord(3))
print(ord("\u00e9"), ord("a"), ord("\n"), ord("\0"), ord("\ud800"), ord("\U0001f600"))


def changes(text):
    seen = []
    for c in text:
        text += c + "!"
        seen.append(c)
    return seen, text


def inner(text):
    for c in text:
        for d in text:
            if c == d:
                continue
            yield c + d


def stops(text):
    for position, c in enumerate(text):
        if c == "x":
            break
    else:
        return "no x", len(text)
    return position, c


def unbound(text):
    for c in text:
        pass
    return c


print(changes("ab"), list(inner("abc")), stops("abxc"), stops("abc"))
attempt("unbound", lambda: unbound(""))
print([a + b for a in "ab" for b in "xy"], {c: i for i, c in enumerate("hello")}, list(zip("ab", "cd")), sum(c == "l" for c in "hello"))
print("".join(sorted({c for c in "mississippi"})), [c.isdigit() for c in "a1"], max(c for c in "hello"))


class Text(str):
    def __iter__(self):
        return iter(["own"])

    def __lt__(self, other):
        return "own <"


print([c for c in Text("ab")], Text("a") < "b", [ord(c) for c in str(Text("ab"))[1:]])
same = [c for c in "aa"]
print(same[0] is same[1], ["\u4e16" for c in "a"][0] == chr(0x4e16))
