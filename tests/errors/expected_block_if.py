if x:
y = 1  # error: expected an indented block after 'if' statement on line 1
