import math
xs = [0.0, -0.0, 1.0, -1.0, 3.5, -7.25, 5e-324, -5e-324, 1e308, -1e308, float.fromhex("0x1.cf53066a294cap-887"), float.fromhex("-0x1.7b1f06fffe7dep-913")]
ys = [1.0, -1.0, 0.5, 7.0, -2.5, 5e-324, -5e-324, float.fromhex("-0x0.0000000100000p-1022"), 2.2250738585072014e-308, 1e308, math.inf, -math.inf]
for x in xs:
    print(x.hex(), *[math.remainder(x, y).hex() for y in ys])
for x, y in [(math.nan, 1.0), (1.0, math.nan), (math.inf, 1.0), (1.0, 0.0), (math.nan, 0.0)]:
    try: print(math.remainder(x, y))
    except ValueError as e: print(e)
