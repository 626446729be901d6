class M(type):
    def __call__(cls, *a):
        return 5
class A: pass
class B(A, metaclass=M): pass
print(type(3).__name__, type("x"), type(A()), type(B), type(type), type(None).__name__, type(3.5).__name__)
T = type("T", (A,), {"x": 1})
print(T.__name__, T.x, type(T()), type(T) is type)
try:
    type()
except TypeError as e: print(e)
try:
    type(1, 2)
except TypeError as e: print(e)
f = type
print(f(True).__name__, list(map(type, [1, "a"])))
print(sorted([(1, "b"), (1.0, "a"), (0.5,), (1,), (1, "b", 2), (2**70, 1), (-0.0, 3), (0, 2), (float("inf"), 1)], key=lambda t: t), sorted([(True, 0), (1, -1), (False, 2)]))
nan = float("nan")
print(sorted([(nan, 2), (nan, 1), (1, 2)]), sorted([(2**53 + 1, 0), (float(2**53), 1), (2**53, 2)]))
try:
    sorted([(1, "a"), (1, 2)])
except TypeError as e: print(e)
print(sorted([("é", 1), ("e", 2), ("ż", 0), ("e", 1)]), sorted([((1, 2), 3), ((1, 1), 4)]))
