"""Single characters of a pattern: literals, classes, sets, with and without regard to case."""


def fold(ch):
    """The same for characters that differ in case only."""
    low = ch.lower()
    if len(low) != 1:
        return ch
    up = low.upper()
    if len(up) != 1:
        return low
    back = up.lower()
    return back if len(back) == 1 else low


def fold_ascii(ch):
    return ch.lower() if ch.isascii() else ch


def is_digit(ch):
    return ch.isdecimal()


def is_space(ch):
    return ch.isspace()


def is_word(ch):
    return ch.isalnum() or ch == "_"


def is_digit_ascii(ch):
    return "0" <= ch <= "9"


def is_space_ascii(ch):
    return ch in " \t\n\r\f\v"


def is_word_ascii(ch):
    return ch.isascii() and (ch.isalnum() or ch == "_")


CLASSES = {"d": is_digit, "s": is_space, "w": is_word}
CLASSES_ASCII = {"d": is_digit_ascii, "s": is_space_ascii, "w": is_word_ascii}


class Literal:
    """One character, regardless of its case."""

    def __init__(self, ch, folded):
        self.folded = folded
        self.ch = folded(ch)

    def test(self, ch):
        return self.folded(ch) == self.ch


class Any:
    """`.`"""

    def test(self, ch):
        return ch != "\n"


class AnyAtAll:
    """`.` where it matches line ends too."""

    def test(self, ch):
        return True


class Class:
    """`\\d` and the like; capitals negate."""

    def __init__(self, letter, ascii_only):
        self.inside = (CLASSES_ASCII if ascii_only else CLASSES)[letter.lower()]
        self.negated = letter.isupper()

    def test(self, ch):
        return self.inside(ch) != self.negated


class CharacterSet:
    """`[...]`. What it says about a character is kept: texts have few different ones."""

    def __init__(self, negated, folded):
        self.negated = negated
        self.folded = folded    # None: case matters
        self.single = set()
        self.ranges = []
        self.classes = []
        self.known = {}

    def has(self, ch):
        if ch in self.single:
            return True
        for low, high in self.ranges:
            if low <= ch <= high:
                return True
        for c in self.classes:
            if c.test(ch):
                return True
        return False

    def test(self, ch):
        answer = self.known.get(ch)
        if answer is None:
            answer = self.has(ch)
            if not answer and self.folded is not None:
                answer = self.has_in_other_case(ch)
            answer = self.known[ch] = answer != self.negated
        return answer

    def has_in_other_case(self, ch):
        same = self.folded(ch)
        for other in (same, same.upper(), ch.lower(), ch.upper()):
            if len(other) == 1 and self.folded(other) == same and self.has(other):
                return True
        for one in self.single:
            if self.folded(one) == same:
                return True
        return False
