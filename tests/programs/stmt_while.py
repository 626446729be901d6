# while with break, continue and else.
n = 10
while n:
    n -= 1
    if n % 2:
        continue
    if n < 3:
        break
    print(n, end=" ")
else:
    print("not printed")
print("| n =", n)

i = 0
while i < 3:
    i += 1
else:
    print("else runs, i =", i)

while False:
    print("never")
else:
    print("else of a loop that never ran")


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print([collatz(k) for k in range(1, 20)])

# Nested loops: break leaves only the inner one.
rows = 0
while True:
    rows += 1
    col = 0
    while True:
        col += 1
        if col == rows:
            break
    else:
        print("never")
    if rows == 4:
        break
print(rows, col)


def first_power_over(base, limit):
    p = 1
    while True:
        if p > limit:
            return p
        p *= base


print(first_power_over(3, 10 ** 20))
