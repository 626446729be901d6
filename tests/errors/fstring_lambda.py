x = f'{lambda y: 1}'  # error: f-string: lambda expressions are not allowed without parentheses
