try:
    x
except A, B:  # error: multiple exception types must be parenthesized
    y
