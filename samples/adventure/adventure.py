"""A small text adventure."""

import sys
from collections import deque


class Thing:
    def __init__(self, name, description, portable=True, value=0):
        self.name = name
        self.description = description
        self.portable = portable
        self.value = value

    def __str__(self):
        article = "an" if self.name[0] in "aeiou" else "a"
        return f"{article} {self.name}"


class Lamp(Thing):
    def __init__(self):
        super().__init__("lamp", "A brass lamp.")
        self.lit = False

    def __str__(self):
        return super().__str__() + (" (lit)" if self.lit else "")


class Door(Thing):
    def __init__(self, room, direction, target):
        super().__init__("door", "A heavy oak door with an iron lock.", portable=False)
        self.locked = True
        self.room, self.direction, self.target = room, direction, target

    def unlock(self):
        self.locked = False
        self.room.exits[self.direction] = self.target


class Troll(Thing):
    def __init__(self):
        super().__init__("troll", "It blocks the way east.", portable=False)
        self.happy = False
        self.lines = self.speech()

    def speech(self):
        yield "Grr. Gold."
        yield "I said: gold!"
        while True:
            yield "..." if not self.happy else "Nice gold."


class Room:
    def __init__(self, name, description, dark=False):
        self.name, self.description, self.dark = name, description, dark
        self.exits = {}
        self.things = []

    def connect(self, direction, other):
        opposite = {"north": "south", "east": "west", "down": "up"}[direction]
        self.exits[direction] = other
        other.exits[opposite] = self

    def find(self, name):
        return next((t for t in self.things if t.name == name), None)


class GameOver(Exception):
    pass


class Game:
    DIRECTIONS = {"north", "south", "east", "west", "up", "down"}

    def __init__(self):
        hall = Room("Hall", "A dusty hall.")
        attic = Room("Attic", "Cobwebs everywhere.")
        cellar = Room("Cellar", "Damp walls.", dark=True)
        vault = Room("Vault", "A low vault; a passage leads east.", dark=True)
        throne = Room("Throne room", "An old throne.", dark=True)
        garden = Room("Garden", "Sunlight! You are outside.")
        hall.connect("north", attic)
        attic.connect("down", cellar)
        cellar.connect("down", vault)
        self.door = Door(hall, "south", garden)
        self.troll = Troll()
        self.passage = vault, "east", throne
        throne.exits["west"] = vault
        hall.things += [self.door, Thing("carpet", "It hides nothing.", portable=False)]
        attic.things.append(Lamp())
        vault.things += [Thing("sword", "Rusty.", value=5), Thing("gold", "Heavy.", value=50), self.troll]
        throne.things += [Thing("crown", "It glitters.", value=100), Thing("key", "An iron key.")]
        self.goal = garden
        self.room = hall
        self.bag = []
        self.history = deque(maxlen=3)

    @property
    def can_see(self):
        return not self.room.dark or any(isinstance(t, Lamp) and t.lit for t in self.bag)

    def holding(self, name):
        return next((t for t in self.bag if t.name == name), None)

    def describe(self):
        if not self.can_see:
            return "It is pitch dark."
        text = f"{self.room.name}. {self.room.description}"
        if self.room.things:
            text += " You see " + ", ".join(map(str, self.room.things)) + "."
        return text + " Exits: " + ", ".join(sorted(self.room.exits)) + "."

    def move(self, direction):
        target = self.room.exits.get(direction)
        if target is None:
            return "The door is locked." if direction == "south" and self.door in self.room.things else "You can't go that way."
        self.room = target
        if target is self.goal:
            raise GameOver(self.describe() + " You win!")
        return self.describe()

    def take(self, names):
        for name in names:
            thing = self.room.find(name) if self.can_see else None
            if thing is None:
                yield f"There is no {name}."
            elif not thing.portable:
                yield f"You can't take the {name}."
            else:
                self.room.things.remove(thing)
                self.bag.append(thing)
                yield f"Taken: {thing}."

    def score(self):
        return sum(t.value for t in self.bag)

    def command(self, line):
        words = [w for w in line.lower().split() if w not in ("the", "a", "an", "and")]
        self.history.append(line)
        match words:
            case []:
                return "Pardon?"
            case ["quit" | "q"]:
                raise GameOver("Goodbye.")
            case ["look" | "l"]:
                return self.describe()
            case [direction] | ["go", direction] if direction in self.DIRECTIONS:
                return self.move(direction)
            case ["take" | "get", *names] if names:
                return " ".join(self.take(names))
            case ["drop", name]:
                if thing := self.holding(name):
                    self.bag.remove(thing)
                    self.room.things.append(thing)
                    return "Dropped."
                return "You don't have that."
            case ["inventory" | "i"]:
                return "You carry " + (", ".join(map(str, self.bag)) or "nothing") + "."
            case ["examine" | "x", name]:
                thing = self.holding(name) or self.room.find(name)
                return thing.description if thing else "You don't see that."
            case ["light", "lamp"]:
                match self.holding("lamp"):
                    case Lamp(lit=False) as lamp:
                        lamp.lit = True
                        return "The lamp is lit. " + self.describe()
                    case None:
                        return "You have no lamp."
                    case _:
                        return "It is lit already."
            case ["talk", "troll"] | ["talk", "to", "troll"] if self.troll in self.room.things:
                return next(self.troll.lines)
            case ["give", name, "to", "troll"] if self.troll in self.room.things:
                gift = self.holding(name)
                if gift is None or gift.value < 50:
                    return "The troll snorts."
                self.bag.remove(gift)
                self.troll.happy = True
                room, direction, target = self.passage
                room.exits[direction] = target
                return "The troll steps aside."
            case ["use", "key", *_] | ["open" | "unlock", "door"]:
                if self.door not in self.room.things:
                    return "There is no door here."
                if not self.holding("key"):
                    return "The door is locked and you have no key."
                self.door.unlock()
                return "Click. The door swings open."
            case ["score"]:
                return f"Your score is {self.score()}."
            case ["history"]:
                return "; ".join(self.history)
            case [verb, *_]:
                return f"I don't know how to {verb}."


def main():
    game = Game()
    print(game.describe())
    turns = 0
    for line in sys.stdin:
        print(">", line.rstrip())
        turns += 1
        try:
            print(game.command(line))
        except GameOver as end:
            print(end)
            break
    print(f"{turns} turns, score {game.score()}")
    return 0 if game.room is game.goal else 1


if __name__ == "__main__":
    sys.exit(main())
