import sys
print()
print("a", 1, None, 2.5, [1, "x"], sep=", ", end="!\n")
print("no newline", end="")
print(" continued")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print(*[1, 2, 3], *"xy", sep="-")
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print("flushed", flush=True)
sys.stdout.write("written\n")
n = sys.stdout.write("")
print(n, "é😀ü", "\t|", "\\n", 'quote"s')
print("multi\nline", ["multi\nline"])
print(print)
for bad in (lambda: print("a", sep=1), lambda: print("a", end=2), lambda: print("a", nope=1)):
    try:
        bad()
    except TypeError as e:
        print(e)


class S:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


print(S(), [S()], {"k": S()}, (S(),), str(S()), repr(S()), f"{S()} {S()!r}")


class BadStr:
    def __str__(self):
        return 5


try:
    print(BadStr())
except TypeError as e:
    print(e)
print("end", end="")
print()
