f(True=1)  # error: cannot assign to True
