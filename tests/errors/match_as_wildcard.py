match x:
    case [1] as _:  # error: cannot use '_' as a target
        pass
