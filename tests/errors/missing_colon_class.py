class A  # error: expected ':'
