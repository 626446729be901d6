f'{x}' = 1  # error: cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
