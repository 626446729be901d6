# The variables that inner functions share can be read and changed through __closure__.
def outer(start):
    n = start
    ys = [1.0]
    name = "text"

    def inner(more=1):
        return n + more, ys, name * 2

    def grow():
        nonlocal n
        n += 1
        return n

    return inner, grow


inner, grow = outer(1)
print(inner(), inner(2), grow())
names = {{"int": "n", "str": "name", "list": "ys"}[type(cell.cell_contents).__name__]: cell for cell in inner.__closure__}
names["n"].cell_contents = 2.5
print(inner(), grow())
names["ys"].cell_contents.append("s")
names["name"].cell_contents = [None]
print(inner(3), sorted([type(cell.cell_contents).__name__ for cell in inner.__closure__]))
getattr(grow, "__closure__")[0].cell_contents = 2**62
print(grow(), grow() * 4, inner())
del names["n"].cell_contents
for call in (inner, grow, lambda: names["n"].cell_contents):
    try:
        print(call())
    except (NameError, ValueError) as e:
        print(type(e).__name__, e)
setattr(names["n"], "cell_contents", 7)
print(inner(), grow())


class Counter:
    def __init__(self):
        self.count = 0

    def watcher(self):
        def watch():
            self.count += 1
            return self.count
        return watch


watch = Counter().watcher()
print(watch())
watch.__closure__[0].cell_contents.count = "s"
try:
    print(watch())
except TypeError as e:
    print(e)
