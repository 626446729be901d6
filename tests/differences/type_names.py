# row: `type([].append)` is
print(type([].append).__name__, type(iter("abc")).__name__)
