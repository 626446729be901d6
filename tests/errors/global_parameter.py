def f(x):
    global x  # error: name 'x' is parameter and global
