assert ()  == ()
assert (1 < 2, "is less")  # warning: assertion is always true, perhaps remove parentheses?
