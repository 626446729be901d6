z = 3 + 4j
print(z, repr(z), z.real, z.imag, abs(z), z.conjugate(), -z, +z, bool(0j), bool(z))
print(z + 1, 1 + z, z - 2.5, z * 1j, z / 2, z ** 2, z ** 0.5, 2 ** z)
print(complex(1, 2), complex("1+2j"), complex("-j"), complex(3), complex(1.5, -0.0), complex())
print(z == 3 + 4j, z == 3, complex(3, 0) == 3, hash(complex(3, 0)) == hash(3), z != 4)
for action in (lambda: z < 1, lambda: z // 2, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: 1 / 0j, lambda: complex("1 + 2j")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(1j, -1j, 0 - 0j, 1e10j, 1.5j * 1.5j, (-0.0 + 0j), complex(float("inf"), float("nan")))
print(f"{z:.2f}", f"{z}", f"{1 + 0j:g}", str(2j))
roots = [complex(1, 0), complex(-1, 0), complex(0, 1)]
print(sum(roots), [abs(r) for r in roots], {1j: "i"}[1j])


def kind(x):
    match x:
        case 1 + 2j:
            return "one and two i"
        case -3j:
            return "minus three i"
        case complex():
            return "another"
    return "no complex"


class C:
    def __complex__(self):
        return 3j


print([kind(x) for x in (1 + 2j, -3j, 5j, 1)], complex(C()), complex("7"), [bool(x) for x in (0j, 1j)], type(1j).__name__)
