x = 'a' b'b'  # error: cannot mix bytes and nonbytes literals
