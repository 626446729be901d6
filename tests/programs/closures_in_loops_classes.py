handlers = {}
for name in ("a", "b"):
    def handler(x, name=name):
        return f"{name}:{x}"
    handlers[name] = handler
print(handlers["a"](1), handlers["b"](2), handler.__defaults__)
classes = []
for i in range(3):
    class K:
        index = i

        def get(self):
            return self.index, i
    classes.append(K)
print([k().get() for k in classes], len(set(classes)))


def make_classes():
    out = []
    for i in range(2):
        class Inner:
            def value(self, i=i):
                return i
        out.append(Inner())
    return [o.value() for o in out]


print(make_classes())
adders = [(lambda n: lambda x: x + n)(n) for n in range(3)]
print([f(10) for f in adders])


def counter():
    counter.calls += 1
    return counter.calls


counter.calls = 0
counter()
print(counter(), counter.calls)


def outer():
    fs = []
    while len(fs) < 3:
        k = len(fs)
        fs.append(lambda: k)
    k = "last"
    return [f() for f in fs]


print(outer())


def shared():
    n = 0
    def inc():
        nonlocal n
        n += 1
    def dec():
        nonlocal n
        n -= 1
    def get():
        return n
    return inc, dec, get


inc, dec, get = shared()
inc(); inc(); dec()
print(get(), shared()[2]())
methods = [str.upper, str.title, len, lambda s: s[::-1], "{}!".format, ["x"].__contains__]
print([m("abc def") for m in methods])
bound = [].append
bound(1)
bound(2)
print(bound.__self__)
