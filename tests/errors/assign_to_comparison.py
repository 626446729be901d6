a < b = 1  # error: cannot assign to comparison
