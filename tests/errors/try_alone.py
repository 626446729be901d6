try:
    x
y = 1  # error: expected 'except' or 'finally' block
