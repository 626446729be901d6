s = "Hello, World"
print(s.lower(), s.upper(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "ß".upper(), "ß".casefold())
print(s.find("o"), s.find("o", 5), s.rfind("o"), s.find("z"), s.index("W"), s.rindex("l"), s.count("l"), s.count(""), "aaa".count("aa"))
print(s.startswith("Hell"), s.startswith(("x", "H")), s.endswith("ld"), s.startswith("World", 7), "".startswith(""))
print(s.replace("l", "L"), s.replace("l", "L", 1), s.replace("", "-"), "aaa".replace("aa", "b"), s.replace("zz", "y"))
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "abc".split("x"), "".split(), "".split(","), " ".split(" "))
print("a,b,c".rsplit(",", 1), " a b c ".rsplit(None, 1), "a\nb\r\nc\rd\n".splitlines(), "a\nb".splitlines(True), "a\x0bb\x1cc\u2028d".splitlines())
print("-".join(["a", "b"]), "".join([]), "x".join("abc"), "k=v=w".partition("="), "kv".partition("="), "k=v=w".rpartition("="))
print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "\t\nx\u00a0".strip())
print("ab".center(7, "*"), "ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "42".zfill(5), "-42".zfill(6), "+1".zfill(4), "abc".center(4) + "|")
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "½".isnumeric(), "²".isdigit(), "٣".isdecimal(), " \t".isspace(), "Ab".istitle(), "AB".isupper(), "ab".islower(), "x1".isidentifier(), "".isalpha(), "a\n".isprintable(), "é".isascii())
print("a\tb\tc".expandtabs(4), "unhappy".removeprefix("un"), "test.py".removesuffix(".py"), "x".removeprefix("yy"))
print("hello".translate({ord("l"): "L", ord("h"): None, ord("o"): 48}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": "1"}))
print("abc" * 3, 2 * "ab", "a" * 0, "a" * -1, "a" + "b", "b" in "abc", "" in "", "ac" in "abc")
print("héllo".encode(), "héllo".encode("latin-1"), "😀".encode("utf-16-le"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"))
print(len("😀é"), "😀é"[0], "😀é"[::-1], [ord(c) for c in "aé😀"], min("hello"), sorted("banana"), list(reversed("abc")))
print("%s" % "a", "a\x00b", repr("a\x00b\n\t\\'"), repr('"'), repr("'\""), repr("é\u200b\U0001F600\ud800"), ascii("é😀"))
for action in (lambda: s.index("zz"), lambda: "a".join([1]), lambda: "a" + 1, lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a".split(""), lambda: "é".encode("ascii"), lambda: s.center("a"), lambda: "a".nothing, lambda: "abc".center(5, "xy"), lambda: chr(-1), lambda: ord("ab")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "é" > "z", "10" < "9", max("b", "abc"))
print("line one\nline two".title(), "they're bill's".title(), "x-ray".capitalize(), "İ".lower() == "i̇", "ﬁ".upper())
