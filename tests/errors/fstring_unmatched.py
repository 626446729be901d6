x = f'{y)}'  # error: f-string: unmatched ')'
