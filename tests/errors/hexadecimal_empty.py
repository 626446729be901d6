x = 0x  # error: invalid hexadecimal literal
