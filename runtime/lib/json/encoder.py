"""The JSON writer."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_INFINITY = float("inf")


def _quote(s, ensure_ascii):
    # The common case first: nothing to escape.
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return '"' + s + '"'
    out = ['"']
    for c in s:
        if c in _ESCAPES:
            out.append(_ESCAPES[c])
        elif " " <= c <= "~" or c >= "\x7f" and not ensure_ascii:
            out.append(c)
        else:
            code = ord(c)
            if code > 0xFFFF:
                code -= 0x10000
                out.append(f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}")
            else:
                out.append(f"\\u{code:04x}")
    out.append('"')
    return "".join(out)


def encode_basestring(s):
    return _quote(s, False)


def encode_basestring_ascii(s):
    return _quote(s, True)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None,
                 default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        return "".join(self.iterencode(o))

    def iterencode(self, o):
        """The text in pieces."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        out = []
        _Writer(self, indent, out).value(o, "\n" if indent is not None else "")
        return out


class _Writer:
    def __init__(self, encoder, indent, out):
        self.encoder = encoder
        self.indent = indent
        self.out = out
        self.ensure_ascii = encoder.ensure_ascii
        self.item_separator = encoder.item_separator
        self.key_separator = encoder.key_separator
        self.active = {} if encoder.check_circular else None

    def float(self, o):
        if o != o:
            text = "NaN"
        elif o == _INFINITY:
            text = "Infinity"
        elif o == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def value(self, o, newline):
        """`newline` is a line break with the indentation of the place, or empty."""
        if isinstance(o, str):
            self.out.append(_quote(o, self.ensure_ascii))
        elif o is None:
            self.out.append("null")
        elif o is True:
            self.out.append("true")
        elif o is False:
            self.out.append("false")
        elif isinstance(o, int):
            self.out.append(int.__repr__(o))
        elif isinstance(o, float):
            self.out.append(self.float(o))
        elif isinstance(o, (list, tuple)):
            self.array(o, newline)
        elif isinstance(o, dict):
            self.object(o, newline)
        else:
            key = self.enter(o)
            self.value(self.encoder.default(o), newline)
            self.leave(key)

    def enter(self, o):
        if self.active is None:
            return None
        key = __identity__(o)
        if key in self.active:
            raise ValueError("Circular reference detected")
        self.active[key] = o
        return key

    def leave(self, key):
        if key is not None:
            del self.active[key]

    def array(self, items, newline):
        out = self.out
        if not items:
            out.append("[]")
            return
        key = self.enter(items)
        separator = self.item_separator
        out.append("[")
        if self.indent is not None:
            inner = newline + self.indent
            out.append(inner)
            separator += inner
        else:
            inner = ""
        first = True
        for item in items:
            if first:
                first = False
            else:
                out.append(separator)
            self.value(item, inner)
        if self.indent is not None:
            out.append(newline)
        out.append("]")
        self.leave(key)

    def key(self, k):
        if isinstance(k, str):
            return k
        if isinstance(k, float):
            return self.float(k)
        if k is True:
            return "true"
        if k is False:
            return "false"
        if k is None:
            return "null"
        if isinstance(k, int):
            return int.__repr__(k)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {k.__class__.__name__}")

    def object(self, d, newline):
        out = self.out
        if not d:
            out.append("{}")
            return
        mark = self.enter(d)
        separator = self.item_separator
        out.append("{")
        if self.indent is not None:
            inner = newline + self.indent
            out.append(inner)
            separator += inner
        else:
            inner = ""
        first = True
        for k, v in sorted(d.items()) if self.encoder.sort_keys else d.items():
            k = self.key(k)
            if k is None:
                continue
            if first:
                first = False
            else:
                out.append(separator)
            out.append(_quote(k, self.ensure_ascii))
            out.append(self.key_separator)
            self.value(v, inner)
        if self.indent is not None:
            out.append(newline)
        out.append("}")
        self.leave(mark)
