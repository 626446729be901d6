# The native core of random. C++: src/random.cpp, include/py/modules/_random.h.

class Random:
    def __new__(cls, *args, **kwargs): ...  # one positional argument seeds; other calls seed from the system
    def seed(self, n=None, /) -> None: ...  # int, float, None or any hashable; str, bytes and bytearray as random.seed(a, version=2) does
    def random(self, /) -> float: ...
    def getrandbits(self, k, /) -> int: ...
    @native("py::_random_Random_below")
    def _randbelow(self, n, /) -> int: ...  # as random.Random._randbelow over this class's own getrandbits
    def getstate(self, /) -> tuple: ...     # 625 ints
    def setstate(self, state, /) -> None: ...
