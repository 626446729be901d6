def f():
    x = 1
    def g(x):
        nonlocal x  # error: name 'x' is parameter and nonlocal
