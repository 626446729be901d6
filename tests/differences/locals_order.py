# row: The local variables of a function that returns
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def f():
    first = Loud("first")
    second = Loud("second")
    print("made", first.name, second.name)


f()
