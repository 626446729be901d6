[x for f() in y]  # error: cannot assign to function call
