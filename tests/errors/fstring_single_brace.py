x = f'}'  # error: f-string: single '}' is not allowed
