# Annotations promise nothing: fields hold what they are given, attributes come and go, functions and classes are replaced.
import copy
import json
from dataclasses import dataclass, field


@dataclass
class Wrong:
    number: int
    text: str = 5
    things: list = field(default_factory=dict)
    nothing: int = None


@dataclass
class Counter:
    count: int = 0
    history: list = field(default_factory=list)

    def step(self, by=1):
        self.count += by
        self.history.append(self.count)
        return self


def make_list():
    print("a list is made")
    return [len(made)]


made = []


@dataclass
class Traced:
    first: list = field(default_factory=make_list)
    second: int = 1
    third: list = field(default_factory=lambda: made + [second_default])


second_default = "later"
print(Wrong("text"), Wrong(1.5, [2]), Wrong(None, None, 3, "x"))
w = Wrong(2 ** 70)
w.number *= 1.5
w.things["k"] = w.text
print(w, Wrong(0).things)
values = [Wrong(1), Wrong(1.0), Wrong(True), Wrong("1")]
print([v == values[0] for v in values], [v.number for v in values])
c = Counter()
for i in range(5):
    c.step(i)
print(c, c == Counter(10, [0, 1, 3, 6, 10]), Counter("a").step("b"))
del c.count
print(c.count, c)
del c.history
try:
    print(c)
except AttributeError as e:
    print(e)
try:
    print(c == Counter())
except AttributeError as e:
    print(e)
made.append(1)
t = Traced()
made.append(2)
print(t, Traced(first=None), Traced([], 2, []))
try:
    Traced(1, 2, 3, 4)
except TypeError as e:
    print(e)
a = Counter(1, [[1]])
shallow, deep = copy.copy(a), copy.deepcopy(a)
a.history[0].append(2)
a.count = 5
print(a, shallow, deep, shallow == a, type(deep) is Counter)
print(json.dumps([{"count": k.count, "history": k.history} for k in (a, deep)]))


class Sub(Counter):
    kind = "sub"

    def step(self, by=1):
        return super().step(by * 10)


print(Sub().step(), Sub(1) == Sub(1), Sub(1) == Counter(1), [Sub(2)].index(Sub(2)), Sub(3) in [Sub(2), Sub(3)], [Counter(1), Counter(2)].count(Counter(1)))
nan = float("nan")
one, two = Wrong(nan), Wrong(nan)
print(one == one, one == two, Wrong([one]) == Wrong([one]))


class Odd:
    def __eq__(self, other):
        return "odd"

    def __bool__(self):
        raise ValueError("no truth")


print(Wrong(Odd()) == Wrong(1), Wrong(1) == Wrong(Odd()), Wrong(1) == Odd(), Odd() == Wrong(1))
Counter.step = lambda self, by=1: "replaced"
Counter.__repr__ = lambda self: "<counter>"
print(Counter().step(), Counter(), Sub())
old = Wrong.__init__


def spy(self, *args):
    print("init", args)
    old(self, *args)


Wrong.__init__ = spy
print(Wrong(1, 2))
Wrong.text = "changed"
print(Wrong(3), Wrong.text)
