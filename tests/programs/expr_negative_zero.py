# A zero with a sign is a constant like any other, in displays of all kinds.
def f(): return (1, -0, -0.0)
print(f(), -0, -(0), -0x0, -00, -0_0)
y = -0
y -= 3
print(y)
print([-0, "a", None, -0.0, -1, -9223372036854775808, -4611686018427387904] * 2)
def g(x):
    match x:
        case -0: return "zero"
        case -0.0: return "zf"
        case -1: return "m"
def h():
    for x in (-0, -1): yield x
print(g(0), g(0.0), g(-1), list(h()), -0 in (0, 1), {-0: 1}, {(1, -0): -0})
def k(a=-0, *, b=(-0, "x")): return a, b
print(k())
D = {"a": (1, -0), "b": [-0, 2], "c": -0, "d": "x", 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16, 17: 17, 18: -0, -0: "zero"}
print(D)
