from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

made = 0


@dataclass
class Shape:
    name: str
    count: ClassVar[int] = 0
    position: list[float] = field(default_factory=lambda: [0.0, 0.0])

    def __post_init__(self):
        global made
        made += 1

    def move(self, dx: float, dy: float) -> Shape:
        self.position[0] += dx
        self.position[1] += dy
        return self

    def area(self) -> float:
        return 0


def default_position():
    return Shape("d").position
