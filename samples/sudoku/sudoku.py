"""Solve Sudoku: constraint propagation, then search on the square with the fewest candidates."""

import sys

DIGITS = "123456789"
ROWS = "ABCDEFGHI"


def cross(a, b):
    return [x + y for x in a for y in b]


SQUARES = cross(ROWS, DIGITS)
UNITS_ALL = (
    [cross(ROWS, c) for c in DIGITS]
    + [cross(r, DIGITS) for r in ROWS]
    + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS = {s: [u for u in UNITS_ALL if s in u] for s in SQUARES}
PEERS = {s: sorted(set(sum(UNITS[s], [])) - {s}) for s in SQUARES}

PUZZLES = {
    "easy": "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "medium": "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "hard": "85...24..72......9..4.........1.7..23.5...9...4...........8..7..17..........36.4.",
    "seventeen": "000000010400000000020000000000050407008000300001090000300400200050100000000806000",
    "impossible": "..9.287..8.6..4..5..3.....46.........2.71345.........23.....5..9..4..8.7..125.3..",
}


class Solver:
    def __init__(self):
        self.guesses = 0
        self.eliminations = 0

    def parse(self, grid):
        """Candidates of each square, or None if the grid contradicts itself."""
        chars = [c for c in grid if c in DIGITS or c in "0."]
        if len(chars) != 81:
            raise ValueError(f"a puzzle has 81 squares, not {len(chars)}")
        values = {s: DIGITS for s in SQUARES}
        for square, digit in zip(SQUARES, chars):
            if digit in DIGITS and not self.assign(values, square, digit):
                return None
        return values

    def assign(self, values, square, digit):
        others = values[square].replace(digit, "")
        if all(self.eliminate(values, square, d) for d in others):
            return values
        return None

    def eliminate(self, values, square, digit):
        if digit not in values[square]:
            return values
        self.eliminations += 1
        values[square] = values[square].replace(digit, "")
        if len(values[square]) == 0:
            return None
        if len(values[square]) == 1:
            last = values[square]
            if not all(self.eliminate(values, peer, last) for peer in PEERS[square]):
                return None
        for unit in UNITS[square]:
            places = [s for s in unit if digit in values[s]]
            if not places:
                return None
            if len(places) == 1 and not self.assign(values, places[0], digit):
                return None
        return values

    def search(self, values):
        if values is None:
            return None
        if all(len(values[s]) == 1 for s in SQUARES):
            return values
        _, square = min((len(values[s]), s) for s in SQUARES if len(values[s]) > 1)
        for digit in values[square]:
            self.guesses += 1
            result = self.search(self.assign(values.copy(), square, digit))
            if result:
                return result
        return None

    def solve(self, grid):
        return self.search(self.parse(grid))


def display(values):
    for r in ROWS:
        print(" ".join(values[r + c] + (" |" if c in "36" else "") for c in DIGITS))
        if r in "CF":
            print("------+-------+------")


def check(values):
    return all(sorted(values[s] for s in unit) == list(DIGITS) for unit in UNITS_ALL)


def main():
    puzzles = PUZZLES
    if sys.argv[1:] == ["-"]:
        puzzles = {f"line {i}": line.strip() for i, line in enumerate(sys.stdin, 1) if line.strip()}
    for name, grid in puzzles.items():
        solver = Solver()
        try:
            solution = solver.solve(grid)
        except ValueError as e:
            print(f"{name}: {e}")
            continue
        if solution is None:
            print(f"{name}: no solution")
        else:
            print(f"{name}: {'solved' if check(solution) else 'WRONG'}, {solver.guesses} guesses, {solver.eliminations} eliminations")
            display(solution)
        print()


if __name__ == "__main__":
    main()
