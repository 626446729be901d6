f(**a, 2)  # error: positional argument follows keyword argument unpacking
