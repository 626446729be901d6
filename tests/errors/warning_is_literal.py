def f(x):
    return x is None or x is ... or x is not -1  # warning: "is not" with 'int' literal. Did you mean "!="?
