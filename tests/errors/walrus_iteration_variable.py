[(x := 1) for x in y]  # error: assignment expression cannot rebind comprehension iteration variable 'x'
