"""A JSON reader and writer by hand: what comes out may be a dict, a list, text, a number, a bool or None."""

RECORDS = 25_000

ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}


class Parser:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def skip_spaces(self):
        while self.position < len(self.text) and self.text[self.position] in " \n\t":
            self.position += 1

    def expect(self, token):
        if not self.text.startswith(token, self.position):
            raise ValueError(f"expected {token} at {self.position}")
        self.position += len(token)

    def value(self):
        self.skip_spaces()
        c = self.text[self.position]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for token, result in (("true", True), ("false", False), ("null", None)):
            if c == token[0]:
                self.expect(token)
                return result
        return self.number()

    def object(self):
        result = {}
        self.position += 1
        self.skip_spaces()
        while self.text[self.position] != "}":
            if result:
                self.expect(",")
                self.skip_spaces()
            key = self.string()
            self.skip_spaces()
            self.expect(":")
            result[key] = self.value()
            self.skip_spaces()
        self.position += 1
        return result

    def array(self):
        result = []
        self.position += 1
        self.skip_spaces()
        while self.text[self.position] != "]":
            if result:
                self.expect(",")
            result.append(self.value())
            self.skip_spaces()
        self.position += 1
        return result

    def string(self):
        self.expect('"')
        parts = []
        while True:
            c = self.text[self.position]
            self.position += 1
            if c == '"':
                return "".join(parts)
            if c == "\\":
                c = ESCAPES[self.text[self.position]]
                self.position += 1
            parts.append(c)

    def number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in "+-.eE0123456789":
            self.position += 1
        digits = self.text[start:self.position]
        if "." in digits or "e" in digits:
            return float(digits)
        return int(digits)


def dump(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, dict):
        return "{" + ", ".join(f"{dump(k)}: {dump(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join([dump(item) for item in value]) + "]"
    return str(value)


def make_record(i):
    return {
        "id": i,
        "name": f'the "{i % 10}"th\nof {i}',
        "scores": [i / 8, -i, i % 3 == 0, None],
        "place": None if i % 4 == 0 else {"x": i * 0.25, "y": i % 90, "labels": ["a", "b\\c"]},
    }


def total(value):
    """The sum of all numbers at any depth."""
    if isinstance(value, bool):
        return 1 if value else 0
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, list):
        return sum(total(item) for item in value)
    if isinstance(value, dict):
        return sum(total(item) for item in value.values())
    return 0


def main():
    records = [make_record(i) for i in range(RECORDS)]
    text = dump(records)
    parsed = Parser(text).value()
    print(len(text), len(parsed), parsed == records, dump(parsed) == text)
    print(total(parsed), total([record["scores"] for record in parsed]))
    print(parsed[-1])
    try:
        Parser('{"a": tru}').value()
    except ValueError as error:
        print("error:", error)


if __name__ == "__main__":
    main()
