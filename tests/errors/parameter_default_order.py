def f(a=1, b): pass  # error: parameter without a default follows parameter with a default
