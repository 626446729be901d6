"""What sub() puts in place of a match: text with \\1, \\g<name> and escapes."""

from re._parser import ESCAPES, error


def parse_replacement(template, pattern):
    """Texts and numbers of groups in turn."""
    is_str = isinstance(template, str)
    text = template if is_str else str(template, "latin-1")
    if "\\" not in text:
        return [text]
    parts = []
    literal = ""
    i = 0

    def fail(message, at):
        raise error(message, template, at)

    def add_group(number, at):
        nonlocal literal
        if number > pattern.groups:
            fail(f"invalid group reference {number}", at)
        if literal:
            parts.append(literal)
            literal = ""
        parts.append(number)

    while i < len(text):
        ch = text[i]
        if ch != "\\":
            literal += ch
            i += 1
            continue
        start = i
        i += 1
        if i >= len(text):
            fail("bad escape (end of pattern)", start)
        ch = text[i]
        i += 1
        if ch == "g":
            if text[i:i + 1] != "<":
                fail("missing <", i)
            i += 1
            stop = text.find(">", i)
            if stop < 0:
                fail("missing group name" if i >= len(text) else "missing >, unterminated name", i)
            name = text[i:stop]
            if not name:
                fail("missing group name", i)
            if name.isascii() and name.isdigit():
                number = int(name)
            elif not name.isidentifier():
                fail(f"bad character in group name {name!r}", i)
            elif name in pattern.groupindex:
                number = pattern.groupindex[name]
            else:
                raise IndexError(f"unknown group name {name!r}")
            add_group(number, i)
            i = stop + 1
        elif ch == "0":
            digits = "0"
            while len(digits) < 3 and text[i:i + 1] in tuple("01234567"):
                digits += text[i]
                i += 1
            literal += chr(int(digits, 8) & 0xFF)
        elif "1" <= ch <= "9":
            if text[i:i + 1].isascii() and text[i:i + 1].isdigit():
                ch += text[i]
                i += 1
                if ch[0] in "01234567" and ch[1] in "01234567" and text[i:i + 1] in tuple("01234567"):
                    value = int(ch + text[i], 8)
                    i += 1
                    if value > 0o377:
                        fail(f"octal escape value {text[start:i]} outside of range 0-0o377", start)
                    literal += chr(value)
                    continue
            add_group(int(ch), start + 1)
        elif ch in ESCAPES:
            literal += ESCAPES[ch]
        elif ch.isascii() and ch.isalpha():
            fail("bad escape \\" + ch, start)
        else:
            literal += "\\" + ch
    if literal:
        parts.append(literal)
    return parts


def expand(parts, match, string):
    if isinstance(string, str):
        return "".join([p if isinstance(p, str) else match._piece(p, "") for p in parts])
    return b"".join([p.encode("latin-1") if isinstance(p, str) else match._piece(p, b"") for p in parts])
