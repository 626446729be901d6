yield 1  # error: 'yield' outside function
