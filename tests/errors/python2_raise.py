raise ValueError, 'x'  # error: invalid syntax
