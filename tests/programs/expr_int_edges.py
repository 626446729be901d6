# Around the limits of machine words.
edges = []
for bits in (15, 30, 31, 32, 61, 62, 63, 64, 127, 128):
    edges += [2 ** bits - 1, 2 ** bits, -(2 ** bits), -(2 ** bits) - 1]
for x in edges:
    print(x, x + 1, x - 1, -x, ~x, abs(x), x * 2, x // 3, x % 3, x >> 1, x << 1, x.bit_length())
m = 2 ** 62
print(m - 1 + 1 == m, m + m == 2 ** 63, -m - m == -(2 ** 63), m * m == 2 ** 124)
print((2 ** 63 - 1) * (2 ** 63 - 1), -(2 ** 63) // -1, -(2 ** 62) // -1, -(2 ** 63) * -1)
print((2 ** 63) % (2 ** 62), (2 ** 62) - (2 ** 62), 2 ** 100 - 2 ** 100 + 5)
total = 1
for i in range(1, 31):
    total *= i
print(total)
while total > 1:
    total //= 7
print(total)
fib = [0, 1]
while len(fib) < 120:
    fib.append(fib[-1] + fib[-2])
print(fib[90:96], fib[-1])
print(sum([2 ** 62] * 4), max(edges), min(edges))
print(2 ** 64 == 2.0 ** 64, 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 400 > 1e308, -(10 ** 400) < float("-inf"))
print(int(2 ** 70 / 2 ** 10), (2 ** 70) / (2 ** 69), 10 ** 400 // 10 ** 398, 3 ** 500 % 10 ** 20)
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(2 ** 100), hash(-(2 ** 100)), hash(True))
print(int("9" * 30) + 1, int("-" + "9" * 19), len(str(7 ** 1000)))
