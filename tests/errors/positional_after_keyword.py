f(a=1, 2)  # error: positional argument follows keyword argument
