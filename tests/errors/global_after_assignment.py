def f():
    x = 1
    global x  # error: name 'x' is assigned to before global declaration
