# Loops over range() with odd bounds and steps, enumerate() and zip() of lists.
def f(a, b, c):
    out = []
    for i in range(a, b, c):
        out.append(i)
    return out
print(f(1, 10, 3), f(10, 1, -3), f(2**62, 2**62 + 5, 2), f(-2**70, -2**70 + 3, 1), f(5, 5, 1), f(3, 2**70, 2**69))
try:
    f(1, 2, 0)
except ValueError as e:
    print(e)
for i in range(10, 0, -4): print(i, end=" ")
else: print("done", i)
for i in range(0): pass
n = 3
for i, x in enumerate([5, 6, 7]):
    n += i * x
for a, b in zip([1, 2, 3], [4.5, 5.5]): n += a * b
print(n, [i * j for i in range(3) for j in range(i)], {i: v for i, v in enumerate("abc")})
for i in range(2**60 - 1, 2**63, 2**61 + 7): print(i, end=" ")
for i in range(0, 10**19, 10**18 * 3): print(i, end=" ")
def strides():
    out = []
    for i in range(5, 9 * 10**9, 999999999):
        out.append(i)
    for i in range(100, -3 * 10**9, -1000000000):
        out.append(i)
    return out
print(strides())
