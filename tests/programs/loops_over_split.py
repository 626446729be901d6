"""Loops over str.split() and str.splitlines(): the parts come one after the other, and nothing else is to be seen of that."""

TEXTS = ["", " ", "a", " a ", "a b", "  lead and  trail\t\n", "caf\u00e9 \u00fcber", "\u4f60 \u597d\u3000\u4e16\u754c", "x\u00a0y\u2003z", "a\x1cb\x1fc", "\U0001f600 ok \udc80", "one"]


def words(text):
    found = []
    for word in text.split():
        found.append(word)
    return found


def fields(text, separator):
    return [field for field in text.split(separator)]


def few(text, separator, most):
    found = []
    for number, part in enumerate(text.split(separator, most)):
        found.append((number, part))
    return found


def lines(text, keep):
    found = []
    for line in text.splitlines(keep):
        found.append(line)
    return found


for t in TEXTS:
    print(ascii(words(t)), words(t) == t.split())
for t in TEXTS + ["a,b,,c,", ",", ",,", "\u4e16,\u754c", "no"]:
    for s in (",", "a", "\u4e16", "ab", " "):
        assert fields(t, s) == t.split(s), (t, s)
    for most in (-1, 0, 1, 2, 100):
        assert few(t, ",", most) == list(enumerate(t.split(",", most)))
        assert few(t, None, most) == list(enumerate(t.split(None, most))), (t, most)
print(few(" a  b  c ", None, 1), few("a,b,c", ",", 1), few("", ",", 0), few("", None, 0))
for t in ["", "\n", "a", "a\n", "a\nb", "a\r\nb\rc\n\nd", "x\x0by\x0cz\x1cw\x85v\u2028u", "\r", "\r\r\n", "\u4e16\u2029\u754c\r\n"]:
    print(ascii(lines(t, False)), ascii(lines(t, True)), lines(t, False) == t.splitlines(), lines(t, True) == t.splitlines(True))


# What is wrong is wrong before the first part.
def attempt(what, run):
    try:
        print(what, run())
    except Exception as e:
        print(what, type(e).__name__, e)


attempt("empty separator", lambda: fields("a b", ""))
attempt("no separator", lambda: fields("a b", 3))
attempt("no number", lambda: few("a b", " ", "2"))


class Two:
    def __index__(self):
        print("asked")
        return 2


attempt("index", lambda: few("a b c d", " ", Two()))


# The text can go, or become another, while its parts are looked at.
def rebinding(text):
    for part in text.split():
        text += part
    return text


def shared(text):
    total = ""
    for part in text.split("-"):
        for again in text.split("-"):
            total += part + again + ";"
    return total


def stops(text):
    for part in text.split():
        if part == "stop":
            break
        if part == "go":
            continue
        print("part", part)
    else:
        print("all")
    return part


def nested(text):
    result = {}
    for line in text.splitlines():
        name, *values = line.split("=")
        for value in "=".join(values).split(","):
            result.setdefault(name, []).append(value)
    return result


def unbound(text):
    for part in text.split():
        pass
    return part


print(rebinding("a b c"), shared("x-y"))
print(stops("a go b"), stops("a stop b"))
print(nested("a=1,2\nb=\nc=x=y,z"))
attempt("unbound", lambda: unbound("  "))
print(sum(int(n) for n in "1 2 3 x".split() if n != "x"), [n for line in "1 2\n3 4".splitlines() for n in line.split()])
print({w: len(w) for w in "a bb a".split()}, {w for w in "a a".split()}, list(zip("a b".split(), "c d".split())))


# In a generator, of a subclass, and of a text that ends with the loop.
def generated(text):
    for part in text.split():
        yield part


class Loud(str):
    def __del__(self):
        print("gone")


def loud():
    for part in Loud("a b").split():
        print(part, type(part).__name__)


print(list(generated("g h")))
loud()


class Own(str):
    def split(self, *args):
        return ["own"]


def own(text):
    return [part for part in text.split()]


print(own(Own("a b")), own("a b"))

# The global text that a call in the loop changes.
TEXT = "p q r"


def change():
    global TEXT
    TEXT = "changed"
    return TEXT


def global_text():
    return [part + change() for part in TEXT.split()]


print(global_text(), TEXT)
