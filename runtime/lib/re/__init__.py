"""Regular expressions, with the syntax and the results of CPython 3.11. The engine is a backtracking machine in Python: right, but slower than CPython's."""

from re import _parser
from re._parser import Parser, error
from re._program import LITERAL, Builder, Machine
from re._replacement import expand, parse_replacement

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error", "Pattern", "Match",
           "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]


FLAG_NAMES = [(256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"), (8, "MULTILINE"), (16, "DOTALL"), (64, "VERBOSE"), (128, "DEBUG")]


class RegexFlag(int):
    """The flags as CPython's enumeration shows them, without the weight of enum."""

    def __repr__(self):
        return flags_text(int(self)) or "re.NOFLAG"

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return flags_text(int(self)).replace("re.", "") or "NOFLAG"

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(~int(self) & sum(value for value, name in FLAG_NAMES))

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


def flags_text(flags):
    names = []
    for value, name in FLAG_NAMES:
        if flags & value:
            names.append("re." + name)
            flags &= ~value
    if flags:
        names.append(hex(flags))
    return "|".join(names)


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag.A = RegexFlag.ASCII = RegexFlag(_parser.ASCII)
I = IGNORECASE = RegexFlag.I = RegexFlag.IGNORECASE = RegexFlag(_parser.IGNORECASE)
L = LOCALE = RegexFlag.L = RegexFlag.LOCALE = RegexFlag(_parser.LOCALE)
U = UNICODE = RegexFlag.U = RegexFlag.UNICODE = RegexFlag(_parser.UNICODE)
M = MULTILINE = RegexFlag.M = RegexFlag.MULTILINE = RegexFlag(_parser.MULTILINE)
S = DOTALL = RegexFlag.S = RegexFlag.DOTALL = RegexFlag(_parser.DOTALL)
X = VERBOSE = RegexFlag.X = RegexFlag.VERBOSE = RegexFlag(_parser.VERBOSE)
DEBUG = RegexFlag.DEBUG = RegexFlag(128)


class Pattern:
    __module__ = "re"

    def __init__(self, pattern, flags):
        parser = Parser(pattern, flags)
        tree = parser.parse()
        self.pattern = pattern
        self.flags = parser.flags
        self.groups = parser.groups - 1
        self.groupindex = parser.names
        self._is_str = parser.is_str
        builder = Builder()
        self._code = builder.program(tree)
        self._loops = builder.loops
        # The literals that every match begins with.
        prefix = ""
        while self._code[len(prefix)][0] == LITERAL:
            prefix += self._code[len(prefix)][1]
        self._prefix = prefix

    def _text(self, string):
        """What the machine runs on: a str, bytes as their Latin-1 characters."""
        if isinstance(string, str):
            if not self._is_str:
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return string
        if not isinstance(string, (bytes, bytearray)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        if self._is_str:
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return str(string, "latin-1")

    def _search(self, string, text, start, pos, end, must_advance=False):
        """The first match from `start` on; with must_advance not an empty one there."""
        prefix = self._prefix
        i = start
        while i <= end:
            if prefix:
                i = text.find(prefix, i, end)
                if i < 0:
                    return None
            machine = Machine(text, end, self.groups + 1, self._loops)
            stop = machine.run(self._code, i, start if must_advance and i == start else -1)
            if stop >= 0:
                return Match(self, string, pos, end, i, stop, machine)
            i += 1
        return None

    def _at(self, string, pos, endpos, whole):
        text = self._text(string)
        pos, end = bounds(text, pos, endpos)
        if pos > end:
            return None
        machine = Machine(text, end, self.groups + 1, self._loops)
        stop = machine.run(self._code, pos, -1, whole)
        return Match(self, string, pos, end, pos, stop, machine) if stop >= 0 else None

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._at(string, pos, endpos, False)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._at(string, pos, endpos, True)

    def search(self, string, pos=0, endpos=9223372036854775807):
        text = self._text(string)
        pos, end = bounds(text, pos, endpos)
        return self._search(string, text, pos, pos, end)

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        text = self._text(string)
        pos, end = bounds(text, pos, endpos)
        return self._matches(string, text, pos, end)

    def _matches(self, string, text, pos, end):
        start = pos
        must_advance = False
        while True:
            m = self._search(string, text, start, pos, end, must_advance)
            if m is None:
                return
            yield m
            start = m._stop
            must_advance = m._start == m._stop

    def findall(self, string, pos=0, endpos=9223372036854775807):
        found = []
        empty = string[:0]
        for m in self.finditer(string, pos, endpos):
            if self.groups == 0:
                found.append(m.group())
            elif self.groups == 1:
                found.append(m.groups(empty)[0])
            else:
                found.append(m.groups(empty))
        return found

    def split(self, string, maxsplit=0):
        parts = []
        last = 0
        for m in self.finditer(string):
            if maxsplit and len(parts) // (self.groups + 1) >= maxsplit:
                break
            parts.append(string[last:m._start])
            parts.extend(m.groups())
            last = m._stop
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        self._text(string)
        if not callable(repl):
            template = parse_replacement(repl, self)
        parts = []
        last = n = 0
        for m in self.finditer(string):
            if count and n >= count:
                break
            # Texts between that are empty are left out: errors count the parts.
            if last < m._start:
                parts.append(string[last:m._start])
            if callable(repl):
                new = repl(m)
                if new is not None:
                    parts.append(new)
            else:
                parts.append(expand(template, m, string))
            last = m._stop
            n += 1
        if last < len(string):
            parts.append(string[last:])
        return (string[:0] if isinstance(string, str) else b"").join(parts), n

    def __repr__(self):
        flags = self.flags & ~_parser.UNICODE if self._is_str else self.flags
        pattern = repr(self.pattern)[:200]
        return f"re.compile({pattern}, {flags_text(flags)})" if flags else f"re.compile({pattern})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return type(self.pattern) is type(other.pattern) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return cls


def bounds(text, pos, endpos):
    size = len(text)
    return min(max(pos, 0), size), min(max(endpos, 0), size)


class Match:
    __module__ = "re"

    def __init__(self, pattern, string, pos, endpos, start, stop, machine):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._start = start
        self._stop = stop
        marks = machine.marks
        marks[0], marks[1] = start, stop
        self._marks = marks
        self.lastindex = machine.last if machine.last > 0 else None

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    @property
    def regs(self):
        return tuple(self.span(i) for i in range(self.re.groups + 1))

    def _number(self, group):
        if isinstance(group, int):
            number = group
        elif hasattr(group, "__index__"):
            number = group.__index__()
        else:
            number = self.re.groupindex.get(group, -1) if isinstance(group, (str, bytes)) else -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _piece(self, number, default=None):
        start, stop = self._marks[2 * number], self._marks[2 * number + 1]
        if start < 0 or stop < 0:
            return default
        piece = self.string[start:stop]
        return bytes(piece) if isinstance(piece, bytearray) else piece

    def group(self, *groups):
        if not groups:
            return self._piece(0)
        if len(groups) == 1:
            return self._piece(self._number(groups[0]))
        return tuple(self._piece(self._number(g)) for g in groups)

    def __getitem__(self, group):
        return self._piece(self._number(group))

    def groups(self, default=None):
        return tuple(self._piece(i, default) for i in range(1, self.re.groups + 1))

    def groupdict(self, default=None):
        return {name: self._piece(number, default) for name, number in self.re.groupindex.items()}

    def span(self, group=0):
        number = self._number(group)
        start, stop = self._marks[2 * number], self._marks[2 * number + 1]
        return (start, stop) if start >= 0 and stop >= 0 else (-1, -1)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    def expand(self, template):
        return expand(parse_replacement(template, self.re), self, self.string)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return cls


_compiled = {}


def compile(pattern, flags=0):
    flags = int(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    key = type(pattern), pattern, flags
    known = _compiled.get(key)
    if known is None:
        if len(_compiled) >= 512:
            del _compiled[next(iter(_compiled))]
        known = _compiled[key] = Pattern(pattern, flags)
    return known


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def purge():
    _compiled.clear()


_special = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin-1").translate(_special).encode("latin-1")
