class C:
    def __neg__(self): return NotImplemented
    def __pos__(self): return NotImplemented
    def __invert__(self): return NotImplemented
    def __add__(self, o): return NotImplemented
    def __abs__(self): return NotImplemented
print(-C(), +C(), ~C(), abs(C()))
