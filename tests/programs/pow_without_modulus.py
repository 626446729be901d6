print(pow(2, -1, None), pow(2, 3, None), pow(2.0, 2, None))
def f(a, b, c): return pow(a, b, c)
print(f(2, -1, None) + 1, f(3, 4, 5) + 1, f(2.5, 2, None) * 2)
