#!/usr/bin/env python3
"""Compares str, bytes and bytearray of the runtime with those of this Python (CPython 3.11).

    python3 text_differential.py DRIVER [rounds] [seed]

DRIVER is text_driver.cpp linked with the runtime. Run with PYTHONHASHSEED=0 for both sides to agree on hashes.
"""
import random
import subprocess
import sys
import warnings

warnings.simplefilter("ignore")
EMPTY = object()      # a missing argument

# Characters of every width and kind: letters, digits, spaces, case oddities, controls, unprintable ones, surrogates, astral ones.
ASCII = "aAbzZ09_ \t\n\r\x0b\x1c\x7f'\"\\-+.,{}%"
LATIN = "\x80\x85\xa0\xaa\xb2\xb5\xb7\xdf\xe9\xc9\xff\xad"
BMP = "\u0130\u0131\u01c4\u01c5\u01c6\u0149\u0345\u03a3\u03c2\u03c3\u0390\u0660\u0967\u1e9e\u2028\u2029\u3000\ufb01\u4e2d\u02b0\u1fb3\u2160\u00bd\u0378\u1c80\ufeff\uffff\ue000\u10d0\u13a0\uab70"
ASTRAL = "\U0001f600\U00010400\U0001d7ce\U0001e921\U000e0001\U0010ffff\U00020000\U0001f1e6\U0001d400"
SURROGATES = "\ud800\udbff\udc00\udc80\udcff\udfff"
POOLS = [ASCII, ASCII + LATIN, ASCII + BMP, LATIN + BMP, ASCII + ASTRAL, ASCII + LATIN + BMP + ASTRAL, ASCII + SURROGATES, "ab", "a\u0100", "a\xe9", "\u0100\U00010000"]


def token(v):
    if v is EMPTY:
        return "-"
    if v is None:
        return "n"
    if v is True or v is False:
        return "T" if v else "F"
    if isinstance(v, str):
        return "s" + ".".join(f"{ord(c):x}" for c in v)
    if isinstance(v, bytearray):
        return "B" + v.hex()
    if isinstance(v, bytes):
        return "b" + v.hex()
    if isinstance(v, int):
        return f"i{v}"
    if isinstance(v, float):
        return f"f{v!r}"
    if isinstance(v, slice):
        return "<" + "".join(token(x) + "," for x in (v.start, v.stop, v.step)) + ">"
    if isinstance(v, dict):
        return "{" + "".join(token(k) + "," + token(x) + "," for k, x in v.items()) + "}"
    open_, close = ("(", ")") if isinstance(v, tuple) else ("[", "]")
    return open_ + "".join(token(x) + "," for x in v) + close


def expect(f, args, shown):
    try:
        out = ascii(f(*[a for a in args]))
    except RecursionError:
        raise
    except Exception as e:
        out = f"!{type(e).__name__}: {escape(str(e))}"
    if isinstance(shown, bytearray):
        out += " " + ascii(shown)
    return out


def escape(text):
    return "".join(c if ord(c) < 128 else ascii(c)[1:-1] for c in text).replace("\n", "\\n")


def drop_missing(f):
    def call(*args):
        args = list(args)
        while args and args[-1] is EMPTY:
            args.pop()
        return f(*args)
    return call


def keywords(method, *names):
    def call(self, *args):
        return getattr(self, method)(**{n: a for n, a in zip(names, args) if a is not EMPTY})
    return call


