# if / elif / else with every kind of truth value.
def kind(x):
    if x is None:
        return "none"
    elif x is True or x is False:
        return "bool"
    elif isinstance(x, int):
        return "int"
    elif isinstance(x, (list, tuple)):
        return "sequence"
    else:
        return "other"


for v in [None, True, False, 0, 7, 2.5, "", "x", [], (1,), {}, {1: 2}]:
    print(kind(v), end=" ")
print()

falsy = [None, False, 0, 0.0, "", b"", (), [], {}, set(), frozenset(), range(0)]
truthy = [True, 1, -1, 0.1, "0", b"\0", (0,), [0], {0: 0}, {0}, frozenset([0]), range(1), object, len]
print([bool(x) for x in falsy])
print([bool(x) for x in truthy])
for x in falsy:
    if x:
        print("wrong", x)
    if not x:
        pass
    else:
        print("wrong", x)


class Empty:
    def __len__(self):
        return 0


class No:
    def __bool__(self):
        return False

    def __len__(self):
        return 3


print("empty" if not Empty() else "full", "no" if not No() else "yes")
if Empty() or No() or []:
    print("unreachable")
elif 1 and "a" and [0]:
    print("reached")
