def f(n, k):
    out = []
    for i in range(n, n + 3):
        out.append(i)
    for i in range(n, n - 5, -2):
        out.append(i)
    for i in range(0, 10, k):
        out.append(i)
        k += 5
    return out

def g(a):
    t = 0
    for i in range(len(a)):
        for j in range(i + 1, len(a)):
            if a[i] > a[j]:
                t += j - i
        a.append(0) if i == 0 else None
    return t, len(a), i, j

def h(n):
    i = -1
    for i in range(n):
        n = 2
        if i > 3:
            break
    else:
        i = i + 100
    return i, n

def big():
    r = []
    for i in range(2**62 - 1, 2**62 + 2):
        r.append(i)
    for i in range(-2**63, -2**63 + 2):
        r.append(i)
    for i in range(2**70, 2**70 + 3, 2):
        r.append(i)
    for i in range(5, 2**80):
        if i > 8: break
        r.append(i)
    for i in range(2**61 - 2, 2**61 + 2):
        r.append(i)
    for i in range(3, -2**80, -1):
        if i < 0: break
        r.append(i)
    return r

def zero(k):
    try:
        for i in range(1, 5, k):
            print(i)
    except ValueError as e:
        print(e)

def nested(n):
    c = 0
    for i in range(n):
        for j in range(i, n):
            for k in range(j, i - 1, -1):
                c += k * i - j
    return c

def reuse(n):
    s = 0
    for i in range(n):
        i = i * 3
        s += i
    return s, i

def order():
    def say(x):
        print("say", x)
        return x
    for i in range(say(1), say(6), say(2)):
        print(i)
    return [j for j in range(say(0), say(3))]

def neg(n):
    return [i for i in range(-n, n) if i % 2] + [i for i in range(n, -n, -3)]

class Idx:
    def __index__(self): return 4

print(f(5, 2), f(-1, 3), f(2**62 - 2, 4), f(2**64, 1))
print(g([3, 1, 2]), g([5]) if False else None)
print(h(3), h(10), h(0))
print(big())
zero(0); zero(2); zero(-1)
print(nested(8), reuse(4))
print(order(), neg(3))
print([i for i in range(Idx())], list(range(True, 5, True)))
for i in range(True, 3): print(i)
def empty(a, b):
    i = "unset"
    for i in range(a, b): pass
    return i
print(empty(3, 3), empty(3, 1), empty(1, 3))
