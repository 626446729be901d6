del 1  # error: cannot delete literal
