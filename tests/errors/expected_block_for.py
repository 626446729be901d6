for x in y:
x = 1  # error: expected an indented block after 'for' statement on line 1
