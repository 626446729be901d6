def describe(d):
    match d:
        case {}  if not d:
            return "empty"
        case {"type": "point", "x": x, "y": y}:
            return f"point {x},{y}"
        case {"type": "circle", "r": (int() | float()) as r, **rest}:
            return f"circle {r} {rest}"
        case {"items": [first, *_]}:
            return f"items from {first}"
        case {"name": str(name), 1: one}:
            return f"{name} {one}"
        case {None: x} | {True: x}:
            return f"special {x}"
        case {**everything}:
            return f"mapping with {sorted(map(str, everything))}"
        case _:
            return "no mapping"


tests = [
    {},
    {"type": "point", "x": 1, "y": 2},
    {"type": "point", "x": 1},
    {"type": "circle", "r": 2.5, "color": "red"},
    {"type": "circle", "r": "2.5"},
    {"items": (7, 8)},
    {"items": []},
    {"name": "n", 1: "uno", 2: "due"},
    {None: 3},
    {1: 4},
    [("type", "point")],
    None,
]
for t in tests:
    print(t, "->", describe(t))


class MyDict(dict):
    def __missing__(self, key):
        return "made up"


match MyDict(a=1):
    case {"b": b}:
        print("never: __missing__ is not used", b)
    case {"a": a}:
        print("a", a)
