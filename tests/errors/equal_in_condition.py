if x = 1: pass  # error: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
