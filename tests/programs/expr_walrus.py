data = [1, 5, 2, 8]
if (n := len(data)) > 3:
    print("long", n)
print([y for x in data if (y := x * 2) > 3], y)
it = iter(range(5))
while (x := next(it, None)) is not None:
    print(x, end=" ")
print(x)


def f(text):
    if (i := text.find("=")) >= 0 and (value := text[i + 1:]):
        return text[:i], value
    return None


print(f("key=val"), f("novalue="), f("none"))
total = 0
partial = [total := total + v for v in data]
print(partial, total)
print(any((hit := v) > 4 for v in data), hit)
print((a := 1) + (a := a + 1) * a, a)
d = {k: (m := v) for k, v in zip("ab", (3, 4))}
print(d, m)
print((lambda q: (w := q + 1) * w)(2))
print(f"{(z := 5) * 2} {z}")


def outer():
    found = None

    def inner(xs):
        nonlocal found
        if any((found := x) == 3 for x in xs):
            return found
        return None

    return inner([1, 2, 3, 4]), found


print(outer())
