class C:
    __x = 1
    def __init__(self, __p=2): self.__y = __p
    def get(self): return self.__x, self.__y, self.__class__.__x
    def __m(self): return "m"
    def call(self): return self.__m(), getattr(self, "_C__m")(), [self.__m() for _ in (1,)], (lambda: self.__m())()
    def kw(self, **k): return k
    def local(self):
        __z = 5
        def inner(): return __z
        return inner(), locals().keys() - {"self", "inner"}
    def glob(self):
        global __g
        __g = 7
        return __g
    class __Inner: pass
    def inner(self): return self.__Inner.__name__
class __D:
    __v = 3
    def f(self): return self.__v
class _E:
    __v = 4
    def f(self): return self.__v
c = C()
print(c.get(), c.call(), c.kw(__a=1), c.local(), c.glob(), _C__g, c.inner(), sorted(vars(c)), __D().f(), _E().f(), _E._E__v)
try: c.__y
except AttributeError as e: print(e)
print(C(5).get(), C(_C__p=6).get())
try: C(__p=6)
except TypeError as e: print(e)
class F(C):
    __x = "F"
    def get2(self): return self.__x, self.get()
print(F().get2())
print([n for n in dir(C) if "__" not in n[-2:] and n.startswith("_C")])
