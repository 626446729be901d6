{**a for a in b}  # error: dict unpacking cannot be used in dict comprehension
