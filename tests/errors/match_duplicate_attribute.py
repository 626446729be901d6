match x:
    case A(b=1, b=2):  # error: attribute name repeated in class pattern: b
        pass
