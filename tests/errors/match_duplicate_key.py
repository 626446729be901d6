match x:
    case {'a': 1, 'a': 2}:  # error: mapping pattern checks duplicate key ('a')
        pass
