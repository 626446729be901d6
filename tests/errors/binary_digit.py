x = 0b12  # error: invalid digit '2' in binary literal
