f(x for x in y, 1)  # error: Generator expression must be parenthesized
