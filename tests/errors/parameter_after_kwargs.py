def f(**a, b): pass  # error: arguments cannot follow var-keyword argument
