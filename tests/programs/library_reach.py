# What is reached of library modules by other ways than its name in a call: names in strings, modules and classes as values, inherited calls.
import collections
import collections.abc as containers
import functools as tools
import os
import string
from collections import ChainMap, UserDict, UserList
from operator import attrgetter, methodcaller
from textwrap import *


def public(module):
    return [name for name in ("capwords", "ascii_letters", "Formatter", "digits", "missing") if hasattr(module, name)]


print(public(string))
print(getattr(string, "cap" + "words")("some words here"))
print(getattr(os, "pa" + "th").join("a", "b"), getattr(os.path, "split" + "ext")("name.txt"))
print("{0.path.sep}".format(os), "{m.digits}".format(m=string))

# Computed names of methods.
for operation in ("upd" + "ate", "set" + "default", "po" + "p"):
    print(operation, callable(getattr(UserDict(), operation)))
print(methodcaller("app" + "end", 4)(UserList([1])), attrgetter("da" + "ta")(UserList([2])))
print("append" in dir(UserList), "insert" in vars(containers.MutableSequence))


# Abstract methods count although nothing calls them.
class Numbers(containers.MutableSequence):
    def __getitem__(self, index):
        if index not in range(-3, 3):
            raise IndexError(index)
        return index % 3

    def __len__(self):
        return 3


try:
    Numbers()
except TypeError as error:
    print(error)


class Whole(Numbers):
    def __setitem__(self, index, value):
        print("set", index, value)

    def __delitem__(self, index):
        print("delete", index)

    def insert(self, index, value):
        print("insert", index, value)


# Methods of the base call the program's, and the program's those of the base.
whole = Whole()
whole.append(7)
whole.extend([8])
whole += [9]
print(whole.pop(), list(reversed(whole)), whole.index(2), whole.count(1), 2 in whole)
whole.remove(0)
print(isinstance(whole, containers.Sequence), issubclass(Whole, containers.Iterable), isinstance([], containers.MutableSequence))


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


upper = Upper(a=1)
upper.update(b=2)
print(upper, upper.get("B"), upper.pop("A"), list(upper.items()), dict(upper))
print(ChainMap({"a": 1}, {"b": 2})["b"], ChainMap({}).new_child({"x": 1}).maps)
print(shorten("a rather long line of text", 14), fill("a b c", 3).splitlines(), indent("x", "  "))
print(tools.reduce(lambda a, b: a * b, range(1, 6)), tools.__name__, collections.abc is containers)


@tools.total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Size(1) <= Size(2), Size(3) > Size(2), max(Size(4), Size(5)).n)
