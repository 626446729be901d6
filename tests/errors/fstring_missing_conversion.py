x = f'{x!}'  # error: f-string: missing conversion character
