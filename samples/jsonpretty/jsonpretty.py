"""Parse JSON by hand and print it prettily."""

import sys


class ParseError(Exception):
    def __init__(self, message, text, pos):
        line = text.count("\n", 0, pos) + 1
        column = pos - (text.rfind("\n", 0, pos) + 1) + 1
        super().__init__(f"line {line}, column {column}: {message}")


class Parser:
    ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
    CONSTANTS = {"true": True, "false": False, "null": None}

    def __init__(self, text):
        self.text = text
        self.pos = 0

    def error(self, message):
        return ParseError(message, self.text, self.pos)

    def peek(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \t\r\n":
            self.pos += 1
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def expect(self, char):
        if self.peek() != char:
            raise self.error(f"expected {char!r}")
        self.pos += 1

    def document(self):
        value = self.value()
        if self.peek():
            raise self.error("text after the document")
        return value

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, value in self.CONSTANTS.items():
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return value
        raise self.error("expected a value" if c else "unexpected end")

    def object(self):
        self.expect("{")
        result = {}
        if self.peek() == "}":
            self.pos += 1
            return result
        while True:
            if self.peek() != '"':
                raise self.error("expected a name")
            name = self.string()
            self.expect(":")
            result[name] = self.value()
            if self.peek() == ",":
                self.pos += 1
                continue
            self.expect("}")
            return result

    def array(self):
        self.expect("[")
        result = []
        if self.peek() == "]":
            self.pos += 1
            return result
        while True:
            result.append(self.value())
            if self.peek() == ",":
                self.pos += 1
                continue
            self.expect("]")
            return result

    def string(self):
        self.pos += 1
        parts = []
        while True:
            start = self.pos
            while self.pos < len(self.text) and self.text[self.pos] not in '"\\':
                self.pos += 1
            parts.append(self.text[start:self.pos])
            if self.pos >= len(self.text):
                raise self.error("unterminated string")
            self.pos += 1
            if self.text[self.pos - 1] == '"':
                return "".join(parts)
            c = self.text[self.pos:self.pos + 1]
            self.pos += 1
            if c == "u":
                parts.append(self.unicode())
            elif c in self.ESCAPES:
                parts.append(self.ESCAPES[c])
            else:
                raise self.error(f"bad escape \\{c}")

    def unicode(self):
        code = self.hex4()
        if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.pos):
            self.pos += 2
            low = self.hex4()
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
        return chr(code)

    def hex4(self):
        digits = self.text[self.pos:self.pos + 4]
        try:
            code = int(digits, 16)
        except ValueError:
            raise self.error(f"bad unicode escape {digits!r}") from None
        self.pos += 4
        return code

    def number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "+-0123456789.eE":
            self.pos += 1
        digits = self.text[start:self.pos]
        try:
            return float(digits) if any(c in ".eE" for c in digits) else int(digits)
        except ValueError:
            raise self.error(f"bad number {digits}") from None


def quote(s):
    out = ['"']
    for c in s:
        if c in '"\\':
            out.append("\\" + c)
        elif c == "\n":
            out.append("\\n")
        elif c == "\t":
            out.append("\\t")
        elif ord(c) < 32:
            out.append(f"\\u{ord(c):04x}")
        else:
            out.append(c)
    out.append('"')
    return "".join(out)


def scalar(value):
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return quote(value)
        case _:
            return repr(value)


def pretty(value, width=80, sort=False, indent=""):
    """The lines of a document; what fits in `width` stays on one line."""
    if not isinstance(value, (dict, list)) or not value:
        return "{}" if value == {} and isinstance(value, dict) else "[]" if value == [] else scalar(value)
    inner = indent + "  "
    if isinstance(value, dict):
        items = sorted(value.items()) if sort else value.items()
        parts = [f"{quote(k)}: {pretty(v, width, sort, inner)}" for k, v in items]
        left, right = "{", "}"
    else:
        parts = [pretty(v, width, sort, inner) for v in value]
        left, right = "[", "]"
    flat = left + ", ".join(parts) + right
    if len(indent) + len(flat) <= width and "\n" not in flat:
        return flat
    return left + "\n" + ",\n".join(inner + p for p in parts) + "\n" + indent + right


def statistics(value, stats, depth=0):
    name = type(value).__name__
    stats[name] = stats.get(name, 0) + 1
    stats["depth"] = max(stats.get("depth", 0), depth)
    if isinstance(value, dict):
        for v in value.values():
            statistics(v, stats, depth + 1)
    elif isinstance(value, list):
        for v in value:
            statistics(v, stats, depth + 1)
    return stats


def main():
    width, sort, show_stats, files = 80, False, False, []
    args = sys.argv[1:]
    while args:
        arg = args.pop(0)
        if arg == "--sort":
            sort = True
        elif arg == "--stats":
            show_stats = True
        elif arg == "--width":
            width = int(args.pop(0))
        else:
            files.append(arg)
    texts = []
    for name in files:
        with open(name, encoding="utf-8") as f:
            texts.append((name, f.read()))
    if not files:
        texts.append(("<stdin>", sys.stdin.read()))
    status = 0
    for name, text in texts:
        try:
            document = Parser(text).document()
        except ParseError as e:
            print(f"{name}: {e}", file=sys.stderr)
            status = 1
            continue
        print(pretty(document, width, sort))
        if show_stats:
            print(statistics(document, {}))
            assert Parser(pretty(document, width)).document() == document
    return status


if __name__ == "__main__":
    sys.exit(main())
