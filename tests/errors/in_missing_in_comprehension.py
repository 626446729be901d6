[x for x y]  # error: 'in' expected after for-loop variables
