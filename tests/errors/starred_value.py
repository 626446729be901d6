x = *a  # error: can't use starred expression here
