def f(a, a): pass  # error: duplicate argument 'a' in function definition
