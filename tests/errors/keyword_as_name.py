class = 1  # error: invalid syntax
