match x:
    case _:  # error: wildcard makes remaining patterns unreachable
        pass
    case 1:
        pass
