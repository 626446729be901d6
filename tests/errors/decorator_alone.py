@x
y = 1  # error: invalid syntax
