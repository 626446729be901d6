import sys
first = input()
print("first:", first)
second = sys.stdin.readline()
print("second:", repr(second))
total = 0
for line in sys.stdin:
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    if line == "end":
        break
    name, value = line.split(":")
    total += int(value)
    print(name, int(value))
print("total", total)
print("rest", repr(sys.stdin.read()))
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input()
except EOFError as e:
    print("EOFError", e)
