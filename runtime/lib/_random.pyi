# The native core of random. C++: src/random.cpp, include/py/modules/_random.h.

class Random:
    def __new__(cls, *args, **kwargs): ...  # one positional argument seeds; other calls seed from the system
    def seed(self: object, n=None, /) -> None: ...  # int, float, None or any hashable; str, bytes and bytearray as random.seed(a, version=2) does
    def random(self: object, /) -> float: ...
    def getrandbits(self: object, k, /) -> int: ...
    @native("py::_random_Random_below")
    def _randbelow(self: object, n, /) -> int: ...  # as random.Random._randbelow over this class's own getrandbits
    def getstate(self: object, /) -> tuple: ...     # 625 ints
    def setstate(self: object, state, /) -> None: ...
