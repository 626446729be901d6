x = 1__0  # error: invalid decimal literal
