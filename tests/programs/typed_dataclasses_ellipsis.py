# `...` as an argument is a value like others, also where a factory makes the default.
from dataclasses import dataclass, field


@dataclass
class Index:
    parts: list = field(default_factory=list)
    rest: tuple = ()


@dataclass
class Rows:
    start: int
    stop: int = 5


nothing = ...
print(Index(), Index(...), Index(nothing, ...), Index(rest=...), Rows(..., nothing), Index(...) == Index(...))
