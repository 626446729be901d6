x = 1)  # error: unmatched ')'
