x = [1 2]  # error: invalid syntax. Perhaps you forgot a comma?
