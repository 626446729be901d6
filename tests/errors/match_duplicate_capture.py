match x:
    case [y, y]:  # error: multiple assignments to name 'y' in pattern
        pass
