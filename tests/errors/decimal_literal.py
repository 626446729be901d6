x = 12abc  # error: invalid decimal literal
