a + b = 1  # error: cannot assign to expression here. Maybe you meant '==' instead of '='?
