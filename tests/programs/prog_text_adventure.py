import sys


class Room:
    def __init__(self, name, items=(), **exits):
        self.name, self.items, self.exits = name, set(items), exits


class Game:
    def __init__(self):
        self.rooms = {"hall": Room("Hall", ["lamp"], north="library", east="kitchen"), "library": Room("Library", ["book", "key"], south="hall"), "kitchen": Room("Kitchen", west="hall", down="cellar"), "cellar": Room("Cellar", ["treasure"], up="kitchen")}
        self.here = "hall"
        self.bag = []
        self.moves = 0

    def do(self, line):
        words = line.lower().split()
        match words:
            case []:
                return "Say something."
            case ["go", direction] | [("north" | "south" | "east" | "west" | "up" | "down") as direction]:
                room = self.rooms[self.here]
                if direction not in room.exits:
                    return f"You can't go {direction}."
                if room.exits[direction] == "cellar" and "lamp" not in self.bag:
                    return "It is too dark."
                self.here = room.exits[direction]
                self.moves += 1
                return f"You are in the {self.rooms[self.here].name}."
            case ["take", *things] if things:
                room, got = self.rooms[self.here], []
                for t in things:
                    if t in room.items:
                        room.items.remove(t)
                        self.bag.append(t)
                        got.append(t)
                return "Taken: " + (", ".join(got) or "nothing")
            case ["look"]:
                room = self.rooms[self.here]
                return f"{room.name}: items {sorted(room.items)}, exits {sorted(room.exits)}"
            case ["bag" | "inventory"]:
                return f"You carry {len(self.bag)}: {self.bag}"
            case ["quit"]:
                raise SystemExit(0 if "treasure" in self.bag else 4)
            case [verb, *_]:
                return f"I don't know how to {verb}."


game = Game()
for line in sys.stdin:
    print(">", line.strip())
    print(game.do(line))
print("out of input after", game.moves, "moves")
sys.exit(9)
