exec 'x = 1'  # error: Missing parentheses in call to 'exec'. Did you mean exec(...)?
