"""Numbers as machines have them, for functions that C calls: int8 to uint64, float32; the same compiled and under CPython.

An operation on two of them gives the type that NumPy gives, and wraps as NumPy's scalars do. A Python int beside a machine int takes its type, and must
fit it; a float makes a float. Division by zero is ZeroDivisionError. float64 is float, bool_ is bool.
"""

import struct as _struct

__all__ = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float32", "float64", "bool_", "array"]

float64 = float
bool_ = bool


class _MachineInt(int):
    __slots__ = ()
    _bits = 0
    _signed = True

    def __new__(cls, value=0):
        if isinstance(value, _MachineInt):
            return cls._wrap(int(value))
        number = int(value)
        if cls._wrapped(number) != number:
            raise OverflowError(f"Python integer {number} out of bounds for {cls.__name__}")
        return int.__new__(cls, number)

    @classmethod
    def _wrapped(cls, number):
        number &= (1 << cls._bits) - 1
        if cls._signed and number >> (cls._bits - 1):
            number -= 1 << cls._bits
        return number

    @classmethod
    def _wrap(cls, number):
        return int.__new__(cls, cls._wrapped(number))

    def _common(self, other):
        """The type of an operation with `other`: a machine int's class, float, or None where other is no number of ours."""
        if type(other) is int or type(other) is bool:
            cls = type(self)
            if cls._wrapped(other) != other:
                raise OverflowError(f"Python integer {other} out of bounds for {cls.__name__}")
            return cls
        if isinstance(other, _MachineInt):
            return _common_type(type(self), type(other))
        return None

    def __add__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(self) + int(other)) if cls is not float else float(self) + float(other)

    def __radd__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(other) + int(self)) if cls is not float else float(other) + float(self)

    def __sub__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(self) - int(other)) if cls is not float else float(self) - float(other)

    def __rsub__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(other) - int(self)) if cls is not float else float(other) - float(self)

    def __mul__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(self) * int(other)) if cls is not float else float(self) * float(other)

    def __rmul__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(other) * int(self)) if cls is not float else float(other) * float(self)

    def __floordiv__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(self) // int(other)) if cls is not float else float(self) // float(other)

    def __rfloordiv__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(other) // int(self)) if cls is not float else float(other) // float(self)

    def __mod__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(self) % int(other)) if cls is not float else float(self) % float(other)

    def __rmod__(self, other):
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return cls._wrap(int(other) % int(self)) if cls is not float else float(other) % float(self)

    def __divmod__(self, other):
        if self._common(other) is None:
            return NotImplemented
        return self // other, self % other

    def __rdivmod__(self, other):
        if self._common(other) is None:
            return NotImplemented
        return other // self, other % self

    def __truediv__(self, other):
        if self._common(other) is None:
            return NotImplemented
        return int(self) / int(other)

    def __rtruediv__(self, other):
        if self._common(other) is None:
            return NotImplemented
        return int(other) / int(self)

    def __pow__(self, other, modulus=None):
        if modulus is not None:
            return pow(int(self), int(other), int(modulus))
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return _power(cls, int(self), int(other))

    def __rpow__(self, other, modulus=None):
        if modulus is not None:
            return pow(int(other), int(self), int(modulus))
        cls = self._common(other)
        if cls is None:
            return NotImplemented
        return _power(cls, int(other), int(self))

    def __lshift__(self, other):
        cls = self._bitwise(other)
        return NotImplemented if cls is None else _left_shift(cls, int(self), int(other))

    def __rlshift__(self, other):
        cls = self._bitwise(other)
        return NotImplemented if cls is None else _left_shift(cls, int(other), int(self))

    def __rshift__(self, other):
        cls = self._bitwise(other)
        return NotImplemented if cls is None else cls._wrap(int(self) >> int(other))

    def __rrshift__(self, other):
        cls = self._bitwise(other)
        return NotImplemented if cls is None else cls._wrap(int(other) >> int(self))

    def __and__(self, other):
        cls = self._bitwise(other)
        return NotImplemented if cls is None else cls._wrap(int(self) & int(other))

    def __rand__(self, other):
        return self & other

    def __or__(self, other):
        cls = self._bitwise(other)
        return NotImplemented if cls is None else cls._wrap(int(self) | int(other))

    def __ror__(self, other):
        return self | other

    def __xor__(self, other):
        cls = self._bitwise(other)
        return NotImplemented if cls is None else cls._wrap(int(self) ^ int(other))

    def __rxor__(self, other):
        return self ^ other

    def _bitwise(self, other):
        cls = self._common(other)
        if cls is float:
            raise TypeError(f"unsupported operand types: {type(self).__name__} and {type(other).__name__} have no int type that holds both")
        return cls

    def __neg__(self):
        return self._wrap(-int(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return self._wrap(abs(int(self)))

    def __invert__(self):
        return self._wrap(~int(self))


def _power(cls, base, exponent):
    if cls is float:
        return float(base) ** float(exponent)
    if exponent < 0:
        raise ValueError("Integers to negative integer powers are not allowed.")
    return cls._wrap(pow(base, exponent, 1 << cls._bits))


def _left_shift(cls, number, count):
    if count >= cls._bits:
        return cls._wrap(0)
    return cls._wrap(number << count)


class int8(_MachineInt):
    __slots__ = ()
    _bits = 8


class int16(_MachineInt):
    __slots__ = ()
    _bits = 16


class int32(_MachineInt):
    __slots__ = ()
    _bits = 32


class int64(_MachineInt):
    __slots__ = ()
    _bits = 64


class uint8(_MachineInt):
    __slots__ = ()
    _bits = 8
    _signed = False


class uint16(_MachineInt):
    __slots__ = ()
    _bits = 16
    _signed = False


class uint32(_MachineInt):
    __slots__ = ()
    _bits = 32
    _signed = False


class uint64(_MachineInt):
    __slots__ = ()
    _bits = 64
    _signed = False


def _common_type(a, b):
    """The smallest type that holds both, as in NumPy; float for uint64 beside a signed one."""
    if a is b:
        return a
    if a._signed == b._signed:
        return a if a._bits > b._bits else b
    signed, unsigned = (a, b) if a._signed else (b, a)
    bits = signed._bits if signed._bits > unsigned._bits else unsigned._bits * 2
    if bits == 16:
        return int16
    if bits == 32:
        return int32
    return int64 if bits == 64 else float


def _rounded(number):
    """The nearest number of 32 bits."""
    try:
        return _struct.unpack("f", _struct.pack("f", number))[0]
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


class float32(float):
    __slots__ = ()

    def __new__(cls, value=0.0):
        return float.__new__(cls, _rounded(float(value)))

    def _common(self, other):
        if isinstance(other, float32):
            return float32
        if isinstance(other, _MachineInt):
            return float32 if other._bits <= 16 else float
        if type(other) is int or type(other) is bool or type(other) is float:
            return float32
        return None

    def __add__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(self) + float(cls(other)))

    def __radd__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(cls(other)) + float(self))

    def __sub__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(self) - float(cls(other)))

    def __rsub__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(cls(other)) - float(self))

    def __mul__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(self) * float(cls(other)))

    def __rmul__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(cls(other)) * float(self))

    def __truediv__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(self) / float(cls(other)))

    def __rtruediv__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(cls(other)) / float(self))

    def __floordiv__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(self) // float(cls(other)))

    def __rfloordiv__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(cls(other)) // float(self))

    def __mod__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(self) % float(cls(other)))

    def __rmod__(self, other):
        cls = self._common(other)
        return NotImplemented if cls is None else cls(float(cls(other)) % float(self))

    def __pow__(self, other, modulus=None):
        cls = self._common(other)
        return NotImplemented if cls is None or modulus is not None else cls(float(self) ** float(cls(other)))

    def __rpow__(self, other, modulus=None):
        cls = self._common(other)
        return NotImplemented if cls is None or modulus is not None else cls(float(cls(other)) ** float(self))

    def __neg__(self):
        return float32(-float(self))

    def __pos__(self):
        return self

    def __abs__(self):
        return float32(abs(float(self)))

    def __repr__(self):
        # The shortest text that reads back as this number of 32 bits.
        number = float(self)
        if number - number != 0.0:
            return repr(number)
        for digits in range(1, 10):
            near = float(f"{number:.{digits}g}")
            if _rounded(near) == number:
                return repr(near)
        return repr(number)

    __str__ = __repr__


class array:
    """array[float64]: numbers of one type that the caller of an exported function lends it. Read and written in place, as an array.array is."""

    def __class_getitem__(cls, item):
        return _ArrayOf(item)

    def __init__(self, *arguments):
        raise TypeError("arrays come from the caller: pass array.array, an array of ctypes or NumPy, or a list")


class _ArrayOf:
    def __init__(self, item):
        self.item = item

    def __repr__(self):
        return f"array[{self.item.__name__}]"
