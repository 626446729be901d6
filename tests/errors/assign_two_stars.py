*a, *b = 1  # error: multiple starred expressions in assignment
