match x:
    case A(b=1, 2):  # error: positional patterns follow keyword patterns
        pass
