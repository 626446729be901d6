def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield ()
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            for rest in queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,)):
                yield (c,) + rest


print([sum(1 for _ in queens(n)) for n in range(1, 8)], next(queens(8)))
for c in next(queens(6)):
    print("." * c + "Q" + "." * (5 - c))


def solve(board):
    for i, v in enumerate(board):
        if v == 0:
            break
    else:
        return board
    r, c = divmod(i, 9)
    used = {board[9 * r + k] for k in range(9)} | {board[9 * k + c] for k in range(9)}
    br, bc = r // 3 * 3, c // 3 * 3
    used |= {board[9 * (br + a) + bc + b] for a in range(3) for b in range(3)}
    for v in range(1, 10):
        if v not in used:
            board[i] = v
            if solve(board):
                return board
    board[i] = 0
    return None


puzzle = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
solution = solve([int(c) for c in puzzle])
for r in range(9):
    print(*solution[9 * r:9 * r + 9])
maze = ["#########", "#S..#...#", "#.#.#.#.#", "#.#...#E#", "#########"]
start = next((r, c) for r, row in enumerate(maze) for c, ch in enumerate(row) if ch == "S")
frontier, came = [start], {start: None}
while frontier:
    new = []
    for r, c in frontier:
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            p = r + dr, c + dc
            if maze[p[0]][p[1]] != "#" and p not in came:
                came[p] = r, c
                new.append(p)
                if maze[p[0]][p[1]] == "E":
                    end = p
    frontier = new
steps = 0
while came[end]:
    end = came[end]
    steps += 1
print(steps, len(came))
