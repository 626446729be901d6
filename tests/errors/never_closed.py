x = (1,
y = 2
# error@1: '(' was never closed
