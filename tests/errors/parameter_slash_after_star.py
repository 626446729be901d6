def f(a, *, b, /): pass  # error: / must be ahead of *
