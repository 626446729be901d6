def tree(*items):
    return items


def walk(t):
    if isinstance(t, tuple):
        for x in t:
            yield from walk(x)
    else:
        yield t


print(list(walk(tree(1, tree(2, tree(3), 4), tree(), 5))))


def chain(*its):
    for it in its:
        yield from it


print(list(chain([1], "ab", range(2), {9: 0}, (x for x in [7]))))


def inner():
    got = []
    while True:
        x = yield len(got)
        if x is None:
            return got
        got.append(x)


def outer(results):
    while True:
        results.append((yield from inner()))


results = []
o = outer(results)
next(o)
for v in (1, 2, None, 3, None):
    print(o.send(v), end=" ")
print(results)


def passthrough():
    value = yield from [1, 2]
    print("list delegation gives", value)
    return "done"


def use():
    print((yield from passthrough()))


print(list(use()))
try:
    list(chain(5))
except TypeError as e:
    print(e)


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(5))
print(list(t), sum(t), 3 in t, max(t))


def permutations(s):
    if len(s) <= 1:
        yield s
    for i in range(len(s)):
        if len(s) > 1:
            for rest in permutations(s[:i] + s[i + 1:]):
                yield s[i] + rest


print(list(permutations("abc")))


def sieve():
    def integers(n):
        while True:
            yield n
            n += 1

    def remove(p, it):
        for x in it:
            if x % p:
                yield x

    it = integers(2)
    while True:
        p = next(it)
        yield p
        it = remove(p, it)


s = sieve()
print([next(s) for _ in range(15)])
