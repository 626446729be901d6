if x:
    y
else if z:  # error: expected ':'
    y
