x = f'{}'  # error: f-string: valid expression required before '}'
