# Fields that are always floats are kept as doubles; whatever looks at the instance sees floats.
import copy
import math


class Body:
    def __init__(self, x, speed):
        self.x = x
        self.speed = speed
        self.name = "body"

    def step(self, dt):
        self.x += self.speed * dt
        self.speed *= 0.5


class Heavy(Body):
    def __init__(self, x, speed, mass):
        super().__init__(x, speed)
        self.mass = mass

    def energy(self):
        return self.mass * self.speed ** 2 / 2


class Late:
    """The field is set later, deleted, and set again."""

    def fill(self, value):
        self.value = value

    def drop(self):
        del self.value


class Mixed:
    def __init__(self, value):
        self.value = value


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


def bodies():
    heavy = Heavy(1.0, 4.0, 3.0)
    body = Body(-0.0, math.inf)
    for _ in range(3):
        heavy.step(0.25)
    print(heavy.x, heavy.speed, heavy.energy(), body.x, body.speed, math.copysign(1, body.x))
    body.step(0.5)
    print(body.x, body.speed, vars(heavy), sorted(heavy.__dict__))
    body.speed = math.nan
    print(body.speed == body.speed, body.speed, 5e-324 + 0, Body(5e-324, -1.5e308).x)


def late():
    late = Late()
    for action in ("read", "fill", "read", "drop", "read", "drop", "fill", "read"):
        try:
            if action == "read":
                print(late.value)
            elif action == "fill":
                late.fill(2.5)
            else:
                late.drop()
        except AttributeError as e:
            print(action, e)
    print(hasattr(late, "value"), getattr(late, "value", None), late.__dict__)


def dynamic():
    body = Heavy(1.5, 2.5, 3.5)
    things = [body, Point(1.0, 2.0), "text", None]
    for thing in things:
        for name in ("x", "speed", "y"):
            print(getattr(thing, name, "-"), end=" ")
    print()
    twin = copy.copy(body)
    twin.x = 9.0
    deep = copy.deepcopy([body, body])
    print(twin.x, body.x, deep[0] is deep[1], deep[0].mass, vars(twin) == vars(body))
    body.__dict__["x"] = 8.25
    body.step(1.0)
    print(body.x, body.__dict__)
    del body.x
    try:
        body.step(1.0)
    except AttributeError as e:
        print(e)
    body.x = 0.5
    print(list(vars(body)), body.x)


def order():
    late = Point(1.0, 2.0)
    del late.x
    late.x = 3.0
    print(list(vars(late)), late == Point(3.0, 2.0), len({late, Point(3.0, 2.0)}))


def mixed():
    for m in (Mixed(1.5), Mixed(2), Mixed("s"), Mixed(None)):
        print(m.value, type(m.value).__name__)


bodies()
late()
dynamic()
order()
mixed()
