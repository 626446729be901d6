# Texts of errors that name something else than one would think.

def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print("sort and sorted")
told(lambda: sorted([], cmp=1))
told(lambda: [].sort(cmp=1))
told(lambda: sorted([1], 2))
told(lambda: sorted())
told(lambda: sorted([1, "a"], reverse=True))

print("files by number")
for mode in "r", "rb", "w":
    try:
        open(990, mode)
    except OSError as e:
        print(e, e.filename, e.errno)
told(lambda: open(-5))

print("codecs that make no text")
for name in "rot13", "ROT-13", "hex", "base64", "Base-64", "bz2", "zlib_codec", "uu", "quopri", "nonsense", "rot14":
    told(lambda: "x".encode(name))
    told(lambda: b"x".decode(name))
    told(lambda: str(b"x", name))
    told(lambda: bytes("x", name))
