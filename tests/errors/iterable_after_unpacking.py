f(**a, *b)  # error: iterable argument unpacking follows keyword argument unpacking
