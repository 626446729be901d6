class A:
    def __radd__(s,o): return NotImplemented
    def __rmul__(s,o): return NotImplemented
    def __mul__(s,o): return NotImplemented
    def __index__(s): return 2
class B:
    def __radd__(s,o): return "radd"
    def __rmul__(s,o): return "rmul"
    def __mul__(s,o): return "mul"
class C:
    def __mul__(s,o): return NotImplemented
    def __add__(s,o): return NotImplemented
class D(str):
    def __mod__(s,o): return 1
class E(int):
    def __mul__(s,o): return NotImplemented
    def __rmul__(s,o): return NotImplemented
class L(list):
    def __add__(s,o): return "L.add"
class BA(bytes):
    pass
for x in ("ab", b"ab", bytearray(b"ab"), [1], (1,), D("q"), L([2]), BA(b"z")):
    for c in (A, B, C, E, lambda: 2.5, lambda: None, lambda: "s", lambda: 2, lambda: True, lambda: D("d"), lambda: L(), lambda: BA(b"k")):
        o = c()
        for f in (lambda: x+o, lambda: x*o, lambda: o*x, lambda: o+x):
            try: print(f(), end=" ")
            except Exception as e: print(type(e).__name__, e, end=" ")
        y = x
        try:
            y += o; print(y, end= " ")
        except Exception as e: print(type(e).__name__, e, end=" ")
        y = x if not isinstance(x, (list, bytearray)) else x[:]
        try:
            y *= o; print(y)
        except Exception as e: print(type(e).__name__, e)
