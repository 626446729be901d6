"""a + b + c and a += b of strs: one text, made at once; in place where nobody else has it."""


def three(a, b, c):
    return a + b + c


def many(a):
    return a + "1" + a + "2" + a + "3" + a + "4" + a


def grow(start, pieces):
    text = start
    for p in pieces:
        text += p
    return text


def keep(pieces):
    text = "k" + pieces[0]
    seen = []
    for p in pieces:
        text += p
        seen.append(text)
    return seen


def twice(text):
    text += "x" * 3
    other = text
    text += text
    other += "!"
    return text, other


print(three("a", "", "b"), three("", "", ""), three("", "only", ""), three("\u00e9", "\u4e16", "x"), three("\ud800", "\U0001f600", ""))
print(many("\u00df"), many(""))
word = "wor" + str(1)
print(three("", word, "") is word, ("" + word) is word, (word + "") is word)
print(grow("", ["a"] * 40), grow("s", ["\u00e9"] * 9), grow("s", ["\u4e16", "x"] * 5), len(grow("", ["abcdefgh"] * 1000)))
print(keep(["a", "bc", "defghijklmnop"]), twice("t"))
table = {"key": 1}
name = "k" + "ey"[0:1]
name += "y"
print(table[name], hash(name) == hash("key"))
name += "s"
print(hash(name) == hash("keys"), name in {"keys"})
LABEL = "one"


def relabel():
    global LABEL
    LABEL = "two"
    return "|"


print(LABEL + relabel() + LABEL)
items = ["a", "b"]
first = items[0]
first += "z"
print(items, first)
for item in items:
    item += "y"
    print(item, end=" ")
print(items)


def fails(a, b):
    return a + str(1 // b) + a


try:
    fails("x", 0)
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_lineno > 0)
print("a" + "b" + "c" + "d" + "e" + "f" + "g" + "h" + "i" + "j" + "k" + "l" + "m" + "n" + "o" + "p" + "q" + "r" + "s" + "t" + "u" + "v" + "w" + "x" + "y" + "z" + word + "0" + "1" + "2" + "3" + "4" + "5" + word)
