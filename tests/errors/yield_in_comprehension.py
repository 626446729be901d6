def f():
    return [(yield x) for x in y]  # error: 'yield' inside list comprehension
