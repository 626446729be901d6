"""os.path: what it does with texts alone."""
import os.path as p

parts = ["", "a", "/", "//", "///", "a/", "/a", "../b", ".", "..", "a/./b/../c", "~x", "a.b", "/.x.y", "é/ü.txt"]
for a in parts:
    print(repr(a))
    for f in (p.isabs, p.split, p.splitext, p.splitdrive, p.basename, p.dirname, p.normpath, p.normcase):
        print(" ", f.__name__, f(a), f(a.encode()))
    for b in parts:
        print(" ", repr(b), p.join(a, b), p.join(b.encode(), a.encode()))
        for act in (lambda: p.commonpath([a, b]), lambda: p.relpath("/" + a, "/x/" + b), lambda: p.commonprefix([a, b])):
            try:
                print("   ", act())
            except ValueError as e:
                print("   ", e)
for act in (lambda: p.join("a", b"b"), lambda: p.commonpath([]), lambda: p.relpath(""), lambda: p.isabs(3)):
    try:
        print(act())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
