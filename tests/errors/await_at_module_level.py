await x  # error: 'await' outside function
