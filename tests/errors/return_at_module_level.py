return 1  # error: 'return' outside function
