while x  # error: expected ':'
    y
