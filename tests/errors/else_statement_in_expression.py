x = 1 if y else pass  # error: expected expression after 'else', but statement is given
