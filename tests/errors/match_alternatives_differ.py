match x:
    case [y] | 1:  # error: alternative patterns bind different names
        pass
