def f(*): pass  # error: named arguments must follow bare *
