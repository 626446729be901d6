def (): pass  # error: invalid syntax
