EARLY = 1


def helper():
    return "helper"


import second

LATER = 3


def doubled():
    return LATER * 2 + second.WIDTH


second.show()
