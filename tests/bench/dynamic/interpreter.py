"""A tree-walking interpreter: programs as nested tuples, an environment, values of all kinds."""

ROUNDS = 70

PRIMES = ("block", [
    ("set", "found", ("list", [])),
    ("set", "n", ("const", 2)),
    ("while", ("op", "<", ("get", "n"), ("const", 1200)), ("block", [
        ("set", "prime", ("const", True)),
        ("set", "i", ("const", 2)),
        ("while", ("and", ("get", "prime"), ("op", "<=", ("op", "*", ("get", "i"), ("get", "i")), ("get", "n"))), ("block", [
            ("if", ("op", "==", ("op", "%", ("get", "n"), ("get", "i")), ("const", 0)), ("set", "prime", ("const", False)), None),
            ("set", "i", ("op", "+", ("get", "i"), ("const", 1))),
        ])),
        ("if", ("get", "prime"), ("push", ("get", "found"), ("get", "n")), None),
        ("set", "n", ("op", "+", ("get", "n"), ("const", 1))),
    ])),
    ("get", "found"),
])

AVERAGES = ("block", [
    ("def", "average", ["items", "label"], ("block", [
        ("set", "sum", ("const", 0)),
        ("set", "text", ("const", "")),
        ("each", "item", ("get", "items"), ("block", [
            ("set", "sum", ("op", "+", ("get", "sum"), ("op", "*", ("get", "item"), ("const", 0.5)))),
            ("if", ("op", "==", ("op", "%", ("get", "item"), ("const", 5)), ("const", 2)),
             ("set", "text", ("op", "+", ("get", "text"), ("get", "label"))), ("set", "last", ("get", "item"))),
        ])),
        ("list", [("get", "sum"), ("get", "text"), ("get", "last"), ("get", "missing")]),
    ])),
    ("call", "average", [("get", "input"), ("const", "+")]),
])

OPERATORS = {
    "+": lambda a, b: a + b,
    "*": lambda a, b: a * b,
    "%": lambda a, b: a % b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    "==": lambda a, b: a == b,
}


def run(node, env):
    kind = node[0]
    if kind == "const":
        return node[1]
    if kind == "get":
        return env.get(node[1])
    if kind == "set":
        env[node[1]] = value = run(node[2], env)
        return value
    if kind == "op":
        return OPERATORS[node[1]](run(node[2], env), run(node[3], env))
    if kind == "and":
        return run(node[1], env) and run(node[2], env)
    if kind == "if":
        if run(node[1], env):
            return run(node[2], env)
        return run(node[3], env) if node[3] is not None else None
    if kind == "while":
        while run(node[1], env):
            run(node[2], env)
        return None
    if kind == "block":
        value = None
        for child in node[1]:
            value = run(child, env)
        return value
    if kind == "each":
        for item in run(node[2], env):
            env[node[1]] = item
            run(node[3], env)
        return None
    if kind == "list":
        return [run(child, env) for child in node[1]]
    if kind == "push":
        run(node[1], env).append(run(node[2], env))
        return None
    if kind == "def":
        env[node[1]] = (node[2], node[3])
        return None
    if kind == "call":
        parameters, body = env[node[1]]
        inner = dict(zip(parameters, [run(argument, env) for argument in node[2]]))
        return run(body, inner)
    raise ValueError("unknown node " + kind)


def main():
    for number in range(ROUNDS):
        primes = run(PRIMES, {})
        result = run(AVERAGES, {"input": primes[number:]})
        if number % 8 == 0:
            print(len(primes), primes[-1], result[0], len(result[1]), result[2:])


if __name__ == "__main__":
    main()
