print(True, False, None, bool(), bool([0]), bool("False"), type(None).__name__, type(True), None is None, None == False, True == 1, False == 0, True is not None)
print(True + 1, sum([True, True, False]), [10, 20][True], "ab"[False], {True: "t"}[1], {1: "one"}[True], max(True, False), True > False, -True, ~True + 2, True * "x", int(True), float(True), str(None), repr(None), f"{None} {True!r}")
print(None or 1, None and 1, not None, [None] == [None], None in [1, None], hash(None) == hash(None), {None: 1}[None])
for action in (lambda: None + 1, lambda: None < None, lambda: None(), lambda: None.x, lambda: len(None), lambda: None[0], lambda: iter(None), lambda: -None, lambda: NoneType):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(None, type(None)), isinstance(True, bool), isinstance(1, bool), bool.__mro__, type(None)() is None)
print(NotImplemented is NotImplemented, type(NotImplemented).__name__, Ellipsis, type(...).__name__)


def implicit(x):
    if x:
        return "explicit"


print(implicit(1), implicit(0), print("side effect"), [].append(1), {}.update({}), (lambda: None)())
print([x for x in [0, None, False, "", 5] if x is not None], list(filter(None, [0, 1, "", "a", None])), any([None, 0]), all([True, 1, "a"]))
print(True & True, True | False, True ^ True, type(True & True).__name__, type(True & 1).__name__, True << 3, (1 > 0) is True, bool(None), not not "x")
