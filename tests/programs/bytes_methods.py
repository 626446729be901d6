b = b"Hello\x00\xff"
print(b, repr(b), len(b), b[0], b[-1], b[1:3], list(b), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"))
print(b.lower(), b.upper(), b.find(b"l"), b.find(108), b.count(b"l"), b.replace(b"l", b"L"), b.startswith(b"He"), b.hex(), b.hex(" "))
print(b"a,b".split(b","), b" a b ".split(), b",".join([b"x", b"y"]), b"  x ".strip(), b"ab".center(6, b"*"), b"5".zfill(3))
print(b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"))
print(bytes.fromhex("48 65ff"), b"a" + b"b", b"ab" * 2, 97 in b"abc", b"bc" in b"abc", b"a" < b"b", b"a" == "a", b"" or b"empty")
print(b"\t\n\r'\"\\", b'"', b"'", hash(b"x") == hash(b"x"), {b"k": 1}[b"k"], b"abc"[::-1], b"x%dy" % 5)
a = bytearray(b"abc")
a[0] = 65
a.append(33)
a += b"xy"
a.extend([1, 2])
a[1:2] = b"---"
print(a, len(a), a.pop(), a.find(b"-"), bytes(a), bytearray(2), a[::-1], a == bytes(a))
del a[:3]
a.reverse()
a.insert(1, 0)
print(a, a.decode("latin-1").encode("ascii", "backslashreplace"))
print(int.from_bytes(b"\x01\x00", "big"), (1000).to_bytes(4, "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), (-2).to_bytes(2, "big", signed=True))
for action in (lambda: b"a" + "b", lambda: b[99], lambda: bytes([256]), lambda: bytes("a"), lambda: b"\xff".decode(), lambda: bytes(-1), lambda: bytes.fromhex("4"), lambda: b"a".join(["x"]), lambda: (256).to_bytes(1, "big")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
