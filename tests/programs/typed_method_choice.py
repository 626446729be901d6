# Methods of one of several classes, super() along known classes, and what stands in the way of knowing them.


class Shape:
    sides = 0

    def __init__(self, name, *tags, scale=1):
        self.name = name
        self.tags = tags
        self.scale = scale

    def area(self):
        return 0

    def describe(self, prefix="<", suffix=">"):
        return f"{prefix}{self.name} {self.area()}{suffix}"

    def grow(self, by=2):
        self.scale *= by
        return self


class Square(Shape):
    sides = 4

    def __init__(self, side, **options):
        super().__init__("square", "flat", **options)
        self.side = side

    def area(self):
        return (self.side * self.scale) ** 2


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle", "round", "flat")
        self.radius = radius

    def area(self):
        return 3 * (self.radius * self.scale) ** 2

    def describe(self, prefix="(", suffix=")"):
        return super().describe(prefix, suffix) + "!"


class Disc(Circle):
    def area(self):
        return super().area() + 0.5

    def describe(self, prefix="((", suffix="))"):
        return super().describe(prefix=prefix, suffix=suffix).upper()


class Failing(Shape):
    def area(self):
        raise ValueError(f"no area of {self.name}")


class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def total(self):
        result = self.value
        if self.left:
            result += self.left.total()
        if self.right is not None:
            result += self.right.total()
        return result

    def depth(self):
        try:
            return 1 + max(self.left.depth(), self.right.depth())
        except AttributeError as e:
            return str(e).count("NoneType")


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


class Counter:
    made = 0

    def __init__(self):
        Counter.made += 1
        __class__.last = self

    @classmethod
    def build(cls):
        return cls()

    def name(self):
        return __class__.__name__ + type(self).__name__


class Special(Counter):
    def name(self):
        inner = [super(Special, self).name() for _ in range(2)]
        return "/".join(inner) + (lambda: super(Special, self).name())()


def make(kind):
    class Local(Shape):
        def area(self):
            return kind + super().area()

    return Local(f"local{kind}")


def main():
    shapes = [Square(3), Circle(2), Disc(1), Shape("none"), Square(1, scale=5)]
    for round in range(2):
        for s in shapes:
            print(s.describe(), s.area(), s.tags, s.sides, s.grow().scale, s.grow(by=1).name)
    shapes.append(Failing("hole"))
    for s in shapes:
        try:
            print(s.describe("["), end=" ")
        except ValueError as e:
            print(e)
    tree = Node(1, Node(2, None, Node(3)), Node(4))
    print(tree.total(), tree.depth(), Node(7).depth())
    print(D().who(), B().who(), [x.who() for x in (A(), B(), C(), D())])
    for x in (Counter(), Special(), Special.build()):
        print(x.name(), x is Counter.last)
    print(Counter.made, make(1).describe(), make(2).describe())
    for wrong in (None, 3, "text"):
        try:
            shapes[0].__class__.describe(wrong)
        except AttributeError as e:
            print(e)


def patched():
    things = [A(), B(), C()]
    print([t.who() for t in things])
    A.who = lambda self: "patched"
    print([t.who() for t in things])
    things[1].who = lambda: "own"
    print([t.who() for t in things])


main()
patched()
