"""Patterns as text into trees.

A tree is a tuple: ("literal", ch), ("one", matcher), ("sequence", trees), ("either", trees), ("group", number, tree), ("repeat", tree, least, most,
how), ("at", where), ("look", ahead, negated, tree), ("atomic", tree), ("reference", number, fold), ("if", number, tree, tree).
"""

from re._characters import Any, AnyAtAll, CharacterSet, Class, Literal, fold, fold_ascii

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII = 2, 4, 8, 16, 32, 64, 256
FLAG_LETTERS = {"i": IGNORECASE, "L": LOCALE, "m": MULTILINE, "s": DOTALL, "u": UNICODE, "x": VERBOSE, "a": ASCII}
TYPE_FLAGS = ASCII | LOCALE | UNICODE
GLOBAL_ONLY = 128
MANY = 4294967295                       # as CPython's "without bound"
GREEDY, LAZY, POSSESSIVE = 0, 1, 2
ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
PLACES = {"A": "start", "Z": "end", "b": "boundary", "B": "no boundary"}


class error(Exception):
    """A pattern, or a replacement, that is none."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            line_end = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(line_end, 0, pos) + 1
            self.colno = pos - pattern.rfind(line_end, 0, pos)
            msg = f"{msg} at position {pos}"
            if line_end in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


class Parser:
    def __init__(self, pattern, flags):
        self.original = pattern
        self.is_str = isinstance(pattern, str)
        self.text = pattern if self.is_str else str(pattern, "latin-1")
        self.flags = flags
        self.i = 0
        self.groups = 1                 # with group 0
        self.names = {}
        self.open = set()               # groups whose end is still to come
        self.lookbehind = 0
        self.look_groups = None         # at the outermost look-behind: how many groups there were
        self.conditions = []            # (group, position) that may name a later group

    def fail(self, message, at):
        raise error(message, self.original, at)

    def next_is(self, text):
        return self.text.startswith(text, self.i)

    def accept(self, text):
        if self.text.startswith(text, self.i):
            self.i += len(text)
            return True
        return False

    def take(self):
        ch = self.text[self.i:self.i + 1]
        self.i += 1
        return ch

    def take_until(self, end, what):
        """A name and what closes it."""
        start = self.i
        stop = self.text.find(end, start)
        if stop < 0:
            rest = self.text[start:]
            if not rest:
                self.fail("missing " + what, start)
            self.fail(f"missing {end}, unterminated name", start)
        self.i = stop + 1
        if stop == start:
            self.fail("missing " + what, start)
        return self.text[start:stop]

    # ---- the whole ----

    def parse(self):
        while True:
            self.i = 0
            tree = self.either(self.flags, True)
            if tree is not None:
                break
            # `(?x)` at the start: once more, now that blanks and comments are known to be none of the pattern.
            self.groups, self.names, self.open, self.conditions = 1, {}, set(), []
        if self.i < len(self.text):
            self.fail("unbalanced parenthesis", self.i)
        for number, at in self.conditions:
            if number >= self.groups:
                self.fail(f"invalid group reference {number}", at)
        self.flags = self.fixed_flags(self.flags)
        return tree

    def fixed_flags(self, flags):
        if self.is_str:
            if flags & LOCALE:
                raise ValueError("cannot use LOCALE flag with a str pattern")
            if flags & ASCII and flags & UNICODE:
                raise ValueError("ASCII and UNICODE flags are incompatible")
            return flags if flags & ASCII else flags | UNICODE
        if flags & UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & LOCALE and flags & ASCII:
            raise ValueError("ASCII and LOCALE flags are incompatible")
        return flags

    def either(self, flags, first=False):
        branches = []
        while True:
            branch = self.sequence(flags, first and not branches)
            if branch is None:
                return None
            branches.append(branch)
            if not self.accept("|"):
                break
            if first:
                flags = self.flags
        return branches[0] if len(branches) == 1 else ("either", branches)

    def sequence(self, flags, first):
        """Up to `|`, `)` or the end. None: the pattern has to be read anew with other flags."""
        items = []
        at_start = first
        while self.i < len(self.text):
            ch = self.text[self.i]
            if ch == "|" or ch == ")":
                break
            if flags & VERBOSE:
                if ch in " \t\n\r\v\f":
                    self.i += 1
                    continue
                if ch == "#":
                    end = self.text.find("\n", self.i)
                    self.i = len(self.text) if end < 0 else end + 1
                    continue
            start = self.i
            if ch in "*+?" or (ch == "{" and self.counts_follow()):
                self.repeat(items, start)
                continue
            self.i += 1
            if ch == "(":
                item = self.parenthesis(flags, start, at_start)
                if item == "flags":
                    if self.flags & VERBOSE and not flags & VERBOSE:
                        return None
                    flags = self.flags
                    continue
                if item is not None:
                    items.append(item)
            else:
                items.append(self.atom(ch, flags, start))
            at_start = False
        return items[0] if len(items) == 1 else ("sequence", items)

    # ---- repetition ----

    def counts_follow(self):
        """Is this `{` one of {n}, {n,}, {,m}, {n,m}? All else is taken literally."""
        end = self.text.find("}", self.i)
        if end < 0:
            return False
        low, comma, high = self.text[self.i + 1:end].partition(",")
        digits = lambda t: t == "" or (t.isascii() and t.isdigit())
        return digits(low) and digits(high) and (low + comma + high) != ""

    def repeat(self, items, start):
        ch = self.take()
        if ch == "{":
            end = self.text.index("}", self.i)
            low, comma, high = self.text[self.i:end].partition(",")
            self.i = end + 1
            least = int(low) if low else 0
            most = (int(high) if high else MANY) if comma else least
            if least >= MANY or (most >= MANY and high):
                raise OverflowError("the repetition number is too large")
            if most < least:
                self.fail("min repeat greater than max repeat", start + 1)
        else:
            least, most = {"*": (0, MANY), "+": (1, MANY), "?": (0, 1)}[ch]
        if not items or items[-1][0] == "at":
            self.fail("nothing to repeat", start)
        if items[-1][0] == "repeat":
            self.fail("multiple repeat", start)
        how = LAZY if self.accept("?") else POSSESSIVE if self.accept("+") else GREEDY
        items[-1] = ("repeat", items[-1], least, most, how)

    # ---- atoms ----

    def folded(self, flags):
        if not flags & IGNORECASE:
            return None
        return fold_ascii if flags & ASCII or not self.is_str else fold

    def ascii_only(self, flags):
        return bool(flags & ASCII) or not self.is_str

    def character(self, ch, flags):
        folded = self.folded(flags)
        if folded and (ch.lower() != ch or ch.upper() != ch):
            return ("one", Literal(ch, folded))
        return ("literal", ch)

    def atom(self, ch, flags, start):
        if ch == ".":
            return ("one", AnyAtAll() if flags & DOTALL else Any())
        if ch == "^":
            return ("at", "line start" if flags & MULTILINE else "start")
        if ch == "$":
            return ("at", "line end" if flags & MULTILINE else "last line end")
        if ch == "[":
            return ("one", self.character_set(flags, start))
        if ch == "\\":
            return self.escape(flags, start)
        return self.character(ch, flags)

    def escape(self, flags, start):
        ch = self.take()
        if not ch:
            self.fail("bad escape (end of pattern)", start)
        if ch in "dDsSwW":
            return ("one", Class(ch, self.ascii_only(flags)))
        if ch in PLACES:
            where = PLACES[ch]
            return ("at", where + " (ASCII)" if self.ascii_only(flags) and "boundary" in where else where)
        if ch == "0":
            digits = self.octal_digits(2)
            return self.character(chr(int("0" + digits, 8)), flags)
        if ch.isascii() and ch.isdigit():
            return self.number_escape(ch, flags, start)
        return self.character(self.common_escape(ch, start), flags)

    def octal_digits(self, most):
        digits = ""
        while len(digits) < most and self.i < len(self.text) and self.text[self.i] in "01234567":
            digits += self.take()
        return digits

    def number_escape(self, ch, flags, start):
        if self.i < len(self.text) and "0" <= self.text[self.i] <= "9":
            second = self.text[self.i]
            if ch in "01234567" and second in "01234567" and self.text[self.i + 1:self.i + 2] in tuple("01234567"):
                value = int(ch + self.octal_digits(2), 8)
                if value > 0o377:
                    self.fail(f"octal escape value {self.text[start:self.i]} outside of range 0-0o377", start)
                return self.character(chr(value), flags)
            self.i += 1
            ch += second
        return self.reference(int(ch), flags, start + 1)

    def reference(self, number, flags, at):
        if number >= self.groups:
            self.fail(f"invalid group reference {number}", at)
        if number in self.open:
            self.fail("cannot refer to an open group", at - 1 if self.text[at - 1:at] == "\\" else at)
        self.check_lookbehind(number, at)
        return ("reference", number, self.folded(flags))

    def check_lookbehind(self, number, at):
        if self.look_groups is not None and number >= self.look_groups:
            self.fail("cannot refer to group defined in the same lookbehind subpattern", at)

    def common_escape(self, ch, start):
        """Escapes that mean the same in a set and outside."""
        if ch in ESCAPES and ch != "b":
            return ESCAPES[ch]
        if ch == "x":
            return self.hexadecimal(2, start)
        if ch == "u" and self.is_str:
            return self.hexadecimal(4, start)
        if ch == "U" and self.is_str:
            return self.hexadecimal(8, start)
        if ch.isascii() and ch.isalpha():
            self.fail("bad escape \\" + ch, start)
        return ch

    def hexadecimal(self, count, start):
        digits = ""
        while len(digits) < count and self.i < len(self.text) and self.text[self.i] in "0123456789abcdefABCDEF":
            digits += self.take()
        if len(digits) != count:
            self.fail("incomplete escape " + self.text[start:self.i], start)
        value = int(digits, 16)
        if value > 0x10FFFF:
            self.fail("bad escape " + self.text[start:self.i], start)
        return chr(value)

    # ---- sets ----

    def character_set(self, flags, start):
        result = CharacterSet(self.accept("^"), self.folded(flags))
        first = True
        while True:
            at = self.i
            ch = self.take()
            if not ch:
                self.fail("unterminated character set", start)
            if ch == "]" and not first:
                return result
            first = False
            low = self.set_item(ch, flags, at)
            if not self.next_is("-"):
                self.add(result, low)
                continue
            self.i += 1
            end_at = self.i
            ch = self.take()
            if not ch:
                self.fail("unterminated character set", start)
            if ch == "]":
                self.add(result, low)
                result.single.add("-")
                return result
            high = self.set_item(ch, flags, end_at)
            if not isinstance(low, str) or not isinstance(high, str) or high < low:
                self.fail(f"bad character range {self.text[at:self.i]}", at)
            result.ranges.append((low, high))

    def add(self, result, item):
        if isinstance(item, str):
            result.single.add(item)
        else:
            result.classes.append(item)

    def set_item(self, ch, flags, start):
        """A character, or a class."""
        if ch != "\\":
            return ch
        ch = self.take()
        if not ch:
            self.fail("bad escape (end of pattern)", start)
        if ch in "dDsSwW":
            return Class(ch, self.ascii_only(flags))
        if ch == "b":
            return "\b"
        if ch in "01234567":
            value = int(ch + self.octal_digits(2), 8)
            if value > 0o377:
                self.fail(f"octal escape value {self.text[start:self.i]} outside of range 0-0o377", start)
            return chr(value)
        if "0" <= ch <= "9":
            self.fail("bad escape \\" + ch, start)
        return self.common_escape(ch, start)

    # ---- parentheses ----

    def parenthesis(self, flags, start, at_start):
        """A tree; None for what matches nothing (a comment); "flags" after flags for the whole pattern."""
        if not self.accept("?"):
            return self.group(None, flags, start)
        ch = self.take()
        if not ch:
            self.fail("unexpected end of pattern", self.i - 1)
        if ch == ":":
            return ("sequence", [self.inside(flags, start)])
        if ch == "P":
            return self.named(flags, start)
        if ch == "#":
            end = self.text.find(")", self.i)
            if end < 0:
                self.fail("missing ), unterminated comment", start)
            self.i = end + 1
            return None
        if ch == ">":
            return ("atomic", self.inside(flags, start))
        if ch == "(":
            return self.condition(flags, start)
        if ch == "=" or ch == "!":
            return ("look", True, ch == "!", self.inside(flags, start))
        if ch == "<":
            return self.look_behind(flags, start)
        if ch in FLAG_LETTERS or ch == "-":
            return self.inline_flags(ch, flags, start, at_start)
        self.fail("unknown extension ?" + ch, start + 1)

    def inside(self, flags, start):
        tree = self.either(flags)
        if not self.accept(")"):
            self.fail("missing ), unterminated subpattern", start)
        return tree

    def group(self, name, flags, start, name_at=0):
        number = self.groups
        self.groups += 1
        if name is not None:
            if name in self.names:
                self.fail(f"redefinition of group name {name!r} as group {number}; was group {self.names[name]}", name_at)
            self.names[name] = number
        self.open.add(number)
        tree = self.inside(flags, start)
        self.open.discard(number)
        return ("group", number, tree)

    def check_name(self, name, at):
        if not name.isidentifier() or not (self.is_str or name.isascii()):
            self.fail(f"bad character in group name {name!r}", at)

    def named(self, flags, start):
        if self.accept("<"):
            at = self.i
            name = self.take_until(">", "group name")
            self.check_name(name, at)
            return self.group(name, flags, start, at)
        if self.accept("="):
            at = self.i
            name = self.take_until(")", "group name")
            self.check_name(name, at)
            if name not in self.names:
                self.fail(f"unknown group name {name!r}", at)
            number = self.names[name]
            if number in self.open:
                self.fail("cannot refer to an open group", at)
            self.check_lookbehind(number, at)
            return ("reference", number, self.folded(flags))
        ch = self.take()
        if not ch:
            self.fail("unexpected end of pattern", self.i - 1)
        self.fail("unknown extension ?P" + ch, start + 1)

    def look_behind(self, flags, start):
        ch = self.take()
        if not ch:
            self.fail("unexpected end of pattern", self.i - 1)
        if ch not in "=!":
            self.fail("unknown extension ?<" + ch, start + 1)
        outermost = self.look_groups is None
        if outermost:
            self.look_groups = self.groups
        tree = self.inside(flags, start)
        if outermost:
            self.look_groups = None
        return ("look", False, ch == "!", tree)

    def condition(self, flags, start):
        at = self.i
        name = self.take_until(")", "group name")
        if name.isascii() and name.isdigit():
            number = int(name)
            if number == 0:
                self.fail("bad group number", at)
            if number >= MANY:
                self.fail(f"invalid group reference {number}", at)
            self.conditions.append((number, at))
        else:
            self.check_name(name, at)
            if name not in self.names:
                self.fail(f"unknown group name {name!r}", at)
            number = self.names[name]
        self.check_lookbehind(number, at)
        yes = self.sequence(flags, False)
        no = ("sequence", [])
        if self.accept("|"):
            no = self.sequence(flags, False)
            if self.next_is("|"):
                self.fail("conditional backref with more than two branches", self.i)
        if not self.accept(")"):
            self.fail("missing ), unterminated subpattern", start)
        return ("if", number, yes, no)

    def inline_flags(self, ch, flags, start, at_start):
        on = off = 0
        if ch != "-":
            while True:
                flag = FLAG_LETTERS[ch]
                if self.is_str and ch == "L":
                    self.fail("bad inline flags: cannot use 'L' flag with a str pattern", self.i)
                if not self.is_str and ch == "u":
                    self.fail("bad inline flags: cannot use 'u' flag with a bytes pattern", self.i)
                on |= flag
                if flag & TYPE_FLAGS and on & TYPE_FLAGS != flag:
                    self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", self.i)
                ch = self.take()
                if not ch:
                    self.fail("missing -, : or )", self.i - 1)
                if ch in ")-:":
                    break
                if ch not in FLAG_LETTERS:
                    self.fail("unknown flag" if ch.isalpha() else "missing -, : or )", self.i - 1)
        if ch == ")":
            if not at_start:
                self.fail("global flags not at the start of the expression", start)
            self.flags |= on
            return "flags"
        if ch == "-":
            ch = self.take()
            if not ch:
                self.fail("missing flag", self.i - 1)
            if ch not in FLAG_LETTERS:
                self.fail("unknown flag" if ch.isalpha() else "missing flag", self.i - 1)
            while True:
                flag = FLAG_LETTERS[ch]
                if flag & TYPE_FLAGS:
                    self.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", self.i)
                off |= flag
                ch = self.take()
                if not ch:
                    self.fail("missing :", self.i - 1)
                if ch == ":":
                    break
                if ch not in FLAG_LETTERS:
                    self.fail("unknown flag" if ch.isalpha() else "missing :", self.i - 1)
        if on & off:
            self.fail("bad inline flags: flag turned on and off", self.i)
        if on & TYPE_FLAGS:
            flags &= ~TYPE_FLAGS
        return ("sequence", [self.inside((flags | on) & ~off, start)])
