# Classes that say themselves how they are copied: a copy may be of any type.
import copy


class Counted:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return f"copy of {self.n}"

    def __deepcopy__(self, memo):
        return [self.n, len(memo) >= 0]


class State:
    def __init__(self, n):
        self.n = n
        self.cache = {n: n}

    def __getstate__(self):
        return {"n": str(self.n)}


c = Counted(3)
print(copy.copy(c), copy.deepcopy(c), copy.deepcopy([c, c]))
s = copy.copy(State(4))
print(s.n + "!", hasattr(s, "cache"), copy.deepcopy(State(5)).n * 2)
p = copy.copy([1, c])
print(p[0] + 1, p[1].n)

MARK = object()


def marked(value=MARK):
    if value is MARK:
        return "none"
    return f"given {type(value).__name__}"


print(marked(), marked(MARK), marked(copy.copy([MARK])[0]), marked(copy.deepcopy([MARK])[0]), marked(copy.deepcopy({1: MARK})[1]))
