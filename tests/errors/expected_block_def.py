def f():
x = 1  # error: expected an indented block after function definition on line 1
