x = f'{a b}'  # error: invalid syntax. Perhaps you forgot a comma?
