x = ur'abc'  # error: invalid syntax
