x = 1L  # error: invalid decimal literal
