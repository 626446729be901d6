name, n, pi, xs = "World", 42, 3.14159265, [1, 2]
print(f"Hello {name}!", f"{n}", f"{pi:.2f}", f"{n:5d}|{n:<5}|{n:^5}|{n:>5}|{n:05}", f"{name!r} {name!s} {name!a}")
print(f"{n + 1} {n * 2 = } {name=} {pi = :.1f} {xs=!s} { n =}")
print(f"{{}} {{{n}}} {n}}}", f"{'nested'} {'a' + 'b'!r}")
width, prec = 10, 3
print(f"{pi:{width}.{prec}}|{pi:<{width}}|{name:{'*'}^{width}}|")
print(f"{n:x} {n:X} {n:#x} {n:b} {n:#o} {n:c} {n:,} {n:e} {1234567:,} {1234567:_} {0xABCDEF:_x}")
print(f"{-n:+} {n:+} {n: } {-n:=6} {n:=+8} {True} {True:d} {None}")
print(f"{[i for i in range(3)]} { {'a': 1}['a'] } {(lambda x: x * 2)(4)}")
print(f"""multi
line {name}""" f" joined {n}" " plain " rf"\n{n}\t")
print(f"{'a' if n > 1 else 'b'} {xs[0]} {xs[-1]:>3} {dict(a=1)['a']}")
print(f"{0.1:.20f} {1e10:g} {1e-10:g} {100000.0:g} {1e6:g} {0.5:%} {1234.5678:,.2f} {float('inf'):f} {float('nan'):5}|")
print(f"{name:.3} {name:>8.2}| {'é😀':>4}| {'':5}|")


class Money:
    def __init__(self, v):
        self.v = v

    def __format__(self, spec):
        return f"<{spec}:{self.v}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


m = Money(5)
print(f"{m} {m:abc} {m!r} {m!s:>6} {m:{n}}")
for action in (lambda: f"{n:s}", lambda: f"{name:d}", lambda: f"{xs:5}", lambda: f"{pi:d}", lambda: f"{n:.2d}", lambda: f"{None:5}", lambda: f"{n:q}"):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(f"{n!r:>5}", f"{3:{4}}", f'{"q"}', f"{n:}", f"{'x' 'y'}", f"{1,}", f"{*xs, 3}")
print(f"{len(xs)}{'':>{n % 10}}|", f"a\tb\\{n}\x41\u00e9")
