"""Shell patterns for names: *, ?, [seq] and [!seq], matched directly (there is no regular expression in between)."""

__all__ = ["filter", "fnmatch", "fnmatchcase"]


def _class_end(pat, i):
    """The place of the bracket that closes the class opened before i, or -1."""
    j = i
    if j < len(pat) and pat[j] == "!":
        j += 1
    if j < len(pat) and pat[j] == "]":
        j += 1
    return pat.find("]", j)


def _in_class(c, text):
    negated = text.startswith("!")
    if negated:
        text = text[1:]
    found, i = False, 0
    while i < len(text):
        if i + 2 < len(text) and text[i + 1] == "-":
            if text[i] <= c <= text[i + 2]:
                found = True
            i += 3
        else:
            if text[i] == c:
                found = True
            i += 1
    return found != negated


def fnmatchcase(name, pat):
    if isinstance(name, bytes):
        name, pat = name.decode("latin-1"), pat.decode("latin-1")
    n, p = 0, 0
    star, mark = -1, 0  # the last * met, and how far the name was then
    while True:
        if p < len(pat) and pat[p] == "*":
            star, mark = p, n
            p += 1
            continue
        if n == len(name):
            return p == len(pat)
        if p < len(pat):
            c = pat[p]
            if c == "[" and (end := _class_end(pat, p + 1)) >= 0:
                if _in_class(name[n], pat[p + 1:end]):
                    n, p = n + 1, end + 1
                    continue
            elif c == "?" or c == name[n]:
                n, p = n + 1, p + 1
                continue
        if star < 0:
            return False
        mark += 1
        n, p = mark, star + 1


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
