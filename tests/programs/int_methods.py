print(int("42"), int("-0b101", 2), int("ff", 16), int("0xff", 16), int("0o17", 0), int("0b11", 0), int("z", 36), int(" 12\n"), int("1_000"), int(True), int(b"7"), int(), int("٣"))
print((255).bit_length(), (0).bit_length(), (-8).bit_length(), (255).bit_count(), (7).to_bytes(2, "big"), (5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (3).as_integer_ratio())
print(bin(10), bin(-3), oct(64), hex(-255), bin(0), hex(2 ** 70), str(-0), repr(10 ** 20), chr(65), ord("A"))
print(abs(-5), pow(2, 10), pow(2, -1), pow(7, 2, 5), divmod(17, 5), divmod(-17, 5), round(1234, -2), round(1250, -2), round(1350, -2), round(5), round(-15, -1), round(25, -1))
for action in (lambda: int("x"), lambda: int(""), lambda: int("1.5"), lambda: int(None), lambda: int([]), lambda: int("12", 2), lambda: int("1", 1), lambda: int(5, 2), lambda: int("1__0"), lambda: (5).nope, lambda: int("0x"), lambda: round("a"), lambda: abs("a"), lambda: chr(2 ** 21), lambda: bin(1.5), lambda: hex("a")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(True, int), type(True + 0).__name__, int.__name__, issubclass(bool, int), int is type(1), True == 1, str(True), repr(False), True is (1 == 1))
print(5 .__add__(3), (5).__eq__("a"), (5).__lt__(6), int.__mul__(3, 4), (7).__divmod__(2), (3).__index__(), (0).__bool__(), (5).__hash__())


class Index:
    def __index__(self):
        return 3


class Conv:
    def __int__(self):
        return 9

    def __float__(self):
        return 1.5


print([0, 1, 2, 3, 4][Index()], "abcdef"[:Index()], hex(Index()), int(Conv()), float(Conv()), int(Index()), list(range(Index())), "a" * Index(), float(Index()))


class MyInt(int):
    def __add__(self, other):
        return MyInt(int(self) + int(other) + 100)

    def __repr__(self):
        return f"MyInt({int(self)})"


m = MyInt(5)
print(m, m + 1, 1 + m, m * 2, type(m * 2).__name__, m == 5, {5: "x"}[m], [10, 20, 30, 40, 50, 60][m], f"{m:03d}", str(m), int("7") + m)
