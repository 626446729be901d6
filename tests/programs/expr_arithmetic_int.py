# Integer arithmetic: signs, floors, powers, shifts.
for a in (7, -7, 0, 1, -1):
    for b in (2, -2, 3, -3):
        print(a, b, a + b, a - b, a * b, a // b, a % b, a / b, divmod(a, b))
print(2 ** 10, 2 ** 0, (-2) ** 3, 2 ** -1, (-2) ** -2, 0 ** 0)
print(1 << 70, (1 << 70) >> 69, -1 >> 5, -5 >> 1, -5 << 2, 0 << 1000)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~-1, -5 & 0xFF, -1 & (1 << 70), -8 | 3, -8 ^ 3)
print(+5, -5, - -5, +True, -True, ~False)
print(True + True, True * 3, 5 - False, True / 2, True & False, True | False, True ^ True, True & 1)
for action in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: 1 >> -1, lambda: divmod(5, 0)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
print(pow(3, 200, 1000007), pow(3, -1, 7), pow(-3, 3, 5), pow(2, 5))
print(10 ** 18 * 10, 10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 // 7, -(10 ** 30) % 7)
print(1 + 1.5, 3 * 0.5, 2 ** 0.5, 7 // 2.0, 7 % 2.5, -7 // 2.0, -7 % 2.5)
print(1_000_000, 0xFF, 0o17, 0b101, 0XfF, 1e3, 1E-2, .5, 5., 1_0.0_1)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True)
