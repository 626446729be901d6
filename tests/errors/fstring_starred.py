x = f'{*y}'  # error: can't use starred expression here
