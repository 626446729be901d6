WIDTH = 4
from first import *


def known():
    names = [EARLY, helper()]
    try:
        names.append(LATER)
    except NameError as e:
        names.append(str(e))
    return names


def show():
    import first
    print(first.LATER, known())
