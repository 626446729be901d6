# row: `globals()`, `locals()` and `vars(module)` give
# refused: the dict of a module is a copy of its variables
variables = globals()
variables["x"] = 1
print(x)
