def test4(g):
    class A:
        local = g
        g = "global2"
    g += 1
    return g, A.local, A.g
g = "global"
print(test4(42), g)
def test5():
    x = 1
    class B:
        y = x
        z = [x for _ in range(2)]
        def f(self): return x
        class C:
            x = 5
            w = x
    return B.y, B.z, B().f(), B.C.w
print(test5())
def test6(x):
    class D:
        x = x
    return D.x
try:
    test6(1)
except NameError as e:
    print(e)
x = "module"
print(test6(1))
def test7():
    global q
    q = 3
    class E:
        r = q
        q = 4
    return E.r, E.q
print(test7(), q)
def test8(len):
    class F:
        n = len("abc")
        len = 2
    return F.n
print(test8(max))
