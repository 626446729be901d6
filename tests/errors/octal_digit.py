x = 0o8  # error: invalid digit '8' in octal literal
