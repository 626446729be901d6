match x:
    case f'{y}':  # error: patterns may only match literals and attribute lookups
        pass
