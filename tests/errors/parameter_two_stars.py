def f(*a, *b): pass  # error: * argument may appear only once
