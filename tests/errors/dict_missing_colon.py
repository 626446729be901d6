{1: 2, 3}  # error: ':' expected after dictionary key
