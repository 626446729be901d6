match x:
    case 1 + 2:  # error: imaginary number required in complex literal
        pass
