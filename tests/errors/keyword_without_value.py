f(a=)  # error: expected argument value expression
