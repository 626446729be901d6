def first():
    return {1, 2}[0]  # warning: 'set' object is not subscriptable; perhaps you missed a comma?
