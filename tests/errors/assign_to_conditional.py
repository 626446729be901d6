(a if b else c) = 1  # error: cannot assign to conditional expression here. Maybe you meant '==' instead of '='?
