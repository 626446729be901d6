x = 1 \ 2  # error: unexpected character after line continuation character
