x = b'\x1'  # error: (value error) invalid \x escape at position 0
