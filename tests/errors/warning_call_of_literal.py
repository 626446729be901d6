try:
    pairs = [
        (1, 2)  # warning: 'tuple' object is not callable; perhaps you missed a comma?
        (3, 4)
    ]
except TypeError:
    pass
