1 = x  # error: cannot assign to literal here. Maybe you meant '==' instead of '='?
