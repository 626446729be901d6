# Natives bound to what they are called with are no methods: their class is that of len.
import collections
import types


class Account:
    kind = len
    measure = classmethod(len)

    def __init__(self):
        self.entries = []
        self.note = self.entries.append

    def total(self):
        return sum(self.entries)

    def __len__(self):
        return 3


class Loud(str):
    shout = str.upper

    def __len__(self):
        return 7


xs = [1]
account = Account()
account.note(5)
account.note(6)
print(account.total(), account.entries, account.kind("ab"), type(Account.measure).__name__)

print(type(len), type(xs.append), type(account.total), type(account.note), type(dict.fromkeys), type(Loud("a").shout))
print(type([].append) is type(len), types.BuiltinMethodType is type("".join), types.MethodType is type(account.total))
for value in (len, xs.append, account.total, account.note, Account.total, str.join, dict.fromkeys, math := types.MethodType(len, [1, 2]), print):
    kinds = (types.BuiltinFunctionType, types.MethodType, types.FunctionType, types.MethodDescriptorType)
    print(type(value).__name__, [isinstance(value, kind) for kind in kinds], callable(value), hasattr(value, "__func__"), value.__name__)
print(math(), repr(math)[:40])

# Equality and hash: the same function of the same object.
a, b = xs.append, xs.append
print(a == b, a is b, a != b, hash(a) == hash(b), a == [1].append, a == xs.extend, a == len, len == len)
print({a: "one", len: "two"}[b], len({a, b, xs.extend, [].append, len}))
print("x".join == "x".join, (1).__add__ == (1).__add__, None.__eq__ == None.__eq__)

# What they tell of themselves.
print(a.__name__, a.__qualname__, a.__self__ is xs, a.__module__, dict.fromkeys.__self__, {}.fromkeys.__qualname__)
for value in (a, {1: 2}.get, "abc".upper, (5).bit_length, dict.fromkeys, len, collections.deque([1]).append, Loud("x").upper):
    print(repr(value).split(" at 0x")[0])
print(f"{'x'.join}"[:38], str(a)[:36], [a].__repr__()[:37])

# In the texts of errors.
for bad in (lambda: a + 1, lambda: a < b, lambda: a[0], lambda: iter(a), lambda: a.x, lambda: setattr(a, "x", 1), lambda: len(a), lambda: a(), lambda: a(1, 2),
            lambda: a(object=1), lambda: int(a), lambda: -a, lambda: sorted([a, b]), lambda: "x" + "x".join, lambda: sum([a])):
    try:
        print("no error", bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

# Called with keywords, stars, as key; alive as long as the method.
numbers = [3, 1, 2]
sort = numbers.sort
sort(key=lambda v: -v)
print(numbers)
sort(*(), **{"reverse": False})
print(numbers, sorted(["b", "a"], key=["a", "b"].index), list(map({1: "one"}.get, [1, 2])))
pop = [4, 5].pop
print(pop(), pop(0), pop.__self__)
step = iter("xyz").__next__
print(step(), step())
send = (n * n for n in range(3)).send
print(send(None), send(None))
xs.append(xs.append)
print(xs[-1].__self__ is xs, xs[-1] == xs.append)
xs[-1](9)
print(xs[2], len(xs))
xs.clear()


def describe(action):
    match action:
        case types.BuiltinFunctionType():
            return "built-in " + action.__name__
        case types.MethodType():
            return "method " + action.__name__
        case types.FunctionType():
            return "function " + action.__name__
    return "something else"


print([describe(action) for action in (xs.append, account.total, describe, len, 3)])


class Counted(list):
    def __del__(self):
        print("gone", len(self))


counted = Counted()
push = counted.append
del counted
push(1)
push = None
print("end")
