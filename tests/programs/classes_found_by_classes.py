# The same in a program that has classes: __exit__ and other methods get classes that nobody names.
class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.made = kind("made by the guard")
        return True


for action in [lambda: 1 // 0, lambda: [][3], lambda: {}[2], lambda: None + 1, lambda: "a".missing, lambda: int("x")]:
    with Guard() as guard:
        action()
    print(repr(guard.made), guard.made.args)


class Other:
    def __eq__(self, other):
        return other("25")


print(type(5) == Other(), type("") == Other(), type(0.5) != Other())


class Text(str):
    pass


for kind in Text.__mro__[:2]:
    print(repr(kind(3.5)))
