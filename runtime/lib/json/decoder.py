"""The JSON parser: recursive descent over the text, one function a kind of value; each returns the value and where it ended."""

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")

_CONSTANTS = {"NaN": NaN, "Infinity": PosInf, "-Infinity": NegInf}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HEX = frozenset("0123456789abcdefABCDEF")
_SPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class _End(Exception):
    """No value starts at this place."""

    def __init__(self, pos):
        self.value = pos


def _skip(s, i):
    n = len(s)
    while i < n and s[i] in _SPACE:
        i += 1
    return i


def _unicode_escape(s, pos):
    """The four hexadecimal digits at pos."""
    digits = s[pos:pos + 4]
    if len(digits) == 4 and _HEX.issuperset(digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, pos - 1)


def scanstring(s, end, strict=True):
    """The string whose opening quote is before `end`, and the place after its closing quote."""
    begin = end - 1
    # Without escapes, as most are, the text is one slice.
    quote = s.find('"', end)
    if quote < 0:
        quote = len(s)
    chunk = s[end:quote]
    if quote < len(s) and "\\" not in chunk and (not strict or chunk.isprintable()):
        return chunk, quote + 1
    parts = []
    n = len(s)
    while True:
        start = end
        while end < n and (c := s[end]) != '"' and c != "\\" and (c >= " " or not strict):
            end += 1
        if end > start:
            parts.append(s[start:end])
        if end >= n:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if c == '"':
            return "".join(parts), end + 1
        if c != "\\":
            raise JSONDecodeError(f"Invalid control character at", s, end)
        end += 1
        if end >= n:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        esc = s[end]
        if esc != "u":
            char = _ESCAPES.get(esc)
            if char is None:
                raise JSONDecodeError("Invalid \\escape", s, end - 1)
            end += 1
        else:
            code = _unicode_escape(s, end + 1)
            end += 5
            if 0xD800 <= code <= 0xDBFF and s.startswith("\\u", end):
                low = _unicode_escape(s, end + 2)
                if 0xDC00 <= low <= 0xDFFF:
                    code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                    end += 6
            char = chr(code)
        parts.append(char)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        self._names = {}
        try:
            return self._value(s, idx)
        except _End as e:
            raise JSONDecodeError("Expecting value", s, e.value) from None
        finally:
            self._names = {}

    def _value(self, s, i):
        if i >= len(s):
            raise _End(i)
        c = s[i]
        if c == '"':
            return scanstring(s, i + 1, self.strict)
        if c == "{":
            return self._object(s, i + 1)
        if c == "[":
            return self._array(s, i + 1)
        if c == "n" and s.startswith("null", i):
            return None, i + 4
        if c == "t" and s.startswith("true", i):
            return True, i + 4
        if c == "f" and s.startswith("false", i):
            return False, i + 5
        if c == "-" or "0" <= c <= "9":
            return self._number(s, i)
        if c == "N" and s.startswith("NaN", i):
            return self.parse_constant("NaN"), i + 3
        if c == "I" and s.startswith("Infinity", i):
            return self.parse_constant("Infinity"), i + 8
        raise _End(i)

    def _number(self, s, start):
        n = len(s)
        i = start
        if s[i] == "-":
            if s.startswith("-Infinity", i):
                return self.parse_constant("-Infinity"), i + 9
            i += 1
        if i >= n or not "0" <= s[i] <= "9":
            raise _End(start)
        if s[i] == "0":
            i += 1
        else:
            while i < n and "0" <= s[i] <= "9":
                i += 1
        end = i
        if i < n and s[i] == ".":
            i += 1
            while i < n and "0" <= s[i] <= "9":
                i += 1
            if i == end + 1:
                i = end  # a point without digits is not part of the number
        exact = i == end
        if i < n and s[i] in "eE":
            j = i + 1
            if j < n and s[j] in "+-":
                j += 1
            first = j
            while j < n and "0" <= s[j] <= "9":
                j += 1
            if j > first:
                i = j
                exact = False
        if exact:
            return self.parse_int(s[start:i]), i
        return self.parse_float(s[start:i]), i

    def _array(self, s, i):
        values = []
        i = _skip(s, i)
        if s[i:i + 1] == "]":
            return values, i + 1
        n = len(s)
        while True:
            value, i = self._value(s, i)
            values.append(value)
            if i < n and s[i] in _SPACE:
                i = _skip(s, i)
            c = s[i:i + 1]
            if c == "]":
                return values, i + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i += 1
            if i < n and s[i] in _SPACE:
                i = _skip(s, i)

    def _object(self, s, i):
        pairs = []
        names = self._names
        i = _skip(s, i)
        c = s[i:i + 1]
        if c != '"':
            if c == "}":
                i += 1
                return self._finish(pairs), i
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
        n = len(s)
        while True:
            name, i = scanstring(s, i + 1, self.strict)
            name = names.setdefault(name, name)  # one str for all equal names
            if i < n and s[i] in _SPACE:
                i = _skip(s, i)
            if s[i:i + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            i += 1
            if i < n and s[i] in _SPACE:
                i = _skip(s, i)
            value, i = self._value(s, i)
            pairs.append((name, value))
            if i < n and s[i] in _SPACE:
                i = _skip(s, i)
            c = s[i:i + 1]
            if c == "}":
                return self._finish(pairs), i + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i += 1
            if i < n and s[i] in _SPACE:
                i = _skip(s, i)
            if s[i:i + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)

    def _finish(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result)
