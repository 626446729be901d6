def shape(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [0, *rest]:
            return f"zero then {rest}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case [a, [b, c], *rest]:
            return f"nested {a} {b} {c} {rest}"
        case (a, b):
            return f"pair {a} {b}"
        case [*all]:
            return f"list of {len(all)}"
        case _:
            return "no sequence"


for v in [[], [1], (0, 1, 2), [5, 6, 5], [1, [2, 3]], (1, (2, 3), 4), (1, 2), [1, 2, 3, 4],
          "ab", b"ab", {1, 2}, range(2), range(5), {1: 2}, 5, None]:
    print(v, "->", shape(v))


def command(text):
    match text.split():
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return "going " + direction
        case ["go", other]:
            return "cannot go " + other
        case ["take", *things] if things:
            return "taking " + ", ".join(things)
        case ["quit" | "exit"]:
            return "bye"
        case [verb, *_]:
            return "unknown verb " + verb
        case _:
            return "nothing"


for t in ["go north", "go up", "take lamp sword", "take", "exit", "", "dance a lot"]:
    print(repr(t), command(t))

match 1, 2:
    case x, y:
        print(x, y)
match [1, 2, 3]:
    case [1, x, *_] | [x, 1, *_]:
        print("or pattern binds", x)
