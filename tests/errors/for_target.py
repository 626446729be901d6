for f() in x: pass  # error: cannot assign to function call
