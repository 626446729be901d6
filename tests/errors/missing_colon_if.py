if x  # error: expected ':'
    y
