"""The same where the methods are found under a name that is computed."""


def main():
    pairs = [(i, str(i)) for i in range(3)]
    others = pairs[:]
    for name in ("eq", "ne"):
        method = getattr(object, f"__{name}__")
        print(name, method(pairs[0], others[0]), method(pairs[0], others[1]))
    print(vars(object)["__hash__"](pairs[2]) == object.__dict__["__hash__"](others[2]))


main()
