x = (1]  # error: closing parenthesis ']' does not match opening parenthesis '('
