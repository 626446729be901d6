def f((a, b)): pass  # error: Function parameters cannot be parenthesized
