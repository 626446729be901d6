inf, nan = float("inf"), float("nan")
for x in (0.0, -0.0, 1.0, 0.1, 1 / 3, 1e16, 1e15, 123456789012345678.0, 1e-5, 1e-4, 1.5e300, 5e-324, 1.7976931348623157e308, inf, -inf, nan, 2.0 ** 53, 100.0, 1e22, 1e23):
    print(x, repr(x), str(x), -x, x == x, bool(x), abs(x))
print(0.1 + 0.2, 0.1 * 3, 1.1 + 2.2, 1e308 * 10, -1e308 * 10, inf - inf, inf * 0)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 0.0 // 1, -0.0 % 5)
print(2.0 ** 0.5, 2.0 ** -1, 0.0 ** 0, 1.0 ** nan, nan ** 0, inf ** -1)
for action in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int(inf), lambda: int(nan), lambda: float("x"), lambda: float(None)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(int(2.9), int(-2.9), int(1e20), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(0.5), round(1e20))
print(nan < 1, nan > 1, nan == nan, nan != nan, inf > 1e308, -inf < inf, [nan] == [nan], 0.0 == -0.0)
print(float("1e5"), float("  -3.5  "), float("Infinity"), float("-inf"), float("1_000.5"), float(True), float(2 ** 60))
print((2.5).is_integer(), (4.0).is_integer(), (0.75).as_integer_ratio(), (255.5).hex(), float.fromhex("0x1.8p+1"))
print(1.0 .real, (1.5).conjugate(), 1e100, 1.0e-7, 12345678.9, 0.00001234)
print(hash(1.0) == hash(1), hash(0.5), hash(inf), hash(-inf), hash(1e300), hash(-0.0))
print(max(1, 1.0), max(1.0, 1), min(nan, 1), min(1, nan), sorted([3.5, -1, 2, 2.25, -0.5]))
print(sum([0.1] * 3), sum([1, 2.5, True]), 3 == 3.0, 3 is not None, 10 / 5, 10 // 5.0)

# What follows the number is looked at only if the number fits.
for text in ("fp1088a8", "0x1p5000 x", "-fp1088a", "0xffff_", "0x1p-5000x", "0p5000x", "1p1024z", "1\u00e9", "1p5000\u00e9", "\u00e9", "0x1p3\u2003"):
    try:
        print(float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(ascii(text), type(error).__name__, error)
