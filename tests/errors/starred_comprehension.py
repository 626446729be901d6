[*a for a in b]  # error: iterable unpacking cannot be used in comprehension
