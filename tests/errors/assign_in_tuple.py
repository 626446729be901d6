(a, f()) = 1  # error: cannot assign to function call
