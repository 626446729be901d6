x = f'{y +}'  # error: f-string: expecting '=', or '!', or ':', or '}'
