rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("cherry", 1000, 12.0), ("é", 0, 1e-3)]
print(f"{'item':<10}|{'n':>6}|{'price':>10}|{'total':>12}")
print("-" * 10 + "+" + "-" * 6 + "+" + "-" * 10 + "+" + "-" * 12)
for name, n, price in rows:
    print(f"{name:<10}|{n:>6,}|{price:>10.3f}|{n * price:>12,.2f}")
print("%-10s|%6d|%10.3f|%12.2f" % ("sum", sum(r[1] for r in rows), max(r[2] for r in rows), sum(r[1] * r[2] for r in rows)))
for i in range(1, 4):
    print(" ".join(f"{i * j:3d}" for j in range(1, 11)))
for n in (0, 5, 255, 65535):
    print(f"{n:>6} {n:>#8x} {n:>018b} {n:o} {n:e} {n / 3:.5g} {n:08.2f}")
for x in (0.1, 1 / 3, 2 / 3, 1e20, 1e-20, 123456.789, 0.5, 1.5, 2.5):
    print(f"{x} {x:.0f} {x:.3f} {x:g} {x:e} {x:%} {round(x, 2)} {x!r}")
print(str(1e15), str(1e16), str(1.0), str(-0.0), repr(1e-5), 1e5, 100000.0, 1234567890123456789.0)
pyramid = [f"{'*' * (2 * i + 1):^11}" for i in range(5)]
print("\n".join(pyramid))
print("{:>{w}}|{:<{w}}|{:^{w}}".format("r", "l", "c", w=5), "{0:.{1}f}".format(3.14159, 2), "{:,}".format(10 ** 12), "{:+.1e}".format(-12345.678))
secs = 98765
print(f"{secs // 3600:02}:{secs % 3600 // 60:02}:{secs % 60:02}")
print(f"{1234.5:010.1f}", f"{-1234.5:<12}|", f"{True:>5}", f"{'x':*^9}", f"{10 ** 25:,}")
for size in (0, 1023, 1024, 10 ** 6, 5 * 10 ** 9, 10 ** 15):
    value = float(size)
    for unit in ("B", "K", "M", "G", "T"):
        if value < 1024 or unit == "T":
            break
        value /= 1024
    print(f"{size} = {value:.1f}{unit}", end="; ")
print()
