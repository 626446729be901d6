def m(p, q):
    try:
        p += q
    except TypeError as e: print(e)
    return p
m(1, "a")
def m2(p):
    try:
        p += '-'.join(['x'])[0]
    except TypeError as e: print(e)
    return p
m2(1)
m2(2)
def m3(p):
    try:
        p -= [1]
    except TypeError as e: print(e)
m3(1.5)
def m4(p):
    p += 'x'
    p = p[:8]
    return p
try: m4(1)
except TypeError as e: print(e)
try: print(m4("s"))
except TypeError as e: print(e)
class A:
    def __init__(self): self.n = 1
a = A()
try: a.n += "x"
except TypeError as e: print(e)
xs = [1]
try: xs[0] += "x"
except TypeError as e: print(e)
def both(x, y):
    for f in ("x |= y", "x &= y", "x ^= y", "x <<= y", "x >>= y", "x @= y", "x += y", "x **= y"):
        try:
            if f[2] == "|": x |= y
            elif f[2] == "&": x &= y
            elif f[2] == "^": x ^= y
            elif f[2] == "<": x <<= y
            elif f[2] == ">": x >>= y
            elif f[2] == "@": x @= y
            elif f[2] == "+": x += y
            else: x **= y
            print(f, x)
        except TypeError as e: print(e)
both(1.5, 2.5)
both(3, 2)
both(True, 1.5)
both(2, None)
def floats(y, x):
    try: y |= ((y > 0) / (y + x))
    except TypeError as e: print(e)
    try: y @= x
    except TypeError as e: print(e)
    y -= x
    return y
print(floats(1.5, 2.5))
