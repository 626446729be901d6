x = 1 if y  # error: expected 'else' after 'if' expression
