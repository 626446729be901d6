while x:
    try:
        y
    except* A:
        break  # error: 'break', 'continue' and 'return' cannot appear in an except* block
