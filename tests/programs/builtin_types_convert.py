print(str(1), str(1.0), str([1, "a"]), str(None), str(b"x"), str(b"x", "ascii"), str(), repr("a"), str((1,)), str({1: 2}), str({1}), str(range(2)), str(len), str(int), str(type(None)))
print(int("7"), float("7"), bool("0"), list("ab"), tuple("ab"), set("a"), dict([("a", 1)]), bytes("a", "ascii"), frozenset("a"), bytearray(b"a"))
print(list({"a": 1}.items()), dict(a=1), tuple(x for x in "ab"), list(map(type, [1, 1.0, "s", b"", None, [], (), {}, set(), True])))
print(isinstance(1, int), isinstance(1, (str, int)), isinstance("a", object), isinstance(True, int), isinstance(1, float), isinstance([], (tuple, dict)), issubclass(bool, int), issubclass(int, (str, object)), isinstance(1, int | str), isinstance(None, int | None))
print(type(1) is int, type("") == str, type(type), type([]).__name__, callable(len), callable(5), callable(int), callable(lambda: 0), id(1) == id(1), hash("a") == hash("a"))
for action in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: str(1, 2), lambda: float("1,5"), lambda: list(1), lambda: set(1), lambda: dict("a"), lambda: bytes("a"), lambda: tuple(None), lambda: frozenset([[]]), lambda: bool(1, 2), lambda: type(1, 2)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class Convert:
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
    def __int__(self): return 1
    def __float__(self): return 2.5
    def __bool__(self): return False
    def __bytes__(self): return b"bytes!"
    def __hash__(self): return 42
    def __index__(self): return 7
    def __iter__(self): return iter([1, 2])
    def __len__(self): return 2
    def __format__(self, spec): return "format!" + spec


c = Convert()
print(str(c), repr(c), int(c), float(c), bool(c), bytes(c), hash(c), list(c), tuple(c), set(c), len(c), format(c), format(c, "x"), f"{c:y}", hex(c), ascii(c), [c], dict(zip(c, c)))
