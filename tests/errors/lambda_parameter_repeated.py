lambda a, a: 1  # error: duplicate argument 'a' in function definition
