f(a.b=1)  # error: expression cannot contain assignment, perhaps you meant "=="?
