import sys
print("done", end="")
for code in (None, 0, False):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), end=" ")
print()
raise SystemExit(0)
