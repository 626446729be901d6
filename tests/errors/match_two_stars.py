match x:
    case [*a, *b]:  # error: multiple starred names in sequence pattern
        pass
