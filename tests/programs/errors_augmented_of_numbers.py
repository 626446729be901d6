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
