(lambda: 1) = 1  # error: cannot assign to lambda here. Maybe you meant '==' instead of '='?
