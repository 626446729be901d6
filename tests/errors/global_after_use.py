def f():
    print(x)
    global x  # error: name 'x' is used prior to global declaration
