try:
x = 1  # error: expected an indented block after 'try' statement on line 1
