x = f'{x!z}'  # error: f-string: invalid conversion character 'z': expected 's', 'r', or 'a'
