"""Arrays of numbers of one machine type. The items are kept in a list; only their range is that of the type."""

import struct as _struct
from operator import index as _index

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
# How many bits, and how CPython calls the type, from the widest conversion to the narrowest.
_CHECKS = {
    "b": [(64, None), (16, "signed short integer"), (8, "signed char")],
    "B": [(64, None), (-8, "unsigned byte integer")],
    "h": [(64, None), (16, "signed short integer")],
    "H": [(64, None), (32, "signed integer"), (-16, "unsigned short")],
    "i": [(64, None), (32, "signed integer")],
    "l": [(64, None)],
}
_UNSIGNED_BITS = {"I": 32, "L": 64}


def _integer(code, value):
    value = _index(value)
    checks = _CHECKS.get(code)
    if checks:
        for bits, name in checks:
            low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if bits > 0 else (0, (1 << -bits) - 1)
            if low <= value <= high:
                continue
            if name is None:
                raise OverflowError("Python int too large to convert to C long")
            raise OverflowError(f"{name} is {'greater than maximum' if value > high else 'less than minimum'}")
    elif code == "q":
        if not -(1 << 63) <= value < 1 << 63:
            raise OverflowError("int too big to convert")
    elif code == "Q":
        if value < 0:
            raise OverflowError("can't convert negative int to unsigned")
        if value >= 1 << 64:
            raise OverflowError("int too big to convert")
    else:
        if value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if value >= 1 << 64:
            raise OverflowError("Python int too large to convert to C unsigned long")
        if value >= 1 << _UNSIGNED_BITS[code]:
            raise OverflowError("unsigned int is greater than maximum")
    return value


def _real(value):
    if isinstance(value, float):
        return float(value)
    if isinstance(value, str) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def _single(value):
    value = _real(value)
    try:
        return _struct.unpack("f", _struct.pack("f", value))[0]
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


class array:
    __c_type__ = True
    __abc_tpflags__ = 1 << 5  # what `match` asks for: Py_TPFLAGS_SEQUENCE
    __module__ = "array"
    __slots__ = ("typecode", "itemsize", "_items", "__weakref__", "__dict__")

    def __new__(cls, *args):
        if not args:
            raise TypeError("array() takes at least 1 argument (0 given)")
        if len(args) > 2:
            raise TypeError(f"array() takes at most 2 arguments ({len(args)} given)")
        code = args[0]
        if not isinstance(code, str) or len(code) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(code).__name__}")
        if code not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        initial = args[1] if len(args) > 1 else ()
        if isinstance(initial, str) and code != "u":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{code}'")
        if isinstance(initial, array) and initial.typecode == "u" and code != "u":
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{code}'")
        self = object.__new__(cls)
        self.typecode = code
        self.itemsize = _SIZES[code]
        self._items = []
        if isinstance(initial, (bytes, bytearray)):
            self.frombytes(initial)
        elif isinstance(initial, array) and initial.typecode == code:
            self._items = initial._items[:]
        else:
            self._items = [self._convert(x) for x in initial]
        return self

    def _convert(self, value):
        code = self.typecode
        if code == "d":
            return _real(value)
        if code == "f":
            return _single(value)
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be unicode character")
            return value
        return _integer(code, value)

    def _like(self, items):
        result = object.__new__(array)
        result.typecode, result.itemsize, result._items = self.typecode, self.itemsize, items
        return result

    # ---- items ----

    def append(self, value, /):
        self._items.append(self._convert(value))

    def insert(self, index, value, /):
        self._items.insert(index, self._convert(value))

    def extend(self, iterable, /):
        if isinstance(iterable, array):
            if iterable.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(iterable._items[:])
            return
        for value in iterable:
            self._items.append(self._convert(value))

    def pop(self, index=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        return self._items.pop(index)

    def remove(self, value, /):
        for i, item in enumerate(self._items):
            if item == value:
                del self._items[i]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, value, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(value, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, value, /):
        return self._items.count(value)

    def reverse(self):
        self._items.reverse()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, value):
        return value in self._items

    def _position(self, index, message):
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        i = _index(index)
        if not -len(self._items) <= i < len(self._items):
            raise IndexError(message)
        return i

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items[index])
        return self._items[self._position(index, "array index out of range")]

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            i = self._position(index, "array assignment index out of range")
            self._items[i] = self._convert(value)
            return
        if not isinstance(value, array):
            raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
        if value.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        if index.step not in (None, 1):
            size = len(range(*index.indices(len(self._items))))
            if size != len(value):
                raise ValueError(f"attempt to assign array of size {len(value)} to extended slice of size {size}")
        self._items[index] = value._items[:]

    def __delitem__(self, index):
        if isinstance(index, slice):
            del self._items[index]
        else:
            del self._items[self._position(index, "array assignment index out of range")]

    # ---- bytes, lists ----

    def tolist(self):
        return self._items[:]

    def fromlist(self, values, /):
        if not isinstance(values, list):
            raise TypeError("arg must be list")
        self._items.extend([self._convert(v) for v in values])

    def tobytes(self):
        if self.typecode == "u":
            return "".join(self._items).encode("utf-32-le", "surrogatepass")
        return _struct.pack(f"={len(self._items)}{self._format()}", *self._items)

    __bytes__ = tobytes

    def __buffer__(self, flags):
        return self.tobytes()

    def _format(self):
        return {"l": "q", "L": "Q"}.get(self.typecode, self.typecode)

    def frombytes(self, data, /):
        if isinstance(data, array):
            data = data.tobytes()
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode == "u":
            self._items.extend(bytes(data).decode("utf-32-le", "surrogatepass"))
        else:
            self._items.extend(_struct.unpack(f"={len(data) // self.itemsize}{self._format()}", data))

    def tofile(self, file, /):
        file.write(self.tobytes())

    def fromfile(self, file, n, /):
        data = file.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def fromunicode(self, text, /):
        if self.typecode != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items.extend(text)

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def byteswap(self):
        data = self.tobytes()
        size = self.itemsize
        self._items = []
        self.frombytes(b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self._items), len(self._items)

    # ---- operators ----

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        if not hasattr(n, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        return self._like(self._items * n)

    def __rmul__(self, n):
        return self * n

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo):
        return self._like(self._items[:])

    def __repr__(self):
        if not self._items:
            return f"{type(self).__name__}('{self.typecode}')"
        what = repr("".join(self._items)) if self.typecode == "u" else repr(self._items)
        return f"{type(self).__name__}('{self.typecode}', {what})"


ArrayType = array
