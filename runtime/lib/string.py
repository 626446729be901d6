"""Collections of characters, templates, and the engine of str.format for subclassing."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """$-substitution. The pattern is fixed: ASCII identifiers after `delimiter`, with or without braces; a class that sets `pattern`,
    `idpattern`, `braceidpattern` or `flags` is refused, as these are regular expressions."""

    delimiter = "$"

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        for name in ("pattern", "idpattern", "braceidpattern", "flags"):
            if name in cls.__dict__:
                raise NotImplementedError(f"string.Template: pyx2cpp does not support a class with its own {name}")

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(text, name or None, whether it is an invalid placeholder, its place) one after the other."""
        text, delimiter = self.template, self.delimiter
        pos = 0
        while True:
            start = text.find(delimiter, pos)
            if start < 0:
                yield text[pos:], None, False, start
                return
            yield text[pos:start], None, False, start
            after = start + len(delimiter)
            if text.startswith(delimiter, after):
                yield delimiter, None, False, start
                pos = after + len(delimiter)
                continue
            braced = text.startswith("{", after)
            first = after + 1 if braced else after
            end = first
            while end < len(text) and (c := text[end]).isascii() and (c == "_" or c.isalpha() or end > first and c.isdigit()):
                end += 1
            if end == first or braced and not text.startswith("}", end):
                yield delimiter, None, True, start
                pos = after
                continue
            pos = end + 1 if braced else end
            yield text[start:pos], text[first:end], False, start

    def _invalid(self, pos):
        lines = self.template[:pos].splitlines(keepends=True)
        if lines:
            column, line = pos - len("".join(lines[:-1])) + 1, len(lines)
            if lines[-1].endswith("\n"):
                column, line = 1, len(lines) + 1
        else:
            column, line = 1, 1
        return ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        out = []
        for text, name, invalid, pos in self._parts():
            if invalid:
                raise self._invalid(pos)
            if name is None:
                out.append(text)
            else:
                out.append(str(kws[name] if name in kws else mapping[name]))
        return "".join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        out = []
        for text, name, invalid, pos in self._parts():
            if name is not None:
                try:
                    text = str(kws[name] if name in kws else mapping[name])
                except KeyError:
                    pass
            out.append(text)
        return "".join(out)

    def is_valid(self):
        return not any(invalid for _, _, invalid, _ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys(name for _, name, _, _ in self._parts() if name is not None))


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto_index):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, field_name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if field_name is None:
                continue
            if field_name == "":
                if auto_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_index)
                auto_index += 1
            elif field_name.isdigit():
                if auto_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_index = False
            obj, first = self.get_field(field_name, args, kwargs)
            used.add(first)
            obj = self.convert_field(obj, conversion)
            spec, auto_index = self._vformat(spec, args, kwargs, used, depth - 1, auto_index)
            out.append(self.format_field(obj, spec))
        return "".join(out), auto_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """(literal text, field name, format spec, conversion) of each field; name, spec and conversion are None after the last one."""
        pos, n = 0, len(format_string)
        literal = []
        while pos < n:
            c = format_string[pos]
            if c not in "{}":
                end = pos
                while end < n and format_string[end] not in "{}":
                    end += 1
                literal.append(format_string[pos:end])
                pos = end
            elif format_string.startswith(c, pos + 1):
                literal.append(c)
                pos += 2
                yield "".join(literal), None, None, None
                literal = []
            elif c == "}":
                raise ValueError("Single '}' encountered in format string")
            else:
                depth, end, colon, bang = 1, pos + 1, -1, -1
                bracket = False
                while end < n:
                    d = format_string[end]
                    if bracket and colon < 0:
                        bracket = d != "]"
                    elif d == "[":
                        bracket = True
                    elif d == "{":
                        if colon < 0 and bang < 0:
                            raise ValueError("unexpected '{' in field name")
                        depth += 1
                    elif d == "}":
                        depth -= 1
                        if depth == 0:
                            break
                    elif d == ":" and colon < 0 and depth == 1:
                        colon = end
                    elif d == "!" and colon < 0 and bang < 0 and depth == 1:
                        bang = end
                    end += 1
                else:
                    if pos + 1 == n:
                        raise ValueError("Single '{' encountered in format string")
                    if bang == n - 1:
                        raise ValueError("end of string while looking for conversion specifier")
                    raise ValueError("expected '}' before end of string" if colon < 0 and bang < 0 else "unmatched '{' in format spec")
                name_end = bang if bang >= 0 else colon if colon >= 0 else end
                conversion = None
                if bang >= 0:
                    conversion = format_string[bang + 1:colon if colon >= 0 else end]
                    if len(conversion) != 1:
                        raise ValueError("expected ':' after conversion specifier" if conversion else "unmatched '{' in format spec")
                yield "".join(literal), format_string[pos + 1:name_end], format_string[colon + 1:end] if colon >= 0 else "", conversion
                literal = []
                pos = end + 1
        if literal:
            yield "".join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first = field_name[:end]
        if first.isdigit():
            first = int(first)
        obj = self.get_value(first, args, kwargs)
        rest = field_name[end:]
        while rest:
            if rest[0] == ".":
                end = 1
                while end < len(rest) and rest[end] not in ".[":
                    end += 1
                if end == 1:
                    raise ValueError("Empty attribute in format string")
                obj = getattr(obj, rest[1:end])
            elif rest[0] == "[":
                end = rest.find("]")
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                if not key:
                    raise ValueError("Empty attribute in format string")
                obj = obj[int(key) if key.isdigit() else key]
                end += 1
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
            rest = rest[end:]
        return obj, first
