print("tab\there", "nl\\n", 'q\'q', "q\"q", "\a\b\f\v\r".encode(), "\x41\102\u00e9\U0001F600")
print(r"raw\n\t", R'\'', b"\x00\xff\n", rb"\x00", """triple "quoted" 'text'""", '''a
b''')
print("a\
b", "con" "cat" 'ed' r"\d")
print(len("\0"), len("\\"), len("é"), len("😀"), len("e\u0301"), repr("\x7f\x80\xa0\u2028\ufeff"), ascii("\x7fé😀"))
print("??/ */ // %s %d {} ${x} \"; #include <x>")
print("trigraph ??= ??( ??)", "/* comment */", "#define X", "\\u0041", "%%")
print(repr("\ud800"), len("\ud800"), "\ud800" == "\ud800", repr("a'b\"c"), repr('a"b'), repr("\\'"))
print(str(b"a'b"), b"\"'", b"\t\r\n\\\x1b", bytes([0, 127, 128, 255]))
s = "x" * 5 + "y" * 3
print(s, s.count("x"), "=" * 40)
long = "a very long string literal that goes on and on, " * 3
print(long)
print("""
    indented
  block""".strip(), end="\n---\n")
print("null\0byte".replace("\0", "<NUL>"), "null\0byte".split("\0"), len("a\0b"), {"a\0": 1})
print("𝔘𝔫𝔦", "ﬀ", "ǅ".lower(), "ß" == "ss", "Σ".lower(), "ὈΔΥΣΣΕΎΣ".lower())
print("line1\nline2\n".splitlines(), "\n".join(["a", "b"]), "tab\tsep".split("\t"))
