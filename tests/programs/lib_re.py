import re

def t(f, *a, **k):
    try:
        return f(*a, **k)
    except re.error as e:
        return "error", str(e), e.pos, e.lineno, e.colno
    except Exception as e:
        return type(e).__name__, str(e)

print(re.findall(r"\w+", "Hello, wörld_1 foo-bar"), re.split(r"[,;\s]+", "a, b;c  d"), re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"))
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "2024-05 rest")
print(m, m.groups(), m.groupdict("none"), m.group("year", "month"), m["year"], m.span("month"), m.start(), m.end(1), m.lastgroup, m.lastindex, m.regs, m.re.pattern, m.string, m.pos, m.endpos, m.expand(r"\g<month>/\1"))
print(re.sub("x*", "-", "abxd"), re.sub(r"\b", "|", "ab cd"), re.subn("a", lambda m: m.group().upper() * 2, "banana", 2), re.split("(x*)", "axbc"), re.split("", "abc"))
print(re.compile("a", re.I | re.M), re.I, re.I | re.M, repr(re.X), re.compile(b"x"), re.compile("x").flags, int(re.DOTALL), re.S == 16, type(re.A).__name__)
for p in ["(", "a)", "*", "a**", "[a", "\\q", "[b-a]", "\\2", "(?z)", "a{3,2}", "(?P<a>x)(?P<a>y)", "(?<=a*)b", "x(?i)y", "(?P=q)", "a\n(b"]:
    print(p.encode(), t(re.compile, p))
print([bool(re.fullmatch(p, s)) for p, s in ((r"[a-z]+\d?", "abc1"), (r"a|ab", "ab"), (r"(a+)+b", "aaaab"), (r"(?i)straße", "STRASSE"), (r"(?i)É", "é"), (r"\d+", "٣٤"), (r"(?a)\d+", "٣"), (r".", "\n"), (r"(?s).", "\n"))])
print(re.findall(r"(\w)(\d)?", "a1b"), re.findall(rb"\w+", b"ab \xe9 cd"), re.sub(rb"(a)", rb"<\1>", b"banana"), re.search(b"n", bytearray(b"ban")), t(re.search, "a", b"a"), t(re.search, b"a", "a"), t(re.match, "a", 5), t(re.compile, 5))
print([m.span() for m in re.finditer(r"a|", "baac")], [m.group() for m in re.finditer(r"(?m)^\w+$", "one\ntwo words\nthree\n")])
text = """
[section]
key = value   # comment
other=12
"""
rx = re.compile(r"""
    ^ (?P<key> \w+ ) \s* = \s*   # the name
    (?P<value> [^\#\n]*? ) \s* (?: \# .* )? $
    """, re.VERBOSE | re.MULTILINE)
print([m.groupdict() for m in rx.finditer(text)], re.findall(r"^\[(.+?)\]$", text, re.M))
TOKENS = [("NUMBER", r"\d+(?:\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[-+*/=()]"), ("SKIP", r"\s+"), ("BAD", r".")]
scanner = re.compile("|".join(f"(?P<{name}>{p})" for name, p in TOKENS))
print([(m.lastgroup, m.group()) for m in scanner.finditer("x1 = 3.14*(y + 2)?") if m.lastgroup != "SKIP"])
print(re.escape("a.b*c[d] e-f_g"), re.escape(b"\n."), re.findall(r"(?<=\$)\d+(?!\d|%)", "$10 $20% $305"), re.sub(r"(?P<a>.)(?P<b>.)", r"\g<b>\g<a>", "abcd"))
print(re.findall(r"(a)|(b)|(c)", "cab"), re.match(r"(a)?(b)?", "b").groups(), re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups(), re.search(r"(\w+) \1", "the the end").span())
print(len(re.sub(r"\s+", " ", "word  " * 5000)), re.search(r"(?:a|b)*c", "ab" * 3000 + "c").span(), re.match(r".*?x", "y" * 5000 + "x").end())
print(t(re.sub, "(a)", r"\2", "a"), t(re.sub, "(a)", r"\g<x>", "a"), t(re.sub, "a", "\\", "a"), t(re.sub, "a", r"\d", "a"), re.sub("a", r"\n\t\\\.", "a"), t(m.group, 9), t(m.group, "zz"), re.compile("a") == re.compile("a"), re.compile("a") is re.compile("a"))
p = re.compile("b")
print(p.search("abcb", 2), p.match("abc", 1), p.fullmatch("abc", 1, 2), p.search("abc", 0, 1), p.split("abcbd", 1), p.subn("x", "abb", count=1), p.findall("bbb", 1), p.groupindex, p.groups, p.pattern)
print(re.compile(r"(?P<w>\w+)\s(?P=w)").groupindex, re.sub(r"(?i)hello", "bye", "Hello HELLO"), re.split(r"(-)|(,)", "a-b,c"), re.match("", "").span(), re.I.name, [f.name for f in (re.M, re.X)])
