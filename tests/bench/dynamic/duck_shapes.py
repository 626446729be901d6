"""Unrelated classes with the same methods, in one list: duck typing, and attributes that only some have."""

SHAPES = 3_000
ROUNDS = 500


class Circle:
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius * self.radius

    def grow(self, factor):
        self.radius = self.radius * factor


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

    def grow(self, factor):
        self.side = self.side * factor


class Polygon:
    def __init__(self, points):
        self.points = points
        self.label = "polygon"

    def area(self):
        total = 0
        x0, y0 = self.points[-1]
        for x1, y1 in self.points:
            total += x0 * y1 - x1 * y0
            x0, y0 = x1, y1
        return abs(total) / 2

    def grow(self, factor):
        self.points = [(x * factor, y * factor) for x, y in self.points]


class Group:
    def __init__(self, *members):
        self.members = members
        self.label = len(members)

    def area(self):
        return sum(member.area() for member in self.members)

    def grow(self, factor):
        for member in self.members:
            member.grow(factor)


def make_shapes(count):
    shapes = []
    for i in range(count):
        if i % 4 == 0:
            shapes.append(Circle(1 + i % 10 / 10))
        elif i % 4 == 1:
            shapes.append(Square(1 + i % 7))
        elif i % 4 == 2:
            shapes.append(Polygon([(0, 0), (i % 9 + 1, 0), (0, i % 5 + 1)]))
        else:
            shapes.append(Group(Square(2), Circle(0.5)))
    return shapes


def main():
    shapes = make_shapes(SHAPES)
    for number in range(ROUNDS):
        total = 0
        largest = None
        for shape in shapes:
            area = shape.area()
            total += area
            if largest is None or area > largest.area():
                largest = shape
            shape.grow(1.25 if number % 2 == 0 else 0.8)
        if number % 75 == 0:
            print(f"{total:.6f}", type(largest).__name__, getattr(largest, "label", "no label"))
    labels = {}
    for shape in shapes:
        label = getattr(shape, "label", None)
        labels[label] = labels.get(label, 0) + 1
    print(labels)


if __name__ == "__main__":
    main()
