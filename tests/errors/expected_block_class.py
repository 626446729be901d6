class A:
x = 1  # error: expected an indented block after class definition on line 1
