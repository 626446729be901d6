[x for x in (y := z)]  # error: assignment expression cannot be used in a comprehension iterable expression
