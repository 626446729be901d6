(a.b := 1)  # error: cannot use assignment expressions with attribute
