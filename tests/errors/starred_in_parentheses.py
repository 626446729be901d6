x = (*a)  # error: cannot use starred expression here
