# Text and bytes where their edges are: mutation during callbacks, subclasses, aliasing, errors with all their fields.
class Loud(str):
    def __str__(self):
        return "loud " + str.__str__(self)

    def __format__(self, spec):
        return f"<{str.__str__(self)}:{spec}>"

    def __radd__(self, other):
        return other + "~" + str.__str__(self)


x = Loud("h\xe9")
x.note = [1]
print(repr(x), str(x), f"{x}", f"{x:>5}", "%s" % x, "{}".format(x), x + "!", x.upper(), type(x.upper()).__name__, x.note)
print("plain" + x, x == "h\xe9", hash(x) == hash("h\xe9"), {"h\xe9": 1}[x], x * 2, x[0], len(x))


class Bad:
    def __repr__(self):
        raise ValueError("no repr")

    def __index__(self):
        return 3

    def __bytes__(self):
        return b"by"


print("ab" * Bad(), "abcdef"[Bad()], bytes(Bad()), b"%b" % Bad(), "%d %x" % (Bad(), Bad()), "abc".center(Bad() + 4 if False else 7, "*"))
for f in (lambda: "%r" % Bad(), lambda: f"{Bad()!r}", lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * 1.5, lambda: "a" < 1,
          lambda: "abc"[9], lambda: "abc"["%s" % "a"], lambda: "".join(["a", 1]), lambda: "{} {}".format(1), lambda: "{a.b}".format(a=1),
          lambda: "%d" % "x", lambda: "%(k)s" % {}, lambda: "a".encode("nope"), lambda: b"\xff".decode(), lambda: "\u0100".encode("latin-1"),
          lambda: b"a" + "a", lambda: b"abc".find("a"), lambda: bytes([256]), lambda: bytearray(b"a").pop(4), lambda: "x".zfill("3"),
          lambda: int("\u0663\u0664") + "1", lambda: ord("ab"), lambda: chr(-1), lambda: "a".split(""), lambda: "a".index("z")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

try:
    "ab\udc80c\u0100".encode("utf-8")
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason, e)
try:
    b"ab\xe4\xbd".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e)

# += on a name that others share, on itself, and across widths.
a = "x"
b = a
for piece in ("y", "\xe9", "\u0100", "\U0001f600", ""):
    a += piece
    print(ascii(a), ascii(b), len(a), a.isascii())
    b = a
a = "ab"
for _ in range(4):
    a += a
print(a, len(a))
text = ""
for i in range(1000):
    text += str(i) + ","
print(len(text), text[-8:], hash(text) == hash(",".join(map(str, range(1000))) + ","))

data = bytearray(b"hello")
for i, byte in enumerate(data):
    if i < 3:
        data.append(byte)
print(data, data[::-2])
data[1:3] = data
try:
    data += data
except BufferError as e:
    print(e)
data.extend(data)
del data[::3]
data *= 2
print(data, data.count(b"l"), data.find(b"lo", 3))
data[2:4] = (65, 66, 67)
data.extend(range(3))
print(data, bytes(data).hex("_", 4), data.pop(), data.pop(0), data)
view = {b"k": 1, bytes(b"k"): 2}
print(view, b"a" == bytearray(b"a"), b"\x00'\"\\\n", bytearray(b"it's"))

print("stra\xdfe".upper(), "\u01c6ungla".title(), "\u039f\u0394\u039f\u03a3 \u03a3".lower(), "\ufb01".upper(), "\u0130".lower() == "i\u0307", "\xdf".casefold())
print("a\x1cb\u2028c\r\nd".splitlines(), " \u3000a\xa0b ".split(), "a,b,,c".rsplit(",", 2), "aXbX".partition("X"), "x".join("abc"))
print("{0[k]} {1.note[0]:>4} {2!r:*^8} {{}} {3:{4}}".format({"k": "v"}, x, "q", 3.14159, ".2f"))
print("%-6s|%6.2f|%+d|%x|%#o|%c|%%|%5.1e|%(n)s" % {"n": 1} if False else "%-6s|%6.2f|%+d|%x|%#o|%c|%%|%5.1e" % ("ab", 3.14159, 5, 255, 8, "z", 12345.678))
print("abc".translate(str.maketrans({"a": "1", "b": None, 99: "\u0100"})), "hello".translate(str.maketrans("el", "ip", "o")))
