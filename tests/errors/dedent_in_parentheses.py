def f():
    return (1,
y = 2
# error@2: '(' was never closed
