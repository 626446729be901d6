x = 1jx  # error: invalid imaginary literal
