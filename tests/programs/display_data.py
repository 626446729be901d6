# Long displays of constants, which are laid out as data.
import sys

rows = [
    (1, "one", 1.5, None), (2, "two", -2.5, True), (3, "th\0ree", 1e300, False), (4, "vier \u00e9", 0.0, ()),
    (5, "\U0001f600", -0.0, []), (6, "\ud800", 5e-324, {}), (7, "", 7.0, (1, (2, (3, [4, {5: 6}])))),
    (8, "x" * 3, 8.0, -1),
]
print(rows)

table = [
    (1, "one", 1.5, None), (2, "two", -2.5, True), (3, "th\0ree", 1e300, False), (4, "vier \u00e9", 0.0, ()),
    (5, "\U0001f600", -0.0, []), (6, "\ud800", 5e-324, {}), (7, "", 7.0, (1, (2, (3, [4, {5: 6}])))),
    (999999999999999999, 8, -999999999999999999, -1),
]
print(ascii(table))
print(len(table), [type(x).__name__ for x in table[3]])

colours = {
    "red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255), "black": (0, 0, 0),
    "grey": (128, 128, 128), 1: "one", 1.0: "float one", True: "true", None: "none", (1, 2): [0.5, 1.5], ("a", ("b",)): {"k": [True, False]},
    "red": "twice", -1: -1, -0.0: "zero", 0: "again zero",
}
print(colours)
print(colours["red"], colours[1], colours[0.0], list(colours).index("red"))
colours["red"] = 0
colours[(1, 2)].append("x")
print(colours[(1, 2)])


def fresh(n):
    data = [[0.5, 1.5], [True, False], ["a", "b"], [1, 2.5], (0.5, 1.5), {"a": [1], "b": [2], "c": [3]}, "s", "t", "u", "v", "w", "x", "y", "z", "q", "r", "m"]
    data[0].append(n)
    data[5]["a"].append(n)
    return data


print(fresh(1))
print(fresh(2.5))
print(fresh("n")[0] is fresh("n")[0], fresh("n")[6] is fresh("n")[6])
for i in range(3):
    total = 0.0
    for x in fresh(i)[0]:
        total += x
    print(total)

words = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi",
         "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "a", "b", "c", "d", "e", "f", "g", "h", "i")
print(words[3], words.index("pi"), "tau" in words, hash(words) == hash(tuple(list(words))), len(words))
print({w: len(w) for w in words}["omicron"])
mixed = [1, 2.0, 3, 4.5, 5, "six", 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]
print(sum(x for x in mixed if not isinstance(x, str)), mixed[:6])
numbers = [1.5, 2.5, None, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 1.5, 2.5, 3.5, 4, 5, 6]
print(numbers[:4], numbers[-2:])
nothing = [None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None,
           None, None, None, None, None, None, None]
nothing[4] = 4
print(nothing.count(None))
flags = [True, False, True, False, True, False, True, False, True, False, True, False, True, False, True, False, True, False, True, False, True, False, True, False, True,
         False, True, False, True, False, True, False, True]
flags.append(True)
print(flags.count(True), sum(flags))
