def rows():
    return [[1, 2][3.5]]  # warning: list indices must be integers or slices, not float; perhaps you missed a comma?
