del *a  # error: cannot delete starred
