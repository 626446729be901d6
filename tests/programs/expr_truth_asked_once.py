# How often and in which order truth is asked for, in values and in conditions.
asked = []


class T:
    def __init__(self, name, truth):
        self.name = name
        self.truth = truth

    def __bool__(self):
        asked.append(self.name)
        return self.truth

    def __lt__(self, other):
        asked.append(self.name + "<" + other.name)
        return T(self.name + other.name, self.truth)

    def __repr__(self):
        return self.name


def values(a, b, c, d):
    yield "a and b or c", lambda: a and b or c
    yield "a or b and c", lambda: a or b and c
    yield "(a or b) and c", lambda: (a or b) and c
    yield "(a and b) and c", lambda: (a and b) and c
    yield "(a and b or c) and d", lambda: (a and b or c) and d
    yield "a and (b or c) and d", lambda: a and (b or c) and d
    yield "a or (b and c) or d", lambda: a or (b and c) or d
    yield "(a or b) and (c or d)", lambda: (a or b) and (c or d)
    yield "((a and b) or c) or d", lambda: ((a and b) or c) or d
    yield "not a", lambda: not a
    yield "not (a and b)", lambda: not (a and b)
    yield "not (a or b) and c", lambda: not (a or b) and c
    yield "a < b < c", lambda: a < b < c
    yield "a < b < c < d", lambda: a < b < c < d
    yield "a < b < c or d", lambda: a < b < c or d
    yield "(a and b < c) or d", lambda: (a and b < c) or d
    yield "a if b and c else d", lambda: a if b and c else d
    yield "a if b < c < d else d", lambda: a if b < c < d else d
    yield "(a if b else c) or d", lambda: (a if b else c) or d
    yield "(x := a and b) or c", lambda: (x := a and b) or c
    yield "bool(a and b)", lambda: bool(a and b)
    yield "[x for x in (a, b, c) if x and d]", lambda: [x for x in (a, b, c) if x and d]
    yield "[x for x in (a, b, c) if x < d < a]", lambda: [x for x in (a, b, c) if x < d < a]


def in_if(a, b, c, d):
    if a and b or c:
        return "if"
    elif not (a or d):
        return "elif"
    return "else"


def in_if_chain(a, b, c, d):
    if a < b < c:
        return 1
    if not a < c < d:
        return 2
    if (a < b < c or d) and a:
        return 3
    return 4


def in_while(a, b, c, d):
    while not (a and b) and c:
        if d < c < a:
            return "inside"
        break
    else:
        return "else"
    return "broken"


def in_assert(a, b, c, d):
    try:
        assert a and b or c, "message"
        assert a < d < b
    except AssertionError as e:
        return "failed", e.args
    return "held"


def in_match(a, b, c, d):
    match a:
        case x if a and b or c < d < a:
            return 1
        case _ if not (a or b):
            return 2
    return 3


def in_generator(a, b, c, d):
    yield a and b or c
    yield not (a and b)
    if a < b < c or d:
        yield 1
    yield (a or b) and c < d < a


def run(name, f):
    asked.clear()
    result = f()
    print("  ", name, "->", result, " ".join(asked))


for bits in range(16):
    tokens = [T("abcd"[i], bool(bits >> i & 1)) for i in range(4)]
    print(*(t.truth for t in tokens))
    for name, f in values(*tokens):
        run(name, f)
    for f in in_if, in_if_chain, in_while, in_assert, in_match:
        run(f.__name__, lambda: f(*tokens))
    run("in_generator", lambda: list(in_generator(*tokens)))
