# The program looks into its dataclasses, so all of them are the library's.
from dataclasses import asdict, dataclass, field, fields, replace
import dataclasses


@dataclass
class Point:
    x: int
    y: float = 1.5
    tags: list = field(default_factory=list)


@dataclass
class Line(Point):
    """A line."""
    end: Point = None


def also(cls):
    return dataclass(cls)


@also
class Other(Point):
    z: int = 1


print(Point.__doc__, Line.__doc__, Other.__doc__)
print([f.name for f in fields(Line)], asdict(Line(1, end=Point(2))), replace(Point(1), x=5), Other(1))
print(dataclasses.is_dataclass(Line), list(Point.__dataclass_fields__), Point.__dataclass_params__)
