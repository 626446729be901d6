match x:
    case y:  # error: name capture 'y' makes remaining patterns unreachable
        pass
    case 1:
        pass
