x = = 1  # error: invalid syntax