class Case:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.cases = []

    def text(self, most=12):
        r = self.r
        pool = r.choice(POOLS)
        n = r.choice([0, 1, 1, 2, 3, r.randrange(most + 1), r.randrange(most + 1), r.randrange(90) if most > 9 else 2])
        return "".join(r.choice(pool) for _ in range(n))

    def part(self, s):
        """A piece of s, mostly."""
        r = self.r
        if s and r.random() < 0.7:
            i = r.randrange(len(s))
            return s[i:i + r.choice([1, 1, 2, 3])]
        return self.text(3) if isinstance(s, str) else self.some_bytes(3)

    def some_bytes(self, most=12):
        r = self.r
        pool = r.choice([b"ab", b"aB1 \t\n\r\x0b\x1c", bytes(range(256)), b"'\"\\\x00\x7f\xff", b"abcXYZ 019_-+%"])
        n = r.choice([0, 1, 2, r.randrange(most + 1), r.randrange(60) if most > 9 else 3])
        v = bytes(r.choice(pool) for _ in range(n))
        return v

    def index(self):
        r = self.r
        return r.choice([EMPTY, None, 0, 1, 2, -1, -2, 5, 100, -100, 2**70, -2**70, True])

    def wrong(self):
        return self.r.choice([None, 1, 1.5, b"x", "x", "\u0100", (), [], True, {}])

    def add(self, op, f, *args):
        if EMPTY not in args and op not in ("str.format", "append", "fstring"):
            args = [a if not (self.r.random() < 0.04 and i > 0) else self.wrong() for i, a in enumerate(args)]
        line = "\t".join([op] + [token(a) for a in args])
        shown = args[0]
        self.cases.append((line, expect(f, args, shown), args))

    def make_str(self):
        r, add = self.r, self.add
        s, t = self.text(), self.text()
        p = self.part(s)
        i, j = self.index(), self.index()
        if i is EMPTY:
            j = EMPTY
        for n in "capitalize casefold lower swapcase title upper isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split():
            add("str." + n, getattr(str, n), s)
        for n in "find rfind index rindex count startswith endswith".split():
            add("str." + n, drop_missing(getattr(str, n)), s, p, i, j)
        add("str.startswith", drop_missing(str.startswith), s, (t, p), i, j)
        add("str.endswith", drop_missing(str.endswith), s, (t, p), i, j)
        add("str.replace", drop_missing(str.replace), s, p, self.text(3), r.choice([EMPTY, -1, 0, 1, 2, 100]))
        for n in "partition rpartition removeprefix removesuffix".split():
            add("str." + n, getattr(str, n), s, p)
        add("str.join", str.join, self.text(3), [self.text(5) for _ in range(r.randrange(5))])
        for n in "split rsplit".split():
            add("str." + n, keywords(n, "sep", "maxsplit"), s, r.choice([EMPTY, None, p, p]), r.choice([EMPTY, -1, 0, 1, 2]))
        add("str.splitlines", keywords("splitlines", "keepends"), s, r.choice([EMPTY, True, False, 2]))
        for n in "strip lstrip rstrip".split():
            add("str." + n, drop_missing(getattr(str, n)), s, r.choice([EMPTY, None, p, t]))
        for n in "center ljust rjust".split():
            add("str." + n, drop_missing(getattr(str, n)), s, r.randrange(-2, 20), r.choice([EMPTY, "*", "\u0100", "\xe9", "\U00010000", "ab"]))
        add("str.zfill", str.zfill, r.choice(["", "+", "-"]) + s, r.randrange(-2, 20))
        add("str.expandtabs", keywords("expandtabs", "tabsize"), s + "\ta\tb", r.choice([EMPTY, 0, 1, 4, -3, 8]))
        table = {ord(c): r.choice([None, "x", "yy", "\u0100", 65, 0x10ffff, "", 0xe9]) for c in p + t[:2]}
        add("str.translate", str.translate, s, table)
        add("str.maketrans", drop_missing(str.maketrans), p, r.choice([p[::-1], "ab"]), r.choice([EMPTY, t]))
        add("str.maketrans", drop_missing(str.maketrans), {r.choice([p, 97, "a"]): 1}, EMPTY, EMPTY)
        add("getitem", lambda a, b: a[b], s, r.choice([0, 1, -1, 5, -20, 2**70, True]))
        ends = [None, 0, 1, 3, -1, -3, 50, -50, 2**70]
        cut = slice(r.choice(ends), r.choice(ends), r.choice([None, 1, 2, -1, -2, 3, 100]))
        add("getitem", lambda a, b: a[b], s, cut)
        add("contains", lambda a, b: b in a, s, p)
        add("add", lambda a, b: a + b, s, t)
        add("mul", lambda a, b: a * b, s, r.choice([0, 1, 2, 3, 7, -1, True]))
        add("eq", lambda a, b: a == b, s, r.choice([s, t]))
        add("lt", lambda a, b: a < b, s, t)
        add("repr", repr, s)
        add("ascii", ascii, s)
        add("hash", hash, s)
        add("len", len, s)
        add("list", list, s)
        add("append", lambda a, b: a + "".join(b), s, [self.text(20) for _ in range(r.randrange(6))])
        add("utf8", lambda a: a.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape") if not any(0xd800 <= ord(c) < 0xdc80 or 0xdd00 <= ord(c) < 0xe000 for c in a) else a, "".join(c for c in s if not 0xd800 <= ord(c) <= 0xdfff))
        for enc in r.sample(ENCODINGS, 4):
            add("str.encode", keywords("encode", "encoding", "errors"), s, enc, r.choice(HANDLERS))

    def make_bytes(self):
        r, add = self.r, self.add
        s, t = self.some_bytes(), self.some_bytes()
        p = self.part(s)
        if r.random() < 0.4:
            s = bytearray(s)
        if r.random() < 0.2:
            p = bytearray(p)
        i, j = self.index(), self.index()
        if i is EMPTY:
            j = EMPTY
        kind = type(s)

        def m(n):
            return getattr(kind, n)
        for n in "capitalize lower swapcase title upper isalnum isalpha isascii isdigit islower isspace istitle isupper".split():
            add("bytes." + n, m(n), s)
        for n in "find rfind index rindex count".split():
            add("bytes." + n, drop_missing(m(n)), s, r.choice([p, p, 97, 300, -1]), i, j)
        for n in "startswith endswith".split():
            add("bytes." + n, drop_missing(m(n)), s, r.choice([p, (t, p)]), i, j)
        add("bytes.replace", drop_missing(m("replace")), s, p, self.some_bytes(3), r.choice([EMPTY, -1, 0, 1, 2, 100]))
        for n in "partition rpartition removeprefix removesuffix".split():
            add("bytes." + n, m(n), s, p)
        add("bytes.join", m("join"), kind(self.some_bytes(3)), [self.some_bytes(5) for _ in range(r.randrange(5))])
        for n in "split rsplit".split():
            add("bytes." + n, keywords(n, "sep", "maxsplit"), s, r.choice([EMPTY, None, p, p]), r.choice([EMPTY, -1, 0, 1, 2]))
        add("bytes.splitlines", keywords("splitlines", "keepends"), s, r.choice([EMPTY, True, False]))
        for n in "strip lstrip rstrip".split():
            add("bytes." + n, drop_missing(m(n)), s, r.choice([EMPTY, None, p, t]))
        for n in "center ljust rjust".split():
            add("bytes." + n, drop_missing(m(n)), s, r.randrange(-2, 20), r.choice([EMPTY, b"*", b"ab", bytearray(b"-")]))
        add("bytes.zfill", m("zfill"), kind(r.choice([b"", b"+", b"-"]) + s), r.randrange(-2, 20))
        add("bytes.expandtabs", keywords("expandtabs", "tabsize"), kind(s + b"\ta\tb"), r.choice([EMPTY, 0, 1, 4, -3]))
        table = r.choice([None, bytes(range(256))[::-1]])
        add("bytes.translate", lambda a, b, c: a.translate(b) if c is EMPTY else a.translate(b, delete=c), s, table, r.choice([EMPTY, p]))
        add("bytes.maketrans", bytes.maketrans, p, bytes(p)[::-1])
        add("bytes.hex", drop_missing(m("hex")), s, r.choice([":", b"-", "\xe9", "ab"]), r.choice([EMPTY, 1, 2, -2, 0, 3]))
        add("bytes.hex", m("hex"), s)
        for enc in r.sample(ENCODINGS, 4):
            add("bytes.decode", keywords("decode", "encoding", "errors"), s, enc, r.choice(HANDLERS))
        good = self.text(6).encode("utf-8", "surrogatepass") + self.some_bytes(3)
        add("bytes.decode", keywords("decode", "encoding", "errors"), good, "utf-8", r.choice(HANDLERS))
        add("bytes_utf8", lambda b: b.decode("utf-8", "surrogateescape"), good)
        wide = self.text(6).encode(r.choice(["utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-32-be"]), "surrogatepass") + self.some_bytes(2)
        add("bytes.decode", keywords("decode", "encoding", "errors"), wide, r.choice(["utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be"]), r.choice(HANDLERS))
        add("getitem", lambda a, b: a[b], s, r.choice([0, 1, -1, 5, -20, 2**70, True]))
        ends = [None, 0, 1, 3, -1, -3, 50, -50]
        cut = slice(r.choice(ends), r.choice(ends), r.choice([None, 1, 2, -1, -2, 3]))
        add("getitem", lambda a, b: a[b], s, cut)
        add("contains", lambda a, b: b in a, s, r.choice([p, 97, 300]))
        add("add", lambda a, b: a + b, s, r.choice([t, bytearray(t)]))
        add("mul", lambda a, b: a * b, s, r.choice([0, 1, 2, 3, -1]))
        add("eq", lambda a, b: a == b, s, r.choice([s, t, bytearray(s)]))
        add("lt", lambda a, b: a < b, s, t)
        add("repr", repr, s)
        add("len", len, s)
        add("list", list, s)
        if kind is bytes:
            add("hash", hash, s)
        add("bytes.construct", drop_missing(bytes), r.choice([EMPTY, s, [1, 2, 255], [256], [1.5], 3, -1, (97,), "a"]))
        add("bytes.construct", bytes, "a\xe9", r.choice(["latin-1", "ascii", "utf-8", "x"]), r.choice(["strict", "replace"]))
        add("str.construct", str, s, r.choice(["latin-1", "ascii"]), "replace")
        b = bytearray(s)

        def copy():
            return bytearray(b)
        add("bytearray.append", bytearray.append, copy(), r.choice([1, 255, 256, -1]))
        add("bytearray.extend", bytearray.extend, copy(), r.choice([t, [1, 2], [1, 256], bytearray(t), (3,)]))
        add("bytearray.insert", bytearray.insert, copy(), r.choice([0, 1, -1, 100, -100]), 7)
        add("bytearray.pop", drop_missing(bytearray.pop), copy(), r.choice([EMPTY, 0, -1, 1, 50]))
        add("bytearray.remove", bytearray.remove, copy(), r.choice([97, 0, 10]))
        for n in "reverse clear copy".split():
            add("bytearray." + n, getattr(bytearray, n), copy())
        add("setitem", lambda a, i, v: a.__setitem__(i, v), copy(), r.choice([0, -1, 30, cut]), r.choice([5, 256, t, [1, 2], bytearray(t), 1.5]))
        add("setitem", lambda a, i, v: a.__setitem__(i, v), copy(), cut, t)
        add("delitem", lambda a, i: a.__delitem__(i), copy(), r.choice([0, -1, 30, cut]))
        add("delitem", lambda a, i: a.__delitem__(i), copy(), cut)

    def make_format(self):
        r, add = self.r, self.add
        values = [self.text(5), r.choice([0, 1, -7, 255, 10**20, -10**20, True, False]), r.choice(["x", "\u0100", "a'b", ""]), None, [1, "\xe9"]]
        spec = "".join(["%", r.choice(["", "(k)", ""]), "".join(r.sample("-+ #0", r.randrange(3))), r.choice(["", "5", "12", "*"]),
                        r.choice(["", "", ".3", ".0", ".*", "."]), r.choice(["", "", "l", "h"]), r.choice("sradiuoxXc%sq")])
        value = r.choice(values)
        args = r.choice([value, (value,), (value, value), {"k": value}, (3, value), (-8, 2, value)])
        template = self.text(4).replace("%", "") + spec + r.choice(["", "%%", " %s", "%"])
        add("mod", lambda a, b: a % b, template, args)
        if template.isascii():
            bargs = r.choice([b"xy", bytearray(b"z"), 65, -255, 10**20, (b"q", 3), {b"k": b"v"}, {b"k": 7}, "\xe9", None])
            add("mod", lambda a, b: a % b, r.choice([bytes, bytearray])(template.encode()), bargs)
        fill = r.choice(["", "*", "\u0100", "{", "\U00010000"])
        fs = fill + r.choice("<>^=") if fill else r.choice(["", "<", ">", "^", "="])
        fs += r.choice(["", "", "", "", "+", " ", "-", "z", "#"]) + r.choice(["", "0", ""]) + r.choice(["", "3", "10", "\u0663", "99999999999999999999"])
        fs += r.choice(["", "", "", ",", "_", ",_"]) + r.choice(["", ".2", ".", ".0"]) + r.choice(["", "s", "s", "d", "\u0100", "ss"])
        add("format", format, self.text(5), fs)
        if "99999" not in fs:
            add("fstring", lambda v, s: "".join(format(a, b) + "|" for a, b in zip(v, s)), [self.text(5), 12, -5, True, self.text(3)], [fs, "", "", "", ""])
        field = r.choice(["", "0", "1", "k", "0.x", "2[0]", "2[1]", "3[a]", "3[b c]", "9", "-1", " ", "0]", "2[", "2[]", "k.", "2[0]x", "\u0661", "{", "99999999999999999999"])
        field += r.choice(["", "", "!r", "!s", "!a", "!", "!z", "!rr", "!\u0100", "!\x01"])
        field += r.choice(["", "", ":", ":>8", ":{}", ":{0}", ":{k}", ":{:{}}", ":*^12", ":{", ":}"])
        template = self.text(4) + "{" + field + "}" + r.choice(["", "{}", "{0}", "}}", "{{", "{", "}", "!"])
        pos = (self.text(4), 7, [1, "z"], {"a": 5, "b c": 6})
        add("str.format", lambda s, a, k: s.format(*a, **k), template, pos, {"k": "10"})
        add("str.format_map", lambda s, k: s.format_map(k), template, {"k": "v", "": 1, "0": 2})


ENCODINGS = ["utf-8", "UTF8", "ascii", "latin-1", "iso-8859-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252",
             "utf-8-sig", "us-ascii", "L1", "no-such", "U8", "Latin_1"]
HANDLERS = [EMPTY, "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "no-such"]


def every_character(case):
    for c in range(0x110000):
        s = chr(c)
        if c % 64 == 0:
            block = "".join(chr(x) for x in range(c, c + 64))
            for n in "lower upper casefold swapcase title capitalize".split():
                case.add("str." + n, getattr(str, n), block)
            case.add("repr", repr, block)
            case.add("str.split", lambda a: a.split(), block)
            case.add("str.splitlines", lambda a: a.splitlines(), block)
        if not (0x3400 < c < 0x9f00 or 0xac00 < c < 0xd700 or 0xe000 < c < 0xf800 or 0x20000 < c < 0xe0000 or c > 0xe0200):
            for n in "isalnum isalpha isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split():
                case.add("str." + n, getattr(str, n), s)
            case.add("str.isidentifier", str.isidentifier, "a" + s)
            case.add("str.lower", str.lower, "A" + s + "\u03a3")
            case.add("str.lower", str.lower, "A\u03a3" + s)


def long_texts(case):
    for wide in ("", "\u0100", "\xe9"):
        s = ("ab" * 3000 + "c") * 3 + wide
        for p in ("ab" * 2000 + "c", "ab" * 4000, "c" + wide, "b" * 50, "ab" * 20 + "cab"):
            for n in "find rfind count partition rpartition".split():
                case.add("str." + n, getattr(str, n), s, p) if n.endswith("tion") else case.add("str." + n, drop_missing(getattr(str, n)), s, p, EMPTY, EMPTY)
            case.add("str.replace", drop_missing(str.replace), s, p, "<" + wide + ">", EMPTY)
            case.add("contains", lambda a, b: b in a, s, p)
    case.cases = [c for c in case.cases if c]


def main():
    driver = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    case = Case(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    if rounds >= 1000:
        every_character(case)
    long_texts(case)
    for _ in range(rounds):
        case.make_str()
        case.make_bytes()
        case.make_format()
    lines = "\n".join(c[0] for c in case.cases) + "\n"
    run = subprocess.run([driver], input=lines.encode(), stdout=subprocess.PIPE)
    answers = run.stdout.decode().split("\n")
    bad = 0
    for (line, want, args), got in zip(case.cases, answers):
        if got != want:
            bad += 1
            if bad <= 40:
                print(line.split("\t")[0], ascii(args)[:300], "\n   want", want[:300], "\n   got ", got[:300])
    if run.returncode or len(answers) != len(case.cases) + 1:
        print("driver ended with", run.returncode, "after", len(answers) - 1, "answers; at", case.cases[min(len(answers) - 1, len(case.cases) - 1)][0][:300])
        bad += 1
    print(f"{len(case.cases)} cases, {bad} differ")
    return bad != 0


if __name__ == "__main__":
    sys.exit(main())
