*a = 1  # error: starred assignment target must be in a list or tuple
