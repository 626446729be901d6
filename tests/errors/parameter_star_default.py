def f(*a=1): pass  # error: var-positional argument cannot have default value
